"""Documentation of PostgreSQL that its guides cite, and steps that they share."""

from atlas import Source, Step, repository_file, statement
from incidents.debugging._databases import CHECKED, NO_TIME

# Master of July 2026, read in a fork with the same commits.
_MASTER = "21e958c303bc8f79627726f4f15a8428c6a22003"


def docs(page: str) -> Source:
    """Return a page of the manual, as it stands in the source."""
    return repository_file("postgres/postgres", f"doc/src/sgml/{page}", at=_MASTER, checked=CHECKED)


CONFIG = docs("config.sgml")
MONITORING = docs("monitoring.sgml")
MAINTENANCE = docs("maintenance.sgml")
SYSTEM_VIEWS = docs("system-views.sgml")
AVAILABILITY = docs("high-availability.sgml")
ADMIN = docs("func/func-admin.sgml")
ALTER_SYSTEM = docs("ref/alter_system.sgml")
PROTOCOL = docs("protocol.sgml")

SENT = statement("t: the signal was sent") @ ADMIN.at("if the signal was successfully sent and")
NOT_SENT = statement("f: no such session any more") @ ADMIN.at("if sending the signal failed.")
RESET = statement("a changed setting is reset; then reload, or restart if it needs one") @ (
    ALTER_SYSTEM.at("variant, removes that configuration entry from the")
)
ROLLED_BACK = statement("open transactions of ended sessions are rolled back") @ PROTOCOL.at(
    "it will roll back any open (incomplete) transaction"
)

TERMINATE = Step(
    "End the sessions with the oldest open transactions.",
    command=statement("SELECT pg_terminate_backend(PID);")
    @ ADMIN.at("Terminates the session whose backend process has the"),
    healthy=SENT,
    unhealthy=NOT_SENT,
    risk="medium",
    takes=NO_TIME,
    undo="None: the transaction is rolled back; the client connects and tries again.",
    verify="The session is gone from pg_stat_activity.",
)
