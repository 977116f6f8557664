"""What fails in calls of Amazon S3 by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._aws_checks import BUCKET_REGION, OBJECT, UPLOADS
from atlas.technologies.failures.aws_api import DEBUG, SOURCE_OF_KEYS
from atlas.technologies.known_failure import KnownFailure

REGION = KnownFailure(
    "the client uses another region than the bucket's",
    steps=[BUCKET_REGION, SOURCE_OF_KEYS, DEBUG],
)
UPLOAD = KnownFailure(
    "a multipart upload, or a part of it, does not exist", steps=[UPLOADS, OBJECT, CALLERS]
)
TOO_LARGE = KnownFailure(
    "an object, its key or its metadata is too large", steps=[OBJECT, DEBUG, UPLOADS]
)
DIGEST = KnownFailure(
    "an upload arrives altered or incomplete", steps=[DEBUG, OBJECT, SOURCE_OF_KEYS]
)
CONDITION = KnownFailure(
    "a condition of a request does not hold: the object has changed", steps=[OBJECT, CALLERS, DEBUG]
)
CONFLICT = KnownFailure(
    "another operation on the bucket has not ended", steps=[CALLERS, BUCKET_REGION, DEBUG]
)
ARCHIVED = KnownFailure(
    "an object is archived, and must be restored first", steps=[OBJECT, CALLERS, IDENTITY]
)
RANGE = KnownFailure("a range is beyond the end of the object", steps=[OBJECT, CALLERS, DEBUG])
ACCOUNT = KnownFailure("the account or its access is disabled", steps=[IDENTITY, CALLERS, DEBUG])
REQUEST = KnownFailure(
    "a request is malformed or not allowed on the resource", steps=[DEBUG, BUCKET_REGION, CALLERS]
)
BUCKETS = KnownFailure("the quota of buckets is used up", steps=[QUOTAS, CALLERS, RAISE_QUOTA])
