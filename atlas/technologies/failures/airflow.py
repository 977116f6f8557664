"""What fails in Airflow, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

HEALTH = Repository(
    "apache/airflow", commit="0218566d9cea526f656d615d9007d8561fbb97cc", checked="2026-11-26"
).file("docs/apache-airflow/administration-and-deployment/logging-monitoring/check-health.rst")

_COMMANDS = Repository(
    "apache/airflow", commit="f90e0e253e129282498325bca6d7ad0262c4b072", checked="2026-11-27"
).file("airflow/cli/cli_config.py")

IMPORT_ERRORS = Check(
    "List the DAG files that cannot be imported, with their errors.",
    shell("airflow dags list-import-errors")
    @ _COMMANDS.at("List all the DAGs that have import errors"),
    **NO_OUTPUT,
    verify="The last line of an error names the missing module, or the line of the file.",
)
VARIABLES = Check(
    "List the variables that the database holds.",
    shell("airflow variables list") @ _COMMANDS.at("List variables"),
    **NO_OUTPUT,
    verify="The key of the message is missing, or spelled otherwise.",
)
TASKS_OF_RUN = Check(
    "List the tasks of the DAG run with their states: name of the DAG, ID of the run.",
    shell("airflow tasks states-for-dag-run <name> <id>")
    @ _COMMANDS.at("status of all task instances in a dag"),
    **NO_OUTPUT,
    verify="The first task that failed is the cause; those after it only follow.",
)
SCHEDULERS = Check(
    "Check whether a scheduler runs.",
    shell("airflow jobs check --job-type SchedulerJob --allow-multiple --limit 100")
    @ HEALTH.at("airflow jobs check --job-type SchedulerJob --allow-multiple --limit"),
    **NO_OUTPUT,
    verify="It exits with 0; else no scheduler sends heartbeats.",
)
DATABASE = Check(
    "Check whether the database responds.",
    shell("airflow db check") @ HEALTH.at("you can use the ``airflow db check`` command."),
    **NO_OUTPUT,
    verify="It exits with 0; else heartbeats of tasks and schedulers are not stored.",
)
WORKERS = Check(
    "Ping the Celery workers, with that executor.",
    shell("celery --app airflow.executors.celery_executor.app inspect ping")
    @ HEALTH.at("celery --app airflow.executors.celery_executor.app inspect ping"),
    **NO_OUTPUT,
    verify="Every worker answers; one that is missing has crashed or hangs.",
)
STATE = Check(
    "Read the health of the components from the web server (Airflow 2).",
    http("GET", "/health", at="<host>:8080")
    @ HEALTH.at("To check the health status of your Airflow"),
    healthy=statement('"status":"healthy" for metadatabase and scheduler')
    @ HEALTH.at('"status":"healthy"'),
    unhealthy=statement("unhealthy: the last heartbeat is more than 30 seconds old")
    @ HEALTH.at("received more than 30 seconds (default value) earlier"),
)

NO_HEARTBEAT = KnownFailure(
    "a task sends no heartbeat; its worker died or is overloaded",
    steps=[WORKERS, KERNEL_LOG, DATABASE, MEMORY],
    causes=[
        UsualCause(
            "the worker crashed, or was killed for memory",
            sign=statement("the worker does not answer the ping")
            @ HEALTH.at("On failure, the command will exit with a"),
        ),
        UsualCause(
            "the database did not respond, so that heartbeats were not stored",
            sign=statement("metadatabase is unhealthy")
            @ HEALTH.at("depends on whether a valid connection can be"),
        ),
    ],
)
KILLED = KnownFailure(
    "a running task was terminated from outside", steps=[TASKS_OF_RUN, WORKERS, KERNEL_LOG]
)
PROCESS_KILLED = KnownFailure(
    "the process of a task was killed", steps=[KERNEL_LOG, WORKERS, UNIT_LOG]
)
STUCK = KnownFailure("no worker takes queued tasks", steps=[WORKERS, SCHEDULERS, STATE, DATABASE])
TAKEN_OVER = KnownFailure(
    "a task is recorded with another process or host", steps=[WORKERS, SCHEDULERS, DATABASE]
)
TIMED_OUT = KnownFailure(
    "a task or the import of a DAG exceeded its timeout", steps=[UNIT_LOG, IMPORT_ERRORS, MEMORY]
)
