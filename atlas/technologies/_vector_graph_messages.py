"""Messages of Vector: the graph of its components."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import vector as fails
from atlas.technologies.message import LogMessage

_vector = Repository(
    "vectordotdev/vector",
    commit="c3445d42d2799eb9afe102b71cba7ae96a80942b",
    checked="2026-11-27",
)
VECTOR_GRAPH = _vector.file("src/config/graph.rs")


class VectorGraphMessages:
    """Messages of Vector: the graph of its components."""

    NO_INPUT = LogMessage(
        anchor=" doesn't match any components.",
        sample='ERROR vector::cli: Configuration error. error=Input "logs" for sink "es" '
        "doesn't match any components.",
        pattern=r'Input "(?P<input>[^"]+)" for (?P<type>\w+) "(?P<name>[^"]+)" doesn.t match any '
        r"components",
        severity="fatal",
        meaning="A component takes its input from one that does not exist.",
        source=VECTOR_GRAPH,
        failure=fails.BAD_CONFIG,
    )
