"""What fails at the receivers of Alertmanager, with the first steps."""

from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures.alertmanager import (
    ALERTS,
    CHECK_CONFIG,
    COUNT,
    INTEGRATION,
    READY,
    ROUTES,
)
from atlas.technologies.known_failure import KnownFailure

SLACK_WEBHOOK = KnownFailure(
    "Slack refuses its webhook: it is wrong, removed or revoked",
    steps=[ALERTS, INTEGRATION, CHECK_CONFIG],
)
SLACK_CHANNEL = KnownFailure(
    "the Slack channel does not exist or is archived", steps=[ALERTS, INTEGRATION, ROUTES]
)
LIMITED = KnownFailure(
    "a receiver limits the rate of notifications (429)", steps=[ALERTS, COUNT, ROUTES]
)
REFUSED = KnownFailure(
    "a receiver refuses its credentials (401, 403)", steps=[ALERTS, INTEGRATION, CHECK_CONFIG]
)
NO_PATH = KnownFailure(
    "the address of a receiver does not exist (404, 410)",
    steps=[ALERTS, INTEGRATION, CHECK_CONFIG],
)
BAD_REQUEST = KnownFailure(
    "a receiver refuses a notification as invalid", steps=[ALERTS, INTEGRATION, CHECK_CONFIG]
)
FAILS = KnownFailure("a receiver answers with a server error (5xx)", steps=[ALERTS, COUNT, CALL])
MAIL_LOGIN = KnownFailure(
    "the mail server refuses the login", steps=[ALERTS, INTEGRATION, CHECK_CONFIG]
)
MAIL_SERVER = KnownFailure("the mail server cannot be reached", steps=[ALERTS, RESOLVE, OUTGOING])
MAIL_TLS = KnownFailure(
    "the mail server offers no TLS, which is required", steps=[ALERTS, INTEGRATION, CHECK_CONFIG]
)
STORAGE = KnownFailure(
    "silences or the notification log cannot be saved", steps=[DISK_SPACE, READY, INTEGRATION]
)
