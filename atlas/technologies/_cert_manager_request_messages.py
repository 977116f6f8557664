"""Messages of cert-manager: providers of DNS, issuers, requests, secrets."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cert_manager as fails
from atlas.technologies.failures import cert_manager_request as request
from atlas.technologies.message import LogMessage

_cert_manager = Repository(
    "cert-manager/cert-manager",
    commit="2d0d7f7f74241a9cbf79f0e2a7bb247238ee09fd",
    checked="2026-11-27",
)
CHECKS = _cert_manager.file("internal/controller/certificates/policies/checks.go")
CR_SYNC = _cert_manager.file("pkg/controller/certificaterequests/sync.go")
SESSION = _cert_manager.file("pkg/issuer/acme/dns/dns.go")
R53 = _cert_manager.file("pkg/issuer/acme/dns/route53/route53.go")
DNS = _cert_manager.file("pkg/issuer/acme/dns/dns.go")
CLOUDFLARE = _cert_manager.file("pkg/issuer/acme/dns/cloudflare/cloudflare.go")
ORDERS = _cert_manager.file("pkg/controller/acmeorders/util.go")
SETUP = _cert_manager.file("pkg/issuer/acme/setup.go")
VAULT_SETUP = _cert_manager.file("pkg/issuer/vault/setup.go")
VAULT_CR = _cert_manager.file("pkg/controller/certificaterequests/vault/vault.go")
REPORTER = _cert_manager.file("pkg/controller/certificaterequests/util/reporter.go")
CA = _cert_manager.file("pkg/controller/certificaterequests/ca/ca.go")
DNS_CACHE = _cert_manager.file("pkg/issuer/acme/dns/util/cache.go")
SHIM = _cert_manager.file("pkg/controller/certificate-shim/sync.go")
QUEUE = _cert_manager.file("pkg/controller/controller.go")


class CertManagerRequestMessages:
    """Messages of cert-manager: providers of DNS, issuers, requests, secrets."""

    KEY_MISMATCH = LogMessage(
        anchor="contains a private key that does not match the certificate",
        sample="Issuing certificate as Secret contains a private key that does not match the "
        "certificate",
        severity="warning",
        meaning="The key and certificate in the secret do not match; a new one is issued.",
        source=CHECKS,
        failure=request.KEY_PAIR,
    )
    ISSUER_NOT_FOUND = LogMessage(
        anchor='Referenced "',
        sample='Referenced "ClusterIssuer" not found: clusterissuer.cert-manager.io "letsencrypt" '
        "not found",
        pattern=r'Referenced "(?P<kind>\w*Issuer)" not found',
        severity="error",
        meaning="The certificate names an issuer that does not exist.",
        source=CR_SYNC,
        failure=request.NO_ISSUER,
    )
    ASSUME_ROLE = LogMessage(
        anchor="error instantiating route53 challenge solver: ",
        sample="error instantiating route53 challenge solver: unable to assume role with web "
        "identity: operation error STS: AssumeRoleWithWebIdentity, AccessDenied",
        severity="error",
        meaning="The credentials or the role for Route 53 cannot be used.",
        source=SESSION,
        failure=request.PROVIDER,
    )
    ROUTE53_CHANGE = LogMessage(
        anchor="failed to change Route 53 record set: ",
        sample="failed to change Route 53 record set: operation error Route 53: "
        "ChangeResourceRecordSets, AccessDenied",
        severity="error",
        meaning="Route 53 refuses the record of the challenge.",
        source=R53,
        failure=request.PROVIDER,
    )
    CLOUD_DNS = LogMessage(
        anchor="error getting clouddns service account: ",
        sample='error getting clouddns service account: secrets "clouddns" not found',
        severity="error",
        meaning="The secret with the service account for Cloud DNS is missing.",
        source=DNS,
        failure=request.PROVIDER,
    )
    CLOUDFLARE_ZONE = LogMessage(
        anchor="Found no Zones for domain ",
        sample="Found no Zones for domain _acme-challenge.shop.example.com. (neither in the "
        "sub-domain nor in the SLD) please make sure your domain-entries in the config are "
        "correct and the API key is correctly setup with Zone.read rights.",
        severity="error",
        meaning="Cloudflare shows no zone of the domain: the token may not read it, or the name "
        "is wrong.",
        source=CLOUDFLARE,
        failure=request.PROVIDER,
    )
    NO_SOLVER = LogMessage(
        anchor="no configured challenge solvers can be used for this challenge",
        sample="no configured challenge solvers can be used for this challenge",
        severity="error",
        meaning="The selectors of the solvers exclude the domain of the certificate.",
        source=ORDERS,
        failure=request.NO_SOLVER,
    )
    ACCOUNT = LogMessage(
        anchor="Failed to verify ACME account: ",
        sample="Failed to verify ACME account: context deadline exceeded",
        severity="error",
        meaning="The account at the certificate authority cannot be checked, so the issuer is not "
        "ready.",
        source=SETUP,
        failure=fails.ISSUER,
    )
    VAULT_CLIENT = LogMessage(
        anchor="Failed to initialize Vault client",
        sample="Failed to initialize Vault client: while requesting a Vault token using the "
        "Kubernetes auth: permission denied",
        severity="error",
        meaning="The issuer cannot log in to Vault.",
        source=VAULT_SETUP,
        failure=request.VAULT,
    )
    VAULT_SIGN = LogMessage(
        anchor="Vault failed to sign certificate",
        sample="Vault failed to sign certificate: failed to sign certificate by vault: Error "
        "making API request. Code: 403",
        severity="error",
        meaning="Vault refuses to sign: the role or policy does not allow the request.",
        source=VAULT_CR,
        failure=request.VAULT,
    )
    REQUEST_DENIED = LogMessage(
        anchor="The CertificateRequest was denied by an approval controller",
        sample="The CertificateRequest was denied by an approval controller",
        severity="error",
        meaning="An approver denied the request, so it will never be issued.",
        source=REPORTER,
        failure=request.DENIED,
    )
    CA_SECRET = LogMessage(
        anchor="Failed to get certificate key pair from secret ",
        sample="Failed to get certificate key pair from secret cert-manager/root-ca: secrets "
        '"root-ca" not found',
        severity="error",
        meaning="The secret of a CA issuer is missing or holds no usable key pair.",
        source=CA,
        failure=request.KEY_PAIR,
    )
    NO_ZONE = LogMessage(
        anchor="Could not determine the zone for ",
        sample='Could not determine the zone for "_acme-challenge.shop.example.com.": When '
        "querying the SOA record, unexpected response code 'SERVFAIL'",
        severity="error",
        meaning="The zone of the domain cannot be found by DNS.",
        source=DNS_CACHE,
        failure=fails.DNS_CHALLENGE,
    )
    NO_AUTHORITY = LogMessage(
        anchor="Could not determine authoritative nameservers for ",
        sample="Could not determine authoritative nameservers for "
        '"_acme-challenge.shop.example.com."',
        severity="error",
        meaning="The name servers of the domain cannot be found by DNS.",
        source=DNS_CACHE,
        failure=fails.DNS_CHALLENGE,
    )
    BAD_ANNOTATIONS = LogMessage(
        anchor="Could not determine issuer for ingress due to bad annotations: ",
        sample="Could not determine issuer for ingress due to bad annotations: failed to "
        "determine issuer name to be used for ingress resource",
        severity="error",
        meaning="The annotations of an ingress name no issuer.",
        source=SHIM,
        failure=request.NO_ISSUER,
    )
    REQUEUED = LogMessage(
        anchor="re-queuing item due to error processing",
        sample='E0302 04:11:09 controller.go:167] "re-queuing item due to error processing" '
        'err="failed to create Order" logger="cert-manager.controller"',
        severity="error",
        meaning="An object could not be handled and is tried again; the error says why.",
        source=QUEUE,
        failure=fails.ISSUANCE_FAILED,
    )
