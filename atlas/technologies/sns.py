"""Amazon SNS: sends messages to all subscribers of a topic."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._sns_code_messages import SNSCodeMessages
from atlas.technologies.failures import sns as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack",
    kind="secondary",
)
_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)
INIT = _models.file("sns/2010-03-31/service-2.json")


class SNS(SNSCodeMessages, Technology):
    """A managed service that publishes to queues, functions, HTTP and phones."""

    name = "Amazon SNS"
    icon = "diagrams.aws.integration.SNS"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    NO_TOPIC = LogMessage(
        anchor=": Topic does not exist",
        sample="botocore.errorfactory.NotFoundException: An error occurred (NotFound) when "
        "calling the Publish operation: Topic does not exist",
        severity="error",
        meaning="No topic of this name in the account and region.",
        source=_localstack.file("services/sns/provider.py"),
        failure=fails.NO_TOPIC,
        context=("SNS", "sns", "(NotFound)", "NotFoundException", "Publish"),
    )

    DISABLED = LogMessage(
        anchor="(EndpointDisabled) when calling the ",
        sample="botocore.errorfactory.EndpointDisabledException: An error occurred "
        "(EndpointDisabled) when calling the Publish operation: Endpoint is disabled",
        severity="error",
        meaning="The device or its push service refused before, so SNS disabled it.",
        source=INIT,
        failure=fails.DISABLED,
    )

    KEY = LogMessage(
        anchor="(KMSAccessDenied) when calling the Publish ",
        sample="An error occurred (KMSAccessDenied) when calling the Publish operation: The "
        "ciphertext refers to a customer master key that does not exist or you are not allowed "
        "to access.",
        severity="error",
        meaning="The publisher may not use the key of the topic.",
        source=INIT,
        failure=fails.KEY,
    )


sns = SNS()
