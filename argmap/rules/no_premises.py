"""A line of argument has no premises.

A line is a set of premises that bear on something together. With none, it says that something supports or attacks a
claim and not what.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - scheme: practical-reasoning
            note: The trial.
      many-would-come:
        text: Many residents would come.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - many-would-come
          - premises: [reversible]
            scheme: practical-reasoning
            note: The trial.
      many-would-come:
        text: Many residents would come.
      reversible:
        text: A trial can be undone.

Fix: name the claims that do the work under `premises`, writing them down if they are not claims yet, or delete the
line.
"""

from argmap.schema.faults import NO_PREMISES as RULE

__all__ = ["RULE"]
