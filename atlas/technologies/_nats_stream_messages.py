"""Log messages of NATS about streams without leader, place or disk."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nats as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_server = Repository(
    "nats-io/nats-server", commit="1787eee035cf0253c201fa0f05afad92b6f296dc", checked=_CHECKED
)


class NATSStreamMessages:
    """Log messages of NATS about streams without leader, place or disk."""

    UNAVAILABLE = LogMessage(
        anchor="JetStream system temporarily unavailable",
        sample="nats: JetStream system temporarily unavailable",
        severity="error",
        meaning="The JetStream cluster, or the stream, has no leader at the moment.",
        source=_server.file("server/errors.json"),
        failure=fails.NO_QUORUM,
    )

    NO_PEERS = LogMessage(
        anchor="no suitable peers for placement",
        sample="nats: API error: code=400 err_code=10005 description=no suitable peers for "
        "placement",
        severity="error",
        meaning="Too few servers can hold it: they are offline, too full, or have other tags.",
        source=_server.file("server/jetstream_cluster.go"),
        failure=fails.NO_PEERS,
    )

    VOTE_NOT_WRITTEN = LogMessage(
        anchor="Error writing term and vote file for ",
        sample="[WRN] RAFT [BvB3cxyA - _meta_] Error writing term and vote file for "
        '"_meta_": open /data/jetstream/$SYS/_js_/_meta_/tav.idx: no such file or '
        "directory",
        pattern=r'Error writing term and vote file for "(?P<group>[^"]+)": .+',
        severity="warning",
        meaning="A server cannot write the state of a Raft group to its disk.",
        source=_server.file("server/raft.go"),
        failure=fails.NOT_WRITTEN,
    )
