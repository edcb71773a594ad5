"""A claim is put into a mouth that the map does not know.

Who speaks besides the author is listed once, under `voices:`, with a name to show. `author` is always defined. A
misspelt voice would make a speaker of its own, and one person's views would be told apart.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    voices:
      librarian: The librarian, as the essay reports her
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
        voice: libarian

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    voices:
      librarian: The librarian, as the essay reports her
    claims:
      open-late:
        text: The library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.
        voice: [librarian, author]

Fix: add the voice under `voices:`, or correct its id.
"""

from argmap.schema.references import UNDEFINED_VOICE as RULE

__all__ = ["RULE"]
