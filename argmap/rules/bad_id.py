"""An id has another form than ids have.

Ids name claims, lines, sections and voices in the map, on the command line and in pictures. They are small letters a-z
and digits, in words joined by hyphens, 64 characters at most: easy to type anywhere, and never two that look the same.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because: [Many_Would_Come]
      Many_Would_Come:
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

Fix: write the id in small letters, with a hyphen between words, here and wherever it is named.
"""

from argmap.schema.faults import BAD_ID as RULE

__all__ = ["RULE"]
