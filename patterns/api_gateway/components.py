"""The components of Zuul that a request passes through."""

from atlas import Failure, Gateway, Service, gaps_in
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.zuul import BY_STATUS, LIMITS
from atlas.technologies.zuul import zuul
from patterns.api_gateway import _zuul as z
from systems.netflix.steps import BALANCER_HEALTH, LIST_INSTANCES, SHED_LOAD

_WHERE = "the posts of 2018 and 2023 and the repository"
gap = gaps_in(_WHERE)
_VERSION_GAP = gap("minor version in production")

ORIGIN_FAILS = Failure(
    "an origin is slow, saturated or down",
    signals=[
        zuul.READ_TIMEOUT,
        zuul.NO_SERVERS,
        zuul.ORIGIN_THROTTLED,
        zuul.POOL_EXCEEDED.rising(),
    ],
    recovery=[BY_STATUS, LIST_INSTANCES, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
POOL_FULL = Failure(
    "connections to one server are exhausted",
    signals=[zuul.MAX_CONNECTIONS, zuul.POOL_EXCEEDED.rising()],
    recovery=[OUTGOING, LIMITS, SHED_LOAD],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
TOO_MANY_CLIENTS = Failure(
    "new client connections are closed",
    signals=[zuul.INBOUND_THROTTLED, zuul.CONNECTIONS_THROTTLED.rising()],
    recovery=[BALANCER_HEALTH],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
FILTER_BUSY = Failure(
    "a filter exceeds its concurrency limit",
    signals=[zuul.FILTER_REJECTED.rising()],
    recovery=[LIST_INSTANCES],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)

inbound = Gateway(
    "inbound filters",
    technology=zuul(_VERSION_GAP),
    role="Authenticate a request, route it, add what services need to know.",
    **gap.of("fleet", load="filters per request"),
    fails=[TOO_MANY_CLIENTS],
)
proxy = Service(
    "endpoint filter",
    technology=zuul(_VERSION_GAP),
    role="Selects a server of the service, and sends the request over a pooled connection.",
    **gap.of("fleet", "scaling", load="requests per event loop"),
    figures={"servers per event loop, ideal": z.SUBSET, "pools open, peak": z.OPENED},
    fails=[ORIGIN_FAILS, POOL_FULL],
)
outbound = Gateway(
    "outbound filters",
    technology=zuul(_VERSION_GAP),
    role="Compress the response, record metrics, add or remove headers.",
    **gap.of("fleet", load="filters per response"),
    fails=[FILTER_BUSY],
)
