"""What fails in MariaDB, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_docs = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
)
_CLUSTER = "galera-cluster/high-availability/"
MONITORING = _docs.file(f"{_CLUSTER}monitoring-mariadb-galera-cluster.md")
BOOTSTRAP = _docs.file(f"{_CLUSTER}resetting-the-quorum-cluster-bootstrap.md")
PROVIDER = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="854b7e990f8f7d2cbc1df0984e6836f2487e0a35",
    checked="2026-11-27",
    publisher="MariaDB",
).file("server/reference/plugins/mariadb-replication-cluster-plugins/wsrep_provider.md")
CONNECTING = _docs.file(
    "server/mariadb-quickstart-guides/mariadb-connection-troubleshooting-guide.md"
)

CLUSTER_STATUS = Check(
    "On each node, read whether it belongs to the primary component.",
    sql("SHOW GLOBAL STATUS LIKE 'wsrep_%';", dialect="mysql")
    @ MONITORING.at("SHOW GLOBAL STATUS LIKE 'wsrep_%'"),
    healthy=statement("wsrep_cluster_status Primary, wsrep_ready ON")
    @ MONITORING.at("The healthy value is `Primary`."),
    unhealthy=statement("another value: without quorum, it rejects almost all queries")
    @ MONITORING.at("the node will reject almost all queries."),
    verify="wsrep_local_state_comment: Joining or Donor pass by themselves.",
)
SAVED_STATE = Check(
    "Read the saved state of each node, if none is Primary; find the highest seqno.",
    shell("cat /var/lib/mysql/grastate.dat")
    @ BOOTSTRAP.at("inspect the `/var/lib/mysql/grastate.dat`"),
    healthy=statement("safe_to_bootstrap: 1 on the node that was stopped last")
    @ BOOTSTRAP.at("safe_to_bootstrap: 1"),
    unhealthy=statement("0 on all: find the most advanced node by hand")
    @ BOOTSTRAP.at("manually determine which node is the most advanced."),
)
BOOTSTRAP_CLUSTER = Step(
    "On the most advanced node alone, form a new primary component; only if none exists.",
    command=sql("SET GLOBAL wsrep_provider_pc_bootstrap=ON;", dialect="mysql")
    @ PROVIDER.at("SET GLOBAL wsrep_provider_pc_bootstrap=ON;"),
    healthy=statement("the node forms a new primary component")
    @ BOOTSTRAP.at("will now form a new Primary Component"),
    unhealthy=statement("from any other node, data can be lost")
    @ BOOTSTRAP.at("can result in data loss."),
    **NO_TIME,
    risk="high",
    undo="None: nodes with newer transactions lose them when they join.",
    verify="wsrep_cluster_status is Primary on every node. If the variable is unknown, the plugin "
    "wsrep_provider is off: SET GLOBAL wsrep_provider_options='pc.bootstrap=YES';",
)
RUNNING = Check(
    "On its host, test whether the server runs.",
    shell("mariadb-admin status") @ CONNECTING.at("Verify with `mariadb-admin`:"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("Check that mariadbd is running and that the socket exists!")
    @ CONNECTING.at("Check that mariadbd is running and that the"),
)

NO_QUORUM = KnownFailure(
    "a Galera node is not part of the primary component",
    steps=[CLUSTER_STATUS, UNIT_LOG, SAVED_STATE, BOOTSTRAP_CLUSTER],
)
NOT_RUNNING = KnownFailure(
    "no local server listens on the socket", steps=[RUNNING, UNIT_LOG, DISK_SPACE]
)
