"""OpenVPN: a virtual private network over TLS."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import openvpn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/openvpn.md")
_RELEASED = """
2.1 2009-12-11  2.2 2011-04-21  2.3 2013-01-02  2.4 2016-12-16  2.5 2020-10-27  2.6 2023-01-25
2.7 2026-02-11
"""
SSL = fails.code.file("src/openvpn/ssl.c")
ERROR = fails.code.file("src/openvpn/error.c")
MULTI = fails.code.file("src/openvpn/multi.c")


class OpenVPN(Technology):
    """A virtual private network, whose client and server speak TLS over UDP or TCP."""

    name = "OpenVPN"
    icon = "simple-icons:openvpn"
    plane = "edge"
    programs: ClassVar = {"openssl": "the tool of OpenSSL"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("syslog, or the file of --log") @ fails.code.file(
        "doc/man-sections/log-options.rst"
    ).at("will supersede syslog output if")

    NEGOTIATION = LogMessage(
        anchor="TLS key negotiation failed to occur within ",
        sample="TLS Error: TLS key negotiation failed to occur within 60 seconds (check "
        "your network connectivity)",
        pattern=r"key negotiation failed to occur within (?P<seconds>\d+) seconds",
        severity="error",
        meaning="The other side did not complete the handshake: packets are lost, blocked, "
        "or it refuses.",
        source=SSL,
        failure=fails.NO_ANSWER,
    )
    HANDSHAKE_FAILED = LogMessage(
        anchor="TLS Error: TLS handshake failed",
        sample="192.0.2.4:45962 TLS Error: TLS handshake failed",
        severity="error",
        meaning="The handshake failed; the lines before say why.",
        source=SSL,
        failure=fails.HANDSHAKE,
    )
    VERIFY_ERROR = LogMessage(
        anchor="VERIFY ERROR: depth=",
        sample="192.0.2.4:45962 VERIFY ERROR: depth=0, error=CRL has expired: CN=client",
        pattern=r"VERIFY ERROR: depth=(?P<depth>\d+), error=(?P<error>[^:]+)",
        severity="error",
        meaning="A certificate of the other side was refused; the error says why.",
        source=fails.code.file("src/openvpn/ssl_verify_openssl.c"),
        failure=fails.CERTIFICATE,
    )
    AUTH_FAILED = LogMessage(
        anchor="AUTH: Received control message: AUTH_FAILED",
        sample="AUTH: Received control message: AUTH_FAILED",
        severity="error",
        meaning="The server refused the user name, the password or the certificate.",
        source=fails.code.file("src/openvpn/push.c"),
        failure=fails.AUTHENTICATION,
    )
    VERIFICATION_FAILED = LogMessage(
        anchor="TLS Auth Error: Auth Username/Password verification failed for peer",
        sample="192.0.2.4:45962 TLS Auth Error: Auth Username/Password verification failed "
        "for peer",
        severity="error",
        meaning="The server refused the user name or the password of a client.",
        source=fails.code.file("src/openvpn/ssl_verify.c"),
        failure=fails.AUTHENTICATION,
    )
    UNROUTABLE = LogMessage(
        anchor="TLS Error: Unroutable control packet received from ",
        sample="TLS Error: Unroutable control packet received from [AF_INET]192.0.2.4:1194 "
        "(si=3 op=P_ACK_V1)",
        severity="error",
        meaning="A packet belongs to no known session: often one side restarted.",
        source=SSL,
        failure=fails.HANDSHAKE,
    )
    UNWRAP = LogMessage(
        anchor="tls-crypt unwrap error",
        sample="tls-crypt unwrap error: packet authentication failed",
        severity="error",
        meaning="The keys of tls-crypt differ on the two sides.",
        source=fails.code.file("src/openvpn/tls_crypt.c"),
        failure=fails.HANDSHAKE,
    )
    DECRYPT = LogMessage(
        anchor="Authenticate/Decrypt packet error",
        sample="Authenticate/Decrypt packet error: packet HMAC authentication failed",
        severity="error",
        meaning="The two sides use different keys, ciphers or digests; or packets are replayed.",
        source=fails.code.file("src/openvpn/crypto.c"),
        failure=fails.HANDSHAKE,
    )
    RESOLVE_FAILED = LogMessage(
        anchor="RESOLVE: Cannot resolve host address: ",
        sample="RESOLVE: Cannot resolve host address: vpn.example.com:1194 (Name or service "
        "not known)",
        severity="error",
        meaning="The client gets no address for the name of the server.",
        source=fails.code.file("src/openvpn/socket_util.c"),
        failure=fails.NO_NAME,
    )
    INACTIVE = LogMessage(
        anchor="Inactivity timeout (--ping-restart), restarting",
        sample="[server] Inactivity timeout (--ping-restart), restarting",
        severity="info",
        meaning="Nothing arrived from the other side for the time of ping-restart.",
        source=fails.code.file("src/openvpn/ping.c"),
        failure=fails.CONNECTION,
    )
    RESET = LogMessage(
        anchor="Connection reset, restarting [",
        sample="Connection reset, restarting [0]",
        severity="info",
        meaning="The TCP connection of the tunnel was closed.",
        source=fails.code.file("src/openvpn/forward.c"),
        failure=fails.CONNECTION,
    )
    NO_TUN = LogMessage(
        anchor="Cannot open TUN/TAP dev ",
        sample="ERROR: Cannot open TUN/TAP dev /dev/net/tun: No such file or directory (errno=2)",
        severity="fatal",
        meaning="The device for the tunnel is missing, or may not be opened.",
        source=fails.code.file("src/openvpn/tun.c"),
        failure=fails.START,
    )
    ROUTE = LogMessage(
        anchor="ERROR: Linux route add command failed",
        sample="ERROR: Linux route add command failed: external program exited with error "
        "status: 2",
        severity="warning",
        meaning="A route of the tunnel could not be set.",
        source=fails.code.file("src/openvpn/networking_iproute2.c"),
        failure=fails.START,
    )
    FATAL = LogMessage(
        anchor="Exiting due to fatal error",
        sample="openvpn[4711]: Exiting due to fatal error",
        severity="fatal",
        meaning="OpenVPN ends; the line before says why.",
        source=ERROR,
        context=(
            "openvpn",
            "OpenVPN",
            "ovpn",
        ),
        failure=fails.START,
    )
    OPTIONS = LogMessage(
        anchor="Options error: ",
        sample="openvpn[4711]: Options error: --ca fails with 'ca.crt': No such file or "
        "directory (errno=2)",
        severity="fatal",
        meaning="An option of the configuration is wrong.",
        source=ERROR,
        context=(
            "openvpn",
            "OpenVPN",
            "ovpn",
            "--",
        ),
        failure=fails.START,
    )
    FULL = LogMessage(
        anchor="would exceed maximum number of clients",
        sample="MULTI: new incoming connection would exceed maximum number of clients (100)",
        severity="error",
        meaning="As many clients are connected as --max-clients allows.",
        source=MULTI,
        failure=fails.LIMIT,
    )
    NO_ADDRESS = LogMessage(
        anchor="no free --ifconfig-pool addresses are available",
        sample="MULTI: no free --ifconfig-pool addresses are available",
        severity="error",
        meaning="The server has no address left for another client.",
        source=MULTI,
        failure=fails.LIMIT,
    )


openvpn = OpenVPN()
