"""Consul: a register of services and a store of settings."""

from typing import ClassVar

from atlas.evidence.constructors import ms
from atlas.evidence.gap import undisclosed
from atlas.evidence.source import Source, repository_file
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = repository_file(
    "endoflife-date/endoflife.date",
    "products/consul.md",
    at="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
)


def _raft(path: str) -> Source:
    commit = "1837036daf50bd973bcb0f3fc536b2d451cebf5d"
    return repository_file(
        "hashicorp/raft", path, at=commit, checked=_CHECKED, publisher="HashiCorp"
    )


RAFT = _raft("raft.go")
_RELEASED = """
1.6 2019-08-23  1.7 2020-02-11  1.8 2020-06-18  1.9 2020-11-24  1.10 2021-06-22
1.11 2021-12-14  1.12 2022-04-19  1.13 2022-08-09  1.14 2022-11-15  1.15 2023-02-23
1.16 2023-06-26  1.17 2023-11-03  1.18 2024-02-26  1.19 2024-06-12  1.20 2024-10-14
1.21 2025-05-06  1.22 2025-10-27  2.0 2026-05-24
"""
_WORDS = iter(_RELEASED.split())


class Consul(Technology):
    """A register of services and a store of settings; its servers agree by hashicorp/raft."""

    name = "Consul"
    icon = "diagrams.onprem.network.Consul"
    releases = release_lines(dict(zip(_WORDS, _WORDS, strict=True)), RELEASES)
    logs = undisclosed(
        "where it logs: hashicorp/consul is too large to read here; read hashicorp/raft"
    )
    limits: ClassVar = {
        "heartbeat timeout, default of Raft": ms(1000)
        @ _raft("config.go").at("HeartbeatTimeout: 1000 * time.Millisecond,")
    }

    ELECTION = LogMessage(
        anchor="heartbeat timeout reached, starting election",
        sample="[WARN]  raft: heartbeat timeout reached, starting election: last-leader-addr="
        "10.0.0.4:8300 last-leader-id=a1",
        pattern=r"last-leader-addr=(?P<leader>\S*)",
        severity="warning",
        meaning="A server heard nothing from the leader in time and stands for election.",
        source=RAFT,
    )
    STEPPING_DOWN = LogMessage(
        anchor="failed to contact quorum of nodes, stepping down",
        sample="[WARN]  raft: failed to contact quorum of nodes, stepping down",
        severity="warning",
        meaning="The leader lost the majority, and nothing is written until there is another one.",
        source=RAFT,
    )
    PEER_SILENT = LogMessage(
        anchor="failed to heartbeat to",
        sample="[ERROR] raft: failed to heartbeat to: peer=10.0.0.6:8300",
        pattern=r"peer=(?P<peer>\S+)",
        severity="error",
        meaning="A server cannot be reached by the leader.",
        source=_raft("replication.go"),
    )

    LEADER_CONTACT = Metric(
        name="raft.leader.lastContact",
        meaning="How long ago the leader last heard from the others.",
        unit="millisecond",
        source=RAFT,
    )


consul = Consul()
