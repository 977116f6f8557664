"""MariaDB: relational database."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._mariadb_connector_messages import MariaDBConnectorMessages
from atlas.technologies.failures import mariadb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/mariadb.md")
ERROR_LOG = Publisher("MariaDB", checked=_CHECKED, kind="vendor").post(
    "Error Log",
    "https://mariadb.com/docs/server/server-management/server-monitoring-logs/error-log",
)
_docs = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
)
MONITORING = _docs.file("galera-cluster/high-availability/monitoring-mariadb-galera-cluster.md")
_RELEASED = """
10.2 2017-05-23  10.3 2018-05-25  10.4 2019-06-18  10.5 2020-06-24  10.6 2021-07-06
10.11 2023-02-16  11.4 2024-05-29  11.8 2025-06-04
"""


class MariaDB(MariaDBConnectorMessages, Technology):
    """A relational database that began as a fork of MySQL."""

    name = "MariaDB"
    icon = "simple-icons:mariadb"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("its error log; HOST.err in its data directory unless set otherwise") @ (
        ERROR_LOG.at("will be written to the ${hostname}.err file")
    )

    NOT_READY = LogMessage(
        anchor="WSREP has not yet prepared node for application use",
        sample="ERROR 1047 (08S01): WSREP has not yet prepared node for application use",
        severity="error",
        meaning="A node of a Galera cluster is not in the primary component and refuses queries.",
        source=_docs.file("galera-cluster/readme/mariadb-galera-cluster-guide.md"),
        failure=fails.NO_QUORUM,
    )
    LOCAL_UNREACHABLE = LogMessage(
        anchor="Can't connect to local server through socket '",
        sample="error: 'Can't connect to local server through socket '/tmp/mysql.sock' (2)'",
        pattern=r"to local server through socket '(?P<socket>[^']+)'",
        severity="error",
        meaning="The client's message: no server listens on the socket, most often it is down.",
        source=_docs.file(
            "server/mariadb-quickstart-guides/mariadb-connection-troubleshooting-guide.md"
        ),
        failure=fails.NOT_RUNNING,
    )

    CLUSTER_STATUS = Metric(
        name="wsrep_cluster_status",
        meaning="Status variable of Galera: Primary where the node belongs to the quorum.",
        source=MONITORING,
    )
    FLOW_CONTROL = Metric(
        name="wsrep_flow_control_paused",
        meaning="Status variable of Galera: share of the time that replication was paused.",
        source=MONITORING,
    )


mariadb = MariaDB()
