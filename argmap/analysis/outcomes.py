"""What is said of a section: the verdict on the thesis without it, why, and the part that the section plays."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from argmap.analysis.labels import Standing
from argmap.analysis.lending import Loan


class Verdict(Enum):
    """What becomes of the thesis; the value is the word that readers see. The last three if it did not stand before."""

    FALLS = "falls"
    IN_DOUBT = "in doubt"
    WEAKENED = "weakened"
    UNAFFECTED = "unaffected"
    LOWERED = "lowered"
    RAISED = "raised"
    RESTORED = "restored"


class Cause(Enum):
    """Why: of a fall the first two, of doubt the third, of being unaffected the rest."""

    UNSUPPORTED = "unsupported"
    UNDEFENDED = "undefended"
    CONTESTED = "contested"
    NOTHING = "nothing to withdraw"
    GIVEN_UP = "already given up"
    SHARED = "said in other sections too"
    OFF_THESIS = "does not bear on the thesis"
    LINE_DOWN = "line already down"
    THESIS_DOWN = "thesis already down"
    THESIS_OPEN = "thesis already open"
    NOT_NEEDED = "not needed"


class Part(Enum):
    """What a section does for the thesis.

    It *supports* if the thesis is worse off without the section, and *defends* if it is worse off only while the
    objections of the section stay. It *opposes* if the thesis is better off when the section is struck.
    """

    SUPPORT = "support"
    DEFENCE = "defence"
    OPPOSITION = "opposition"
    NONE = "none"


WORSE = frozenset({Verdict.FALLS, Verdict.IN_DOUBT, Verdict.WEAKENED, Verdict.LOWERED})
BETTER = frozenset({Verdict.RAISED, Verdict.RESTORED})


class Outcome(NamedTuple):
    """What becomes of the thesis without a section.

    `lines` are the lines of support that then stand. `loss` is the nearest claim among those the thesis rests on that
    is lost, `line_lost` the nearest line; `unanswered` is the nearest claim that was answered and no longer is, if that
    is nearer than `loss`, or (of an undercut that fails) the line. All are None if the verdict is not "weakened".
    """

    verdict: Verdict
    cause: Cause | None
    thesis: Standing
    lines: tuple[str, ...]
    loss: str | None = None
    line_lost: str | None = None
    unanswered: str | None = None


class Row(NamedTuple):
    """How the thesis depends on one section, or on the unstated premises of the whole map (`section` is None).

    `claims` are all claims that stand in it, of which `standing_in`, `standing_open` and `standing_out` are numbers;
    `given_up` those that go when it is withdrawn. `lends` says what it lends to other sections; `direct` whether a way
    leads from it to the thesis past every other section; if none does, `through` are the sections it works through.
    """

    section: str | None
    claims: tuple[str, ...]
    given_up: tuple[str, ...]
    standing_in: int
    standing_open: int
    standing_out: int
    withdraw: Outcome
    delete: Outcome
    part: Part
    lends: tuple[Loan, ...] = ()
    direct: bool = False
    through: tuple[str, ...] = ()


class Dependence(NamedTuple):
    """How the thesis depends on each section, and on its lines of support.

    `drawn` are all lines that support the thesis, `lines` those that stand. `groups` parts the standing lines into
    independent ones: two lines that cannot do without the same claim are in one group, and so are lines joined through
    others. `shared` are claims that join them, each with the lines that fall with it. `unstated` is None for a map
    without unstated premises.
    """

    thesis: str
    standing: Standing
    drawn: tuple[str, ...]
    lines: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    shared: tuple[tuple[str, tuple[str, ...]], ...]
    sections: tuple[Row, ...]
    unstated: Row | None

    @property
    def independent(self) -> int:
        """How many independent lines of support stand."""
        return len(self.groups)

    def row(self, section: str) -> Row:
        """The row of a section of the map."""
        return next(row for row in self.sections if row.section == section)
