"""More log messages of Patroni."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import patroni as fails
from atlas.technologies.message import LogMessage

_patroni = Repository(
    "patroni/patroni", commit="de6b22c800a4e5edb351482f0bf64415271003f6", checked="2026-11-26"
)
_HA = _patroni.file("patroni/ha.py")
_ETCD = _patroni.file("patroni/dcs/etcd.py")
_KUBERNETES = _patroni.file("patroni/dcs/kubernetes.py")


class PatroniMessages:
    """More log messages of Patroni."""

    CRASHED = LogMessage(
        anchor="Primary crashed. Failing over.",
        sample="2026-01-02 10:00:00,123 INFO: Primary crashed. Failing over.",
        severity="error",
        meaning="PostgreSQL crashed on the leader, and another member takes over.",
        source=_HA,
        failure=fails.CRASHED,
    )

    LOCK_REMOVED = LogMessage(
        anchor="removed leader lock because postgres is not running",
        sample="2026-01-02 10:00:00,123 INFO: removed leader lock because postgres is not running",
        severity="error",
        meaning="PostgreSQL does not run on the leader, which gave up its lock.",
        source=_HA,
        failure=fails.CRASHED,
    )

    START_TIMEOUT = LogMessage(
        anchor="stopped PostgreSQL because of startup timeout",
        sample="2026-01-02 10:00:00,123 INFO: stopped PostgreSQL because of startup timeout",
        severity="error",
        meaning="The start of PostgreSQL took longer than it may, and another member takes over.",
        source=_HA,
        failure=fails.NO_START,
    )

    RECOVERY_TIMEOUT = LogMessage(
        anchor="terminated crash recovery because of startup timeout",
        sample="2026-01-02 10:00:00,123 INFO: terminated crash recovery because of startup timeout",
        severity="error",
        meaning="The recovery after a crash took longer than it may, and was ended.",
        source=_HA,
        failure=fails.NO_START,
    )

    ALREADY_RUNNING = LogMessage(
        anchor="Cannot start PostgreSQL because one is already running.",
        sample="2026-01-02 10:00:00,123 ERROR: Cannot start PostgreSQL because one is "
        "already running.",
        severity="error",
        meaning="Another PostgreSQL uses the data directory.",
        source=_patroni.file("patroni/postgresql/__init__.py"),
        failure=fails.NO_START,
    )

    NO_DATA = LogMessage(
        anchor="data directory is not accessible: ",
        sample="2026-01-02 10:00:00,123 INFO: data directory is not accessible: [Errno 13] "
        "Permission denied: '/var/lib/postgresql/16/main'",
        pattern=r"is not accessible: (?P<reason>.+)",
        severity="error",
        meaning="Patroni cannot read the data directory: its rights, or its file system.",
        source=_HA,
        failure=fails.NO_START,
    )

    NO_POSTGRESQL = LogMessage(
        anchor="Error communicating with PostgreSQL. Will try again later",
        sample="2026-01-02 10:00:00,123 INFO: Error communicating with PostgreSQL. Will try "
        "again later",
        severity="error",
        meaning="PostgreSQL does not respond to Patroni.",
        source=_HA,
        failure=fails.NO_RESPONSE,
    )

    STOP_TIMEOUT = LogMessage(
        anchor="Timeout during postmaster stop, aborting Postgres.",
        sample="2026-01-02 10:00:00,123 WARNING: Timeout during postmaster stop, aborting "
        "Postgres.",
        severity="warning",
        meaning="PostgreSQL did not stop in time, and is ended at once.",
        source=_patroni.file("patroni/postgresql/__init__.py"),
        failure=fails.STOP_FAILED,
    )

    NOT_PROMOTING = LogMessage(
        anchor="not promoting because failed to update leader lock in DCS",
        sample="2026-01-02 10:00:00,123 INFO: not promoting because failed to update leader "
        "lock in DCS",
        severity="error",
        meaning="A member could not renew the lock, so it does not become the leader.",
        source=_HA,
        failure=fails.LOCK_LOST,
    )

    PRE_PROMOTE = LogMessage(
        anchor="Promotion cancelled because the pre-promote script failed",
        sample="2026-01-02 10:00:00,123 INFO: Promotion cancelled because the pre-promote "
        "script failed",
        severity="error",
        meaning="The script that must run before a promotion ended with an error.",
        source=_HA,
        failure=fails.NO_CANDIDATE,
    )

    REQUEST = LogMessage(
        anchor="Request to server ",
        sample="2026-01-02 10:00:00,123 ERROR: Request to server http://10.0.0.5:2379 "
        "failed: MaxRetryError(\"HTTPConnectionPool(host='10.0.0.5', port=2379): Max "
        'retries exceeded with url: /v2/keys/service/main/?recursive=true")',
        pattern=r"Request to server (?P<server>\S+) failed: "
        r"(?P<error>\w+(?:Error|Exception|Timeout))",
        severity="error",
        meaning="A node of etcd, or the API server, did not respond.",
        source=_ETCD,
        failure=fails.DCS_DOWN,
    )

    MACHINES = LogMessage(
        anchor="Failed to get list of machines from ",
        sample="2026-01-02 10:00:00,123 ERROR: Failed to get list of machines from "
        "http://10.0.0.5:2379/v2: "
        "MaxRetryError(\"HTTPConnectionPool(host='10.0.0.5', port=2379): Max retries "
        'exceeded with url: /v2/machines")',
        pattern=r"list of machines from (?P<server>[^\s]+?):? ",
        severity="error",
        meaning="A node of etcd did not return the list of members; the reason follows.",
        source=_ETCD,
        failure=fails.DCS_DOWN,
    )

    ENDPOINT = LogMessage(
        anchor='Failed to get "kubernetes" endpoint from ',
        sample='2026-01-02 10:00:00,123 ERROR: Failed to get "kubernetes" endpoint from '
        "https://10.96.0.1:443: "
        "MaxRetryError(\"HTTPSConnectionPool(host='10.96.0.1', port=443)\")",
        pattern=r"endpoint from (?P<server>\S+?): ",
        severity="error",
        meaning="The API server of Kubernetes does not respond.",
        source=_KUBERNETES,
        failure=fails.DCS_DOWN,
    )

    API = LogMessage(
        anchor="Unexpected error from Kubernetes API",
        sample="2026-01-02 10:00:00,123 ERROR: Unexpected error from Kubernetes API",
        severity="error",
        meaning="A request to the API server of Kubernetes failed; the lines below say why.",
        source=_KUBERNETES,
        failure=fails.DCS_DOWN,
    )

    CONSUL = LogMessage(
        anchor="Our session disappeared from Consul",
        sample="2026-01-02 10:00:00,123 ERROR: Our session disappeared from Consul. Will "
        "try to get a new one and retry attempt",
        severity="error",
        meaning="The session in Consul ended, and with it the member's keys.",
        source=_patroni.file("patroni/dcs/consul.py"),
        failure=fails.SESSION_LOST,
    )
