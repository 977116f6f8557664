"""What fails in Consul, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

# A fork with the same files: the original is too large to be read as a whole.
_docs = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked="2026-11-26",
    publisher="HashiCorp, read in a fork",
    folder="website/content",
)
MEMBERS_PAGE = _docs.file("commands/members.mdx")
RAFT = _docs.file("commands/operator/raft.mdx")
AUTOPILOT = _docs.file("commands/operator/autopilot.mdx")
MONITOR_PAGE = _docs.file("commands/monitor.mdx")
INFO_PAGE = _docs.file("commands/info.mdx")
ACL = _docs.file("docs/secure/acl/troubleshoot.mdx")

CALL_TEXT = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked="2026-11-27",
    publisher="HashiCorp, read in a fork",
).file("agent/consul/client.go")
_code = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked="2026-11-27",
    publisher="HashiCorp, read in a fork",
    folder="agent",
)
LEADER_ERROR = _code.file("structs/errors.go")
SERVER_CODE = _code.file("consul/server.go")
PEER_TEXT = Repository(
    "hashicorp/raft",
    commit="1837036daf50bd973bcb0f3fc536b2d451cebf5d",
    checked="2026-11-22",
    publisher="HashiCorp",
).file("replication.go")

MEMBERS = Check(
    "List the members with their state.",
    shell("consul members") @ MEMBERS_PAGE.at("Command: `consul members`"),
    healthy=statement("alive") @ MEMBERS_PAGE.at('only be "alive", "left", or "failed".'),
    unhealthy=statement("failed: Consul still tries to reconnect")
    @ MEMBERS_PAGE.at('Nodes in the "failed" state are still listed'),
    verify="Compare the list with the members that should be there. alive says that the agent of "
    "the host answers, not that its services work.",
)
PEERS = Check(
    "List the servers of the Raft cluster, also without a leader.",
    shell("consul operator raft list-peers -stale=true")
    @ RAFT.at("consul operator raft list-peers -stale=[true|false]"),
    healthy=statement("one leader, and followers that trail it by few commits")
    @ RAFT.at('`State` is either "follower" or "leader" depending on'),
    unhealthy=statement("no leader, or servers that no longer exist")
    @ RAFT.at("If the cluster is in an outage state"),
)
STATE = Check(
    "Read the health of the servers as autopilot sees it.",
    shell("consul operator autopilot state") @ AUTOPILOT.at("consul operator autopilot state"),
    healthy=statement("Healthy: true, Failure Tolerance: 1")
    @ AUTOPILOT.at("Healthy: true Failure Tolerance: 1"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
INFO = Check(
    "Read the agent's own state: Raft, gossip, runtime.",
    shell("consul info") @ INFO_PAGE.at("Command: `consul info`"),
    **NO_OUTPUT,
    verify="last_contact of the raft section is below a second, and num_peers as expected.",
)
MONITOR = Check(
    "Follow the log of the agent.",
    shell("consul monitor -log-level=warn")
    @ MONITOR_PAGE.at("The log level of the messages to show."),
    **NO_OUTPUT,
    verify="Repeated warnings name the peer or the service.",
)
POLICIES = Check(
    "List the ACL policies.",
    shell("consul acl policy list") @ ACL.at("consul acl policy list"),
    **NO_OUTPUT,
    verify="The policy of the token that was refused is listed; read it to see its rules.",
)
REMOVE_PEER = Step(
    "Remove a server that no longer exists from the Raft cluster, if there is a leader.",
    command=shell('consul operator raft remove-peer -address="<host>:8300"')
    @ RAFT.at('consul operator raft remove-peer -address="IP:port"'),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("No cluster leader: restart servers first, or recover with peers.json")
    @ LEADER_ERROR.at('errNoLeader = "No cluster leader"'),
    **NO_TIME,
    risk="high",
    undo="None: the server has to join again, as a new one.",
    verify="The removed server is gone from list-peers, and a leader is listed.",
)
RECOVER = Step(
    "Recover with peers.json, if most servers are down for good and no leader can be elected.",
    command=action(
        "Stop all servers, write the same peers.json with the remaining servers into the folder "
        "raft of each data directory, and start them."
    )
    @ SERVER_CODE.at("all servers in the cluster are shut down"),
    healthy=statement("found peers.json file, recovering Raft configuration...")
    @ SERVER_CODE.at('"found peers.json file, recovering Raft configuration..."'),
    unhealthy=statement("recovery failed to parse peers.json")
    @ SERVER_CODE.at('"recovery failed to parse peers.json: %v"'),
    **NO_TIME,
    risk="high",
    undo="Stop the servers and put back copies of their data directories, taken before. Writes "
    "that only the failed servers had are gone.",
    verify="list-peers shows the remaining servers, and one of them is the leader.",
)

NO_LEADER = KnownFailure(
    "the servers have no leader", steps=[PEERS, MEMBERS, STATE, DISK_LOAD, RECOVER, REMOVE_PEER]
)
NO_SERVERS = KnownFailure("an agent knows no server", steps=[MEMBERS, MONITOR, UNIT_LOG])
PEER = KnownFailure(
    "a server cannot reach another one",
    steps=[MEMBERS, PEERS, MONITOR],
    causes=[wrapped_error(PEER_TEXT.at("failed to appendEntries to"))],
)
CHECK = KnownFailure("a health check of a service fails", steps=[MONITOR, MEMBERS, UNIT_LOG])
DISK = KnownFailure("a server cannot write its log", steps=[SPACE, DISK_LOAD, PEERS])
RATE_LIMITED = KnownFailure("the servers limit the rate of requests", steps=[INFO, MONITOR, STATE])
DENIED = KnownFailure("an ACL token does not exist", steps=[POLICIES, MONITOR, INFO])
LACKS = KnownFailure("an ACL token lacks a permission", steps=[POLICIES, MONITOR, INFO])
CERTIFICATE = KnownFailure(
    "the certificate of an agent has expired", steps=[INFO, MONITOR, MEMBERS]
)
SYNC = KnownFailure(
    "an agent cannot register its services",
    is_general=True,
    steps=[MEMBERS, PEERS, MONITOR],
)
SAME_NAME = KnownFailure("two nodes have the same name", steps=[MEMBERS, PEERS, MONITOR])
CALL = KnownFailure(
    "a call of an agent to the servers fails",
    is_general=True,
    steps=[MEMBERS, PEERS, MONITOR],
    causes=[wrapped_error(CALL_TEXT.at("RPC failed to server"))],
)
