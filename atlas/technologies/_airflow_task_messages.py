"""Log messages of Apache Airflow: tasks that are killed, wait or cannot start."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import airflow as fails
from atlas.technologies.failures import airflow_tasks as tasks
from atlas.technologies.message import LogMessage

_one = Repository(
    "apache/airflow",
    commit="1.10.15",
    checked="2026-11-27",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 1.10.15",
)
_two = Repository(
    "apache/airflow",
    commit="2.2.5",
    checked="2026-11-27",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 2.2.5",
)
_last_two = Repository(
    "apache/airflow",
    commit="2.10.5",
    checked="2026-11-27",
    publisher="Apache Airflow",
    read_in="PyPI's apache-airflow 2.10.5",
)
_three = Repository(
    "apache/airflow",
    commit="3.0.6",
    checked="2026-11-27",
    publisher="Apache Airflow",
    folder="airflow-core/src",
    read_in="PyPI's apache-airflow-core 3.0.6",
)
SUPERVISOR = Repository(
    "apache/airflow",
    commit="5fe56097addd1092ed87d388641c24cbfb3dabb9",
    checked="2026-11-27",
    publisher="Apache Airflow",
).file("task-sdk/src/airflow/sdk/execution_time/supervisor.py")


class AirflowTaskMessages:
    """Log messages of Apache Airflow: tasks that are killed, wait or cannot start."""

    MARKED_ZOMBIE = LogMessage(
        anchor="Marked zombie job ",
        sample="[2024-01-05 10:00:00,000] {dagbag.py:357} INFO - Marked zombie job "
        "<TaskInstance: billing.prepare 2020-11-17 08:07:46+00:00 [failed]> as failed",
        pattern=r"Marked zombie job (?P<task><TaskInstance: [^>]+>) as (?P<state>\w+)",
        severity="error",
        meaning="A running task sent no more heartbeats (its worker crashed, say) and failed.",
        source=_one.file("airflow/models/dagbag.py"),
        versions="< 2",
        failure=fails.NO_HEARTBEAT,
    )

    ZOMBIE_DAG = LogMessage(
        anchor="Detected zombie job with dag_id ",
        sample="[2024-01-05 10:00:00,000] {dag_processing.py:1333} INFO - Detected zombie job "
        "with dag_id billing, task_id prepare, and execution date "
        "2020-11-17T08:07:46+00:00",
        pattern=r"Detected zombie job with dag_id (?P<dag>\S+), task_id (?P<task>\S+),",
        severity="error",
        meaning="A running task sent no more heartbeats (its worker crashed, say) and failed.",
        source=_one.file("airflow/utils/dag_processing.py"),
        versions="< 2",
        failure=fails.NO_HEARTBEAT,
    )

    ZOMBIE_REQUEST = LogMessage(
        anchor="Detected zombie job: ",
        sample="[2024-01-05 10:00:00,000] {manager.py:1133} INFO - Detected zombie job: "
        "{'full_filepath': '/dags/a.py', 'msg': 'Detected as zombie'}",
        pattern=r"Detected zombie job: (?P<request>[{<T]\S*)",
        severity="error",
        meaning="A running task sent no more heartbeats (its worker crashed, say) and failed.",
        source=_two.file("airflow/dag_processing/manager.py"),
        versions="< 3",
        failure=fails.NO_HEARTBEAT,
    )

    TASK_SIGTERM = LogMessage(
        anchor="Task received SIGTERM signal",
        sample="airflow.exceptions.AirflowException: Task received SIGTERM signal",
        severity="error",
        meaning="Something ended the task: its worker stops, its state was changed, or it was "
        "evicted.",
        source=_one.file("airflow/models/taskinstance.py"),
        failure=fails.KILLED,
    )

    NOT_RUNNING = LogMessage(
        anchor="Server indicated the task shouldn't be running anymore",
        sample="Server indicated the task shouldn't be running anymore. Terminating process",
        severity="error",
        meaning="The API server no longer counts the task as running, so its process is ended.",
        source=SUPERVISOR,
        versions=">= 3.0",
        failure=fails.KILLED,
    )

    RECORDED_HOST = LogMessage(
        anchor="The recorded hostname ",
        sample="[2024-01-05 10:00:00,000] {local_task_job.py:144} WARNING - The recorded "
        "hostname worker-1 does not match this instance's hostname worker-2",
        pattern=r"The recorded hostname (?P<recorded>\S+) does not match this instance's "
        r"hostname (?P<host>\S+)",
        severity="warning",
        meaning="The task is recorded with another host, or the name of the host changed.",
        source=_two.file("airflow/jobs/local_task_job.py"),
        failure=fails.TAKEN_OVER,
    )

    STUCK_FAILED = LogMessage(
        anchor=" stuck in queued. Will be set to failed.",
        sample="[2024-01-05 10:00:00,000] WARNING - Task instance <TaskInstance: etl.load "
        "scheduled__2024-01-05 [queued]> stuck in queued. Will be set to failed.",
        severity="error",
        meaning="No worker picked up a queued task in time, and it is failed.",
        source=_last_two.file("airflow/jobs/scheduler_job_runner.py"),
        failure=fails.STUCK,
    )

    STUCK_AGAIN = LogMessage(
        anchor="Task stuck in queued; will try to requeue. task_instance=",
        sample="Task stuck in queued; will try to requeue. task_instance=<TaskInstance: "
        "etl.load scheduled__2025-05-12 [queued]>",
        severity="warning",
        meaning="No worker picked up a queued task in time, so it is queued again.",
        source=_three.file("airflow/jobs/scheduler_job_runner.py"),
        versions=">= 3.0",
        failure=fails.STUCK,
    )

    NOT_QUEUED = LogMessage(
        anchor="could not queue task ",
        sample="[2024-01-05 10:00:00,000] {base_executor.py:88} ERROR - could not queue task "
        "TaskInstanceKey(dag_id='etl', task_id='load', run_id='scheduled__2024-01-05', "
        "try_number=1)",
        pattern=r"could not queue task (?P<task>TaskInstanceKey\(|\(')",
        severity="error",
        meaning="The executor still holds the same task as queued or running.",
        source=_two.file("airflow/executors/base_executor.py"),
        failure=tasks.NOT_QUEUED,
    )

    CELERY_SEND = LogMessage(
        anchor="Error sending Celery task",
        sample="[2024-01-05 10:00:00,000] {celery_executor.py:282} ERROR - Error sending "
        "Celery task: Timeout, PID: 7",
        pattern=r"Error sending Celery task: ?(?P<error>\S.*)",
        severity="error",
        meaning="The scheduler cannot hand a task to the broker of Celery; the error says why.",
        source=_two.file("airflow/executors/celery_executor.py"),
        failure=tasks.CELERY_SEND,
    )

    HEARTBEAT_ERROR = LogMessage(
        anchor=" heartbeat got an exception",
        sample="[2024-01-05 10:00:00,000] {base_job.py:231} ERROR - SchedulerJob heartbeat "
        "got an exception",
        pattern=r"(?P<job>\w+Job\w*) heartbeat got an exception",
        severity="error",
        meaning="A heartbeat could not be stored in the database; the traceback says why.",
        source=_two.file("airflow/jobs/base_job.py"),
        failure=tasks.HEARTBEAT,
    )

    SENSOR_SNAP = LogMessage(
        anchor="Snap. Time is OUT.",
        sample="airflow.exceptions.AirflowSensorTimeout: Snap. Time is OUT. DAG id: etl",
        severity="error",
        meaning="What a sensor waits for did not come within its timeout.",
        source=_two.file("airflow/sensors/base.py"),
        versions="< 2.3",
        failure=tasks.SENSOR,
    )

    SENSOR = LogMessage(
        anchor="Sensor has timed out; run duration of ",
        sample="airflow.exceptions.AirflowSensorTimeout: Sensor has timed out; run duration "
        "of 3601.2 seconds exceeds the specified timeout of 3600.0.",
        pattern=r"run duration of (?P<seconds>[\d.]+) seconds exceeds the specified timeout",
        severity="error",
        meaning="What a sensor waits for did not come within its timeout.",
        source=_last_two.file("airflow/sensors/base.py"),
        failure=tasks.SENSOR,
    )

    PROCESSOR_LATE = LogMessage(
        anchor=" has timed out, killing it.",
        sample="[2024-01-05 10:00:00,000] {manager.py:1144} ERROR - Processor for "
        "/dags/etl.py with PID 12 started at 2024-01-05T10:00:00+00:00 has timed out, "
        "killing it.",
        pattern=r"Processor for (?P<file>\S+) with PID (?P<pid>\d+) started at \S+ has timed out",
        severity="error",
        meaning="A DAG file takes longer to import than dag_file_processor_timeout allows.",
        source=_two.file("airflow/dag_processing/manager.py"),
        failure=tasks.PROCESSOR,
    )

    IMPORT_LATE = LogMessage(
        anchor="DagBag import timeout for ",
        sample="airflow.exceptions.AirflowTaskTimeout: DagBag import timeout for /dags/etl.py "
        "after 30.0s.",
        pattern=r"DagBag import timeout for (?P<file>\S+) after (?P<time>[\d.]+)s",
        severity="error",
        meaning="A DAG file takes longer to import than dagbag_import_timeout allows.",
        source=_two.file("airflow/models/dagbag.py"),
        failure=tasks.PROCESSOR,
    )

    BASH = LogMessage(
        anchor="Bash command failed. The command returned a non-zero exit code ",
        sample="airflow.exceptions.AirflowException: Bash command failed. The command "
        "returned a non-zero exit code 1.",
        pattern=r"non-zero exit code (?P<code>\d+)",
        severity="error",
        meaning="The command of a task failed; its own lines above say why.",
        source=_two.file("airflow/operators/bash.py"),
        failure=tasks.COMMAND,
    )
