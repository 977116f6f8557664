"""What fails in Amazon S3 where an object is asked for, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.s3_access import BUCKET_POLICY, BUCKETS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_HEAD = Repository(
    "aws/aws-cli",
    commit="3096efebc92a9c67a6b44c05ac7438df1958c9b3",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("awscli/examples/s3api/head-object.rst")

OBJECT = Check(
    "Read the metadata of the object.",
    shell("aws s3api head-object --bucket <bucket> --key <key>")
    @ _HEAD.at("aws s3api head-object --bucket my-bucket --key"),
    **NO_OUTPUT,
    verify="LastModified: it exists. 404: it does not. 403: the caller may not read it.",
)
NOT_ALLOWED = KnownFailure(
    "the caller may not read an object or its bucket", steps=[IDENTITY, SIMULATE, BUCKET_POLICY]
)
NO_KEY = KnownFailure("an object or its bucket does not exist", steps=[OBJECT, BUCKETS, IDENTITY])
