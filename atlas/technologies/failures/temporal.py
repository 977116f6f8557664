"""What fails in Temporal, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import CALL, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_temporal = Repository(
    "temporalio/temporal",
    commit="6805caea59e35d0611ed96be69641b8d86bff11c",
    checked="2026-11-26",
    publisher="Temporal",
)
README = _temporal.file("README.md")

NAMESPACES = Check(
    "List the namespaces, to see whether the frontend and its database answer.",
    shell("temporal operator namespace list") @ README.at("temporal operator namespace list"),
    **NO_OUTPUT,
    verify="A list: the frontend answers. A timeout: look at history, matching and the database.",
)
NO_HOSTS = KnownFailure(
    "a service of the cluster has no members", steps=[NAMESPACES, UNIT_LOG, OUTGOING]
)
RATE = KnownFailure("calls exceed a rate limit", steps=[NAMESPACES, CPU, UNIT_LOG])
DATABASE_RATE = KnownFailure(
    "calls of the database exceed their rate limit", steps=[NAMESPACES, CPU, UNIT_LOG]
)
SHARD = KnownFailure("a shard moves or cannot be written", steps=[NAMESPACES, UNIT_LOG, OUTGOING])
SCHEMA = KnownFailure(
    "the schema of the database is older than the server", steps=[UNIT_LOG, OUTGOING, NAMESPACES]
)
DATABASE = KnownFailure(
    "the database cannot be reached or written", steps=[OUTGOING, UNIT_LOG, NAMESPACES]
)
MEMBERSHIP = KnownFailure(
    "the members of the cluster cannot find each other", steps=[UNIT_LOG, OUTGOING, NAMESPACES]
)
VISIBILITY = KnownFailure(
    "workflows cannot be written to the visibility store", steps=[UNIT_LOG, CALL, NAMESPACES]
)
BUSY = KnownFailure(
    "a workflow gets more requests than it can handle", steps=[NAMESPACES, CPU, UNIT_LOG]
)
