"""Messages of Grafana: expressions, plugins, provisioning."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grafana as fails
from atlas.technologies.failures import grafana_provisioning as provisioning
from atlas.technologies.message import LogMessage

# A copy of Grafana's repository.
_grafana = Repository(
    "aimuz/grafana",
    commit="e91f12bde3421ef917a78f8a80e907a3a307d6d0",
    checked="2026-11-27",
    kind="secondary",
    folder="pkg",
)
EXPR = _grafana.file("expr/nodes.go")
MANAGER = _grafana.file("plugins/manager/manager.go")
PLUGINS = _grafana.file("api/plugins.go")
PROVISIONING = _grafana.file("services/provisioning/provisioning.go")
FILES_SOURCE = _grafana.file("services/provisioning/dashboards/file_reader.go")


class GrafanaProvisioningMessages:
    """Messages of Grafana: expressions, plugins, provisioning."""

    EXPRESSION = LogMessage(
        anchor="failed to execute query ",
        sample="failed to execute query A: Received unexpected status 502",
        pattern=r"failed to execute query (?:\[?)(?P<query>[A-Z]{1,2})\]?: (?P<reason>.+)",
        severity="error",
        meaning="A query of a rule or panel failed at its data source; the cause follows.",
        source=EXPR,
        failure=fails.ALERT,
    )
    UNSIGNED = LogMessage(
        anchor="' is unsigned",
        sample="plugin 'shop-panel' is unsigned",
        pattern=r"plugin '(?P<plugin>[^']+)' is unsigned",
        severity="error",
        meaning="A plugin has no signature and is not loaded.",
        source=MANAGER,
        failure=fails.PLUGIN,
    )
    UNAVAILABLE = LogMessage(
        anchor="Plugin unavailable",
        sample='lvl=eror msg="Request Completed" status=503 error="Plugin unavailable"',
        pattern=r"Plugin unavailable",
        severity="error",
        meaning="The process of a plugin does not answer.",
        source=PLUGINS,
        failure=fails.PLUGIN,
        context=("grafana", "Request Completed", "logger"),
    )
    DATA_SOURCES = LogMessage(
        anchor="Datasource provisioning error",
        sample="Datasource provisioning error: datasource.yaml config is invalid. Only one "
        "datasource per organization can be marked as default",
        severity="fatal",
        meaning="A file that defines data sources is not valid, and the server does not start.",
        source=PROVISIONING,
        failure=provisioning.FILES,
    )
    DASHBOARD = LogMessage(
        anchor="failed to load dashboard from ",
        sample='lvl=eror msg="failed to load dashboard from " logger=provisioning.dashboard '
        'file=/var/lib/grafana/dashboards/shop.json error="Dashboard title cannot be empty"',
        severity="error",
        meaning="A dashboard from a file cannot be loaded; the error says why.",
        source=FILES_SOURCE,
        failure=provisioning.FILES,
    )
    DASHBOARDS = LogMessage(
        anchor="failed to search for dashboards",
        sample='lvl=eror msg="failed to search for dashboards" logger=provisioning.dashboard '
        'error="stat /var/lib/grafana/dashboards: no such file or directory"',
        severity="error",
        meaning="The folder of the dashboards cannot be read.",
        source=FILES_SOURCE,
        failure=provisioning.FILES,
    )
