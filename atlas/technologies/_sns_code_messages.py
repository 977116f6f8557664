"""Log messages of Amazon SNS: its error codes, as any SDK prints them."""

from atlas.technologies.failures import sns as fails
from atlas.technologies.failures import sns_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/sns/2010-03-31/service-2.json")


class SNSCodeMessages:
    """Log messages of Amazon SNS: its error codes, as any SDK prints them."""

    TOPICS = LogMessage(
        anchor="TopicLimitExceeded",
        sample="TopicLimitExceeded: Indicates that the customer already owns the "
        "maximum allowed number of topics.",
        pattern=r"(?:^|[^A-Za-z])TopicLimitExceeded\b",
        severity="error",
        meaning="The account has as many topics as it may.",
        source=MODEL,
        failure=codes.LIMIT,
    )
    SUBSCRIPTIONS = LogMessage(
        anchor="SubscriptionLimitExceeded",
        sample="SubscriptionLimitExceeded: the maximum allowed number of subscriptions",
        pattern=r"(?:^|[^A-Za-z])SubscriptionLimitExceeded\b",
        severity="error",
        meaning="A topic or account has as many subscriptions as it may.",
        source=MODEL,
        failure=codes.LIMIT,
    )
    FILTERS = LogMessage(
        anchor="FilterPolicyLimitExceeded",
        sample="FilterPolicyLimitExceeded: the number of filter polices in your "
        "account exceeds the limit",
        pattern=r"(?:^|[^A-Za-z])FilterPolicyLimitExceeded\b",
        severity="error",
        meaning="The account has as many filter policies as it may.",
        source=MODEL,
        failure=codes.LIMIT,
    )
    OPTED_OUT = LogMessage(
        anchor="OptedOutException",
        sample="OptedOutException: the specified phone number opted out of receiving SMS messages",
        pattern=r"(?:^|[^A-Za-z])OptedOutException\b",
        severity="error",
        meaning="The owner of a number does not want messages of this account.",
        source=MODEL,
        failure=codes.OPTED_OUT,
    )
    PLATFORM = LogMessage(
        anchor="PlatformApplicationDisabled",
        sample="PlatformApplicationDisabled: indicating that the platform application is disabled.",
        pattern=r"(?:^|[^A-Za-z])PlatformApplicationDisabled\b",
        severity="error",
        meaning="The platform application is disabled, so nothing is pushed through it.",
        source=MODEL,
        failure=codes.PLATFORM,
    )
    KEY_DISABLED = LogMessage(
        anchor="KMSDisabled",
        sample="Aws::SNS::Errors::KMSDisabled: The request was rejected because the "
        "specified Amazon Web Services KMS key isn't enabled.",
        pattern=r"(?:^|[^A-Za-z])KMSDisabled\b",
        severity="error",
        context=("SNS", "sns", "Publish"),
        meaning="The key that encrypts the topic is disabled.",
        source=MODEL,
        failure=fails.KEY,
    )
