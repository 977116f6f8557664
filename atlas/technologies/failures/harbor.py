"""What fails in Harbor, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_harbor = Repository(
    "goharbor/harbor",
    commit="c50c7ddd6ea4e335a480b49c618281882ab7eec9",
    checked="2026-11-26",
    publisher="Harbor",
)
API = _harbor.file("api/v2.0/swagger.yaml")
CACHE = _harbor.file("src/lib/cache/cache.go")
TEMPLATE = _harbor.file("make/harbor.yml.tmpl")
PGSQL = _harbor.file("src/common/dao/pgsql.go")
PROXY_TEXT = _harbor.file("src/controller/proxy/manifestcache.go")

HEALTH = Check(
    "Read the health of each component: core, database, Redis, registry, job service.",
    http("GET", "/api/v2.0/health", at="<host>:80")
    @ API.at("Check the status of Harbor components"),
    **NO_OUTPUT,
    verify="A component that is unhealthy names what to look at next.",
)
MEMBERS = Check(
    "List the members of the project with their roles, as an administrator of it (add -u <user>).",
    http("GET", "/api/v2.0/projects/<name>/members", at="<host>:80")
    @ API.at("Get all project member information"),
    **NO_OUTPUT,
    verify="The account of the message is missing, or its role does not allow the action.",
)
PROJECT = Check(
    "Read the settings of the project: whether it is public, and its policies (add -u <user>).",
    http("GET", "/api/v2.0/projects/<name>", at="<host>:80")
    @ API.at("Return specific project detail information"),
    **NO_OUTPUT,
    verify="metadata has prevent_vul, severity and the content trust of the project.",
)
QUOTAS = Check(
    "List the quotas with what is used, as the system administrator (add -u <user>).",
    http("GET", "/api/v2.0/quotas", at="<host>:80") @ API.at("description: List quotas"),
    **NO_OUTPUT,
    verify="used near hard: the project is full; storage is counted in bytes.",
)
LOGS = Check(
    "Find the newest log files of the components, on the host of Harbor.",
    shell("ls -t /var/log/harbor | head") @ TEMPLATE.at("location: /var/log/harbor"),
    **NO_OUTPUT,
    verify="Read the end of core.log, registry.log or jobservice.log: the component that failed.",
)
DENIED = KnownFailure("the account may not use the repository", steps=[MEMBERS, PROJECT, LOGS])
QUOTA = KnownFailure("the quota of a project is used up", steps=[QUOTAS, PROJECT, LOGS])
POLICY = KnownFailure("a policy of the project forbids the image", steps=[PROJECT, MEMBERS, LOGS])
NO_CACHE = KnownFailure(
    "Redis, the cache, cannot be reached",
    steps=[HEALTH, OUTGOING, LOGS],
    causes=[
        wrapped_error(CACHE.at("failed to ping %s, retry after")),
    ],
)
SCHEMA = KnownFailure(
    "the schema of the database cannot be upgraded",
    steps=[LOGS, HEALTH, OUTGOING],
    causes=[
        wrapped_error(PGSQL.at("Failed to upgrade schema, error:")),
    ],
)
PROXY = KnownFailure(
    "an image of the proxied registry cannot be stored",
    steps=[HEALTH, LOGS, DISK_SPACE],
    causes=[
        wrapped_error(PROXY_TEXT.at("Failed to push blob to local repo, error:")),
    ],
)
