"""What fails in Neo4j, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_SESSION = Repository(
    "neo4j/neo4j-python-driver",
    commit="624d3c4408720b98f927a91b0bffac7a459446f4",
    checked="2026-11-26",
).file("src/neo4j/_async/work/session.py")

UNREACHABLE = KnownFailure("a client cannot connect", steps=[OUTGOING, LISTENERS, UNIT])
POOL = KnownFailure("a client's connection pool is exhausted", steps=[OUTGOING, UNIT_LOG, UNIT])
DEFUNCT = KnownFailure("a client's connection broke", steps=[OUTGOING, UNIT_LOG, UNIT])
NO_ROUTING = KnownFailure(
    "a client finds no member of the cluster to use", steps=[OUTGOING, LISTENERS, UNIT_LOG]
)
RETRIED = KnownFailure(
    "a transaction failed and is run again",
    steps=[UNIT_LOG, OUTGOING, UNIT],
    causes=[wrapped_error(_SESSION.at("Transaction failed and will be retried in"))],
)
NO_THREADS = KnownFailure("no thread is free to serve a client", steps=[UNIT_LOG, OUTGOING, UNIT])
