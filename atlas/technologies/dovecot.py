"""Dovecot: a server of mailboxes by IMAP, POP3 and LMTP."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._dovecot_tls_messages import DovecotTLSMessages
from atlas.technologies.failures import dovecot as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/dovecot.md")
_RELEASED = """
2.0 2010-08-16  2.1 2012-02-16  2.2 2013-04-11  2.3 2017-12-22  2.4 2025-01-24
"""
SERVICE_MONITOR = fails.code.file("src/master/service-monitor.c")


class Dovecot(DovecotTLSMessages, Technology):
    """A server of mailboxes by IMAP, POP3 and LMTP."""

    name = "Dovecot"
    icon = "simple-icons:dovecot"
    plane = "state"
    programs: ClassVar = {"doveadm": "Dovecot's administration tool"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("where log_path sends it: syslog by default")

    DROPPED = LogMessage(
        anchor=" reached, client connections are being dropped",
        sample="master: Warning: service(imap-login): process_limit (100) reached, client "
        "connections are being dropped",
        pattern=r"service\((?P<service>[^)]+)\): (?P<limit>[\w/]+) \((?P<value>\d+)\) reached",
        severity="warning",
        meaning="A service has reached its limit of processes or clients.",
        source=SERVICE_MONITOR,
        failure=fails.LIMIT,
    )
    USER_LIMIT = LogMessage(
        anchor="Maximum number of connections from user+IP exceeded",
        sample="imap-login: Login: Maximum number of connections from user+IP exceeded "
        "(mail_max_userip_connections=10)",
        severity="info",
        meaning="A user has reached the limit of connections from one address.",
        source=fails.code.file("src/login-common/sasl-proxy.c"),
        failure=fails.USER_LIMIT,
    )
    BLOCK_ALLOC = LogMessage(
        anchor="block_alloc(",
        sample="lmtp(user@example.org)<28118>: Fatal: block_alloc(134217728): Out of memory",
        pattern=r"block_alloc\((?P<bytes>\d+)\): Out of memory",
        severity="fatal",
        meaning="A process reached its vsz_limit: often a huge index or message.",
        source=fails.code.file("src/lib/mempool-alloconly.c"),
        failure=fails.MEMORY,
    )
    POOL_MEMORY = LogMessage(
        anchor="): Out of memory",
        sample="imap(user@example.org)<28118>: Fatal: pool_system_realloc(268435456): Out "
        "of memory",
        pattern=r"pool_system_(?:malloc|realloc)\((?P<bytes>\d+)\): Out of memory",
        severity="fatal",
        meaning="A process reached its vsz_limit: often a huge index or message.",
        source=fails.code.file("src/lib/mempool-system.c"),
        failure=fails.MEMORY,
    )
    CORRUPTED = LogMessage(
        anchor="Corrupted index file ",
        sample="imap(user@example.org): Error: Corrupted index file "
        "/var/vmail/user/dovecot.index: Log synchronization error",
        pattern=r"Corrupted index file (?P<file>[^:]+)",
        severity="error",
        meaning="An index does not fit the mailbox; Dovecot repairs it where it can.",
        source=fails.code.file("src/lib-index/mail-index-map-hdr.c"),
        failure=fails.INDEX,
    )
    SYNCHRONIZATION = LogMessage(
        anchor="Log synchronization error at ",
        sample="imap(user@example.org): Error: Log synchronization error at seq=2,"
        "offset=1840 for /var/vmail/user/dovecot.index: Append with UID 12",
        severity="error",
        meaning="The log of an index does not fit it.",
        source=fails.code.file("src/lib-index/mail-index-sync.c"),
        failure=fails.INDEX,
    )
    KILLED = LogMessage(
        anchor="killed with signal ",
        sample="dovecot: imap-login: Fatal: master: service(imap-login): child 23107 killed "
        "with signal 9",
        pattern=r"service\((?P<service>[^)]+)\): child (?P<pid>\d+) killed with signal "
        r"(?P<signal>\d+)",
        severity="fatal",
        meaning="A process was killed: 9 and 11 show memory shortage or a crash.",
        source=fails.code.file("src/master/service-process.c"),
        failure=fails.CRASH,
    )
    THROTTLED = LogMessage(
        anchor="command startup failed, throttling",
        sample="master: Error: service(auth): command startup failed, throttling for 2.000 secs",
        severity="error",
        meaning="A process of a service does not start; it is tried again later.",
        source=SERVICE_MONITOR,
        failure=fails.CRASH,
    )
    BACKWARDS = LogMessage(
        anchor="Time just moved backwards by ",
        sample="Fatal: Time just moved backwards by 12.003412 seconds.",
        pattern=r"Time just moved backwards by (?P<seconds>[\d.]+) seconds",
        severity="fatal",
        meaning="The clock was set back: the process ends, or sleeps until the old time.",
        source=fails.code.file("src/lib-storage/mail-storage-service.c"),
        failure=fails.CLOCK_BACK,
    )
    NO_PASSDB = LogMessage(
        anchor="All password databases were skipped",
        sample="auth: Error: All password databases were skipped",
        severity="error",
        meaning="No password database can be used: a login cannot succeed.",
        source=fails.code.file("src/auth/auth-request.c"),
        failure=fails.LOGIN,
    )


dovecot = Dovecot()
