"""A key is none of those that are known in its place.

A misspelt key would otherwise be lost without a word, and with it what stands under it. When it looks like a known key,
it is read as that one, so that the rest of the file is checked as it was meant; the file still has to be mended.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        becuase: [many-would-come]
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

Fix: write the key that was meant. For remarks of your own there is `note:`, and `#` comments are never read.
"""

from argmap.schema.faults import UNKNOWN_KEY as RULE

__all__ = ["RULE"]
