"""Apache Spark: distributed data processing."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._spark import SparkMessages
from atlas.technologies._spark_task_messages import SparkTaskMessages
from atlas.technologies.failures import spark as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/apache-spark.md")
# Master of February 2025, read in a fork with the same commits.
_spark = fails.spark
_CORE = "core/src/main/scala/org/apache/spark"
ERRORS = _spark.file("common/utils/src/main/resources/error/error-conditions.json")
SCHEDULER = _spark.file(f"{_CORE}/scheduler/TaskSetManager.scala")


class Spark(SparkTaskMessages, SparkMessages, Technology):
    """A driver splits a job into tasks, and executors on other hosts run them."""

    name = "Apache Spark"
    icon = "simple-icons:apachespark"
    plane = "service"
    needs = ("Java",)
    releases = release_lines(
        "1.6 2015-12-21, 2.0 2016-07-19, 2.1 2016-12-15, 2.2 2017-06-30, 2.3 2018-02-22, "
        "2.4 2018-10-29, 3.0 2020-06-06, 3.1 2021-02-22, 3.2 2021-10-06, 3.3 2022-06-09, "
        "3.4 2023-04-07, 3.5 2023-09-09, 4.0 2025-05-19, 4.1 2025-12-11, 4.2 2026-07-14",
        RELEASES,
    )
    logs = statement("logs of each container on YARN, also in the Executors tab") @ fails.YARN.at(
        "available on the Spark Web UI under the"
    )
    programs: ClassVar = {"yarn": "YARN's client"}
    ports: ClassVar = {
        "web UI": quantity(4040, "") @ fails.MONITORING.at("by default on port 4040,")
    }
    TASK_FAILURES = Parameter(
        "failures of a task, default",
        quantity(4, "")
        @ fails.CONFIGURATION.at("<td><code>spark.task.maxFailures</code></td> <td>4</td>"),
    )

    TASK_FAILED = LogMessage(
        anchor=" times, most recent failure: ",
        sample="org.apache.spark.SparkException: Job aborted due to stage failure: Task 3 in stage "
        "12.0 failed 4 times, most recent failure: Lost task 3.3 in stage 12.0 (TID 431)",
        pattern=r"Task (?P<task>\d+) in stage (?P<stage>[\d.]+) failed (?P<times>\d+) times, most",
        severity="error",
        meaning="One task failed as often as is allowed; the text after it holds the cause.",
        source=SCHEDULER,
        failure=fails.TASK,
    )
    RESULT_SIZE = LogMessage(
        anchor="Total size of serialized results of ",
        sample="Total size of serialized results of 58 tasks (1031.1 MiB) is bigger than "
        "spark.driver.maxResultSize (1024.0 MiB)",
        pattern=r"serialized results of (?P<tasks>\d+) tasks \((?P<size>[^)]+)\) is bigger than",
        severity="error",
        meaning="A job returns more to the driver than is allowed, and is aborted.",
        source=SCHEDULER,
        failure=fails.RESULT,
    )
    FETCH_FAILED = LogMessage(
        anchor="FetchFailed(",
        sample="FetchFailed(BlockManagerId(7, worker-3, 7337, None), shuffleId=4, mapIndex=17, "
        "mapId=1207, reduceId=31, message=",
        pattern=r"FetchFailed\((?P<from>.+), shuffleId=(?P<shuffle>\d+)",
        severity="error",
        meaning="A task could not read shuffle data; the executor that wrote it may be gone.",
        source=_spark.file(f"{_CORE}/TaskEndReason.scala"),
        failure=fails.FETCH,
    )
    STAGE_FAILED = LogMessage(
        anchor=" has failed the maximum allowable number of times: ",
        sample="Job aborted due to stage failure: ResultStage 12 (save at Job.scala:41) has failed "
        "the maximum allowable number of times: 4. Most recent failure reason:",
        pattern=r"has failed the maximum allowable number of times: (?P<times>\d+)",
        severity="error",
        meaning="A stage failed again and again because shuffle data could not be fetched.",
        source=_spark.file(f"{_CORE}/scheduler/DAGScheduler.scala"),
        failure=fails.FETCH,
    )
    STARVED = LogMessage(
        anchor="Initial job has not accepted any resources; ",
        sample="WARN TaskSchedulerImpl: Initial job has not accepted any resources; check your "
        "cluster UI to ensure that workers are registered and have sufficient resources",
        severity="warning",
        meaning="A job waits because no executor has started.",
        source=_spark.file(f"{_CORE}/scheduler/TaskSchedulerImpl.scala"),
        failure=fails.STARVED,
    )
    NO_MASTER = LogMessage(
        anchor="All masters are unresponsive! Giving up.",
        sample="ERROR StandaloneSchedulerBackend: Application has been killed. Reason: All masters "
        "are unresponsive! Giving up.",
        severity="fatal",
        meaning="No master of the standalone cluster answers, so the application ends.",
        source=_spark.file(f"{_CORE}/deploy/client/StandaloneAppClient.scala"),
        failure=fails.STARVED,
    )
    BROADCAST_TIMEOUT = LogMessage(
        anchor="Could not execute broadcast in ",
        sample="Could not execute broadcast in 300 secs. You can increase the timeout for "
        "broadcasts via spark.sql.broadcastTimeout",
        pattern=r"Could not execute broadcast in (?P<seconds>\d+) secs\.",
        severity="error",
        meaning="The table of a broadcast join was not ready in time.",
        source=ERRORS,
        failure=fails.BROADCAST,
    )
    BROADCAST_MEMORY = LogMessage(
        anchor="Not enough memory to build and broadcast the table to all worker nodes.",
        sample="java.lang.OutOfMemoryError: Not enough memory to build and broadcast the table to "
        "all worker nodes. As a workaround, you can either disable broadcast by setting "
        "spark.sql.autoBroadcastJoinThreshold to -1",
        severity="error",
        meaning="The driver ran out of memory while it built the table of a broadcast join.",
        source=ERRORS,
        failure=fails.BROADCAST,
    )
    MEMORY = LogMessage(
        anchor=" bytes of memory, got ",
        sample="SparkOutOfMemoryError: [UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire 65536 bytes of "
        "memory, got 0. SQLSTATE: 53200",
        pattern=r"Unable to acquire (?P<wanted>\d+) bytes of memory, got (?P<got>\d+)",
        severity="error",
        meaning="A task needs memory for a sort, join or aggregation, and there is none.",
        source=ERRORS,
        failure=fails.MEMORY,
    )
    KRYO = LogMessage(
        anchor="Kryo serialization failed: ",
        sample="Kryo serialization failed: Buffer overflow. Available: 0, required: 21. To avoid "
        'this, increase "spark.kryoserializer.buffer.max" value.',
        severity="error",
        meaning="An object is bigger than the buffer that serializes it.",
        source=ERRORS,
        failure=fails.SERIALIZER,
    )
    TASK_SIZE = LogMessage(
        anchor=" bytes, which exceeds max allowed: ",
        sample="Serialized task 431:3 was 146821113 bytes, which exceeds max allowed: "
        "spark.rpc.message.maxSize (134217728 bytes).",
        pattern=r"Serialized task (?P<task>\S+) was (?P<bytes>\d+) bytes, which exceeds max",
        severity="error",
        meaning="A task carries more data than a message may hold, and the job is aborted.",
        source=fails.BACKEND,
        failure=fails.TASK_SIZE,
    )
    STOPPED = LogMessage(
        anchor="Cannot call methods on a stopped SparkContext.",
        sample="java.lang.IllegalStateException: Cannot call methods on a stopped SparkContext.",
        severity="error",
        meaning="The driver's context ended, and what still runs in it fails.",
        source=_spark.file(f"{_CORE}/SparkContext.scala"),
        failure=fails.STOPPED,
    )
    EVENTS = LogMessage(
        anchor="Dropping event from queue ",
        sample="ERROR AsyncEventQueue: Dropping event from queue appStatus. This likely means one "
        "of the listeners is too slow and cannot keep up",
        pattern=r"Dropping event from queue (?P<queue>\w+)\.",
        severity="error",
        meaning="The driver drops events, and the UI or dynamic allocation goes wrong.",
        source=_spark.file(f"{_CORE}/scheduler/AsyncEventQueue.scala"),
        failure=fails.EVENTS,
    )
    PORT = LogMessage(
        anchor=" retries (starting from ",
        sample="java.net.BindException: Address already in use: Service 'SparkUI' failed after 16 "
        "retries (starting from 4040)! Consider explicitly setting the appropriate port",
        pattern=r"Service '(?P<service>[^']+)' failed after (?P<retries>\d+) retries",
        severity="fatal",
        meaning="All ports that a service of the driver may use are taken.",
        source=_spark.file(f"{_CORE}/util/Utils.scala"),
        failure=fails.PORT,
    )

    FAILED_TASKS = Metric(
        name="tasks.failedTasks.count",
        meaning="Tasks that failed (namespace appStatus, if it is enabled).",
        source=fails.MONITORING,
    )
    DROPPED_EVENTS = Metric(
        name="queue.appStatus.numDroppedEvents.count",
        meaning="Events that the driver dropped because a listener is slow.",
        source=fails.MONITORING,
    )


spark = Spark()
