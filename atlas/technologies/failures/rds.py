"""What fails in Amazon RDS and its proxy, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import (
    CHECKED,
    PUBLISHER,
    QUOTAS,
    RAISE_QUOTA,
    SUBNETS,
    botocore,
    cli,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

guide = Repository(
    "awsdocs/amazon-rds-user-guide",
    commit="f2e9ed35fba2cb7e3942a1c23ed5b37162222d41",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
EVENTS = guide.file("USER_Events.Messages.md")
TROUBLE = guide.file("CHAP_Troubleshooting.md")
PROXY = guide.file("rds-proxy.troubleshooting.md")
_LOGS = guide.file("USER_LogAccess.Procedural.Viewing.md")
_STORAGE = guide.file("USER_PIOPS.StorageTypes.md")
_TARGETS = cli.file("rds/describe-db-proxy-targets.rst")
_LISTED = botocore.file("data/rds/2014-10-31/service-2.json")

LIST_EVENTS = Check(
    "List the events of the instance in the last day.",
    shell(
        "aws rds describe-events --source-type db-instance --source-identifier <name> "
        "--duration 1440"
    )
    @ _LISTED.at("The number of minutes to retrieve events for."),
    **NO_OUTPUT,
    verify="Read what happened before the failure, such as a failover or a restart; those of an "
    "Aurora cluster are listed by --source-type db-cluster.",
)
STATUS = Check(
    "Read the status, storage and class of the instance.",
    shell("aws rds describe-db-instances --db-instance-identifier <name>")
    @ TROUBLE.at("aws rds describe-db-instances --db-instance-identifier mydbinstance"),
    healthy=statement("available") @ TROUBLE.at("DB instance status changes to `available`"),
    unhealthy=statement("storage-full") @ TROUBLE.at("its status changes to `storage-full`"),
    verify="Read DBInstanceStatus; the events say when it changed.",
)
LOG_FILES = Check(
    "List the log files of the database.",
    shell("aws rds describe-db-log-files --db-instance-identifier <name>")
    @ _LOGS.at("list the available database log files"),
    **NO_OUTPUT,
)
PROXY_TARGETS = Check(
    "Read the state of the proxy's targets.",
    shell("aws rds describe-db-proxy-targets --db-proxy-name <name>")
    @ _TARGETS.at("returns information about DB proxy targets"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("State: UNAVAILABLE, with a Reason")
    @ _TARGETS.at('"State": "UNAVAILABLE",'),
)
PROXIES = Check(
    "Check which secrets and which authentication the proxy uses.",
    shell("aws rds describe-db-proxies --db-proxy-name <name>")
    @ cli.file("rds/describe-db-proxies.rst").at("returns information about DB proxies"),
    **NO_OUTPUT,
    verify="Auth lists one secret for each database user; RequireTLS says if TLS is required.",
)
PROXY_CONNECTIONS = Check(
    "Compare the proxy's client and database connections with its limits.",
    action("Open the metrics of the proxy in CloudWatch, and graph DatabaseConnections.")
    @ guide.file("rds-proxy.monitoring.md").at("DatabaseConnections"),
    **NO_OUTPUT,
)
ORDERABLE = Check(
    "List the zones where the instance class can be ordered.",
    shell("aws rds describe-orderable-db-instance-options --engine <name>")
    @ cli.file("rds/describe-orderable-db-instance-options.rst").at("orderable options"),
    **NO_OUTPUT,
    verify="Look for the DBInstanceClass of the message: AvailabilityZones lists its zones.",
)
MORE_STORAGE = Step(
    "Allocate more storage, in gibibytes, once PendingModifiedValues of describe-db-instances is "
    "empty: what waits there is applied now, too.",
    command=shell(
        "aws rds modify-db-instance --db-instance-identifier <name> "
        "--allocated-storage <count> --apply-immediately"
    )
    @ _STORAGE.at("Amount of storage to be allocated for the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: storage cannot be made smaller.",
    verify="The status goes from storage-full to modifying, then to available. Allocate at least "
    "10 % more; gp3, io1 and io2 need --iops as well, such as with its current value.",
)
HIGHER_THRESHOLD = Step(
    "Raise the upper limit of storage autoscaling, in gibibytes.",
    command=shell(
        "aws rds modify-db-instance --db-instance-identifier <name> --max-allocated-storage <count>"
    )
    @ _STORAGE.at("sets the upper limit on storage size, in"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous limit again.",
    verify="A later event says: Finished applying autoscaling-initiated modification.",
)
OTHER_CLASS = Step(
    "Retry with another instance class, or without naming a zone.",
    command=action("Retry the request with a different DB instance class.")
    @ TROUBLE.at("Retry the request with a different DB instance"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Change the class back later, which restarts the instance.",
    verify="The instance becomes available.",
)

_ACQUIRE = [
    UsualCause(
        "the proxy holds as many database connections as it may",
        sign=statement("DatabaseConnections of the proxy is flat at its maximum")
        @ PROXY.at("timed\\-out waiting to acquire a database connection"),
    ),
]

STORAGE_FULL = KnownFailure(
    "the storage of an instance is full", steps=[STATUS, LIST_EVENTS, MORE_STORAGE]
)
STORAGE_LOW = KnownFailure(
    "the storage of an instance is almost full", steps=[STATUS, LIST_EVENTS, MORE_STORAGE]
)
NO_AUTOSCALING = KnownFailure(
    "storage autoscaling cannot add storage", steps=[LIST_EVENTS, STATUS, HIGHER_THRESHOLD]
)
FAILOVER = KnownFailure(
    "the instance failed over to its standby", steps=[LIST_EVENTS, STATUS, LOG_FILES]
)
FAILOVER_FAILED = KnownFailure(
    "the failover of a cluster failed", steps=[LIST_EVENTS, STATUS, LOG_FILES]
)
BROKEN = KnownFailure(
    "the instance has failed and needs a point-in-time restore",
    steps=[STATUS, LIST_EVENTS, LOG_FILES],
)
RESTART_FAILED = KnownFailure(
    "the database does not restart", steps=[LIST_EVENTS, LOG_FILES, STATUS]
)
BURST = KnownFailure(
    "the burst credits of the disk are running out", steps=[STATUS, LIST_EVENTS, LOG_FILES]
)
PROXY_NO_ADDRESS = KnownFailure(
    "the proxy has too few addresses in its subnets", steps=[SUBNETS, PROXY_TARGETS, LIST_EVENTS]
)
PROXY_THROTTLED = KnownFailure(
    "the proxy refuses connections at its limit",
    steps=[PROXY_CONNECTIONS, PROXY_TARGETS, LIST_EVENTS],
)
PROXY_WAIT = KnownFailure(
    "the proxy gets no database connection in time",
    steps=[PROXY_TARGETS, PROXY_CONNECTIONS, STATUS],
    causes=_ACQUIRE,
)
PROXY_LOGIN = KnownFailure(
    "the proxy rejects the login of a client", steps=[PROXIES, PROXY_TARGETS, LIST_EVENTS]
)
NO_CAPACITY = KnownFailure(
    "no capacity for the instance class in the zone", steps=[ORDERABLE, STATUS, OTHER_CLASS]
)
QUOTA = KnownFailure(
    "a quota of instances, snapshots, storage or other objects is used up",
    steps=[QUOTAS, STATUS, RAISE_QUOTA],
)
