"""Something that a part of the map cannot do without is not there.

A map needs its version (`argmap: 1`), a claim its `text`, a section its `id` and `heading`, a source its `file`, a gap
its `paragraph` and `reason`. The version is asked for so that a later argmap can still read the file as it was meant.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        note: Four hundred were counted in October.

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
        note: Four hundred were counted in October.

Fix: add the key.
"""

from argmap.schema.faults import MISSING_KEY as RULE

__all__ = ["RULE"]
