"""Vault: stores secrets and issues them."""

from typing import ClassVar

from atlas.evidence.constructors import quantity, retries
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._vault_agent_messages import VaultAgentMessages
from atlas.technologies._vault_request_messages import VaultRequestMessages
from atlas.technologies._vault_storage_messages import VaultStorageMessages
from atlas.technologies.failures import vault as fails
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
).file("products/hashicorp-vault.md")
_vault = Repository("hashicorp/vault", checked=_CHECKED, publisher="HashiCorp")
ERRORS = _vault.file(
    "sdk/helper/consts/error.go", commit="58e59e67b2f376dd072efbe82b9eacd6c5497c8e"
)
AVAILABILITY = _vault.file("vault/ha.go", commit="01bfce854e3690ecac11c6689394473d5c007488")
AUDIT = _vault.file("vault/audit_broker.go", commit="01fdbdf12aa822b94e54c3d7bf08de6530176b65")
CLIENT = _vault.file("api/client.go", commit="003c000008d2f3814c7f78f2f00ba949b69691a0")
METRICS = _vault.file("vault/core_metrics.go", commit="01c88db77d4c1060ae8d293006a8107d253481c1")
_raft = Repository(
    "hashicorp/raft",
    commit="1837036daf50bd973bcb0f3fc536b2d451cebf5d",
    checked=_CHECKED,
    publisher="HashiCorp",
)
RAFT = _raft.file("raft.go")
REPLICATION = _raft.file("replication.go")

_RELEASED = """
1.9 2021-11-16  1.10 2022-03-21  1.11 2022-06-17  1.12 2022-10-10  1.13 2023-03-01
1.14 2023-06-19  1.15 2023-09-22  1.16 2024-03-25  1.17 2024-06-10  1.18 2024-10-08
1.19 2025-03-04  1.20 2025-06-23  1.21 2025-10-21  2.0 2026-04-13
"""


class Vault(VaultRequestMessages, VaultStorageMessages, VaultAgentMessages, Technology):
    """A store of secrets that is sealed when it starts, and issues secrets by policy."""

    name = "Vault"
    icon = "simple-icons:vault"
    plane = "control"
    needs = ("Consul",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("where it logs by default: not in the parts read of hashicorp/vault")
    ports: ClassVar = {
        "API": quantity(8200, "") @ CLIENT.at('DefaultAddress = "https://127.0.0.1:8200"')
    }
    MAX_RETRIES = Parameter(
        "retries of a client, default", retries(2) @ CLIENT.at("MaxRetries: 2,")
    )

    SEALED = LogMessage(
        anchor="Vault is sealed",
        sample="* Vault is sealed",
        severity="error",
        meaning="The server has no key to its store; nothing is read until it is unsealed.",
        source=ERRORS,
        failure=fails.SEALED,
    )
    STANDBY = LogMessage(
        anchor="Vault is in standby mode",
        sample="Vault is in standby mode",
        severity="error",
        meaning="A standby could not forward a request to the active server.",
        source=ERRORS,
        failure=fails.STANDBY,
    )
    KEYS_CHANGED = LogMessage(
        anchor="encryption keys have changed out from underneath us (possibly due to replication "
        "enabling), must be unsealed again",
        sample="[WARN]  core: encryption keys have changed out from underneath us (possibly due "
        "to replication enabling), must be unsealed again",
        severity="warning",
        meaning="A standby holds old keys and seals itself.",
        source=AVAILABILITY,
        failure=fails.SEALED,
    )
    NO_LOCK = LogMessage(
        anchor="failed to acquire lock",
        sample='[ERROR] core: failed to acquire lock: error="no answer"',
        severity="error",
        meaning="A standby cannot become active: it cannot get the lock from the store.",
        source=AVAILABILITY,
        context=("core",),
        failure=fails.NO_LOCK,
    )
    UNLOCK_FAILED = LogMessage(
        anchor="unlocking HA lock failed",
        sample='[ERROR] core: unlocking HA lock failed: error="no answer"',
        severity="error",
        meaning="A server that steps down could not release its lock, and others wait for it.",
        source=AVAILABILITY,
        failure=fails.NO_LOCK,
    )
    NO_AUDIT = LogMessage(
        anchor="no audit backend succeeded in logging the request",
        sample="no audit backend succeeded in logging the request",
        severity="error",
        meaning="No audit device accepts the record (disk full, for example), so requests fail.",
        source=AUDIT,
        failure=fails.NO_AUDIT,
    )

    VOTE_FAILED = LogMessage(
        anchor="failed to make requestVote RPC",
        sample='[ERROR] storage.raft: failed to make requestVote RPC: target="{Voter v2 '
        '10.0.0.2:8201}" error="dial tcp 10.0.0.2:8201: no answer"',
        pattern=r"failed to make requestVote RPC: target=\"?\{?(?P<target>[^}\"]+)",
        severity="error",
        meaning="A server that wants to become leader cannot reach another one.",
        source=RAFT,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    ELECTION = LogMessage(
        anchor="heartbeat timeout reached, starting election",
        sample="[WARN]  storage.raft: heartbeat timeout reached, starting election: "
        "last-leader-addr=10.0.0.4:8201",
        severity="warning",
        meaning="A server missed the leader's heartbeat and starts an election.",
        source=RAFT,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    STEPPING_DOWN = LogMessage(
        anchor="failed to contact quorum of nodes, stepping down",
        sample="[WARN]  storage.raft: failed to contact quorum of nodes, stepping down",
        severity="warning",
        meaning="The active server lost its quorum; nothing is written until there is a new one.",
        source=RAFT,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    ELECTION_TIMEOUT = LogMessage(
        anchor="Election timeout reached, restarting election",
        sample="[WARN]  storage.raft: Election timeout reached, restarting election",
        severity="warning",
        meaning="No server won the election in time: too few servers reach each other.",
        source=RAFT,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    PEER_SILENT = LogMessage(
        anchor="failed to heartbeat to",
        sample="[ERROR] storage.raft: failed to heartbeat to: peer=10.0.0.6:8201",
        pattern=r"failed to heartbeat to: peer=(?P<peer>\S+)",
        severity="error",
        meaning="The active server cannot reach another one.",
        source=REPLICATION,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    APPEND_FAILED = LogMessage(
        anchor="failed to appendEntries to",
        sample='[ERROR] storage.raft: failed to appendEntries to: peer="{Voter v2 10.0.0.2:8201}"',
        severity="error",
        meaning="The active server cannot replicate to another one.",
        source=REPLICATION,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )
    COMMIT_FAILED = LogMessage(
        anchor="failed to commit logs",
        sample='[ERROR] storage.raft: failed to commit logs: error="write raft.db: disk failure"',
        severity="error",
        meaning="A server cannot write its log to disk.",
        source=RAFT,
        context=(
            "storage.raft",
            "vault",
        ),
        failure=fails.NO_QUORUM,
    )

    UNSEALED = Metric(
        name="vault.core.unsealed",
        meaning="1 while the server is unsealed.",
        source=METRICS,
    )
    LEASES = Metric(
        name="vault.expire.num_leases",
        meaning="Leases that are to expire.",
        source=METRICS,
    )


vault = Vault()
