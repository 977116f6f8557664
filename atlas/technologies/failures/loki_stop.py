"""What fails where Loki stops, and between its parts, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.loki import API, LIMITS, MEMBERS, OPERATE, QUERY, READY, VERIFY
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

SCHEDULER_ADDRESS = Check(
    "Read the addresses of query scheduler and frontend that the configuration names.",
    shell("grep -nE '(scheduler|frontend)_address' <config-file>")
    @ OPERATE.at("scheduler_address: query-scheduler:9095"),
    **NO_OUTPUT,
    verify="The address is that of the running scheduler or frontend, with its gRPC port.",
)
OBJECT_STORE = Check(
    "Check which object storage the process is configured with.",
    shell("grep -nE 'bucket|endpoint|region|object_store' <config-file>")
    @ QUERY.at("Object not found in storage"),
    **NO_OUTPUT,
    verify="Bucket and endpoint are those that the ingesters write to; then check its credentials.",
)

FORMAT_QUERY = Check(
    "Check the syntax of the query; its text is in the file.",
    shell(
        "curl -sS -G 'http://<host>:3100/loki/api/v1/format_query' --data-urlencode 'query@<file>'"
    )
    @ API.at("returns an error if the passed LogQL is"),
    **NO_OUTPUT,
    verify="success: the query is valid. Else the error names line and column.",
)

STOPPED = KnownFailure(
    "the process does not start, or stops (any cause)",
    is_general=True,
    steps=[VERIFY, UNIT_LOG, DISK_SPACE],
)
WAL = KnownFailure(
    "it does not start: the folder of the write-ahead log cannot be made",
    steps=[PATH_MODES, DISK_SPACE, UNIT_LOG],
)
SYNTAX = KnownFailure("a query is not valid LogQL", steps=[FORMAT_QUERY, UNIT_LOG, READY])
SCHEDULER = KnownFailure(
    "a querier or frontend cannot reach the query scheduler",
    steps=[SCHEDULER_ADDRESS, RESOLVE, MEMBERS],
)
RESULT_LOST = KnownFailure(
    "the result of a query does not reach the query frontend",
    steps=[UNIT_LOG, LIMITS, SCHEDULER_ADDRESS],
)
CHUNK_MISSING = KnownFailure(
    "a chunk cannot be read from the storage", steps=[OBJECT_STORE, UNIT_LOG, READY]
)
INDEX_UPLOAD = KnownFailure(
    "the index cannot be uploaded to the storage", steps=[OBJECT_STORE, DISK_SPACE, UNIT_LOG]
)
