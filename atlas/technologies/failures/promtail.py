"""What fails in Promtail, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-26",
    publisher="Grafana Labs",
)
CLIENT = _loki.file("clients/pkg/util/client.go")

NOT_SENT = KnownFailure(
    "a batch cannot be sent to Loki",
    steps=[CALL, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(CLIENT.at("error sending batch, will retry")),
    ],
)
LOST = KnownFailure(
    "a batch is given up and its lines are lost",
    steps=[CALL, UNIT_LOG, OUTGOING],
    causes=[
        wrapped_error(CLIENT.at("final error sending batch")),
    ],
)
RATE = KnownFailure(
    "batches are dropped at the rate limit of Loki", steps=[UNIT_LOG, CALL, OUTGOING]
)
