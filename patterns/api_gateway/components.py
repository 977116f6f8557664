"""The parts of Zuul that a request goes through."""

from atlas import Failure, Gateway, Service, gaps_in, statement, undisclosed
from atlas.technologies.zuul import zuul
from patterns.api_gateway import _zuul as z
from systems.netflix import facts
from systems.netflix.steps import BALANCER_HEALTH, LIST_INSTANCES, SHED_LOAD

_WHERE = "the posts of 2018 and 2023 and the repository"
gap = gaps_in(_WHERE)
_VERSION_GAP = undisclosed(f"minor version in production: not in {_WHERE}")
_MACHINES = undisclosed(f"machine types: not in {_WHERE}")
_SCALING = undisclosed(f"rules of scaling: not in {_WHERE}")

ORIGIN_FAILS = Failure(
    "one service behind is slow, full or gone",
    signals=[
        zuul.ORIGIN_THROTTLED,
        zuul.READ_TIMEOUT,
        zuul.NO_SERVERS,
        zuul.POOL_EXCEEDED.rising(),
    ],
    recovery=[LIST_INSTANCES, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss"),
    rollback=statement("traffic is routed back by changing a rule; all instances get it")
    @ facts.ZUUL2.at("publish these routing rules to all the Zuul"),
)
POOL_FULL = Failure(
    "connections to one server are used up",
    signals=[zuul.MAX_CONNECTIONS, zuul.POOL_EXCEEDED.rising()],
    recovery=[LIST_INSTANCES, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss"),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
)
TOO_MANY_CLIENTS = Failure(
    "new connections of clients are closed",
    signals=[zuul.INBOUND_THROTTLED, zuul.CONNECTIONS_THROTTLED.rising()],
    recovery=[BALANCER_HEALTH, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss"),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
)
FILTER_BUSY = Failure(
    "a filter runs too often at once",
    signals=[zuul.FILTER_REJECTED.rising()],
    recovery=[LIST_INSTANCES, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss"),
    rollback=undisclosed(f"way back: not in {_WHERE}"),
)

inbound = Gateway(
    "inbound filters",
    technology=zuul(_VERSION_GAP),
    role="Authenticate a request, decide where it goes, add what services need to know.",
    fleet=_MACHINES,
    load=undisclosed(f"filters a request runs through: not in {_WHERE}"),
    fails=[TOO_MANY_CLIENTS],
)
proxy = Service(
    "endpoint filter",
    technology=zuul(_VERSION_GAP),
    role="Chooses a server of the service, and sends the request over a pooled connection.",
    **gap.of("fleet", "scaling"),
    load=undisclosed(f"requests an event loop: not in {_WHERE}"),
    figures={"servers a loop knows": z.SUBSET, "opened at peak": z.OPENED},
    fails=[ORIGIN_FAILS, POOL_FULL],
)
outbound = Gateway(
    "outbound filters",
    technology=zuul(_VERSION_GAP),
    role="Compress the answer, count it, add or remove headers.",
    fleet=_MACHINES,
    load=undisclosed(f"filters an answer runs through: not in {_WHERE}"),
    fails=[FILTER_BUSY],
)
