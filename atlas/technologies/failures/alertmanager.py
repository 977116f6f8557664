"""What fails in Alertmanager, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_alertmanager = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked="2026-11-26",
    publisher="Prometheus",
)
README = _alertmanager.file("README.md")
CONFIG = _alertmanager.file("docs/configuration.md")
MANAGEMENT = _alertmanager.file("docs/management_api.md")
RUNBOOK = Repository(
    "prometheus-operator/runbooks",
    commit="a685d14cf5128bb30e2bf935c3983decd772d885",
    checked="2026-11-26",
).file("content/runbooks/alertmanager/AlertmanagerFailedToSendAlerts.md")

CLUSTER_TEXT = Repository(
    "prometheus/alertmanager",
    commit="68fb2d5759b3a92c0bb2a1a13d4ef7ff5b06256d",
    checked="2026-11-22",
).file("app/app.go")

ALERTS = Check(
    "List the alerts that fire: those with a notification that failed are among them.",
    shell("amtool -o extended alert --alertmanager.url=<url>")
    @ README.at("amtool -o extended alert"),
    **NO_OUTPUT,
    verify="Tell on-call yourself about every critical alert in the list.",
)
INTEGRATION = Check(
    "Find the integration that fails, in the log of every instance.",
    shell("kubectl -n <namespace> logs -l 'alertmanager=main' -c alertmanager")
    @ RUNBOOK.at("kubectl -n monitoring logs -l 'alertmanager=main' -c alertmanager"),
    **NO_OUTPUT,
    verify="401 or 403: a token. 429: a rate limit. A timeout: the network, a proxy or a firewall.",
)
COUNT = Check(
    "Read the failed notifications by integration and reason.",
    shell("curl -sS 'http://<host>:9093/metrics' | grep notifications_failed_total")
    @ _alertmanager.file("notify/metrics.go").at('"notifications_failed_total"'),
    **NO_OUTPUT,
    verify="One integration: its receiver is the cause. All of them: the network of Alertmanager.",
)
CHECK_CONFIG = Check(
    "Check the configuration file and its templates.",
    shell("amtool check-config <config-file>") @ CONFIG.at("amtool check-config config.yml"),
    **NO_OUTPUT,
)
ROUTES = Check(
    "Print the tree of routes in force: which receiver gets which alerts.",
    shell("amtool config routes --alertmanager.url=<url>")
    @ README.at("amtool config routes --alertmanager.url=http://localhost:9093"),
    **NO_OUTPUT,
)
READY = Check(
    "Check whether Alertmanager is ready.",
    http("GET", "/-/ready", at="<host>:9093")
    @ MANAGEMENT.at("when Alertmanager is ready to serve traffic"),
    healthy=statement("200: it is ready")
    @ MANAGEMENT.at("returns 200 when Alertmanager is ready to"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
PEERS = Check(
    "Compare the members of the cluster as each instance counts them.",
    shell("curl -sS 'http://<host>:9093/metrics' | grep alertmanager_cluster_members")
    @ _alertmanager.file("cluster/delegate.go").at('"alertmanager_cluster_members"'),
    **NO_OUTPUT,
    verify="Fewer than there are instances: it cannot reach the others, and notifies twice.",
)
RELOAD = Step(
    "Reload the configuration once it is corrected.",
    command=http("POST", "/-/reload", at="<host>:9093")
    @ MANAGEMENT.at("triggers a reload of the Alertmanager configuration file."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous file and reload.",
    verify="The log says: Completed loading of configuration file.",
)

NOT_SENT = KnownFailure(
    "notifications are not sent", is_general=True, steps=[ALERTS, COUNT, INTEGRATION, ROUTES]
)
BAD_CONFIG = KnownFailure("the configuration is refused", steps=[CHECK_CONFIG, ROUTES, RELOAD])
GROUPS = KnownFailure(
    "the limit on groups of alerts is reached", steps=[ALERTS, ROUTES, CHECK_CONFIG]
)
CLUSTER = KnownFailure(
    "an instance cannot join its cluster",
    steps=[PEERS, READY, CHECK_CONFIG],
    causes=[wrapped_error(CLUSTER_TEXT.at("unable to join gossip mesh"))],
)
