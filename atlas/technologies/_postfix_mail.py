"""Messages of Postfix about single messages, tables and logins."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postfix as known
from atlas.technologies.failures import postfix_mail as fails
from atlas.technologies.message import LogMessage

code = Repository(
    "vdukhovni/postfix",
    commit="17830e5c13c160d51c95cb971d137a46de84e48c",
    checked="2026-11-26",
)


class PostfixMailMessages:
    """Messages of Postfix about single messages, tables and logins."""

    RELAY_DENIED = LogMessage(
        anchor=">: Relay access denied",
        sample="postfix/smtpd[2231]: NOQUEUE: reject: RCPT from unknown[192.0.2.5]: 554 "
        "5.7.1 <user@example.com>: Relay access denied; from=<a@example.org>",
        severity="warning",
        meaning="The client is neither in mynetworks nor logged in, and the domain is not "
        "handled here.",
        source=code.file("postfix/src/smtpd/smtpd_check.c"),
        failure=fails.RELAY,
    )
    BOUNCED = LogMessage(
        anchor="status=bounced (",
        sample="postfix/smtp[2231]: 3F2: to=<u@example.com>, "
        "relay=mx.example.com[192.0.2.3]:25, dsn=5.7.1, status=bounced (host "
        "mx.example.com[192.0.2.3] said: 550 5.7.1 Blocked)",
        pattern=r"dsn=(?P<code>[\d.]+), status=bounced \((?P<reason>.+)\)?",
        severity="warning",
        meaning="A message is returned to its sender; the reason is in the brackets.",
        source=code.file("postfix/src/global/log_adhoc.c"),
        failure=fails.BOUNCED,
    )
    DEFERRED_HOST = LogMessage(
        anchor="status=deferred (host ",
        sample="postfix/smtp[2231]: 3F2: to=<u@example.com>, relay=none, dsn=4.0.0, "
        "status=deferred (host mx.example.com[192.0.2.3] refused to talk to me: 554 "
        "mx.example.com)",
        pattern=r"status=deferred \(host (?P<host>\S+) ",
        severity="warning",
        meaning="The destination does not accept the message now; its reply is in the brackets.",
        source=code.file("postfix/src/smtp/smtp_proto.c"),
        failure=known.REMOTE,
    )
    NO_DATABASE = LogMessage(
        anchor="open database ",
        sample="postfix/local[22]: error: open database /etc/aliases.db: No such file or directory",
        pattern=r"open database (?P<path>/\S+?):? (?:No such file or directory|Permission "
        r"denied)",
        severity="error",
        meaning="A lookup table was never built, or its type is no longer supported.",
        source=code.file("postfix/src/util/dict_cdb.c"),
        failure=known.LOOKUP,
    )
    TABLE_TYPE = LogMessage(
        anchor="unsupported dictionary type: ",
        sample="postfix/smtpd[22]: error: unsupported dictionary type: hash",
        severity="error",
        meaning="Postfix was built without this type of table, or its package is missing.",
        source=code.file("postfix/src/util/dict_open.c"),
        failure=known.LOOKUP,
    )
    START_TLS = LogMessage(
        anchor="Cannot start TLS: handshake failure",
        sample="postfix/smtp[22]: 3F2: to=<u@example.com>, status=deferred (Cannot start "
        "TLS: handshake failure)",
        severity="error",
        meaning="The TLS handshake with the destination fails.",
        source=code.file("postfix/src/smtp/smtp_proto.c"),
        failure=known.THEIR_CERTIFICATE,
    )
    LOGIN_FAILED = LogMessage(
        anchor="SASL authentication failed; ",
        sample="postfix/smtp[22]: 3F2: to=<u@example.com>, status=deferred (SASL "
        "authentication failed; server smtp.example.net[192.0.2.3] said: 535 5.7.8 "
        "Username and Password not accepted)",
        severity="error",
        meaning="The relay host refuses the user or password.",
        source=code.file("postfix/src/smtp/smtp_sasl_glue.c"),
        failure=fails.LOGIN,
    )
    NO_WORTHY = LogMessage(
        anchor="SASL authentication failure: No worthy mechs found",
        sample="postfix/smtp[22]: warning: SASL authentication failure: No worthy mechs found",
        severity="error",
        meaning="No login mechanism of the relay host is allowed or installed here.",
        source=code.file("postfix/README_FILES/SASL_README"),
        failure=fails.LOGIN,
    )
    NO_MECHANISMS = LogMessage(
        anchor="no SASL authentication mechanisms",
        sample="postfix/smtpd[22]: fatal: no SASL authentication mechanisms",
        severity="fatal",
        meaning="The login service offers no mechanism: it does not run, or is not configured.",
        source=code.file("postfix/src/smtpd/smtpd_sasl_glue.c"),
        failure=known.SASL,
    )
    MAILBOX = LogMessage(
        anchor="cannot update mailbox ",
        sample="postfix/local[22]: 3F2: to=<u@example.com>, relay=local, status=deferred "
        "(cannot update mailbox /var/mail/u for user u. unable to create lock file "
        "/var/mail/u.lock: Permission denied)",
        pattern=r"cannot update mailbox (?P<path>\S+) for user (?P<user>\S+)\. (?P<reason>.+)",
        severity="error",
        meaning="A message cannot be written to the mailbox; the reason follows.",
        source=code.file("postfix/src/local/mailbox.c"),
        failure=fails.MAILBOX,
    )
    NOT_RUNNING = LogMessage(
        anchor="the Postfix mail system is not running",
        sample="postfix/postfix-script[22]: fatal: the Postfix mail system is not running",
        severity="error",
        meaning="Postfix does not run.",
        source=code.file("postfix/conf/postfix-script"),
        failure=fails.STOPPED,
    )
    QUEUE_DOWN = LogMessage(
        anchor="Queue report unavailable - mail system is down",
        sample="postqueue: fatal: Queue report unavailable - mail system is down",
        severity="error",
        meaning="Postfix does not run, so the queue cannot be listed.",
        source=code.file("postfix/src/postqueue/postqueue.c"),
        failure=fails.STOPPED,
    )
    TOO_LARGE = LogMessage(
        anchor="Message size exceeds fixed limit",
        sample="postfix/smtpd[22]: NOQUEUE: reject: MAIL from mail.example.org[192.0.2.9]: "
        "552 5.3.4 Message size exceeds fixed limit",
        severity="warning",
        meaning="The message is larger than message_size_limit.",
        source=code.file("postfix/src/smtpd/smtpd_check.c"),
        failure=fails.TOO_LARGE,
    )
    TOO_LARGE_THERE = LogMessage(
        anchor=" exceeds size limit ",
        sample="postfix/smtp[22]: 3F2: to=<u@example.com>, status=bounced (message size "
        "52428800 exceeds size limit 26214400 of server mx.example.com[192.0.2.3])",
        pattern=r"message size (?P<size>\d+) exceeds size limit (?P<limit>\d+) of server",
        severity="warning",
        meaning="The message is larger than the destination accepts.",
        source=code.file("postfix/src/smtp/smtp_proto.c"),
        failure=fails.TOO_LARGE,
    )
    NO_STORAGE = LogMessage(
        anchor="Insufficient system storage",
        sample="postfix/smtpd[22]: NOQUEUE: reject: MAIL from mail.example.org[192.0.2.9]: "
        "452 4.3.1 Insufficient system storage",
        severity="error",
        meaning="The file system of the queue lacks space, so mail is refused.",
        source=code.file("postfix/src/smtpd/smtpd_check.c"),
        failure=known.DISK_FULL,
    )
    LISTED_GREETING = LogMessage(
        anchor=" to me: ",
        sample="postfix/smtp[2231]: 3F2: host mx.example.com[192.0.2.3] refused to talk to me: "
        "550 5.7.0 Blocked - see https://blocklist.example.com/?ip=192.0.2.9",
        pattern=r"refused to talk to me: [45]\d\d[ -].*?"
        r"(?P<list>[Bb]lock(?:ed|list)|[Bb]lack ?list|[Ll]isted (?:at|by|in|on)\b|[Ss]pamhaus|"
        r"DNSBL|RBL|[Rr]eputation)",
        severity="warning",
        meaning="The destination refuses the address of this server at once, as a blocklist or its "
        "reputation tells it to.",
        source=code.file("postfix/src/smtp/smtp_proto.c"),
        failure=fails.LISTED,
    )
    LISTED_RECIPIENT = LogMessage(
        anchor=" said: ",
        sample="postfix/smtp[2231]: 3F2: to=<u@example.com>, dsn=5.7.1, status=bounced (host "
        "mx.example.com[192.0.2.3] said: 554 5.7.1 Service unavailable; Client host [192.0.2.9] "
        "blocked using zen.spamhaus.org (in reply to RCPT TO command))",
        pattern=r"said: [45]\d\d[ -].*? blocked using (?P<list>[\w.-]+)",
        severity="warning",
        meaning="The destination refuses mail from this server, as its address is on a blocklist.",
        source=code.file("postfix/src/global/mail_params.h"),
        failure=fails.LISTED,
    )
