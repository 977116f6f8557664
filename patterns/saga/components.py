"""The parts of a saga of Clouddriver, as of December 2020."""

from atlas import (
    Check,
    Database,
    ErrorReply,
    Failure,
    Service,
    Step,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from patterns.saga import _clouddriver as code
from patterns.saga._technologies import clouddriver as clouddriver_
from patterns.saga._technologies import event_log as event_log_
from patterns.saga._technologies import orca as orca_

_WHERE = "the post of December 2025 and the repository"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_MACHINES = undisclosed(f"machines: not in {_WHERE}")
_LOAD = undisclosed(f"operations a day: not in {_WHERE}")
_NO_TIME = undisclosed(f"time until it has effect: not in {_WHERE}")
_NO_OUTPUT = undisclosed(f"output: not in {_WHERE}")
_NO_ROLLBACK = undisclosed("way back: rollbacks are up to whoever uses the library; none is in use")
_KEPT = statement("none: the results of actions are in the log, and the saga can go on") @ (
    code.SERVICE.at("Saga is interrupted, it may be resumed.")
)

_READ_SAGA = Check(
    "Read the saga: which actions are done, which error came last",
    statement("GET /saga/{name}/{id}, with name/id from the log line")
    @ code.SAGA_CONTROLLER.at('@GetMapping("/{name}/{id}")'),
    healthy=_NO_OUTPUT,
    unhealthy=statement("404: Saga not found (name: NAME, id: ID)")
    @ code.SAGA_CONTROLLER.at('NotFoundException("Saga not found (name: $name, id: $id)")'),
)
_RESUME = Step(
    "Resume the task, if its error may be retried; done actions are not applied again",
    command=statement("POST /task/{id}:resume")
    @ code.CONTROLLER.at('@PostMapping("/task/{id}:resume")'),
    **gap.of("healthy", "takes"),
    unhealthy=statement("Task is not retryable, or: No saga was found for this task id")
    @ code.CONTROLLER.at('ConstraintViolationException("Task is not retryable").with'),
    risk="low",
    undo="Nothing to undo: actions are written so that they may be repeated.",
    verify="The saga is complete, and the task has succeeded.",
)

HALF_DONE = Failure(
    "an action fails in the middle",
    signals=[clouddriver_.ACTION_FAILED, clouddriver_.INVOCATIONS.rising()],
    recovery=[_READ_SAGA, _RESUME],
    time_to_recover=undisclosed(f"time: until the cloud answers again; not in {_WHERE}"),
    data_loss=_KEPT,
    rollback=_NO_ROLLBACK,
)
INSTANCE_LOST = Failure(
    "the instance that runs it dies",
    signals=[clouddriver_.STILL_RUNNING, clouddriver_.NO_SAGA],
    recovery=[_READ_SAGA, _RESUME],
    time_to_recover=undisclosed(f"time: until Orca asks to resume; not in {_WHERE}"),
    data_loss=statement("an operation without a saga is lost with its instance")
    @ code.POST.at("crashed, that Cloud Operation state was lost, and"),
    rollback=_NO_ROLLBACK,
)
TWO_WRITERS = Failure(
    "events of a saga are refused",
    signals=[event_log_.STALE, event_log_.SAVE_FAILED, event_log_.EVENT_ERRORS.rising()],
    recovery=[_READ_SAGA],
    time_to_recover=undisclosed(f"time: not in {_WHERE}"),
    data_loss=statement("none: events are added to the latest state of a saga only")
    @ code.REPOSITORY.at("added only based off the latest aggregate state"),
    rollback=_NO_ROLLBACK,
)
GIVEN_UP = Failure(
    "the operation is given up",
    signals=[
        orca_.RETRIES_FAILED,
        orca_.TERMINAL_RETRY.rising(),
        ErrorReply(
            reply=statement("No saga was found for this task id: ID - can't resume")
            @ code.CONTROLLER.at("No saga was found for this task id:"),
            seen_by="Orca, when it asks to resume",
        ),
    ],
    recovery=[_READ_SAGA],
    time_to_recover=undisclosed("time: the pipeline is run again; some take days"),
    data_loss=statement("the state of the operation; the whole pipeline has to be run again")
    @ code.POST.at("mid-way through requires re-running the whole thing."),
    rollback=_NO_ROLLBACK,
)

orca = Worker(
    "Orca",
    technology=orca_(_VERSION),
    role="Runs pipelines: asks for operations, follows them, has them resumed.",
    **gap.of("fleet", "load"),
    backlog=undisclosed(f"operations that wait: not in {_WHERE}"),
    figures={"asks every": code.POLLED},
    fails=[GIVEN_UP],
)
clouddriver = Service(
    "Clouddriver",
    technology=clouddriver_(_VERSION),
    role="Turns an operation into actions and applies them one by one, as a saga.",
    **gap.of("fleet", "load"),
    scaling=undisclosed(f"how it scales: not in {_WHERE}"),
    fails=[HALF_DONE, INSTANCE_LOST],
)
event_log = Database(
    "log of sagas",
    technology=event_log_(_VERSION),
    role="The events of each saga, numbered: commands, what they led to, errors.",
    fleet=_MACHINES,
    size=undisclosed(f"size: not in {_WHERE}"),
    consistency=statement("a write must be based on the saga's latest version")
    @ code.SQL_EVENTS.at("if (aggregate.version != originatingVersion) {"),
    replication=undisclosed(f"copies: not in {_WHERE}"),
    backup=undisclosed(f"backups: not in {_WHERE}"),
    figures={"kept, default": code.KEPT},
    fails=[TWO_WRITERS],
)
