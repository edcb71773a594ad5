"""There is nothing in the file.

It has no content, or only comments. An empty file is not an empty map: it was saved too early, or something went wrong
when it was copied.

Bad:

    # The argument for late opening hours: to be written.

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

Fix: start with `argmap: 1`, a title, and the claim that the text argues for.
"""

from argmap.source.yaml import EMPTY_FILE as RULE

__all__ = ["RULE"]
