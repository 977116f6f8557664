"""Rarer log messages of the JVM and of its class library."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import java as fails
from atlas.technologies.failures import java_calls as calls
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
_jdk = Repository(
    "openjdk/jdk", commit="3e4d3013825d2f8d24b932e657ef9e4259d8dbea", checked="2026-11-27"
)
_hotspot7 = Repository(
    "openjdk-mirror/jdk7u-hotspot",
    commit="50bdefc3afe944ca74c3093e7448d6b889cd20d1",
    checked="2026-11-26",
)


class JavaRuntimeMessages:
    """Rarer log messages of the JVM and of its class library."""

    CONNECTION_RESET = LogMessage(
        anchor="java.net.SocketException: Connection reset",
        sample="java.net.SocketException: Connection reset",
        severity="error",
        meaning="The other side reset the connection.",
        source=_jdk17.file("src/java.base/share/classes/sun/nio/ch/NioSocketImpl.java"),
        failure=calls.CLOSED,
    )

    SOCKET_CLOSED = LogMessage(
        anchor="java.net.SocketException: Socket ",
        sample="java.net.SocketException: Socket closed",
        pattern=r"java\.net\.SocketException: Socket (?:is )?(?P<state>closed)",
        severity="error",
        meaning="Code uses a connection that was already closed on this side.",
        source=_jdk17.file("src/java.base/share/classes/sun/nio/ch/NioSocketImpl.java"),
        failure=calls.OWN_CLOSED,
    )

    KEYSTORE_PASSWORD = LogMessage(
        anchor="Keystore was tampered with, or password was incorrect",
        sample="java.io.IOException: Keystore was tampered with, or password was incorrect",
        severity="error",
        meaning="A keystore or truststore cannot be opened with this password.",
        source=_jdk7.file("src/share/classes/sun/security/provider/JavaKeyStore.java"),
        failure=calls.KEYSTORE,
    )

    KEYSTORE_PASSWORD_17 = LogMessage(
        anchor="keystore password was incorrect",
        sample="java.io.IOException: keystore password was incorrect",
        severity="error",
        meaning="A keystore or truststore (PKCS12) cannot be opened with this password.",
        source=_jdk17.file("src/java.base/share/classes/sun/security/pkcs12/PKCS12KeyStore.java"),
        failure=calls.KEYSTORE,
    )

    TRUST_ANCHORS = LogMessage(
        anchor="the trustAnchors parameter must be non-empty",
        sample="java.security.InvalidAlgorithmParameterException: the trustAnchors parameter "
        "must be non-empty",
        severity="error",
        meaning="The truststore is missing or empty, so that no certificate can be trusted.",
        source=_jdk17.file("src/java.base/share/classes/java/security/cert/PKIXParameters.java"),
        failure=calls.KEYSTORE,
    )

    CLASS_VERSION = LogMessage(
        anchor="UnsupportedClassVersionError: ",
        sample="java.lang.UnsupportedClassVersionError: com/example/App has been compiled by "
        "a more recent version of the Java Runtime (class file version 61.0), this version of "
        "the Java Runtime only recognizes class file versions up to 55.0",
        severity="fatal",
        meaning="The program was compiled for a newer Java than the one that runs it.",
        source=_jdk.file("src/hotspot/share/classfile/classFileParser.cpp"),
        failure=calls.OLD_JAVA,
    )

    CLASS_FAILED = LogMessage(
        anchor="Could not initialize class ",
        sample="Could not initialize class com.example.Config",
        pattern=r"Could not initialize class (?P<class>[\w.$]+)",
        severity="error",
        meaning="The code that initializes a class failed before; the first error of it says why.",
        source=_hotspot7.file("src/share/vm/oops/instanceKlass.cpp"),
        failure=calls.CLASS_FAILED,
    )

    NO_METHOD = LogMessage(
        anchor="java.lang.NoSuchMethodError: ",
        sample="java.lang.NoSuchMethodError: 'void com.example.Client.close()'",
        severity="fatal",
        meaning="A library has another version than the one that the program was compiled against.",
        source=_hotspot7.file("src/share/vm/classfile/vmSymbols.hpp"),
        failure=calls.NO_CLASS,
    )

    MAIN_CLASS = LogMessage(
        anchor="Could not find or load main class ",
        sample="Error: Could not find or load main class com.example.App",
        severity="fatal",
        meaning="The class path or the name of the main class is wrong.",
        source=_jdk7.file("src/share/classes/sun/launcher/resources/launcher.properties"),
        failure=fails.NO_START,
    )

    NO_MANIFEST = LogMessage(
        anchor="no main manifest attribute, in ",
        sample="no main manifest attribute, in app.jar",
        severity="fatal",
        meaning="The jar names no main class: it was packaged as a library.",
        source=_jdk7.file("src/share/classes/sun/launcher/resources/launcher.properties"),
        failure=fails.NO_START,
    )
