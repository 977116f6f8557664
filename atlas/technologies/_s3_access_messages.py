"""Log messages of Amazon S3: requests that are refused or find nothing."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import s3_access as fails
from atlas.technologies.message import LogMessage

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_examples = Repository(
    "awsdocs/aws-doc-sdk-examples",
    commit="7d1e1237789cbf5033a7c22d917d17c64de1aaaa",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
GET_JOB_RUNS = _cli.file("awscli/examples/glue/get-job-runs.rst")


class S3AccessMessages:
    """Log messages of Amazon S3: requests that are refused or find nothing."""

    DENIED = LogMessage(
        anchor="AccessDenied: Access Denied",
        sample="Error loading state: AccessDenied: Access Denied status code: 403, request id: "
        "8F2A, host id: b2Fk",
        severity="error",
        meaning="The bucket policy, IAM or a block of public access refuses the request.",
        source=GET_JOB_RUNS,
        failure=fails.DENIED,
    )

    DENIED_JAVA = LogMessage(
        anchor="Access Denied (Service: ",
        sample="com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: "
        "Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 8F2A)",
        pattern=r"Access Denied \(Service: (?:Amazon )?S3[;,]",
        severity="error",
        meaning="The bucket policy, IAM or a block of public access refuses the request (Java).",
        source=GET_JOB_RUNS,
        failure=fails.DENIED,
    )

    DENIED_PYTHON = LogMessage(
        anchor=" operation: Access Denied",
        sample="botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling "
        "the PutObject operation: Access Denied",
        pattern=r"\(AccessDenied\) when calling the (?P<operation>\w+) operation: Access Denied",
        severity="error",
        meaning="The bucket policy, IAM or a block of public access refuses the request (Python).",
        source=GET_JOB_RUNS,
        failure=fails.DENIED,
    )

    DENIED_XML = LogMessage(
        anchor="<Code>AccessDenied</Code><Message>Access Denied</Message>",
        sample="<Error><Code>AccessDenied</Code><Message>Access "
        "Denied</Message><RequestId>87ZC5R1YAC541JGB</RequestId></Error>",
        severity="error",
        meaning="The bucket policy, IAM or a block of public access refuses the request.",
        source=_examples.file("cpp/example_code/iam/tests/mock_input/ListBucketsFailed.xml"),
        failure=fails.DENIED,
    )

    NO_BUCKET = LogMessage(
        anchor="The specified bucket does not exist",
        sample="An error occurred (NoSuchBucket) when calling the PutObject operation: The "
        "specified bucket does not exist",
        severity="error",
        meaning="No such bucket: a wrong name, or it was deleted.",
        source=_cli.file("tests/functional/s3/test_cp_command.py"),
        failure=fails.NO_BUCKET,
    )
