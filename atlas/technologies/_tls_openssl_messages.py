"""Messages of TLS as OpenSSL words them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tls as fails
from atlas.technologies.message import LogMessage

old = Repository(
    "openssl/openssl",
    commit="018e57c74d9dc6b5676aead4be11cd28a8617ea4",
    checked="2026-11-26",
)
openssl = Repository(
    "openssl/openssl",
    commit="openssl-3.0.22",
    checked="2026-11-26",
    read_in="Debian's source package openssl 3.0.22",
)


class TLSOpenSSLMessages:
    """Messages of TLS as OpenSSL words them."""

    WRONG_VERSION = LogMessage(
        anchor="wrong version number",
        sample="curl: (35) error:1408F10B:SSL routines:ssl3_get_record:wrong version number",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>wrong "
        r"version number)",
        severity="error",
        meaning="The other side does not speak TLS on this port: plain HTTP, or a proxy.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.NOT_TLS,
    )
    UNKNOWN_PROTOCOL = LogMessage(
        anchor="unknown protocol",
        sample="error:140770FC:SSL routines:SSL23_GET_SERVER_HELLO:unknown protocol",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>unknown "
        r"protocol)",
        severity="error",
        meaning="The other side does not speak TLS on this port: plain HTTP, or a proxy.",
        source=old.file("ssl/ssl_err.c"),
        failure=fails.NOT_TLS,
    )
    HTTP_REQUEST = LogMessage(
        anchor="http request",
        sample="error:0A00009C:SSL routines::http request",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>http "
        r"request)",
        severity="error",
        meaning="A client speaks plain HTTP to a port that expects TLS.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.NOT_TLS,
    )
    UNEXPECTED_EOF = LogMessage(
        anchor="unexpected eof while reading",
        sample="SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: "
        r")(?P<error>unexpected eof while reading)(?:[^:]|:[^.]|$)",
        severity="error",
        meaning="The other side closed the connection without ending TLS properly.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.CLOSED,
    )
    HANDSHAKE_FAILURE = LogMessage(
        anchor="sslv3 alert handshake failure",
        sample="error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>sslv3 "
        r"alert handshake failure)",
        severity="error",
        meaning="The other side accepts none of the offered versions, ciphers or certificates.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    PROTOCOL_VERSION = LogMessage(
        anchor="tlsv1 alert protocol version",
        sample="error:1407742E:SSL routines:SSL23_GET_SERVER_HELLO:tlsv1 alert protocol version",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>tlsv1 "
        r"alert protocol version)",
        severity="error",
        meaning="The other side refuses the TLS version: one of the two is too old.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    NO_PROTOCOL = LogMessage(
        anchor="unsupported protocol",
        sample="error:1425F102:SSL routines:ssl_choose_client_version:unsupported protocol",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: "
        r")(?P<error>unsupported protocol)",
        severity="error",
        meaning="The other side speaks only TLS versions that are disabled here.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    NO_SHARED_CIPHER = LogMessage(
        anchor="no shared cipher",
        sample="error:0A0000C1:SSL routines::no shared cipher",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>no shared "
        r"cipher)",
        severity="error",
        meaning="Client and server have no cipher in common.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    UNKNOWN_CA = LogMessage(
        anchor="tlsv1 alert unknown ca",
        sample="error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>tlsv1 "
        r"alert unknown ca)(?:[^:]|:[^.]|$)",
        severity="error",
        meaning="The other side does not trust the CA of the certificate.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.UNTRUSTED,
    )
    BAD_CERTIFICATE = LogMessage(
        anchor="sslv3 alert bad certificate",
        sample="error:14094412:SSL routines:ssl3_read_bytes:sslv3 alert bad certificate",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>sslv3 "
        r"alert bad certificate)",
        severity="error",
        meaning="The other side refuses the certificate.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.NOT_ACCEPTED,
    )
    ALERT_EXPIRED = LogMessage(
        anchor="sslv3 alert certificate expired",
        sample="error:14094415:SSL routines:ssl3_read_bytes:sslv3 alert certificate expired",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>sslv3 "
        r"alert certificate expired)",
        severity="error",
        meaning="The other side refuses the certificate, because it has expired.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.EXPIRED,
    )
    CERTIFICATE_REQUIRED = LogMessage(
        anchor="tlsv13 alert certificate required",
        sample="error:0A00045C:SSL routines::tlsv13 alert certificate required",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>tlsv13 "
        r"alert certificate required)",
        severity="error",
        meaning="The server requires a client certificate, and got none.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    INTERNAL_ERROR = LogMessage(
        anchor="tlsv1 alert internal error",
        sample="error:0A000438:SSL routines::tlsv1 alert internal error",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>tlsv1 "
        r"alert internal error)",
        severity="error",
        meaning="The other side failed in the handshake; often it knows no certificate for "
        "the name.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
    UNRECOGNIZED_NAME = LogMessage(
        anchor="tlsv1 unrecognized name",
        sample="error:0A000458:SSL routines::tlsv1 unrecognized name",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>tlsv1 "
        r"unrecognized name)",
        severity="error",
        meaning="The server knows no certificate for the name that the client asks for.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.WRONG_NAME,
    )
    DH_KEY = LogMessage(
        anchor="dh key too small",
        sample="error:0A00018A:SSL routines::dh key too small",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>dh key "
        r"too small)",
        severity="error",
        meaning="The server uses parameters that are too weak for this client.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.WEAK,
    )
    CA_DIGEST = LogMessage(
        anchor="ca md too weak",
        sample="error:0A00018E:SSL routines::ca md too weak",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>ca md too "
        r"weak)",
        severity="error",
        meaning="A certificate is signed with a digest that is too weak for this side.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.WEAK,
    )
    KEY_SIZE = LogMessage(
        anchor="ee key too small",
        sample="error:0A00018F:SSL routines::ee key too small",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>ee key "
        r"too small)",
        severity="error",
        meaning="The key of a certificate is too short for this side.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.WEAK,
    )
    LEGACY_RENEGOTIATION = LogMessage(
        anchor="unsafe legacy renegotiation disabled",
        sample="error:0A000152:SSL routines::unsafe legacy renegotiation disabled",
        pattern=r"(?:SSL routines:[^:]*:|\[SSL(?:: \w+)?\] |state=error: )(?P<error>unsafe "
        r"legacy renegotiation disabled)",
        severity="error",
        meaning="The server supports only an old, unsafe renegotiation, which OpenSSL 3 refuses.",
        source=openssl.file("ssl/ssl_err.c"),
        failure=fails.HANDSHAKE,
    )
