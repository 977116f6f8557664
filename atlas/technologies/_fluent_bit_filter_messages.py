"""Messages of Fluent Bit: databases, metadata, AWS, crashes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import fluent_bit as fails
from atlas.technologies.message import LogMessage

_fluent_bit = Repository(
    "fluent/fluent-bit",
    commit="d55459d492c5c019c0f7dc24db42e69ef47a5437",
    checked="2026-11-27",
)
SQLDB = _fluent_bit.file("src/flb_sqldb.c")
KUBE_META = _fluent_bit.file("plugins/filter_kubernetes/kube_meta.c")
AWS_UTIL = _fluent_bit.file("src/aws/flb_aws_util.c")
CLOUDWATCH = _fluent_bit.file("plugins/out_cloudwatch_logs/cloudwatch_api.c")


class FluentBitFilterMessages:
    """Messages of Fluent Bit: databases, metadata, AWS, crashes."""

    DATABASE = LogMessage(
        anchor="[sqldb] cannot open database ",
        sample="[2026/03/02 04:11:09] [error] [sqldb] cannot open database /var/log/flb_kube.db",
        pattern=r"\[sqldb\] cannot open database",
        severity="error",
        meaning="The SQLite file, in which an input keeps its positions, cannot be opened.",
        source=SQLDB,
        failure=fails.NO_DATABASE,
    )
    NO_POD_METADATA = LogMessage(
        anchor="could not get meta for POD ",
        sample="[2026/03/02 04:11:09] [ warn] [filter:kubernetes:kubernetes.0] could not get meta "
        "for POD web-1",
        severity="warning",
        meaning="The API server did not give the metadata of a pod, so its records lack them.",
        source=KUBE_META,
        failure=fails.NO_METADATA,
    )
    KUBELET = LogMessage(
        anchor="kubelet upstream connection error",
        sample="[2026/03/02 04:11:09] [error] [filter:kubernetes:kubernetes.0] kubelet upstream "
        "connection error",
        severity="error",
        meaning="The kubelet of the node cannot be asked for the metadata of pods.",
        source=KUBE_META,
        failure=fails.NO_METADATA,
    )
    AWS_REPLY = LogMessage(
        anchor=" API responded with error='",
        sample="[2026/03/02 04:11:09] [error] [output:cloudwatch_logs:cloudwatch_logs.0] "
        "CreateLogStream API responded with error='AccessDeniedException', message='User is not "
        "authorized'",
        pattern=r"(?P<call>\w+) API responded with error='(?P<error>[^']+)'",
        severity="error",
        meaning="A service of AWS refuses the call; the error says why.",
        source=AWS_UTIL,
        failure=fails.REJECTED,
    )
    LOG_EVENTS = LogMessage(
        anchor="Failed to send log events",
        sample="[2026/03/02 04:11:09] [error] [output:cloudwatch_logs:cloudwatch_logs.0] Failed "
        "to send log events",
        pattern=r"Failed to send log events",
        severity="error",
        meaning="CloudWatch Logs does not take the records.",
        source=CLOUDWATCH,
        failure=fails.REJECTED,
        context=("cloudwatch", "cloudwatch_logs"),
    )
    LOG_STREAM = LogMessage(
        anchor="Failed to create log stream",
        sample="[2026/03/02 04:11:09] [error] [output:cloudwatch_logs:cloudwatch_logs.0] Failed "
        "to create log stream",
        severity="error",
        meaning="The stream cannot be made in CloudWatch Logs, most often for lack of permission.",
        source=CLOUDWATCH,
        failure=fails.REJECTED,
        context=("cloudwatch", "cloudwatch_logs"),
    )
