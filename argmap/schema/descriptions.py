"""What each key of a map file is for, in the words that an editor shows; apart from the models, which every run needs.

The texts follow docs/format.md. They are only read for the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_QUOTE = (
    "One short passage of the essay, or a list of them, in its own words. `[...]` marks an omission. It must stand in "
    "the section that the claim is written under."
)
_ATTACKS = "each an id, a list of ids, or a line with its keys"

DESCRIPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Document": {
            "argmap": "The version of the map format: 1.",
            "title": "What the map is called.",
            "question": "The question that the thesis answers.",
            "thesis": "The id of the claim that the whole argues for.",
            "source": "The essay that the map is of.",
            "voices": "Who else speaks in the essay: an id and a name for each. `author` is always defined.",
            "sections": "The essay's sections in its own order, each with the claims made there.",
            "claims": "Claims of no section: what the essay says before its first heading, or a reader's own.",
            "gaps": "Paragraphs of the essay that the map leaves out on purpose.",
            "expect": "What the map's writer holds to be true of it; `argmap check` compares.",
        },
        "Claim": {
            "text": "The claim as one sentence that can be true or false.",
            "quote": _QUOTE,
            "because": "What supports the claim: a list of lines of argument, each an id, a list of ids (premises that "
            "only work together), or a line with its keys. Each line stands by itself.",
            "rebuttals": f"What attacks the claim: a list of lines, {_ATTACKS}.",
            "implicit": "`true` for what the essay relies on and does not say.",
            "voice": "Whose view it is: the id of a voice, or a list. The author's without it.",
            "aside": "`true` for what does not bear on the thesis on purpose.",
            "tags": "Words of your own, a list.",
            "note": "A remark of yours, a free text.",
        },
        "Line": {
            "id": "An id of its own. Without it the line is called by its target and position, `fair.1`.",
            "premises": "The ids of the claims that bear on the target together: each needs the others.",
            "scheme": "The kind of argument it is, in your own words.",
            "quote": _QUOTE,
            "note": "A remark of yours, a free text.",
            "rebuttals": f"What attacks this step, whatever becomes of its premises and conclusion: a list of lines, "
            f"{_ATTACKS}.",
        },
        "Section": {
            "id": "The id that `--section`, `--without` and `expect` call it by.",
            "heading": "The heading as it stands in the essay, on a line of its own.",
            "note": "A remark of yours, a free text.",
            "claims": "The claims that the essay makes in this section, by their ids.",
        },
        "Source": {
            "file": "The text of the essay: a path that starts from the map's own folder, inside the project.",
            "title": "The essay's title.",
            "author": "Who wrote it; `unsigned` where it does not say.",
            "date": "When it was published; `undated` where it does not say.",
            "url": "Where it can be read.",
            "license": "Under what terms its words may be used.",
            "ignore": "Lines of the file that are no part of the essay: a byline, page furniture.",
        },
        "Gap": {
            "paragraph": "The number of the paragraph, from 1 through the whole essay; headings do not count.",
            "reason": "Why the map leaves it out.",
        },
        "Expect": {
            "in": "Ids of claims that stand.",
            "out": "Ids of claims that do not stand.",
            "open": "Ids of claims that are contested and undecided.",
            "falls-without": "Ids of sections without which the thesis falls.",
            "weakened-without": "Ids of sections without which the thesis stands, but is weakened.",
            "stands-without": "Ids of sections without which the thesis still stands.",
        },
    }
)
"""By part and key."""
