"""Celery: task queue in Python."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._celery_broker_messages import CeleryBrokerMessages
from atlas.technologies._celery_messages import CeleryMessages
from atlas.technologies.failures import celery as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_celery = Repository(
    "celery/celery", commit="5dc781f0bd5f36186bfcc74e0a4f9f654452c69b", checked="2026-11-26"
)
_billiard = Repository(
    "celery/billiard", commit="bd2f803b78f9f2a7fce62ed6d846333270f29e07", checked="2026-11-26"
)
POOL = _billiard.file("billiard/pool.py")
CONSUMER = _celery.file("celery/worker/consumer/consumer.py")
REQUEST = _celery.file("celery/worker/request.py")
BEAT = _celery.file("celery/beat.py")
TRACE = _celery.file("celery/app/trace.py")
EXPORTER = Repository(
    "danihodovic/celery-exporter",
    commit="95e8e492f0cb300247432d664ea9732bfdf57ad7",
    checked="2026-11-26",
).file("src/exporter.py")
_ID = "5f0a5a1e-7c2b-4a86-9d53-0b9a1f6f2c11"
_kombu = Repository(
    "celery/kombu", commit="9ee8595b835c77b4f04cfb54b40b5d446f985a35", checked="2026-11-26"
)


class Celery(CeleryMessages, CeleryBrokerMessages, Technology):
    """A distributed task queue in Python, on RabbitMQ, Redis and other brokers."""

    name = "Celery"
    icon = "simple-icons:celery"
    plane = "service"
    needs = ("RabbitMQ", "Redis")
    releases = undisclosed("releases: endoflife.date does not list Celery")
    logs = statement("standard error, unless --logfile names a file") @ fails.WORKERS.at(
        "The file path arguments for :option:`--logfile"
    )
    programs: ClassVar = {"celery": "Celery's client and worker"}

    WORKER_LOST = LogMessage(
        anchor="Worker exited prematurely: ",
        sample="billiard.exceptions.WorkerLostError: Worker exited prematurely: signal 9 (SIGKILL) "
        "Job: 3.",
        pattern=r"Worker exited prematurely: (?P<how>signal (?P<signal>\d+)(?: \(\w+\))?|exitcode "
        r"-?\d+)",
        severity="error",
        meaning="A worker process died in a task; signal 9 is mostly a kill for memory.",
        source=POOL,
        failure=fails.WORKER_LOST,
    )
    PROCESS_EXIT = LogMessage(
        anchor=" exited with 'signal ",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] Process 'ForkPoolWorker-3' pid:31337 "
        "exited with 'signal 9 (SIGKILL)'",
        pattern=r"Process '(?P<process>[^']+)' pid:(?P<pid>\d+) exited with 'signal "
        r"(?P<signal>\d+)",
        severity="error",
        meaning="A worker process was ended by a signal; its number shows the cause.",
        source=POOL,
        failure=fails.WORKER_LOST,
    )
    NOT_STARTED = LogMessage(
        anchor="Could not start worker processes",
        sample="[2026-03-02 04:11:09,120: CRITICAL/MainProcess] Unrecoverable error: "
        "WorkerLostError('Could not start worker processes')",
        pattern=r"WorkerLostError.*Could not start worker processes",
        severity="fatal",
        meaning="The processes of a worker died at its start, and the worker stops.",
        source=_celery.file("celery/worker/loops.py"),
        context=("WorkerLostError",),
        failure=fails.WORKER_LOST,
    )
    HARD_LIMIT = LogMessage(
        anchor="Hard time limit (",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] Hard time limit (300s) exceeded for "
        f"shop.tasks.export[{_ID}]",
        pattern=r"Hard time limit \((?P<seconds>[\d.]+)s\) exceeded for (?P<task>[\w.]+)\[",
        severity="error",
        meaning="A task ran past its hard time limit, and its process was killed.",
        source=REQUEST,
        failure=fails.TIME_LIMIT,
    )
    SOFT_LIMIT = LogMessage(
        anchor="Soft time limit (",
        sample="[2026-03-02 04:11:09,120: WARNING/MainProcess] Soft time limit (60s) exceeded for "
        f"shop.tasks.export[{_ID}]",
        pattern=r"Soft time limit \((?P<seconds>[\d.]+)s\) exceeded for (?P<task>[\w.]+)\[",
        severity="warning",
        meaning="A task ran past its soft time limit, and got an exception.",
        source=REQUEST,
        failure=fails.TIME_LIMIT,
    )
    TIME_LIMIT_RAISED = LogMessage(
        anchor="TimeLimitExceeded(",
        sample="billiard.exceptions.TimeLimitExceeded: TimeLimitExceeded(300,)",
        pattern=r"TimeLimitExceeded\((?P<seconds>[\d.]+),\)",
        severity="error",
        meaning="The caller's view of a task that ran past its time limit.",
        source=_billiard.file("billiard/exceptions.py"),
        failure=fails.TIME_LIMIT,
    )
    SOFT_TIME_LIMIT_RAISED = LogMessage(
        anchor="SoftTimeLimitExceeded(",
        sample="[2015-12-06 11:19:21,894: ERROR/Worker-6] Pool process <Worker(Worker-6, "
        "started daemon)> error: SoftTimeLimitExceeded()",
        severity="error",
        meaning="A task ran past its soft time limit, and did not catch the exception.",
        source=_billiard.file("billiard/exceptions.py"),
        failure=fails.TIME_LIMIT,
    )
    BROKER_LOST = LogMessage(
        anchor="consumer: Connection to broker lost. Trying to re-establish the connection...",
        sample="[2026-03-02 04:11:09,120: WARNING/MainProcess] consumer: Connection to broker "
        "lost. Trying to re-establish the connection...",
        severity="warning",
        meaning="The connection of a worker to the broker broke.",
        source=CONSUMER,
        failure=fails.NO_BROKER,
    )
    NO_BROKER = LogMessage(
        anchor="consumer: Cannot connect to ",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] consumer: Cannot connect to "
        "amqp://shop:**@rabbitmq:5672//: [Errno 111] Connection refused.",
        pattern=r"consumer: Cannot connect to (?P<broker>\S+)",
        severity="error",
        meaning="A worker cannot connect to the broker, and tries again.",
        source=CONSUMER,
        failure=fails.NO_BROKER,
    )
    NO_BROKER_BEAT = LogMessage(
        anchor="beat: Connection error: ",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] beat: Connection error: [Errno 111] "
        "Connection refused. Trying again in 4.0 seconds...",
        pattern=r"beat: Connection error",
        severity="error",
        meaning="The scheduler cannot connect to the broker: no periodic task is sent.",
        source=BEAT,
        failure=fails.BEAT,
    )
    BEAT_STOPPED = LogMessage(
        anchor="beat raised exception ",
        sample="[2026-03-02 04:11:09,120: CRITICAL/MainProcess] beat raised exception <class "
        "'PermissionError'>: PermissionError(13, 'Permission denied')",
        pattern=r"beat raised exception (?P<type><class '[^']+'>)",
        severity="fatal",
        meaning="The scheduler stopped with an error: no periodic task is sent any more.",
        source=_celery.file("celery/apps/beat.py"),
        failure=fails.BEAT_STOPPED,
    )
    SCHEDULE_CORRUPT = LogMessage(
        anchor="Removing corrupted schedule file ",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] Removing corrupted schedule file "
        "'celerybeat-schedule': error(22, 'Invalid argument')",
        pattern=r"Removing corrupted schedule file '(?P<file>[^']+)'",
        severity="error",
        meaning="The scheduler's file of last runs was corrupt, and is written again.",
        source=BEAT,
        failure=fails.SCHEDULE,
    )
    UNKNOWN_TASK = LogMessage(
        anchor="Received unregistered task of type ",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] Received unregistered task of type "
        "'shop.tasks.export'.",
        pattern=r"Received unregistered task of type '?(?P<task>[\w.]+)",
        severity="error",
        meaning="A worker does not know the task, and discarded its message.",
        source=CONSUMER,
        failure=fails.UNKNOWN_TASK,
    )
    TASK_FAILED = LogMessage(
        anchor="] raised unexpected: ",
        sample="[2026-03-02 04:11:09,120: ERROR/ForkPoolWorker-2] Task "
        f"shop.tasks.export[{_ID}] raised unexpected: OperationalError('server closed')",
        pattern=r"Task (?P<task>[\w.]+)\[(?P<id>[^\]]+)\] raised unexpected",
        severity="error",
        meaning="A task ended with an exception, of any cause, that it does not handle.",
        source=TRACE,
        failure=fails.TASK_FAILED,
    )
    RESULTS_LOST = LogMessage(
        anchor="Retry limit exceeded while trying to reconnect to the Celery result store",
        sample="[2026-03-02 04:11:09,120: CRITICAL/MainProcess] Retry limit exceeded while trying "
        "to reconnect to the Celery result store backend.",
        severity="fatal",
        meaning="The connection to the result backend does not come back by itself any more.",
        source=_celery.file("celery/backends/asynchronous.py"),
        failure=fails.NO_RESULTS,
    )
    REDIS_LOST = LogMessage(
        anchor="Connection to Redis lost: Retry (",
        sample="[2026-03-02 04:11:09,120: ERROR/MainProcess] Connection to Redis lost: Retry "
        "(3/20) in 2.00 seconds.",
        pattern=r"Connection to Redis lost: Retry \((?P<retry>\d+)/(?P<most>[^)]+)\)",
        severity="error",
        meaning="The result backend Redis cannot be reached.",
        source=_celery.file("celery/backends/redis.py"),
        failure=fails.NO_RESULTS,
    )
    UNRECOVERABLE = LogMessage(
        anchor="/MainProcess] Unrecoverable error: ",
        sample="[2026-03-02 04:11:09,120: CRITICAL/MainProcess] Unrecoverable error: "
        "AccessRefused(403, 'ACCESS_REFUSED - Login was refused')",
        pattern=r"CRITICAL/MainProcess\] Unrecoverable error",
        severity="fatal",
        meaning="A worker stops with an error of any cause; the stack below names it.",
        source=_celery.file("celery/worker/worker.py"),
        failure=fails.WORKER_EXIT,
    )
    DRIFT = LogMessage(
        anchor="Substantial drift from ",
        sample="[2026-03-02 04:11:09,120: WARNING/MainProcess] Substantial drift from "
        "celery@worker-2 may mean clocks are out of sync.  Current drift is 3600 seconds.",
        pattern=r"Substantial drift from (?P<worker>\S+) may mean clocks are out of sync",
        severity="warning",
        meaning="The clock of another worker differs from this one's.",
        source=_celery.file("celery/events/state.py"),
        failure=fails.DRIFT,
    )
    PIDFILE = LogMessage(
        anchor="Seems we're already running? (pid: ",
        sample="Seems we're already running? (pid: 4711)",
        pattern=r"Seems we're already running\? \(pid: (?P<pid>\d+)\)",
        severity="fatal",
        meaning="A pid file of an earlier start exists, and the start is refused.",
        source=_celery.file("celery/platforms.py"),
        failure=fails.PIDFILE,
    )
    CONTENT_REFUSED = LogMessage(
        anchor="Refusing to deserialize ",
        sample=(
            "kombu.exceptions.ContentDisallowed: Refusing to deserialize untrusted "
            "content of type pickle (application/x-python-serialize)"
        ),
        pattern=r"content of type (?P<type>\S+)",
        severity="error",
        meaning="A message is in a format that accept_content does not permit.",
        source=_kombu.file("kombu/serialization.py"),
        failure=fails.CONTENT,
        context=(
            "content of type",
            "ContentDisallowed",
        ),
    )

    NOT_DECODED = LogMessage(
        anchor="Can't decode message body: ",
        sample=(
            "[2026-03-04 05:06:07,000: CRITICAL/MainProcess] Can't decode message body: "
            "ContentDisallowed('Refusing to deserialize untrusted content of type "
            "pickle') [type:'application/x-python-serialize' encoding:'binary' "
            "headers:{}]"
        ),
        severity="error",
        meaning="A worker cannot decode a message, and rejects it.",
        source=CONSUMER,
        failure=fails.CONTENT,
    )

    DELETED_UNKNOWN = LogMessage(
        anchor="Received and deleted unknown message.  Wrong destination?!?",
        sample=(
            "[2026-03-04 05:06:07,000: WARNING/MainProcess] Received and deleted unknown "
            "message.  Wrong destination?!?"
        ),
        severity="error",
        meaning="A message that is no task came into a queue of Celery, and is lost.",
        source=CONSUMER,
        failure=fails.UNKNOWN_TASK,
    )

    NOT_ACKED = LogMessage(
        anchor="Couldn't ack ",
        sample=(
            "[2026-03-04 05:06:07,000: CRITICAL/MainProcess] Couldn't ack 12, "
            "reason:ConnectionResetError(104, 'Connection reset by peer')"
        ),
        pattern=r"Couldn't ack (?P<tag>\S+), reason:(?P<cause>.+)",
        severity="error",
        meaning=(
            "The connection to the broker broke before a task was acknowledged; the task "
            "may run again."
        ),
        source=_kombu.file("kombu/message.py"),
        failure=fails.NO_BROKER,
    )

    PIDFILE_EXISTS = LogMessage(
        anchor="ERROR: Pidfile (",
        sample="ERROR: Pidfile (celerybeat.pid) already exists.",
        pattern=r"Pidfile \((?P<file>[^)]+)\) already exists",
        severity="fatal",
        meaning=(
            "A worker or beat does not start: its pid file is from another process, or "
            "was left behind."
        ),
        source=_celery.file("celery/platforms.py"),
        failure=fails.PIDFILE,
    )

    UP = Metric(
        name="celery_worker_up",
        meaning="Whether a worker has recently sent a heartbeat.",
        source=EXPORTER,
    )
    QUEUED = Metric(
        name="celery_queue_length", meaning="Messages in a queue of the broker.", source=EXPORTER
    )


celery = Celery()
