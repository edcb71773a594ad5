"""A comment tells argmap to pass over something that is not there.

The fault has been mended, or the comment stands on the wrong line. Left where it is, it would hide the next fault that
turns up there, which nobody has looked at yet.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come: # argmap: ignore[AM207] to be used in the next version
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

Fix: delete the comment, or move it to the line of the finding or the line before.
"""

from argmap.findings import Rule, Severity

RULE = Rule("AM901", "unused-suppression", Severity.WARNING)
