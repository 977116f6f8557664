"""What fails in CouchDB, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS, LIMITS
from atlas.technologies.failures._network import CERTIFICATE, OUTGOING, RESOLVE
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
    action("Get _scheduler/jobs and _scheduler/docs of the server that replicates.")
    @ couchdb.file("src/couch_replicator/src/couch_replicator_scheduler_job.erl").at(
        "ChangesReader process died with reason: ~p"
    ),
    **NO_OUTPUT,
    verify="crashing, with an error: the source or target refuses or does not answer.",
)

CONFLICT = KnownFailure("two writes changed the same document", steps=[REVISION, UNIT_LOG, JOBS])
LOGIN = KnownFailure("a login is refused", steps=[UNIT_LOG, UNIT, RESOLVE])
NOT_ALLOWED = KnownFailure("a user may not use the database", steps=[UNIT_LOG, UNIT, RESOLVE])
NOT_STARTED = KnownFailure(
    "the server does not start",
    is_general=True,
    steps=[UNIT_LOG, DISK_SPACE, LIMITS],
    causes=[wrapped_error(START.at("Error starting Apache CouchDB:~n~n"))],
)
DAMAGED = KnownFailure("a database file is damaged", steps=[IO_ERRORS, DISK_SPACE, UNIT_LOG])
REPLICATION = KnownFailure("a replication job breaks", steps=[JOBS, OUTGOING, RESOLVE])
VIEW = KnownFailure("a process for views or filters died", steps=[UNIT_LOG, LIMITS, UNIT])
TLS = KnownFailure("TLS is on, but its certificate is missing", steps=[CERTIFICATE, UNIT_LOG, UNIT])
COMPACTION = KnownFailure("a compaction failed", steps=[DISK_SPACE, IO_ERRORS, UNIT_LOG])
