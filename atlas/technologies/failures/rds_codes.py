"""What fails in calls of Amazon RDS by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SUBNETS, cli
from atlas.technologies.failures._aws_checks import DB_EVENTS, DB_INSTANCE, KEY
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.rds import LOG_FILES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CLUSTER = Check(
    "Print the cluster: its status, members and endpoints.",
    shell("aws rds describe-db-clusters --db-cluster-identifier <name>")
    @ cli.file("rds/describe-db-clusters.rst").at("retrieves the details of the specified DB"),
    **NO_OUTPUT,
    verify="Status is available; IsClusterWriter is true for one member.",
)
DATA_ENDPOINT = Check(
    "Check whether the Data API is enabled for the cluster.",
    shell("aws rds describe-db-clusters --db-cluster-identifier <name>")
    @ cli.file("rds/describe-db-clusters.rst").at("retrieves the details of the specified DB"),
    **NO_OUTPUT,
    verify="HttpEndpointEnabled is true; else the Data API is not enabled.",
)
SNAPSHOT = Check(
    "Print the snapshot: its status and its instance.",
    shell("aws rds describe-db-snapshots --db-snapshot-identifier <name>")
    @ cli.file("rds/describe-db-snapshots.rst").at("retrieves the details of a DB snapshot"),
    **NO_OUTPUT,
    verify="It is listed in this account and region, with Status available.",
)
SUBNET_GROUPS = Check(
    "List the DB subnet groups with their subnets and zones.",
    shell("aws rds describe-db-subnet-groups")
    @ cli.file("rds/describe-db-subnet-groups.rst").at("retrieves the details of the specified DB"),
    **NO_OUTPUT,
    verify="The subnets of the group must cover at least two zones.",
)

NOT_FOUND = KnownFailure(
    "the instance, cluster or snapshot does not exist",
    steps=[DB_INSTANCE, CLUSTER, SNAPSHOT, IDENTITY, SOURCE_OF_KEYS],
)
STATE = KnownFailure(
    "the state of the instance or cluster does not allow the call",
    steps=[DB_INSTANCE, CLUSTER, DB_EVENTS],
)
STORAGE_CAPACITY = KnownFailure(
    "no storage for the cluster in the zones of its subnets",
    steps=[SUBNET_GROUPS, CLUSTER, DB_EVENTS],
)
SUBNET = KnownFailure(
    "the subnet group covers too few zones", steps=[SUBNET_GROUPS, SUBNETS, DB_INSTANCE]
)
KEY_GONE = KnownFailure(
    "the key of the storage cannot be used", steps=[KEY, DB_INSTANCE, DB_EVENTS]
)
DATA_TIMEOUT = KnownFailure(
    "a statement of the Data API runs too long", steps=[CLUSTER, DB_EVENTS, LOG_FILES]
)
NO_DATA_API = KnownFailure(
    "the Data API is not enabled for the cluster", steps=[DATA_ENDPOINT, IDENTITY, SOURCE_OF_KEYS]
)
PAUSED = KnownFailure(
    "the database is paused, or its writer is not available",
    steps=[CLUSTER, DB_EVENTS, DB_INSTANCE],
)
