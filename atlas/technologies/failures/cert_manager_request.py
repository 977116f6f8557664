"""What fails in cert-manager: providers of DNS, issuers, requests that are denied."""

from atlas.technologies.failures.cert_manager import (
    CHECK_RECORD,
    DESCRIBE_CHALLENGE,
    DESCRIBE_ISSUER,
    DESCRIBE_REQUESTS,
    LIST_CHALLENGES,
    LIST_ISSUERS,
    SHOW_CERTIFICATE,
)
from atlas.technologies.known_failure import KnownFailure

PROVIDER = KnownFailure(
    "the DNS-01 solver cannot create the record of a challenge",
    steps=[DESCRIBE_CHALLENGE, CHECK_RECORD, DESCRIBE_ISSUER],
)
NO_ISSUER = KnownFailure(
    "a certificate names an issuer that does not exist",
    steps=[LIST_ISSUERS, SHOW_CERTIFICATE, DESCRIBE_REQUESTS],
)
NO_SOLVER = KnownFailure(
    "no solver of the issuer fits the domain",
    steps=[DESCRIBE_ISSUER, SHOW_CERTIFICATE, LIST_CHALLENGES],
)
DENIED = KnownFailure(
    "a certificate request is denied", steps=[DESCRIBE_REQUESTS, SHOW_CERTIFICATE, LIST_ISSUERS]
)
VAULT = KnownFailure(
    "Vault does not sign the certificate", steps=[DESCRIBE_ISSUER, DESCRIBE_REQUESTS, LIST_ISSUERS]
)
KEY_PAIR = KnownFailure(
    "the key or certificate in a secret is missing or does not match",
    steps=[SHOW_CERTIFICATE, DESCRIBE_REQUESTS, LIST_ISSUERS],
)
