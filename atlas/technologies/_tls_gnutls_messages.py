"""Messages of TLS as GnuTLS words the check of a certificate."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage

CREDENTIALS = Repository(
    "gnutls/gnutls",
    commit="0a47c08db07d0a01018aec34d10a294aed79fdd1",
    checked="2026-11-27",
).file("lib/cert-cred.c")


class TLSGnuTLSMessages:
    """Messages of TLS as GnuTLS words the check of a certificate."""

    GNUTLS_EXPIRED = LogMessage(
        anchor="The certificate chain uses expired certificate.",
        sample="The certificate is NOT trusted. The certificate chain uses expired certificate.",
        severity="error",
        meaning="A certificate of the chain has expired.",
        source=CREDENTIALS,
        failure=fails.EXPIRED,
    )

    GNUTLS_NOT_YET = LogMessage(
        anchor="The certificate chain uses not yet valid certificate.",
        sample="The certificate is NOT trusted. "
        "The certificate chain uses not yet valid certificate.",
        severity="error",
        meaning="A certificate of the chain is not valid yet, or the clock is wrong.",
        source=CREDENTIALS,
        failure=fails.EXPIRED,
    )

    GNUTLS_ISSUER = LogMessage(
        anchor="The certificate issuer is unknown.",
        sample="The certificate is NOT trusted. The certificate issuer is unknown.",
        severity="error",
        meaning="The client does not trust the issuer, or an intermediate is missing.",
        source=CREDENTIALS,
        failure=fails.UNTRUSTED,
    )

    GNUTLS_NO_CA = LogMessage(
        anchor="The certificate issuer is not a CA.",
        sample="The certificate is NOT trusted. The certificate issuer is not a CA.",
        severity="error",
        meaning="The certificate is signed by one that may not sign others.",
        source=CREDENTIALS,
        failure=fails.UNTRUSTED,
    )

    GNUTLS_NAME = LogMessage(
        anchor="The name in the certificate does not match the expected.",
        sample="The certificate is NOT trusted. "
        "The name in the certificate does not match the expected.",
        severity="error",
        meaning="The certificate is for another name.",
        source=CREDENTIALS,
        failure=fails.WRONG_NAME,
    )

    GNUTLS_REVOKED = LogMessage(
        anchor="The certificate chain is revoked.",
        sample="The certificate is NOT trusted. The certificate chain is revoked.",
        severity="error",
        meaning="A certificate of the chain was revoked.",
        source=CREDENTIALS,
        failure=fails.NOT_ACCEPTED,
    )

    GNUTLS_PURPOSE = LogMessage(
        anchor="The certificate chain does not match the intended purpose.",
        sample="The certificate is NOT trusted. "
        "The certificate chain does not match the intended purpose.",
        severity="error",
        meaning="The certificate may not be used for this, such as one of a client for a server.",
        source=CREDENTIALS,
        failure=fails.NOT_ACCEPTED,
    )

    GNUTLS_SIGNATURE = LogMessage(
        anchor="The signature in the certificate is invalid.",
        sample="The certificate is NOT trusted. The signature in the certificate is invalid.",
        severity="error",
        meaning="The signature of a certificate is not that of its issuer.",
        source=CREDENTIALS,
        failure=fails.NOT_ACCEPTED,
    )

    GNUTLS_WEAK = LogMessage(
        anchor="The certificate chain uses insecure algorithm.",
        sample="The certificate is NOT trusted. The certificate chain uses insecure algorithm.",
        severity="error",
        meaning="A certificate of the chain uses a signature that is too weak.",
        source=CREDENTIALS,
        failure=fails.WEAK,
    )
