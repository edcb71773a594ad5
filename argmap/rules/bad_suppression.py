"""A comment to argmap cannot be followed.

It names a rule that does not exist or one that can't be ignored, gives no reason, or is not of the form `# argmap:
ignore[CODE] reason`. A reason is asked for because whoever reads the map next has to judge whether it still holds.

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
      old-building: # argmap: ignore[AM207]
        text: The library building dates from 1911.

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
      old-building: # argmap: ignore[AM207] the second essay will use it
        text: The library building dates from 1911.

Fix: write the code or name of a rule in the brackets, and the reason behind them. Errors of the groups AM0 and AM1 can
only be mended.
"""

from argmap.findings import Rule, Severity

RULE = Rule("AM902", "bad-suppression", Severity.ERROR)
