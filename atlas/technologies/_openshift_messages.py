"""Messages of OpenShift."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openshift as fails
from atlas.technologies.message import LogMessage

_microshift = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked="2026-11-27",
)
SCC = _microshift.file(
    "vendor/github.com/openshift/apiserver-library-go/pkg/securitycontextconstraints/sccadmission/admission.go"
)


class OpenShiftMessages:
    """Messages of OpenShift."""

    CONSTRAINT = LogMessage(
        anchor="unable to validate against any security context constraint",
        sample='Error creating: pods "web-1" is forbidden: unable to validate against any '
        'security context constraint: [provider "anyuid": Forbidden: not usable by user or '
        "serviceaccount",
        severity="error",
        meaning="No security context constraint that the account may use allows the pod.",
        source=SCC,
        failure=fails.CONSTRAINT,
    )
