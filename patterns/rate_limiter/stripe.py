"""How Stripe's API decides which requests to reject: by account, and by the state of the fleet."""

from atlas import (
    Alternative,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    waive,
)
from patterns.rate_limiter import components as c
from patterns.rate_limiter import facts
from patterns.rate_limiter.facts import GIST
from systems.stripe import _sources as src
from systems.stripe import facts as stripe_facts
from systems.stripe.components import api, businesses, stripe

POST, ARTICLE = src.LIMITERS, src.REDIS_CLUSTER

with PatternImplementation(
    stripe,
    "429 by account, 503 by the state of the fleet: four limiters",
    as_of="2026-11-27",
    pattern="rate limiter",
    problem=statement("one user's spike or script must not take the API down for all")
    @ POST.at("ensure that one bad actor can’t accidentally or"),
    forces=[
        statement("critical requests must pass when not all can be served")
        @ POST.at("drop low-priority requests to make sure that"),
        statement("existing users must not be affected by a new limit")
        @ POST.at("without affecting our existing users’ workflows."),
        statement("bugs of a limiter, or of Redis, must not affect requests")
        @ POST.at("any coding or operational errors would fail open"),
    ],
    participants=[
        Participant(
            "caller of the limiters",
            c.middleware,
            does=statement("catches exceptions of the limiters at all levels")
            @ POST.at("catching exceptions at all levels so that any"),
        ),
        Participant(
            "limit by rate",
            c.request_rate,
            does=statement("takes a token from the user's bucket; rejects when it is empty")
            @ POST.at("If the bucket is empty, reject the request."),
        ),
        Participant(
            "limit by concurrency",
            c.concurrency,
            does=statement("controls the load of CPU-intensive endpoints")
            @ POST.at("keep control of our CPU-intensive API endpoints."),
        ),
        Participant(
            "load shedder of the fleet",
            c.fleet_usage,
            does=statement("keeps a share of the fleet for the most important requests")
            @ POST.at("ensures that a certain percentage of your fleet"),
        ),
        Participant(
            "load shedder of a machine",
            c.worker_utilization,
            does=statement("the final line of defense: drops lower-priority traffic")
            @ POST.at("This load shedder is the final line of"),
        ),
        Participant(
            "counters",
            c.counters,
            does=statement("decides and counts in one script, atomically")
            @ ARTICLE.at("dispatched via a single `EVAL` is guaranteed"),
        ),
    ],
    flow=[
        statement("a request arrives; limiters are in the middleware (order: as in the post)")
        @ POST.at("Hook the rate limiters into your middleware stack"),
        statement("by rate: an empty bucket is 429; a full one allows a burst")
        @ GIST.at("raise RateLimitError.new(status_code = 429)"),
        statement("a token is taken from the bucket of the user")
        @ POST.at("make a request we remove a token from"),
        statement("by concurrency: too many in progress at the same time is 429")
        @ GIST.at("raise RateLimitError.new(status_code: 429)"),
        statement("the request is added to a set, and removed when it is done")
        @ GIST.at("Just add a random token to a set"),
        statement("critical methods pass; others above their share get 503")
        @ POST.at("any non-critical request over their 80% allocation would"),
        statement("a Redis Cluster counts the current requests of each type")
        @ POST.at("We have a Redis cluster that counts how"),
        statement("by busy workers: test mode is dropped first, then GETs, then POSTs")
        @ POST.at("less-critical requests, starting with test mode traffic"),
        statement("what passes all four is handled by a worker")
        @ POST.at("use a set of workers to independently respond"),
    ],
    guarantees=Guarantees(
        delivery=statement("fail open: if Redis or a limiter fails, the request passes")
        @ POST.at("any coding or operational errors would fail open"),
        ordering=statement("four categories: critical methods, POSTs, GETs, test mode")
        @ POST.at("We divide our traffic into 4 categories:"),
        consistency=statement("a check and its count are atomic")
        @ GIST.at("relies on the fact that Redis scripts execute"),
    ),
    settings=[
        Setting(
            "REPLENISH_RATE",
            value=facts.RATE,
            does=statement("example code: requests per second of a user")
            @ GIST.at("How many requests per second do you want"),
        ),
        Setting(
            "CAPACITY (request rate)",
            value=facts.BURST,
            does=statement("example code: bucket size, times the rate")
            @ GIST.at("How much bursting do you want to allow?"),
        ),
        Setting(
            "CAPACITY (concurrent requests)",
            value=facts.SLOTS,
            does=statement("example code: requests of a user in progress")
            @ GIST.at("How many concurrent requests a user can have"),
        ),
        Setting(
            "TTL",
            value=facts.LOST_AFTER,
            does=statement("example code: after it, a lost request is no longer counted")
            @ GIST.at("Clear out old requests that probably got lost"),
        ),
        Setting(
            "START_OF_BAD_UTILIZATION",
            value=facts.START_SHEDDING,
            does=statement("example code: from this share of busy workers on, more is shed")
            @ GIST.at("START_OF_BAD_UTILIZATION = 0.8"),
        ),
        Setting(
            "END_OF_GOOD_UTILIZATION",
            value=facts.STOP_SHEDDING,
            does=statement("example code: below it, shedding is reduced")
            @ GIST.at("Linearly reduce shedding"),
        ),
        Setting(
            "NUMBER_OF_SECONDS_BEFORE_SHEDDING_STARTS",
            value=facts.WAIT_BEFORE,
            does=statement("example's intended wait; as written (integer division) about 120 s")
            @ GIST.at(
                "RESTING_SHED_AMOUNT = -NUMBER_OF_SECONDS_BEFORE_SHEDDING_STARTS / "
                "NUMBER_OF_SECONDS_TO_SHED_ALL_TRAFFIC"
            ),
        ),
        Setting(
            "NUMBER_OF_SECONDS_TO_SHED_ALL_TRAFFIC",
            value=facts.SHED_ALL,
            does=statement("example's intended time, from the first drop until all is shed")
            @ GIST.at("so we take time to shed all the"),
        ),
    ],
    hurts=[
        statement("before the cluster, on one Redis node: excess traffic reached the database")
        @ ARTICLE.at("through as rate limiters defaulted to allowing requests"),
        statement("traffic that is shed or restored too fast makes the load flap")
        @ POST.at("or you can end up flapping"),
        statement("in Redis Cluster, the keys of a script need one hash tag; the example has none")
        @ ARTICLE.at("particular `EVAL` map to the same slot by"),
        statement("example code: a lost request counts as in progress until it expires")
        @ GIST.at("Clear out old requests that probably got lost"),
        statement("example code: when Redis fails, its log line raises a TypeError: catch it")
        @ GIST.at("puts 'Redis failed: ' + e"),
        statement("the fleet shedder also rejected requests that could have been served (2017)")
        @ POST.at("definitely had the ability to handle those extra"),
    ],
    cost={
        "nodes of Redis Cluster (2018)": stripe_facts.LIMITER_NODES,
        "commands": statement("several commands a check, many checks a request (2018)")
        @ ARTICLE.at("requires multiple Redis commands to run, and every"),
        "failed checks (example, undated)": facts.REDIS_FAILURES,
    },
    alternatives=[
        Alternative(
            "more capacity",
            instead=statement("if users cannot change their pace, as for real-time events")
            @ POST.at("(most of the time you just need more"),
        ),
        Alternative(
            "GCRA instead of a token bucket",
            instead=statement("needs no drip; a library of it took production traffic (2015)")
            @ facts.GCRA.at("It's already taking production traffic at Stripe and"),
        ),
        Alternative(
            "concurrency limiter first",
            instead=statement("asks users to run X jobs from a queue, not to back off at 429")
            @ POST.at("“Fork off X jobs and have them process"),
        ),
    ],
    figures={
        "one month (2017), concurrency": stripe_facts.CONCURRENT_REJECTED,
        "one month (2017), busy workers": stripe_facts.SHED,
        "account limit, live, default": stripe_facts.LIVE_LIMIT,
    },
    urgent=[c.WRONG_LIMIT, c.FLEET_SHEDS, c.FAIL_OPEN],
    see=[
        Link(
            "systems/stripe/request_flow",
            because="the path of a request behind the limiters, with its retries",
        ),
        Link(
            "patterns/load_shedding/netflix",
            "pattern",
            because="limits that adapt, instead of fixed ones",
        ),
    ],
    glossary={
        "EVAL": "The command of Redis that runs a script.",
        "GCRA": "Generic cell rate algorithm: it tracks the time at which a request is next due.",
        "GET": "The HTTP method that reads.",
        "POST": "The HTTP method that requests an action.",
    },
) as diagram:
    waive("IN403", because="the post gives no time to recover")
    waive("EV504", because="the copy of the example code has no date")
    businesses >> Call("HTTPS") >> c.middleware
    c.middleware >> Call("check", note="429") >> c.request_rate
    c.request_rate >> Call("EVAL", note="token bucket", optional=True) >> c.counters
    c.middleware >> Call("check", note="429") >> c.concurrency
    c.concurrency >> Call("EVAL", note="set of requests", optional=True) >> c.counters
    c.middleware >> Call("check", note="503") >> c.fleet_usage
    c.fleet_usage >> Call("EVAL", note="one global set (example)", optional=True) >> c.counters
    c.middleware >> Call("check", note="503") >> c.worker_utilization
    c.middleware >> Call("request") >> api
