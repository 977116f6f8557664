"""Log messages about TLS in the words of Java, Netty and Node.js."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage

_jdk17 = Repository(
    "openjdk/jdk17u",
    commit="jdk-17.0.21.1+2",
    checked="2026-11-26",
    read_in="Debian's package openjdk-17-source",
)
_jdk7 = Repository(
    "openjdk-mirror/jdk7u-jdk",
    commit="f4d80957e89a19a29bb9f9807d2a28351ed7f7df",
    checked="2026-11-26",
)
_netty = Repository(
    "netty/netty", commit="0bb88a3e061f77355627e7fd7fc170ffdada7578", checked="2026-11-26"
)
_node = Repository("nodejs/node", commit="v20.20.2", checked="2026-11-26")


class TlsRuntimeMessages:
    """Log messages about TLS in the words of Java, Netty and Node.js."""

    JAVA_PLAINTEXT = LogMessage(
        anchor="Unsupported or unrecognized SSL message",
        sample="javax.net.ssl.SSLException: Unsupported or unrecognized SSL message",
        severity="error",
        meaning="A Java program got something else than TLS: the other side speaks plain text.",
        source=_jdk17.file(
            "src/java.base/share/classes/sun/security/ssl/SSLSocketInputRecord.java"
        ),
        failure=fails.NOT_TLS,
    )

    JAVA_PLAINTEXT_8 = LogMessage(
        anchor="Unrecognized SSL message, plaintext connection?",
        sample="javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?",
        severity="error",
        meaning="A Java program got something else than TLS: the other side speaks plain text.",
        source=_jdk7.file("src/share/classes/sun/security/ssl/InputRecord.java"),
        failure=fails.NOT_TLS,
    )

    NETTY_PLAINTEXT = LogMessage(
        anchor="not an SSL/TLS record",
        sample="io.netty.handler.ssl.NotSslRecordException: not an SSL/TLS record: "
        "474554202f20485454502f312e31",
        severity="error",
        meaning="A program on Netty got something else than TLS; the bytes are hexadecimal.",
        source=_netty.file("handler/src/main/java/io/netty/handler/ssl/SslHandler.java"),
        failure=fails.NOT_TLS,
    )

    JAVA_TERMINATED = LogMessage(
        anchor="Remote host terminated the handshake",
        sample="javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake",
        severity="error",
        meaning="The other side closed the connection during the handshake, without a reason.",
        source=_jdk17.file("src/java.base/share/classes/sun/security/ssl/SSLSocketImpl.java"),
        failure=fails.HANDSHAKE,
    )

    JAVA_TERMINATED_8 = LogMessage(
        anchor="Remote host closed connection during handshake",
        sample="javax.net.ssl.SSLHandshakeException: Remote host closed connection during "
        "handshake",
        severity="error",
        meaning="The other side closed the connection during the handshake, without a reason.",
        source=_jdk7.file("src/share/classes/sun/security/ssl/SSLSocketImpl.java"),
        failure=fails.HANDSHAKE,
    )

    JAVA_PROTOCOL = LogMessage(
        anchor="No appropriate protocol",
        sample="javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is "
        "disabled or cipher suites are inappropriate)",
        severity="error",
        meaning="The versions or ciphers of TLS that the program may use are all disabled.",
        source=_jdk17.file("src/java.base/share/classes/sun/security/ssl/HandshakeContext.java"),
        failure=fails.HANDSHAKE,
    )

    JAVA_CIPHERS = LogMessage(
        anchor="no cipher suites in common",
        sample="javax.net.ssl.SSLHandshakeException: no cipher suites in common",
        severity="error",
        meaning="Client and server share no cipher: often the server has no usable key.",
        source=_jdk17.file("src/java.base/share/classes/sun/security/ssl/ServerHello.java"),
        failure=fails.HANDSHAKE,
    )

    JAVA_CONSTRAINTS = LogMessage(
        anchor="Algorithm constraints check failed",
        sample="java.security.cert.CertPathValidatorException: Algorithm constraints check "
        "failed on signature algorithm: SHA1withRSA",
        severity="error",
        meaning="A certificate uses a key or signature that Java no longer allows.",
        source=_jdk17.file(
            "src/java.base/share/classes/sun/security/util/DisabledAlgorithmConstraints.java"
        ),
        failure=fails.HANDSHAKE,
    )

    NODE_NAME = LogMessage(
        anchor="does not match certificate's altnames",
        sample="Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's "
        "altnames: Host: api.internal. is not in the cert's altnames: DNS:example.com",
        severity="error",
        meaning="A program on Node.js calls a server by a name that its certificate lacks.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.WRONG_NAME,
    )
