"""A text ends where a `#` follows, because YAML takes the rest of its line for a comment.

In `text: Ostwick is #1 for visitors` the claim is "Ostwick is", and nothing else would say so: every YAML reader drops
the rest without a word. What is meant as a comment has a space after its `#`; then nothing is reported.

Bad:

    argmap: 1
    title: Visitors
    thesis: most-visited
    claims:
      most-visited:
        text: Ostwick is #1 for visitors in its county.
        because: [counted]
      counted:
        text: The county counted more visitors there than anywhere else.

Good:

    argmap: 1
    title: Visitors
    thesis: most-visited
    claims:
      most-visited:
        text: "Ostwick is #1 for visitors in its county."
        because: [counted]
      counted:
        text: The county counted more visitors there than anywhere else.   # in 2023

Fix: put the whole text in quotes, or write a space after the `#` of a comment.
"""

from argmap.source.yaml import CUT_TEXT as RULE

__all__ = ["RULE"]
