"""What fails in Amazon S3 where requests are refused, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.s3 import REACH
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    release="1.45.55",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
POLICY_PAGE = _cli.file("s3api/get-bucket-policy.rst")
BUCKETS_PAGE = _cli.file("s3api/list-buckets.rst")

BUCKET_POLICY = Check(
    "Read the policy of the bucket.",
    shell("aws s3api get-bucket-policy --bucket <bucket>")
    @ POLICY_PAGE.at("aws s3api get-bucket-policy --bucket"),
    **NO_OUTPUT,
    verify="A Deny that fits the caller, or no Allow for another account, explains it.",
)
BUCKETS = Check(
    "List the buckets of the account.",
    shell("aws s3api list-buckets") @ BUCKETS_PAGE.at("aws s3api list-buckets"),
    **NO_OUTPUT,
    verify="The bucket is missing: another name, account, or it was deleted.",
)
DENIED = KnownFailure(
    "access to a bucket or object is denied", steps=[IDENTITY, SIMULATE, BUCKET_POLICY]
)
FAILED = KnownFailure(
    "a request fails; its code says why",
    steps=[REACH, IDENTITY, BUCKET_POLICY],
    is_general=True,
)
NO_BUCKET = KnownFailure("the bucket does not exist", steps=[BUCKETS, IDENTITY, BUCKET_POLICY])
