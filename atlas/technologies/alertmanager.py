"""Alertmanager: groups alerts and notifies people."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies._alertmanager_notify_messages import AlertmanagerNotifyMessages
from atlas.technologies._alertmanager_receiver_messages import AlertmanagerReceiverMessages
from atlas.technologies._alertmanager_retry_messages import AlertmanagerRetryMessages
from atlas.technologies.failures import alertmanager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# A tag's date is that of the commit it names.
TAGS = Publisher("Prometheus", checked=_CHECKED).post(
    "Tags of prometheus/alertmanager", "https://github.com/prometheus/alertmanager/tags"
)


_RELEASED = """
0.3 2016-07-08  0.4 2016-08-23  0.5 2016-11-01  0.6 2017-04-25  0.7 2017-06-08
0.8 2017-07-20  0.9 2017-09-28  0.10 2017-11-09  0.11 2017-11-16  0.12 2017-12-15
0.13 2018-01-12  0.14 2018-02-13  0.15 2018-06-22  0.16 2019-01-21  0.17 2019-05-02
0.18 2019-07-08  0.19 2019-09-03  0.20 2019-12-11  0.21 2020-06-17  0.22 2021-05-24
0.23 2021-08-25  0.24 2022-03-25  0.25 2022-12-22  0.26 2023-08-24  0.27 2024-02-28
0.28 2025-01-15  0.29 2025-11-03  0.30 2025-12-15  0.31 2026-02-02  0.32 2026-04-08
0.33 2026-06-12  0.34 2026-08-16
"""
_alertmanager = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked=_CHECKED,
)


class Alertmanager(
    AlertmanagerReceiverMessages, AlertmanagerNotifyMessages, AlertmanagerRetryMessages, Technology
):
    """A service that groups alerts, silences some and sends the others to people."""

    name = "Alertmanager"
    icon = "simple-icons:prometheus"
    plane = "control"
    releases = release_lines(_RELEASED, TAGS)
    logs = undisclosed("where it logs by default: not in the parts read of prometheus/alertmanager")
    ports: ClassVar = {
        "HTTP": quantity(9093, "")
        @ _alertmanager.file("cmd/alertmanager/main.go").at(
            'webflag.AddFlags(kingpin.CommandLine, ":9093")'
        )
    }

    NOTIFY_FAILED = LogMessage(
        anchor="Notify for alerts failed",
        sample='level=ERROR source=dispatch.go:589 msg="Notify for alerts failed" '
        'component=dispatcher num_alerts=4 err="pagerduty: unexpected status code 503"',
        severity="error",
        meaning="A notification was not sent: on-call may not have been paged.",
        source=_alertmanager.file("dispatch/dispatch.go"),
        failure=fails.NOT_SENT,
    )

    BAD_CONFIG = LogMessage(
        anchor="configuration file failed",
        sample='level=ERROR source=coordinator.go:117 msg="Loading configuration file failed" '
        'component=configuration file=/etc/alertmanager/alertmanager.yml err="yaml: line 12: did '
        'not find expected key"',
        severity="error",
        meaning="The configuration file is invalid; on a reload, the old one stays in force.",
        source=_alertmanager.file("config/coordinator.go"),
        failure=fails.BAD_CONFIG,
        pattern=r"Loading configuration file failed",
    )
    TOO_MANY_GROUPS = LogMessage(
        anchor="too many aggregation groups, cannot create new group for alert",
        sample='level=ERROR msg="Failed to create aggregation group" component=dispatcher err="too '
        'many aggregation groups, cannot create new group for alert" groups=1000 limit=1000 '
        "alert=HostDown",
        severity="error",
        meaning="The limit on groups is reached, and nobody is notified of this alert.",
        source=_alertmanager.file("dispatch/dispatch.go"),
        failure=fails.GROUPS,
    )
    NOT_JOINED = LogMessage(
        anchor="unable to join gossip mesh",
        sample='level=WARN msg="unable to join gossip mesh" err="1 error occurred: Failed to join '
        '10.0.1.9: dial tcp 10.0.1.9:9094: connect: connection refused"',
        severity="warning",
        meaning="This instance does not share silences and notifications with the others.",
        source=_alertmanager.file("app/app.go"),
        failure=fails.CLUSTER,
    )
    ATTEMPT_FAILED = LogMessage(
        anchor="Notify attempt failed, will retry later",
        sample='level=WARN msg="Notify attempt failed, will retry later" component=dispatcher '
        'receiver=ops integration=slack[0] attempts=1 err="unexpected status code 503"',
        severity="warning",
        meaning="A receiver did not take a notification; Alertmanager tries again.",
        source=_alertmanager.file("notify/retry_stage.go"),
        failure=fails.NOT_SENT,
    )
    NO_ADDRESS = LogMessage(
        anchor="no private IP found, explicit advertise addr not provided",
        sample='level=ERROR msg="unable to initialize gossip mesh" err="no private IP found, '
        'explicit advertise addr not provided"',
        severity="fatal",
        meaning="The cluster needs an address to advertise, and the host has no private one.",
        source=_alertmanager.file("cluster/advertise.go"),
        failure=fails.CLUSTER,
    )

    FAILED = Metric(
        name="alertmanager_notifications_failed_total",
        meaning="Notifications that failed.",
        source=_alertmanager.file("notify/metrics.go"),
    )


alertmanager = Alertmanager()
