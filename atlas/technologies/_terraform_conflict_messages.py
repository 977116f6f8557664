"""Log messages of Terraform: graphs with cycles, and things that exist already."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import terraform_conflict as fails
from atlas.technologies.message import LogMessage

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-26",
    publisher="HashiCorp",
    folder="internal",
)
_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-26",
    kind="secondary",
)

_IN_TERRAFORM = ("error: creating", "error: deleting", "error creating", "error deleting")
"""Terraform's own words around codes of AWS, which every other client prints as well."""


class TerraformConflictMessages:
    """Log messages of Terraform: graphs with cycles, and things that exist already."""

    CYCLE = LogMessage(
        anchor="Error: Cycle: ",
        sample="Error: Cycle: aws_security_group.web, aws_security_group.database",
        severity="error",
        meaning="Resources need each other in a circle.",
        source=_terraform.file("dag/dag.go"),
        failure=fails.CYCLE,
    )

    EXISTS = LogMessage(
        anchor="EntityAlreadyExists",
        sample="Error: creating IAM Role (deploy): EntityAlreadyExists: Role with name deploy "
        "already exists.",
        pattern=r"\bEntityAlreadyExists(?:Exception)?\b",
        severity="error",
        meaning="Something with this name exists already, and is not in the state.",
        source=_models.file("iam/2010-05-08/service-2.json"),
        failure=fails.EXISTS,
        context=_IN_TERRAFORM,
    )

    DEPENDENCY = LogMessage(
        anchor="DependencyViolation",
        sample="Error: deleting EC2 Subnet (subnet-1): DependencyViolation: The subnet "
        "'subnet-1' has dependencies and cannot be deleted.",
        pattern=r"\bDependencyViolation\b",
        severity="error",
        meaning="Something still uses it, often something outside of the state.",
        source=_moto.file("moto/ec2/exceptions.py"),
        failure=fails.IN_USE,
        context=_IN_TERRAFORM,
    )

    ROLE_IN_USE = LogMessage(
        anchor="DeleteConflict",
        sample="Error: deleting IAM Role (deploy): DeleteConflict: Cannot delete entity, must "
        "detach all policies first.",
        pattern=r"\bDeleteConflict(?:Exception)?\b",
        severity="error",
        meaning="The role, user or policy is still attached to something.",
        source=_models.file("iam/2010-05-08/service-2.json"),
        failure=fails.IN_USE,
        context=_IN_TERRAFORM,
    )
    BUCKET_EXISTS = LogMessage(
        anchor="BucketAlreadyExists",
        sample="Error: creating S3 Bucket (shop): BucketAlreadyExists: The requested bucket name "
        "is not available.",
        pattern=r"\bBucketAlreadyExists\b",
        severity="error",
        meaning="Another account has a bucket of this name.",
        source=_models.file("s3/2006-03-01/service-2.json"),
        failure=fails.EXISTS,
        context=_IN_TERRAFORM,
    )
    BUCKET_OWNED = LogMessage(
        anchor="BucketAlreadyOwnedByYou",
        sample="Error: creating S3 Bucket (shop): BucketAlreadyOwnedByYou",
        pattern=r"\bBucketAlreadyOwnedByYou\b",
        severity="error",
        meaning="The account has a bucket of this name already.",
        source=_models.file("s3/2006-03-01/service-2.json"),
        failure=fails.EXISTS,
        context=_IN_TERRAFORM,
    )
    NOT_EMPTY = LogMessage(
        anchor="BucketNotEmpty",
        sample="Error: deleting S3 Bucket (shop): BucketNotEmpty: The bucket you tried to "
        "delete is not empty",
        pattern=r"\bBucketNotEmpty\b",
        severity="error",
        meaning="The bucket still holds objects or versions.",
        source=_models.file("s3/2006-03-01/service-2.json"),
        failure=fails.IN_USE,
        context=_IN_TERRAFORM,
    )
