"""Log messages of the AWS API: limits of a service, and certificates."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api_limits as fails
from atlas.technologies.message import LogMessage

_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)
_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
INIT = _models.file("logs/2014-03-28/service-2.json")


class AWSAPILimitMessages:
    """Log messages of the AWS API: limits of a service, and certificates."""

    LIMIT = LogMessage(
        anchor="LimitExceeded",
        sample="Error creating role: LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000",
        pattern=r"(?:^|[^A-Za-z])(?P<code>LimitExceeded(?:Exception)?)\b(?:[:)]|')",
        severity="error",
        meaning="A limit of the service for the account is reached.",
        source=_models.file("iam/2010-05-08/service-2.json"),
        failure=fails.LIMIT,
    )

    LIMIT_EXCEPTION = LogMessage(
        anchor="LimitExceededException",
        sample="An error occurred (LimitExceededException) when calling the CreateLogGroup "
        "operation: Resource limit exceeded.",
        pattern=r"(?:^|[^A-Za-z])(?P<code>LimitExceededException)\b(?:[:)]|')",
        severity="error",
        meaning="A limit of the service for the account is reached.",
        source=INIT,
        failure=fails.LIMIT,
    )

    QUOTA = LogMessage(
        anchor="ServiceQuotaExceededException",
        sample="An error occurred (ServiceQuotaExceededException) when calling the "
        "CreateLogGroup operation: Service limit exceeded",
        severity="error",
        meaning="A quota of the service for the account is reached.",
        source=INIT,
        failure=fails.LIMIT,
    )

    NO_TRUST = LogMessage(
        anchor="SSL validation failed for ",
        sample="botocore.exceptions.SSLError: SSL validation failed for "
        "https://s3.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed",
        severity="error",
        meaning="The certificate of the endpoint is not trusted: often a proxy.",
        source=_botocore.file("botocore/exceptions.py"),
        failure=fails.NO_TRUST,
    )
