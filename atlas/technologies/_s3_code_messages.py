"""Log messages of Amazon S3: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import s3_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/s3/2006-03-01/service-2.json")
# A server of the same API, with its codes.
MINIO = Repository(
    "minio/minio",
    commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f",
    checked="2026-11-27",
    publisher="MinIO",
    kind="secondary",
).file("cmd/api-errors.go")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class S3CodeMessages:
    """Log messages of Amazon S3: its error codes, as any SDK prints them."""

    REDIRECT = LogMessage(
        anchor="PermanentRedirect",
        sample="PermanentRedirect: The bucket you are attempting to access must be "
        "addressed using the specified endpoint.",
        pattern=r"(?:^|[^A-Za-z])PermanentRedirect\b",
        severity="error",
        meaning="The bucket is in another region than the one that the client asks.",
        source=MODEL,
        failure=codes.REGION,
    )
    REDIRECT_TEXT = LogMessage(
        anchor="must be addressed using the specified endpoint",
        sample="The bucket you are attempting to access must be addressed using the "
        "specified endpoint. Please send all future requests to this endpoint.",
        severity="error",
        meaning="The bucket is in another region than the one that the client asks.",
        source=MODEL,
        failure=codes.REGION,
    )
    HEADER = LogMessage(
        anchor="AuthorizationHeaderMalformed",
        sample="AuthorizationHeaderMalformed: The authorization header is malformed; "
        "the region 'us-east-1' is wrong; expecting 'eu-west-1'",
        pattern=r"(?:^|[^A-Za-z])AuthorizationHeaderMalformed\b",
        severity="error",
        meaning="The signature names another region than the bucket's.",
        source=MODEL,
        failure=codes.REGION,
    )
    LOCATION = LogMessage(
        anchor="InvalidLocationConstraint",
        sample="InvalidLocationConstraint: The specified location constraint is not valid.",
        pattern=r"(?:^|[^A-Za-z])InvalidLocationConstraint\b",
        severity="error",
        meaning="The region that is given for a new bucket is not valid.",
        source=MODEL,
        failure=codes.NEW_REGION,
    )
    NO_UPLOAD = LogMessage(
        anchor="NoSuchUpload",
        sample="NoSuchUpload: The specified multipart upload does not exist.",
        pattern=r"(?:^|[^A-Za-z])NoSuchUpload\b",
        severity="error",
        meaning="The upload was completed or aborted, or its id is wrong.",
        source=MODEL,
        failure=codes.UPLOAD,
    )
    NO_PART = LogMessage(
        anchor="InvalidPart",
        sample="InvalidPart: One or more of the specified parts could not be found.",
        pattern=r"(?:^|[^A-Za-z])InvalidPart\b",
        severity="error",
        meaning="A part of an upload is missing, or its entity tag is another one.",
        source=MODEL,
        failure=codes.BAD_PARTS,
    )
    PART_ORDER = LogMessage(
        anchor="InvalidPartOrder",
        sample="InvalidPartOrder: The list of parts was not in ascending order.",
        pattern=r"(?:^|[^A-Za-z])InvalidPartOrder\b",
        severity="error",
        meaning="The parts of an upload are listed in the wrong order.",
        source=MODEL,
        failure=codes.BAD_PARTS,
    )
    TOO_SMALL = LogMessage(
        anchor="EntityTooSmall",
        sample="EntityTooSmall: Your proposed upload is smaller than the minimum "
        "allowed object size.",
        pattern=r"(?:^|[^A-Za-z])EntityTooSmall\b",
        severity="error",
        meaning="A part that is not the last one is smaller than allowed.",
        source=MODEL,
        failure=codes.BAD_PARTS,
    )
    TOO_LARGE = LogMessage(
        anchor="EntityTooLarge",
        sample="EntityTooLarge: Your proposed upload exceeds the maximum allowed object size.",
        pattern=r"(?:^|[^A-Za-z])EntityTooLarge\b",
        severity="error",
        meaning="An object is larger than one request may carry.",
        source=MODEL,
        failure=codes.TOO_LARGE,
    )
    LONG_KEY = LogMessage(
        anchor="KeyTooLongError",
        sample="KeyTooLongError: Your key is too long.",
        pattern=r"(?:^|[^A-Za-z])KeyTooLongError\b",
        severity="error",
        meaning="The name of an object is longer than allowed.",
        source=MODEL,
        failure=codes.TOO_LARGE,
    )
    METADATA = LogMessage(
        anchor="MetadataTooLarge",
        sample="MetadataTooLarge: Your metadata headers exceed the maximum allowed metadata size.",
        pattern=r"(?:^|[^A-Za-z])MetadataTooLarge\b",
        severity="error",
        meaning="The metadata of an object is larger than allowed.",
        source=MODEL,
        failure=codes.TOO_LARGE,
    )
    DIGEST = LogMessage(
        anchor="BadDigest",
        sample="BadDigest: The Content-MD5 you specified did not match what we received.",
        pattern=r"(?:^|[^A-Za-z])BadDigest\b",
        severity="error",
        meaning="What arrived is not what was sent: altered on the way, or hashed wrongly.",
        source=MODEL,
        failure=codes.DIGEST,
    )
    HASH = LogMessage(
        anchor="XAmzContentSHA256Mismatch",
        sample="XAmzContentSHA256Mismatch: The provided 'x-amz-content-sha256' header "
        "does not match what was computed.",
        pattern=r"(?:^|[^A-Za-z])XAmzContentSHA256Mismatch\b",
        severity="error",
        meaning="What arrived is not what was signed: altered by a proxy, or hashed wrongly.",
        source=MINIO,
        failure=codes.DIGEST,
    )
    INCOMPLETE = LogMessage(
        anchor="IncompleteBody",
        sample="IncompleteBody: You did not provide the number of bytes specified by "
        "the Content-Length HTTP header",
        pattern=r"(?:^|[^A-Za-z])IncompleteBody\b",
        severity="error",
        meaning="An upload ended before all of it was sent.",
        source=MODEL,
        failure=codes.DIGEST,
    )
    CONDITION = LogMessage(
        anchor="PreconditionFailed",
        sample="Aws::S3::Errors::PreconditionFailed: At least one of the "
        "preconditions you specified did not hold.",
        pattern=r"(?:^|[^A-Za-z])PreconditionFailed\b",
        severity="error",
        context=("S3", "s3", "Amazon S3", "PutObject", "GetObject", "bucket"),
        meaning="The object has another entity tag or age than the request demands.",
        source=MODEL,
        failure=codes.CONDITION,
    )
    ABORTED = LogMessage(
        anchor="OperationAborted",
        sample="OperationAborted: A conflicting conditional action is currently in "
        "progress against this resource. Try again.",
        pattern=r"(?:^|[^A-Za-z])OperationAborted\b",
        severity="error",
        meaning="The bucket is being created, deleted or changed by another call.",
        source=MODEL,
        failure=codes.CONFLICT,
    )
    ARCHIVED = LogMessage(
        anchor="InvalidObjectState",
        sample="InvalidObjectState: The action is not valid for the current state of the object.",
        pattern=r"(?:^|[^A-Za-z])InvalidObjectState\b",
        severity="error",
        meaning="The object is in an archive class, and cannot be read before it is restored.",
        source=MODEL,
        failure=codes.ARCHIVED,
    )
    ARCHIVED_TEXT = LogMessage(
        anchor="The operation is not valid for the object's storage class",
        sample="InvalidObjectState: The operation is not valid for the object's storage class",
        severity="error",
        meaning="The object is in an archive class, and cannot be read before it is restored.",
        source=_moto.file("s3/exceptions.py"),
        failure=codes.ARCHIVED,
    )
    RESTORING = LogMessage(
        anchor="RestoreAlreadyInProgress",
        sample="RestoreAlreadyInProgress: Object restore is already in progress.",
        pattern=r"(?:^|[^A-Za-z])RestoreAlreadyInProgress\b",
        severity="error",
        meaning="The object is being restored from its archive class.",
        source=MODEL,
        failure=codes.ARCHIVED,
    )
