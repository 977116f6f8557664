"""Longhorn: replicated block storage on the nodes of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import longhorn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-26",
    folder="controller",
)
INSTANCES = Repository(
    "longhorn/longhorn-manager",
    commit="5ddaa369fa7e3b0da9ee9fd42dbec24e25f793f6",
    checked="2026-11-26",
).file("engineapi/instance_manager.go")
ENGINE = _code.file("engine_controller.go")
VOLUME = _code.file("volume_controller.go")


class Longhorn(Technology):
    """Volumes whose replicas are on the disks of several nodes."""

    name = "Longhorn"
    icon = None
    plane = "state"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository longhorn/longhorn-manager")

    REPLICA = LogMessage(
        anchor="Detected replica ",
        sample="type: 'Warning' reason: 'Faulted' Detected replica "
        "pvc-5e3581e8-r-5c18ba70 (10.42.0.230) in error",
        pattern=r"Detected replica (?P<replica>\S+) \((?P<address>[^)]*)\) in error",
        severity="warning",
        meaning="The engine lost a replica of the volume; the others continue.",
        source=ENGINE,
        failure=fails.REPLICA,
    )
    ALL_FAILED = LogMessage(
        anchor="All replicas are failed, ",
        sample='time="2026-01-10T22:12:18Z" level=info msg="All replicas are failed, '
        'set engine salvageRequested to true" controller=longhorn-volume node=node1 '
        "volume=pvc-e9b4c5e1",
        severity="error",
        meaning="Every replica failed; Longhorn tries to salvage the volume.",
        source=VOLUME,
        failure=fails.FAULTED,
    )
    NO_INSTANCE_MANAGER = LogMessage(
        anchor="nvalid instance manager ",
        sample="Failed to sync replica: invalid instance manager "
        "instance-manager-r-6978a019, state stopped, IP ",
        pattern=r"invalid instance manager (?P<manager>\S+), state (?P<state>\w*), IP",
        severity="error",
        meaning="The instance manager of the node, which runs engines and replicas, does not run.",
        source=INSTANCES,
        failure=fails.NO_MANAGER,
    )
    DEGRADED = LogMessage(
        anchor=" became degraded",
        sample="type: 'Normal' reason: 'Degraded' volume pvc-e9b4c5e1 became degraded",
        pattern=r"volume (?P<volume>\S+) became degraded",
        severity="warning",
        meaning="The volume works, but with fewer replicas than it should have.",
        source=VOLUME,
        failure=fails.DEGRADED,
    )
    UNKNOWN = LogMessage(
        anchor=" robustness is unknown",
        sample="type: 'Warning' reason: 'Unknown' volume pvc-e9b4c5e1 robustness is unknown",
        pattern=r"volume (?P<volume>\S+) robustness is unknown",
        severity="warning",
        meaning="The node of the volume is down, so its state is not known.",
        source=VOLUME,
        failure=fails.DETACHED,
    )


longhorn = Longhorn()
