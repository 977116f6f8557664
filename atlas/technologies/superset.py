"""Superset: shows dashboards on databases."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._superset_query_messages import SupersetQueryMessages
from atlas.technologies.failures import superset as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_superset = Repository(
    "apache/superset",
    commit="3.1.0",
    checked="2026-11-26",
    publisher="Apache Superset",
    read_in="PyPI's apache-superset 3.1.0",
)


class Superset(SupersetQueryMessages, Technology):
    """A web application for dashboards and SQL, with workers for long queries."""

    name = "Superset"
    icon = "simple-icons:apachesuperset"
    plane = "service"
    releases = undisclosed("dates of its releases: not in the parts read of apache/superset")
    logs = undisclosed("where it logs by default: not in the parts read of apache/superset")

    SECRET = LogMessage(
        anchor="Refusing to start due to insecure SECRET_KEY",
        sample="ERROR:superset.initialization:Refusing to start due to insecure SECRET_KEY",
        severity="fatal",
        meaning="SECRET_KEY is the default; it must be set in superset_config.py.",
        source=_superset.file("superset/initialization/__init__.py"),
        failure=fails.SECRET,
    )

    NO_APP = LogMessage(
        anchor="Failed to create app",
        sample="ERROR:superset.app:Failed to create app",
        severity="fatal",
        meaning="The server stops; the traceback says why.",
        source=_superset.file("superset/app.py"),
        failure=fails.NO_START,
        context=("superset",),
    )

    NO_CONFIG = LogMessage(
        anchor="Found but failed to import local superset_config",
        sample="ERROR:superset.config:Found but failed to import local superset_config",
        severity="fatal",
        meaning="superset_config.py raises an error.",
        source=_superset.file("superset/config.py"),
        failure=fails.CONFIG_BROKEN,
    )

    TIME_LIMIT = LogMessage(
        anchor=": Time limit exceeded",
        sample="WARNING:superset.sql_lab:Query 4711: Time limit exceeded",
        pattern=r"Query (?P<query>\d+): Time limit exceeded",
        severity="warning",
        meaning="A query of SQL Lab ran longer than SQLLAB_ASYNC_TIME_LIMIT_SEC allows.",
        source=_superset.file("superset/sql_lab.py"),
        failure=fails.QUERY_TIME,
    )

    SCREENSHOT = LogMessage(
        anchor="A timeout occurred while taking a screenshot.",
        sample="WARNING:superset.commands.report.execute:A timeout occurred while taking a "
        "screenshot.",
        severity="warning",
        meaning="The picture of a report was not ready in time.",
        source=_superset.file("superset/commands/report/execute.py"),
        failure=fails.REPORT,
    )

    ALERT_QUERY = LogMessage(
        anchor="A timeout occurred while executing the alert query: ",
        sample="WARNING:superset.commands.report.alert:A timeout occurred while executing the "
        "alert query: SoftTimeLimitExceeded()",
        severity="warning",
        meaning="The query of an alert did not finish in time.",
        source=_superset.file("superset/commands/report/alert.py"),
        failure=fails.REPORT,
    )

    SELENIUM = LogMessage(
        anchor="Selenium timed out requesting url ",
        sample="ERROR:superset.utils.webdriver:Selenium timed out requesting url "
        "https://superset.example.com/superset/dashboard/4/",
        severity="error",
        meaning="The browser of a report got no page in time.",
        source=_superset.file("superset/utils/webdriver.py"),
        failure=fails.REPORT,
    )

    CACHE = LogMessage(
        anchor="Exception possibly due to cache backend.",
        sample="ERROR:superset.utils.cache:Exception possibly due to cache backend.",
        severity="error",
        meaning="The cache failed; the traceback says how.",
        source=_superset.file("superset/utils/cache.py"),
        failure=fails.CACHE,
    )


superset = Superset()
