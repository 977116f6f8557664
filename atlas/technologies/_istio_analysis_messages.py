"""Messages of Istio: analysis of configuration, certificates, CNI."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import istio as fails
from atlas.technologies.message import LogMessage

_istio = Repository(
    "istio/istio",
    commit="86c9f01fd735fb01d8192f5bcaf0d424afb7f14c",
    checked="2026-11-27",
)
MSGS = _istio.file("pkg/config/analysis/msg/messages.gen.go")
SDS = _istio.file("security/pkg/nodeagent/sds/sdsservice.go")
ISTIO_CNI = _istio.file("cni/cmd/istio-cni/main.go")


class IstioAnalysisMessages:
    """Messages of Istio: analysis of configuration, certificates, CNI."""

    REFERENCE = LogMessage(
        anchor="[IST0101]",
        sample='Error [IST0101] (VirtualService shop/web) Referenced host not found: "web-v2"',
        pattern=r"\[IST0101\]",
        severity="error",
        meaning="A resource refers to another one, such as a host, that does not exist.",
        source=MSGS,
        failure=fails.NO_REFERENCE,
    )
    WARMING = LogMessage(
        anchor="failed to warm certificate: ",
        sample="warn sds failed to warm certificate: failed to generate workload certificate: "
        "create certificate: rpc error: code = Unavailable",
        severity="warning",
        meaning="The sidecar gets no certificate; the cause follows.",
        source=SDS,
        failure=fails.CERTIFICATES,
    )
    CNI = LogMessage(
        anchor="istio-cni failed with: ",
        sample="istio-cni failed with: failed to push CNI event: connect: connection refused",
        severity="error",
        meaning="The CNI plugin of Istio fails for a pod; the cause follows.",
        source=ISTIO_CNI,
        failure=fails.CNI,
    )
