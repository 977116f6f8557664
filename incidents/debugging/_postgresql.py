"""PostgreSQL documentation that its guides cite, and steps that they share."""

from atlas import Repository, Step, sql, statement, undisclosed
from incidents.debugging._databases import CHECKED, NO_TIME

# Master of July 2026, read in a fork with the same commits.
_MASTER = "21e958c303bc8f79627726f4f15a8428c6a22003"
docs = Repository(
    "postgres/postgres",
    commit=_MASTER,
    checked=CHECKED,
    folder="doc/src/sgml",
    release=undisclosed("release: master of July 2026, whose version file was not at hand"),
)


CONFIG = docs.file("config.sgml")
MONITORING = docs.file("monitoring.sgml")
MAINTENANCE = docs.file("maintenance.sgml")
SYSTEM_VIEWS = docs.file("system-views.sgml")
AVAILABILITY = docs.file("high-availability.sgml")
ADMIN = docs.file("func/func-admin.sgml")
ALTER_SYSTEM = docs.file("ref/alter_system.sgml")
PROTOCOL = docs.file("protocol.sgml")

SENT = statement("t: the signal was sent") @ ADMIN.at("if the signal was successfully sent and")
NOT_SENT = statement("f: sending the signal failed") @ ADMIN.at("if sending the signal failed.")
RESET = statement("reset the changed setting; then reload, or restart if it needs one") @ (
    ALTER_SYSTEM.at("variant, removes that configuration entry from the")
)
ROLLED_BACK = statement("open transactions of terminated sessions are rolled back") @ PROTOCOL.at(
    "it will roll back any open (incomplete) transaction"
)

TERMINATE = Step(
    "Terminate a session whose transaction is among the oldest, as its role or superuser.",
    command=sql("SELECT pg_terminate_backend(<pid>);", dialect="postgres")
    @ ADMIN.at("Terminates the session whose backend process has the"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    risk="medium",
    takes=NO_TIME,
    undo="None: the transaction is rolled back; the client has to run it again.",
    verify="The session no longer appears in pg_stat_activity.",
)
