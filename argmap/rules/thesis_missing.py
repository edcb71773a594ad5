"""The map does not say which claim is its thesis.

Whether a claim is a reason, an objection, a reply or beside the point depends on what the whole argues for. That is the
mapper's first decision and nobody else can make it: the thesis need not be the first strong sentence of an essay, nor
its last exhortation.

Bad:

    argmap: 1
    title: Opening hours
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

Fix: write `thesis:` with the id of the claim that the whole argues for. To find it, take a candidate away and see
whether the rest still has a point.
"""

from argmap.schema.build import THESIS_MISSING as RULE

__all__ = ["RULE"]
