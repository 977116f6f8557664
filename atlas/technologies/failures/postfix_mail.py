"""What fails in Postfix with single messages, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures.postfix import (
    CHECK_RUNS,
    CHECK_SETUP,
    FREE_SPACE,
    LIST_QUEUE,
    PARAMETERS,
    PRINT_SETTINGS,
    RESOLVE,
    SEARCH_LOG,
    SHAPE,
    TEST_TLS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

SIZE_LIMITS = Check(
    "Print the limits of messages and mailboxes, in bytes.",
    shell("postconf message_size_limit mailbox_size_limit")
    @ PARAMETERS.at("The maximal size in bytes of a message,"),
    **NO_OUTPUT,
    verify="message_size_limit is below the size of the message; a mailbox must hold more.",
)

RELAY_SETTINGS = Check(
    "Print the networks, domains and restrictions of relaying.",
    shell("postconf mynetworks relay_domains smtpd_relay_restrictions")
    @ PARAMETERS.at('"trusted" remote SMTP clients that have more privileges'),
    **NO_OUTPUT,
    verify="The client is in mynetworks or logs in, or its destination is in relay_domains.",
)

RELAY = KnownFailure(
    "mail is refused: the client may not relay",
    steps=[SEARCH_LOG, RELAY_SETTINGS, PRINT_SETTINGS],
)

BOUNCED = KnownFailure(
    "mail is refused by the destination and returned",
    steps=[SEARCH_LOG, LIST_QUEUE, RESOLVE],
)

LOGIN = KnownFailure(
    "the login at the relay host fails",
    steps=[SEARCH_LOG, PRINT_SETTINGS, TEST_TLS],
)

MAILBOX = KnownFailure(
    "a mailbox cannot be written",
    steps=[SEARCH_LOG, FREE_SPACE, CHECK_SETUP],
)

STOPPED = KnownFailure(
    "the mail system does not run",
    steps=[CHECK_RUNS, SEARCH_LOG, CHECK_SETUP],
)

TOO_LARGE = KnownFailure(
    "messages are larger than allowed",
    steps=[SEARCH_LOG, SIZE_LIMITS, PRINT_SETTINGS],
)

GUESSES = KnownFailure(
    "logins of clients are refused: wrong name or password",
    steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_SETUP],
)

CLIENT_NAME = KnownFailure(
    "mail is refused: the client's address has no matching name in DNS",
    steps=[SEARCH_LOG, RESOLVE, PRINT_SETTINGS],
)

USER_UNKNOWN = KnownFailure(
    "mail is refused: the recipient is unknown here",
    steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_SETUP],
)

LISTED = KnownFailure(
    "mail is refused by the destination: this server is on a blocklist",
    steps=[SEARCH_LOG, LIST_QUEUE, SHAPE],
)
