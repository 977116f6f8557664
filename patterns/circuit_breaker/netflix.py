"""How Netflix's API prevents one slow dependency from exhausting all of its threads."""

from atlas import (
    Alternative,
    Asynchronous,
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
from patterns.circuit_breaker import _hystrix as h
from patterns.circuit_breaker.components import (
    NO_ANSWER,
    OPEN,
    SATURATED,
    breaker,
    command,
    fallback,
    pool,
)
from systems.netflix import facts
from systems.netflix.components import api, microservices, netflix

with PatternImplementation(
    netflix,
    "A breaker and a thread pool around every dependency",
    as_of="2018-11-19",
    pattern="circuit breaker",
    problem=statement("one slow dependency can saturate every request thread within seconds")
    @ facts.FAULT_TOLERANCE.at("it can rapidly (seconds or sub-second) saturate"),
    forces=[
        statement("intermittent failure is certain with many dependencies, even reliable ones")
        @ facts.FAULT_TOLERANCE.at("Intermittent failure is guaranteed with this many variables"),
        statement("client libraries are black boxes of other teams, and change")
        @ h.HOW_IT_WORKS.at("opaque to their users about implementation details"),
        statement("most network access is performed synchronously")
        @ h.HOW_IT_WORKS.at("Most network access is performed synchronously"),
    ],
    participants=[
        Participant(
            "command",
            command,
            does=statement("represents one request to a dependency")
            @ h.HOW_IT_WORKS.at("the request you are making to the dependency"),
        ),
        Participant(
            "breaker",
            breaker,
            does=statement("maintains a rolling set of counters and opens based on them")
            @ h.HOW_IT_WORKS.at("which maintains a rolling set of counters"),
        ),
        Participant(
            "bulkhead",
            pool,
            does=statement("limits a slow dependency to its own threads")
            @ h.HOW_IT_WORKS.at("saturate the available threads only in that pool"),
        ),
        Participant(
            "fallback",
            fallback,
            does=statement("should answer from memory or fixed logic, without the network")
            @ h.HOW_IT_WORKS.at("a generic response, without any network dependency"),
        ),
    ],
    flow=[
        statement("the request thread runs a command and blocks, or gets a future")
        @ h.HOW_IT_WORKS.at("blocks, then returns the single response received"),
        statement("the command checks the breaker; if it is open, the dependency is not called")
        @ h.HOW_IT_WORKS.at("if the circuit is open"),
        statement("if the pool has room, the call runs on one of its threads; else it is rejected")
        @ h.HOW_IT_WORKS.at("Is the Thread Pool/Queue/Semaphore Full?"),
        statement("the thread calls the dependency; the caller may stop waiting at the timeout")
        @ h.HOW_IT_WORKS.at("walk away"),
        statement("the breaker counts successes, failures, rejections and timeouts")
        @ h.HOW_IT_WORKS.at("reports successes, failures, rejections, and timeouts"),
        statement("the command tries its fallback on any failure")
        @ h.HOW_IT_WORKS.at("whenever a command execution fails"),
    ],
    guarantees=Guarantees(
        delivery=statement("the caller gets an answer, a fallback or an error")
        @ h.HOW_IT_WORKS.at("routes the response through 8. Get the Fallback"),
        ordering=undisclosed("order of calls: the wiki says nothing about it"),
        consistency=statement("a fallback may answer with stale data from a cache")
        @ h.HOW_TO_USE.at("a stale version of data can be retrieved"),
    ),
    settings=[
        Setting(
            "circuitBreaker.requestVolumeThreshold",
            value=h.VOLUME_THRESHOLD,
            does=statement("how many calls in the window before the statistics count")
            @ h.COMMAND_SETTINGS.at("must occur before statistics matter"),
        ),
        Setting(
            "circuitBreaker.errorThresholdPercentage",
            value=h.ERROR_THRESHOLD,
            does=statement("the share of failed or slow calls at which it opens")
            @ h.COMMAND_SETTINGS.at("failures or latent then we will trip"),
        ),
        Setting(
            "circuitBreaker.sleepWindowInMilliseconds",
            value=h.SLEEP_WINDOW,
            does=statement("how long it stays open before one request is tried")
            @ h.COMMAND_SETTINGS.at("before trying again after tripping the circuit"),
        ),
        Setting(
            "execution.isolation.thread.timeoutInMilliseconds",
            value=h.TIMEOUT,
            does=statement(
                "kept at first, then tuned to about the 99.5th percentile of a healthy system"
            )
            @ h.OPERATIONS.at("set their timeout values close to the 99.5"),
        ),
        Setting(
            "coreSize",
            value=h.POOL_SIZE,
            does=statement("threads in a pool; most pools of the API are set to 10")
            @ h.HOW_IT_WORKS.at("most are set to 10"),
        ),
        Setting(
            "maxQueueSize",
            value=h.QUEUE,
            does=statement("how many calls may wait for a thread")
            @ h.POOL_SETTINGS.at("size of queue"),
        ),
    ],
    hurts=[
        statement("a slow thread cannot be forced to stop; it may fill the pool")
        @ h.HOW_IT_WORKS.at("no way to force the latent thread to"),
        statement("the overhead of a thread can be too high for very fast calls")
        @ h.HOW_IT_WORKS.at("the overhead can be too high"),
        statement("more threads for a slow dependency add load to it: you DDOS yourself")
        @ h.OPERATIONS.at("you DDOS yourself by increasing the size"),
        statement("limits are preconfigured; by 2018, Netflix's focus was on adaptive ones")
        @ h.README.at("performance rather than pre-configured settings"),
    ],
    cost={
        "at the median": h.NO_COST_P50,
        "at p90": h.COST_P90,
        "at p99": h.COST_P99,
        "measured at, one command": h.MEASURED_AT,
    },
    alternatives=[
        Alternative(
            "semaphores",
            instead=statement("most of the protection without the thread, but no timeout")
            @ h.HOW_IT_WORKS.at("while they do not allow for timeouts"),
        ),
        Alternative(
            "adaptive concurrency limits",
            instead=statement("limits that adapt to the current performance of the service")
            @ h.README.at("adaptive implementations that react"),
        ),
        Alternative(
            "resilience4j",
            instead=statement("or the like: intended for new internal projects (2018)")
            @ h.README.at("for new internal projects"),
        ),
    ],
    figures={
        "calls in threads": h.IN_THREADS,
        "calls by semaphore": h.BY_SEMAPHORE,
        "example: 30 at 99.99 % each": facts.UPTIME_UNPROTECTED,
    },
    urgent=[OPEN, NO_ANSWER, SATURATED],
    see=[
        Link(
            "systems/netflix/failure_domains",
            because="other isolation there, and the downstream impact of each component",
        )
    ],
    glossary={"DDOS": "Distributed denial of service: many senders overload one receiver."},
) as diagram:
    waive("IN403", because="the wiki gives no time to recover")
    waive("EV504", because="the copy of the wiki's page Operations has no date")
    api >> Call("execute()") >> command
    command >> Call("attemptExecution()") >> breaker
    command >> Call("thread hand-off", optional=True) >> pool
    pool >> Call("network call", timeout=h.TIMEOUT, optional=True) >> microservices
    command >> Asynchronous("outcome") >> breaker
    command >> Fallback("getFallback()", when="open, full, failed or timed out") >> fallback
