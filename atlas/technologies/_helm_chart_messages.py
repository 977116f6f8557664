"""Messages of Helm: repositories, charts, templates, plugins."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import helm as fails
from atlas.technologies.failures import helm_charts as charts
from atlas.technologies.message import LogMessage

_helm = Repository(
    "helm/helm",
    commit="e9b85e4de16ad45805843fb121748018cf89094b",
    checked="2026-11-27",
)
REPO_UPDATE = _helm.file("pkg/cmd/repo_update.go")
DOWNLOADER = _helm.file("pkg/downloader/chart_downloader.go")
CHART_REPO = _helm.file("pkg/repo/v1/chartrepo.go")
INDEX = _helm.file("pkg/repo/v1/index.go")
SORTER = _helm.file("pkg/release/v1/util/manifest_sorter.go")
ENGINE = _helm.file("pkg/engine/engine.go")
KUBE = _helm.file("pkg/kube/client.go")
UPGRADE = _helm.file("pkg/action/upgrade.go")
UNINSTALL = _helm.file("pkg/action/uninstall.go")
SECRETS = _helm.file("pkg/storage/driver/secrets.go")
LOADER = _helm.file("pkg/chart/v2/loader/load.go")
METADATA = _helm.file("pkg/chart/v2/metadata.go")
SUBPROCESS = _helm.file("internal/plugin/runtime_subprocess.go")
OPTIONS = _helm.file("pkg/cli/values/options.go")
OWNERSHIP_FILE = _helm.file("pkg/action/validate.go")


class HelmChartMessages:
    """Messages of Helm: repositories, charts, templates, plugins."""

    NO_REPOSITORY = LogMessage(
        anchor="no repositories ",
        sample="Error: no repositories found. You must add one before updating",
        pattern=r"no repositories (?:found\. You must add|to show|configured)",
        severity="error",
        meaning="No chart repository is configured here.",
        source=REPO_UPDATE,
        failure=charts.REPOSITORY,
    )
    REPOSITORY_MISSING = LogMessage(
        anchor="Error: repo ",
        sample="Error: repo bitnami not found",
        pattern=r"Error: (?:INSTALLATION FAILED: |UPGRADE FAILED: )?repo (?P<repository>\S+) not "
        r"found",
        severity="error",
        meaning="The chart names a repository that is not configured here.",
        source=DOWNLOADER,
        failure=charts.REPOSITORY,
    )
    REPOSITORY_UNREACHED = LogMessage(
        anchor=" is not a valid chart repository or cannot be reached",
        sample='Error: looks like "https://charts.example.com" is not a valid chart repository or '
        "cannot be reached: failed to fetch https://charts.example.com/index.yaml : 403 Forbidden",
        pattern=r'looks like "(?P<url>[^"]+)" is not a valid chart repository',
        severity="error",
        meaning="The index of a chart repository cannot be read; the text after it says why.",
        source=CHART_REPO,
        failure=charts.REPOSITORY,
    )
    INDEX_OLD = LogMessage(
        anchor="(try 'helm repo update')",
        sample='Error: chart "web" matching 1.2.0 not found in shop index. (try \'helm repo '
        "update'): no chart version found for web-1.2.0",
        severity="error",
        meaning="The local copy of the index lacks the chart or version, or there is no copy.",
        source=DOWNLOADER,
        failure=charts.NO_CHART,
    )
    NO_VERSION = LogMessage(
        anchor="no chart version found for ",
        sample="Error: no chart version found for web-1.2.0",
        pattern=r"no chart version found for",
        severity="error",
        meaning="The repository has no such version of the chart.",
        source=INDEX,
        failure=charts.NO_CHART,
    )
    NO_PROTOCOL = LogMessage(
        anchor="could not find protocol handler for: ",
        sample="Error: could not find protocol handler for: s3",
        severity="error",
        meaning="The plugin that reads this kind of address is not installed.",
        source=CHART_REPO,
        failure=charts.PLUGIN,
    )
    YAML = LogMessage(
        anchor="YAML parse error on ",
        sample="Error: YAML parse error on web/templates/deploy.yaml: error converting YAML to "
        "JSON: yaml: line 12: did not find expected key",
        pattern=r"YAML parse error on (?P<file>[^:]+): (?P<reason>.+)",
        severity="error",
        meaning="A template gives text that is not YAML: indentation or quotes are wrong.",
        source=SORTER,
        failure=charts.TEMPLATE,
    )
    TEMPLATE_PARSE = LogMessage(
        anchor="parse error at (",
        sample="Error: parse error at (web/templates/deploy.yaml:3): unclosed action",
        pattern=r"parse error at \((?P<place>[^)]+)\): (?P<reason>.+)",
        severity="error",
        meaning="A template cannot be parsed at this line.",
        source=ENGINE,
        failure=charts.TEMPLATE,
        context=("templates/", "Helm", "helm", "chart"),
    )
    TEMPLATE_EXECUTION = LogMessage(
        anchor="execution error at (",
        sample="Error: execution error at (web/templates/secret.yaml:3:4): password is required",
        pattern=r"execution error at \((?P<place>[^)]+)\): (?P<reason>.+)",
        severity="error",
        meaning="The chart stops at this line: a required value is missing, or a check fails.",
        source=ENGINE,
        failure=charts.TEMPLATE,
    )
    OWNERSHIP = LogMessage(
        anchor="invalid ownership metadata; ",
        sample='Error: Unable to continue with install: ServiceAccount "web" in namespace "shop" '
        "exists and cannot be imported into the current release: invalid ownership metadata; "
        'label validation error: missing key "app.kubernetes.io/managed-by": must be set to "Helm"',
        severity="error",
        meaning="An object exists that Helm did not make, or that belongs to another release.",
        source=OWNERSHIP_FILE,
        failure=fails.NOT_OWNED,
    )
    NOT_REPLACED = LogMessage(
        anchor="failed to replace object: ",
        sample='Error: UPGRADE FAILED: failed to replace object: Service "web" is invalid: '
        'spec.clusterIP: Invalid value: "": field is immutable',
        severity="error",
        meaning="The cluster refuses to replace an object; the cause follows.",
        source=KUBE,
        failure=fails.REFUSED,
    )
    OBJECT_NOT_CREATED = LogMessage(
        anchor="failed to create resource: ",
        sample="Error: INSTALLATION FAILED: failed to create resource: admission webhook "
        '"validate.nginx.ingress.kubernetes.io" denied the request',
        severity="error",
        meaning="The cluster refuses an object of the chart; the cause follows.",
        source=KUBE,
        failure=fails.REFUSED,
        context=("FAILED", "Helm", "helm", "release"),
    )
    API_REMOVED = LogMessage(
        anchor="current release manifest contains removed kubernetes api(s)",
        sample="Error: UPGRADE FAILED: current release manifest contains removed kubernetes "
        "api(s) for this kubernetes version and it is therefore unable to build the kubernetes "
        "objects for performing the diff",
        severity="error",
        meaning="The recorded release uses an API version that this version of Kubernetes no "
        "longer serves.",
        source=UPGRADE,
        failure=charts.REMOVED_API,
    )
    NOT_LOADED = LogMessage(
        anchor="uninstall: Release not loaded: ",
        sample="Error: uninstall: Release not loaded: web: release: not found",
        severity="error",
        meaning="The release that is to be removed does not exist in this namespace.",
        source=UNINSTALL,
        failure=fails.NOT_FOUND,
    )
    NOT_QUERIED = LogMessage(
        anchor="query: failed to query with labels: ",
        sample='Error: query: failed to query with labels: secrets is forbidden: User "ci" cannot '
        'list resource "secrets" in API group "" in the namespace "shop"',
        pattern=r"query: failed to query with labels:",
        severity="error",
        meaning="The records of the release cannot be listed; the cause follows.",
        source=SECRETS,
        failure=charts.NOT_LISTED,
    )
    NO_CHART_FILE = LogMessage(
        anchor="Chart.yaml file is missing",
        sample="Error: Chart.yaml file is missing",
        severity="error",
        meaning="The path or archive is no chart: its Chart.yaml is missing.",
        source=LOADER,
        failure=charts.NO_CHART,
    )
    VALUES = LogMessage(
        anchor="cannot load values.yaml: ",
        sample="Error: cannot load values.yaml: error converting YAML to JSON: yaml: line 4: "
        "mapping values are not allowed in this context",
        severity="error",
        meaning="The values file of the chart is not valid YAML.",
        source=LOADER,
        failure=fails.BAD_CHART,
    )
    CHART_METADATA = LogMessage(
        anchor="validation: chart.metadata.",
        sample='Error: validation: chart.metadata.version "1.x" is invalid',
        severity="error",
        meaning="The Chart.yaml has a field that is missing or not valid.",
        source=METADATA,
        failure=fails.BAD_CHART,
    )
    PLUGIN = LogMessage(
        anchor=" exited with error",
        sample='Error: plugin "secrets" exited with error',
        pattern=r'plugin "(?P<plugin>[^"]+)" exited with error',
        severity="error",
        meaning="A plugin of Helm failed; its own output is above.",
        source=SUBPROCESS,
        failure=charts.PLUGIN,
    )
    VALUES_FILE = LogMessage(
        anchor="failed to parse ",
        sample="Error: failed to parse values-prod.yaml: error converting YAML to JSON: yaml: "
        "line 7: did not find expected key",
        pattern=r"failed to parse (?P<file>\S+\.ya?ml): (?P<reason>.+)",
        severity="error",
        meaning="A values file is not valid YAML.",
        source=OPTIONS,
        failure=fails.BAD_CHART,
    )
