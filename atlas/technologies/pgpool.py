"""Pgpool-II: a pooler, load balancer and failover for PostgreSQL."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import pgpool as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_pgpool = Repository(
    "pgpool/pgpool2", commit="243463af09513be0413f52917a1045836f50f339", checked="2026-11-26"
)
_MAIN = _pgpool.file("src/main/pgpool_main.c")
_CHILD = _pgpool.file("src/protocol/child.c")
_CONNECT = _pgpool.file("src/protocol/pool_connection_pool.c")
_HEALTH = _pgpool.file("src/main/health_check.c")


class Pgpool(Technology):
    """A pooler, load balancer and failover for PostgreSQL."""

    name = "Pgpool-II"
    icon = None
    plane = "state"
    releases = undisclosed("releases: endoflife.date does not list Pgpool-II")
    logs = undisclosed("place of the log: log_destination decides")
    needs = ("PostgreSQL",)
    programs: ClassVar = {"pcp_attach_node": "attaches a server to Pgpool-II"}

    NO_SERVER = LogMessage(
        anchor="failed to connect to PostgreSQL server on ",
        sample='LOG:  failed to connect to PostgreSQL server on "10.0.0.3:5432", '
        "getsockopt() failed",
        pattern=r'server on "(?P<server>[^"]+)"',
        severity="error",
        meaning="A database server cannot be reached.",
        source=_CONNECT,
        failure=fails.BACKEND,
    )

    NO_NAME = LogMessage(
        anchor="failed to connect to PostgreSQL server, getaddrinfo() failed",
        sample="WARNING:  failed to connect to PostgreSQL server, getaddrinfo() failed with "
        'error "Name or service not known"',
        severity="error",
        meaning="The name of a database server does not resolve.",
        source=_CONNECT,
        failure=fails.BACKEND,
    )

    NO_BACKEND = LogMessage(
        anchor="unable to connect to backend",
        sample="FATAL:  unable to connect to backend",
        pattern=r"(?P<level>FATAL|ERROR):\s+unable to connect to backend",
        severity="error",
        meaning="No connection to a database server could be made for a client.",
        source=_CHILD,
        failure=fails.BACKEND,
    )

    NO_CONNECTIONS = LogMessage(
        anchor="failed to create a backend connection",
        sample="FATAL:  failed to create a backend connection",
        severity="error",
        meaning="No connection to a database server could be made for a client.",
        source=_CONNECT,
        failure=fails.BACKEND,
    )

    HEALTH = LogMessage(
        anchor="health check failed on node ",
        sample="LOG:  health check failed on node 1 (timeout:0)",
        pattern=r"failed on node (?P<node>\d+)",
        severity="error",
        meaning="A database server does not pass the health check; failover follows, where it is "
        "allowed.",
        source=_HEALTH,
        failure=fails.BACKEND,
    )

    NO_PRIMARY = LogMessage(
        anchor="failed to find primary node",
        sample="FATAL:  failed to find primary node",
        severity="error",
        meaning="No database server is a primary.",
        source=_MAIN,
        failure=fails.NO_PRIMARY,
    )

    ALL_DOWN = LogMessage(
        anchor="all of the backends are down. Giving up finding primary node",
        sample="LOG:  find_primary_node_repeatedly: all of the backends are down. Giving up "
        "finding primary node",
        severity="error",
        meaning="Every database server is marked as down.",
        source=_MAIN,
        failure=fails.ALL_DOWN,
    )

    NO_VALID = LogMessage(
        anchor="failover: no valid backend node found",
        sample="LOG:  failover: no valid backend node found",
        severity="error",
        meaning="A failover found no server that it could use.",
        source=_MAIN,
        failure=fails.ALL_DOWN,
    )

    DOWN = LogMessage(
        anchor=" is set to down status",
        sample="LOG:  backend:1 is set to down status",
        pattern=r"backend:(?P<node>\d+) is set to down status",
        severity="warning",
        meaning="A database server is marked as down and gets no queries until it is attached.",
        source=_MAIN,
        failure=fails.DETACHED,
    )

    SHUT_DOWN = LogMessage(
        anchor=" done. shutdown host ",
        sample="LOG:  === Failover done. shutdown host 10.0.0.3(5432) ===",
        pattern=r"shutdown host (?P<host>[^(]+)\((?P<port>\d+)\)",
        severity="warning",
        meaning="A failover is over, and that server is detached.",
        source=_MAIN,
        failure=fails.DETACHED,
    )

    BROKEN = LogMessage(
        anchor="unable to read message kind from backend",
        sample="ERROR:  unable to read message kind from backend",
        severity="error",
        meaning="A database server broke off in the middle of a reply.",
        source=_pgpool.file("src/protocol/pool_process_query.c"),
        failure=fails.BACKEND,
    )

    NO_QUORUM = LogMessage(
        anchor="is canceled because watchdog does not hold quorum",
        sample="LOG:  promote backend request for node_id: 1 from pid [22], is canceled "
        "because watchdog does not hold quorum",
        severity="error",
        meaning="The instances of Pgpool-II have no majority, and do no failover.",
        source=_pgpool.file("src/main/pool_internal_comms.c"),
        failure=fails.NO_QUORUM,
    )


pgpool = Pgpool()
