"""What fails in Postfix with single messages, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._network import DIG
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

REVERSE = Check(
    "Look up the name of the client's address.",
    shell("dig -x <address>") @ DIG.at("sets simplified reverse lookups, for mapping addresses to"),
    **NO_OUTPUT,
    verify="No PTR, or a name without this address: its owner must fix it. A timeout: DNS here.",
)

RECIPIENTS = Check(
    "Print which domains and tables of recipients this server has.",
    shell("postconf mydestination local_recipient_maps virtual_mailbox_maps relay_recipient_maps")
    @ PARAMETERS.at("all names or addresses of valid local"),
    **NO_OUTPUT,
    verify="The table that the message names lacks the address, or the domain is in a wrong list.",
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
    steps=[REVERSE, SEARCH_LOG, PRINT_SETTINGS],
)

USER_UNKNOWN = KnownFailure(
    "mail is refused: the recipient is unknown here",
    steps=[SEARCH_LOG, RECIPIENTS, PRINT_SETTINGS],
)

LISTED = KnownFailure(
    "mail is refused by the destination: this server is on a blocklist",
    steps=[SEARCH_LOG, LIST_QUEUE, SHAPE],
)
