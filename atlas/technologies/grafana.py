"""Grafana: dashboards and alerts."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._grafana_directory_messages import GrafanaDirectoryMessages
from atlas.technologies._grafana_locked_messages import GrafanaLockedMessages
from atlas.technologies._grafana_login_messages import GrafanaLoginMessages
from atlas.technologies._grafana_provisioning_messages import GrafanaProvisioningMessages
from atlas.technologies._grafana_request_messages import GrafanaRequestMessages
from atlas.technologies._grafana_source_messages import GrafanaSourceMessages
from atlas.technologies.failures import grafana as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/grafana.md")
# Main of June 2021 (after 8.0), read in a fork with the same commits.
_grafana = fails.grafana
METRICS = _grafana.file("pkg/infra/metrics/metrics.go")
NOTIFIER = _grafana.file("pkg/services/alerting/notifier.go")
RENDERING = _grafana.file("pkg/services/rendering/http_mode.go")


class Grafana(
    GrafanaLockedMessages,
    GrafanaProvisioningMessages,
    GrafanaDirectoryMessages,
    GrafanaLoginMessages,
    GrafanaRequestMessages,
    GrafanaSourceMessages,
    Technology,
):
    """Dashboards and alerts over data sources, with a database of its own."""

    name = "Grafana"
    icon = "simple-icons:grafana"
    plane = "service"
    releases = release_lines(
        "6 2019-02-25, 7 2020-05-15, 8 2021-06-08, 9.0 2022-06-13, 9.1 2022-08-16, "
        "9.2 2022-10-11, 9.3 2022-11-29, 9.4 2023-02-27, 9.5 2023-04-06, 10.0 2023-06-09, "
        "10.1 2023-08-23, 10.2 2023-10-24, 10.3 2024-01-23, 10.4 2024-03-05, 11.0 2024-05-14, "
        "11.1 2024-06-25, 11.2 2024-08-27, 11.3 2024-10-22, 11.4 2024-12-05, 11.5 2025-01-28, "
        "11.6 2025-03-25, 12.0 2025-05-05, 12.1 2025-07-22, 12.2 2025-09-23, 12.3 2025-11-19, "
        "12.4 2026-02-24, 13.0 2026-04-14, 13.1 2026-06-23, 13.2 2026-08-18",
        RELEASES,
    )
    logs = statement("/var/log/grafana/grafana.log on Unix systems") @ fails.TROUBLE.at(
        "Usually located at `/var/log/grafana/grafana.log` on Unix systems"
    )
    programs: ClassVar = {
        "grafana-cli": "Grafana's client",
        "namei": "the owners and modes of a path's folders",
    }
    ports: ClassVar = {"HTTP": quantity(3000, "") @ fails.CONFIGURATION.at("defaults to `3000`.")}

    LOCKED = LogMessage(
        anchor="locked, sleeping then retrying",
        sample='t=2021-06-23T09:53:50+0000 lvl=info msg="Database locked, sleeping then '
        'retrying" logger=sqlstore error="database is locked" retry=0',
        severity="warning",
        meaning="Another writer holds the SQLite database.",
        source=_grafana.file("pkg/services/sqlstore/transactions.go"),
        failure=fails.LOCKED,
    )
    MIGRATION = LogMessage(
        anchor="Executing migration failed",
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Executing migration failed" '
        'logger=migrator id="create alert_configuration table" error="no such column"',
        severity="fatal",
        meaning="A step of the migration failed, and Grafana does not start.",
        source=_grafana.file("pkg/services/sqlstore/migrator/migrator.go"),
        context=("grafana", "logger="),
        failure=fails.MIGRATION,
    )
    PROXY = LogMessage(
        anchor='msg="Data proxy error"',
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Data proxy error" '
        'logger=data-proxy-log error="http: proxy error: dial tcp 10.0.0.8:9090: connect: '
        'connection refused"',
        severity="error",
        meaning="Grafana cannot reach the address of a data source.",
        source=_grafana.file("pkg/api/pluginproxy/ds_proxy.go"),
        context=("grafana", "logger="),
        failure=fails.PROXY,
    )
    BLOCKED = LogMessage(
        anchor="too many consecutive incorrect login attempts for user",
        sample='lvl=eror msg="Invalid username or password" logger=context error="too many '
        'consecutive incorrect login attempts for user - login for user temporarily blocked"',
        severity="error",
        meaning="A user is blocked for a while after wrong passwords.",
        source=_grafana.file("pkg/login/auth.go"),
        failure=fails.LOGIN,
    )
    COOKIE = LogMessage(
        anchor="Failed to look up user based on cookie",
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Failed to look up user based on '
        'cookie" logger=context error="user token not found"',
        severity="error",
        meaning="The session of a cookie is not found, and the user has to log in again.",
        source=_grafana.file("pkg/services/contexthandler/contexthandler.go"),
        failure=fails.SESSION,
    )
    STATE_MISMATCH = LogMessage(
        anchor="login.OAuthLogin(state mismatch)",
        sample="login.OAuthLogin(state mismatch)",
        severity="error",
        meaning="The OAuth login came back with another state than it began with.",
        source=_grafana.file("pkg/api/login_oauth.go"),
        failure=fails.LOGIN,
    )
    MISSING_STATE = LogMessage(
        anchor="login.OAuthLogin(missing saved state)",
        sample="login.OAuthLogin(missing saved state)",
        severity="error",
        meaning="The OAuth login came back without its saved state.",
        source=_grafana.file("pkg/api/login_oauth.go"),
        failure=fails.LOGIN,
    )
    ALERT = LogMessage(
        anchor="Alert Rule Result Error",
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Alert Rule Result Error" '
        'logger=alerting.evalContext ruleId=12 name="High load" error="tsdb.HandleRequest() '
        'error"',
        severity="error",
        meaning="A rule of the old alerting was not evaluated, for the error that is given.",
        source=_grafana.file("pkg/services/alerting/eval_context.go"),
        failure=fails.ALERT,
    )
    ALERT_TIMEOUT = LogMessage(
        anchor="alert execution exceeded the timeout",
        sample='lvl=eror msg="Alert Rule Result Error" logger=alerting.evalContext error="alert '
        'execution exceeded the timeout"',
        severity="error",
        meaning="A rule took longer than evaluation_timeout_seconds.",
        source=_grafana.file("pkg/services/alerting/conditions/query.go"),
        failure=fails.ALERT,
    )
    NOTIFY = LogMessage(
        anchor='msg="failed to send notification"',
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="failed to send notification" '
        'logger=alerting.notifier uid=slack1 error="connection refused"',
        severity="error",
        meaning="A notification of the old alerting did not reach its channel.",
        source=NOTIFIER,
        context=("grafana", "logger="),
        failure=fails.NOTIFY,
    )
    PLUGIN = LogMessage(
        anchor='msg="Failed to start plugin"',
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Failed to start plugin" '
        'logger=plugins.backend pluginId=example error="exec format error"',
        severity="error",
        meaning="The backend of a plugin does not start.",
        source=_grafana.file("pkg/plugins/backendplugin/manager/manager.go"),
        context=("grafana", "logger="),
        failure=fails.PLUGIN,
    )
    RENDER = LogMessage(
        anchor="Failed to send request to remote rendering service",
        sample='t=2021-06-23T09:53:50+0000 lvl=eror msg="Failed to send request to remote '
        'rendering service" logger=rendering renderer=http error="connection refused"',
        severity="error",
        meaning="Grafana cannot reach the service that renders images.",
        source=RENDERING,
        failure=fails.RENDER,
    )
    START = LogMessage(
        anchor="Failed to start grafana. error: ",
        sample="Failed to start grafana. error: failed to connect to database: permission denied",
        pattern=r"Failed to start grafana\. error: (?P<error>.+)",
        severity="fatal",
        meaning="Grafana does not start, for the reason that is given.",
        source=_grafana.file("pkg/server/server.go"),
        failure=fails.STOPPED,
    )

    # The exporter puts `grafana_` before the names in its source.
    NOTIFICATIONS_FAILED = Metric(
        name="grafana_alerting_notification_failed_total",
        meaning="Alert notifications that failed.",
        source=METRICS,
    )
    PROXY_TIME = Metric(
        name="grafana_api_dataproxy_request_all_milliseconds",
        meaning="How long requests to data sources take.",
        unit="millisecond",
        source=METRICS,
    )


grafana = Grafana()
