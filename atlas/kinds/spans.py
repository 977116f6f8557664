"""Times of an incident from its beginning: computed of its timeline, or as its report states."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Literal, get_args

from atlas.errors import ViewError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.kinds.propagation import time_between
from atlas.nearest import meant
from atlas.operations.timeline import Event, Phase, marked

Span = Literal["time to detect", "time to mitigate", "time to resolve"]

ENDS: dict[Span, Phase] = {
    "time to detect": "detected",
    "time to mitigate": "mitigated",
    "time to resolve": "resolved",
}
"""The phase that ends each of them; all begin with `began`."""

_GIVE = "give only a figure that the report itself states; omit the rest, it is computed"


def span(timeline: Sequence[Event], name: Span, stated: Mapping[Span, Figure]) -> Number:
    """Return a time from the beginning, computed from the moments of two phases.

    Where one of the moments is a gap, it is the time that the report itself states, if any.

    Args:
        timeline: The events, each phase marked once.
        name: Which time.
        stated: What the report states, by name.
    """
    computed = time_between(marked(timeline, "began"), marked(timeline, ENDS[name]))
    return stated.get(name, computed) if isinstance(computed, Undisclosed) else computed


def last_day(moments: Iterable[Moment | Undisclosed]) -> date | None:
    """Return the day of the last moment whose time is known; None where none is.

    Args:
        moments: The moments, in any order.
    """
    known = [moment.quantity.low for moment in moments if isinstance(moment, Moment)]
    return datetime.fromtimestamp(max(known), UTC).date() if known else None


def are_spans(view: object, _: object, value: Mapping[Any, Any]) -> None:
    """Require figures by the names of spans.

    Args:
        view: The view, for the message.
        value: The figures by name.

    Raises:
        ViewError: A name is no span, or a value is no figure.
    """
    given: object = value
    if not isinstance(given, Mapping):
        raise ViewError(
            f"the stated times of {getattr(view, 'title', '')!r} are {given!r}",
            allowed=f"a mapping from {', '.join(get_args(Span))} to figures",
            remedy='write `stated={"time to resolve": figure}`',
        )
    wrong = [
        item for item in value.items() if item[0] not in ENDS or not isinstance(item[1], Figure)
    ]
    if wrong:
        name, figure = wrong[0]
        near = "" if name in ENDS else meant(name, ENDS, otherwise="")
        raise ViewError(
            f"{getattr(view, 'title', '')!r} is stated to have {name!r}: {figure!r}",
            allowed=f"figures of {', '.join(get_args(Span))}",
            remedy=f"{near} {_GIVE}".lstrip(),
        )
