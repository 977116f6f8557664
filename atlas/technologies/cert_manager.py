"""cert-manager: issues and renews certificates in Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._cert_manager_challenges import CertManagerChallengeMessages
from atlas.technologies._cert_manager_request_messages import CertManagerRequestMessages
from atlas.technologies.failures import cert_manager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/cert-manager.md")
_code = Repository(
    "cert-manager/cert-manager", commit="2d0d7f7f74241a9cbf79f0e2a7bb247238ee09fd", checked=_CHECKED
)
ORDERS = _code.file("pkg/controller/acmeorders/sync.go")
CHALLENGES = _code.file("pkg/controller/acmechallenges/sync.go")
SETUP = _code.file("pkg/issuer/acme/setup.go")
ISSUING = _code.file("pkg/controller/certificates/issuing/issuing_controller.go")
COLLECTOR = _code.file("internal/collectors/certificate_collector.go")


class CertManager(CertManagerRequestMessages, CertManagerChallengeMessages, Technology):
    """A controller that obtains certificates from certificate authorities and renews them."""

    name = "cert-manager"
    icon = "diagrams.onprem.certificates.CertManager"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(
        "1.10 2022-10-17, 1.11 2023-01-11, 1.12 2023-05-19, 1.13 2023-09-12, 1.14 2024-01-31, "
        "1.15 2024-06-05, 1.16 2024-10-03, 1.17 2025-02-03, 1.18 2025-06-10, 1.19 2025-10-07, "
        "1.20 2026-03-10, 1.21 2026-07-08",
        RELEASES,
    )
    logs = statement("Kubernetes events of its objects, and the logs of its controller") @ (
        fails.FAQ.at("cert-manager publishes all events to the Kubernetes")
    )

    RATE_LIMITED = LogMessage(
        anchor="429 urn:ietf:params:acme:error:rateLimited",
        sample="Failed to create Order: 429 urn:ietf:params:acme:error:rateLimited: too many "
        "certificates (5) already issued for this exact set of identifiers in the "
        "last 168h0m0s, retry after 2026-03-02 05:00:00 UTC",
        severity="error",
        meaning="The certificate authority refuses more requests until the time in the message.",
        source=_code.file("third_party/forked/acme/types_test.go"),
        failure=fails.RATE_LIMITED,
    )
    CREATE_ORDER = LogMessage(
        anchor="Failed to create Order",
        sample="Failed to create Order: 400 urn:ietf:params:acme:error:rejectedIdentifier: "
        'Error creating new order :: Cannot issue for "shop.internal"',
        severity="error",
        meaning="The certificate authority does not accept the order, and it is not tried again.",
        source=ORDERS,
        failure=fails.ORDER_FAILED,
    )
    FINALIZE_ORDER = LogMessage(
        anchor="Failed to finalize Order",
        sample="Failed to finalize Order: 403 urn:ietf:params:acme:error:unauthorized: Error "
        "finalizing order",
        severity="error",
        meaning="The domains were validated, but the certificate authority did not sign.",
        source=ORDERS,
        failure=fails.ORDER_FAILED,
    )
    ORDER_WAIT = LogMessage(
        anchor="Failed to wait for order resource ",
        sample='Failed to wait for order resource "shop-tls-1-2745722290" to become ready: '
        'order is in "invalid" state: ',
        pattern=r'Failed to wait for order resource "(?P<order>[^"]+)" to become ready: '
        r'order is in "(?P<state>\w+)" state',
        severity="error",
        meaning="The order has failed, so the certificate request has, too.",
        source=_code.file("pkg/controller/certificaterequests/acme/acme.go"),
        failure=fails.ORDER_FAILED,
    )
    REQUEST_FAILED = LogMessage(
        anchor="The certificate request has failed to complete and will be retried",
        sample="The certificate request has failed to complete and will be retried: Error "
        "signing certificate: x509: provided PrivateKey doesn't match parent's "
        "PublicKey",
        severity="error",
        meaning="An attempt to issue or renew failed; the next one is made after a growing delay.",
        source=ISSUING,
        failure=fails.ISSUANCE_FAILED,
    )
    EXPIRED_CA = LogMessage(
        anchor="Issuer returned an already expired certificate (notAfter: ",
        sample="Issuer returned an already expired certificate (notAfter: "
        "2026-02-01T00:00:00Z). This usually indicates an expired CA certificate in "
        "the issuer.",
        pattern=r"Issuer returned an already expired certificate \(notAfter: "
        r"(?P<expired>[^)]+)\)",
        severity="error",
        meaning="The issuer signs certificates that are already invalid: most likely its own "
        "CA has expired.",
        source=ISSUING,
        failure=fails.ISSUER,
    )
    EXPIRED = LogMessage(
        anchor="Certificate expired on ",
        sample="Certificate expired on Sun, 01 Mar 2026 10:00:00 UTC",
        pattern=r"Certificate expired on (?P<expired>\w{3}, \d\d \w{3} \d{4} [\d:]+ \w+)",
        severity="error",
        meaning="A certificate was not renewed in time and is no longer valid.",
        source=_code.file("internal/controller/certificates/policies/checks.go"),
        failure=fails.EXPIRED,
    )
    SELF_CHECK = LogMessage(
        anchor="failed to perform self check GET request '",
        sample="Waiting for HTTP-01 challenge propagation: failed to perform self check GET "
        "request 'http://shop.example.com/.well-known/acme-challenge/x1': Get "
        '"http://shop.example.com/.well-known/acme-challenge/x1": dial tcp '
        "192.0.2.10:80: i/o timeout",
        pattern=r"failed to perform self check GET request '(?P<url>[^']+)'",
        severity="error",
        meaning="cert-manager cannot reach the challenge itself, so it does not ask for "
        "validation.",
        source=_code.file("pkg/issuer/acme/http/http.go"),
        failure=fails.HTTP_CHALLENGE,
    )
    STATUS_CODE = LogMessage(
        anchor="challenge propagation: wrong status code '",
        sample="Waiting for HTTP-01 challenge propagation: wrong status code '404', expected '200'",
        pattern=r"wrong status code '(?P<status>\d+)', expected '200'",
        severity="error",
        meaning="Something other than the solver answers at the path of the challenge.",
        source=_code.file("pkg/issuer/acme/http/http.go"),
        failure=fails.HTTP_CHALLENGE,
    )
    DNS_PROPAGATION = LogMessage(
        anchor="DNS record for ",
        sample='Waiting for DNS-01 challenge propagation: DNS record for "shop.example.com" '
        "not yet propagated",
        pattern=r'DNS record for "(?P<domain>[^"]+)" not yet propagated',
        severity="error",
        meaning="The TXT record of the challenge is not visible to cert-manager.",
        source=_code.file("pkg/issuer/acme/dns/dns.go"),
        failure=fails.DNS_CHALLENGE,
    )
    PRESENT = LogMessage(
        anchor="Error presenting challenge",
        sample="Warning  PresentError  4s  cert-manager-challenges  Error presenting "
        "challenge: Found no Zones for domain _acme-challenge.shop.example.com",
        severity="error",
        meaning="The record, ingress or pod of a challenge cannot be made.",
        source=CHALLENGES,
        failure=fails.CHALLENGE_FAILED,
    )
    AUTHORIZATION = LogMessage(
        anchor="Error accepting authorization",
        sample="Error accepting authorization: acme: authorization error for "
        "shop.example.com: 400 urn:ietf:params:acme:error:dns: DNS problem: NXDOMAIN "
        "looking up A for shop.example.com",
        severity="error",
        meaning="The certificate authority could not validate the domain.",
        source=CHALLENGES,
        failure=fails.CHALLENGE_FAILED,
    )
    ACCEPTING_FAILED = LogMessage(
        anchor="Accepting challenge authorization failed",
        sample="Warning  Failed  2s  cert-manager-challenges  Accepting challenge "
        "authorization failed: acme: authorization error for shop.example.com: 403 "
        "urn:ietf:params:acme:error:unauthorized: Invalid response",
        severity="error",
        meaning="The certificate authority could not validate the domain.",
        source=CHALLENGES,
        failure=fails.CHALLENGE_FAILED,
    )
    REGISTER = LogMessage(
        anchor="Failed to register ACME account",
        sample="Failed to register ACME account: Get "
        '"https://acme-v02.api.letsencrypt.org/directory": dial tcp: lookup '
        "acme-v02.api.letsencrypt.org: i/o timeout",
        severity="error",
        meaning="The issuer has no account at the certificate authority, so it issues nothing.",
        source=SETUP,
        failure=fails.ISSUER,
    )
    INIT_ISSUER = LogMessage(
        anchor="Error initializing issuer",
        sample="Error initializing issuer: Failed to verify Vault is initialized and "
        'unsealed: Get "https://vault:8200/v1/sys/health": dial tcp: i/o timeout',
        severity="error",
        meaning="An issuer cannot be set up, so it issues nothing.",
        source=_code.file("pkg/controller/issuers/sync.go"),
        failure=fails.ISSUER,
    )
    CA_KEYPAIR = LogMessage(
        anchor="Error getting keypair for CA issuer",
        sample='Error getting keypair for CA issuer: secrets "ca-key-pair" not found',
        severity="error",
        meaning="The secret with the CA certificate or its key is missing or unusable.",
        source=_code.file("pkg/issuer/ca/setup.go"),
        failure=fails.ISSUER,
    )
    WEBHOOK = LogMessage(
        anchor='failed calling webhook "webhook.cert-manager.io"',
        sample='Internal error occurred: failed calling webhook "webhook.cert-manager.io": '
        "failed to call webhook: Post "
        '"https://cert-manager-webhook.cert-manager.svc:443/mutate?timeout=10s": '
        "dial tcp 10.96.20.99:443: connect: connection refused",
        pattern=r'failed calling webhook "webhook\.cert-manager\.io"',
        severity="error",
        meaning="The API server cannot reach the webhook, so objects of cert-manager are refused.",
        source=fails.WEBHOOK,
        failure=fails.WEBHOOK_DOWN,
    )
    READY = Metric(
        name="certmanager_certificate_ready_status",
        meaning="Whether a certificate is ready.",
        source=COLLECTOR,
    )
    EXPIRATION = Metric(
        name="certmanager_certificate_expiration_timestamp_seconds",
        meaning="Time at which a certificate expires, since the epoch.",
        unit="second",
        source=COLLECTOR,
    )
    RENEWAL = Metric(
        name="certmanager_certificate_renewal_timestamp_seconds",
        meaning="Time after which a certificate should be renewed, since the epoch.",
        unit="second",
        source=COLLECTOR,
    )


cert_manager = CertManager()
