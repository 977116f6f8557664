"""Istio: service mesh, with Envoy as the sidecar of every service."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._istio_analysis_messages import IstioAnalysisMessages
from atlas.technologies.failures import istio as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/istio.md")
_istio = Repository(
    "istio/istio", commit="86c9f01fd735fb01d8192f5bcaf0d424afb7f14c", checked=_CHECKED
)
SERVICE = _istio.file("manifests/charts/istio-control/istio-discovery/templates/service.yaml")
OLD_PROBE = Repository(
    "istio/istio", commit="059e0752d588ae715d6f893b18903b657336a3d7", checked="2026-11-26"
).file("pilot/cmd/pilot-agent/status/ready/probe.go")
PROBE = _istio.file("pilot/cmd/pilot-agent/status/ready/probe.go")
METRICS = _istio.file("pilot/pkg/xds/monitoring.go")

_RELEASED = """
1.7 2020-08-21  1.8 2020-11-19  1.9 2021-02-09  1.10 2021-05-18  1.11 2021-08-12
1.12 2021-11-18  1.13 2022-02-11  1.14 2022-06-01  1.15 2022-08-31  1.16 2022-11-15
1.17 2023-02-14  1.18 2023-06-07  1.19 2023-09-05  1.20 2023-11-14  1.21 2024-03-13
1.22 2024-05-13  1.23 2024-08-14  1.24 2024-11-07  1.25 2025-03-03  1.26 2025-05-08
1.27 2025-08-11  1.28 2025-11-05  1.29 2026-02-16  1.30 2026-05-18
"""


class Istio(IstioAnalysisMessages, Technology):
    """A mesh: istiod sends configuration and certificates to the Envoy sidecar of each service."""

    name = "Istio"
    icon = "simple-icons:istio"
    plane = "control"
    needs = ("Envoy", "Kubernetes")
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard output") @ _istio.file("pkg/log/options.go").at(
        "standard I/O streams. This defaults to stdout."
    )
    ports: ClassVar = {
        "XDS, plaintext": quantity(15010, "") @ SERVICE.at("- port: 15010"),
        "XDS and certificates, mTLS": quantity(15012, "") @ SERVICE.at("- port: 15012"),
        "Prometheus of istiod": quantity(15014, "") @ SERVICE.at("- port: 15014"),
        "webhooks": quantity(15017, "") @ SERVICE.at("targetPort: 15017"),
    }

    NOT_READY = LogMessage(
        anchor="Envoy proxy is NOT ready",
        sample="Envoy proxy is NOT ready: config not fully received from XDS server: cds updates: "
        "1 successful, 0 rejected; lds updates: 0 successful, 0 rejected",
        severity="warning",
        meaning="A sidecar is not ready, so its pod gets no traffic; the cause follows.",
        source=_istio.file("pilot/cmd/pilot-agent/status/server.go"),
        failure=fails.NOT_READY,
    )
    NO_CONFIG = LogMessage(
        anchor="config not received from XDS server (is Istiod running?)",
        sample="config not received from XDS server (is Istiod running?): cds updates: 0 "
        "successful, 0 rejected; lds updates: 0 successful, 0 rejected",
        severity="warning",
        meaning="A proxy has received no configuration: istiod is down or unreachable.",
        source=PROBE,
        failure=fails.NO_CONTROL,
    )
    NO_CONFIG_OLDER = LogMessage(
        anchor="config not received from Pilot (is Pilot running?)",
        sample="Envoy proxy is NOT ready: config not received from Pilot (is Pilot "
        "running?): cds updates: 0 successful, 0 rejected; lds updates: 0 successful, "
        "0 rejected",
        severity="warning",
        meaning="A proxy has received no configuration: istiod is down or unreachable.",
        source=OLD_PROBE,
        failure=fails.NO_CONTROL,
    )
    CONFIG_REJECTED = LogMessage(
        anchor="config received from XDS server, but was rejected: ",
        sample="config received from XDS server, but was rejected: cds updates: 1 successful, 0 "
        "rejected; lds updates: 0 successful, 1 rejected",
        severity="warning",
        meaning="A proxy rejected its configuration; istiod's log gives the cause.",
        source=PROBE,
        failure=fails.REJECTED,
    )
    ACK_ERROR = LogMessage(
        anchor=": ACK ERROR ",
        sample="ADS:LDS: ACK ERROR api-7d4.prod-12 Internal:Error adding/updating listener(s)",
        pattern=r"ADS:(?P<type>\w+): ACK ERROR (?P<proxy>\S+) (?P<code>\w+)",
        severity="warning",
        meaning="A proxy rejected a configuration that istiod sent.",
        source=_istio.file("pkg/xds/server.go"),
        context=("ADS",),
        failure=fails.REJECTED,
    )
    SIGN_FAILED = LogMessage(
        anchor=" failed to sign: ",
        sample="resource:default failed to sign: create certificate: rpc error: code = Unavailable",
        pattern=r"failed to sign",
        severity="error",
        meaning="A sidecar got no certificate, so its mTLS fails when the old one expires.",
        source=_istio.file("security/pkg/nodeagent/cache/secretcache.go"),
        context=("resource:",),
        failure=fails.CERTIFICATES,
    )
    RATE_LIMITED = LogMessage(
        anchor=" exceeded rate limit: ",
        sample='ADS: "10.0.0.9:50312" exceeded rate limit: canceled',
        pattern=r'ADS: "(?P<proxy>[^"]+)" exceeded rate limit',
        severity="warning",
        meaning="Too many proxies connect to istiod at once, as after its restart.",
        source=_istio.file("pilot/pkg/xds/ads.go"),
        failure=fails.OVERLOADED,
    )

    UPSTREAM_LOST = LogMessage(
        anchor="failed to connect to upstream ",
        sample="error xdsproxy failed to connect to upstream istiod.istio-system.svc:15012: "
        "dial refused by 10.0.9.1",
        pattern=r"failed to connect to upstream (?P<address>\S+)",
        severity="error",
        meaning="The agent of a proxy cannot connect to istiod.",
        source=_istio.file("pkg/istio-agent/xds_proxy.go"),
        failure=fails.NO_CONTROL,
        context=(
            "xdsproxy",
            "istiod",
        ),
    )
    UPSTREAM_ENDED = LogMessage(
        anchor="upstream terminated with unexpected error ",
        sample="warn xdsproxy upstream terminated with unexpected error rpc error: code = "
        "Unavailable desc = closing transport id=3",
        severity="warning",
        meaning="The connection of a proxy to istiod broke; the agent connects again.",
        source=_istio.file("pkg/istio-agent/xds_proxy.go"),
        failure=fails.NO_CONTROL,
    )
    TERMINATED = LogMessage(
        anchor=" terminated with error: ",
        sample='error ads ADS: "10.0.0.9:50312" api-7d4.prod-12 terminated with error: rpc '
        "error: code = Internal desc = stream reset",
        pattern=r'ADS: "(?P<proxy>[^"]+)" (?P<id>\S+) terminated with error',
        severity="error",
        meaning="The connection of a proxy to istiod ended with an error.",
        source=_istio.file("pkg/xds/server.go"),
        failure=fails.NO_CONTROL,
        context=("ADS",),
    )
    CA_UNREACHABLE = LogMessage(
        anchor="Failed to connect to endpoint ",
        sample="error citadelclient Failed to connect to endpoint "
        "istiod.istio-system.svc:15012: connection refused",
        pattern=r"Failed to connect to endpoint (?P<address>\S*\w)",
        severity="error",
        meaning="A proxy cannot reach the CA of istiod, and gets no certificate.",
        source=_istio.file("security/pkg/nodeagent/caclient/providers/citadel/client.go"),
        failure=fails.CERTIFICATES,
        context=("citadelclient",),
    )
    CSR_NOT_SIGNED = LogMessage(
        anchor="failed to sign CSR",
        sample="error citadelclient failed to sign CSR: create certificate: rpc error: code = "
        "Unauthenticated desc = authentication failure",
        severity="error",
        meaning="The CA did not sign the certificate of a proxy; the cause follows.",
        source=_istio.file("security/pkg/nodeagent/caclient/providers/citadel/client.go"),
        failure=fails.CERTIFICATES,
    )
    UNAUTHORIZED = LogMessage(
        anchor="Unauthorized XDS: ",
        sample="warn ads Unauthorized XDS: 10.0.0.9:50312 with identity "
        "[spiffe://cluster.local/ns/shop/sa/api]: no identities matched",
        pattern=r"Unauthorized XDS: (?P<peer>\S+) with identity",
        severity="warning",
        meaning="The identity in a proxy's certificate does not fit the proxy that it says it is.",
        source=_istio.file("pilot/pkg/xds/auth.go"),
        failure=fails.UNAUTHORIZED,
    )
    NO_CACHE_SYNC = LogMessage(
        anchor="Failed waiting for cache sync",
        sample="error Failed waiting for cache sync",
        severity="error",
        meaning="istiod could not read the cluster's configuration, and does not become ready.",
        source=_istio.file("pilot/pkg/bootstrap/server.go"),
        failure=fails.NO_START,
    )
    NOT_SERVING = LogMessage(
        anchor="server is not ready to serve discovery information",
        sample="rpc error: code = Unavailable desc = server is not ready to serve discovery "
        "information",
        severity="error",
        meaning="istiod has started, but has not read its configuration yet.",
        source=_istio.file("pilot/pkg/xds/ads.go"),
        failure=fails.NO_START,
    )

    CONVERGENCE = Metric(
        name="pilot_proxy_convergence_time",
        meaning="Time from a change of configuration until proxies have it.",
        unit="second",
        source=METRICS,
        kind="histogram",
    )
    CLIENTS = Metric(
        name="pilot_xds",
        meaning="Proxies connected to this istiod.",
        source=METRICS,
    )
    PUSHES = Metric(
        name="pilot_xds_pushes",
        meaning="Configuration pushes; build and send errors are separate types.",
        source=METRICS,
        kind="counter",
    )
    ROOT_EXPIRY = Metric(
        name="citadel_server_root_cert_expiry_seconds",
        meaning="Time until the root certificate of the mesh expires.",
        unit="second",
        source=_istio.file("security/pkg/server/ca/monitoring.go"),
    )


istio = Istio()
