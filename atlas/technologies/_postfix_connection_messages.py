"""Messages of Postfix about destinations that do not accept, and clients it refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postfix as known
from atlas.technologies.failures import postfix_mail as fails
from atlas.technologies.message import LogMessage

CODE = Repository(
    "vdukhovni/postfix", commit="17830e5c13c160d51c95cb971d137a46de84e48c", checked="2026-11-27"
)


class PostfixConnectionMessages:
    """Messages of Postfix about destinations that do not accept, and clients it refuses."""

    CONNECTION_TIMED_OUT = LogMessage(
        anchor="]:25: ",
        sample=(
            "postfix/smtp[30857]: connect to mx.example.com[192.0.2.41]:25: Connection timed out"
        ),
        pattern=(
            r"connect to (?P<host>[^\[\s(]+)\[(?P<address>[^\]]+)\]:25: "
            r"(?P<reason>Connection timed out|Operation timed out)"
        ),
        severity="info",
        meaning=(
            "The mail server of a destination does not respond; often the provider blocks port 25."
        ),
        source=CODE.file("postfix/src/smtp/smtp_connect.c"),
        failure=known.REMOTE,
        context=("postfix", "smtp"),
    )

    CONNECTION_REFUSED = LogMessage(
        anchor="]:25: ",
        sample=(
            "postfix/smtp[30857]: connect to mx.example.com[192.0.2.41]:25: Connection refused"
        ),
        pattern=(
            r"connect to (?P<host>[^\[\s(]+)\[(?P<address>[^\]]+)\]:25: "
            r"(?P<reason>Connection refused)"
        ),
        severity="info",
        meaning="Nothing listens for mail at the server of a destination.",
        source=CODE.file("postfix/src/smtp/smtp_connect.c"),
        failure=known.REMOTE,
        context=("postfix", "smtp"),
    )

    NETWORK_UNREACHABLE = LogMessage(
        anchor="]:25: ",
        sample=(
            "postfix/smtp[30857]: connect to mx.example.com[192.0.2.41]:25: Network is unreachable"
        ),
        pattern=(
            r"connect to (?P<host>[^\[\s(]+)\[(?P<address>[^\]]+)\]:25: "
            r"(?P<reason>Network is unreachable|Network unreachable|No route to "
            r"host|Host is unreachable|Cannot assign requested address|Address not "
            r"available)"
        ),
        severity="info",
        meaning=(
            "No route leads to the server of a destination; of IPv6 addresses, this "
            "machine may have no IPv6."
        ),
        source=CODE.file("postfix/src/smtp/smtp_connect.c"),
        failure=known.REMOTE,
        context=("postfix", "smtp"),
    )

    SASL_FAILED = LogMessage(
        anchor=" authentication failed: ",
        sample=(
            "postfix/smtpd[4711]: warning: unknown[192.0.2.4]: SASL LOGIN "
            "authentication failed: UGFzc3dvcmQ6"
        ),
        pattern=(
            r"warning: (?P<client>\S+\[[^\]]+\]): SASL (?P<method>\S+) authentication "
            r"failed: "
        ),
        severity="warning",
        meaning=(
            "A client gave a wrong name or password; very many come from attempts to guess them."
        ),
        source=CODE.file("postfix/src/smtpd/smtpd_sasl_glue.c"),
        failure=fails.GUESSES,
    )

    NO_CLIENT_NAME = LogMessage(
        anchor="Client host rejected: cannot find your ",
        sample=(
            "NOQUEUE: reject: RCPT from unknown[192.0.2.4]: 450 4.7.25 Client host "
            "rejected: cannot find your hostname, [192.0.2.4]; from=<x@example.net>"
        ),
        pattern=(
            r"Client host rejected: cannot find your (?:reverse )?hostname, "
            r"\[(?P<address>[^\]]+)\]"
        ),
        severity="info",
        meaning=(
            "The address of a client has no name in DNS, or one that does not lead "
            "back, so it is refused."
        ),
        source=CODE.file("postfix/src/smtpd/smtpd_check.c"),
        failure=fails.CLIENT_NAME,
    )

    USER_UNKNOWN = LogMessage(
        anchor=": Recipient address rejected: User unknown",
        sample=(
            "NOQUEUE: reject: RCPT from mx[192.0.2.4]: 550 5.1.1 <a@example.com>: "
            "Recipient address rejected: User unknown in local recipient table; "
            "from=<x@example.net>"
        ),
        pattern=(
            r"<(?P<address>[^>]*)>: Recipient address rejected: User unknown(?: in "
            r"(?P<table>[\w ]+))?"
        ),
        severity="info",
        meaning="Mail for an address that this server does not know is refused.",
        source=CODE.file("postfix/src/smtpd/smtpd_check.c"),
        failure=fails.USER_UNKNOWN,
    )
