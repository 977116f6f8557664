"""What fails where Airflow runs tasks, triggers and its web server, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import DESCRIBE, GET
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG, MEMORY
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.airflow import (
    DATABASE,
    IMPORT_ERRORS,
    SCHEDULERS,
    STATE,
    TASKS_OF_RUN,
    VARIABLES,
    WORKERS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

PODS = Check(
    "List the pods of the namespace with their nodes.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="The pod of the task is Pending, in Error or evicted.",
)
EVENTS = Check(
    "Describe the pod of the task: its events and the exit codes of its containers.",
    shell("kubectl describe pod <pod> -n <namespace>") @ DESCRIBE.at("kubectl describe pods/nginx"),
    **NO_OUTPUT,
    verify="The last events, or Reason and Exit Code of a container, say why.",
)

NOT_QUEUED = KnownFailure(
    "a task cannot be queued: the executor still holds it",
    steps=[WORKERS, SCHEDULERS, UNIT_LOG],
)
CELERY_SEND = KnownFailure(
    "a task cannot be sent to the broker of Celery", steps=[WORKERS, UNIT_LOG, SCHEDULERS]
)
HEARTBEAT = KnownFailure(
    "heartbeats cannot be stored in the database (any cause)",
    is_general=True,
    steps=[DATABASE, STATE, UNIT_LOG],
)
SENSOR = KnownFailure(
    "a sensor waited longer than its timeout", steps=[TASKS_OF_RUN, UNIT_LOG, WORKERS]
)
PROCESSOR = KnownFailure(
    "a DAG file takes too long to import", steps=[IMPORT_ERRORS, MEMORY, UNIT_LOG]
)
COMMAND = KnownFailure(
    "the command of a task failed (any cause)",
    is_general=True,
    steps=[TASKS_OF_RUN, UNIT_LOG, KERNEL_LOG],
)
POD = KnownFailure("the pod of a task fails or does not start", steps=[PODS, EVENTS, SCHEDULERS])
NO_CONNECTION = KnownFailure(
    "a connection is not defined", steps=[UNIT_LOG, DATABASE, IMPORT_ERRORS]
)
NO_VARIABLE = KnownFailure("a variable is not set", steps=[VARIABLES, IMPORT_ERRORS, UNIT_LOG])
FERNET = KnownFailure(
    "the Fernet key is not valid, so secrets cannot be decrypted",
    steps=[UNIT_LOG, DATABASE, STATE],
)
LOG = KnownFailure(
    "the log of a task cannot be read from its worker", steps=[WORKERS, STATE, UNIT_LOG]
)
SECRET = KnownFailure(
    "a component refuses another: secret keys or clocks differ",
    steps=[CLOCK, UNIT_LOG, WORKERS],
)
NO_TRIGGERER = KnownFailure(
    "the triggerer does not run, so deferred tasks wait", steps=[STATE, UNIT, UNIT_LOG]
)
TRIGGER = KnownFailure("a trigger blocks the triggerer", steps=[UNIT_LOG, STATE, MEMORY])
WEB = KnownFailure("the web server does not start in time", steps=[UNIT, UNIT_LOG, MEMORY])
RUNS_ALREADY = KnownFailure(
    "a component does not start: it runs already, or its pid file is stale",
    steps=[UNIT, UNIT_LOG, LISTENERS],
)
SQLITE = KnownFailure(
    "the executor cannot be used with SQLite", steps=[DATABASE, UNIT_LOG, SCHEDULERS]
)
