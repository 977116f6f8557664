"""What fails in Postfix with single messages, with the first steps."""

from atlas.technologies.failures.postfix import (
    CHECK_RUNS,
    CHECK_SETUP,
    FREE_SPACE,
    LIST_QUEUE,
    PRINT_LIMITS,
    PRINT_SETTINGS,
    RESOLVE,
    SEARCH_LOG,
    TEST_TLS,
)
from atlas.technologies.known_failure import KnownFailure

RELAY = KnownFailure(
    "mail is refused: the client may not relay",
    steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_SETUP],
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
    steps=[SEARCH_LOG, PRINT_LIMITS, PRINT_SETTINGS],
)
