"""Log messages of CouchDB."""

from atlas.technologies.failures import couchdb as fails
from atlas.technologies.message import LogMessage

_HTTP = fails.couchdb.file("src/couch/src/couch_httpd.erl")
_JOB = fails.couchdb.file("src/couch_replicator/src/couch_replicator_scheduler_job.erl")


class CouchDBMessages:
    """Log messages of CouchDB."""

    CONFLICT = LogMessage(
        anchor="Document update conflict.",
        sample='{"error":"conflict","reason":"Document update conflict."}',
        severity="error",
        meaning="Another write changed the document in between.",
        source=_HTTP,
        failure=fails.CONFLICT,
    )

    LOGIN = LogMessage(
        anchor="Name or password is incorrect.",
        sample='{"error":"unauthorized","reason":"Name or password is incorrect."}',
        pattern=r'"reason":\s*"Name or password is incorrect\."',
        severity="error",
        meaning="The user name or password is wrong.",
        source=fails.couchdb.file("src/couch/src/couch_httpd_auth.erl"),
        failure=fails.LOGIN,
    )

    NOT_ALLOWED = LogMessage(
        anchor="You are not authorized to access this db.",
        sample='{"error":"forbidden","reason":"You are not authorized to access this db."}',
        severity="error",
        meaning="The user is no member of the database.",
        source=fails.couchdb.file("src/couch/src/couch_db.erl"),
        failure=fails.NOT_ALLOWED,
    )

    NOT_STARTED = LogMessage(
        anchor="Error starting Apache CouchDB:",
        sample="Error starting Apache CouchDB:",
        severity="fatal",
        meaning="The server does not start; the lines that follow say why.",
        source=fails.START,
        failure=fails.NOT_STARTED,
    )

    DAMAGED = LogMessage(
        anchor="File corruption in ",
        sample="File corruption in <0.123.0> at position 4096",
        pattern=r"File corruption in (?P<file>\S+) at position (?P<position>\d+)",
        severity="fatal",
        meaning="A database file is damaged at that position.",
        source=fails.couchdb.file("src/couch/src/couch_file.erl"),
        failure=fails.DAMAGED,
    )

    NO_CERTIFICATE = LogMessage(
        anchor="SSL enabled but PEM certificates are missing",
        sample="SSL enabled but PEM certificates are missing",
        severity="error",
        meaning="TLS is on, but the certificate or key is not configured.",
        source=_HTTP,
        failure=fails.TLS,
    )

    NOT_LISTENING = LogMessage(
        anchor="Failure to start Mochiweb: ",
        sample="Failure to start Mochiweb: eaddrinuse",
        pattern=r"Failure to start Mochiweb: (?P<reason>\S+)",
        severity="fatal",
        meaning="The server cannot listen; the rest says why.",
        source=_HTTP,
        failure=fails.NOT_LISTENING,
    )

    PROCESS_DIED = LogMessage(
        anchor="OS Process died with status: ",
        sample="OS Process died with status: 137",
        pattern=r"OS Process died with status: (?P<status>\d+)",
        severity="error",
        meaning="A process that computes views or filters ended.",
        source=fails.couchdb.file("src/couch/src/couch_os_process.erl"),
        failure=fails.VIEW,
    )

    CHANGES_DIED = LogMessage(
        anchor="ChangesReader process died with reason: ",
        sample="ChangesReader process died with reason: changes_reader_died",
        pattern=r"ChangesReader process died with reason: (?P<reason>\S+)",
        severity="error",
        meaning="A replication lost its source.",
        source=_JOB,
        failure=fails.REPLICATION,
    )

    BACKOFF = LogMessage(
        anchor="Max backoff reached child process ",
        sample="Max backoff reached child process <0.321.0>",
        severity="error",
        meaning="Requests of a replication failed too often, and its job stops.",
        source=_JOB,
        failure=fails.REPLICATION,
    )

    DOCUMENT_TOO_LARGE = LogMessage(
        anchor="Replicator: failed to write doc ",
        sample='Replicator: failed to write doc {doc,<<"order-1">>,{1,[]},[],[],false,[]}. Too '
        "large",
        severity="error",
        meaning="The target does not accept a document of this size; it is not replicated.",
        source=fails.couchdb.file("src/couch_replicator/src/couch_replicator_worker.erl"),
        failure=fails.TOO_LARGE,
    )

    COMPACTION = LogMessage(
        anchor="Compaction failed for db: ",
        sample="Compaction failed for db: orders idx: _design/x reason: enospc",
        pattern=r"Compaction failed for db: (?P<database>\S+) idx: (?P<index>\S+) reason: ",
        severity="error",
        meaning="The index of a view could not be compacted.",
        source=fails.couchdb.file("src/couch_index/src/couch_index_compactor.erl"),
        failure=fails.COMPACTION,
    )
