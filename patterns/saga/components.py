"""The components of a saga of Clouddriver, as of December 2020."""

from atlas import (
    Check,
    Database,
    ErrorReply,
    Failure,
    Service,
    Step,
    Worker,
    gaps_in,
    http,
    sql,
    statement,
    undisclosed,
)
from patterns.saga import _clouddriver as code
from patterns.saga._technologies import clouddriver as clouddriver_
from patterns.saga._technologies import event_log as event_log_
from patterns.saga._technologies import orca as orca_

_WHERE = "the post of December 2025 and the repository"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_NO_OUTPUT = gap("output")
_NO_ROLLBACK = undisclosed("rollback: left to the users of the library; none is in use")
_IN_LOG = statement("none of completed actions: their results are in the log") @ (
    code.SERVICE.at("Saga is interrupted, it may be resumed.")
)

_READ_SAGA = Check(
    "Read the saga with its events: completed commands, logs and errors",
    http("GET", "/saga/<name>/<id>", at="<host>:<port>")
    @ code.SAGA_CONTROLLER.at('@GetMapping("/{name}/{id}")'),
    healthy=_NO_OUTPUT,
    unhealthy=statement("404: Saga not found (name: NAME, id: ID)")
    @ code.SAGA_CONTROLLER.at('NotFoundException("Saga not found (name: $name, id: $id)")'),
)
_READ_TASK = Check(
    "Read the task at Clouddriver: whether it failed, and whether it is retryable",
    http("GET", "/task/<task>", at="<host>:<port>")
    @ code.CONTROLLER.at('@GetMapping("/task/{id}")'),
    healthy=_NO_OUTPUT,
    unhealthy=statement("404: Task not found (id: ID)")
    @ code.CONTROLLER.at('NotFoundException("Task not found (id: ${id})")'),
)
_READ_VERSION = Check(
    "Read the stored version of the saga, twice",
    sql(
        "SELECT aggregate_type, version, last_change_timestamp FROM event_aggregates "
        "WHERE aggregate_id = '<id>';",
        dialect="mysql",
    )
    @ code.SQL_EVENTS.at('AGGREGATES_TABLE = table("event_aggregates")'),
    healthy=_NO_OUTPUT,
    unhealthy=_NO_OUTPUT,
    verify="A version that rises between the two: another instance still writes to this saga.",
)
_RESUME = Step(
    "Resume a task that failed as retryable; completed actions are not applied again",
    command=http("POST", "/task/<task>:resume", at="<host>:<port>")
    @ code.CONTROLLER.at('@PostMapping("/task/{id}:resume")'),
    **gap.of("healthy", "takes"),
    unhealthy=statement("Task is not retryable, or: No saga was found for this task id")
    @ code.CONTROLLER.at('ConstraintViolationException("Task is not retryable").with'),
    risk="medium",
    undo="None is published: what the resumed actions deploy in the cloud stays.",
    verify="The task, read with GET /task/<task>, is completed and not failed.",
)

ACTION_FAILED = Failure(
    "an action fails in the middle of a saga",
    signals=[clouddriver_.ACTION_FAILED, clouddriver_.INVOCATIONS.rising()],
    recovery=[_READ_SAGA, _RESUME],
    time_to_recover=undisclosed(f"time: until the cloud answers again; not in {_WHERE}"),
    data_loss=_IN_LOG,
    rollback=_NO_ROLLBACK,
)
INSTANCE_DOWN = Failure(
    "the instance that runs the saga goes down",
    signals=[
        clouddriver_.STILL_RUNNING,
        ErrorReply(
            reply=statement("Task is not retryable")
            @ code.CONTROLLER.at('ConstraintViolationException("Task is not retryable").with'),
            seen_by="whoever resumes the task, which is left as started",
        ),
    ],
    recovery=[_READ_SAGA],
    time_to_recover=undisclosed(f"time: Orca times out polling the task; not in {_WHERE}"),
    data_loss=statement("the state of an operation without a saga")
    @ code.POST.at("crashed, that Cloud Operation state was lost, and"),
    rollback=_NO_ROLLBACK,
)
TWO_WRITERS = Failure(
    "events of a saga are rejected",
    signals=[event_log_.STALE, event_log_.SAVE_FAILED, event_log_.EVENT_ERRORS.rising()],
    recovery=[_READ_VERSION, _READ_SAGA],
    time_to_recover=gap("time"),
    data_loss=statement("the rejected events, which are not saved")
    @ code.SQL_EVENTS.at(
        "throw AggregateChangeRejectedException(aggregate.version, originatingVersion)"
    ),
    rollback=_NO_ROLLBACK,
)
ABORTED = Failure(
    "the operation is aborted",
    signals=[
        orca_.RETRIES_FAILED,
        orca_.TERMINAL_RETRY.rising(),
        ErrorReply(
            reply=statement("No saga was found for this task id: ID - can't resume")
            @ code.CONTROLLER.at("No saga was found for this task id:"),
            seen_by="Orca, when it resumes the task",
        ),
    ],
    recovery=[_READ_TASK, _READ_SAGA],
    time_to_recover=undisclosed("time: the pipeline is rerun; some take days"),
    data_loss=statement("the whole pipeline has to be rerun")
    @ code.POST.at("mid-way through requires re-running the whole thing."),
    rollback=_NO_ROLLBACK,
)

orca = Worker(
    "Orca",
    technology=orca_(_VERSION),
    role="Runs pipelines: requests operations, polls their status, resumes them.",
    **gap.of("fleet", "load", backlog="queued operations"),
    figures={"polls every": code.POLL_INTERVAL},
    fails=[ABORTED],
)
clouddriver = Service(
    "Clouddriver",
    technology=clouddriver_(_VERSION),
    role="Turns an operation into actions and applies them one by one, as a saga.",
    **gap.of("fleet", "load", "scaling"),
    fails=[ACTION_FAILED, INSTANCE_DOWN],
)
event_log = Database(
    "saga log",
    technology=event_log_(_VERSION),
    role="The numbered events of each saga: commands, their results, errors.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("a write must be based on the saga's latest version")
    @ code.SQL_EVENTS.at("if (aggregate.version != originatingVersion) {"),
    figures={"retention, default": code.RETENTION},
    fails=[TWO_WRITERS],
)
