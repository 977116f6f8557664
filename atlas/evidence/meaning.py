"""What a figure is of, on what basis, and when it was true: what its number alone does not say."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from atlas.errors import ChoiceError, CitationError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.labels import require_drawable

BASES = {
    "peak": "at the busiest time, or the largest or slowest of them",
    "lowest": "at the quietest time, or the smallest or quickest of them",
    "mean": "on average over the time or the things that are counted",
    "median": "half lie below it",
    "total": "all of the subject, over the time that the unit or the subject names",
    "typical": "as a rule, in the operator's words",
    "stored": "data that is kept, as its users count it",
    "usable": "room for data, after copies and file systems",
    "raw": "room on all disks, before copies and file systems",
    "capacity": "the most that it could do or hold",
    "limit": "a limit or threshold that is set or documented",
    "default": "a value that holds unless another is set",
    "target": "an objective, plan or forecast",
    "example": "a worked example or a hypothetical case",
    "test": "measured in a test or benchmark, not in production",
    "estimate": "the source's own estimate",
    "outage": "from the first impact on users to its end",
    "degraded": "a time in which users were served worse, or some were not",
    "incident": "an incident on a status page or in a report, from its opening to its closing",
    "step": "one action, from its start until it has effect",
    "part": "one phase or part of it, not the whole",
    "billed": "paid, booked or invoiced",
    "list": "at list price",
    "saved": "the difference that a change made",
}
"""The bases of a figure, each with what it means; `p99` and other percentiles are bases, too."""

_PERCENTILE = re.compile(r"p\d{1,2}(?:\.?9+)?")

IDEAL = frozenset({"target", "example"})
"""Bases of what was not measured."""

FIXED = frozenset({"limit", "default", "target", "capacity"})
"""Bases of what is exact although words such as `up to` or `more than` stand next to it."""

_TELLING = frozenset(
    {
        *("peak", "lowest", "mean", "median", "raw", "capacity", "target", "example", "test"),
        *("estimate", "part", "incident"),
    }
)
_SYNONYMS = {
    "peak": ("most", "largest", "worst", "slowest", "max", "burst"),
    "lowest": ("least", "smallest", "best", "quickest", "min"),
    "mean": ("average", "typical", "on the whole"),
    "capacity": ("capacit", "room", "can "),
    "target": ("objective", "goal", "plan", "expected", "slo"),
    "example": ("would", "if ", "hypothetical"),
    "test": ("benchmark", "tested", "in tests"),
    "estimate": ("estimated", "expected"),
    "part": ("phase", "of the"),
}

_STATISTICS = (
    frozenset({"peak", "lowest", "mean", "median", "typical"}),
    frozenset({"stored", "usable", "raw", "capacity"}),
)
_WORDS = (
    ("peak", re.compile(r"\b(?:peaks?|peaked|busiest|worst[- ]case)\b", re.IGNORECASE)),
    ("mean", re.compile(r"\b(?:average[sd]?|averaging|avg|mean)\b", re.IGNORECASE)),
    ("median", re.compile(r"\bmedian\b", re.IGNORECASE)),
    (
        "example",
        re.compile(r"\b(?:for example|e\.g\.|for instance|suppose|imagine)", re.IGNORECASE),
    ),
)
_NINES = re.compile(
    r"\bp(\d{2}(?:\.?9+)?)\b|\b(\d{2}(?:\.9+)?)(?:th|st|rd)?[- ]percentile",
    re.IGNORECASE,
)

_ANY = re.compile(
    "|".join(each.pattern for each in (*dict(_WORDS).values(), _NINES)), re.IGNORECASE
)


def is_basis(value: object) -> bool:
    """Return whether something is a basis: one of `BASES`, or a percentile such as `p99`."""
    return isinstance(value, str) and (value in BASES or bool(_PERCENTILE.fullmatch(value)))


def _meant(value: object) -> str:
    """Return which basis was meant by what is none, for a message; empty where nothing is near."""
    if not isinstance(value, str):
        return ""
    word = value.strip().lower()
    named = [basis for basis in BASES if word in (basis, *_SYNONYMS.get(basis, ()))]
    near = named or get_close_matches(word, BASES, n=1)
    return f"did you mean {near[0]!r}? " if near else ""


def require_basis(value: object, *, field: str) -> None:
    """Refuse what is no basis.

    Args:
        value: The basis.
        field: What has it, as messages name it.

    Raises:
        ChoiceError: It is no basis.
    """
    if value != "" and not is_basis(value):
        raise ChoiceError(
            f"{field} is {value!r}",
            allowed=f"{', '.join(BASES)}, or a percentile such as `p99`",
            remedy=f"{_meant(value)}read the sentences around the figure, and choose the basis "
            "that they give; leave it out where they give none",
        )


def _basis(_: object, __: object, value: Any) -> None:
    require_basis(value, field="the basis of a figure")


def _subject(_: object, __: object, value: Any) -> None:
    if value != "":
        require_drawable(value, field="what a figure is of", most=60)


def _when(value: str | PartialDate | None) -> PartialDate | None:
    return None if value in (None, "") else to_date(value)


@frozen
class Meaning:
    """What a figure is of, on what basis, and when it was true.

    Args:
        of: Its subject, such as `the voice servers`; `one cluster` where it is of each of several.
        basis: One of `BASES`, or a percentile such as `p99`; empty where it cannot be mistaken.
        when: When it was true; None where that is when its source was published or read.

    Raises:
        ChoiceError: There is no such basis.
        DateError: The date does not exist.
        LabelError: The subject cannot be drawn.
    """

    of: str = field(default="", validator=_subject)
    basis: str = field(default="", validator=_basis)
    when: PartialDate | None = field(default=None, converter=_when)

    @property
    def is_of_one(self) -> bool:
        """Whether it is of one of several, or of a part: `one cluster`, `each node`."""
        return self.of.split(" ")[0].lower() in ("one", "each", "a", "an", "part")

    @property
    def is_telling(self) -> bool:
        """Whether its basis is one that a reader does not expect: `peak`, `raw`, `example`."""
        return self.basis in _TELLING or bool(_PERCENTILE.fullmatch(self.basis))

    @property
    def synonyms(self) -> tuple[str, ...]:
        """Words that say its basis in a label."""
        return (self.basis, *_SYNONYMS.get(self.basis, ()))

    def __str__(self) -> str:
        """Write it in words: `peak, of one cluster, 2018`."""
        parts = (self.basis, f"of {self.of}" if self.of else "", str(self.when or ""))
        return ", ".join(part for part in parts if part)


@lru_cache(maxsize=1024)
def bases_in(phrase: str) -> frozenset[str]:
    """Return the bases that quoted words name: `peak`, `mean`, `median`, `example`, `p99`."""
    if not _ANY.search(phrase):
        return frozenset()
    found = {basis for basis, words in _WORDS if words.search(phrase)}
    for match in _NINES.finditer(phrase):
        found.add("p" + (match[1] or match[2]).replace(".", ""))
    return frozenset("median" if basis == "p50" else basis for basis in found)


def require_basis_agreement(basis: str, phrase: str) -> None:
    """Refuse a basis that the quoted words contradict.

    Args:
        basis: The basis that was declared.
        phrase: The quoted words.

    Raises:
        CitationError: They name another one.
    """
    if basis not in _STATISTICS[0] and not _PERCENTILE.fullmatch(basis):
        return
    others = bases_in(phrase)
    if not others or basis in others or (basis, "median") == ("p50", *others):
        return
    raise CitationError(
        f"the basis is {basis!r}, but the words {phrase!r} name {', '.join(sorted(others))}",
        allowed="the basis that the source names",
        remedy="correct the basis, or quote the words that hold this figure",
    )


def common(meanings: Sequence[Meaning]) -> Meaning:
    """Return what several meanings have in common; the time is that of the oldest."""
    if not meanings:
        return Meaning()
    first = meanings[0]
    of = first.of if len({_core(meaning.of) for meaning in meanings}) == 1 else ""
    basis = first.basis if len({meaning.basis for meaning in meanings}) == 1 else ""
    times = [meaning.when for meaning in meanings if meaning.when]
    return Meaning(of, basis, min(times, key=lambda date: date.latest) if times else None)


def differences(first: Meaning, second: Meaning, *, timeless: bool = False) -> Iterator[str]:
    """Yield in what two meanings differ, so that their sum or ratio mixes what is no one thing.

    Args:
        first: The meaning of one figure.
        second: The meaning of the other.
        timeless: Whether the two are of different times by intent, as a difference is.
    """
    if first.of and second.of and _core(first.of) != _core(second.of):
        yield f"of {first.of} and of {second.of}"
    if first.basis and second.basis and first.basis != second.basis:
        pair = {first.basis, second.basis}
        unreal = pair & {*IDEAL, "test"}
        percentiles = [basis for basis in pair if _PERCENTILE.fullmatch(basis)]
        if unreal or percentiles or any(pair <= group for group in _STATISTICS):
            yield f"{first.basis} and {second.basis}"
    if timeless or not first.when or not second.when:
        return
    if _years(first.when, second.when) >= YEARS:
        yield f"of {first.when} and of {second.when}"


YEARS = 2
"""How many years apart figures are of different times."""


def _core(subject: str) -> str:
    """Return a subject without what tells one of several from all: `one cluster` is of clusters."""
    words = subject.lower().split()
    kept = [word for word in words if word not in ("the", "one", "each", "a", "an", "all", "every")]
    return " ".join(word.removesuffix("s") for word in kept)


def _years(first: PartialDate, second: PartialDate) -> float:
    apart = max(
        (second.earliest - first.latest).days,
        (first.earliest - second.latest).days,
        0,
    )
    return apart / 365.2425
