"""Older messages of Envoy about its control plane."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import envoy as fails
from atlas.technologies.message import LogMessage

OLDER = Repository(
    "envoyproxy/envoy", commit="0a52d351063a8810936dc1f22f6ef317acb1960b", checked="2026-11-26"
).file("source/common/config/grpc_stream.h")


class EnvoyOlderMessages:
    """Older messages of Envoy about its control plane."""

    CONTROL_PLANE_FAILED = LogMessage(
        anchor="gRPC config stream closed: ",
        sample="2026-03-21T02:33:35.142225Z warning envoy config "
        "StreamAggregatedResources gRPC config stream closed: 14, upstream connect "
        "error or disconnect/reset before headers. reset reason: connection failure",
        pattern=r"gRPC config stream closed: (?P<status>14), upstream connect error or "
        r"disconnect/reset before headers\. reset reason: [\w ]+(?:, transport failure "
        r'reason: [^"]*)?',
        severity="warning",
        meaning="Envoy cannot connect to its control plane, and keeps the last "
        "configuration that it received.",
        source=OLDER,
        context=("gRPC",),
        failure=fails.CONTROL,
    )
    CONTROL_PLANE_CLOSED = LogMessage(
        anchor="gRPC config stream closed: ",
        sample="2026-03-21T02:33:35.142225Z warning envoy config "
        "StreamAggregatedResources gRPC config stream closed: 14, no healthy upstream",
        pattern=r"gRPC config stream closed: (?P<status>14|16|7), (?:no healthy "
        r"upstream|transport is closing|.+)",
        severity="warning",
        meaning="Envoy cannot reach its control plane, and keeps the last "
        "configuration that it received.",
        source=OLDER,
        context=("gRPC",),
        failure=fails.CONTROL,
    )
    NO_STREAM = LogMessage(
        anchor="Unable to establish new stream",
        sample="[2026-03-01 01:03:26.945][11][warning][config] "
        "[source/common/config/grpc_stream.h:56] Unable to establish new stream",
        pattern=r"\[warning\]\[config\].*(?P<text>Unable to establish new stream)",
        severity="warning",
        meaning="Envoy cannot reach its control plane.",
        source=OLDER,
        failure=fails.CONTROL,
    )
