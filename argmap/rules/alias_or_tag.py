"""The file uses a part of YAML that makes one thing stand for another.

Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!kind`) and keys that are not plain text are refused. A
map is flat data: what a claim says stands at the claim, and a change in one place never changes another. Aliases are
also the oldest way to make a small file grow until its reader is out of memory.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: &many Many residents would come.
        note: *many

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
        note: Many residents would come.

Fix: write the value out where it is needed. A text that starts with `&`, `*` or `!` needs quotes.
"""

from argmap.source.yaml import ALIAS_OR_TAG as RULE

__all__ = ["RULE"]
