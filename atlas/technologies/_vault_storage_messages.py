"""Messages of Vault and OpenBao about a storage that fails, and a server that stops for it."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import vault as fails
from atlas.technologies.message import LogMessage

# OpenBao keeps the texts of Vault, from which it was forked.
_bao = Repository(
    "openbao/openbao",
    commit="df6ce2cebaa823979215c116a16820aa913fe3b1",
    checked="2026-11-27",
    kind="secondary",
)
EXPIRATION = _bao.file("internal/vault/expiration.go")
HA = _bao.file("internal/vault/ha.go")
CORE = _bao.file("internal/vault/core.go")
MOUNT = _bao.file("internal/vault/mount.go")


class VaultStorageMessages:
    """Messages of Vault and OpenBao about a storage that fails."""

    SHUTTING_DOWN = LogMessage(
        anchor="core: shutting down",
        sample="2026-01-01T10:00:00.000Z [ERROR] core: shutting down",
        pattern=r"(?P<text>\[ERROR\] +core: shutting down)",
        severity="fatal",
        meaning="The server stops: its leases could not be read from the storage.",
        source=EXPIRATION,
        failure=fails.STORAGE,
    )
    LEASES_UNREAD = LogMessage(
        anchor="error restoring leases",
        sample="2026-01-01T10:00:00.000Z [ERROR] expiration: error restoring leases: "
        'error="failed to read lease entry"',
        severity="fatal",
        meaning="The leases cannot be read from the storage, and the server stops.",
        source=EXPIRATION,
        failure=fails.STORAGE,
    )
    NOT_SHUT_DOWN = LogMessage(
        anchor="core: error shutting down core",
        sample="2026-01-01T10:00:00.000Z [ERROR] core: error shutting down core: "
        'error="context deadline exceeded"',
        severity="error",
        meaning="The server stops, and not cleanly.",
        source=EXPIRATION,
        failure=fails.STORAGE,
    )
    LEADERSHIP_LOST = LogMessage(
        anchor="leadership lost, stopping active operation",
        sample="2026-01-01T10:00:00.000Z [WARN]  core: leadership lost, stopping active operation",
        severity="warning",
        meaning="The active server lost its lock, and another one takes over.",
        source=HA,
        failure=fails.NO_LOCK,
    )
    CLUSTER_SETUP = LogMessage(
        anchor="core: cluster setup failed",
        sample='2026-01-01T10:00:00.000Z [ERROR] core: cluster setup failed: error="listen '
        'tcp: address already in use"',
        severity="error",
        meaning="The server cannot open its port for the cluster.",
        source=HA,
        failure=fails.NO_LOCK,
    )
    POST_UNSEAL = LogMessage(
        anchor="core: post-unseal setup failed",
        sample="2026-01-01T10:00:00.000Z [ERROR] core: post-unseal setup failed: "
        'error="failed to persist mount table"',
        severity="error",
        meaning="The server was unsealed, but cannot begin to serve.",
        source=HA,
        failure=fails.STORAGE,
    )
    KEY_UPGRADES = LogMessage(
        anchor="core: error performing key upgrades",
        sample="2026-01-01T10:00:00.000Z [ERROR] core: error performing key upgrades: "
        'error="context deadline exceeded"',
        severity="error",
        meaning="The keys cannot be read from the storage.",
        source=HA,
        failure=fails.STORAGE,
    )
    MOUNT_TABLE = LogMessage(
        anchor="failed to persist mount table",
        sample="2026-01-01T10:00:00.000Z [ERROR] core: failed to persist mount table: "
        'error="context deadline exceeded"',
        severity="error",
        meaning="The storage does not accept a write.",
        source=MOUNT,
        failure=fails.STORAGE,
    )
    BACKEND_START = LogMessage(
        anchor="Error initializing storage of type ",
        sample="Error initializing storage of type raft: failed to create fsm: failed to "
        "open bolt file: timeout",
        pattern=r"Error initializing storage of type (?P<type>\w+): (?P<reason>.+)",
        severity="fatal",
        meaning="The storage cannot be opened at the start.",
        source=_bao.file("internal/command/server.go"),
        failure=fails.STORAGE,
    )
    LEASE_COUNT = LogMessage(
        anchor="lease count exceeds warning lease threshold",
        sample="2026-01-01T10:00:00.000Z [WARN]  expiration: lease count exceeds warning "
        "lease threshold: have=261000 threshold=256000",
        severity="warning",
        meaning="There are very many leases: clients create them and do not end them.",
        source=EXPIRATION,
        failure=fails.MANY_LEASES,
    )
