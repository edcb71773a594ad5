"""The file is not YAML that can be read.

Something breaks the notation itself: a quote that is not closed, a tab for indentation, a colon inside a plain text, a
line that does not fit its neighbours. What comes after such a place can't be understood, so this is the only finding
for the file.

Characters that a reader cannot see (controls, marks that turn the direction of text, line ends that editors do not
show) are refused as well: with them a file can say something else than it shows. The file must be UTF-8.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: One thing is clear: the library should open late.
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: "One thing is clear: the library should open late."
        because: [many-would-come]
      many-would-come:
        text: Many residents would come.

Fix: most often, put the whole text in quotes, or give the line the indentation of its neighbours.
"""

from argmap.source.yaml import YAML_SYNTAX as RULE

__all__ = ["RULE"]
