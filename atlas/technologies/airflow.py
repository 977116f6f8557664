"""Apache Airflow: scheduler of workflows written as Python."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import airflow as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-airflow.md")
_airflow = Repository(
    "apache/airflow",
    commit="5db752bc4c0058bc68df0e9020f5f1365c0f679d",
    checked=_CHECKED,
    folder="airflow-core",
)
CONFIG = _airflow.file("src/airflow/config_templates/config.yml")
SCHEDULER = _airflow.file("src/airflow/jobs/scheduler_job_runner.py")
SCHEDULER_2 = Repository(
    "apache/airflow", commit="001372bcf265855919deb6fd64405259fff8bce1", checked="2026-11-26"
).file("airflow/jobs/scheduler_job_runner.py")
_LOGGING = "airflow-core/docs/administration-and-deployment/logging-monitoring"
METRICS = _airflow.file("docs/administration-and-deployment/logging-monitoring/metrics.rst")


class Airflow(Technology):
    """A scheduler that runs graphs of tasks, which are declared in Python."""

    name = "Apache Airflow"
    icon = "diagrams.onprem.workflow.Airflow"
    plane = "control"
    needs = ("Celery", "PostgreSQL", "Redis")
    releases = release_lines(
        {
            "1.7": "2016-03-28",
            "1.8": "2017-05-09",
            "1.9": "2018-01-02",
            "1.10": "2018-08-27",
            "2": "2020-12-17",
            "3.0": "2025-04-22",
            "3.1": "2025-09-25",
            "3.2": "2026-04-07",
            "3.3": "2026-07-06",
        },
        RELEASES,
    )
    logs = statement("one file per task and attempt, under AIRFLOW_HOME/logs") @ CONFIG.at(
        'default: "{AIRFLOW_HOME}/logs"'
    )
    ports: ClassVar = {"web and API": quantity(8080, "") @ CONFIG.at('default: "8080"')}
    PARALLELISM = Parameter(
        "concurrent tasks, default", count(32, "task") @ CONFIG.at('default: "32"')
    )
    TASK_HEARTBEAT_TIMEOUT = Parameter(
        "task without heartbeat, default", seconds(300) @ CONFIG.at('default: "300"')
    )
    TASK_QUEUED_TIMEOUT = Parameter(
        "task in the queue, default", seconds(600) @ CONFIG.at('default: "600.0"')
    )

    NO_HEARTBEAT = LogMessage(
        anchor="Detected a task instance without a heartbeat: ",
        sample="Detected a task instance without a heartbeat: TaskCallbackRequest(filepath="
        "'daily.py') (See https://airflow.apache.org/docs/apache-airflow/stable/core-concepts/"
        "tasks.html#task-instance-heartbeat-timeout)",
        severity="error",
        meaning="A running task sent no more heartbeats (its worker crashed, say) and failed.",
        source=SCHEDULER,
        failure=fails.NO_HEARTBEAT,
    )
    STATE_MISMATCH = LogMessage(
        anchor=", but the task instance's state attribute is ",
        sample="Executor KubernetesExecutor() reported that the task instance <TaskInstance: "
        "daily.load scheduled__2025-05-12 [queued]> finished with state failed, but the task "
        "instance's state attribute is queued.",
        pattern=r"finished with state (?P<reported>\w+), but the task instance's state "
        r"attribute is (?P<stored>\w+)",
        severity="error",
        meaning="A task was killed from outside before it could report its state.",
        source=SCHEDULER,
        failure=fails.KILLED,
    )
    STUCK_IN_QUEUE = LogMessage(
        anchor="Task stuck in queued; will try to requeue. task_id=",
        sample="Task stuck in queued; will try to requeue. task_id=load",
        pattern=r"will try to requeue\. task_id=(?P<task>\S+)",
        severity="info",
        meaning="No worker picked up a queued task in time, so it is queued again.",
        source=SCHEDULER,
        failure=fails.STUCK,
    )
    REQUEUE_EXHAUSTED = LogMessage(
        anchor="Task requeue attempts exceeded max; marking failed. task_instance=",
        sample="Task requeue attempts exceeded max; marking failed. task_instance=<TaskInstance: "
        "daily.load scheduled__2025-05-12 [queued]>",
        severity="info",
        meaning="No worker ever picked up a task, and it is marked failed.",
        source=SCHEDULER,
        failure=fails.STUCK,
    )

    ZOMBIE = LogMessage(
        anchor="Detected zombie job: ",
        sample="Detected zombie job: {'full_filepath': '/dags/a.py', 'processor_subdir': "
        "'/dags', 'msg': \"{'DAG Id': 'a', 'Task Id': 'b'}\"}",
        severity="error",
        meaning="A running task sent no more heartbeats (its worker crashed, say) and failed.",
        source=SCHEDULER_2,
        versions="< 3",
        failure=fails.NO_HEARTBEAT,
    )
    ZOMBIES = LogMessage(
        anchor=" jobs without heartbeat after ",
        sample="Failing (3) jobs without heartbeat after 2024-05-12 10:00:00+00:00",
        pattern=r"Failing \((?P<count>\d+)\) jobs without heartbeat after (?P<limit>.+)",
        severity="warning",
        meaning="Several running tasks sent no more heartbeats, and are failed.",
        source=SCHEDULER_2,
        versions="< 3",
        failure=fails.NO_HEARTBEAT,
    )

    SCHEDULER_HEARTBEAT = Metric(
        name="scheduler_heartbeat",
        meaning="Heartbeats of the scheduler; none means that nothing is scheduled.",
        source=METRICS,
    )
    QUEUED = Metric(
        name="executor.queued_tasks",
        meaning="Tasks queued on the executor.",
        source=METRICS,
    )
    IMPORT_ERRORS = Metric(
        name="dag_processing.import_errors",
        meaning="Errors from parsing the files of the graphs.",
        source=METRICS,
    )
    FAILURES = Metric(
        name="ti_failures",
        meaning="Task instances that failed.",
        source=METRICS,
    )


airflow = Airflow()
