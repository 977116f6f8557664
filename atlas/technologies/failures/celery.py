"""What fails in Celery, with the first steps."""

from attrs import evolve

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CLOCK, COMMAND_OF_PID, KERNEL_KILLS, SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import PING_REDIS, UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

celery = Repository(
    "celery/celery", commit="5dc781f0bd5f36186bfcc74e0a4f9f654452c69b", checked="2026-11-26"
)
MONITORING = celery.file("docs/userguide/monitoring.rst")
SETTINGS = celery.file("docs/userguide/configuration.rst")
TASKS = celery.file("docs/userguide/tasks.rst")
WORKERS = celery.file("docs/userguide/workers.rst")

_APP = "configuration of the Celery app"
_texts = Repository(
    "celery/celery", commit="5dc781f0bd5f36186bfcc74e0a4f9f654452c69b", checked="2026-11-26"
)
NO_BROKER_TEXT = _texts.file("celery/worker/consumer/consumer.py")
BEAT_TEXT = _texts.file("celery/beat.py")
BEAT_STOPPED_TEXT = _texts.file("celery/apps/beat.py")
TASK_FAILED_TEXT = _texts.file("celery/app/trace.py")

KOMBU = Repository(
    "celery/kombu", commit="9ee8595b835c77b4f04cfb54b40b5d446f985a35", checked="2026-11-26"
).file("kombu/exceptions.py")

PING_BROKER = evolve(
    PING_REDIS, action="Check whether Redis replies, where it is the broker or the result backend."
)
LIST_NODES = Check(
    "List the workers that reply.",
    shell("celery -A <app> status")
    @ MONITORING.at("**status**: List active nodes in this cluster"),
    **NO_OUTPUT,
    verify="A worker that is missing is down, or has no connection to the broker.",
)
LIST_ACTIVE = Check(
    "List the tasks that run now, with their workers.",
    shell("celery -A <app> inspect active")
    @ MONITORING.at("all the tasks that are currently being executed."),
    **NO_OUTPUT,
    verify="The task that was killed, or that has run for long, with its arguments.",
)
LIST_REGISTERED = Check(
    "List the tasks that each worker knows.",
    shell("celery -A <app> inspect registered") @ MONITORING.at("List registered tasks"),
    **NO_OUTPUT,
    verify="A worker without the task runs other code, or does not import its module.",
)
READ_STATISTICS = Check(
    "Read the statistics of each worker: its broker, its processes, and its uptime.",
    shell("celery -A <app> inspect stats")
    @ MONITORING.at("**inspect stats**: Show worker statistics"),
    **NO_OUTPUT,
    verify="A small uptime: the worker restarts again and again.",
)
QUEUE_LENGTH = Check(
    "Count the tasks that wait in a queue, where Redis is the broker.",
    shell("redis-cli -h <host> -p <port> llen <queue>") @ MONITORING.at("llen QUEUE_NAME"),
    **NO_OUTPUT,
    verify="A number that grows: no worker takes tasks from this queue, or too few do.",
)
QUEUE_LENGTH_RABBITMQ = Check(
    "Count the tasks of each queue, where RabbitMQ is the broker.",
    shell("rabbitmqctl list_queues name messages messages_ready messages_unacknowledged")
    @ MONITORING.at("rabbitmqctl list_queues name messages messages_ready"),
    **NO_OUTPUT,
    verify="messages_ready grows: no worker takes tasks from this queue, or too few do.",
)
READ_RESULT = Check(
    "Read the state and the error of the task, where a result backend is set.",
    shell("celery -A <app> result <id>") @ MONITORING.at("**result**: Show the result of a task"),
    **NO_OUTPUT,
    verify="The exception of the task, as the result backend keeps it.",
)
SHUT_DOWN = Step(
    "Shut the worker down gracefully: TERM to its main process, never to a child.",
    command=shell("kill -TERM <pid>")
    @ WORKERS.at("Shutdown should be accomplished using the :sig:`TERM` signal."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Start the worker again, if nothing does so: it ends with exit status 0.",
    verify="celery status lists the worker; running tasks were finished first.",
)
RECYCLE = Step(
    "Replace worker processes that grow past a size; restart the workers.",
    command=config("worker_max_memory_per_child = <count>", file=_APP)
    @ SETTINGS.at("Maximum amount of resident memory, in kilobytes"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the setting (default: no limit) and restart the workers.",
    verify="Processes are replaced between tasks, and the kernel kills none of them.",
)
RAISE_LIMIT = Step(
    "Raise the hard time limit, if the task is only slow; restart the workers.",
    command=config("task_time_limit = <seconds>", file=_APP)
    @ SETTINGS.at("Task hard time limit in seconds. The worker"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value and restart the workers.",
    verify="The task finishes; other tasks of its queue do not wait longer.",
)

WORKER_LOST = KnownFailure(
    "a worker process died while it ran a task",
    steps=[KERNEL_KILLS, LIST_ACTIVE, READ_STATISTICS, RECYCLE],
    causes=[
        UsualCause(
            "the kernel killed it for memory",
            sign=statement("signal 9 (SIGKILL), and an out-of-memory kill in the kernel's log")
            @ TASKS.at("danger of triggering the kernel"),
        ),
        UsualCause(
            "the code crashed in a native library",
            sign=statement("signal 11 (SIGSEGV)")
            @ TASKS.at("rerun tasks that forces the kernel to send"),
        ),
    ],
)
TIME_LIMIT = KnownFailure(
    "a task ran past its time limit", steps=[LIST_ACTIVE, READ_STATISTICS, RAISE_LIMIT]
)
NO_BROKER = KnownFailure(
    "the worker has no connection to the broker",
    steps=[OUTGOING, QUEUE_LENGTH_RABBITMQ, PING_BROKER],
    causes=[wrapped_error(NO_BROKER_TEXT.at("consumer: Cannot connect to"))],
)
NO_RESULTS = KnownFailure(
    "the connection to the result backend is lost",
    steps=[PING_BROKER, OUTGOING, SHUT_DOWN],
)
UNKNOWN_TASK = KnownFailure(
    "a worker discarded a task that it does not know",
    steps=[LIST_REGISTERED, LIST_NODES, QUEUE_LENGTH],
)
TASK_FAILED = KnownFailure(
    "a task failed with an exception",
    is_general=True,
    steps=[UNIT_LOG, READ_RESULT, QUEUE_LENGTH],
    causes=[wrapped_error(TASK_FAILED_TEXT.at("raised unexpected"))],
)
WORKER_EXIT = KnownFailure(
    "a worker stopped with an error", is_general=True, steps=[UNIT_LOG, KERNEL_KILLS, LIST_NODES]
)
BEAT_STOPPED = KnownFailure(
    "the scheduler beat stopped: no periodic task is sent",
    steps=[UNIT_LOG, SPACE, LIST_NODES],
    causes=[wrapped_error(BEAT_STOPPED_TEXT.at("beat raised exception"))],
)
SCHEDULE = KnownFailure(
    "the schedule file of beat was corrupt, and was written again",
    steps=[SPACE, UNIT_LOG, LIST_NODES],
)
BEAT = KnownFailure(
    "the scheduler beat cannot send periodic tasks",
    steps=[OUTGOING, QUEUE_LENGTH_RABBITMQ, PING_BROKER],
    causes=[wrapped_error(BEAT_TEXT.at("beat: Connection error"))],
)
DRIFT = KnownFailure("the clocks of workers differ", steps=[CLOCK, LIST_NODES, UNIT_LOG])
PIDFILE = KnownFailure(
    "a worker does not start: its pid file exists", steps=[COMMAND_OF_PID, LIST_NODES, UNIT_LOG]
)

CONTENT = KnownFailure(
    "a message cannot be decoded: its content type is not accepted",
    steps=[UNIT_LOG, LIST_REGISTERED, LIST_NODES],
)
SILENT = KnownFailure(
    "workers do not hear each other", steps=[LIST_NODES, READ_STATISTICS, UNIT_LOG]
)
NOT_SENT = KnownFailure(
    "a task cannot be sent: the broker fails",
    steps=[OUTGOING, PING_BROKER, QUEUE_LENGTH_RABBITMQ],
    causes=[wrapped_error(KOMBU.at("class OperationalError(KombuError):"))],
)
