"""Messages of TLS as GnuTLS, BoringSSL, Java, Node.js and rustls word them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage

boringssl = Repository(
    "google/boringssl",
    commit="a0689af29e8e460f1e5380e0fb74cef1b342e810",
    checked="2026-11-26",
)
gnutls = Repository(
    "gnutls/gnutls",
    commit="f8971291ba0b21b5caaeffecdb66210fb01cc7a2",
    checked="2026-11-26",
)
jdk = Repository(
    "openjdk/jdk",
    commit="00d485c60da5139e25be8e851ae282e3a7769013",
    checked="2026-11-26",
)
jdk7 = Repository(
    "openjdk-mirror/jdk7u-jdk",
    commit="f4d80957e89a19a29bb9f9807d2a28351ed7f7df",
    checked="2026-11-26",
    publisher="OpenJDK",
)
node = Repository(
    "nodejs/node",
    commit="0036caa828205fb95d6641c0f6d717f4eeb6a104",
    checked="2026-11-26",
)
rustls = Repository(
    "rustls/rustls",
    commit="6868ee84dd62b4292b760cb7ba487cb37f86a95f",
    checked="2026-11-26",
)


class TLSLibraryMessages:
    """Messages of TLS as GnuTLS, BoringSSL, Java, Node.js and rustls word them."""

    BORING_WRONG_VERSION_NUMBER = LogMessage(
        anchor="OPENSSL_internal:WRONG_VERSION_NUMBER",
        sample="error:100000f7:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER",
        severity="error",
        meaning="The other side does not speak TLS on this port: plain HTTP, or a proxy.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.NOT_TLS,
    )
    BORING_CERTIFICATE_VERIFY_FAILED = LogMessage(
        anchor="OPENSSL_internal:CERTIFICATE_VERIFY_FAILED",
        sample="error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED",
        severity="error",
        meaning="A certificate is not accepted: an unknown issuer, a wrong name, or expired.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.NOT_ACCEPTED,
    )
    BORING_SSLV3_ALERT_HANDSHAKE_FAILURE = LogMessage(
        anchor="OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE",
        sample="error:10000410:SSL routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE",
        severity="error",
        meaning="The other side accepts none of the offered versions, ciphers or certificates.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.HANDSHAKE,
    )
    BORING_TLSV1_ALERT_PROTOCOL_VERSION = LogMessage(
        anchor="OPENSSL_internal:TLSV1_ALERT_PROTOCOL_VERSION",
        sample="error:1000042e:SSL routines:OPENSSL_internal:TLSV1_ALERT_PROTOCOL_VERSION",
        severity="error",
        meaning="The other side refuses the TLS version.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.HANDSHAKE,
    )
    BORING_TLSV1_ALERT_UNKNOWN_CA = LogMessage(
        anchor="OPENSSL_internal:TLSV1_ALERT_UNKNOWN_CA",
        sample="error:10000418:SSL routines:OPENSSL_internal:TLSV1_ALERT_UNKNOWN_CA",
        severity="error",
        meaning="The other side does not trust the CA of the certificate.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.UNTRUSTED,
    )
    BORING_TLSV1_ALERT_INTERNAL_ERROR = LogMessage(
        anchor="OPENSSL_internal:TLSV1_ALERT_INTERNAL_ERROR",
        sample="error:10000438:SSL routines:OPENSSL_internal:TLSV1_ALERT_INTERNAL_ERROR",
        severity="error",
        meaning="The other side failed in the handshake.",
        source=boringssl.file("crypto/err/ssl.errordata"),
        failure=fails.HANDSHAKE,
    )
    GNUTLS_CLOSED = LogMessage(
        anchor="The TLS connection was non-properly terminated.",
        sample="gnutls_handshake() failed: The TLS connection was non-properly terminated.",
        severity="error",
        meaning="The other side closed the connection: it does not speak TLS there, or a "
        "proxy or firewall cuts it.",
        source=gnutls.file("lib/errors.c"),
        failure=fails.CLOSED,
    )
    GNUTLS_PULL = LogMessage(
        anchor="Error in the pull function.",
        sample="GnuTLS recv error (-54): Error in the pull function.",
        severity="error",
        meaning="The connection broke while data was read.",
        source=gnutls.file("lib/errors.c"),
        failure=fails.CLOSED,
    )
    GNUTLS_PUSH = LogMessage(
        anchor="Error in the push function.",
        sample="GnuTLS send error (-53): Error in the push function.",
        severity="error",
        meaning="The connection broke while data was written.",
        source=gnutls.file("lib/errors.c"),
        failure=fails.CLOSED,
    )
    GNUTLS_ALERT = LogMessage(
        anchor="A TLS fatal alert has been received.",
        sample="gnutls_handshake() failed: A TLS fatal alert has been received.",
        severity="error",
        meaning="The other side refuses the handshake.",
        source=gnutls.file("lib/errors.c"),
        failure=fails.HANDSHAKE,
    )
    GNUTLS_PACKET = LogMessage(
        anchor="An unexpected TLS packet was received.",
        sample="gnutls_handshake() failed: An unexpected TLS packet was received.",
        severity="error",
        meaning="The other side does not speak TLS on this port.",
        source=gnutls.file("lib/errors.c"),
        failure=fails.NOT_TLS,
    )
    JAVA_PLAINTEXT = LogMessage(
        anchor="Unrecognized SSL message, plaintext connection?",
        sample="javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?",
        severity="error",
        meaning="The other side does not speak TLS on this port.",
        source=jdk7.file("src/share/classes/sun/security/ssl/InputRecord.java"),
        failure=fails.NOT_TLS,
    )
    JAVA_UNRECOGNIZED = LogMessage(
        anchor="Unsupported or unrecognized SSL message",
        sample="javax.net.ssl.SSLException: Unsupported or unrecognized SSL message",
        severity="error",
        meaning="The other side does not speak TLS on this port.",
        source=jdk.file("src/java.base/share/classes/sun/security/ssl/SSLSocketInputRecord.java"),
        failure=fails.NOT_TLS,
    )
    JAVA_SHUT_DOWN = LogMessage(
        anchor="SSL peer shut down incorrectly",
        sample="java.io.EOFException: SSL peer shut down incorrectly",
        severity="error",
        meaning="The other side closed the connection in the middle.",
        source=jdk.file("src/java.base/share/classes/sun/security/ssl/SSLSocketInputRecord.java"),
        failure=fails.CLOSED,
    )
    JAVA_CLOSED = LogMessage(
        anchor="Remote host closed connection during handshake",
        sample="javax.net.ssl.SSLHandshakeException: Remote host closed connection during "
        "handshake",
        severity="error",
        meaning="The other side closed the connection in the handshake: often it refuses the "
        "version.",
        source=jdk7.file("src/share/classes/sun/security/ssl/SSLSocketImpl.java"),
        failure=fails.CLOSED,
    )
    JAVA_NO_PROTOCOL = LogMessage(
        anchor="No appropriate protocol",
        sample="javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is "
        "disabled or cipher suites are inappropriate)",
        severity="error",
        meaning="This Java disables the versions or ciphers that the program asks for.",
        source=jdk7.file("src/share/classes/sun/security/ssl/Handshaker.java"),
        failure=fails.HANDSHAKE,
    )
    JAVA_NO_CIPHER = LogMessage(
        anchor="no cipher suites in common",
        sample="javax.net.ssl.SSLHandshakeException: no cipher suites in common",
        severity="error",
        meaning="Client and server have no cipher in common, or the server has no usable key.",
        source=jdk7.file("src/share/classes/sun/security/ssl/ServerHandshaker.java"),
        failure=fails.HANDSHAKE,
    )
    JAVA_NAME = LogMessage(
        anchor="No name matching ",
        sample="java.security.cert.CertificateException: No name matching db.example.com found",
        pattern=r"No name matching (?P<name>\S+) found",
        severity="error",
        meaning="The certificate is for another name.",
        source=jdk7.file("src/share/classes/sun/security/util/HostnameChecker.java"),
        failure=fails.WRONG_NAME,
    )
    JAVA_ALTERNATIVE = LogMessage(
        anchor="No subject alternative ",
        sample="java.security.cert.CertificateException: No subject alternative DNS name "
        "matching db.example.com found.",
        pattern=r"No subject alternative (?:(?:DNS|IP address) name matching |DNS name "
        r"matching |names? (?:matching |present))",
        severity="error",
        meaning="The certificate is for other names.",
        source=jdk7.file("src/share/classes/sun/security/util/HostnameChecker.java"),
        failure=fails.WRONG_NAME,
    )
    NODE_ALTNAME = LogMessage(
        anchor="certificate's altnames",
        sample="Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match "
        "certificate's altnames: Host: mail.example.com. is not in the cert's "
        "altnames: DNS:s1.example.net",
        pattern=r"Hostname/IP does(?: not|n't) match certificate's altnames",
        severity="error",
        meaning="The certificate is for other names.",
        source=node.file("lib/internal/errors.js"),
        failure=fails.WRONG_NAME,
    )
    RUSTLS_CERTIFICATE = LogMessage(
        anchor="invalid peer certificate: ",
        sample="error trying to connect: invalid peer certificate: BadSignature",
        pattern=r"invalid peer certificate: "
        r"(?P<reason>BadSignature|CaUsedAsEndEntity|Other|contents|certificate signed)",
        severity="error",
        meaning="A certificate is not accepted; the word after it says why.",
        source=rustls.file("rustls/src/error/mod.rs"),
        failure=fails.NOT_ACCEPTED,
    )
    RUSTLS_ISSUER = LogMessage(
        anchor="invalid peer certificate: UnknownIssuer",
        sample="error trying to connect: invalid peer certificate: UnknownIssuer",
        severity="error",
        meaning="The client does not trust the issuer of the certificate.",
        source=rustls.file("rustls/src/error/mod.rs"),
        failure=fails.UNTRUSTED,
    )
    RUSTLS_NAME = LogMessage(
        anchor="invalid peer certificate: NotValidForName",
        sample="error trying to connect: invalid peer certificate: NotValidForName",
        severity="error",
        meaning="The certificate is for other names.",
        source=rustls.file("rustls/src/error/mod.rs"),
        failure=fails.WRONG_NAME,
    )
    RUSTLS_EXPIRED = LogMessage(
        anchor="invalid peer certificate: Expired",
        sample="error trying to connect: invalid peer certificate: Expired",
        severity="error",
        meaning="A certificate has expired.",
        source=rustls.file("rustls/src/error/mod.rs"),
        failure=fails.EXPIRED,
    )
    RUSTLS_ALERT = LogMessage(
        anchor="received fatal alert: the peer ",
        sample="error trying to connect: received fatal alert: the peer rejected the handshake",
        severity="error",
        meaning="The other side refuses the handshake.",
        source=rustls.file("rustls/src/error/mod.rs"),
        failure=fails.HANDSHAKE,
    )
