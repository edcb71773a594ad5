"""One text stands where a list is due.

Items joined by commas look like a list to a reader, but without brackets they are one text to YAML. A list is written
in brackets, or with a dash before each item, even when it has only one.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: many-would-come, cheap
      many-would-come:
        text: Many residents would come.
      cheap:
        text: Opening late is cheap.

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

Fix: put brackets around the items.
"""

from argmap.schema.faults import LIST_EXPECTED as RULE

__all__ = ["RULE"]
