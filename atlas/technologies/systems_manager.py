"""AWS Systems Manager: keeps parameters and runs commands on hosts."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import systems_manager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack",
)


class SystemsManager(Technology):
    """The parameter store that programs read their settings from."""

    name = "AWS Systems Manager"
    icon = "diagrams.aws.management.SystemsManager"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    NO_PARAMETER = LogMessage(
        anchor="ParameterNotFound",
        sample="botocore.errorfactory.ParameterNotFound: An error occurred (ParameterNotFound) "
        "when calling the GetParameter operation: Parameter /shop/db/password not found.",
        pattern=r"\bParameterNotFound\b",
        severity="error",
        meaning="No parameter of this name in the account and region.",
        source=_localstack.file("aws/api/ssm/__init__.py"),
        failure=fails.NO_PARAMETER,
    )


systems_manager = SystemsManager()
