"""MariaDB: relational database."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/mariadb.md")
ERROR_LOG = Publisher("MariaDB", checked=_CHECKED, kind="vendor").post(
    "Error Log",
    "https://mariadb.com/docs/server/server-management/server-monitoring-logs/error-log",
)
_RELEASED = """
10.2 2017-05-23  10.3 2018-05-25  10.4 2019-06-18  10.5 2020-06-24  10.6 2021-07-06
10.11 2023-02-16  11.4 2024-05-29  11.8 2025-06-04
"""


class MariaDB(Technology):
    """A relational database that began as a fork of MySQL."""

    name = "MariaDB"
    icon = "diagrams.onprem.database.MariaDB"
    plane = "state"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("its error log; HOST.err in its data directory unless set otherwise") @ (
        ERROR_LOG.at("will be written to the ${hostname}.err file")
    )


mariadb = MariaDB()
