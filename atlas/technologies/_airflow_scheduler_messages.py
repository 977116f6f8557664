"""Log messages of Airflow: its scheduler, and older wordings."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import airflow_scheduler as fails
from atlas.technologies.message import LogMessage

_airflow = Repository(
    "apache/airflow",
    commit="2.2.5",
    checked="2026-11-26",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 2.2.5",
)
SCHEDULER_JOB = _airflow.file("airflow/jobs/scheduler_job.py")


class AirflowSchedulerMessages:
    """Log messages of Airflow: its scheduler, and older wordings."""

    KILLED_BEFORE = LogMessage(
        anchor=") although the task says its ",
        sample="ERROR - Executor reports task instance <TaskInstance: etl.load 2026-01-05 "
        "[queued]> finished (failed) although the task says its queued. (Info: None) Was the "
        "task killed externally?",
        pattern=r"Executor reports task instance .* finished \((?P<reported>\w+)\) although the "
        r"task says its (?P<state>\w+)",
        severity="error",
        meaning="The worker ended before the task could say so: it was killed, or never started.",
        source=SCHEDULER_JOB,
        versions="< 2.10",
        failure=fails.NOT_RUN,
    )

    NO_SCHEDULER = LogMessage(
        anchor="The scheduler does not appear to be running.",
        sample="The scheduler does not appear to be running. Last heartbeat was received 5 "
        "minutes ago.",
        severity="error",
        meaning="No scheduler sent a heartbeat: no task is started.",
        source=_airflow.file("airflow/www/templates/airflow/main.html"),
        failure=fails.NO_SCHEDULER,
    )

    LOOP = LogMessage(
        anchor="Exception when executing SchedulerJob._run_scheduler_loop",
        sample="ERROR - Exception when executing SchedulerJob._run_scheduler_loop",
        severity="fatal",
        meaning="The scheduler stops; the traceback says why.",
        source=SCHEDULER_JOB,
        failure=fails.NO_SCHEDULER,
    )

    NO_DAG = LogMessage(
        anchor="' not found in serialized_dag table",
        sample="ERROR - DAG 'etl' not found in serialized_dag table",
        severity="error",
        meaning="A run exists of a DAG that is not stored any more: its file was removed or "
        "fails to load.",
        source=SCHEDULER_JOB,
        failure=fails.NO_DAG,
    )
