"""What fails in Superset, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, PING_REDIS, UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_superset = Repository(
    "apache/superset",
    commit="3.1.0",
    checked="2026-11-26",
    publisher="Apache Superset",
    read_in="PyPI's apache-superset 3.1.0",
)
APP = _superset.file("superset/app.py")
CACHE_PAGE = _superset.file("superset/utils/cache.py")

SECRET = KnownFailure(
    "the secret key is the default one and the server does not start",
    steps=[ENVIRONMENT, UNIT_LOG, UNIT],
)
NO_START = KnownFailure(
    "the application cannot be created",
    is_general=True,
    steps=[UNIT_LOG, ENVIRONMENT, OUTGOING],
    causes=[
        wrapped_error(APP.at("Failed to create app")),
    ],
)
CONFIG_BROKEN = KnownFailure(
    "its configuration file cannot be imported", steps=[UNIT_LOG, ENVIRONMENT, UNIT]
)
QUERY_TIME = KnownFailure("a query took longer than allowed", steps=[UNIT_LOG, OUTGOING, CALL])
REPORT = KnownFailure(
    "a report or an alert did not finish in time", steps=[UNIT_LOG, CALL, OUTGOING]
)
CACHE = KnownFailure(
    "the cache cannot be used",
    steps=[PING_REDIS, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(CACHE_PAGE.at("Exception possibly due to cache backend.")),
    ],
)
