"""One quantity before and after a change, with the ratio computed."""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from attrs import field, frozen

from atlas.errors import UnitError, ViewError
from atlas.evidence.choices import is_one_of
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.ratios import times
from atlas.evidence.requirements import is_number, is_text
from atlas.location import Location, here

Statistic = Literal[
    "p50", "p75", "p90", "p95", "p99", "p999", "mean", "maximum", "minimum", "plain", "unstated"
]
"""Which value of a distribution is meant; `plain` for what has none, such as a number of nodes."""

Better = Literal["lower", "higher"]

_NONE = ("plain", "unstated")
_PERCENTILE = re.compile(
    r"\bp(\d{2,4})\b|\b(\d{2}(?:\.\d+)?)(?:th|st|nd|rd) percentile|\b(median)\b", re.IGNORECASE
)


@frozen(kw_only=True, eq=False)
class BeforeAfter(metaclass=Draftable):
    """One quantity, measured in one way, before and after a change.

    Args:
        name: What is measured: `read latency`.
        statistic: Which value of it; the same before and after.
        better: Whether a lower or a higher value is the better one.
        before: The figure before.
        after: The same figure after.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    statistic: Statistic = field(
        kw_only=False,
        validator=is_one_of(
            get_args(Statistic), "name what the source says; `unstated` if it says nothing"
        ),
    )
    better: Better = field(
        default="lower",
        validator=is_one_of(get_args(Better), "say which direction is the better one"),
    )
    before: Number = field(validator=is_number())
    after: Number = field(validator=is_number())
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse two different quantities, and a citation that names another percentile."""
        for figure in (self.before, self.after):
            if isinstance(figure, Figure):
                self._require_statistic(figure)
        if not isinstance(self.before, Figure) or not isinstance(self.after, Figure):
            return
        before, after = self.before.quantity, self.after.quantity
        if before.dimension != after.dimension:
            raise UnitError(
                f"{self.name!r} goes from {before} to {after}",
                allowed="two figures of one dimension",
                remedy="compare the same quantity before and after",
            )

    def _require_statistic(self, figure: Figure) -> None:
        for citation in figure.citations:
            named = _percentiles(citation.phrase)
            if named and self.statistic not in named:
                known = [each for each in get_args(Statistic) if each in named]
                other = "without a percentile"
                if self.statistic not in _NONE:
                    other = f"about the {self.statistic}"
                cite = f"cite words {other}"
                raise ViewError(
                    f"{self.name!r} compares the {self.statistic}, but {citation.phrase!r} is "
                    f"about the {', '.join(sorted(named))}",
                    allowed="one percentile, before and after",
                    remedy=f"compare the {' or the '.join(known)}, or {cite}" if known else cite,
                )

    @property
    def label(self) -> str:
        """What is compared, with its percentile: `read latency, p99`."""
        if self.statistic == "plain":
            return self.name
        statistic = "statistic not stated" if self.statistic == "unstated" else self.statistic
        return f"{self.name}, {statistic}"

    @property
    def gain(self) -> Number:
        """How many times better it became, computed; below 1 if it became worse.

        before ÷ after where lower is better, after ÷ before where higher is.
        """
        if self.better == "lower":
            return times(self.before, self.after, over_time=True)
        return times(self.after, self.before, over_time=True)

    @property
    def is_known(self) -> bool:
        """Whether the ratio can be computed."""
        return isinstance(self.gain, Figure)


def _percentiles(phrase: str) -> set[str]:
    """Return the percentiles that a phrase names: `p99`, `99th percentile`."""
    return {
        "p50" if median else f"p{(short or long).replace('.', '')}"
        for short, long, median in _PERCENTILE.findall(phrase)
    }


def comparisons(value: Iterable[BeforeAfter]) -> tuple[BeforeAfter, ...]:
    """Keep comparisons as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
