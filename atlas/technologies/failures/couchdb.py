"""What fails in CouchDB, with the first steps."""

from atlas.evidence.command import action, http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS, KERNEL_KILLS, LIMITS
from atlas.technologies.failures._network import LISTENERS, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

couchdb = Repository(
    "apache/couchdb",
    commit="a6778e5d49a5df32a8eeeff4bf55d0e24ff688a6",
    checked="2026-11-27",
    publisher="CouchDB",
)
START = couchdb.file("src/couch/src/couch_sup.erl")

REVISION = Check(
    "Read the current revision of the document, and compare it with the client's.",
    action("Get the document, and compare its _rev with the one that the client sent.")
    @ couchdb.file("src/couch/src/couch_httpd.erl").at("Document update conflict."),
    **NO_OUTPUT,
    verify="Another writer was faster: read the document again, and repeat the change.",
)
JOBS = Check(
    "List the replication jobs and their state.",
    http("GET", "/_scheduler/jobs", at="<host>:5984")
    @ couchdb.file("src/docs/src/api/server/common.rst").at("http:get:: /_scheduler/jobs"),
    **NO_OUTPUT,
    verify="crashing, with an error: the source or target refuses or does not answer.",
)

MEMBERS = Check(
    "Read the administrators and members of the database.",
    http("GET", "/<name>/_security", at="<host>:5984")
    @ couchdb.file("src/docs/src/api/database/security.rst").at("http:get:: /{db}/_security"),
    **NO_OUTPUT,
    verify="members has the user or one of the user's roles; <name> is the database.",
)
SESSION = Check(
    "Check which user and roles the server sees for these credentials.",
    http("GET", "/_session", at="<host>:5984")
    @ couchdb.file("src/docs/src/api/server/authn.rst").at("GET /_session HTTP/1.1"),
    **NO_OUTPUT,
    verify="userCtx has the name and the roles; name null: not logged in.",
)

TLS_FILES = Check(
    "Read cert_file and key_file in the section [ssl] of the configuration.",
    action("Open the .ini files of the server, and read the section [ssl].")
    @ couchdb.file("src/couch/src/couch_httpd.erl").at("SSL enabled but PEM certificates"),
    **NO_OUTPUT,
    verify="Both are set, and name files that exist.",
)

CONFLICT = KnownFailure("two writes changed the same document", steps=[REVISION, UNIT_LOG, JOBS])
LOGIN = KnownFailure("a login is refused", steps=[SESSION, UNIT_LOG, UNIT])
NOT_ALLOWED = KnownFailure("a user may not use the database", steps=[MEMBERS, SESSION, UNIT_LOG])
NOT_LISTENING = KnownFailure(
    "the server cannot listen on its port", steps=[LISTENERS, UNIT_LOG, UNIT]
)
TOO_LARGE = KnownFailure(
    "a document is too large to replicate, and is left out", steps=[JOBS, UNIT_LOG, UNIT]
)
NOT_STARTED = KnownFailure(
    "the server does not start",
    is_general=True,
    steps=[UNIT_LOG, DISK_SPACE, LIMITS],
    causes=[wrapped_error(START.at("Error starting Apache CouchDB:~n~n"))],
)
DAMAGED = KnownFailure("a database file is damaged", steps=[IO_ERRORS, DISK_SPACE, UNIT_LOG])
REPLICATION = KnownFailure("a replication job breaks", steps=[JOBS, OUTGOING, RESOLVE])
VIEW = KnownFailure("a process for views or filters died", steps=[UNIT_LOG, KERNEL_KILLS, LIMITS])
TLS = KnownFailure(
    "TLS is on, but its certificate or key is not configured", steps=[TLS_FILES, UNIT_LOG, UNIT]
)
COMPACTION = KnownFailure("a compaction failed", steps=[DISK_SPACE, IO_ERRORS, UNIT_LOG])
