"""How Netflix rejects the least important requests first, in its gateway and in its services."""

from atlas import (
    Alternative,
    Call,
    Fallback,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    undisclosed,
    waive,
)
from patterns.load_shedding import components as c
from patterns.load_shedding import facts
from systems.netflix import facts as netflix_facts
from systems.netflix.components import clients, microservices, netflix, playapi

GATEWAY, SERVICE, ADAPTIVE = facts.GATEWAY, facts.SERVICE, facts.ADAPTIVE

with PatternImplementation(
    netflix,
    "Least important first: shedding in the gateway and in the service",
    as_of="2024-06",
    pattern="load shedding",
    problem=statement("a retry storm or a slow service must not stop members from playing")
    @ GATEWAY.at("prevented our members’ ability to play. With these"),
    forces=[
        statement("on/off circuit breakers cannot shed load progressively")
        @ GATEWAY.at("but no progressive way to shed load."),
        statement("a measured, fixed limit is soon wrong: scaling, outages and releases change it")
        @ ADAPTIVE.at("the measured limit would quickly become stale as"),
        statement("user requests must not suffer from a spike of pre-fetches")
        @ SERVICE.at("pre-fetch traffic reduced availability for user-initiated requests"),
    ],
    participants=[
        Participant(
            "classifier",
            c.scoring,
            does=statement("computes the priority first, for the whole lifecycle of the request")
            @ GATEWAY.at("computes a priority score between 1 to 100"),
        ),
        Participant(
            "load shedder of the gateway",
            c.throttle,
            does=statement("drops requests with a priority lower than a dynamic threshold")
            @ GATEWAY.at("drop requests with a priority lower than the"),
        ),
        Participant(
            "load shedder of the service",
            c.limiter,
            does=statement("rejects by a header that devices send, before the body is read")
            @ SERVICE.at("uses HTTP headers sent by devices to determine"),
        ),
        Participant(
            "adaptive limit",
            c.estimator,
            does=statement("tracks latency, as congestion control of TCP does")
            @ ADAPTIVE.at("tried and true TCP congestion control algorithms that"),
        ),
        Participant(
            "protected service",
            playapi,
            does=statement("user-initiated and pre-fetch requests in one cluster")
            @ SERVICE.at("Each instance serves both types of requests and"),
        ),
    ],
    flow=[
        statement("the gateway scores each request first; mostly, the score is not used")
        @ GATEWAY.at("Most of the time, the request workflow proceeds"),
        statement("gateway overloaded (CPU, requests, connections): it sheds for all services")
        @ GATEWAY.at("are CPU utilization, concurrent requests, and connection count."),
        statement("the answer to a shed device states how many retries, and in what time")
        @ GATEWAY.at("how many retries they can perform and what"),
        statement("a service in trouble (errors, concurrent requests): shed for it alone")
        @ GATEWAY.at("the error rates and concurrent requests to that"),
        statement("in the service: below the limit all pass, at the limit by partition")
        @ facts.PARTITIONS.at("we are below global limit, so no need"),
        statement("a slow dependency raises the latency")
        @ facts.README.at("latency spikes from a dependent service."),
        statement("each response without an exception is a sample; queueing lowers the limit")
        @ facts.FILTER.at("listener.get().onSuccess();"),
    ],
    guarantees=Guarantees(
        delivery=statement("service: 429, or UNAVAILABLE in gRPC. Limit of the gateway: 503")
        @ facts.README.at("excess traffic with HTTP 429 Too Many Requests"),
        ordering=statement("the lowest priority is dropped first")
        @ GATEWAY.at("progressively drop traffic, starting with the lowest priority."),
        consistency=statement("each server has its own limit, with no coordination")
        @ ADAPTIVE.at("limits are enforced at the server level (with"),
    ),
    settings=[
        Setting(
            "zuul.origin.NAME.concurrency.max.requests",
            value=facts.ORIGIN_LIMIT,
            does=statement(
                "default, Zuul 4.1: requests of one gateway to a service, of any priority"
            )
            @ facts.ORIGIN.at("&& concurrentRequests.get() > concurrencyMax.get()) {"),
        ),
        Setting(
            "zuul.origin.NAME.concurrency.protect.enabled",
            value=facts.ORIGIN_PROTECTED,
            does=statement("default, Zuul 4.1: the limit above is in force")
            @ facts.ORIGIN.at(
                "if (concurrencyProtectionEnabled.get() && concurrentRequests.get() >"
            ),
        ),
        Setting(
            "thresholds of the priorities",
            value=undisclosed(
                "values: neither in the post of 2020 nor in the gateway's public code"
            ),
            does=statement("example of 2020: priority 50 at 80 % between threshold and capacity")
            @ GATEWAY.at("we hit priority 50 at 80% exceeded"),
        ),
        Setting(
            'partition("user-initiated", 1.0)',
            value=statement("100 % of the limit, example of the post")
            @ SERVICE.at('.partition("user-initiated", 1.0)'),
            does=statement("guaranteed when the limit is reached")
            @ SERVICE.at("Guaranteed 100% throughput."),
        ),
        Setting(
            'partition("pre-fetch", 0.0)',
            value=statement("0 %, example of the post; the code leaves it one request")
            @ facts.PARTITIONS.at(
                "this.limit = (int)Math.max(1, Math.ceil(totalLimit * percent));"
            ),
            does=statement("uses only excess capacity")
            @ SERVICE.at("Utilizes only excess capacity."),
        ),
        Setting(
            "initialLimit",
            value=facts.FIRST_LIMIT,
            does=statement("default (0.5.4) of VegasLimit, the limit unless another is set")
            @ facts.LIMITER.at("private Limit limit = VegasLimit.newDefault();"),
        ),
        Setting(
            "maxConcurrency",
            value=facts.HIGHEST_LIMIT,
            does=statement("default of VegasLimit (0.5.4): the limit never grows above it")
            @ facts.VEGAS.at("Maximum allowed limit providing an upper bound failsafe"),
        ),
        Setting(
            "probeMultiplier",
            value=facts.PROBES,
            does=statement("default (0.5.4): at most so many samples, times the limit, to a probe")
            @ facts.VEGAS.at("limiter will probe for a new noload RTT"),
        ),
        Setting(
            "minLimit",
            value=facts.LOWEST_GRADIENT,
            does=statement("default of Gradient2Limit (0.5.4): the limit never falls below it")
            @ facts.GRADIENT.at("The minimum helps prevent the algorithm from adjust"),
        ),
        Setting(
            "throttleStatus",
            value=facts.REJECT_STATUS,
            does=statement("default of the servlet filter (0.5.4); Zuul counts 503 alone")
            @ facts.ORIGIN.at("if (originStatusCode == 503) {"),
        ),
    ],
    hurts=[
        statement("a 429 of the service is a success to the gateway, which does not retry it")
        @ facts.PROXY.at("} else if (originResponse.status().code() >= 500) {"),
        statement("the gateway's own limit answers 503, as a service that sheds load does")
        @ facts.THROTTLED.at("this.setStatusCode(503);"),
        statement("a dependency that stays slow becomes the base, and the limit rises again")
        @ facts.VEGAS.at("rtt_noload = rtt;"),
        statement("the limit is not hard: partitions below their shares exceed it together")
        @ facts.PARTITIONS.at("over global limit, so respect partition limit"),
        statement("no metrics unless a registry is given to the limiter")
        @ facts.LIMITER.at("MetricRegistry registry = EmptyMetricRegistry.INSTANCE;"),
        statement("the least latency can be too low a base; then too much is shed")
        @ facts.GRADIENT.at("in an bias towards an impractically low base"),
        statement("one server sheds although another has capacity")
        @ ADAPTIVE.at("shedding by one server when there was enough"),
        statement("a request without a known partition is the first to be rejected")
        @ facts.PARTITIONS.at('this.unknownPartition = new Partition("unknown");'),
        statement("concurrency limits alone shed too early, or too late (2024)")
        @ SERVICE.at("shed too early when nothing was actually wrong"),
        statement("noncritical requests can become critical: test the priorities regularly")
        @ GATEWAY.at("noncritical can unexpectedly become critical."),
    ],
    cost={
        "a rejection": statement("takes less than a millisecond (2018)")
        @ ADAPTIVE.at("shed traffic quickly in sub millisecond time with"),
        "one retry": statement(
            "with client-side load balancing, nearly 100 % reach an instance with capacity (2018)"
        )
        @ ADAPTIVE.at("a single client retry is nearly 100% successful"),
        "hardware": statement("less than separate clusters for pre-fetches")
        @ SERVICE.at("application-level isolation with lower compute cost."),
    },
    alternatives=[
        Alternative(
            "separate clusters",
            instead=statement("isolate failures, too, at a higher compute cost")
            @ SERVICE.at("it came with a higher compute cost. Another"),
        ),
        Alternative(
            "shedding by CPU",
            instead=statement("by four buckets, above the CPU target of auto-scaling (2024)")
            @ SERVICE.at("hitting the target CPU utilization, and as system"),
        ),
        Alternative(
            "shedding by latency objectives",
            instead=statement("for services that wait for a data store; needs less tuning")
            @ SERVICE.at("they require less tuning as our services already"),
        ),
    ],
    figures={
        "user requests served (incident)": netflix_facts.SHED_USER,
        "prefetches served (incident)": netflix_facts.SHED_PREFETCH,
        "prefetch spike (incident)": netflix_facts.PREFETCH_SPIKE,
    },
    urgent=[c.GATEWAY_SHEDS, c.GATEWAY_IN_TROUBLE, c.LIMITER_REJECTS, c.SLOW_DEPENDENCY],
    see=[
        Link(
            "patterns/rate_limiter/stripe",
            "pattern",
            because="fixed limits by account, and load shedders by busy workers",
        ),
        Link(
            "patterns/api_gateway/netflix",
            "pattern",
            because="how the gateway routes a request, and its connections",
        ),
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="the on/off protection that came before",
        ),
    ],
    glossary={"UNAVAILABLE": "The status in gRPC of a service that cannot answer now."},
) as diagram:
    waive("IN403", because="the posts give no time to recover")
    waive("EV504", because="the copy of a post on failover, shared by all views, has no date")
    clients >> Call("HTTPS", note="partition header") >> c.scoring
    c.scoring >> Call("score", note="1 to 100") >> c.throttle
    c.throttle >> Fallback("maxRetries, retryAfterSeconds", when="shed") >> clients
    c.throttle >> Call("request") >> c.limiter
    c.limiter >> Call("below limit") >> playapi
    playapi >> Call("calls") >> microservices
    c.limiter >> Call("latency", note="same thread") >> c.estimator
