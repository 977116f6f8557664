"""Consul: a service registry and configuration store."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
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
_RELEASED = """
1.6 2019-08-23  1.7 2020-02-11  1.8 2020-06-18  1.9 2020-11-24  1.10 2021-06-22
1.11 2021-12-14  1.12 2022-04-19  1.13 2022-08-09  1.14 2022-11-15  1.15 2023-02-23
1.16 2023-06-26  1.17 2023-11-03  1.18 2024-02-26  1.19 2024-06-12  1.20 2024-10-14
1.21 2025-05-06  1.22 2025-10-27  2.0 2026-05-24
"""


class Consul(Technology):
    """A service registry and configuration store; its servers replicate with hashicorp/raft."""

    name = "Consul"
    icon = "diagrams.onprem.network.Consul"
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
    )
    NO_SERVERS = LogMessage(
        anchor="No known Consul servers",
        sample="Unexpected response code: 500 (No known Consul servers)",
        severity="error",
        meaning="An agent knows no server to query.",
        source=_consul.file("agent/structs/errors.go"),
    )
    ELECTION = LogMessage(
        anchor="heartbeat timeout reached, starting election",
        sample="[WARN]  raft: heartbeat timeout reached, starting election: last-leader-addr="
        "10.0.0.4:8300 last-leader-id=a1",
        pattern=r"last-leader-addr=(?P<leader>\S*)",
        severity="warning",
        meaning="A server missed the leader's heartbeat and starts an election.",
        source=RAFT,
    )
    STEPPING_DOWN = LogMessage(
        anchor="failed to contact quorum of nodes, stepping down",
        sample="[WARN]  raft: failed to contact quorum of nodes, stepping down",
        severity="warning",
        meaning="The leader lost its quorum; no writes until a new leader is elected.",
        source=RAFT,
    )
    PEER_SILENT = LogMessage(
        anchor="failed to heartbeat to",
        sample="[ERROR] raft: failed to heartbeat to: peer=10.0.0.6:8300",
        pattern=r"peer=(?P<peer>\S+)",
        severity="error",
        meaning="The leader cannot reach a server.",
        source=_raft.file("replication.go"),
    )
    LEADERSHIP_LOST = LogMessage(
        anchor="cluster leadership lost",
        sample="[INFO]  agent.server: cluster leadership lost",
        severity="info",
        meaning="This server is no longer the leader.",
        source=_consul.file("agent/consul/leader.go"),
    )
    CHECK_CRITICAL = LogMessage(
        anchor="Check is now critical",
        sample="[WARN]  agent: Check is now critical: check=service:api",
        pattern=r"Check is now critical: check=(?P<check>\S+)",
        severity="warning",
        meaning="A health check failed; its service is no longer listed as healthy.",
        source=_consul.file("agent/checks/check.go"),
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
