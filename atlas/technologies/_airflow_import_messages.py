"""Log messages of Apache Airflow: DAGs that cannot be imported, and workers of Celery."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import airflow_import as fails
from atlas.technologies.message import LogMessage

_airflow = Repository(
    "apache/airflow",
    commit="2.2.5",
    checked="2026-11-26",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 2.2.5",
)


class AirflowImportMessages:
    """Log messages of Apache Airflow: DAGs that cannot be imported, and workers of Celery."""

    CELERY = LogMessage(
        anchor="Celery command failed on host: ",
        sample="airflow.exceptions.AirflowException: Celery command failed on host: worker-1",
        severity="error",
        meaning="A worker could not run the task; its own log says why.",
        source=_airflow.file("airflow/executors/celery_executor.py"),
        failure=fails.CELERY,
    )

    NOT_IMPORTED = LogMessage(
        anchor="Failed to import: ",
        sample="[2024-01-05 10:00:00,000] {dagbag.py:334} ERROR - Failed to import: "
        "/opt/airflow/dags/shop.py",
        pattern=r"ERROR - Failed to import: (?P<file>\S+)",
        severity="error",
        meaning="A DAG file cannot be imported; the traceback says why.",
        source=_airflow.file("airflow/models/dagbag.py"),
        failure=fails.NOT_IMPORTED,
    )

    BROKEN = LogMessage(
        anchor="Broken DAG: [",
        sample="Broken DAG: [/opt/airflow/dags/shop.py] Traceback (most recent call last):",
        pattern=r"Broken DAG: \[(?P<file>[^\]]+)\]",
        severity="error",
        meaning="A DAG file cannot be imported; the traceback says why.",
        source=_airflow.file("airflow/www/views.py"),
        failure=fails.NOT_IMPORTED,
    )
