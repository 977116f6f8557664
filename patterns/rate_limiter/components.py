"""The four limiters in front of Stripe's API, each with what fails in it."""

from attrs import evolve

from atlas import ErrorReply, Failure, Service, Symptom, gaps_in, quantity, statement
from atlas.technologies.failures.redis_replication import CLUSTER_STATE
from atlas.technologies.http import http
from atlas.technologies.redis import EXPORTED, redis
from patterns.rate_limiter import _steps as own_steps
from patterns.rate_limiter import facts
from systems.stripe import _sources as src
from systems.stripe import facts as stripe_facts
from systems.stripe import steps
from systems.stripe._technologies import client_library, ruby_api
from systems.stripe.components import limiter_redis

gap = gaps_in("the post of 2017 and its example code")
_VERSION = gap("version in production")
_NO_LOSS = statement("the limiter runs before the idempotency layer: retry with the same key") @ (
    src.CASE_STUDY.at("the rate limiter runs before the idempotency layer")
)
_BEFORE_WORK = statement("none in the example code: it rejects before the work is done") @ (
    facts.GIST.at("# Do the actual work here")
)
_FLAGS = statement("each limiter is behind a feature flag, to turn it off") @ src.LIMITERS.at(
    "put them behind feature flags to turn them"
)
_SLOWLY = statement("what was shed is brought back slowly, or it flaps") @ src.LIMITERS.at(
    "that shedding and bringing load happen slowly,"
)

WRONG_LIMIT = Failure(
    "limiter rejects requests that it should not",
    signals=[
        client_library.RATE_LIMITED,
        Symptom(
            description=statement("a limiter kicks in erroneously")
            @ src.LIMITERS.at("rate limiters should they kick in erroneously"),
            seen_by="accounts below their limits",
        ),
    ],
    recovery=[
        steps.READ_REASON,
        own_steps.COUNT_429,
        own_steps.BUCKET,
        steps.DISABLE_LIMITER,
        own_steps.DARK_LAUNCH,
    ],
    time_to_recover=gap("time to recover"),
    data_loss=_NO_LOSS,
    rollback=_FLAGS,
)
OVER_RATE = Failure(
    "account over its request rate gets 429",
    signals=[
        client_library.RATE_LIMITED,
        ErrorReply(
            reply=statement("429") @ src.RATE_LIMITS.at("you might receive `429` error responses."),
            seen_by="the account's servers, after many requests in quick succession",
        ),
    ],
    recovery=[own_steps.COUNT_429, steps.READ_REASON, own_steps.BUCKET, steps.SLOW_CLIENTS],
    time_to_recover=gap("time to recover"),
    data_loss=_NO_LOSS,
    rollback=_FLAGS,
)
TOO_MANY_AT_ONCE = Failure(
    "slow endpoint uses up the concurrent requests of an account",
    signals=[
        client_library.RATE_LIMITED,
        Symptom(
            description=statement("users wait for a slow endpoint, and then retry")
            @ src.LIMITERS.at("waiting for the endpoint to return and then"),
            seen_by="users of a CPU-intensive endpoint",
        ),
    ],
    recovery=[own_steps.COUNT_429, steps.READ_REASON, own_steps.IN_PROGRESS, steps.SLOW_CLIENTS],
    time_to_recover=gap("time to recover"),
    data_loss=_NO_LOSS,
    rollback=_FLAGS,
)
FLEET_SHEDS = Failure(
    "fleet load shedder rejects non-critical requests with 503",
    signals=[
        http.UNAVAILABLE,
        ErrorReply(
            reply=statement("503") @ src.LIMITERS.at("would be rejected with status code 503."),
            seen_by="callers of non-critical methods, such as listing charges",
        ),
    ],
    recovery=[own_steps.COUNT_503, own_steps.FLEET, own_steps.BUSY_WORKERS, steps.DISABLE_LIMITER],
    time_to_recover=gap("time to recover"),
    data_loss=_BEFORE_WORK,
    rollback=_FLAGS,
)
WORKERS_SHED = Failure(
    "workers are busy and the last load shedder drops traffic",
    signals=[
        http.UNAVAILABLE,
        Symptom(
            description=statement("test mode traffic fails first, then more")
            @ src.LIMITERS.at("less-critical requests, starting with test mode traffic"),
            seen_by="callers, by category",
        ),
    ],
    recovery=[own_steps.COUNT_503, own_steps.BUSY_WORKERS, steps.SHED_SLOWLY],
    time_to_recover=gap("time to recover"),
    data_loss=gap("data loss"),
    rollback=_SLOWLY,
)
FAIL_OPEN = Failure(
    "Redis of the limiters fails, and the limits fail open",
    signals=[
        redis.CLUSTER_DOWN,
        redis.CLUSTER_OK.below(quantity(1, "") @ EXPORTED.at("val = 1")),
        redis.SLOW_COMMAND.rising(),
        Symptom(
            description=statement("no connection or no result within about 0.1 s (2018)")
            @ src.REDIS_CLUSTER.at("aggressive connect and read timeouts (~0.1 seconds)"),
            seen_by="limiters",
        ),
    ],
    recovery=[
        own_steps.COUNT_FAILED,
        CLUSTER_STATE,
        own_steps.REDIS_LATENCY,
        steps.REDIS_CORE,
        own_steps.SHED_FOR_DATABASE,
        steps.ADD_REDIS_NODES,
    ],
    time_to_recover=gap("time to recover"),
    data_loss=statement("none of its own: requests over the limit passed (before 2018)")
    @ src.REDIS_CLUSTER.at("through as rate limiters defaulted to allowing requests"),
    rollback=gap("rollback"),
)

middleware = Service(
    "API middleware",
    technology=ruby_api(_VERSION),
    role="Calls each limiter before a request is handled; an error of a limiter lets it pass.",
    **gap.of("fleet", "scaling", load="requests that all limiters check"),
    fails=[WRONG_LIMIT],
)
request_rate = Service(
    "request rate limiter",
    technology=ruby_api(_VERSION),
    role="Restricts each account to a number of requests per second, with a short burst.",
    **gap.of("fleet", "scaling", load="requests that it checks"),
    figures={
        "rejected in a month (2017)": statement("millions of requests")
        @ src.LIMITERS.at("rejected millions of requests this month alone,"),
        "live, default": stripe_facts.LIVE_LIMIT,
        "one endpoint, default": stripe_facts.ENDPOINT_LIMIT,
    },
    fails=[OVER_RATE],
)
concurrency = Service(
    "concurrent requests limiter",
    technology=ruby_api(_VERSION),
    role="Restricts how many requests of an account are in progress at the same time.",
    **gap.of("fleet", "scaling", load="requests that it checks"),
    figures={
        "rejected in a month (2017)": stripe_facts.CONCURRENT_REJECTED,
        "lost requests expire, example": facts.LOST_AFTER,
    },
    fails=[TOO_MANY_AT_ONCE],
)
fleet_usage = Service(
    "fleet usage load shedder",
    technology=ruby_api(_VERSION),
    role="Reserves a share of the fleet for critical methods, such as creating charges.",
    **gap.of("fleet", "scaling", load="requests that it checks"),
    figures={
        "rejected in a month (2017)": statement("a very small fraction of requests")
        @ src.LIMITERS.at("for a very small fraction of requests this"),
    },
    fails=[FLEET_SHEDS],
)
worker_utilization = Service(
    "worker utilization load shedder",
    technology=ruby_api(_VERSION),
    role="On each machine, drops the least important requests when its workers are busy.",
    **gap.of("fleet", "scaling", load="requests that it checks"),
    figures={
        "rejected in a month (2017)": stripe_facts.SHED,
        "busy, from, example": facts.START_SHEDDING,
        "first drop to all shed, intended": facts.SHED_ALL,
    },
    fails=[WORKERS_SHED],
)
counters = evolve(
    limiter_redis,
    role="Holds each account's bucket and the sets of requests in progress.",
    figures={
        "nodes (2018)": stripe_facts.LIMITER_NODES,
        "failed checks (example, undated)": facts.REDIS_FAILURES,
    },
    fails=[FAIL_OPEN],
)
