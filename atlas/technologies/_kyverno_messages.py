"""Messages of Kyverno."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kyverno as fails
from atlas.technologies.message import LogMessage

_kyverno = Repository(
    "kyverno/kyverno",
    commit="111e07bbecc66abfde36ab99969af22d7a961003",
    checked="2026-11-27",
    folder="pkg",
)
BLOCK = _kyverno.file("webhooks/utils/block.go")
RESOURCE = _kyverno.file("engine/handlers/validation/validate_resource.go")


class KyvernoMessages:
    """Messages of Kyverno."""

    BLOCKED = LogMessage(
        anchor=" was blocked due to the following policies",
        sample='admission webhook "validate.kyverno.svc-fail" denied the request: resource '
        "Deployment/shop/web was blocked due to the following policies",
        pattern=r"resource (?P<resource>\S+) was blocked due to the following policies",
        severity="error",
        meaning="A policy that enforces its rules refuses the object.",
        source=BLOCK,
        failure=fails.BLOCKED,
    )
    RULE_FAILED = LogMessage(
        anchor="validation error: ",
        sample="validation error: label 'app' is required. rule check-labels failed at path "
        "/metadata/labels/app/",
        pattern=r"validation error: .*rule (?P<rule>\S+) failed\b",
        severity="error",
        meaning="An object breaks a rule of a policy.",
        source=RESOURCE,
        failure=fails.RULE,
    )
    RULE_ERROR = LogMessage(
        anchor=" execution error: ",
        sample="validation error: rule check-labels execution error: failed to resolve path",
        pattern=r"validation error: .*rule (?P<rule>\S+) execution error: (?P<reason>.+)",
        severity="error",
        meaning="A rule of a policy cannot be evaluated, for the reason that follows.",
        source=RESOURCE,
        failure=fails.EXECUTION,
    )
