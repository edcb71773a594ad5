"""The file is larger, or nested deeper, than any map needs to be.

A map may have 64 MiB, five million keys and values, and 32 levels of nesting. A handwritten one comes nowhere near; a
file that goes beyond is a slip or an attack, and is refused before it can use up the memory of whoever checks it. It is
the only finding for the file.

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
        tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[demand]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

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
        tags: [demand]

Fix: flatten what is nested, or split the map into several files.
"""

from argmap.source.yaml import TOO_LARGE as RULE

__all__ = ["RULE"]
