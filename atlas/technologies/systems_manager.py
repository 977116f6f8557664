"""AWS Systems Manager: keeps parameters and runs commands on hosts."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._systems_manager_code_messages import SystemsManagerCodeMessages
from atlas.technologies.failures import systems_manager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)


class SystemsManager(SystemsManagerCodeMessages, Technology):
    """The parameter store that programs read their settings from."""

    name = "AWS Systems Manager"
    icon = "diagrams.aws.management.SystemsManager"
    plane = "control"
    programs: ClassVar = {"session-manager-plugin": "the plugin of the AWS CLI for sessions"}
    releases = undisclosed("dates of its releases: not in the parts read of boto/botocore")
    logs = undisclosed("where it logs by default: not in the parts read of boto/botocore")

    NO_PARAMETER = LogMessage(
        anchor="ParameterNotFound",
        sample="An error occurred (ParameterNotFound) "
        "when calling the GetParameter operation: Parameter /shop/db/password not found.",
        pattern=r"\bParameterNotFound\b",
        severity="error",
        meaning="No parameter of this name in the account and region.",
        source=_models.file("ssm/2014-11-06/service-2.json"),
        failure=fails.NO_PARAMETER,
    )


systems_manager = SystemsManager()
