"""What fails in Patroni, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

CHECKED = "2026-11-26"
code = Repository(
    "patroni/patroni",
    commit="de6b22c800a4e5edb351482f0bf64415271003f6",
    checked=CHECKED,
    release="4.1.4",
)
ETCDCTL = Repository(
    "etcd-io/etcd", commit="c34dc7ee0048fd2bcc44d50beff002e5e8069b69", checked=CHECKED
).file("etcdctl/README.md")
CTL = code.file("docs/patronictl.rst")
REST = code.file("docs/rest_api.rst")
FAILSAFE = code.file("docs/dcs_failsafe_mode.rst")
WATCHDOG = code.file("docs/watchdog.rst")

LIST = Check(
    "List the members with their roles, states and lag.",
    shell("patronictl -c <config-file> list")
    @ CTL.at("shows information about Patroni cluster and its members"),
    healthy=statement("one Leader is running, and the replicas are streaming")
    @ CTL.at("if a replica and Postgres is currently streaming"),
    unhealthy=statement("a member is stopped or crashed, or there is no Leader")
    @ CTL.at("``crashed``: if Postgres has crashed."),
)
CLUSTER = Check(
    "Read the topology of the cluster from any member.",
    http("GET", "/cluster", at="<host>:8008")
    @ REST.at("curl -s http://localhost:8008/cluster | jq ."),
    healthy=statement("a member with role leader and state running") @ REST.at('"role": "leader",'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
METRICS = Check(
    "Check when each member last reached the DCS, and whether there is a leader.",
    http("GET", "/metrics", at="<host>:8008")
    @ REST.at("Retrieve the Patroni metrics in Prometheus format"),
    **NO_OUTPUT,
    verify="patroni_dcs_last_seen is the time of the last contact; "
    "patroni_cluster_unlocked 1: no leader.",
)
LIVENESS = Check(
    "Check whether the loop of Patroni runs.",
    shell("curl -sS -o /dev/null -w 'HTTP %{http_code}' http://<host>:8008/liveness")
    @ REST.at("if Patroni heartbeat loop is properly running"),
    healthy=statement("HTTP 200") @ REST.at("if Patroni heartbeat loop is properly running"),
    unhealthy=statement("HTTP 503: the last run is longer ago than ttl")
    @ REST.at("if the last run was more than"),
)
ETCD = Check(
    "Check the health of etcd, where etcd is the DCS.",
    shell("etcdctl --endpoints=<endpoint> endpoint health")
    @ ETCDCTL.at("./etcdctl endpoint health"),
    healthy=statement("is healthy: successfully committed proposal")
    @ ETCDCTL.at("is healthy: successfully committed proposal: took ="),
    unhealthy=NO_OUTPUT["unhealthy"],
)
HISTORY = Check(
    "Read the failovers and switchovers of the past.",
    shell("patronictl -c <config-file> history")
    @ CTL.at("shows a history of failover and switchover events"),
    **NO_OUTPUT,
)
CONFIG = Check(
    "Read the configuration of the cluster, such as ttl and loop_wait.",
    shell("patronictl -c <config-file> show-config")
    @ CTL.at("shows the dynamic configuration of the cluster"),
    **NO_OUTPUT,
)
DEVICE = Check(
    "Check that the watchdog device exists and belongs to Patroni's user.",
    shell("ls -l /dev/watchdog") @ WATCHDOG.at("chown postgres /dev/watchdog"),
    **NO_OUTPUT,
    verify="No such file: no watchdog driver is loaded, such as softdog.",
)
ENABLE_FAILSAFE = Step(
    "Enable failsafe mode once the DCS is back, so that its next outage demotes no leader.",
    command=shell("patronictl -c <config-file> edit-config -s failsafe_mode=true")
    @ FAILSAFE.at("patronictl edit-config -s failsafe_mode=true"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="patronictl edit-config -s failsafe_mode=false",
    verify="show-config prints failsafe_mode: true; it needs the DCS to be reachable.",
)
REINIT = Step(
    "Rebuild the standby from a fresh copy; its data directory is deleted.",
    command=shell("patronictl -c <config-file> reinit <cluster> <name>")
    @ CTL.at("rebuilds a Postgres standby instance managed by"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the old data directory is gone.",
    verify="patronictl list shows the member as streaming.",
)
RESTART = Step(
    "Restart PostgreSQL on a member.",
    command=shell("patronictl -c <config-file> restart <cluster> <name>")
    @ CTL.at("requests a restart of the Postgres instance"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: it breaks the connections of the member.",
    verify="patronictl list shows the member as running or streaming.",
)
FAILOVER = Step(
    "Fail over to a healthy candidate, if the cluster has no leader.",
    command=shell("patronictl -c <config-file> failover <cluster> --candidate <name>")
    @ CTL.at("performs a manual failover in the cluster"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="patronictl switchover back to the old leader, once it is healthy.",
    verify="patronictl list shows the candidate as Leader.",
)

DCS_LOST = KnownFailure(
    "the leader was demoted: the DCS is not accessible",
    steps=[LIST, ETCD, METRICS, ENABLE_FAILSAFE],
)
DCS_DOWN = KnownFailure("the DCS cannot be reached", steps=[ETCD, METRICS, LIST])
LOCK_LOST = KnownFailure("the leader could not renew its lock", steps=[LIST, ETCD, METRICS, CONFIG])
LEASE_LOST = KnownFailure("the lease in etcd has expired", steps=[ETCD, LIVENESS, CONFIG])
SLOW_LOOP = KnownFailure("the loop of Patroni is too slow", steps=[LIVENESS, METRICS, CONFIG])
OTHER_CLUSTER = KnownFailure(
    "a node has the data of another cluster", steps=[LIST, CONFIG, HISTORY]
)
SAME_NAME = KnownFailure("two nodes have the same name", steps=[LIST, CLUSTER, CONFIG])
BOOTSTRAP = KnownFailure(
    "a new cluster or member cannot be bootstrapped", steps=[LIST, CLUSTER, CONFIG]
)
NO_WATCHDOG = KnownFailure(
    "there is no leader: the watchdog cannot be activated", steps=[DEVICE, CONFIG, LIST]
)
REWIND = KnownFailure(
    "a former leader cannot be rewound to follow the new one", steps=[LIST, HISTORY, REINIT]
)
NO_START = KnownFailure(
    "PostgreSQL does not start under Patroni", is_general=True, steps=[LIST, CLUSTER, RESTART]
)
NO_CANDIDATE = KnownFailure("no healthy member can take over", steps=[LIST, CLUSTER, FAILOVER])
STOP_FAILED = KnownFailure(
    "PostgreSQL did not shut down, so the leader key stays", steps=[LIST, METRICS, HISTORY]
)
CRASHED = KnownFailure(
    "PostgreSQL crashed or stopped on the leader",
    steps=[LIST, UNIT_LOG, KERNEL_KILLS, HISTORY],
)
NO_RESPONSE = KnownFailure("PostgreSQL does not respond", steps=[LIST, CLUSTER, METRICS])
SESSION_LOST = KnownFailure("the session in Consul has expired", steps=[LIST, LIVENESS, CONFIG])
