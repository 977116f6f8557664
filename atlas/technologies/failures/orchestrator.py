"""What fails in orchestrator, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import REPLICA
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_docs = Repository(
    "openark/orchestrator",
    commit="730db91f70344e38296dbb0fecdbc0cefd6fca79",
    checked="2026-11-26",
    folder="docs",
)
FIRST_STEPS = _docs.file("first-steps.md")
RECOVERY = _docs.file("topology-recovery.md")
RAFT = _docs.file("raft.md")
STATUS_CHECKS = _docs.file("status-checks.md")

ANALYSIS = Check(
    "List the failed servers and how each has failed.",
    shell("orchestrator-client -c replication-analysis")
    @ FIRST_STEPS.at("orchestrator-client -c replication-analysis"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("some.master.instance.com:3306 (cluster …): DeadMaster")
    @ FIRST_STEPS.at("(cluster some.master.instance.com:3306): DeadMaster"),
    verify="No line: it detects no failure now. A failure that was recovered is in the recoveries.",
)
TOPOLOGY = Check(
    "Show the replication tree of a server.",
    shell("orchestrator-client -c topology -i <host>:3306")
    @ FIRST_STEPS.at("orchestrator-client -c topology -i a.replica.3.instance.com"),
    healthy=statement("OK at each server")
    @ FIRST_STEPS.at("a.replica.1.instance.com:3306 [OK,5.6.17-log,STATEMENT,>>]"),
    unhealthy=statement("last check invalid: it cannot poll that server")
    @ FIRST_STEPS.at("a.replica.6.instance.com:3306 [last check invalid,5.6.17-log,STATEMENT,>>]"),
)
RECOVERIES = Check(
    "List the recoveries and what became of each.",
    http("GET", "/api/audit-recovery", at="<host>:3000") @ RECOVERY.at("`/api/audit-recovery`"),
    **NO_OUTPUT,
    verify="IsSuccessful and SuccessorKey say what became of it. None for this failure: it is not "
    "configured, or a recent one blocks it.",
)
BLOCKED = Check(
    "List the recoveries that a recent recovery blocks.",
    http("GET", "/api/blocked-recoveries", at="<host>:3000")
    @ RECOVERY.at("`/api/blocked-recoveries`: see blocked recoveries"),
    **NO_OUTPUT,
    verify="A row: acknowledge the earlier recovery to allow the next one.",
)
LEADER = Check(
    "Check whether this node is the leader.",
    http("HEAD", "/api/leader-check", at="<host>:3000")
    @ RAFT.at("Use `/api/leader-check` as health check."),
    healthy=statement("200 on exactly one node") @ RAFT.at("At any given time at most one"),
    unhealthy=statement("404 on all nodes: there is no leader")
    @ RAFT.at("the others will respond with `HTTP 404/Not"),
)
RAFT_HEALTH = Check(
    "Check whether this node belongs to a healthy raft group.",
    http("GET", "/api/raft-health", at="<host>:3000")
    @ RAFT.at("Use `/api/raft-health` to identify that a node"),
    healthy=statement("status 200") @ RAFT.at("identifies the node as part of the healthy"),
    unhealthy=statement("status 500") @ RAFT.at("indicates the node is not part of a"),
    verify="All nodes report 500 until a leader is elected.",
)
STATUS = Check(
    "Check whether it is healthy.",
    http("GET", "/api/status", at="<host>:3000")
    @ STATUS_CHECKS.at("There is a status endpoint located at `/api/status`"),
    healthy=statement("status 200") @ STATUS_CHECKS.at("HTTP status code 200 if everything is ok."),
    unhealthy=statement("status 500")
    @ STATUS_CHECKS.at("Otherwise it reports back HTTP status code 500."),
)
RECOVER = Step(
    "Recover a failed server; its replicas get another primary.",
    command=shell("orchestrator-client -c recover -i <host>:3306")
    @ FIRST_STEPS.at("orchestrator-client -c recover -i a.replica.6.instance.com:3306"),
    healthy=statement("the server that takes over")
    @ FIRST_STEPS.at("a.replica.8.instance.com:3306"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="None: the failed server has to be rebuilt or attached as a replica.",
    verify="The topology shows OK at each server, and writes succeed.",
)

SERVER_FAILED = KnownFailure(
    "a failure in the replication tree was detected", steps=[ANALYSIS, TOPOLOGY, RECOVERIES]
)
NOT_PROMOTED = KnownFailure(
    "the promotion was aborted: the replica has not caught up",
    steps=[ANALYSIS, TOPOLOGY, REPLICA, RECOVER],
)
NO_BACKEND = KnownFailure(
    "a node cannot reach its own database", steps=[STATUS, RAFT_HEALTH, LEADER, UNIT_LOG]
)
SLOW_POLL = KnownFailure("polling a server takes too long", steps=[TOPOLOGY, REPLICA, STATUS])
NOT_RECOVERED = KnownFailure(
    "a failed server could not be recovered", steps=[ANALYSIS, TOPOLOGY, BLOCKED, RECOVER]
)
