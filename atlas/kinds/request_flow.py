"""Kind: the path of a request, its latency budget against the SLO, and its fallbacks."""

from attrs import define, field, frozen

from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.kinds.checks import is_one
from atlas.kinds.view import View
from atlas.topology.connection import Connection

_SORTS = ("request", "asynchronous")


@frozen(kw_only=True, eq=False)
class SLO:
    """A service level objective.

    Args:
        objective: What is promised, in words.
        availability: The share of time or requests it holds for.
        p50: Half of the requests are faster.
        p99: All but one in a hundred are faster.
        p999: All but one in a thousand are faster.

    Raises:
        UnitError: A time or the share is zero or less: nothing can be promised in no time.
    """

    objective: Words = field(validator=is_words())
    availability: Number = field(validator=is_number("share", positive=True))
    p50: Number = field(validator=is_number("time", positive=True))
    p99: Number = field(validator=is_number("time", positive=True))
    p999: Number = field(validator=is_number("time", positive=True))


@define(kw_only=True, eq=False, slots=False)
class RequestFlow(View):
    """The path of a user's request, hop by hop; its calls are made in the order of the path.

    Args:
        slo: What is promised for the whole path.
        fallback: What happens when a hop is lost, in words; `Fallback` calls draw it.
    """

    slo: SLO = field(validator=is_one(SLO))
    fallback: Words = field(validator=is_words())

    @property
    def hops(self) -> tuple[Connection, ...]:
        """The calls of the path, in order."""
        return tuple(each for each in self.connections if each.call.sort in _SORTS)

    @property
    def awaited(self) -> tuple[Connection, ...]:
        """The calls of the path that something waits for, in order: they make its latency."""
        return tuple(each for each in self.hops if each.call.sort == "request")

    def check(self) -> None:
        """Refuse a flow without a hop."""
        super().check()
        if not self.hops:
            raise ViewError(
                f"the request flow {self.title!r} has no hop",
                allowed="one or more calls that wait for an answer",
                remedy="make the calls of the path inside `with`",
            )
