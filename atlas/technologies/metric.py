"""Metrics of a technology, by the real names of their exporter."""

from typing import Any, Literal, get_args

from attrs import Factory, field, frozen

from atlas.errors import BareNumberError
from atlas.evidence.choices import is_one_of
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import require_drawable
from atlas.evidence.source import Source

MetricKind = Literal["counter", "gauge", "histogram", "summary"]


def _kind_of_name(metric: "Metric") -> MetricKind:
    return "counter" if metric.name.endswith("_total") else "gauge"


@frozen(kw_only=True)
class Metric:
    """A metric that a technology, or its exporter, publishes.

    Args:
        name: Its name, as in the source.
        meaning: What it counts or measures, in one sentence.
        source: The file that has the name.
        unit: Unit of its values, as documented; empty for a plain count.
        kind: Whether it only grows (a counter), goes up and down (a gauge), or is a histogram or a
            summary, which are several series; by its name unless it is given.
    """

    name: str
    meaning: str
    source: Source
    unit: str = ""
    kind: MetricKind = field(
        default=Factory(_kind_of_name, takes_self=True),
        validator=is_one_of(
            get_args(MetricKind), "name the kind that its exporter prints after `# TYPE`"
        ),
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a text that cannot be drawn."""
        require_drawable(self.name, field="the name of a metric", most=120)
        require_drawable(self.meaning, field=f"the meaning of {self.name}")

    def above(self, threshold: Number) -> "Threshold":
        """Signal when it is above a threshold (which has a source or a reason, too)."""
        return Threshold(metric=self, comparison=">", limit=threshold)

    def below(self, threshold: Number) -> "Threshold":
        """Signal when it is below a threshold."""
        return Threshold(metric=self, comparison="<", limit=threshold)

    def rising(self) -> "Threshold":
        """Signal when it grows, where no threshold is known."""
        return Threshold(
            metric=self,
            comparison="rising",
            limit=Undisclosed(f"the documentation gives no threshold for {self.name}"),
        )


def _limit(_: object, __: object, value: Any) -> None:
    if not isinstance(value, (Figure, Undisclosed)):
        raise BareNumberError(value, field="the threshold of a metric")


_UNKNOWN = {
    ">": "rises (no threshold known)",
    "<": "falls (no threshold known)",
    "rising": "rises",
}
"""What to look for where no threshold is known, by comparison."""


@frozen(kw_only=True)
class Threshold:
    """A metric together with the value at which it signals a failure.

    Args:
        metric: The metric; its `above`, `below` and `rising` make a threshold.
        comparison: `>`, `<`, or `rising`, where no threshold is known.
        limit: The value, with a source or a reason; a gap where none is known.
    """

    metric: Metric
    comparison: Literal[">", "<", "rising"]
    limit: Number = field(validator=_limit)

    @property
    def text(self) -> str:
        """What to look for."""
        if isinstance(self.limit, Undisclosed):
            return f"{self.metric.name} {_UNKNOWN[self.comparison]}"
        # `normal is at most 300 ms` is left above 300 ms: the bound is in the comparison.
        limit = str(self.limit).removeprefix("≤ ").removeprefix("≥ ")
        return f"{self.metric.name} {self.comparison} {limit}"

    def __str__(self) -> str:
        """Return the text to look for."""
        return self.text
