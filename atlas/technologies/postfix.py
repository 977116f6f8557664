"""Postfix: mail server."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._postfix_connection_messages import PostfixConnectionMessages
from atlas.technologies._postfix_mail import PostfixMailMessages
from atlas.technologies.failures import postfix as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/postfix.md")
_code = Repository(
    "vdukhovni/postfix",
    commit="17830e5c13c160d51c95cb971d137a46de84e48c",
    checked=_CHECKED,
    folder="postfix/src",
)
SMTPD = _code.file("smtpd/smtpd.c")
SPAWN = _code.file("master/master_spawn.c")
VERIFY = _code.file("tls/tls_verify.c")
CERTKEY = _code.file("tls/tls_certkey.c")
EXPORTER = Repository(
    "kumina/postfix_exporter",
    commit="a6f58e9b2b2b4decc7e65c5a34b4fd53cd6665f1",
    checked=_CHECKED,
).file("postfix_exporter.go")


class Postfix(PostfixConnectionMessages, PostfixMailMessages, Technology):
    """A mail server that receives, queues and delivers mail."""

    name = "Postfix"
    icon = None
    plane = "service"
    releases = release_lines(
        "3.4 2019-02-27, 3.5 2020-03-15, 3.6 2021-04-29, 3.7 2022-02-06, "
        "3.8 2023-04-17, 3.9 2024-03-06, 3.10 2025-02-16, 3.11 2026-03-06",
        RELEASES,
    )
    logs = statement("syslog, in /var/log/maillog or /var/log/mail, or maillog_file") @ (
        fails.DEBUG.at("is usually called /var/log/maillog, /var/log/mail, or")
    )

    NO_SPACE = LogMessage(
        anchor="not enough free space in mail queue: ",
        sample="warning: not enough free space in mail queue: 12288000 bytes < 1.5*message "
        "size limit",
        pattern=r"not enough free space in mail queue: (?P<free>\d+) bytes < "
        r"(?P<factor>[\d.]+)\*message size limit",
        severity="warning",
        meaning="The server accepts no mail, because the file system of its queue is almost full.",
        source=_code.file("smtpd/smtpd_check.c"),
        failure=fails.DISK_FULL,
    )
    PROCESS_LIMIT = LogMessage(
        anchor=' has reached its process limit "',
        sample='postfix/master[700]: warning: service "smtp" (25) has reached its process '
        'limit "100": new clients may experience noticeable delays',
        pattern=r'service "(?P<service>[^"]+)" \((?P<name>[^)]+)\) has reached its '
        r'process limit "(?P<limit>\d+)"',
        severity="warning",
        meaning="Every process of a service is busy, so new clients wait.",
        source=_code.file("master/master_avail.c"),
        failure=fails.PROCESS_LIMIT,
    )
    CONCURRENCY = LogMessage(
        anchor="Connection concurrency limit exceeded: ",
        sample="postfix/smtpd[811]: warning: Connection concurrency limit exceeded: 51 from "
        "unknown[192.0.2.10] for service smtp",
        pattern=r"Connection concurrency limit exceeded: (?P<count>\d+) from (?P<client>\S+) "
        r"for service (?P<service>\S+)",
        severity="warning",
        meaning="One client has more connections open than it may have.",
        source=SMTPD,
        failure=fails.CLIENT_LIMIT,
    )
    KILLED = LogMessage(
        anchor=" killed by signal ",
        sample="postfix/master[700]: warning: process /usr/lib/postfix/sbin/smtpd pid 811 "
        "killed by signal 9",
        pattern=r"warning: process (?P<program>\S+) pid (?P<pid>\d+) killed by signal "
        r"(?P<signal>\d+)",
        severity="warning",
        meaning="A process was killed; with signal 9 often by the kernel, for memory.",
        source=SPAWN,
        context=("postfix",),
        failure=fails.CRASHING,
    )
    THROTTLING = LogMessage(
        anchor=": bad command startup -- throttling",
        sample="postfix/master[700]: warning: /usr/lib/postfix/sbin/smtpd: bad command "
        "startup -- throttling",
        pattern=r"(?P<program>\S+): bad command startup -- throttling",
        severity="warning",
        meaning="A process ends as soon as it starts, so it is started less often.",
        source=SPAWN,
        failure=fails.CRASHING,
    )
    SUBSYSTEM = LogMessage(
        anchor=" to subsystem private/",
        sample="postfix/smtpd[811]: warning: connect #1 to subsystem private/proxymap: "
        "Connection refused",
        pattern=r"connect #(?P<attempt>\d+) to subsystem (?P<service>\S*\w)",
        severity="fatal",
        meaning="A process of Postfix cannot reach another one.",
        source=_code.file("global/mail_connect.c"),
        failure=fails.SUBSYSTEM,
    )
    BIND = LogMessage(
        anchor="fatal: bind ",
        sample="postfix/master[700]: fatal: bind 0.0.0.0 port 25: Address already in use",
        pattern=r"bind (?P<address>\S+) port (?P<port>\w+)",
        severity="fatal",
        meaning="Postfix does not start, because another program has its port.",
        source=_code.file("util/inet_listen.c"),
        failure=fails.NO_LISTEN,
    )
    CONNECT = LogMessage(
        anchor="status=deferred (connect to ",
        sample="status=deferred (connect to mx.example.com[192.0.2.25]:25: Connection timed out)",
        pattern=r"status=deferred \(connect to (?P<host>[^\[\s]+)\[(?P<address>[^\]]+)\]:\d+"
        r"(?:: (?P<reason>[^)]+)\))?",
        severity="info",
        meaning="The mail server of the destination cannot be reached; mail waits in the queue.",
        source=_code.file("smtp/smtp_connect.c"),
        failure=fails.REMOTE,
    )
    LOST = LogMessage(
        anchor="status=deferred (lost connection with ",
        sample="status=deferred (lost connection with mx.example.com[192.0.2.25] while "
        "receiving the initial server greeting)",
        pattern=r"status=deferred \(lost connection with (?P<host>\S+) while "
        r"(?P<step>[^)]+)\)",
        severity="info",
        meaning="The other server closed the connection during delivery; mail waits in the queue.",
        source=_code.file("smtp/smtp_trouble.c"),
        failure=fails.REMOTE,
    )
    SUSPENDED = LogMessage(
        anchor="delivery temporarily suspended",
        sample="status=deferred (delivery temporarily suspended: connect to "
        "mx.example.com[192.0.2.25]:25: Connection refused)",
        severity="info",
        meaning="The destination failed so often that Postfix does not try it for a while.",
        source=_code.file("oqmgr/qmgr_deliver.c"),
        failure=fails.REMOTE,
    )
    NAME_SERVICE = LogMessage(
        anchor="Host or domain name not found. Name service error for name=",
        sample="status=deferred (Host or domain name not found. Name service error for "
        "name=example.com type=MX: Host not found, try again)",
        pattern=r"Name service error for name=(?P<name>\S+) type=(?P<type>[A-Z]+)",
        severity="info",
        meaning="The mail server of the domain cannot be looked up.",
        source=_code.file("dns/dns_lookup.c"),
        failure=fails.NO_NAME,
    )
    LOOPS_BACK = LogMessage(
        anchor=" loops back to myself",
        sample="status=bounced (mail for example.com loops back to myself)",
        pattern=r"mail for (?P<domain>\S+) loops back to myself",
        severity="info",
        meaning="DNS points here, but the domain is not configured; mail is returned.",
        source=_code.file("smtp/smtp_addr.c"),
        failure=fails.LOOP,
    )
    LOOKUP_FAILURE = LogMessage(
        anchor=": Temporary lookup failure",
        sample="451 4.3.0 <a@example.com>: Temporary lookup failure",
        pattern=r"451 4\.3\.0 <(?P<name>[^>]*)>: Temporary lookup failure",
        severity="error",
        meaning="A table that decides about mail cannot be read; clients have to retry.",
        source=_code.file("smtpd/smtpd_check.c"),
        failure=fails.LOOKUP,
    )
    NO_CERTIFICATE = LogMessage(
        anchor=": disabling TLS support",
        sample="postfix/smtpd[811]: warning: cannot get RSA certificate from file "
        '"/etc/ssl/mail.pem": disabling TLS support',
        pattern=r"cannot get (?P<type>\w+) (?P<what>certificate|private key) from file "
        r'"(?P<file>[^"]+)": disabling TLS support',
        severity="warning",
        meaning="The server offers no TLS, because its certificate or key cannot be read.",
        source=CERTKEY,
        failure=fails.OWN_CERTIFICATE,
    )
    UNTRUSTED = LogMessage(
        anchor=": untrusted issuer ",
        sample="postfix/smtp[812]: certificate verification failed for "
        "mx.example.com[192.0.2.25]:25: untrusted issuer /C=US/O=Example/CN=Root",
        pattern=r"certificate verification failed for (?P<host>\S+): untrusted issuer "
        r"(?P<issuer>.+)",
        severity="info",
        meaning="The certificate of the other server is signed by a CA that is not trusted.",
        source=VERIFY,
        failure=fails.THEIR_CERTIFICATE,
    )
    EXPIRED = LogMessage(
        anchor="server certificate verification failed for ",
        sample="postfix/smtp[812]: server certificate verification failed for "
        "mx.example.com[192.0.2.25]:25: certificate has expired",
        severity="info",
        meaning="The certificate of the other server has expired.",
        source=VERIFY,
        failure=fails.THEIR_CERTIFICATE,
        pattern=r"server certificate verification failed for (?P<host>\S*\])",
        context=("postfix", "smtp"),
    )
    DOVECOT = LogMessage(
        anchor="SASL: Connect to Dovecot auth socket '",
        sample="postfix/smtpd[811]: warning: SASL: Connect to Dovecot auth socket "
        "'private/auth' failed: No such file or directory",
        pattern=r"SASL: Connect to Dovecot auth socket '(?P<socket>[^']+)' failed",
        severity="warning",
        meaning="No user can authenticate, because Dovecot does not answer.",
        source=_code.file("xsasl/xsasl_dovecot_server.c"),
        failure=fails.SASL,
    )
    MILTER = LogMessage(
        anchor="connect to Milter service ",
        sample="postfix/smtpd[811]: warning: connect to Milter service inet:localhost:8891: "
        "Connection refused",
        pattern=r"connect to Milter service (?P<milter>\S*\w)",
        severity="warning",
        meaning="A mail filter such as OpenDKIM or a spam filter does not answer.",
        source=_code.file("milter/milter8.c"),
        failure=fails.MILTER,
    )
    QUEUE_AGE = Metric(
        name="postfix_showq_message_age_seconds",
        meaning="Age of the messages in a queue.",
        unit="second",
        source=EXPORTER,
        kind="histogram",
    )
    QUEUE_SIZE = Metric(
        name="postfix_showq_message_size_bytes",
        meaning="Size of the messages in a queue.",
        unit="byte",
        source=EXPORTER,
        kind="histogram",
    )


postfix = Postfix()
