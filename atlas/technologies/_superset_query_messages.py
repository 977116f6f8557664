"""Log messages of Superset: queries that take too long."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import superset as fails
from atlas.technologies.message import LogMessage

_superset = Repository(
    "apache/superset",
    commit="3.1.0",
    checked="2026-11-26",
    publisher="Apache Superset",
    read_in="PyPI's apache-superset 3.1.0",
)


class SupersetQueryMessages:
    """Log messages of Superset: queries that take too long."""

    TOO_SLOW = LogMessage(
        anchor="The query exceeded the ",
        sample="superset.exceptions.SupersetTimeoutException: The query exceeded the 30 "
        "seconds timeout.",
        pattern=r"The query exceeded the (?P<seconds>\d+) seconds timeout",
        severity="error",
        meaning="A query took longer than Superset waits.",
        source=_superset.file("superset/sqllab/sql_json_executer.py"),
        failure=fails.QUERY_TIME,
    )
