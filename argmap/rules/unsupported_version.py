"""The file is of a version of the format that this argmap does not know.

The number behind `argmap:` says how the file is to be read. There is only version 1. A newer one may mean something
else by the same keys, so nothing of such a file is read.

Bad:

    argmap: 2
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
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

Fix: write `argmap: 1`, or install an argmap that knows the version.
"""

from argmap.schema.validate import UNSUPPORTED_VERSION as RULE

__all__ = ["RULE"]
