"""What fails in Grafana, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

# Main of June 2021 (after 8.0), read in a fork with the same commits.
grafana = Repository(
    "grafana/grafana", commit="5bbf45592eaf4621776ae90266bbcc84a33f1bdf", checked="2026-11-26"
)
_DOCS = "docs/sources"
TROUBLE = grafana.file(f"{_DOCS}/troubleshooting/_index.md")
HEALTH_PAGE = grafana.file(f"{_DOCS}/http_api/other.md")
ADMIN = grafana.file(f"{_DOCS}/http_api/admin.md")
SOURCES = grafana.file(f"{_DOCS}/http_api/data_source.md")
CLI = grafana.file(f"{_DOCS}/administration/cli.md")
CONFIGURATION = grafana.file(f"{_DOCS}/administration/configuration.md")

HEALTH = Check(
    "Check whether Grafana reaches its database.",
    http("GET", "/api/health", at="<host>:3000")
    @ HEALTH_PAGE.at("Returns health information about Grafana"),
    healthy=statement('"database": "ok"') @ HEALTH_PAGE.at('"database": "ok",'),
    unhealthy=statement("another value than ok, or no answer")
    @ HEALTH_PAGE.at('"database": "ok",'),
)
LOG = Check(
    "Read the end of Grafana's log.",
    shell("tail -n 200 /var/log/grafana/grafana.log")
    @ TROUBLE.at("Usually located at `/var/log/grafana/grafana.log` on Unix systems"),
    **NO_OUTPUT,
    verify="Look for lvl=eror; in a container read the log of its console.",
)
SETTINGS = Check(
    "Print the settings in force, as administrator.",
    http("GET", "/api/admin/settings", at="<host>:3000") @ ADMIN.at("`GET /api/admin/settings`"),
    **NO_OUTPUT,
    verify="Add -u <user>: it needs basic authentication.",
)
LIST_SOURCES = Check(
    "List the data sources with their addresses.",
    http("GET", "/api/datasources", at="<host>:3000") @ SOURCES.at("`GET /api/datasources`"),
    **NO_OUTPUT,
    verify="Add -u <user>. Then call the address of the source from Grafana's host.",
)
PLUGINS = Check(
    "List the installed plugins.",
    shell("grafana-cli plugins ls") @ CLI.at("grafana-cli plugins ls"),
    **NO_OUTPUT,
    verify="The plugin of the message must be there, in a version for this Grafana.",
)
DATABASE_FILE = Check(
    "Check the space of the disk that holds the SQLite database.",
    shell("df -h <directory>") @ CONFIGURATION.at("The file path where the database"),
    **NO_OUTPUT,
    verify="SQLite allows one writer: more than one Grafana, or a slow disk, locks it.",
)

LOCKED = KnownFailure("the SQLite database is locked", steps=[HEALTH, DATABASE_FILE, LOG])
MIGRATION = KnownFailure("a migration of the database fails", steps=[LOG, HEALTH, DATABASE_FILE])
PROXY = KnownFailure("a data source cannot be reached", steps=[LIST_SOURCES, LOG, HEALTH])
LOGIN = KnownFailure("logins are refused", steps=[LOG, HEALTH, SETTINGS])
SESSION = KnownFailure("a user's session is not found", steps=[HEALTH, LOG, SETTINGS])
ALERT = KnownFailure("an alert rule cannot be evaluated", steps=[LIST_SOURCES, LOG, HEALTH])
NOTIFY = KnownFailure("an alert notification is not sent", steps=[LOG, SETTINGS, HEALTH])
PLUGIN = KnownFailure("a plugin does not start", steps=[PLUGINS, LOG, SETTINGS])
RENDER = KnownFailure("an image cannot be rendered", steps=[LOG, SETTINGS, PLUGINS])
STOPPED = KnownFailure(
    "the server does not start", is_general=True, steps=[LOG, HEALTH, DATABASE_FILE]
)
