"""Linkerd: a service mesh for Kubernetes."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import linkerd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_proxy = Repository(
    "linkerd/linkerd2-proxy",
    commit="29637b64f6cebedaf15bfbf516818d7a28a4d5a6",
    checked="2026-11-26",
    folder="linkerd",
)
RECONNECT = _proxy.file("reconnect/src/lib.rs")
CERTIFY = _proxy.file("proxy/identity-client/src/certify.rs")
OLD_CERTIFY = Repository(
    "linkerd/linkerd2-proxy",
    commit="213a5925e8fc9378b64e256f066523dfb5c7a9c8",
    checked="2026-11-26",
).file("linkerd/proxy/identity/src/certify.rs")
APP = _proxy.file("app/src/lib.rs")
CONTROL = _proxy.file("app/core/src/control.rs")
ACCEPT = _proxy.file("app/core/src/serve.rs")
FAIL_FAST = _proxy.file("app/inbound/src/http/tests.rs")
POLICY = _proxy.file("app/inbound/src/policy.rs")
ROUTE_POLICY = _proxy.file("app/inbound/src/policy/http.rs")
IDENTITY = Repository(
    "linkerd/linkerd2", commit="b24cd4059841f8cee2fb7a9c2ac23a693c583579", checked="2026-11-26"
).file("pkg/identity/service.go")


class Linkerd(Technology):
    """A control plane and a small proxy next to each pod."""

    name = "Linkerd"
    icon = "simple-icons:linkerd"
    plane = "edge"
    needs = ("Kubernetes",)
    programs: ClassVar = {"linkerd": "the client of Linkerd"}
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository linkerd/linkerd2")

    NO_IDENTITY = LogMessage(
        anchor="Failed to obtain identity",
        sample="[     5.005627s] ERROR ThreadId(02) identity: "
        "linkerd_proxy_identity_client::certify: Failed to obtain identity "
        "error=status: Unavailable",
        severity="error",
        meaning="The proxy got no certificate; it serves nothing until it has one.",
        source=CERTIFY,
        failure=fails.IDENTITY,
    )
    NOT_CERTIFIED = LogMessage(
        anchor="Failed to certify identity: ",
        sample="ERR! [     5.005627s] admin={bg=identity} "
        "linkerd2_proxy::app::identity Failed to certify identity: grpc-status: "
        'Unknown, grpc-message: "the request could not be dispatched in a timely '
        'fashion"',
        severity="error",
        meaning="The proxy got no certificate; it serves nothing until it has one.",
        source=OLD_CERTIFY,
        failure=fails.IDENTITY,
    )
    BAD_CERTIFICATE = LogMessage(
        anchor="Received invalid certificate: ",
        sample="ERR! [ 14047.952874s] linkerd2_proxy_identity::certify Received "
        "invalid certificate: invalid certificate: CertExpired",
        severity="error",
        meaning="The certificate that the identity service gave is not valid, as when "
        "its own has expired.",
        source=OLD_CERTIFY,
        failure=fails.ISSUER,
    )
    IDENTITY_WAITS = LogMessage(
        anchor="Waiting for identity to be initialized...",
        sample="[    15.002100s]  WARN ThreadId(01) linkerd_app: Waiting for identity "
        "to be initialized...",
        severity="warning",
        meaning="The proxy waits for its first certificate.",
        source=APP,
        failure=fails.IDENTITY,
    )
    NOT_CONNECTED = LogMessage(
        anchor="Failed to connect",
        sample="[     2.231389s]  WARN ThreadId(01) "
        "watch{port=9997}:controller{addr=localhost:8090}:endpoint{addr=127.0.0.1:8090}: "
        "linkerd_reconnect: Failed to connect error=endpoint 127.0.0.1:8090: "
        "Connection refused (os error 111)",
        pattern=r"linkerd\w*_reconnect\b.*: Failed to connect error=(?P<error>.+)",
        severity="warning",
        meaning="The proxy could not connect to a peer or to the control plane; the "
        "error says why.",
        source=RECONNECT,
        failure=fails.CONNECT,
    )
    NOT_RESOLVED = LogMessage(
        anchor="Failed to resolve control-plane component",
        sample="[     2.231389s]  WARN ThreadId(01) "
        "policy:controller{addr=linkerd-policy.linkerd.svc.cluster.local:8090}: "
        "linkerd_app_core::control: Failed to resolve control-plane component "
        "error=failed SRV and A record lookups",
        severity="warning",
        meaning="The proxy cannot resolve the name of a service of the control plane.",
        source=CONTROL,
        failure=fails.CONNECT,
    )
    FAIL_FAST = LogMessage(
        anchor="service in fail-fast",
        sample="INFO ThreadId(01) outbound:proxy{addr=10.0.0.8:80}: "
        "linkerd_app_core::errors: Request failed error=service in fail-fast",
        pattern=r"(?P<text>service in fail-?fast)",
        severity="error",
        meaning="The service has no endpoint that accepts connections, so requests fail at once.",
        source=FAIL_FAST,
        failure=fails.OVERLOADED,
    )
    UNAUTHORIZED_CONNECTION = LogMessage(
        anchor="unauthorized connection on ",
        sample="INFO ThreadId(01) inbound:accept{client.addr=10.0.0.9:41210}: "
        "linkerd_app_core::serve: Connection closed error=unauthorized connection on "
        "server/web-http",
        pattern=r"unauthorized connection on (?P<server>[\w./-]+)",
        severity="warning",
        meaning="The policy of the server does not allow this client.",
        source=POLICY,
        failure=fails.DENIED,
    )
    UNAUTHORIZED_REQUEST = LogMessage(
        anchor="unauthorized request on route",
        sample="INFO ThreadId(01) inbound:server{port=8080}: linkerd_app_core::errors: "
        "Request failed error=unauthorized request on route",
        severity="warning",
        meaning="The policy of the route does not allow this client.",
        source=ROUTE_POLICY,
        failure=fails.DENIED,
    )
    NO_ISSUER = LogMessage(
        anchor="could not process CSR because of CA cert validation failure: ",
        sample='time="2026-03-31T04:11:09Z" level=error msg="could not process CSR '
        "because of CA cert validation failure: x509: certificate has expired or is "
        'not yet valid - CSR Identity : web.shop"',
        severity="error",
        meaning="The issuer certificate is not valid, so no proxy gets a certificate.",
        source=IDENTITY,
        failure=fails.ISSUER,
    )
    ISSUER_UNVERIFIED = LogMessage(
        anchor="failed to verify issuer credentials for ",
        sample="failed to verify issuer credentials for "
        "'identity.linkerd.cluster.local' with trust anchors: x509: certificate signed "
        "by unknown authority",
        pattern=r"failed to verify issuer credentials for '(?P<name>[^']+)'",
        severity="error",
        meaning="The issuer certificate does not fit the trust anchors, or has expired.",
        source=IDENTITY,
        failure=fails.ISSUER,
    )


linkerd = Linkerd()
