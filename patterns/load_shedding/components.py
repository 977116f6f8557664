"""The parts of load shedding at Netflix: in the gateway, and in a service behind it."""

from atlas import (
    Alert,
    ErrorReply,
    Failure,
    Gateway,
    Service,
    Symptom,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.failures import zuul as gateway
from atlas.technologies.failures._network import CALL
from atlas.technologies.zuul import zuul
from patterns.load_shedding import _steps as steps
from patterns.load_shedding import facts
from patterns.load_shedding._technologies import concurrency_limits
from systems.netflix.steps import BALANCER_HEALTH

gap = gaps_in("the posts of 2018, 2020 and 2024, and the code of both repositories")
_VERSION = gap("version in production")
_SHED = statement("logs and viewing history, unless devices send them again (not published)") @ (
    facts.GATEWAY.at("language selection in the player, viewing history, and")
)
_REJECTED = undisclosed("data loss: no post says whether rejected requests are sent again")

WRONG_PRIORITY = Failure(
    "request that playback needs has a low priority",
    signals=[
        Symptom(
            description=statement("sporadic playback errors while low priorities are shed")
            @ facts.GATEWAY.at("low priority request that caused sporadic playback errors."),
            seen_by="members, on some devices",
        )
    ],
    recovery=[steps.WHO_REJECTS, steps.TRY_ON_A_FEW, steps.RAISE_PRIORITY],
    time_to_recover=gap("time to recover"),
    data_loss=_SHED,
    rollback=gap("rollback"),
)
GATEWAY_SHEDS = Failure(
    "gateway rejects requests to one service",
    signals=[
        zuul.CONCURRENCY_LIMIT,
        zuul.ORIGIN_CONCURRENT.above(facts.ORIGIN_LIMIT),
        zuul.ORIGIN_REJECTED.rising(),
    ],
    recovery=[
        steps.WHO_REJECTS,
        steps.ASK_INSTANCE,
        steps.ADD_INSTANCES,
        steps.RAISE_GATEWAY_LIMIT,
    ],
    time_to_recover=gap("time to recover"),
    data_loss=_SHED,
    rollback=statement("the limit is a property, which can be set back")
    @ facts.ORIGIN.at("private final CachedDynamicIntProperty concurrencyMax;"),
)
GATEWAY_IN_TROUBLE = Failure(
    "gateway itself is overloaded and sheds for all services",
    signals=[
        Symptom(
            description=statement("low-priority requests to every service fail")
            @ facts.GATEWAY.at("back-end services behind Zuul, rather than a"),
            seen_by="devices",
        ),
        zuul.INBOUND_THROTTLED,
        zuul.CONNECTIONS_THROTTLED.rising(),
    ],
    recovery=[
        steps.GATEWAY_LOAD,
        steps.WHO_REJECTS,
        gateway.LIMITS,
        BALANCER_HEALTH,
        steps.ADD_GATEWAYS,
    ],
    time_to_recover=gap("time to recover"),
    data_loss=_SHED,
    rollback=gap("rollback"),
)
LIMITER_REJECTS = Failure(
    "limiter rejects with 429 while the service is healthy",
    signals=[
        ErrorReply(
            reply=statement("Concurrency limit exceeded")
            @ facts.FILTER.at('response.getWriter().print("Concurrency limit exceeded");'),
            seen_by="callers of one instance, with status 429",
        ),
        concurrency_limits.SERVER_LIMIT,
        concurrency_limits.REJECTED.rising(),
    ],
    recovery=[
        steps.ASK_INSTANCE,
        steps.READ_LIMIT,
        steps.READ_CHANGES,
        steps.RENEW_BASE,
        steps.ADD_INSTANCES,
    ],
    time_to_recover=gap("time to recover"),
    data_loss=_REJECTED,
    rollback=gap("rollback"),
)
SLOW_DEPENDENCY = Failure(
    "slow dependency lowers the limit",
    signals=[
        Symptom(
            description=statement("the latency of a dependency rises")
            @ facts.README.at("latency spikes from a dependent service."),
            seen_by="services that call it",
        ),
        concurrency_limits.LIMIT.below(gap("lowest healthy limit")),
        concurrency_limits.CLIENT_LIMIT,
        zuul.READ_TIMEOUT,
    ],
    recovery=[steps.READ_LIMIT, steps.READ_CHANGES, CALL, steps.RELIEVE],
    time_to_recover=gap("time to recover"),
    data_loss=_REJECTED,
    rollback=gap("rollback"),
)
CONGESTIVE = Failure(
    "congestive failure: shedding lowers what a service serves",
    signals=[
        Alert(
            name=statement("successful requests per second fall while it rejects")
            @ facts.SERVICE.at("the successful RPS should not drop after load-shedding.")
        ),
        concurrency_limits.REJECTED.rising(),
    ],
    recovery=[steps.READ_LIMIT, steps.ADD_INSTANCES],
    time_to_recover=gap("time to recover"),
    data_loss=_REJECTED,
    rollback=gap("rollback"),
)

scoring = Gateway(
    "priority scoring",
    technology=zuul(_VERSION),
    role="First step of the gateway: a bucket and a score from 1 to 100 for each request.",
    **gap.of("fleet", load="requests of one gateway instance"),
    fails=[WRONG_PRIORITY],
)
throttle = Gateway(
    "gateway throttling",
    technology=zuul(_VERSION),
    role="Drops requests below the priority threshold: for one service, or for all of them.",
    **gap.of("fleet", load="requests of one gateway instance"),
    figures={"requests in flight, default 4.1": facts.ORIGIN_LIMIT},
    fails=[GATEWAY_SHEDS, GATEWAY_IN_TROUBLE],
)
limiter = Service(
    "concurrency limiter",
    technology=concurrency_limits(_VERSION),
    role="Servlet filter: below the limit all pass, at the limit each partition has its share.",
    **gap.of("fleet", "scaling", load="requests of one instance"),
    figures={
        "user-initiated (example)": statement("100 % of the limit")
        @ facts.SERVICE.at('.partition("user-initiated", 1.0)'),
        "pre-fetch (example)": statement("only what is left")
        @ facts.SERVICE.at('.partition("pre-fetch", 0.0)'),
    },
    fails=[LIMITER_REJECTS, CONGESTIVE],
)
estimator = Service(
    "limit estimate",
    technology=concurrency_limits(_VERSION),
    role="Raises or lowers the limit of one instance by the latency of its requests.",
    **gap.of("fleet", "scaling", load="samples of one instance"),
    figures={
        "first limit, default (0.5.4)": facts.FIRST_LIMIT,
        "highest limit, default (0.5.4)": facts.HIGHEST_LIMIT,
    },
    fails=[SLOW_DEPENDENCY],
)
