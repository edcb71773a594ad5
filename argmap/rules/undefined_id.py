"""Something names a claim or a section that the map does not have.

A line of argument whose premise is missing says nothing, and a drawing without it would show another argument than was
meant. The line is read on with the premises that are left, so that one slip hides no other. Most often the id is
misspelt, or was changed in one place only.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-wold-come]
      many-would-come:
        text: Many residents would come.

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

Fix: correct the id, or add the claim.
"""

from argmap.schema.references import UNDEFINED_ID as RULE

__all__ = ["RULE"]
