"""What fails in the scheduler of Airflow, with the first steps."""

from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.airflow import (
    DATABASE,
    IMPORT_ERRORS,
    SCHEDULERS,
    STATE,
    WORKERS,
)
from atlas.technologies.known_failure import KnownFailure

NOT_RUN = KnownFailure(
    "a task ended before it could start, or its worker was killed",
    steps=[WORKERS, KERNEL_LOG, STATE],
)
NO_SCHEDULER = KnownFailure("the scheduler does not run", steps=[SCHEDULERS, DATABASE, UNIT_LOG])
NO_DAG = KnownFailure(
    "a DAG is not known to the scheduler", steps=[IMPORT_ERRORS, SCHEDULERS, UNIT_LOG]
)
