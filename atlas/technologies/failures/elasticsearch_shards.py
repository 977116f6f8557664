"""Failures of Elasticsearch: nodes that leave, shards that fail, and limits of requests."""

from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.elasticsearch import (
    BREAKERS,
    CLUSTER_HEALTH,
    HOT_THREADS,
    NODE_LOAD,
    UNASSIGNED,
    WHO_IS_MASTER,
    WHY,
    docs,
    get,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

SCROLL = docs.file("search/request/scroll.asciidoc")
GET_SETTINGS = docs.file("indices/get-settings.asciidoc")
GET_MAPPING = docs.file("indices/get-mapping.asciidoc")

SETTINGS = Check(
    "Read the settings of the index.",
    get("/<index>/_settings", GET_SETTINGS.at("GET /twitter/_settings")),
    **NO_OUTPUT,
    verify="A limit that is not listed has its default.",
)
MAPPING = Check(
    "Read the fields of the index with their types.",
    get("/<index>/_mapping", GET_MAPPING.at("GET /twitter/_mapping/_doc")),
    **NO_OUTPUT,
    verify="Names of fields that hold identifiers or dates: documents create them without end.",
)
OPEN_SCROLLS = Check(
    "Check how many search contexts are open on each node.",
    get("/_nodes/stats/indices/search", SCROLL.at("GET /_nodes/stats/indices/search")),
    **NO_OUTPUT,
    verify="open_contexts that only grows: a client does not close its scrolls.",
)

NODE_LEFT = KnownFailure(
    "a node left the cluster, or cannot be reached", steps=[CLUSTER_HEALTH, NODE_LOAD, UNIT_LOG]
)
MASTER_BUSY = KnownFailure(
    "the master does not process changes in time", steps=[WHO_IS_MASTER, NODE_LOAD, HOT_THREADS]
)
NO_COPY = KnownFailure("a shard has no active copy", steps=[CLUSTER_HEALTH, UNASSIGNED, WHY])
SHARD_FAILED = KnownFailure("a shard failed on a node", steps=[UNASSIGNED, WHY, UNIT_LOG])
SCRIPTS = KnownFailure(
    "too many different scripts are compiled, and requests fail",
    steps=[BREAKERS, NODE_LOAD, HOT_THREADS],
)
FIELDS = KnownFailure(
    "an index is at its limit of fields, and documents are refused",
    steps=[SETTINGS, MAPPING, UNIT_LOG],
)
SEARCH_REFUSED = KnownFailure(
    "the settings of an index forbid a search", steps=[SETTINGS, MAPPING, UNIT_LOG]
)
SCROLLS = KnownFailure(
    "a scroll has expired, or too many scrolls are open", steps=[OPEN_SCROLLS, NODE_LOAD, UNIT_LOG]
)
NO_NODE = KnownFailure("a client reaches no node", steps=[CLUSTER_HEALTH, NODE_LOAD, UNIT_LOG])
