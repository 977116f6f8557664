"""What fails in Harbor, with the first steps."""

from atlas.evidence.command import http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_harbor = Repository(
    "goharbor/harbor",
    commit="c50c7ddd6ea4e335a480b49c618281882ab7eec9",
    checked="2026-11-26",
    publisher="Harbor",
)
API = _harbor.file("api/v2.0/swagger.yaml")
CACHE = _harbor.file("src/lib/cache/cache.go")
PGSQL = _harbor.file("src/common/dao/pgsql.go")
PROXY_TEXT = _harbor.file("src/controller/proxy/controller.go")

HEALTH = Check(
    "Read the health of each component: core, database, Redis, registry, job service.",
    http("GET", "/api/v2.0/health", at="<host>:80")
    @ API.at("Check the status of Harbor components"),
    **NO_OUTPUT,
    verify="A component that is unhealthy names what to look at next.",
)
DENIED = KnownFailure("the account may not use the repository", steps=[HEALTH, CALL, UNIT_LOG])
QUOTA = KnownFailure("the quota of a project is used up", steps=[HEALTH, DISK_SPACE, UNIT_LOG])
POLICY = KnownFailure("a policy of the project forbids the image", steps=[HEALTH, UNIT_LOG, CALL])
NO_CACHE = KnownFailure(
    "Redis or the database cannot be reached",
    steps=[HEALTH, OUTGOING, UNIT_LOG],
    causes=[
        wrapped_error(CACHE.at("failed to ping %s, retry after")),
    ],
)
SCHEMA = KnownFailure(
    "the schema of the database cannot be changed",
    steps=[HEALTH, UNIT_LOG, OUTGOING],
    causes=[
        wrapped_error(PGSQL.at("Failed to upgrade schema, error:")),
    ],
)
PROXY = KnownFailure(
    "the proxied registry cannot be read",
    steps=[CALL, HEALTH, UNIT_LOG],
    causes=[
        wrapped_error(PROXY_TEXT.at("failed to get manifest, error %v")),
    ],
)
