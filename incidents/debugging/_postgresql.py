"""PostgreSQL documentation that its guides cite, and statements that they share."""

from atlas import Repository, statement, undisclosed
from incidents.debugging._databases import CHECKED

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
MAINTENANCE = docs.file("maintenance.sgml")
SYSTEM_VIEWS = docs.file("system-views.sgml")
AVAILABILITY = docs.file("high-availability.sgml")
ADMIN = docs.file("func/func-admin.sgml")
ALTER_SYSTEM = docs.file("ref/alter_system.sgml")
PROTOCOL = docs.file("protocol.sgml")

RESET = statement("reset the changed setting; then reload, or restart if it needs one") @ (
    ALTER_SYSTEM.at("variant, removes that configuration entry from the")
)
ROLLED_BACK = statement("open transactions of terminated sessions are rolled back") @ PROTOCOL.at(
    "it will roll back any open (incomplete) transaction"
)
