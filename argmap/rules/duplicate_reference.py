"""A claim is named twice in one line of argument.

A premise does not count for more when it is written twice. Very likely another claim was meant in one of the two
places, and the line lacks a premise.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [[many-would-come, many-would-come]]
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
        because: [[many-would-come, cheap]]
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Opening late is cheap.

Fix: delete one of them, or name the claim that was meant.
"""

from argmap.schema.build import DUPLICATE_REFERENCE as RULE

__all__ = ["RULE"]
