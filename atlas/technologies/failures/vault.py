"""What fails in Vault, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._kubectl import LOGS
from atlas.technologies.failures._machine import DISK_LOAD, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_vault = Repository(
    "hashicorp/vault",
    checked="2026-11-26",
    publisher="HashiCorp",
    folder="website/content/docs/commands",
)
STATUS_PAGE = _vault.file("status.mdx", commit="2124fc94848d26d1284741e735c4953e5d96005c")
RAFT = _vault.file("operator/raft.mdx", commit="05177c5696df991451f02b2ad146bb8ea9659555")
AUDIT = _vault.file("audit/list.mdx", commit="06df5b9d9561b15492807b4fe96bf5630752af07")

STATUS = Check(
    "Check whether the server is sealed, and active or standby; on every server.",
    shell("vault status") @ STATUS_PAGE.at("$ vault status"),
    healthy=statement("Sealed false; HA Mode active or standby") @ STATUS_PAGE.at("Sealed false"),
    unhealthy=statement("Sealed true, exit code 2") @ STATUS_PAGE.at("2 - sealed"),
)
PEERS = Check(
    "List the servers of the integrated storage.",
    shell("vault operator raft list-peers") @ RAFT.at("$ vault operator raft list-peers"),
    healthy=statement("one leader; the others are voters") @ RAFT.at('"leader": true,'),
    unhealthy=statement("a server that no longer exists still affects the quorum")
    @ RAFT.at("be used to remove the failed server so"),
)
AUTOPILOT = Check(
    "Read the health of the servers as autopilot sees it.",
    shell("vault operator raft autopilot state") @ RAFT.at("$ vault operator raft autopilot state"),
    healthy=statement("Healthy: true, Failure Tolerance: 1")
    @ RAFT.at("Healthy: true Failure Tolerance: 1"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
AUDIT_DEVICES = Check(
    "List the audit devices with their files.",
    shell("vault audit list -detailed") @ AUDIT.at("$ vault audit list -detailed"),
    **NO_OUTPUT,
    verify="file_path shows which file system to look at.",
)
UNSEAL = Step(
    "Unseal the server, with each key until the threshold is reached.",
    command=shell("vault operator unseal")
    @ STATUS_PAGE.at(
        "you need to perform the [unseal](/vault/docs/commands/operator/unseal) operation."
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Seal it again: vault operator seal.",
    verify="vault status shows Sealed false.",
)
REMOVE_PEER = Step(
    "Remove a server that no longer exists from the cluster.",
    command=shell("vault operator raft remove-peer <id>")
    @ RAFT.at("$ vault operator raft remove-peer node1"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: its data must be deleted before it may join again.",
    verify="list-peers shows only servers that run, and a leader.",
)

SEALED = KnownFailure("the server is sealed", steps=[STATUS, UNIT_LOG, UNSEAL])
STANDBY = KnownFailure("a standby cannot reach the active server", steps=[STATUS, PEERS, UNIT_LOG])
NO_LOCK = KnownFailure("no server can become active", steps=[STATUS, AUTOPILOT, UNIT_LOG])
NO_AUDIT = KnownFailure(
    "no audit device accepts records, so requests fail", steps=[AUDIT_DEVICES, SPACE, UNIT_LOG]
)
NO_QUORUM = KnownFailure(
    "the integrated storage has no quorum",
    steps=[STATUS, PEERS, AUTOPILOT, DISK_LOAD, REMOVE_PEER],
)
AGENT_LOG = Check(
    "Read the log of the agent in the pod.",
    shell("kubectl logs <pod> -c vault-agent -n <namespace> --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="URL, code and errors of the refused request: 403 is a role or policy.",
)
AGENT = KnownFailure("an agent or client cannot log in", steps=[AGENT_LOG, STATUS, UNIT_LOG])
LEASE = KnownFailure("a lease or token cannot be renewed", steps=[AGENT_LOG, STATUS, UNIT_LOG])
MANY_LEASES = KnownFailure("there are very many leases", steps=[STATUS, UNIT_LOG, DISK_LOAD])
STORAGE = KnownFailure(
    "the storage backend fails, and the server stops or cannot serve",
    steps=[STATUS, PEERS, DISK_LOAD, UNIT_LOG],
)
