"""Log messages of Alertmanager: single attempts to notify."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import alertmanager as fails
from atlas.technologies.message import LogMessage

_alertmanager = Repository(
    "Vivian007/alertmanager",
    commit="0a7919ea8ade3f4daa0e6480d4159304b134cc68",
    checked="2026-11-26",
)
NOTIFY = _alertmanager.file("notify/notify.go")


class AlertmanagerRetryMessages:
    """Log messages of Alertmanager: single attempts to notify."""

    NOTIFY_ERROR = LogMessage(
        anchor="Error on notify",
        sample='level=error component=dispatcher msg="Error on notify" err="cancelling notify '
        'retry for \\"slack\\" due to unrecoverable error: unexpected status code 404"',
        pattern=r'msg="?Error on notify\b',
        severity="error",
        meaning="A receiver could not be notified; err says why (before 0.19).",
        source=NOTIFY,
        failure=fails.NOT_SENT,
    )

    ATTEMPT = LogMessage(
        anchor='msg="Notify attempt failed"',
        sample='level=debug component=dispatcher msg="Notify attempt failed" attempt=1 '
        'integration=webhook receiver=web.hook err="unexpected status code 500"',
        severity="debug",
        meaning="One attempt to notify a receiver failed; err says why (older versions).",
        source=NOTIFY,
        failure=fails.NOT_SENT,
    )
