"""What fails in Apache Spark, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures.kubernetes import POD
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

# Master of February 2025, read in a fork with the same commits.
spark = Repository(
    "apache/spark", commit="989844621f55148eee9eb9e876cd673004ae0b63", checked="2026-11-26"
)
MONITORING = spark.file("docs/monitoring.md")
CONFIGURATION = spark.file("docs/configuration.md")
YARN = spark.file("docs/running-on-yarn.md")
KUBERNETES = spark.file("docs/running-on-kubernetes.md")
JOINS = spark.file("docs/sql-performance-tuning.md")
SS = Repository(
    "iproute2/iproute2", commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f", checked="2026-11-26"
).file("man/man8/ss.8")
BACKEND = spark.file(
    "core/src/main/scala/org/apache/spark/scheduler/cluster/CoarseGrainedSchedulerBackend.scala"
)

_texts = Repository(
    "apache/spark", commit="989844621f55148eee9eb9e876cd673004ae0b63", checked="2026-11-26"
)
BAD_NODE_TEXT = _texts.file(
    "resource-managers/yarn/src/main/scala/org/apache/spark/deploy/yarn/YarnAllocator.scala"
)
TASK_TEXT = _texts.file("core/src/main/scala/org/apache/spark/scheduler/TaskSetManager.scala")

EXECUTORS = Check(
    "List all executors of the application, active and dead.",
    http("GET", "/api/v1/applications/<id>/allexecutors", at="<host>:4040")
    @ MONITORING.at("A list of all(active and dead) executors for"),
    **NO_OUTPUT,
    verify="Dead executors show why they were removed. After the end, use port 18080.",
)
STAGES = Check(
    "List the failed stages of the application, with the reason.",
    http("GET", "/api/v1/applications/<id>/stages?status=failed", at="<host>:4040")
    @ MONITORING.at("list only stages in the given state."),
    **NO_OUTPUT,
    verify="After the end of the application, the history server answers on port 18080.",
)
TASKS = Check(
    "Compare the tasks of the stage, to find one that handles far more data.",
    http("GET", "/api/v1/applications/<id>/stages/<stage>?withSummaries=true", at="<host>:4040")
    @ MONITORING.at("lists task metrics distribution and executor metrics"),
    **NO_OUTPUT,
    verify="A far higher maximum than median is skew.",
)
THREADS = Check(
    "Print the stack traces of a running executor.",
    http("GET", "/api/v1/applications/<id>/executors/<executor>/threads", at="<host>:4040")
    @ MONITORING.at("Stack traces of all the threads running within"),
    **NO_OUTPUT,
    verify="The history server does not have them.",
)
YARN_LOGS = Check(
    "Print the logs of all containers, if it ran on YARN.",
    shell("yarn logs -applicationId <id>") @ YARN.at("print out the contents of all log files"),
    **NO_OUTPUT,
    verify="Search the failed executor's container for the first exception.",
)
MASTER = Check(
    "Check in the master's web UI that workers are registered and have room.",
    http("GET", "/metrics/master/json/", at="<host>:8080")
    @ MONITORING.at("<td><code>/metrics/master/json/</code></td>"),
    **NO_OUTPUT,
    verify="Of a standalone cluster: compare alive workers and apps with what you expect.",
)
RETRIES = Step(
    "Configure Spark to try more ports; submit the job again.",
    command=config("spark.port.maxRetries <count>", file="spark-defaults.conf")
    @ CONFIGURATION.at("Maximum number of retries when binding to a"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the line, and submit the job again.",
    verify="The driver starts on one of the next ports.",
)
OVERHEAD = Step(
    "Increase the executors' memory outside the heap; submit the job again.",
    command=config("spark.executor.memoryOverhead <size>", file="spark-defaults.conf")
    @ CONFIGURATION.at("Amount of additional memory to be allocated per"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value, and submit the job again.",
    verify="No container is killed for its memory any more.",
)
EXECUTOR_MEMORY = Step(
    "Increase the executors' heap; submit the job again.",
    command=config("spark.executor.memory <size>", file="spark-defaults.conf")
    @ CONFIGURATION.at("Amount of memory to use per executor process,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value, and submit the job again.",
    verify="The tasks that failed complete.",
)
RESULT_SIZE = Step(
    "Raise the limit of results, if the driver has the memory; submit again.",
    command=config("spark.driver.maxResultSize <size>", file="spark-defaults.conf")
    @ CONFIGURATION.at("Limit of total size of serialized results of"),
    healthy=statement("the action returns its result")
    @ CONFIGURATION.at("Limit of total size of serialized results of"),
    unhealthy=statement("the driver runs out of memory")
    @ CONFIGURATION.at("Having a high limit may cause out-of-memory errors"),
    **NO_TIME,
    risk="medium",
    undo="Set the previous value, and submit the job again.",
    verify="The action completes, and the driver does not run out of memory.",
)
NO_BROADCAST = Step(
    "Disable broadcast joins for the job; submit it again.",
    command=config("spark.sql.autoBroadcastJoinThreshold -1", file="spark-defaults.conf")
    @ JOINS.at("By setting this value to -1, broadcasting can"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the line, and submit the job again.",
    verify="The query completes; joins that were broadcast are slower.",
)
KRYO = Step(
    "Raise the limit of Kryo's buffer, below 2048m; submit the job again.",
    command=config("spark.kryoserializer.buffer.max <size>", file="spark-defaults.conf")
    @ CONFIGURATION.at('Increase this if you get a "buffer limit'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value, and submit the job again.",
    verify="The task that failed is serialized, and completes.",
)
MESSAGE_SIZE = Step(
    "Raise the limit of messages between driver and executors; submit again.",
    command=config("spark.rpc.message.maxSize <megabytes>", file="spark-defaults.conf")
    @ CONFIGURATION.at("Maximum message size (in MiB) to allow in"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value, and submit the job again.",
    verify="The stage starts; broadcast variables for large values avoid the limit.",
)
QUEUE = Step(
    "Raise the capacity of event queues; submit the job again.",
    command=config(
        "spark.scheduler.listenerbus.eventqueue.capacity <count>", file="spark-defaults.conf"
    )
    @ CONFIGURATION.at("The default capacity for event queues."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value, and submit the job again.",
    verify="numDroppedEvents of the queue stays 0; the driver uses more memory.",
)

LOST_EXECUTOR = KnownFailure(
    "an executor is lost",
    steps=[EXECUTORS, YARN_LOGS, POD, OVERHEAD],
    causes=[
        UsualCause(
            "a container exceeds its memory",
            sign=statement("the driver logs, as WARN, why the container was killed")
            @ BACKEND.at("Check driver logs for WARN"),
        ),
        UsualCause(
            "the network between driver and executor fails",
            sign=statement("no WARN of the driver names a killed container")
            @ BACKEND.at("containers exceeding thresholds, or network issues."),
        ),
    ],
)
CONTAINER_MEMORY = KnownFailure(
    "YARN killed a container that exceeded its memory", steps=[EXECUTORS, YARN_LOGS, OVERHEAD]
)
BAD_NODE = KnownFailure(
    "a container failed on its node",
    steps=[EXECUTORS, YARN_LOGS, SPACE],
    causes=[wrapped_error(BAD_NODE_TEXT.at("Container from a bad node"))],
)
TASK = KnownFailure(
    "a task failed too often, and the job is aborted",
    is_general=True,
    steps=[STAGES, TASKS, YARN_LOGS, POD],
    causes=[wrapped_error(TASK_TEXT.at("times, most recent failure"))],
)
FETCH = KnownFailure(
    "shuffle data cannot be fetched from an executor", steps=[STAGES, EXECUTORS, YARN_LOGS, POD]
)
STARVED = KnownFailure("a job gets no executors", steps=[EXECUTORS, MASTER, POD])
MEMORY = KnownFailure(
    "a task cannot get the memory it needs", steps=[STAGES, TASKS, EXECUTOR_MEMORY]
)
RESULT = KnownFailure("the result is too big for the driver", steps=[STAGES, TASKS, RESULT_SIZE])
BROADCAST = KnownFailure("a broadcast join fails", steps=[STAGES, EXECUTORS, NO_BROADCAST])
SERIALIZER = KnownFailure("an object exceeds Kryo's buffer", steps=[STAGES, TASKS, KRYO])
TASK_SIZE = KnownFailure("a task is too big to be sent", steps=[STAGES, TASKS, MESSAGE_SIZE])
PYTHON = KnownFailure("a Python worker died or cannot start", steps=[STAGES, YARN_LOGS, POD])
STOPPED = KnownFailure(
    "the SparkContext was stopped while a job used it", steps=[STAGES, YARN_LOGS, POD]
)
EVENTS = KnownFailure(
    "the driver drops events: a listener is too slow", steps=[EXECUTORS, THREADS, QUEUE]
)
PORT = KnownFailure("a service of Spark finds no free port", steps=[LISTENERS, POD, RETRIES])
POD_MEMORY = KnownFailure(
    "the pod of an executor was killed, most likely for memory", steps=[POD, EXECUTORS, OVERHEAD]
)
CALLS = KnownFailure(
    "driver and executors do not answer each other in time",
    steps=[EXECUTORS, THREADS, YARN_LOGS, POD],
)
