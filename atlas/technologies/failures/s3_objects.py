"""What fails in Amazon S3 where an object is asked for, with the first steps."""

from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.s3_access import BUCKET_POLICY, BUCKETS
from atlas.technologies.known_failure import KnownFailure

NOT_ALLOWED = KnownFailure(
    "the caller may not read an object", steps=[IDENTITY, SIMULATE, BUCKET_POLICY]
)
NO_KEY = KnownFailure("an object does not exist", steps=[BUCKETS, IDENTITY, SIMULATE])
