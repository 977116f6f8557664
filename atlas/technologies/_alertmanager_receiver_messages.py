"""Messages of Alertmanager: what receivers answer."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import alertmanager as fails
from atlas.technologies.failures import alertmanager_receivers as receivers
from atlas.technologies.message import LogMessage

_alertmanager = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked="2026-11-27",
)
CHECK = _alertmanager.file("notify/util.go")
CONFIGURATION = _alertmanager.file("config/config.go")
_issues = Publisher("Prometheus", checked="2026-11-27")
TOKEN = _issues.post(
    "slack notify retry canceled due to unrecoverable error 403",
    "https://github.com/prometheus/alertmanager/issues/3727",
    published="2024-02-18",
    kind="secondary",
)
ARCHIVED = _issues.post(
    "slack alerting log not enough context",
    "https://github.com/prometheus/alertmanager/issues/2176",
    published="2020-02-04",
    kind="secondary",
)
HOOKS = Publisher("Ministry of Justice", checked="2026-11-27").post(
    "Low Priority Alarms: AlertmanagerFailedToSendAlerts",
    "https://github.com/ministryofjustice/cloud-platform/issues/6562",
    published="2024-12-10",
    kind="secondary",
)


class AlertmanagerReceiverMessages:
    """Messages of Alertmanager: what receivers answer."""

    SLACK_TOKEN = LogMessage(
        anchor="unexpected status code 403: invalid_token",
        sample="ops/slack[0]: notify retry canceled due to unrecoverable error after 1 "
        'attempts: channel "#ops": unexpected status code 403: invalid_token',
        severity="error",
        meaning="Slack does not accept the webhook: its URL is wrong, or it was revoked.",
        source=TOKEN,
        failure=receivers.SLACK_WEBHOOK,
    )

    SLACK_HOOK = LogMessage(
        anchor="unexpected status code 404: no_",
        sample="ops/slack[0]: notify retry canceled due to unrecoverable error after 1 "
        'attempts: channel "#ops": unexpected status code 404: no_active_hooks',
        pattern=r"unexpected status code 404: (?P<code>no_service|no_active_hooks|no_team)",
        severity="error",
        meaning="Slack does not accept the webhook: it was removed, or is turned off.",
        source=HOOKS,
        failure=receivers.SLACK_WEBHOOK,
    )

    SLACK_CHANNEL = LogMessage(
        anchor="unexpected status code 4",
        sample="ops/slack[0]: notify retry canceled due to unrecoverable error after 1 "
        'attempts: channel "#ops": unexpected status code 410: "channel_is_archived"',
        pattern=r"unexpected status code 4\d\d: "
        r'\\*"?(?P<code>channel_is_archived|channel_not_found)',
        severity="error",
        meaning="The channel of Slack is archived or does not exist.",
        source=ARCHIVED,
        failure=receivers.SLACK_CHANNEL,
    )

    LIMITED = LogMessage(
        anchor="unexpected status code 429",
        sample="slack-stage/slack[0]: notify retry canceled due to unrecoverable error after "
        '1 attempts: channel "#ops": unexpected status code 429: rate_limited',
        severity="error",
        meaning="The receiver accepts no more notifications for a while, and refuses this one.",
        source=CHECK,
        failure=receivers.LIMITED,
        context=("notify", "dispatcher", "alertmanager", "component="),
    )

    REFUSED = LogMessage(
        anchor="unexpected status code",
        sample="ops/webhook[0]: notify retry canceled due to unrecoverable error after 1 "
        "attempts: unexpected status code 401: http://hook.example.com/",
        pattern=r"unexpected status code (?P<code>401|403)\b",
        severity="error",
        meaning="The receiver does not accept the credentials of Alertmanager.",
        source=CHECK,
        failure=receivers.REFUSED,
        context=("notify", "dispatcher", "alertmanager", "component="),
    )

    NO_PATH = LogMessage(
        anchor="unexpected status code",
        sample="ops/webhook[0]: notify retry canceled due to unrecoverable error after 1 "
        "attempts: unexpected status code 404: http://hook.example.com/",
        pattern=r"unexpected status code (?P<code>404|410)\b",
        severity="error",
        meaning="The address of the receiver leads nowhere, or what it names no longer exists.",
        source=CHECK,
        failure=receivers.NO_PATH,
        context=("notify", "dispatcher", "alertmanager", "component="),
    )

    BAD_REQUEST = LogMessage(
        anchor="unexpected status code",
        sample="ops/pagerduty[0]: notify retry canceled due to unrecoverable error after 1 "
        "attempts: unexpected status code 400: Event object is invalid",
        pattern=r"unexpected status code (?P<code>400|413|422)\b",
        severity="error",
        meaning="The receiver refuses the notification itself: a key, a template or a field is "
        "wrong.",
        source=CHECK,
        failure=receivers.BAD_REQUEST,
        context=("notify", "dispatcher", "alertmanager", "component="),
    )

    RECEIVER_FAILS = LogMessage(
        anchor="unexpected status code",
        sample="ops/webhook[0]: notify retry canceled after 8 attempts: unexpected status "
        "code 503: http://hook.example.com/",
        pattern=r"unexpected status code (?P<code>5\d\d)\b",
        severity="error",
        meaning="The receiver answers with a server error, and the notification is retried.",
        source=CHECK,
        failure=receivers.FAILS,
        context=("notify", "dispatcher", "alertmanager", "component="),
    )

    STARTTLS = LogMessage(
        anchor="does not advertise the STARTTLS extension",
        sample="ops/email[0]: notify retry canceled: 'require_tls' is true (default) but "
        '"mail.example.com:25" does not advertise the STARTTLS extension',
        severity="error",
        meaning="The mail server offers no TLS on this port, and require_tls is on.",
        source=_alertmanager.file("notify/email/email.go"),
        failure=receivers.MAIL_TLS,
    )

    NO_GLOBAL = LogMessage(
        anchor="no global ",
        sample='err="no global SMTP smarthost set"',
        pattern=r"no global (?P<what>SMTP smarthost|SMTP from|Slack App URL|PagerDuty "
        r"URL|OpsGenie URL|OpsGenie API Key|Wechat URL|VictorOps URL|VictorOps API "
        r"Key|Webex URL)\b",
        severity="error",
        meaning="A receiver needs a setting that neither it nor the global part has.",
        source=CONFIGURATION,
        failure=fails.BAD_CONFIG,
    )

    NO_SLACK = LogMessage(
        anchor="no Slack API URL nor App token set either inline or in a file",
        sample='err="no Slack API URL nor App token set either inline or in a file"',
        severity="error",
        meaning="A Slack receiver has no webhook URL and no token.",
        source=CONFIGURATION,
        failure=fails.BAD_CONFIG,
    )

    NO_ROUTE = LogMessage(
        anchor="no route provided in config",
        sample='err="no route provided in config"',
        pattern=r"no route provided in config",
        severity="error",
        meaning="The configuration has no route, so it is refused.",
        source=CONFIGURATION,
        failure=fails.BAD_CONFIG,
    )

    MAINTENANCE = LogMessage(
        anchor="Running maintenance failed",
        sample='level=error component=nflog msg="Running maintenance failed" err="open '
        '/alertmanager/nflog.1a2b: permission denied"',
        severity="error",
        meaning="Silences, or the log of sent notifications, cannot be saved to disk.",
        source=_alertmanager.file("nflog/nflog.go"),
        failure=receivers.STORAGE,
        context=("nflog", "silence", "alertmanager"),
    )
