"""Apache Airflow: scheduler of workflows written as Python."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._airflow_component_messages import AirflowComponentMessages
from atlas.technologies._airflow_import_messages import AirflowImportMessages
from atlas.technologies._airflow_scheduler_messages import AirflowSchedulerMessages
from atlas.technologies._airflow_task_messages import AirflowTaskMessages
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
LOCAL_TASK = Repository(
    "apache/airflow", commit="0532ad6c5321e0d2aee17d3c9732def934e7184f", checked="2026-11-26"
).file("airflow/jobs/local_task_job_runner.py")
TIMEOUT = Repository(
    "apache/airflow", commit="090e6e5e44e8bf8017edadf7f5f28daca82e1579", checked="2026-11-26"
).file("airflow/utils/timeout.py")
_PUBLISHER = Publisher("Apache Software Foundation", checked="2026-11-26")
NEGSIGNAL = _PUBLISHER.post(
    "Negsignal.SIGKILL error on macOS",
    "https://github.com/apache/airflow/issues/10435",
    published="2020-08-20",
    kind="secondary",
)
TERMINATED = _PUBLISHER.post(
    "Clearer log for task that failed from OOM",
    "https://github.com/apache/airflow/issues/55599",
    published="2025-09-12",
    kind="secondary",
)
_LOGGING = "airflow-core/docs/administration-and-deployment/logging-monitoring"
METRICS = _airflow.file("docs/administration-and-deployment/logging-monitoring/metrics.rst")


class Airflow(
    AirflowTaskMessages,
    AirflowComponentMessages,
    AirflowImportMessages,
    AirflowSchedulerMessages,
    Technology,
):
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
    TASK_KILLED = LogMessage(
        anchor="Task exited with return code -9",
        sample="[2026-03-02T04:11:09.141+0000] {local_task_job_runner.py:240} INFO - Task exited "
        "with return code -9For more information, see "
        "https://airflow.apache.org/docs/apache-airflow/stable/troubleshooting."
        "html#LocalTaskJob-killed",
        pattern=r"Task exited with return code (?P<code>-9)",
        severity="info",
        meaning="The process of a task was killed, most often for lack of memory.",
        source=LOCAL_TASK,
        failure=fails.PROCESS_KILLED,
    )
    TASK_SIGNALLED = LogMessage(
        anchor="Task exited with return code Negsignal.",
        sample="[2026-03-02 04:11:09,141] {local_task_job.py:154} INFO - Task exited with return "
        "code Negsignal.SIGKILL",
        pattern=r"return code Negsignal\.(?P<signal>SIG\w+)",
        severity="info",
        meaning="The process of a task was ended by that signal; SIGKILL is mostly lack of memory.",
        source=NEGSIGNAL,
        failure=fails.PROCESS_KILLED,
    )
    SIGTERM = LogMessage(
        anchor="Received SIGTERM. Terminating subprocesses",
        sample="[2026-03-02T04:11:09.141+0000] {local_task_job_runner.py:120} ERROR - Received "
        "SIGTERM. Terminating subprocesses",
        severity="error",
        meaning="Something ended the task: its worker stops, or its state was changed.",
        source=LOCAL_TASK,
        failure=fails.KILLED,
    )
    SET_EXTERNALLY = LogMessage(
        anchor="State of this instance has been externally set to ",
        sample="WARNING - State of this instance has been externally set to failed. Terminating "
        "instance.",
        pattern=r"externally set to (?P<state>\w+)\. Terminating instance",
        severity="warning",
        meaning="The scheduler or a person changed the state of a running task, which is then "
        "ended.",
        source=LOCAL_TASK,
        failure=fails.KILLED,
    )
    OTHER_PID = LogMessage(
        anchor="PID of job runner does not match",
        sample="airflow.exceptions.AirflowException: PID of job runner does not match",
        severity="error",
        meaning="The task is recorded with another process, which has taken it over.",
        source=LOCAL_TASK,
        failure=fails.TAKEN_OVER,
    )
    OTHER_HOST = LogMessage(
        anchor="Hostname of job runner does not match",
        sample="airflow.exceptions.AirflowException: Hostname of job runner does not match",
        severity="error",
        meaning="The task is recorded with another host, or the name of the host changed.",
        source=LOCAL_TASK,
        failure=fails.TAKEN_OVER,
    )
    HEARTBEAT_LIMIT = LogMessage(
        anchor="Heartbeat time limit exceeded!",
        sample="{local_task_job_runner.py:197} ERROR - Heartbeat time limit exceeded!",
        severity="error",
        meaning="A task could not store its heartbeat for too long, and is ended.",
        source=LOCAL_TASK,
        failure=fails.NO_HEARTBEAT,
    )
    TIMED_OUT = LogMessage(
        anchor="AirflowTaskTimeout: ",
        sample="airflow.exceptions.AirflowTaskTimeout: Timeout",
        severity="error",
        meaning="A task, or the import of its DAG, took longer than allowed.",
        source=TIMEOUT,
        failure=fails.TIMED_OUT,
    )
    TERMINATED = LogMessage(
        anchor="Process terminated by signal. For more information, see https://airflow.apache.org",
        sample="CRITICAL - Process terminated by signal. For more information, see "
        "https://airflow.apache.org/docs/apache-airflow/stable/troubleshooting.html"
        '#TaskRunner-killed: signal=-9: signal_name="SIGKILL": source="task"',
        pattern=r"signal=(?P<signal>-\d+)",
        severity="fatal",
        meaning="The process of a task was ended by that signal; -9 is mostly lack of memory.",
        source=TERMINATED,
        versions=">= 3.0",
        failure=fails.PROCESS_KILLED,
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
