"""Galera: replication of MariaDB and MySQL in which every node accepts writes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import galera as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_galera = Repository(
    "codership/galera", commit="f47405c8b849386939d545ac71671c5c8e62e18c", checked="2026-11-26"
)
_MONITORING = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
).file("galera-cluster/high-availability/monitoring-mariadb-galera-cluster.md")
_WSREP = Repository(
    "MariaDB/server", commit="0020b98bd4fba8fd55bf6bac924772c9af404f63", checked="2026-11-26"
).file("sql/wsrep_mysqld.cc")
_BITNAMI = Repository(
    "bitnami/bitnami-docker-mariadb-galera",
    commit="4c8fbb3a6391f719c1bc7ff3f8805b7c64f9d976",
    checked="2026-11-27",
    publisher="Bitnami",
    kind="secondary",
).file("10.5/debian-10/rootfs/opt/bitnami/scripts/libmariadbgalera.sh")


class Galera(Technology):
    """Replication of MariaDB and MySQL in which every node accepts writes."""

    name = "Galera"
    icon = "simple-icons:mariadb"
    plane = "state"
    releases = undisclosed("releases: endoflife.date does not list Galera Cluster")
    logs = undisclosed("place of the log: each server writes it into its own error log")
    needs = ("DNS",)

    UNSAFE_BOOTSTRAP = LogMessage(
        anchor="It may not be safe to bootstrap the cluster from this node.",
        sample="[ERROR] WSREP: It may not be safe to bootstrap the cluster from this node. "
        "It was not the last one to leave the cluster and may not contain all the "
        "updates.",
        severity="error",
        meaning="This node was not the last to stop, and refuses to form a new cluster.",
        source=_galera.file("galera/src/replicator_smm.cpp"),
        failure=fails.NO_BOOTSTRAP,
    )

    UNSAFE_BOOTSTRAP_IMAGE = LogMessage(
        anchor="It is not safe to bootstrap form this node",
        sample=(
            "ERROR ==> It is not safe to bootstrap form this node "
            "('safe_to_bootstrap=0' is set in 'grastate.dat')."
        ),
        severity="fatal",
        meaning=(
            "The container refuses to form a new cluster: this node may lack the last changes."
        ),
        source=_BITNAMI,
        failure=fails.NO_BOOTSTRAP,
    )

    NOT_READY_IMAGE = LogMessage(
        anchor="WSREP did not become ready",
        sample="ERROR ==> WSREP did not become ready",
        severity="fatal",
        meaning="The node of the container did not join or form a cluster in time.",
        source=_BITNAMI,
        failure=fails.NOT_READY,
    )

    CONNECT_FAILED = LogMessage(
        anchor="WSREP: wsrep::connect(",
        sample="[ERROR] WSREP: wsrep::connect(gcomm://db1,db2,db3) failed: 7",
        pattern=r"wsrep::connect\((?P<address>[^)]*)\) failed: (?P<error>\d+)",
        severity="fatal",
        meaning="The node could not join or form a cluster; the lines before say why.",
        source=_WSREP,
        failure=fails.NOT_JOINED,
    )

    BACKEND = LogMessage(
        anchor="failed to open gcomm backend connection: ",
        sample="[ERROR] WSREP: failed to open gcomm backend connection: 110: failed to "
        "reach primary view",
        pattern=r"gcomm backend connection: (?P<error>\d+): (?P<reason>.+)",
        severity="error",
        meaning="The node could not connect to the group; the rest says why.",
        source=_galera.file("gcs/src/gcs_gcomm.cpp"),
        failure=fails.NOT_JOINED,
    )

    GCS_CONNECT = LogMessage(
        anchor="gcs connect failed: ",
        sample="[ERROR] WSREP: gcs connect failed: Connection timed out",
        pattern=r"gcs connect failed: (?P<reason>.+)",
        severity="error",
        meaning="The node could not connect to the group; the lines before say why.",
        source=_galera.file("galera/src/replicator_smm.cpp"),
        failure=fails.NOT_JOINED,
    )

    NO_PRIMARY_VIEW = LogMessage(
        anchor="failed to reach primary view",
        sample="failed to reach primary view",
        severity="error",
        meaning="No other node that it reached belongs to a primary component.",
        source=_galera.file("gcomm/src/pc.cpp"),
        failure=fails.NO_QUORUM,
    )

    NON_PRIMARY = LogMessage(
        anchor="Received NON-PRIMARY.",
        sample="[Note] WSREP: Received NON-PRIMARY.",
        severity="warning",
        meaning="The node lost the majority of the cluster, and refuses queries.",
        source=_galera.file("gcs/src/gcs.cpp"),
        failure=fails.NO_QUORUM,
    )

    COMPONENT_NOT_PRIMARY = LogMessage(
        anchor="New COMPONENT: primary = no",
        sample="[Note] WSREP: New COMPONENT: primary = no, bootstrap = no, my_idx = 0, "
        "memb_num = 1",
        pattern=r"primary = no, bootstrap = \w+, my_idx = \d+, memb_num = (?P<members>\d+)",
        severity="warning",
        meaning="The node sees too few others to be part of the primary component.",
        source=_galera.file("gcs/src/gcs_group.cpp"),
        failure=fails.NO_QUORUM,
    )

    NO_COMPLETE_STATE = LogMessage(
        anchor="Quorum: No node with complete state",
        sample="[Warning] WSREP: Quorum: No node with complete state:",
        pattern=r"Quorum: No node with complete state",
        severity="warning",
        meaning="No node that is there has all updates: a primary component cannot be formed.",
        source=_galera.file("gcs/src/gcs_state_msg.cpp"),
        failure=fails.NO_QUORUM,
    )

    INCONSISTENT = LogMessage(
        anchor="Node consistency compromised, aborting...",
        sample="[ERROR] WSREP: Node consistency compromised, aborting...",
        severity="fatal",
        meaning="The data of this node differs from that of the others, and it stops.",
        source=_galera.file("galera/src/replicator_smm.cpp"),
        failure=fails.INCONSISTENT,
    )

    NO_STATE = LogMessage(
        anchor="Will never receive state. Need to abort.",
        sample="[ERROR] WSREP: Will never receive state. Need to abort.",
        severity="fatal",
        meaning="The donor failed to send its data, and the joining node stops.",
        source=_galera.file("gcs/src/gcs_group.cpp"),
        failure=fails.TRANSFER,
    )

    TRANSFER_REQUEST = LogMessage(
        anchor="State transfer request failed unrecoverably: ",
        sample="[ERROR] WSREP: State transfer request failed unrecoverably: 113 (No route "
        "to host).",
        pattern=r"failed unrecoverably: (?P<error>\d+) \((?P<reason>[^)]+)\)",
        severity="fatal",
        meaning="The joining node got no data, mostly for lack of a way to the others.",
        source=_galera.file("galera/src/replicator_str.cpp"),
        failure=fails.TRANSFER,
    )

    TRANSFER_FAILED = LogMessage(
        anchor="Failed to receive state transfer: ",
        sample="[ERROR] WSREP: Failed to receive state transfer: -2 (No such file or "
        "directory), need to restart.",
        pattern=r"receive state transfer: (?P<error>-?\d+) \((?P<reason>[^)]+)\)",
        severity="fatal",
        meaning="The joining node did not receive the data of a donor.",
        source=_galera.file("galera/src/replicator_smm.cpp"),
        failure=fails.TRANSFER,
    )

    INCREMENTAL = LogMessage(
        anchor="receiving IST failed, node restart required: ",
        sample="[ERROR] WSREP: receiving IST failed, node restart required: IST receiver "
        "reported failure",
        pattern=r"node restart required: (?P<reason>.+)",
        severity="fatal",
        meaning="The node did not receive the updates that it missed, and stops.",
        source=_galera.file("galera/src/replicator_str.cpp"),
        failure=fails.TRANSFER,
    )


galera = Galera()
