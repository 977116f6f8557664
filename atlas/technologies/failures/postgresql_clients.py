"""What fails between PostgreSQL and its clients after a failover, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._database_host import SERVICE_LOG
from atlas.technologies.failures.postgresql import CONFIG_16
from atlas.technologies.failures.postgresql_server import FUNCTIONS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

IN_RECOVERY = Check(
    "Over the client's own connection string, read whether the server is a standby.",
    sql("SELECT pg_is_in_recovery();", dialect="postgres")
    @ FUNCTIONS.at("Returns true if recovery is still in progress."),
    **NO_OUTPUT,
    verify="t: it is a standby. The client must connect to the primary.",
)
READ_ONLY_SETTING = Check(
    "As the client's role, read whether its transactions are read-only by default.",
    sql("SHOW default_transaction_read_only;", dialect="postgres")
    @ CONFIG_16.at("This parameter controls the default read-only status"),
    healthy=statement("off") @ CONFIG_16.at("(read/write)."),
    unhealthy=statement("on: writes fail")
    @ CONFIG_16.at("A read-only SQL transaction cannot alter non-temporary"),
)

READ_ONLY = KnownFailure(
    "a write went to a standby or a read-only session",
    steps=[IN_RECOVERY, READ_ONLY_SETTING, SERVICE_LOG],
)
