"""Log messages of VictoriaMetrics: vmalert."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import victoriametrics_alert as fails
from atlas.technologies.message import LogMessage

_vm = Repository(
    "VictoriaMetrics/VictoriaMetrics",
    commit="b7ef6cc3ed35c607e053a8b7755fc3b896a10eaa",
    checked="2026-11-26",
    publisher="VictoriaMetrics",
    folder="app/vmalert",
)
CLIENT = _vm.file("remotewrite/client.go")


class VictoriaMetricsAlertMessages:
    """Log messages of VictoriaMetrics: vmalert."""

    ATTEMPT = LogMessage(
        anchor=" to send request failed: ",
        sample="error VictoriaMetrics/app/vmalert/remotewrite/remotewrite.go:213 attempt 1 to "
        "send request failed: error while sending request to http://vm:8428/api/v1/write: EOF",
        pattern=r"attempt (?P<attempt>\d+) to send request failed: ",
        severity="warning",
        meaning="vmalert could not write the results of its rules; it tries again.",
        source=CLIENT,
        failure=fails.REMOTE,
        context=("vmalert", "remotewrite"),
    )

    QUEUE_FULL = LogMessage(
        anchor="failed to push timeseries - queue is full",
        sample="remote write failure: failed to push timeseries - queue is full (100000 "
        "entries). Queue size is controlled by -remoteWrite.maxQueueSize flag",
        severity="error",
        meaning="The results of rules are lost: the storage takes them too slowly.",
        source=CLIENT,
        failure=fails.REMOTE,
    )

    ALERTS = LogMessage(
        anchor="failed to send alerts to addr ",
        sample='failed to send alerts to addr "http://alertmanager:9093/api/v2/alerts": '
        "invalid SC 502",
        severity="error",
        meaning="An Alertmanager did not take the alerts; the rest says why.",
        source=_vm.file("notifier/init.go"),
        failure=fails.ALERTS,
    )

    RULE = LogMessage(
        anchor=": failed to execute: ",
        sample='error app/vmalert/rule/group.go:395 group "web": rule "errors": failed to '
        'execute: failed to execute query "up": error getting response from http://vm:8428',
        pattern=r'group "[^"]*"(?: \(file="[^"]*"\))?: rule "(?P<rule>.*?)": failed to execute: ',
        severity="error",
        meaning="A rule was not evaluated; the rest says why.",
        source=_vm.file("rule/group.go"),
        failure=fails.RULE,
    )
