"""Messages of Helm: values that templates need."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import helm_charts as charts
from atlas.technologies.message import LogMessage

_helm = Repository(
    "helm/helm",
    commit="e9b85e4de16ad45805843fb121748018cf89094b",
    checked="2026-11-27",
)
ENGINE_TEST = _helm.file("pkg/engine/engine_test.go")


class HelmValueMessages:
    """Messages of Helm: values that templates need."""

    NIL = LogMessage(
        anchor="nil pointer evaluating interface {}.",
        sample="Error: INSTALLATION FAILED: template: web/templates/deploy.yaml:10:20: executing "
        '"web/templates/deploy.yaml" at <.Values.image.tag>: nil pointer evaluating interface '
        "{}.tag",
        severity="error",
        meaning="A template reads a value below one that is not set.",
        source=ENGINE_TEST,
        failure=charts.TEMPLATE,
    )
