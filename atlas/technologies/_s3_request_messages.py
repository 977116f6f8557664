"""Log messages of Amazon S3: requests that it refuses."""

from atlas.technologies.failures import s3_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/s3/2006-03-01/service-2.json")


class S3RequestMessages:
    """Log messages of Amazon S3: requests that it refuses."""

    RANGE = LogMessage(
        anchor="InvalidRange",
        sample="Aws::S3::Errors::InvalidRange: The requested range cannot be satisfied.",
        pattern=r"(?:^|[^A-Za-z])InvalidRange\b",
        severity="error",
        context=("S3", "s3", "Amazon S3", "PutObject", "GetObject", "bucket"),
        meaning="The range of bytes lies beyond the end of the object.",
        source=MODEL,
        failure=codes.RANGE,
    )
    ALL_DISABLED = LogMessage(
        anchor="AllAccessDisabled",
        sample="AllAccessDisabled: All access to this Amazon S3 resource has been disabled.",
        pattern=r"(?:^|[^A-Za-z])AllAccessDisabled\b",
        severity="error",
        meaning="The access was disabled by AWS, for the account or this resource.",
        source=MODEL,
        failure=codes.ACCOUNT,
    )
    OBJECT_DISABLED = LogMessage(
        anchor="All access to this object has been disabled",
        sample="All access to this object has been disabled",
        severity="error",
        meaning="The access to the object was disabled, for its requester or its account.",
        source=MODEL,
        failure=codes.ACCOUNT,
    )
    ACCOUNT_PROBLEM = LogMessage(
        anchor="AccountProblem",
        sample="Aws::S3::Errors::AccountProblem: There is a problem with your Amazon "
        "Web Services account",
        pattern=r"(?:^|[^A-Za-z])AccountProblem\b",
        severity="error",
        context=("S3", "s3", "Amazon S3", "PutObject", "GetObject", "bucket"),
        meaning="The account itself is not in order.",
        source=MODEL,
        failure=codes.ACCOUNT,
    )
    MALFORMED_XML = LogMessage(
        anchor="MalformedXML",
        sample="MalformedXML: The XML you provided was not well-formed or did not "
        "validate against our published schema",
        pattern=r"(?:^|[^A-Za-z])MalformedXML\b",
        severity="error",
        meaning="The body of a request is not the XML that the service expects.",
        source=MODEL,
        failure=codes.REQUEST,
    )
    BUCKET_NAME = LogMessage(
        anchor="InvalidBucketName",
        sample="InvalidBucketName: The specified bucket is not valid.",
        pattern=r"(?:^|[^A-Za-z])InvalidBucketName\b",
        severity="error",
        meaning="The name of the bucket breaks the rules of names.",
        source=MODEL,
        failure=codes.REQUEST,
    )
    NO_LENGTH = LogMessage(
        anchor="MissingContentLength",
        sample="MissingContentLength: You must provide the Content-Length HTTP header.",
        pattern=r"(?:^|[^A-Za-z])MissingContentLength\b",
        severity="error",
        meaning="An upload without a length was refused.",
        source=MODEL,
        failure=codes.REQUEST,
    )
    METHOD = LogMessage(
        anchor="The specified method is not allowed against this resource",
        sample="MethodNotAllowed: The specified method is not allowed against this resource.",
        severity="error",
        meaning="The resource does not take this method: often a delete marker, or the wrong URL.",
        source=MODEL,
        failure=codes.METHOD,
    )
    BUCKET_STATE = LogMessage(
        anchor="InvalidBucketState",
        sample="InvalidBucketState: The request is not valid with the current state of the bucket.",
        pattern=r"(?:^|[^A-Za-z])InvalidBucketState\b",
        severity="error",
        meaning="The state of the bucket does not allow the call.",
        source=MODEL,
        failure=codes.BUCKET_STATE,
    )
    LOG_TARGET = LogMessage(
        anchor="InvalidTargetBucketForLogging",
        sample="InvalidTargetBucketForLogging: The target bucket for logging does not "
        "exist, is not owned by you",
        pattern=r"(?:^|[^A-Za-z])InvalidTargetBucketForLogging\b",
        severity="error",
        meaning="The bucket for access logs does not exist or does not take them.",
        source=MODEL,
        failure=codes.LOG_TARGET,
    )
    TOO_MANY_BUCKETS = LogMessage(
        anchor="TooManyBuckets",
        sample="TooManyBuckets: You have attempted to create more buckets than allowed.",
        pattern=r"(?:^|[^A-Za-z])TooManyBuckets\b",
        severity="error",
        meaning="The account has as many buckets as it may.",
        source=MODEL,
        failure=codes.BUCKETS,
    )
