"""TLS: certificates and handshakes, as programs of every kind report their failures."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._tls_gnutls_messages import TLSGnuTLSMessages
from atlas.technologies._tls_library_messages import TLSLibraryMessages
from atlas.technologies._tls_openssl_messages import TLSOpenSSLMessages
from atlas.technologies._tls_runtime_messages import TlsRuntimeMessages
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_go = Repository(
    "golang/go", commit="go1.19.8", checked=_CHECKED, read_in="Debian's package golang-1.19-src"
)
X509 = _go.file("src/crypto/x509/verify.go")
ALERT = _go.file("src/crypto/tls/alert.go")
CONN = _go.file("src/crypto/tls/conn.go")
HTTP_CLIENT = _go.file("src/net/http/client.go")
HTTP_TRANSPORT = _go.file("src/net/http/transport.go")
OPENSSL = Repository(
    "openssl/openssl", commit="0223dfcf1e4d4d6f0a9a671ce570c6a1c057fe93", checked=_CHECKED
).file("crypto/x509/x509_txt.c")
PYTHON = Repository(
    "python/cpython", commit="v3.11.7", checked=_CHECKED, read_in="the library of Python 3.11.7"
).file("Lib/test/test_ssl.py")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=_CHECKED
).file("lib/vtls/openssl.c")
PKIX = Repository(
    "openjdk/jdk", commit="0336d8fbf1d8c4c3eeda562856cac618e34d079e", checked=_CHECKED
).file("src/java.base/share/classes/sun/security/validator/PKIXValidator.java")
STRERROR = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked="2026-11-26",
).file("lib/strerror.c")


class TLS(
    TLSOpenSSLMessages, TLSLibraryMessages, TLSGnuTLSMessages, TlsRuntimeMessages, Technology
):
    """Encrypted connections, whose two sides prove who they are by certificates."""

    name = "TLS"
    icon = None
    plane = "edge"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {
        "apt-get": "packages of Debian, ca-certificates among them",
        "update-ca-certificates": "the CAs that a Debian system trusts",
    }
    releases = undisclosed("a protocol has no releases; its libraries have")
    logs = undisclosed("its failures are in the log of the program that connects")

    GO_EXPIRED = LogMessage(
        anchor="x509: certificate has expired or is not yet valid",
        sample="tls: failed to verify certificate: x509: certificate has expired or is not yet "
        "valid: current time 2026-03-04T05:06:07Z is after 2026-03-01T00:00:00Z",
        pattern=r"x509: certificate has expired or is not yet valid(?::? current time (?P<now>\S+) "
        r"is (?P<side>before|after) (?P<bound>\S+))?",
        severity="error",
        meaning="A certificate has expired, or the clock of this machine is wrong.",
        source=X509,
        failure=fails.EXPIRED,
    )
    GO_UNKNOWN_AUTHORITY = LogMessage(
        anchor="x509: certificate signed by unknown authority",
        sample='Get "https://registry.example.com/v2/": x509: certificate signed by unknown '
        "authority",
        severity="error",
        meaning="The client does not trust the CA that signed the certificate.",
        source=X509,
        failure=fails.UNTRUSTED,
    )
    GO_WRONG_NAME = LogMessage(
        anchor="x509: certificate is valid for ",
        sample="x509: certificate is valid for www.example.com, not api.example.com",
        pattern=r"x509: certificate is valid for (?P<names>.+), not (?P<name>\S+)",
        severity="error",
        meaning="The server presents a certificate for other names.",
        source=X509,
        failure=fails.WRONG_NAME,
    )
    GO_NO_IP = LogMessage(
        anchor="x509: cannot validate certificate for ",
        sample="x509: cannot validate certificate for 10.0.0.4 because it doesn't contain any IP "
        "SANs",
        pattern=r"cannot validate certificate for (?P<address>\S+) because",
        severity="error",
        meaning="The client connects by IP address, and the certificate names none.",
        source=X509,
        failure=fails.WRONG_NAME,
    )
    GO_COMMON_NAME = LogMessage(
        anchor="x509: certificate relies on legacy Common Name field, use SANs instead",
        sample="x509: certificate relies on legacy Common Name field, use SANs instead",
        severity="error",
        meaning="The certificate has its name only in the old field, which Go no longer reads.",
        source=X509,
        failure=fails.WRONG_NAME,
    )
    GO_ALERT = LogMessage(
        anchor="remote error: tls: ",
        sample="remote error: tls: handshake failure",
        pattern="remote error: tls: (?P<alert>handshake failure|bad certificate|unknown "
        "certificate authority|unknown certificate|protocol version not "
        "supported|expired certificate|certificate required)",
        severity="error",
        meaning="The other side ended the handshake and says why.",
        source=ALERT,
        failure=fails.HANDSHAKE,
    )
    GO_NOT_TLS = LogMessage(
        anchor="first record does not look like a TLS handshake",
        sample="tls: first record does not look like a TLS handshake",
        severity="error",
        meaning="The server does not speak TLS on that port.",
        source=CONN,
        failure=fails.NOT_TLS,
    )
    GO_PLAIN_HTTP = LogMessage(
        anchor="http: server gave HTTP response to HTTPS client",
        sample='Get "https://registry:5000/v2/": http: server gave HTTP response to HTTPS client',
        severity="error",
        meaning="The server speaks plain HTTP on that port.",
        source=HTTP_CLIENT,
        failure=fails.NOT_TLS,
    )
    GO_SLOW = LogMessage(
        anchor="net/http: TLS handshake timeout",
        sample='Get "https://registry.example.com/v2/": net/http: TLS handshake timeout',
        severity="error",
        meaning="The server accepted the connection, but did not complete the handshake in time.",
        source=HTTP_TRANSPORT,
        failure=fails.SLOW,
    )
    VERIFY_FAILED = LogMessage(
        anchor="certificate verify failed",
        sample="ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate "
        "verify failed: unable to get issuer certificate (_ssl.c:1006)",
        pattern="certificate verify failed: (?P<reason>unable to get (?:local )?issuer "
        "certificate|self[- ]signed certificate(?: in certificate chain)?|unable to "
        "verify the first certificate)",
        severity="error",
        meaning="The client does not trust the chain of the certificate.",
        source=PYTHON,
        failure=fails.UNTRUSTED,
    )
    EXPIRED = LogMessage(
        anchor="certificate has expired",
        sample="ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate "
        "verify failed: certificate has expired (_ssl.c:1006)",
        pattern=r"""(?:[:(\"'=] ?)(?P<error>certificate has expired)(?:$|[.,;)\"'\\]| \()""",
        severity="error",
        meaning="A certificate has expired.",
        source=OPENSSL,
        failure=fails.EXPIRED,
    )
    NOT_YET_VALID = LogMessage(
        anchor="certificate is not yet valid or the system clock is incorrect",
        sample="Error: certificate is not yet valid or the system clock is incorrect",
        severity="error",
        meaning="The certificate begins in the future: the clock of this machine may be wrong.",
        source=OPENSSL,
        failure=fails.EXPIRED,
    )
    NO_ISSUER = LogMessage(
        anchor="unable to get local issuer certificate",
        sample="curl: (60) SSL certificate problem: unable to get local issuer certificate",
        severity="error",
        meaning="The client has no CA certificate for the issuer, or the server sends no "
        "intermediate.",
        source=OPENSSL,
        failure=fails.UNTRUSTED,
    )
    FIRST_CERTIFICATE = LogMessage(
        anchor="unable to verify the first certificate",
        sample="Error: unable to verify the first certificate",
        severity="error",
        meaning="The server does not send its intermediate certificate.",
        source=OPENSSL,
        failure=fails.UNTRUSTED,
    )
    SELF_SIGNED = LogMessage(
        anchor="self-signed certificate",
        sample="Error: self-signed certificate",
        pattern=r"""(?:^|[:(\"'] ?)(?P<error>self-signed certificate(?: in certificate """
        r"""chain)?)(?:$|[.,;)\"'\\]| \()""",
        severity="error",
        meaning="The server presents a certificate that it signed itself.",
        source=OPENSSL,
        failure=fails.UNTRUSTED,
    )
    CURL_CERTIFICATE = LogMessage(
        anchor="SSL certificate problem: ",
        sample="curl: (60) SSL certificate problem: certificate chain too long",
        severity="error",
        meaning="curl does not accept the certificate; the reason follows.",
        source=CURL,
        failure=fails.UNTRUSTED,
    )
    CURL_EXPIRED = LogMessage(
        anchor="SSL certificate problem: certificate has expired",
        sample="curl: (60) SSL certificate problem: certificate has expired",
        severity="error",
        meaning="A certificate of the server, or of an issuer, has expired.",
        source=CURL,
        failure=fails.EXPIRED,
    )
    CURL_NOT_OK = LogMessage(
        anchor="SSL peer certificate or SSH remote key was not OK",
        sample="SSL peer certificate or SSH remote key was not OK",
        severity="error",
        meaning="The client does not accept the certificate; with debugging it says why.",
        source=STRERROR,
        failure=fails.NOT_ACCEPTED,
    )
    CURL_WRONG_NAME = LogMessage(
        anchor="SSL: no alternative certificate subject name matches ",
        sample="curl: (60) SSL: no alternative certificate subject name matches target host name "
        "'api.example.com'",
        pattern="matches target (?P<kind>.+) '(?P<name>[^']+)'",
        severity="error",
        meaning="The server presents a certificate for other names.",
        source=CURL,
        failure=fails.WRONG_NAME,
    )
    JAVA_PATH_BUILDING = LogMessage(
        anchor="PKIX path building failed: ",
        sample="sun.security.validator.ValidatorException: PKIX path building failed: "
        "sun.security.provider.certpath.SunCertPathBuilderException: unable to find "
        "valid certification path to requested target",
        severity="error",
        meaning="A Java program does not trust the issuer of the certificate.",
        source=PKIX,
        failure=fails.UNTRUSTED,
    )
    JAVA_PATH_VALIDATION = LogMessage(
        anchor="PKIX path validation failed: ",
        sample="sun.security.validator.ValidatorException: PKIX path validation failed: "
        "java.security.cert.CertPathValidatorException: validity check failed",
        severity="error",
        meaning="A Java program does not accept the certificate, often because it has expired.",
        source=PKIX,
        failure=fails.EXPIRED,
    )


tls = TLS()
