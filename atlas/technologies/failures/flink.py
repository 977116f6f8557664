"""What fails in Apache Flink, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

# Master of June 2024 (before 2.0), read in a fork with the same commits.
flink = Repository(
    "apache/flink", commit="7fc3aac774f5deb9b48727ba5f916c78085b49b9", checked="2026-11-26"
)
_GENERATED = "docs/layouts/shortcodes/generated"
REST = flink.file(f"{_GENERATED}/rest_v1_dispatcher.html")
CHECKPOINTING = flink.file(f"{_GENERATED}/checkpointing_configuration.html")
MEMORY = flink.file(f"{_GENERATED}/common_memory_section.html")
RPC = flink.file(f"{_GENERATED}/rpc_configuration.html")
CLI = flink.file("docs/content/docs/deployment/cli.md")
TROUBLE = flink.file("docs/content/docs/deployment/memory/mem_trouble.md")
BACKPRESSURE = flink.file("docs/content/docs/ops/monitoring/back_pressure.md")
PLUGIN_PAGE = flink.file("docs/content/docs/deployment/filesystems/plugins.md")
TUNING = flink.file("docs/content/docs/ops/state/large_state_tuning.md")
OVERVIEW = flink.file("docs/content/docs/deployment/resource-providers/standalone/overview.md")

_texts = Repository(
    "apache/flink", commit="7fc3aac774f5deb9b48727ba5f916c78085b49b9", checked="2026-11-26"
)
_RUNTIME = "flink-runtime/src/main/java/org/apache/flink/runtime"
RESTARTS_TEXT = _texts.file(
    "flink-runtime/src/main/java/org/apache/flink/runtime/executiongraph/failover/ExecutionFailureHandler.java"
)
ENTRYPOINT_TEXT = _texts.file(
    "flink-runtime/src/main/java/org/apache/flink/runtime/entrypoint/ClusterEntrypoint.java"
)
CHECKPOINT_FAILURES_TEXT = _texts.file(
    "flink-runtime/src/main/java/org/apache/flink/runtime/checkpoint/CheckpointFailureReason.java"
)

EXCEPTIONS = Check(
    "Print the latest exceptions of the job.",
    http("GET", "/jobs/<id>/exceptions", at="<host>:8081")
    @ REST.at("Returns the most recent exceptions that have been"),
    **NO_OUTPUT,
    verify="The root cause is the last 'Caused by' of the newest entry of exceptionHistory.",
)
CLUSTER = Check(
    "Print how many TaskManagers and free slots the cluster has.",
    http("GET", "/overview", at="<host>:8081")
    @ REST.at("Returns an overview over the Flink cluster."),
    **NO_OUTPUT,
    verify="A job needs as many free slots as its highest parallelism.",
)
TASK_MANAGERS = Check(
    "List the TaskManagers, with their slots and last heartbeat.",
    http("GET", "/taskmanagers", at="<host>:8081")
    @ REST.at("Returns an overview over all task managers."),
    **NO_OUTPUT,
    verify="A TaskManager that is missing has died, or cannot reach the JobManager.",
)
TASK_MANAGER = Check(
    "Print memory and network buffers of the TaskManager.",
    http("GET", "/taskmanagers/<id>", at="<host>:8081")
    @ REST.at("Returns details for a task manager."),
    **NO_OUTPUT,
    verify="Compare heap, non-heap and direct memory with their maximum.",
)
THREADS = Check(
    "Print the thread dump of the TaskManager.",
    http("GET", "/taskmanagers/<id>/thread-dump", at="<host>:8081")
    @ REST.at("Returns the thread dump of the requested TaskManager."),
    **NO_OUTPUT,
    verify="The task's thread shows in which call it hangs.",
)
LOGS = Check(
    "Read the end of the TaskManager's log, on its host.",
    shell("tail -n 200 <log-file>") @ OVERVIEW.at("There's a `.log` file for each Flink service"),
    **NO_OUTPUT,
    verify="The log is in logs/ of Flink's folder; see how it ends.",
)
JOBS = Check(
    "List the jobs, with their state.",
    shell("./bin/flink list") @ CLI.at("You can monitor any running jobs using the"),
    healthy=statement("State machine job (RUNNING)") @ CLI.at("State machine job (RUNNING)"),
    unhealthy=statement("a job is listed as restarting, or not at all")
    @ CLI.at("Running/Restarting Jobs"),
)
CHECKPOINTS = Check(
    "Print the job's checkpoints: counts, durations, latest failure.",
    http("GET", "/jobs/<id>/checkpoints", at="<host>:8081")
    @ REST.at("Returns checkpointing statistics for a job."),
    **NO_OUTPUT,
    verify="Look for failed ones, and for durations near the timeout of 10 minutes.",
)
CHECKPOINT = Check(
    "Print a failed checkpoint, to find the operator that did not acknowledge.",
    http("GET", "/jobs/<id>/checkpoints/details/<checkpoint>", at="<host>:8081")
    @ REST.at("Returns details for a checkpoint."),
    **NO_OUTPUT,
    verify="Compare the acknowledged subtasks of each operator with all of them.",
)
PRESSURE = Check(
    "Check the back pressure of the operator.",
    http("GET", "/jobs/<id>/vertices/<vertex>/backpressure", at="<host>:8081")
    @ REST.at("Returns back-pressure information for a job,"),
    healthy=statement("ok: at most 10 % of the time back pressured")
    @ BACKPRESSURE.at("**OK**: 0% <= back pressured <= 10%"),
    unhealthy=statement("high: an operator downstream is too slow")
    @ BACKPRESSURE.at("**HIGH**: 50% < back pressured <= 100%"),
    verify="The first call may only start the sampling.",
)
TIMEOUT = Step(
    "Increase the time that checkpoints have; restart the job from its last checkpoint.",
    command=config("execution.checkpointing.timeout: <duration>", file="config.yaml")
    @ CHECKPOINTING.at("maximum time that a checkpoint may take before"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (10 min unless it was set), and restart the job again.",
    verify="Checkpoints complete; the back pressure that slows them is still to be fixed.",
)
TOLERATE = Step(
    "Tolerate some failed checkpoints; restart the job from its last one.",
    command=config(
        "execution.checkpointing.tolerable-failed-checkpoints: <count>", file="config.yaml"
    )
    @ CHECKPOINTING.at("The tolerable checkpoint consecutive failure number."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (0 unless it was set), and restart the job again.",
    verify="The job keeps running; a later failure replays more data.",
)
NETWORK = Step(
    "Raise the most that network buffers may use; restart the TaskManagers.",
    command=config("taskmanager.memory.network.max: <size>", file="config.yaml")
    @ TROUBLE.at("You can try to increase the *network memory*"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value, and restart the TaskManagers again.",
    verify="The job starts; the fraction may have to grow as well.",
)
DIRECT = Step(
    "Raise the tasks' off-heap memory; restart the TaskManagers.",
    command=config("taskmanager.memory.task.off-heap.size: <size>", file="config.yaml")
    @ MEMORY.at("Task Off-Heap Memory size for TaskExecutors."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value, and restart the TaskManagers again.",
    verify="If direct memory keeps growing, user code leaks it.",
)
METASPACE = Step(
    "Raise the metaspace of the TaskManagers; restart them.",
    command=config("taskmanager.memory.jvm-metaspace.size: <size>", file="config.yaml")
    @ MEMORY.at("JVM Metaspace Size for the TaskExecutors."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (256 mb unless it was set), and restart them again.",
    verify="If it fills up after more submissions, classes leak.",
)
FRAMESIZE = Step(
    "Raise the size of messages; restart JobManager and TaskManagers.",
    command=config('pekko.framesize: "<bytes>b"', file="config.yaml")
    @ RPC.at("you should increase it. The message size requires"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the line, and restart them again.",
    verify="The call that failed succeeds.",
)
SKIP_STATE = Step(
    "Start the job without the state that no operator takes, if it may be lost.",
    command=shell("./bin/flink run --fromSavepoint <path> --allowNonRestoredState <jar>")
    @ CLI.at("allow to skip savepoint state that cannot be"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Stop the job, and start the previous program from the same savepoint.",
    verify="Only the removed operator's state is skipped; all others are restored.",
)

NO_SLOTS = KnownFailure(
    "there are not enough slots for the job", steps=[CLUSTER, TASK_MANAGERS, JOBS]
)
LOST = KnownFailure("a TaskManager is lost", steps=[TASK_MANAGERS, EXCEPTIONS, LOGS])
RESTARTS = KnownFailure(
    "the job fails for good: its restarts are used up",
    is_general=True,
    steps=[EXCEPTIONS, JOBS, LOGS],
    causes=[wrapped_error(RESTARTS_TEXT.at("Recovery is suppressed by"))],
)
EXPIRED = KnownFailure(
    "checkpoints do not complete in time",
    steps=[CHECKPOINTS, CHECKPOINT, PRESSURE, TIMEOUT],
    causes=[
        UsualCause(
            "back pressure",
            sign=statement("operators receive the first barrier late, or align for long")
            @ TUNING.at("due to some back-pressure (not enough resources"),
        ),
        UsualCause(
            "slow storage or grown state",
            sign=statement("barriers arrive quickly, but writing the state takes long")
            @ TUNING.at("the storage where checkpoints are stored is temporarily"),
        ),
    ],
)
CHECKPOINT_FAILURES = KnownFailure(
    "more checkpoints fail than the job tolerates",
    steps=[CHECKPOINTS, CHECKPOINT, TOLERATE],
    causes=[wrapped_error(CHECKPOINT_FAILURES_TEXT.at("Asynchronous task checkpoint failed."))],
)
STATE_SIZE = KnownFailure(
    "the state is too big for checkpoints in memory", steps=[CHECKPOINTS, CHECKPOINT, EXCEPTIONS]
)
BUFFERS = KnownFailure(
    "a TaskManager has too few network buffers", steps=[TASK_MANAGER, TASK_MANAGERS, NETWORK]
)
DIRECT_MEMORY = KnownFailure(
    "a process runs out of direct memory", steps=[TASK_MANAGER, EXCEPTIONS, DIRECT]
)
CLASSES = KnownFailure(
    "a process runs out of metaspace for classes", steps=[TASK_MANAGER, JOBS, METASPACE]
)
HANGS = KnownFailure("a task does not end when it is cancelled", steps=[EXCEPTIONS, THREADS, LOGS])
RESTORE = KnownFailure(
    "the job's state cannot be restored", steps=[EXCEPTIONS, CHECKPOINTS, SKIP_STATE]
)
MESSAGE_SIZE = KnownFailure(
    "an RPC result is too big to be sent", steps=[EXCEPTIONS, CLUSTER, FRAMESIZE]
)
ENTRYPOINT = KnownFailure(
    "the JobManager fails and exits",
    is_general=True,
    steps=[JOBS, LOGS, CLUSTER],
    causes=[wrapped_error(ENTRYPOINT_TEXT.at("Fatal error occurred in the cluster entrypoint."))],
)
JOBMANAGER = KnownFailure(
    "a TaskManager does not reach the JobManager", steps=[CLUSTER, TASK_MANAGERS, LOGS]
)
PLUGINS = Check(
    "List the plugins of Flink, on the hosts of the JobManager and of a TaskManager.",
    shell("ls -R plugins")
    @ PLUGIN_PAGE.at("directory to a directory under `plugins` directory of"),
    **NO_OUTPUT,
    verify="The plugin of the message has its own directory there; it is read at the start only.",
)
NO_PLUGIN = KnownFailure(
    "the plugin for the file system of a path is missing", steps=[PLUGINS, EXCEPTIONS, LOGS]
)
LEADER = KnownFailure("leadership was lost, so jobs restart", steps=[JOBS, EXCEPTIONS, LOGS])
