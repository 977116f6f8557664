"""Consul: a service registry and configuration store."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._consul_access_messages import ConsulAccessMessages
from atlas.technologies.failures import consul as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/consul.md")
_consul = Repository(
    "hashicorp/consul", commit="59b8b905d5abc3f955b81d76c138bf5eab2ca01a", checked=_CHECKED
)
DEFAULTS = _consul.file("agent/config/default.go")
SERVER = _consul.file("agent/consul/config.go")
TELEMETRY = _consul.file("website/content/docs/monitor/telemetry/agent.mdx")
_raft = Repository(
    "hashicorp/raft",
    commit="1837036daf50bd973bcb0f3fc536b2d451cebf5d",
    checked=_CHECKED,
    publisher="HashiCorp",
)
RAFT = _raft.file("raft.go")
# A fork with the same files: the original is too large to be read as a whole.
FORK = Repository(
    "criteo-forks/consul",
    commit="b95600934fe8e02f4e8dc5a9389ca2c907a0fa64",
    checked="2026-11-26",
    publisher="HashiCorp, read in a fork",
)
_RELEASED = """
1.6 2019-08-23  1.7 2020-02-11  1.8 2020-06-18  1.9 2020-11-24  1.10 2021-06-22
1.11 2021-12-14  1.12 2022-04-19  1.13 2022-08-09  1.14 2022-11-15  1.15 2023-02-23
1.16 2023-06-26  1.17 2023-11-03  1.18 2024-02-26  1.19 2024-06-12  1.20 2024-10-14
1.21 2025-05-06  1.22 2025-10-27  2.0 2026-05-24
"""


class Consul(ConsulAccessMessages, Technology):
    """A service registry and configuration store; its servers replicate with hashicorp/raft."""

    name = "Consul"
    icon = "simple-icons:consul"
    plane = "control"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard output, and the file that `-log-file` names") @ (
        _consul.file("command/agent/agent.go").at("so continue to use Stdout for now,")
    )
    ports: ClassVar = {
        "HTTP": quantity(8500, "") @ DEFAULTS.at("http = 8500"),
        "DNS": quantity(8600, "") @ DEFAULTS.at("dns = 8600"),
        "RPC of servers": quantity(8300, "") @ SERVER.at("DefaultRPCPort = 8300"),
        "gossip, LAN": quantity(8301, "") @ SERVER.at("DefaultLANSerfPort = 8301"),
        "gossip, WAN": quantity(8302, "") @ SERVER.at("DefaultWANSerfPort = 8302"),
    }
    RAFT_HEARTBEAT_TIMEOUT = Parameter(
        "Raft heartbeat timeout, default",
        ms(1000) @ _raft.file("config.go").at("HeartbeatTimeout: 1000 * time.Millisecond,"),
    )
    HTTP_CONNECTIONS = Parameter(
        "HTTP connections per client",
        connections(200) @ DEFAULTS.at("http_max_conns_per_client = 200"),
    )
    RPC_CONNECTIONS = Parameter(
        "RPC connections per client",
        connections(100) @ DEFAULTS.at("rpc_max_conns_per_client = 100"),
    )

    NO_LEADER = LogMessage(
        anchor="No cluster leader",
        sample="Unexpected response code: 500 (No cluster leader)",
        severity="error",
        meaning="The servers have no leader, so consistent reads and writes fail.",
        source=_consul.file("agent/structs/errors.go"),
        failure=fails.NO_LEADER,
    )
    NO_SERVERS = LogMessage(
        anchor="No known Consul servers",
        sample="Unexpected response code: 500 (No known Consul servers)",
        severity="error",
        meaning="An agent knows no server to query.",
        source=_consul.file("agent/structs/errors.go"),
        failure=fails.NO_SERVERS,
    )
    ELECTION = LogMessage(
        anchor="heartbeat timeout reached, starting election",
        sample="[WARN]  agent.server.raft: heartbeat timeout reached, starting election: "
        "last-leader-addr=10.0.0.4:8300 last-leader-id=a1",
        pattern=r"last-leader-addr=(?P<leader>\S*)",
        severity="warning",
        meaning="A server missed the leader's heartbeat and starts an election.",
        source=RAFT,
        context=("agent.server", "consul"),
        failure=fails.NO_LEADER,
    )
    STEPPING_DOWN = LogMessage(
        anchor="failed to contact quorum of nodes, stepping down",
        sample="[WARN]  agent.server.raft: failed to contact quorum of nodes, stepping down",
        severity="warning",
        meaning="The leader lost its quorum; no writes until a new leader is elected.",
        source=RAFT,
        context=("agent.server", "consul"),
        failure=fails.NO_LEADER,
    )
    PEER_SILENT = LogMessage(
        anchor="failed to heartbeat to",
        sample="[ERROR] agent.server.raft: failed to heartbeat to: peer=10.0.0.6:8300",
        pattern=r"peer=(?P<peer>\S+)",
        severity="error",
        meaning="The leader cannot reach a server.",
        source=_raft.file("replication.go"),
        context=("agent.server", "consul"),
        failure=fails.PEER,
    )
    LEADERSHIP_LOST = LogMessage(
        anchor="cluster leadership lost",
        sample="[INFO]  agent.server: cluster leadership lost",
        severity="info",
        meaning="This server is no longer the leader.",
        source=_consul.file("agent/consul/leader.go"),
        failure=fails.NO_LEADER,
    )
    CHECK_CRITICAL = LogMessage(
        anchor="Check is now critical",
        sample="[WARN]  agent: Check is now critical: check=service:server-1",
        pattern=r"Check is now critical: check=(?P<check>\S+)",
        severity="warning",
        meaning="A health check failed; its service is no longer listed as healthy.",
        source=_consul.file("agent/checks/check.go"),
        failure=fails.CHECK,
    )

    VOTE_FAILED = LogMessage(
        anchor="failed to make requestVote RPC",
        sample='[ERROR] agent.server.raft: failed to make requestVote RPC: target="{Voter a1 '
        '10.0.0.5:8300}" error="dial tcp 10.0.0.5:8300: i/o failure"',
        pattern=r"failed to make requestVote RPC: target=\"?\{?(?P<target>[^}\"]+)",
        severity="error",
        meaning="A server that wants to become leader cannot reach another one.",
        source=RAFT,
        context=(
            "agent.server",
            "consul",
        ),
        failure=fails.NO_LEADER,
    )
    ELECTION_TIMEOUT = LogMessage(
        anchor="Election timeout reached, restarting election",
        sample="[WARN]  agent.server.raft: Election timeout reached, restarting election",
        severity="warning",
        meaning="No server won the election in time: too few servers reach each other.",
        source=RAFT,
        context=(
            "agent.server",
            "consul",
        ),
        failure=fails.NO_LEADER,
    )
    NO_PEERS = LogMessage(
        anchor="no known peers, aborting election",
        sample="[WARN]  agent.server.raft: no known peers, aborting election",
        severity="warning",
        meaning="A server has no other servers configured, and waits.",
        source=RAFT,
        context=(
            "agent.server",
            "consul",
        ),
        failure=fails.NO_LEADER,
    )
    APPEND_FAILED = LogMessage(
        anchor="failed to appendEntries to",
        sample='[ERROR] agent.server.raft: failed to appendEntries to: peer="{Voter a1 '
        '10.0.0.5:8300}"',
        severity="error",
        meaning="The leader cannot replicate to a server.",
        source=_raft.file("replication.go"),
        context=(
            "agent.server",
            "consul",
        ),
        failure=fails.PEER,
    )
    COMMIT_FAILED = LogMessage(
        anchor="failed to commit logs",
        sample='[ERROR] agent.server.raft: failed to commit logs: error="write '
        '/consul/raft/raft.db: disk failure"',
        severity="error",
        meaning="A server cannot write its log to disk.",
        source=RAFT,
        context=(
            "agent.server",
            "consul",
        ),
        failure=fails.DISK,
    )
    RATE_LIMITED = LogMessage(
        anchor="rate limit exceeded, try again later or against a different server",
        sample="Unexpected response code: 429 (rate limit exceeded, try again later or against a "
        "different server)",
        severity="error",
        meaning="A server refuses requests above its limit; another one may take them.",
        source=FORK.file("agent/consul/rate/handler.go"),
        failure=fails.RATE_LIMITED,
    )
    RATE_LIMITED_LEADER = LogMessage(
        anchor="rate limit exceeded for operation that can only be performed by the leader, try "
        "again later",
        sample="rate limit exceeded for operation that can only be performed by the leader, try "
        "again later",
        severity="error",
        meaning="The leader refuses requests above its limit.",
        source=FORK.file("agent/consul/rate/handler.go"),
        failure=fails.RATE_LIMITED,
    )
    CERTIFICATE_EXPIRED = LogMessage(
        anchor="agent's client certificate has expired",
        sample="[WARN]  agent.auto_config: agent's client certificate has expired",
        severity="warning",
        meaning="The certificate of an agent was not renewed in time.",
        source=FORK.file("agent/auto-config/run.go"),
        failure=fails.CERTIFICATE,
    )
    SYNC_FAILED = LogMessage(
        anchor="failed to sync remote state",
        sample='[ERROR] agent.anti_entropy: failed to sync remote state: error="No server reached"',
        severity="error",
        meaning="An agent cannot register its services and checks with the servers.",
        source=FORK.file("agent/ae/ae.go"),
        failure=fails.SYNC,
    )
    TOKEN_NOT_FOUND = LogMessage(
        anchor="ACL not found",
        sample="Unexpected response code: 403 (ACL not found)",
        severity="error",
        meaning="The token does not exist, or was deleted.",
        source=FORK.file("acl/errors.go"),
        context=(
            "consul",
            "Unexpected response code",
        ),
        failure=fails.DENIED,
    )
    NOT_JOINED = LogMessage(
        anchor="Failed to join any nodes.",
        sample="Failed to join any nodes.",
        severity="error",
        meaning="No given address answered; the agent is not in the cluster.",
        source=FORK.file("command/join/join.go"),
        failure=fails.NO_SERVERS,
    )

    LEADER_CONTACT = Metric(
        name="consul.raft.leader.lastContact",
        meaning="Time since the leader last contacted the other servers.",
        unit="millisecond",
        source=TELEMETRY,
    )
    COMMIT_TIME = Metric(
        name="consul.raft.commitTime",
        meaning="Time to commit a new entry to the log on the leader.",
        unit="millisecond",
        source=TELEMETRY,
    )
    HEALTHY = Metric(
        name="consul.autopilot.healthy",
        meaning="1 while every server is healthy.",
        source=TELEMETRY,
    )


consul = Consul()
