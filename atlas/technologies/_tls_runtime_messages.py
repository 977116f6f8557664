"""Log messages about TLS in the words of Java, Netty and Node.js."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage

_netty = Repository(
    "netty/netty", commit="0bb88a3e061f77355627e7fd7fc170ffdada7578", checked="2026-11-26"
)
_jdk17 = Repository(
    "openjdk/jdk17u",
    commit="jdk-17.0.21.1+2",
    checked="2026-11-26",
    read_in="Debian's package openjdk-17-source",
)


class TlsRuntimeMessages:
    """Log messages about TLS in the words of Java, Netty and Node.js."""

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

    JAVA_CONSTRAINTS = LogMessage(
        anchor="Algorithm constraints check failed",
        sample="java.security.cert.CertPathValidatorException: Algorithm constraints check "
        "failed on signature algorithm: SHA1withRSA",
        severity="error",
        meaning="A certificate uses a key or signature that Java no longer allows.",
        source=_jdk17.file(
            "src/java.base/share/classes/sun/security/util/DisabledAlgorithmConstraints.java"
        ),
        failure=fails.WEAK,
    )
