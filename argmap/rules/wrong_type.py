"""A value is of another kind than its key asks for.

YAML has many spellings of true and false (`yes`, `on`, `y`), and its readers do not agree on them. A map has one of
each: `true` and `false`. Everywhere else a text stays what was typed, so that `no`, `1.10` and `2022-08-16` need no
quotes. A list where one text is due, keys where a list is due and a key with nothing behind it are found by this rule
too.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
        implicit: yes

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
        implicit: true

Fix: write a value of the kind that the message names, or delete the key.
"""

from argmap.schema.faults import WRONG_TYPE as RULE

__all__ = ["RULE"]
