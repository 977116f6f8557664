"""Log messages of MongoDB's driver for Node that wrap another error."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_node = Repository(
    "mongodb/node-mongodb-native",
    commit="bb35ded18aa1031d8e4be88cad4fc1cc1225b00e",
    checked=_CHECKED,
)


class MongoDBNodeMessages:
    """Log messages of MongoDB's driver for Node that wrap another error."""

    NODE_SELECTION = LogMessage(
        anchor="MongoServerSelectionError: ",
        sample="MongoServerSelectionError: connect ECONNREFUSED 10.0.3.2:27017",
        pattern=r"MongoServerSelectionError: "
        r"(?P<reason>(?:connect|getaddrinfo|connection|read) .+)",
        severity="error",
        meaning="The client (Node) finds no server that fits; the last error follows.",
        source=_node.file("src/error.ts"),
        failure=fails.NO_SERVER,
    )

    NODE_CONNECT = LogMessage(
        anchor="MongoNetworkError: connect ",
        sample="MongoNetworkError: connect ECONNREFUSED 10.0.3.2:27017",
        pattern=r"MongoNetworkError: connect E[A-Z]+ (?P<server>\S+)",
        severity="error",
        meaning="The client (Node) cannot connect to a server.",
        source=_node.file("src/error.ts"),
        failure=fails.NO_SERVER,
    )
