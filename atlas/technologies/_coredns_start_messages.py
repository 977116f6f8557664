"""Log messages of CoreDNS: loops, and a Corefile that is refused."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import coredns as fails
from atlas.technologies.failures import coredns_start as start
from atlas.technologies.message import LogMessage

SEEN_POST = Publisher("CoreDNS", checked="2026-11-27").post(
    "Plugin [loop] not work with systemd-resolved running",
    "https://github.com/coredns/coredns/issues/2087",
    published="2018-09-06",
    kind="secondary",
)
_coredns = Repository(
    "coredns/coredns", commit="4b26cced32717eac6dd725e308d7415c8b9db147", checked="2026-11-27"
)
HOSTS = _coredns.file("plugin/pkg/parse/host.go")
_caddy = Repository(
    "coredns/caddy", commit="15135a9994953f2c3bb767ae89a5faff753555e2", checked="2026-11-27"
)


class CoreDNSStartMessages:
    """Log messages of CoreDNS: loops, and a Corefile that is refused."""

    SEEN = LogMessage(
        anchor="more than twice, loop detected",
        sample='2018/09/06 13:02:45 [FATAL] plugin/loop: Seen "HINFO IN '
        '2050421060481615995.5620656063561519376." more than twice, loop detected',
        pattern=r'plugin/loop: Seen \\?"?HINFO IN (?P<query>[^"\s]+?)\\?"? more than twice',
        severity="fatal",
        meaning="CoreDNS forwards to itself, often by the node's resolv.conf, and stops.",
        source=SEEN_POST,
        versions="< 1.2.3",
        failure=fails.LOOP,
    )

    LOOP_OLDER = LogMessage(
        anchor="Forwarding loop detected in ",
        sample='2019/01/09 13:02:45 [FATAL] plugin/loop: Forwarding loop detected in "." zone. '
        "Exiting. See https://coredns.io/plugins/loop#troubleshooting. Probe query: "
        '"HINFO 2050421060481615995.5620656063561519376.".',
        pattern=r'Forwarding loop detected in "(?P<zone>[^"]+)" zone',
        severity="fatal",
        meaning="CoreDNS forwards to itself, often by the node's resolv.conf, and stops.",
        source=Repository(
            "coredns/coredns",
            commit="c8f0e94026b5f3530064dd3266eef1a80e3b0f1c",
            checked="2026-11-29",
            release="1.3.0",
        ).file("plugin/loop/loop.go"),
        versions=">= 1.2.3, < 1.3.1",
        failure=fails.LOOP,
    )

    NO_NAMESERVERS = LogMessage(
        anchor="no nameservers found",
        sample="plugin/forward: no nameservers found",
        severity="fatal",
        meaning="The file that forward names lists no resolver, so CoreDNS does not start.",
        source=HOSTS,
        failure=start.RESOLVERS,
        context=("plugin", "Corefile", "coredns"),
    )

    NOT_ADDRESS = LogMessage(
        anchor="not an IP address or file",
        sample='plugin/forward: not an IP address or file: "resolv.conf"',
        severity="fatal",
        meaning="What forward names is neither an address nor a file, so CoreDNS does not start.",
        source=HOSTS,
        failure=start.RESOLVERS,
        context=("plugin", "Corefile", "coredns"),
    )

    ZONE_FILE = LogMessage(
        anchor="failed to parse file ",
        sample='failed to parse file "/etc/coredns/shop.db" for origin shop.example. with '
        "error file shop.db: dns: bad A A",
        pattern=r'failed to parse file "(?P<file>[^"]+)" for origin (?P<zone>\S+) with error',
        severity="error",
        meaning="A zone file has an error, which is named; the zone is not served from it.",
        source=_coredns.file("plugin/file/file.go"),
        failure=start.ZONE,
    )

    PARSING = LogMessage(
        anchor=" - Error during parsing: ",
        sample="/etc/coredns/Corefile:5 - Error during parsing: Unknown directive 'proxy'",
        pattern=r"(?P<file>\S*Corefile\S*):(?P<line>\d+) - Error during parsing: ",
        severity="fatal",
        meaning="The Corefile cannot be read; the message names the line, and CoreDNS does not "
        "start.",
        source=_caddy.file("caddyfile/dispenser.go"),
        failure=start.COREFILE_REFUSED,
    )

    RESTART_FAILED = LogMessage(
        anchor="Restart failed: ",
        sample="[ERROR] Restart failed: listen udp :53: bind: address already in use",
        pattern=r"\[ERROR\] Restart failed: (?P<error>.+)",
        severity="error",
        meaning="A new configuration could not be put in use, and the old one stays active.",
        source=_caddy.file("caddy.go"),
        failure=start.NOT_APPLIED,
    )

    NOT_READY = LogMessage(
        anchor="Plugins not ready: ",
        sample='[INFO] plugin/ready: Plugins not ready: "kubernetes"',
        pattern=r'Plugins not ready: "(?P<plugins>[^"]+)"',
        severity="warning",
        meaning="A plugin is not ready, so the pod gets no queries; kubernetes waits for the "
        "API server.",
        source=_coredns.file("plugin/ready/ready.go"),
        failure=start.NOT_READY,
    )
