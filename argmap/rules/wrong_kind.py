"""A line of argument is named where a claim is due.

Premises, rebuttals and the thesis are claims: something that can be true or false. A line is a step from some claims to
another. To object to the step itself, write `rebuttals:` under the line.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - id: from-demand
            premises: [many-would-come]
      many-would-come:
        text: Many residents would come.
      worthwhile:
        text: Opening late is worth its cost.
        because: [from-demand, open-late]

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    claims:
      open-late:
        text: The library should open late.
        because:
          - id: from-demand
            premises: [many-would-come]
      many-would-come:
        text: Many residents would come.
      worthwhile:
        text: Opening late is worth its cost.
        because: [many-would-come, open-late]

Fix: name the claim that the line supports, or those it starts from.
"""

from argmap.schema.references import WRONG_KIND as RULE

__all__ = ["RULE"]
