"""What fails in calls of Amazon S3 by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures._aws_checks import BUCKET_REGION, HEALTH, OBJECT, UPLOADS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.s3 import CLIENT_ERRORS, FILTERS, REACH, RETRIES
from atlas.technologies.failures.s3_access import BUCKETS as ALL_BUCKETS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

VERSIONS = Check(
    "List the versions and the delete markers of the object.",
    shell("aws s3api list-object-versions --bucket <bucket> --prefix <key>")
    @ cli.file("s3api/list-object-versions.rst").at("retrieves version information for an object"),
    **NO_OUTPUT,
    verify="A delete marker with IsLatest true: the object was deleted. LastModified: replaced.",
)
VERSIONING = Check(
    "Check whether the bucket keeps versions.",
    shell("aws s3api get-bucket-versioning --bucket <bucket>")
    @ cli.file("s3api/get-bucket-versioning.rst").at("retrieves the versioning configuration"),
    **NO_OUTPUT,
    verify="Status is Enabled where the call needs versions; no output: never enabled.",
)
PARTS = Check(
    "List the parts that were uploaded, with their sizes and entity tags.",
    shell("aws s3api list-parts --bucket <bucket> --key <key> --upload-id <id>")
    @ cli.file("s3api/list-parts.rst").at("lists all of the parts that have been"),
    **NO_OUTPUT,
    verify="Every part of the request is there with its ETag; only the last may be under 5 MB.",
)

REGION = KnownFailure(
    "the client uses another region than the bucket's",
    steps=[BUCKET_REGION, SOURCE_OF_KEYS, REACH],
)
NEW_REGION = KnownFailure(
    "the region for a new bucket is not valid", steps=[SOURCE_OF_KEYS, ALL_BUCKETS, IDENTITY]
)
UPLOAD = KnownFailure("a multipart upload does not exist", steps=[UPLOADS, OBJECT, IDENTITY])
BAD_PARTS = KnownFailure(
    "a multipart upload has missing, too small or unordered parts",
    steps=[UPLOADS, PARTS, OBJECT],
)
TOO_LARGE = KnownFailure(
    "an object, its key or its metadata is too large", steps=[CLIENT_ERRORS, FILTERS, OBJECT]
)
DIGEST = KnownFailure(
    "an upload arrives altered or incomplete", steps=[CLIENT_ERRORS, FILTERS, OBJECT, RETRIES]
)
CONDITION = KnownFailure(
    "a condition of a request does not hold: the object has changed",
    steps=[OBJECT, VERSIONS, CLIENT_ERRORS],
)
CONFLICT = KnownFailure(
    "another operation on the bucket has not ended", steps=[CALLERS, ALL_BUCKETS, REACH]
)
ARCHIVED = KnownFailure(
    "an object is archived, and must be restored first", steps=[OBJECT, VERSIONS, IDENTITY]
)
RANGE = KnownFailure(
    "a range is beyond the end of the object", steps=[OBJECT, VERSIONS, CLIENT_ERRORS]
)
ACCOUNT = KnownFailure(
    "access is disabled, or the account has a problem", steps=[IDENTITY, REACH, HEALTH]
)
REQUEST = KnownFailure(
    "a request is malformed, or names no valid bucket", steps=[ALL_BUCKETS, CLIENT_ERRORS, FILTERS]
)
METHOD = KnownFailure(
    "the object or bucket does not allow the method", steps=[VERSIONS, OBJECT, REACH]
)
BUCKET_STATE = KnownFailure(
    "the state of the bucket does not allow the call", steps=[VERSIONING, REACH, CALLERS]
)
LOG_TARGET = KnownFailure(
    "the target bucket for access logs cannot be used", steps=[ALL_BUCKETS, IDENTITY, CALLERS]
)
BUCKETS = KnownFailure("the quota of buckets is used up", steps=[QUOTAS, ALL_BUCKETS, RAISE_QUOTA])
