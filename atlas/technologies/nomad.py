"""Nomad: schedules containers and other tasks on a cluster."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._nomad_template_messages import NomadTemplateMessages
from atlas.technologies.failures import nomad as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/nomad.md")
_nomad = Repository(
    "hashicorp/nomad",
    commit="aa026cc99cfb74a77e519a1c1f0c78ba1b452705",
    checked="2026-11-26",
    publisher="HashiCorp",
)
MONITOR = _nomad.file("command/monitor.go")
HEARTBEAT = _nomad.file("nomad/heartbeat.go")
TASK_RUNNER = _nomad.file("client/allocrunner/taskrunner/task_runner.go")


class Nomad(NomadTemplateMessages, Technology):
    """A scheduler of tasks, with servers that agree by Raft and clients that run them."""

    name = "Nomad"
    icon = "simple-icons:nomad"
    plane = "control"
    releases = release_lines(
        """
0.12 2020-07-09  1.0 2020-12-08  1.1 2021-05-17  1.2 2021-11-15  1.3 2022-05-11
1.4 2022-10-04  1.5 2023-03-01  1.6 2023-07-18  1.7 2023-12-07  1.8 2024-05-28
1.9 2024-10-10  1.10 2025-04-09  1.11 2025-11-11  2.0 2026-04-21
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of hashicorp/nomad")
    programs: ClassVar = {"nomad": "its command line"}

    NOT_PLACED = LogMessage(
        anchor="but failed to place all allocations:",
        sample='==> 2026-01-05T10:00:00Z: Evaluation "319a92a8" finished with status '
        '"complete" but failed to place all allocations:',
        pattern=r'Evaluation "(?P<evaluation>[^"]+)" finished with status "\w+" but failed to '
        r"place",
        severity="error",
        meaning="The scheduler found too few nodes for the job; the lines below say why.",
        source=MONITOR,
        failure=fails.NOT_PLACED,
    )

    EXHAUSTED = LogMessage(
        anchor="* Resources exhausted on ",
        sample="    * Resources exhausted on 3 nodes",
        pattern=r"\* Resources exhausted on (?P<nodes>\d+) nodes",
        severity="error",
        meaning="Nodes fit the job, but have no room left.",
        source=MONITOR,
        failure=fails.NOT_PLACED,
    )

    DIMENSION = LogMessage(
        anchor='* Dimension "',
        sample='    * Dimension "memory" exhausted on 3 nodes',
        pattern=r'\* Dimension "(?P<dimension>[^"]+)" exhausted on (?P<nodes>\d+) nodes',
        severity="error",
        meaning="What the nodes lack: memory, cpu, a port or a device.",
        source=MONITOR,
        failure=fails.NOT_PLACED,
    )

    CONSTRAINT = LogMessage(
        anchor='* Constraint "',
        sample='    * Constraint "${attr.kernel.name} = windows": 3 nodes excluded by filter',
        pattern=r'\* Constraint "(?P<constraint>\$[^"]+)"(?:: \d+ nodes '
        r"excluded by filter| filtered \d+ nodes)",
        severity="error",
        meaning="A constraint of the job leaves nodes out.",
        source=MONITOR,
        failure=fails.NOT_PLACED,
    )

    NO_DRIVER = LogMessage(
        anchor='* Constraint "missing drivers"',
        sample='    * Constraint "missing drivers": 3 nodes excluded by filter',
        severity="error",
        meaning="No node has the driver of the task, or it is unhealthy there.",
        source=_nomad.file("scheduler/feasible/feasible.go"),
        failure=fails.NO_DRIVER,
    )

    NO_NODES = LogMessage(
        anchor="* No nodes were eligible for evaluation",
        sample="    * No nodes were eligible for evaluation",
        severity="error",
        meaning="No client is ready in the datacenter, the class or the node pool of the job.",
        source=MONITOR,
        failure=fails.NO_NODES,
    )

    MISSED_EVENT = LogMessage(
        anchor="Node heartbeat missed",
        sample="2026-01-30T17:22:22Z  Cluster    Node heartbeat missed",
        severity="error",
        meaning="The servers got no heartbeat of the node in time; its allocations are lost.",
        source=HEARTBEAT,
        failure=fails.NODE_DOWN,
    )

    TTL_EXPIRED = LogMessage(
        anchor="node TTL expired",
        sample="2026-01-05T10:00:00.000Z [WARN]  nomad.heartbeat: node TTL expired: "
        "node_id=dc26f19b-26b8-4a27-a12e-e1e6f1a2b3c4",
        severity="warning",
        meaning="The servers got no heartbeat of a node in time; it is marked down.",
        source=HEARTBEAT,
        failure=fails.NODE_DOWN,
    )

    NO_LEADER = LogMessage(
        anchor="No cluster leader",
        sample='[ERROR] worker: failed to dequeue evaluation: error="rpc error: No cluster leader"',
        severity="error",
        meaning="The servers have elected no leader: nothing can be scheduled.",
        source=_nomad.file("nomad/structs/errors.go"),
        failure=fails.NO_LEADER,
        context=("evaluation", "allocation", "heartbeating"),
    )
    NO_LEADER_NAMED = LogMessage(
        anchor="No cluster leader",
        sample="nomad[812]: No cluster leader",
        context=("nomad", "Nomad"),
        pattern=r"[Nn]omad.*No cluster leader|No cluster leader.*[Nn]omad",
        severity="error",
        meaning="The servers have elected no leader: nothing can be scheduled.",
        source=_nomad.file("nomad/structs/errors.go"),
        failure=fails.NO_LEADER,
    )

    RPC_FAILED = LogMessage(
        anchor="error performing RPC to server",
        sample='[ERROR] client.rpc: error performing RPC to server: error="rpc error: failed '
        'to get conn: dial tcp 10.0.0.5:4647: connect: connection refused" '
        "rpc=Node.UpdateStatus server=10.0.0.5:4647",
        severity="error",
        meaning="A client cannot call a server.",
        source=_nomad.file("client/rpc.go"),
        failure=fails.RPC,
    )

    PRESTART_FAILED = LogMessage(
        anchor="prestart failed: alloc_id=",
        sample="[ERROR] client.alloc_runner.task_runner: prestart failed: alloc_id=5fb6a1b2 "
        'task=api error="prestart hook failed"',
        severity="error",
        meaning="What has to be there before the task (artifacts, templates, volumes) could "
        "not be set up.",
        source=TASK_RUNNER,
        failure=fails.NOT_STARTED,
    )

    DRIVER_FAILED = LogMessage(
        anchor="running driver failed: alloc_id=",
        sample="[ERROR] client.alloc_runner.task_runner: running driver failed: "
        'alloc_id=5fb6a1b2 task=api error="failed to launch command with executor"',
        severity="error",
        meaning="The driver could not start the task.",
        source=TASK_RUNNER,
        failure=fails.NOT_STARTED,
    )

    DRIVER_FAILURE = LogMessage(
        anchor="Driver Failure",
        sample="2026-01-05T10:00:00Z  Driver Failure   failed to create container: API error (500)",
        severity="error",
        meaning="The driver could not start the task.",
        source=_nomad.file("nomad/structs/structs.go"),
        failure=fails.NOT_STARTED,
        context=(
            "Driver Failure  ",
            "nomad",
            "failed to create",
        ),
    )

    RESTARTS_USED = LogMessage(
        anchor="Exceeded allowed attempts ",
        sample="2026-01-05T10:00:00Z  Not Restarting  Exceeded allowed attempts 2 in interval "
        '30m0s and mode is "fail"',
        pattern=r"Exceeded allowed attempts (?P<attempts>\d+) in interval (?P<interval>\S+) and "
        r'mode is "fail"',
        severity="error",
        meaning="The task failed more often than its restart policy allows.",
        source=_nomad.file("client/allocrunner/taskrunner/restarts/restarts.go"),
        failure=fails.RESTARTS,
    )

    OOM_KILLED = LogMessage(
        anchor="OOM Killed",
        sample="[ERROR] client.driver_mgr.docker: OOM Killed: container_id=9f1c driver=docker",
        severity="error",
        meaning="The kernel killed the container at its memory limit.",
        source=_nomad.file("drivers/docker/handle.go"),
        failure=fails.OOM,
        context=(
            "nomad",
            "driver",
            "docker",
        ),
    )

    PROGRESS = LogMessage(
        anchor="Failed due to progress deadline",
        sample="Description = Failed due to progress deadline",
        severity="error",
        meaning="The new allocations were not healthy before the progress deadline.",
        source=_nomad.file("nomad/structs/deployment.go"),
        failure=fails.DEPLOYMENT,
    )

    PULL = LogMessage(
        anchor="Failed to pull `",
        sample="Driver Failure: Failed to pull `registry.example.com/api:1.2`: API error "
        "(404): manifest unknown",
        pattern=r"Failed to pull `(?P<image>[^`]+)`: ",
        severity="error",
        meaning="Docker could not pull the image of the task.",
        source=_nomad.file("drivers/docker/coordinator.go"),
        failure=fails.IMAGE,
    )


nomad = Nomad()
