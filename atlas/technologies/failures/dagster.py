"""What fails in Dagster, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_dagster = Repository("dagster-io/dagster", checked="2026-11-26", publisher="Dagster Labs")
MONITORING = _dagster.file(
    "docs/docs/deployment/execution/run-monitoring.md",
    commit="06d3064ed3fd9e339b608e24fcc96e2e505f9de5",
)
DAEMON = _dagster.file(
    "docs/docs/deployment/execution/dagster-daemon.md",
    commit="0f2d9d8ee1755dff289e167e49167d87f4977a9f",
)

DAEMONS = Check(
    "Check that each daemon has a recent heartbeat.",
    action("Open the tab Daemons under Deployment in the web interface of Dagster.")
    @ DAEMON.at("Click the **Daemons** tab."),
    healthy=statement("a recent heartbeat for each daemon")
    @ DAEMON.at("Each daemon periodically writes a heartbeat to your"),
    unhealthy=statement("none: read the log of the dagster-daemon process")
    @ DAEMON.at("check the logs from your `dagster-daemon` process for"),
)
WORKER = Check(
    "Find out why the worker of the run ended or never started.",
    action("Read the state and the exit code of the run's job, container or process.")
    @ MONITORING.at("by the K8s Job having a non-zero exit"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("its host went down, or it ran out of memory")
    @ MONITORING.at("running on could go down, it could run"),
)
EVENTS = Check(
    "Read the event log of the run.",
    action("Open the run in the web interface, and read its events from the last one back.")
    @ MONITORING.at("The run worker crash will be show in"),
    **NO_OUTPUT,
    verify="The last step that started is the one that crashed or hangs.",
)
TIMEOUTS = Check(
    "Compare the timeouts of the deployment with how long such runs take.",
    action("Read run_monitoring in dagster.yaml: start_timeout_seconds, max_runtime_seconds.")
    @ MONITORING.at("to the maximum runtime in seconds. If a"),
    healthy=statement("longer than runs usually take; a run may have its own tag")
    @ MONITORING.at("tag can also be used to set a"),
    unhealthy=statement("shorter: runs are marked as failed although they are healthy")
    @ MONITORING.at("it will be marked as failed. The"),
)
CAPACITY = Check(
    "Check whether the cluster or host has room for another worker.",
    action("Look for workers that wait for CPU, memory or a node.")
    @ MONITORING.at("failure causes the run worker to not spin"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("the worker cannot start, and the run stays in STARTING")
    @ MONITORING.at("up, the run might be stuck in STARTING"),
)

NOT_STARTED = KnownFailure(
    "a run never started, most often for lack of capacity", steps=[CAPACITY, WORKER, TIMEOUTS]
)
WORKER_LOST = KnownFailure(
    "the worker of a run crashed", is_general=True, steps=[WORKER, EVENTS, CAPACITY]
)
TOO_LONG = KnownFailure("a run exceeded its maximum runtime", steps=[EVENTS, TIMEOUTS, WORKER])
NOT_MONITORED = KnownFailure("the daemon cannot monitor a run", steps=[DAEMONS, EVENTS, WORKER])
NO_CODE_SERVER = KnownFailure(
    "the code server cannot be reached", steps=[OUTGOING, UNIT_LOG, DAEMONS]
)
CODE_SLOW = KnownFailure(
    "the code server or a sensor takes too long", steps=[UNIT_LOG, CPU, DAEMONS]
)
DAEMON_STOPS = KnownFailure(
    "a thread of the daemon died or hangs", steps=[DAEMONS, UNIT_LOG, KERNEL_KILLS]
)
