"""Log messages of Apache Airflow: operators, settings, its components."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import airflow_scheduler as scheduler
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
PODS = Repository(
    "apache/airflow",
    commit="f161dda5de192cb1fdc1fab067917272af34a126",
    checked="2026-11-27",
    publisher="Apache Airflow",
).file("providers/cncf/kubernetes/src/airflow/providers/cncf/kubernetes/operators/pod.py")


class AirflowComponentMessages:
    """Log messages of Apache Airflow: operators, settings, its components."""

    BASH_OLDER = LogMessage(
        anchor="AirflowException: Bash command failed",
        sample="airflow.exceptions.AirflowException: Bash command failed",
        severity="error",
        meaning="The command of a task failed; its own lines above say why.",
        source=_one.file("airflow/operators/bash_operator.py"),
        versions="< 2",
        failure=tasks.COMMAND,
    )

    POD_START = LogMessage(
        anchor="Pod Launching failed: ",
        sample="airflow.exceptions.AirflowException: Pod Launching failed: Pod took too long "
        "to start",
        severity="error",
        meaning="The pod of a task did not start; what follows says why.",
        source=_one.file("airflow/contrib/operators/kubernetes_pod_operator.py"),
        failure=tasks.POD,
    )

    POD_LATE = LogMessage(
        anchor="Pod took too long to start",
        sample="airflow.exceptions.AirflowException: Pod took too long to start",
        severity="error",
        meaning="The pod of a task did not start in time.",
        source=_two.file("airflow/kubernetes/pod_launcher_deprecated.py"),
        failure=tasks.POD,
    )

    POD_FAILED = LogMessage(
        anchor=" returned a failure",
        sample="airflow.exceptions.AirflowException: Pod etl-load-1a2b returned a failure.",
        pattern=r"AirflowException: Pod (?:(?P<pod>\S+) )?returned a failure",
        severity="error",
        meaning="The pod of a task ended with an error; its log says why.",
        source=PODS,
        failure=tasks.POD,
    )

    NO_CONNECTION = LogMessage(
        anchor="The conn_id `",
        sample="airflow.exceptions.AirflowNotFoundException: The conn_id `shop_db` isn't defined",
        pattern=r"The conn_id `(?P<connection>[^`]+)` isn't defined",
        severity="error",
        meaning="A task names a connection that neither the database nor the environment has.",
        source=_two.file("airflow/models/connection.py"),
        failure=tasks.NO_CONNECTION,
    )

    NO_VARIABLE = LogMessage(
        anchor=" does not exist",
        sample="KeyError: 'Variable shop_bucket does not exist'",
        pattern=r"KeyError: .Variable (?P<variable>\S+) does not exist",
        severity="error",
        meaning="A DAG reads a variable that is not set.",
        source=_two.file("airflow/models/variable.py"),
        failure=tasks.NO_VARIABLE,
    )

    FERNET = LogMessage(
        anchor="Could not create Fernet object: ",
        sample="airflow.exceptions.AirflowException: Could not create Fernet object: "
        "Incorrect padding",
        severity="error",
        meaning="fernet_key is not a valid key, so connections and variables cannot be decrypted.",
        source=_two.file("airflow/models/crypto.py"),
        failure=tasks.FERNET,
    )

    LOG_WORKER = LogMessage(
        anchor="*** Failed to fetch log file from worker.",
        sample="*** Failed to fetch log file from worker. Client error '404 NOT FOUND' for "
        "url 'http://worker-1:8793/log/etl/load/1.log'",
        severity="error",
        meaning="The web server cannot read the log of a task from its worker.",
        source=_two.file("airflow/utils/log/file_task_handler.py"),
        failure=tasks.LOG,
    )

    LOG_SERVED = LogMessage(
        anchor="Could not read served logs: ",
        sample="*** Could not read served logs: Invalid URL "
        "'http://:8793/log/etl/load/1.log': No host supplied",
        severity="error",
        meaning="The web server cannot read the log of a task from its worker.",
        source=_last_two.file("airflow/utils/log/file_task_handler.py"),
        failure=tasks.LOG,
    )

    SECRET_KEY = LogMessage(
        anchor="the same 'secret_key' configured in 'webserver' section",
        sample="*** !!!! Please make sure that all your Airflow components (e.g. schedulers, "
        "webservers and workers) have the same 'secret_key' configured in 'webserver' "
        "section !!!!!",
        severity="error",
        meaning="The worker refuses the web server: their secret keys or clocks differ.",
        source=_two.file("airflow/utils/log/file_task_handler.py"),
        failure=tasks.SECRET,
    )

    TOKEN = LogMessage(
        anchor="Invalid auth token: ",
        sample="airflow.sdk.api.client.ServerResponseError: Invalid auth token: Signature "
        "verification failed",
        pattern=r"Invalid auth token: (?P<error>Signature|Not enough|Invalid|The token|The "
        r"specified|Token)",
        severity="error",
        meaning="The API server refuses a worker: their JWT secrets or clocks differ.",
        source=_three.file("airflow/api_fastapi/execution_api/deps.py"),
        versions=">= 3.0",
        failure=tasks.SECRET,
        context=("airflow", "auth token"),
    )

    DAG_NOT_FOUND = LogMessage(
        anchor="dag_id could not be found",
        sample="airflow.exceptions.AirflowException: dag_id could not be found: etl. Either "
        "the dag did not exist or it failed to parse.",
        severity="error",
        meaning="The worker does not find the DAG: its file is missing there, or cannot be "
        "imported.",
        source=_one.file("airflow/bin/cli.py"),
        failure=scheduler.NO_DAG,
    )

    NOT_IN_MODEL = LogMessage(
        anchor=" not found in DagModel",
        sample="airflow.exceptions.DagNotFound: Dag id etl not found in DagModel",
        severity="error",
        meaning="The DAG is not in the database: its file was not read, or cannot be imported.",
        source=_two.file("airflow/api/common/trigger_dag.py"),
        failure=scheduler.NO_DAG,
    )

    NOT_IN_BAG = LogMessage(
        anchor='" seems to be missing from DagBag.',
        sample='DAG "etl" seems to be missing from DagBag.',
        severity="error",
        meaning="The web server does not know the DAG: its file was not read, or cannot be "
        "imported.",
        source=_two.file("airflow/www/views.py"),
        failure=scheduler.NO_DAG,
    )

    NO_TRIGGERER = LogMessage(
        anchor="The triggerer does not appear to be running.",
        sample="The triggerer does not appear to be running. Last heartbeat was received 5 "
        "minutes ago.",
        severity="error",
        meaning="No triggerer sends heartbeats: deferred tasks are not resumed.",
        source=_two.file("airflow/www/templates/airflow/main.html"),
        failure=tasks.NO_TRIGGERER,
    )

    TRIGGER_BLOCKED = LogMessage(
        anchor="Triggerer's async thread was blocked for ",
        sample="Triggerer's async thread was blocked for 0.30 seconds, likely by a "
        "badly-written trigger.",
        severity="warning",
        meaning="A trigger blocks the event loop, so all deferred tasks wait.",
        source=_two.file("airflow/jobs/triggerer_job.py"),
        failure=tasks.TRIGGER,
    )

    NO_GUNICORN = LogMessage(
        anchor="No response from gunicorn master within ",
        sample="airflow.exceptions.AirflowWebServerTimeout: No response from gunicorn master "
        "within 120 seconds",
        severity="error",
        meaning="The web server did not start within its timeout.",
        source=_two.file("airflow/cli/commands/webserver_command.py"),
        failure=tasks.WEB,
    )

    RUNS_ALREADY = LogMessage(
        anchor=" is already running under PID ",
        sample="airflow.exceptions.AirflowException: The webserver is already running under "
        "PID 12.",
        pattern=r"The (?P<component>[\w -]+) is already running under PID (?P<pid>\d+)",
        severity="error",
        meaning="Another process of the component runs, or an old pid file is left.",
        source=_two.file("airflow/utils/process_utils.py"),
        failure=tasks.RUNS_ALREADY,
    )

    SQLITE = LogMessage(
        anchor="cannot use sqlite with the ",
        sample="airflow.exceptions.AirflowConfigException: error: cannot use sqlite with the "
        "LocalExecutor",
        severity="error",
        meaning="The executor needs another database than SQLite.",
        source=_two.file("airflow/configuration.py"),
        failure=tasks.SQLITE,
    )
