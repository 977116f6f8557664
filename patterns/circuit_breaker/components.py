"""The components of a circuit breaker inside Netflix's API."""

from attrs import evolve

from atlas import Failure, Service, Step, Worker, gaps_in, statement, undisclosed
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import CALL
from atlas.technologies.hystrix import hystrix
from patterns.circuit_breaker import _hystrix as h
from systems.netflix.steps import READ_BREAKERS

gap = gaps_in("the wiki gives advice, no output")
_NO_MACHINES = undisclosed("machine types: neither the wiki of Hystrix nor the post of 2012")
_NO_SCALING = undisclosed("how each component scales: neither the wiki nor the post of 2012")
_VERSION = statement("1.5.11") @ h.README.at("version used internally at Netflix (1.5.11)")
_NO_COMMAND = undisclosed("command: the wiki gives advice, no command")
_NO_TIME = undisclosed("time: the wiki does not say how long it takes")
_NO_RECOVERY = undisclosed("time: until the dependency answers again; the wiki gives no figure")
_NO_DATA = statement("no data of its own: a call ends in an answer, a fallback or an error") @ (
    h.HOW_IT_WORKS.at("the exception that caused the command to fail")
)
_RESTORE_PROPERTY = statement("values can be changed while the service runs") @ (
    h.OPERATIONS.at("Change the values on-the-fly in production")
)
_CALL_DEPENDENCY = evolve(
    CALL, action="Call the dependency itself, from the instance that reports the error."
)
_FIX = Step(
    "Fix the underlying root cause; do not enlarge threads, queues or timeouts",
    command=_NO_COMMAND,
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=_NO_TIME,
    undo="It depends on the fix; the breaker closes by itself when a tried call succeeds.",
    verify="isCircuitBreakerOpen is false again and errorPercentage falls.",
)

NO_ANSWER = Failure(
    "command fails and has no fallback",
    signals=[hystrix.TIMED_OUT, hystrix.TIMEOUTS.rising()],
    recovery=[_CALL_DEPENDENCY, READ_BREAKERS, _FIX],
    time_to_recover=_NO_RECOVERY,
    data_loss=_NO_DATA,
    rollback=_RESTORE_PROPERTY,
)
OPEN = Failure(
    "circuit breaker open",
    signals=[
        hystrix.CIRCUIT_OPEN,
        hystrix.ERROR_PERCENTAGE.above(h.ERROR_THRESHOLD),
        hystrix.SHORT_CIRCUITED.rising(),
    ],
    recovery=[READ_BREAKERS, _FIX],
    time_to_recover=_NO_RECOVERY,
    data_loss=_NO_DATA,
    rollback=_RESTORE_PROPERTY,
)
SATURATED = Failure(
    "thread pool full",
    signals=[hystrix.NO_THREAD, hystrix.POOL_REJECTED.rising(), hystrix.TIMEOUTS.rising()],
    recovery=[PRINT_THREADS, READ_BREAKERS, _FIX],
    time_to_recover=_NO_RECOVERY,
    data_loss=_NO_DATA,
    rollback=_RESTORE_PROPERTY,
)

command = Service(
    "command",
    technology=hystrix(_VERSION),
    role="Wraps a call to a dependency: timeout, counters, fallback; the load is of all commands.",
    fleet=_NO_MACHINES,
    load=h.EXECUTIONS,
    scaling=_NO_SCALING,
    figures={"command types": h.COMMANDS},
    fails=[NO_ANSWER],
)
breaker = Service(
    "circuit breaker",
    technology=hystrix(_VERSION),
    role="Counts the outcomes of a command's calls, and decides whether the next call is allowed.",
    fleet=_NO_MACHINES,
    load=undisclosed("calls to one breaker: not in the wiki"),
    scaling=_NO_SCALING,
    fails=[OPEN],
)
pool = Worker(
    "thread pool",
    technology=hystrix(_VERSION),
    role="The few threads that calls to one dependency may use.",
    fleet=_NO_MACHINES,
    load=undisclosed("calls to one pool: not in the wiki"),
    backlog=h.QUEUE,
    figures={"pools of one API instance": h.POOLS, "commands in all pools": h.IN_THREADS},
    fails=[SATURATED],
)
fallback = Service(
    "fallback",
    technology=hystrix(_VERSION),
    role="What a command returns instead: a default, a cached value, or nothing.",
    fleet=_NO_MACHINES,
    load=undisclosed("share of answers that are fallbacks: not in the wiki"),
    scaling=_NO_SCALING,
)
