"""A declared law, computed: the result of a load, the load of a result, the knee and the end."""

from functools import lru_cache

from atlas.analysis.capacity import erlang_c, knee, littles_law, pollaczek_khinchine
from atlas.analysis.capacity.checking import (
    CapacityError,
    bounded,
    is_count,
    one_for_one,
    same_measure,
    servers,
)
from atlas.analysis.capacity.fitting import fit
from atlas.analysis.capacity.scalability import Coefficients, knee_load, peak, throughput
from atlas.analysis.capacity.utilisation import utilisation
from atlas.evidence.constructors import percent, ratio
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed
from atlas.views.laws import (
    ErlangC,
    FittedScalability,
    Law,
    LittlesLaw,
    PollaczekKhinchine,
    Proportional,
    UniversalScalability,
    UtilisationLaw,
)

_ONE = "one server"
_STEPS = 200


def result_of(law: Law, load: Number) -> Number:
    """Return the result of a law at a load.

    Args:
        law: The law.
        load: The load, in the unit that the law's inputs fit.

    Raises:
        CapacityError: The load does not fit the law, or is more than it has a result for.
        UnitError: The units do not fit together.
    """
    match law:
        case Proportional():
            used = load * law.each
            return used if law.base is None else law.base + used
        case LittlesLaw():
            return littles_law.in_system(load, law.residence)
        case UtilisationLaw():
            return utilisation(load, law.service_time, law.servers)
        case ErlangC():
            return erlang_c.response_time(load, law.service_time, law.servers)
        case PollaczekKhinchine():
            return pollaczek_khinchine.response_time(load, law.service_time, law.variability)
        case UniversalScalability() | FittedScalability():
            return throughput(load, coefficients(law))


@lru_cache(maxsize=64)
def coefficients(law: UniversalScalability | FittedScalability) -> Coefficients:
    """Return the coefficients of a scalability law, fitted if they are."""
    if isinstance(law, FittedScalability):
        return fit(law.measured)
    return Coefficients(law.rate, law.contention, law.coherency)


def load_at(law: Law, result: Figure) -> Number:
    """Return the load at which a law has a result.

    Args:
        law: The law.
        result: In the unit of the law's result; for a queue also its busy servers.

    Raises:
        CapacityError: No load has that result.
        UnitError: The result measures something else.
    """
    if isinstance(law, (UtilisationLaw, ErlangC, PollaczekKhinchine)) and is_count(result):
        return result / law.service_time
    match law:
        case Proportional():
            free = result if law.base is None else one_for_one(result, _unit(law.base)) - law.base
            return free / law.each
        case LittlesLaw():
            return littles_law.arrival_rate(result, law.residence)
        case UtilisationLaw():
            return result.to("ratio") * law.servers / law.service_time
        case ErlangC() | PollaczekKhinchine():
            return _load_of_time(law, result)
        case UniversalScalability() | FittedScalability():
            return _load_of_throughput(coefficients(law), result)


def end_of(law: Law) -> Number:
    """Return the load beyond which a law has no result, or its result falls; a gap if none is.

    For a queue that is where its servers are always busy, for the scalability law the peak.
    """
    match law:
        case UtilisationLaw() | ErlangC():
            return law.servers / law.service_time
        case PollaczekKhinchine():
            return assumed(ratio(1), because=_ONE) / law.service_time
        case UniversalScalability() | FittedScalability():
            return peak(coefficients(law))
        case Proportional() | LittlesLaw():
            return Undisclosed(f"end of {law.name}: a straight line has none of its own")


def knee_of(law: Law) -> Number:
    """Return the load at the knee of a law that bends; a gap for one that does not."""
    match law:
        case ErlangC():
            utilisation_at_knee = knee.of_servers(round(servers(law.servers).low))
            share = derived(percent(100 * utilisation_at_knee), "knee of M/M/c", (law.servers,))
            return share * law.servers / law.service_time
        case PollaczekKhinchine():
            variability = bounded(law.variability, "variability of service", "ratio", zero=True)
            utilisation_at_knee = knee.of_one_server(variability.magnitude)
            return derived(
                percent(100 * utilisation_at_knee), "knee of M/G/1", (law.variability,)
            ) / (law.service_time)
        case UniversalScalability() | FittedScalability():
            fitted = coefficients(law)
            load = knee_load(float(fitted.contention), float(fitted.coherency))
            if load == float("inf"):
                return Undisclosed("knee of the throughput: it rises in a straight line")
            return derived(
                Quantity(load, load, ""), "knee of the law", (fitted.contention, fitted.coherency)
            )
        case Proportional() | LittlesLaw() | UtilisationLaw():
            return Undisclosed(f"knee of {law.name}: a straight line has none of its own")


def _unit(figure: Figure) -> str:
    return figure.quantity.unit


def _load_of_time(law: ErlangC | PollaczekKhinchine, result: Figure) -> Number:
    """Return the load of a mean response time, by bisection: the time only rises with the load."""
    if same_measure(_unit(result), "1 / second"):
        return result
    target = bounded(result, "response time", "second").magnitude
    service = bounded(law.service_time, "service time", "second").magnitude
    if target <= service:
        raise CapacityError(
            f"a response time of {result.quantity} is to hold at a service time of "
            f"{law.service_time.quantity}",
            allowed="more than the time of service alone",
            remedy=f"allow a response time above {law.service_time.quantity}, or shorten the "
            "service",
        )
    count = 1.0
    if isinstance(law, ErlangC):
        count = servers(law.servers).low
    low, high = 0.0, count / service
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if isinstance(law, ErlangC):
            wait = erlang_c.mean_wait(middle, service, count)
        else:
            variability = bounded(law.variability, "variability of service", "ratio", zero=True)
            wait = pollaczek_khinchine.mean_wait(middle, service, variability.magnitude)
        low, high = (middle, high) if service + wait < target else (low, middle)
    quantity = Quantity(low, low, "1 / second")
    return derived(quantity, f"{law.name}, solved for the load", (result, *law.inputs.values()))


def _load_of_throughput(law: Coefficients, result: Figure) -> Number:
    """Return the smaller load of a throughput, by bisection up to the peak."""
    if same_measure(_unit(result), ""):
        return result
    target = one_for_one(result, _unit(law.rate)).quantity.magnitude
    peak_load = peak(law)
    largest = float(peak_load) if isinstance(peak_load, Figure) else 1e9
    inputs = (result, law.rate, law.contention, law.coherency)

    def throughput_at(load: float) -> float:
        trial = assumed(Quantity(load, load, ""), because="a trial")
        answer = throughput(trial, law)
        return float(answer) if isinstance(answer, Figure) else 0.0

    if throughput_at(largest) < target:
        raise CapacityError(
            f"a throughput of {result.quantity} is wanted, and the law peaks at "
            f"{Quantity(throughput_at(largest), throughput_at(largest), _unit(law.rate))}",
            allowed="a throughput up to the peak",
            remedy="lower the contention, the coherency or the throughput: adding servers does "
            "not help",
        )
    low, high = 0.0, largest
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if throughput_at(middle) < target else (low, middle)
    return derived(Quantity(high, high, ""), "scalability law, solved for the load", inputs)
