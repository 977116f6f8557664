"""Messages of Alertmanager: mail, receivers, matchers, cluster."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import alertmanager as fails
from atlas.technologies.failures import alertmanager_receivers as receivers
from atlas.technologies.message import LogMessage

_alertmanager = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked="2026-11-27",
)
RETRY = _alertmanager.file("notify/retry_stage.go")
EMAIL = _alertmanager.file("notify/email/email.go")
AM_CONFIG = _alertmanager.file("config/config.go")
PARSE = _alertmanager.file("pkg/labels/parse.go")
COMPAT = _alertmanager.file("matcher/compat/parse.go")
AM_CLUSTER = _alertmanager.file("cluster/cluster.go")


class AlertmanagerNotifyMessages:
    """Messages of Alertmanager: mail, receivers, matchers, cluster."""

    RETRIES = LogMessage(
        anchor="notify retry canceled ",
        sample='level=error component=dispatcher msg="Notify for alerts failed" '
        'err="ops/slack[0]: notify retry canceled due to unrecoverable error after 1 attempts: '
        'unexpected status code 404: no_service"',
        severity="error",
        meaning="A notification was not delivered; the error names the receiver and the reason.",
        source=RETRY,
        failure=fails.NOT_SENT,
    )
    MAIL_LOGIN = LogMessage(
        anchor="Auth auth: ",
        sample="ops/email[0]: notify retry canceled after 5 attempts: *smtp.plainAuth auth: 535 "
        "5.7.8 Error: authentication failed",
        pattern=r"\*(?:smtp|email)\.\w+ auth: (?P<reason>.+)",
        severity="error",
        meaning="The mail server does not accept the name and password.",
        source=EMAIL,
        failure=receivers.MAIL_LOGIN,
    )
    MAIL_SERVER = LogMessage(
        anchor="establish connection to server: ",
        sample="ops/email[0]: notify retry canceled after 16 attempts: establish connection to "
        "server: dial tcp 10.0.0.1:587: i/o timeout",
        pattern=r"establish connection to server:",
        severity="error",
        meaning="Alertmanager cannot connect to the mail server.",
        source=EMAIL,
        failure=receivers.MAIL_SERVER,
        context=("notify", "dispatcher", "alertmanager", "email["),
    )
    UNDEFINED_RECEIVER = LogMessage(
        anchor=" used in route",
        sample='undefined receiver "ops" used in route',
        pattern=r'undefined receiver "(?P<receiver>[^"]+)" used in route',
        severity="error",
        meaning="A route names a receiver that is not defined, so the configuration is refused.",
        source=AM_CONFIG,
        failure=fails.BAD_CONFIG,
    )
    MATCHER = LogMessage(
        anchor="bad matcher format: ",
        sample='level=warn msg="bad matcher format: severity"',
        severity="error",
        meaning="A matcher of a route or silence cannot be read.",
        source=PARSE,
        failure=fails.BAD_CONFIG,
    )
    MATCHER_PARSER = LogMessage(
        anchor="Alertmanager is moving to a new parser for labels and matchers, and this input is "
        "incompatible",
        sample='level=warn msg="Alertmanager is moving to a new parser for labels and matchers, '
        "and this input is incompatible. Alertmanager has instead parsed the input using the "
        'classic matchers parser as a fallback." input="foo=bar-baz"',
        severity="warning",
        meaning="A matcher works now, but a later version refuses it.",
        source=COMPAT,
        failure=fails.BAD_CONFIG,
    )
    CLUSTER_NOT_JOINED = LogMessage(
        anchor="failed to join cluster",
        sample='level=warn component=cluster msg="failed to join cluster" err="1 error occurred: '
        '* Failed to resolve alertmanager-1:9094: lookup alertmanager-1: no such host"',
        severity="warning",
        meaning="An instance does not find the others, so notifications may be sent twice.",
        source=AM_CLUSTER,
        failure=fails.CLUSTER,
        context=("alertmanager", "component=cluster", "9094"),
    )
