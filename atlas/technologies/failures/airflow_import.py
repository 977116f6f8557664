"""What fails where Apache Airflow imports DAGs or hands tasks to Celery, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.airflow import IMPORT_ERRORS, SCHEDULERS, WORKERS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_airflow = Repository(
    "apache/airflow",
    commit="2.2.5",
    checked="2026-11-26",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 2.2.5",
)
DAGBAG = _airflow.file("airflow/models/dagbag.py")
EXECUTOR = _airflow.file("airflow/executors/celery_executor.py")

CELERY = KnownFailure(
    "a worker of Celery could not run a task",
    is_general=True,
    steps=[UNIT_LOG, WORKERS, KERNEL_KILLS],
    causes=[
        wrapped_error(EXECUTOR.at("Celery command failed on host: ")),
    ],
)
NOT_IMPORTED = KnownFailure(
    "a DAG file cannot be imported",
    steps=[IMPORT_ERRORS, UNIT_LOG, SCHEDULERS],
    causes=[
        wrapped_error(DAGBAG.at("Failed to import: %s")),
    ],
)
