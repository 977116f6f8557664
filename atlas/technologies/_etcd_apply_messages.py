"""Messages of etcd about requests that it could not apply."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import etcd as fails
from atlas.technologies.message import LogMessage

_etcd = Repository(
    "etcd-io/etcd", commit="c34dc7ee0048fd2bcc44d50beff002e5e8069b69", checked="2026-11-27"
)
ENDPOINT = Repository(
    "etcd-io/etcd",
    commit="fc04cf702b0a46c2fd85547a2be05705b100a496",
    checked="2026-11-30",
    release="3.6.14",
).file("etcdctl/ctlv3/command/ep_command.go")
ERRORS = _etcd.file("server/etcdserver/errors/errors.go")


class EtcdApplyMessages:
    """Messages of etcd about requests that it could not apply."""

    NO_SPACE_SERVER = LogMessage(
        anchor="etcdserver: no space",
        sample='{"level":"warn","caller":"txn/util.go:93","msg":"failed to apply request",'
        '"took":"6.5\u00b5s","request":"header:<ID:7587> put:<key:\\"/registry/leases/a\\">",'
        '"response":"","error":"etcdserver: no space"}',
        pattern=r"(?P<error>etcdserver: no space)",
        severity="error",
        meaning="A write was refused, because the database is at its quota.",
        source=ERRORS,
        failure=fails.SPACE,
    )

    ACTIVE_ALARM = LogMessage(
        anchor="Active Alarm(s): NOSPACE",
        sample="127.0.0.1:2379 is unhealthy: failed to commit proposal: Active Alarm(s): NOSPACE",
        pattern=r"(?P<endpoint>\S+) is unhealthy: failed to commit proposal: "
        r"(?P<alarms>Active Alarm\(s\): NOSPACE)",
        severity="error",
        meaning="The member has a leader, but a member's database is at its quota: the cluster "
        "refuses writes.",
        source=ENDPOINT,
        versions=">= 3.5",
        failure=fails.SPACE,
    )

    ACTIVE_CORRUPT = LogMessage(
        anchor="Active Alarm(s): CORRUPT",
        sample="127.0.0.1:2379 is unhealthy: failed to commit proposal: Active Alarm(s): CORRUPT "
        "NOSPACE",
        pattern=r"(?P<endpoint>\S+) is unhealthy: failed to commit proposal: "
        r"(?P<alarms>Active Alarm\(s\): CORRUPT(?: NOSPACE)?)",
        severity="fatal",
        meaning="The member has a leader, but a corruption alarm is raised; with NOSPACE, a "
        "database is at its quota, too.",
        source=ENDPOINT,
        versions=">= 3.5",
        failure=fails.CORRUPT,
    )

    ACTIVE_BOTH = LogMessage(
        anchor="Active Alarm(s): NOSPACE CORRUPT",
        sample="127.0.0.1:2379 is unhealthy: failed to commit proposal: Active Alarm(s): NOSPACE "
        "CORRUPT",
        pattern=r"(?P<endpoint>\S+) is unhealthy: failed to commit proposal: "
        r"(?P<alarms>Active Alarm\(s\): NOSPACE CORRUPT)",
        severity="fatal",
        meaning="The member has a leader, but a corruption alarm is raised, and a database is at "
        "its quota.",
        source=ENDPOINT,
        versions=">= 3.5",
        failure=fails.CORRUPT,
    )
