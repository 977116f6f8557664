"""Messages of HAProxy when it refuses its configuration."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import haproxy as known
from atlas.technologies.failures import haproxy_start as start
from atlas.technologies.message import LogMessage

code = Repository(
    "haproxy/haproxy",
    commit="50872daa6a857e82afc40b1c5161924aef4172d7",
    checked="2026-11-26",
)


class HAProxyStartMessages:
    """Messages of HAProxy when it refuses its configuration."""

    KEY_PAIR = LogMessage(
        anchor="inconsistencies between private key and certificate loaded ",
        sample="[ALERT] (4711) : config : parsing [/etc/haproxy/haproxy.cfg:30] : 'bind "
        "*:443' : inconsistencies between private key and certificate loaded from "
        "PEM file '/etc/haproxy/www.pem'.",
        severity="fatal",
        meaning="Key and certificate do not belong together.",
        source=code.file("src/ssl_sock.c"),
        failure=start.CERTIFICATE,
    )
    NO_KEY = LogMessage(
        anchor="unable to load private key from file '",
        sample="[ALERT] (4711) : config : parsing [/etc/haproxy/haproxy.cfg:30] : 'bind "
        "*:443' : unable to load private key from file '/etc/haproxy/www.pem' (No "
        "such file or directory).",
        severity="fatal",
        meaning="The private key is missing, or cannot be read.",
        source=code.file("src/ssl_ckch.c"),
        failure=start.CERTIFICATE,
    )
    UNIX_SOCKET = LogMessage(
        anchor="cannot bind UNIX socket (",
        sample="[ALERT] (4711) : Binding [/etc/haproxy/haproxy.cfg:12] for proxy GLOBAL: "
        "cannot bind UNIX socket (already in use) [/run/haproxy/admin.sock]",
        severity="fatal",
        meaning="The socket is in use, or its folder is missing.",
        source=code.file("src/sock_unix.c"),
        failure=known.NO_START,
    )
    KEYWORD = LogMessage(
        anchor="unknown keyword '",
        sample="[ALERT] (4711) : config : parsing [/etc/haproxy/haproxy.cfg:12] : unknown "
        "keyword 'option2' in 'global' section",
        pattern=r"parsing \[(?P<file>[^:\]]+):(?P<line>\d+)\] ?: unknown keyword "
        r"'(?P<keyword>[^']+)'",
        severity="fatal",
        meaning="A line of the configuration is unknown to this version.",
        source=code.file("src/cfgparse-global.c"),
        failure=start.CONFIGURATION,
    )
    CONFIG_ERRORS = LogMessage(
        anchor="Error(s) found in configuration file ",
        sample="[ALERT] (4711) : config : Error(s) found in configuration file : "
        "/etc/haproxy/haproxy.cfg",
        severity="fatal",
        meaning="The configuration is refused; the lines before say why.",
        source=code.file("src/haproxy.c"),
        failure=start.CONFIGURATION,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="no SSL certificate specified for bind ",
        sample="[ALERT] (4711) : config : Proxy 'www': no SSL certificate specified for "
        "bind '*:443' at [/etc/haproxy/haproxy.cfg:30] (use 'crt').",
        severity="fatal",
        meaning="A TLS listener has no certificate.",
        source=code.file("src/ssl_sock.c"),
        failure=start.CERTIFICATE,
    )
