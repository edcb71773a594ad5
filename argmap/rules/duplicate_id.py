"""Two things have the same id.

Claims and lines of argument share one set of ids, whatever section they stand in, so that an id means one thing in a
line, on the command line and in a message. Sections have a set of their own.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - id: many-would-come
            premises: [many-would-come]
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
          - id: from-demand
            premises: [many-would-come]
      many-would-come:
        text: Many residents would come.

Fix: rename one of the two, wherever it is named.
"""

from argmap.schema.references import DUPLICATE_ID as RULE

__all__ = ["RULE"]
