"""The laws a capacity model may follow, declared: which law, and its inputs as figures.

Their results are computed in `atlas.analysis.capacity`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from attrs import field, frozen

from atlas.errors import BareNumberError, ViewError
from atlas.evidence.choices import Validator
from atlas.evidence.figure import Figure
from atlas.evidence.requirements import is_number
from atlas.evidence.statement import Statement, statement
from atlas.views.law_sources import BASICS, GRAVES, SCALABILITY, WIKIPEDIA, WORKFORCE

FEWEST_MEASURED = 4
"""Three coefficients are fitted, so fewer points could not verify the fit."""


def is_figure(kind: str | None = None) -> Validator:
    """Require a figure that is not below zero: a law cannot be computed from a gap.

    Args:
        kind: `time` or `ratio` where the dimension matters; a ratio may be above 1.

    Raises:
        BareNumberError: The value, when it is set, is no figure.
    """

    def validate(instance: object, attribute: Any, value: object) -> None:
        name = f"{attribute.name} of {type(instance).__name__}"
        if not isinstance(value, Figure):
            raise BareNumberError(value, field=name, gap=False)
        is_number("dimensionless" if kind == "ratio" else kind)(instance, attribute, value)

    return validate


def _optional(instance: object, attribute: Any, value: object) -> None:
    if value is not None:
        is_figure()(instance, attribute, value)


@frozen(kw_only=True, eq=False)
class Proportional:
    """Each unit of load takes the same: result = base + load × each.

    Args:
        each: What one unit of load takes, such as bytes a key.
        base: What is taken without any load, if it is known and counts.
    """

    name: ClassVar[str] = "Proportion"
    stated: ClassVar[Statement | None] = None
    bends: ClassVar[bool] = False
    each: Figure = field(validator=is_figure())
    base: Figure | None = field(default=None, validator=_optional)

    @property
    def formula(self) -> str:
        """The law in words, with `{result}` and `{load}` to be named."""
        return "{result} = " + ("" if self.base is None else "base + ") + "{load} × each"

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        known = {"each takes": self.each}
        return known if self.base is None else {**known, "base": self.base}


@frozen(kw_only=True, eq=False)
class LittlesLaw:
    """How many are held at once: arrivals × the time that each is held.

    It holds for any stable system, whatever its distributions. One arrival holds one of what
    the limit counts.

    Args:
        residence: How long each arrival is held, on average.
    """

    name: ClassVar[str] = "Little's law"
    formula: ClassVar[str] = "{result} = {load} × time each is held"
    stated: ClassVar[Statement | None] = statement(
        "the mean number held is the rate of arrivals times the time each is held"
    ) @ GRAVES.at("average rate at which items arrive multiplied by")
    bends: ClassVar[bool] = False
    residence: Figure = field(validator=is_figure("time"))

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {"each is held for": self.residence}


@frozen(kw_only=True, eq=False)
class UtilisationLaw:
    """Which share of the time the servers are busy: arrivals × service time ÷ servers.

    Args:
        service_time: How long one arrival keeps one server busy, on average.
        servers: How many there are.
    """

    name: ClassVar[str] = "Utilisation law"
    formula: ClassVar[str] = "{result} = {load} × service time ÷ servers"
    stated: ClassVar[Statement | None] = statement(
        "utilisation is the busy time over the time observed"
    ) @ BASICS.at("utilization of resource i; Ui = Bi/T")
    bends: ClassVar[bool] = False
    service_time: Figure = field(validator=is_figure("time"))
    servers: Figure = field(validator=is_figure())

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {"service time": self.service_time, "servers": self.servers}


@frozen(kw_only=True, eq=False)
class ErlangC:
    """Mean response time of M/M/c: waiting for one of several servers, and service.

    Assumes Poisson arrivals, exponential service times and that nobody leaves the queue.

    Args:
        service_time: Mean time of service.
        servers: How many there are, a whole number.
    """

    name: ClassVar[str] = "Erlang C (M/M/c)"
    formula: ClassVar[str] = (
        "{result} = service time + P(wait) × service time ÷ (servers − {load} × service time)"
    )
    stated: ClassVar[Statement | None] = statement(
        "Poisson arrivals and exponential service; when all are busy, arrivals wait"
    ) @ WORKFORCE.at("arrivals follow a **Poisson process** with a")
    bends: ClassVar[bool] = True
    service_time: Figure = field(validator=is_figure("time"))
    servers: Figure = field(validator=is_figure())

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {"service time": self.service_time, "servers": self.servers}


@frozen(kw_only=True, eq=False)
class PollaczekKhinchine:
    """Mean response time of M/G/1: one server, service times of any distribution.

    Assumes Poisson arrivals and one server.

    Args:
        service_time: Mean time of service.
        variability: Squared coefficient of variation of it: 0 if constant, 1 if exponential.
    """

    name: ClassVar[str] = "Pollaczek-Khinchine (M/G/1)"
    formula: ClassVar[str] = (
        "{result} = service time × (1 + U × (1 + variability) ÷ 2(1 − U)), "
        "U = {load} × service time"
    )
    stated: ClassVar[Statement | None] = statement(
        "the mean wait at one server follows from utilisation, mean and variance of service"
    ) @ WIKIPEDIA.at("are given by Pollaczek-Khintchine formula as below")
    bends: ClassVar[bool] = True
    service_time: Figure = field(validator=is_figure("time"))
    variability: Figure = field(validator=is_figure("ratio"))

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {"service time": self.service_time, "variability": self.variability}


_LAW_OF_N = statement(
    "throughput follows from one unit's rate, contention and coherency"
) @ SCALABILITY.at("The Universal Scalability Law can be expressed with")


@frozen(kw_only=True, eq=False)
class UniversalScalability:
    """Throughput of N: rate × N ÷ (1 + contention × (N − 1) + coherency × N × (N − 1)).

    Args:
        rate: Throughput of one alone (lambda, or gamma).
        contention: Share that queues for what is shared (sigma, or alpha).
        coherency: Share that pairs spend to agree (kappa, or beta).
    """

    name: ClassVar[str] = "Universal scalability law"
    formula: ClassVar[str] = "{result} = λN ÷ (1 + σ(N − 1) + κN(N − 1)), N = {load}"  # noqa: RUF001 - Greek
    stated: ClassVar[Statement | None] = _LAW_OF_N
    bends: ClassVar[bool] = True
    rate: Figure = field(validator=is_figure())
    contention: Figure = field(validator=is_figure("ratio"))
    coherency: Figure = field(validator=is_figure("ratio"))

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {
            "throughput of one (λ)": self.rate,
            "contention (σ)": self.contention,  # noqa: RUF001 - Greek
            "coherency (κ)": self.coherency,
        }


Pairs = tuple[tuple[Figure, Figure], ...]


def _pairs(value: Iterable[tuple[Figure, Figure]]) -> Pairs:
    return tuple((load, throughput) for load, throughput in value)


def _measured(_: object, __: object, value: Pairs) -> None:
    for pair in value:
        for figure in pair:
            if not isinstance(figure, Figure):
                raise BareNumberError(figure, field="a measured point", gap=False)
    if len(value) < FEWEST_MEASURED:
        raise ViewError(
            f"a scalability law is to be fitted to {len(value)} points",
            allowed=f"{FEWEST_MEASURED} or more",
            remedy="measure at more loads, or give the coefficients with their source",
        )


@frozen(kw_only=True, eq=False)
class FittedScalability:
    """The universal scalability law with its three coefficients fitted to measured points.

    Args:
        measured: Pairs of a load and the throughput measured at it, four or more.
    """

    name: ClassVar[str] = "Universal scalability law, fitted"
    formula: ClassVar[str] = UniversalScalability.formula
    stated: ClassVar[Statement | None] = _LAW_OF_N
    bends: ClassVar[bool] = True
    measured: Pairs = field(converter=_pairs, validator=_measured)

    @property
    def inputs(self) -> Mapping[str, Figure]:
        """Its inputs by short label."""
        return {f"measured at {load.quantity}": throughput for load, throughput in self.measured}


Law = (
    Proportional
    | LittlesLaw
    | UtilisationLaw
    | ErlangC
    | PollaczekKhinchine
    | UniversalScalability
    | FittedScalability
)
LAWS: tuple[type, ...] = (
    Proportional,
    LittlesLaw,
    UtilisationLaw,
    ErlangC,
    PollaczekKhinchine,
    UniversalScalability,
    FittedScalability,
)
"""Every law, in the order of the guide."""
