"""A key is written twice in one place.

YAML readers keep the last of the two without a word, so that half of what was written is lost. argmap reads the first
and says where both are.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
        because: [cheap]
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Opening late is cheap.
        aside: true

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come, cheap]
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Opening late is cheap.

Fix: put what both say under one key, or rename one.
"""

from argmap.source.yaml import DUPLICATE_KEY as RULE

__all__ = ["RULE"]
