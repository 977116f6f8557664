"""Log messages of Neo4j's server."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import neo4j as fails
from atlas.technologies.message import LogMessage

_SERVER = Repository(
    "neo4j/neo4j", commit="057df9b572ff2873854276d9a487a9730dc1bcba", checked="2026-11-27"
).file("community/bolt/src/main/java/org/neo4j/bolt/runtime/DefaultBoltConnection.java")


class Neo4jServerMessages:
    """Log messages of Neo4j's server."""

    NO_THREADS = LogMessage(
        anchor="Unable to schedule bolt session '",
        sample="ERROR Unable to schedule bolt session 'bolt-264322' for execution since "
        "there are no available threads to serve it at the moment.",
        pattern=r"Unable to schedule bolt session '(?P<session>[^']+)'",
        severity="error",
        meaning="Every thread that serves clients is in use, often as sessions are not closed.",
        source=_SERVER,
        failure=fails.NO_THREADS,
    )
