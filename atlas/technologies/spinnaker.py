"""Spinnaker: continuous delivery in pipelines, open-sourced by Netflix."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import spinnaker as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"


_QUEUE = "orca-queue/src/main/kotlin/com/netflix/spinnaker/orca/q"
_METRICS = "keiko-core/src/main/kotlin/com/netflix/spinnaker/q/metrics"
_orca = Repository(
    "spinnaker/orca", commit="2fdb327a9f67345c4919e1503ff5119fa3c31caf", checked=_CHECKED
)
START_STAGE = _orca.file(
    "orca-queue/src/main/kotlin/com/netflix/spinnaker/orca/q/handler/StartStageHandler.kt"
)
PUBLISHER = _orca.file(
    "keiko-core/src/main/kotlin/com/netflix/spinnaker/q/metrics/QueueMetricsPublisher.kt"
)
QUEUE_MONITOR = _orca.file(
    "keiko-core/src/main/kotlin/com/netflix/spinnaker/q/metrics/QueueMonitor.kt"
)


class Spinnaker(Technology):
    """Pipelines that bake an image, deploy it, evaluate it and roll it back."""

    name = "Spinnaker"
    icon = "simple-icons:spinnaker"
    plane = "control"
    releases = undisclosed("release dates: the snapshot of spinnaker/orca has no release notes")
    logs = statement("standard output of orca, which runs the pipelines") @ _orca.file(
        "orca-web/src/main/resources/logback-defaults.xml"
    ).at('<appender name="STDOUT"')

    STAGE_SKIPPED = LogMessage(
        anchor="Stage is being skipped because its start time is after TTL (stageId: ",
        sample="Stage is being skipped because its start time is after TTL "
        "(stageId: 01GX, executionId: 01GY)",
        pattern=r"after TTL \(stageId: (?P<stage>\w+), executionId: (?P<execution>\w+)\)",
        severity="warning",
        meaning="A stage of a pipeline is skipped: its time has passed.",
        source=START_STAGE,
        failure=fails.LATE,
    )
    UPSTREAM_FAILED = LogMessage(
        anchor=" but something upstream had failed (executionId: ",
        sample="Tried to start stage 01GX but something upstream had failed (executionId: 01GY)",
        pattern=r"start stage (?P<stage>\w+) but something upstream had failed",
        severity="warning",
        meaning="A stage does not start, because one before it failed.",
        source=START_STAGE,
        failure=fails.UPSTREAM,
    )
    ZOMBIE = LogMessage(
        anchor="Force cancelling zombie execution and all of its stages: ",
        sample="Force cancelling zombie execution and all of its stages: api/01GY",
        pattern=r"all of its stages: (?P<application>[^/]+)/(?P<execution>\w+)",
        severity="warning",
        meaning="A pipeline that no queue holds any more is cancelled.",
        source=_orca.file(
            "orca-queue/src/main/kotlin/com/netflix/spinnaker/orca/q/ZombieExecutionService.kt"
        ),
        failure=fails.ZOMBIE,
    )

    DEAD = Metric(
        name="queue.dead.messages",
        meaning="Messages of the queue that were dropped after all retries (dead letters).",
        source=PUBLISHER,
        kind="counter",
    )
    READY = Metric(
        name="queue.ready.depth",
        meaning="Messages that are due and not yet processed.",
        source=QUEUE_MONITOR,
    )
    LAG = Metric(
        name="queue.message.lag",
        meaning="Delay with which a message is taken from the queue.",
        unit="millisecond",
        source=PUBLISHER,
    )


spinnaker = Spinnaker()
