"""Log messages of AWS Systems Manager: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import systems_manager_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/ssm/2014-11-06/service-2.json")
_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-27",
    publisher="Amazon Web Services",
    folder="awscli",
)


class SystemsManagerCodeMessages:
    """Log messages of AWS Systems Manager: its error codes, as any SDK prints them."""

    NOT_CONNECTED = LogMessage(
        anchor="TargetNotConnected",
        sample="TargetNotConnected: i-1 is not connected.",
        pattern=r"(?:^|[^A-Za-z])TargetNotConnected\b",
        severity="error",
        meaning="The agent of the instance does not run, has no role, or cannot reach the service.",
        source=MODEL,
        failure=codes.NOT_CONNECTED,
    )
    BAD_INSTANCE = LogMessage(
        anchor="InvalidInstanceId",
        sample="InvalidInstanceId: Instances [[i-1]] not in a valid state for account 111122223333",
        pattern=r"(?:^|[^A-Za-z])InvalidInstanceId\b",
        severity="error",
        meaning="The instance is not managed: no agent, no role, or stopped.",
        source=MODEL,
        failure=codes.NOT_CONNECTED,
    )
    NO_VERSION = LogMessage(
        anchor="ParameterVersionNotFound",
        sample="ParameterVersionNotFound: The parameter version wasn't found.",
        pattern=r"(?:^|[^A-Za-z])ParameterVersionNotFound\b",
        severity="error",
        meaning="The parameter has no such version.",
        source=MODEL,
        failure=codes.NO_VERSION,
    )
    PARAMETERS = LogMessage(
        anchor="ParameterLimitExceeded",
        sample="ParameterLimitExceeded: The account has too many parameters.",
        pattern=r"(?:^|[^A-Za-z])ParameterLimitExceeded\b",
        severity="error",
        meaning="The account has as many parameters as it may in the region.",
        source=MODEL,
        failure=codes.QUOTA,
    )
    VERSIONS = LogMessage(
        anchor="ParameterMaxVersionLimitExceeded",
        sample="ParameterMaxVersionLimitExceeded: The maximum number of versions of "
        "the parameter is reached.",
        pattern=r"(?:^|[^A-Za-z])ParameterMaxVersionLimitExceeded\b",
        severity="error",
        meaning="The oldest version has a label, so that no newer one can be made.",
        source=MODEL,
        failure=codes.LABELED,
    )
    BAD_DOCUMENT = LogMessage(
        anchor="InvalidDocument",
        sample="Aws::SSM::Errors::InvalidDocument: The SSM document doesn't exist or "
        "isn't available to you.",
        pattern=r"(?:^|[^A-Za-z])InvalidDocument\b",
        severity="error",
        context=("SSM", "ssm"),
        meaning="The document does not exist, or is not shared with this account.",
        source=MODEL,
        failure=codes.DOCUMENT,
    )
    NO_PLUGIN = LogMessage(
        anchor="SessionManagerPlugin is not found",
        sample="SessionManagerPlugin is not found. Please refer to SessionManager "
        "Documentation here",
        severity="error",
        meaning="The machine that begins a session lacks the plugin.",
        source=_cli.file("customizations/sessionmanager.py"),
        failure=codes.NO_PLUGIN,
    )
