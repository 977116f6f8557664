"""Log messages of Amazon S3: requests that are refused or find nothing."""

from atlas.evidence.repository import Repository
from atlas.technologies._aws_api_sources import go_1
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
JAVASCRIPT_2 = Repository(
    "aws/aws-sdk-js",
    commit="657d6feb00447c8be1d65158a0ecc0585b70ed60",
    checked="2026-11-30",
    publisher="Amazon Web Services",
).file("lib/services/s3.js")
JAVASCRIPT_3 = Repository(
    "aws/aws-sdk-js-v3",
    commit="123da5f75e2df3d106f12e03ff03de6d50363d49",
    checked="2026-11-30",
    publisher="Amazon Web Services",
).file("clients/client-s3/src/protocols/Aws_restXml.ts")
HOST_ID = go_1.file("internal/s3shared/s3err/error.go")
# Other programs print the same code and text; these words are of S3 alone.
_OF_S3 = ("s3", "bucket", "PutObject", "GetObject", "HeadObject", "ListObjects", "host id")


class S3AccessMessages:
    """Log messages of Amazon S3: requests that are refused or find nothing."""

    DENIED = LogMessage(
        anchor="AccessDenied: Access Denied",
        sample="Error loading state: AccessDenied: Access Denied status code: 403, request id: "
        "8F2A, host id: b2Fk",
        severity="error",
        context=_OF_S3,
        meaning="The bucket policy, IAM or a block of public access refuses the request.",
        source=GET_JOB_RUNS,
        failure=fails.DENIED,
    )

    FAILED_GO = LogMessage(
        anchor=", host id: ",
        sample="status code: 403, request id: 8F2A, host id: b2Fk",
        pattern=r"\bstatus code: (?P<status>[45]\d\d), request id: [^,\s]*, host id: ",
        severity="error",
        meaning="A request to S3 fails; the code in the line before says why (Go, version 1).",
        source=HOST_ID,
        failure=fails.FAILED,
    )

    FAILED_JAVASCRIPT = LogMessage(
        anchor="aws-sdk/lib/services/s3.js",
        sample="at Request.extractError (/app/node_modules/aws-sdk/lib/services/s3.js:757:35)",
        pattern=r"\bextractError \(.*aws-sdk/lib/services/s3\.js:\d+:\d+"
        r"|aws-sdk/lib/services/s3\.js\"?, line \d+.*\bextractError",
        severity="error",
        context=("aws-sdk",),
        meaning="A request to S3 fails; the line above the stack says why (JavaScript, version 2).",
        source=JAVASCRIPT_2,
        failure=fails.FAILED,
    )

    FAILED_JAVASCRIPT_3 = LogMessage(
        anchor="@aws-sdk/client-s3/",
        sample="at de_CommandError (/app/node_modules/@aws-sdk/client-s3/dist-cjs/"
        "index.js:4965:14)",
        pattern=r"\bat (?:async )?(?:\w+\.)?(?:de_|deserializeAws_)\w+ "
        r"\(.*@aws-sdk/client-s3/\S+:\d+:\d+",
        severity="error",
        context=("client-s3",),
        meaning="A request to S3 fails; the line above the stack says why (JavaScript, version 3).",
        source=JAVASCRIPT_3,
        failure=fails.FAILED,
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
