"""What fails in calls of the AWS API, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import (
    CALLERS,
    CHECKED,
    IDENTITY,
    PUBLISHER,
    QUOTAS,
    RAISE_QUOTA,
    SIMULATE,
    TROUBLESHOOTING,
    cli,
    cli_guide,
    ec2_guide,
)
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

iam = Repository(
    "awsdocs/iam-user-guide",
    commit="e2b8637a825b9f292bb04af61277d067dfcc5676",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher=PUBLISHER,
    folder="doc_source",
)
RETRIES = cli_guide.file("cli-configure-retries.md")
_TIME = ec2_guide.file("set-time.md")
_ROLES = iam.file("troubleshoot_roles.md")
_INSTANCES = cli.file("ec2/describe-instances.rst")
_ENDPOINTS = cli.file("ec2/describe-vpc-endpoints.rst")
_ROLE = cli.file("iam/get-role.rst")
_SSO = cli_guide.file("cli-configure-sso.md")

UNREACHABLE_TEXT = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
).file("botocore/exceptions.py")

SOURCE_OF_KEYS = Check(
    "List which access key and region are used, and where each is read from.",
    shell("aws configure list") @ TROUBLESHOOTING.at("to confirm which credentials are used"),
    healthy=statement("access_key and region from the file or profile that you expect")
    @ TROUBLESHOOTING.at("****************XYVA shared-credentials-file"),
    unhealthy=statement("keys from another place, or none")
    @ TROUBLESHOOTING.at("from a different location than you expect"),
)
DEBUG = Check(
    "Run one read-only call with --debug, and read which endpoint and credentials it uses.",
    shell("aws sts get-caller-identity --debug")
    @ TROUBLESHOOTING.at("running the command again with the `--debug` option"),
    **NO_OUTPUT,
    verify="The lines before the error name the credentials found and the request sent.",
)
INSTANCE_ROLE = Check(
    "Read the role of the instance, and whether its metadata service is enabled.",
    shell("aws ec2 describe-instances --instance-ids <id>")
    @ _INSTANCES.at("describes the specified instance"),
    healthy=statement("IamInstanceProfile is there; HttpEndpoint is enabled")
    @ _INSTANCES.at('"HttpEndpoint": "enabled"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="Without IamInstanceProfile, the instance has no role and so no credentials.",
)
TRUST = Check(
    "Read the trust policy of the role that is to be assumed.",
    shell("aws iam get-role --role-name <role>")
    @ _ROLE.at("gets information about the role named"),
    healthy=statement("AssumeRolePolicyDocument names the caller as Principal")
    @ _ROLES.at("is a trusted entity for the role"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
VPC_ENDPOINTS = Check(
    "List the VPC endpoints: their services, state and policy.",
    shell("aws ec2 describe-vpc-endpoints")
    @ _ENDPOINTS.at("displays details for all of your VPC endpoints"),
    healthy=statement("State: available for the service that is called")
    @ _ENDPOINTS.at('"State": "available",'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
ADAPTIVE = Step(
    "Set the client to limit its own rate, under [default] of ~/.aws/config.",
    command=config("retry_mode = adaptive", file="~/.aws/config")
    @ RETRIES.at("introduces client\\-side rate limiting through the use"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous retry_mode.",
    verify="Throttling errors become rare; calls take longer. AWS calls this mode experimental.",
)
LOG_IN = Step(
    "Log in to IAM Identity Center again with the profile.",
    command=shell("aws sso login --profile <name>")
    @ _SSO.at("actually request and retrieve the temporary credentials"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None needed: the session expires. aws sso logout ends it for all profiles.",
    verify="get-caller-identity prints the identity again.",
)

_EXPIRED_CAUSES = [
    UsualCause(
        "a session of limited time has ended",
        sign=statement("the program was given session credentials by hand or by assume-role")
        @ _ROLES.at("specify a value from 900 seconds"),
    ),
    UsualCause(
        "the host cannot refresh the credentials of its role",
        sign=statement("the instance metadata holds newer credentials than the program uses")
        @ ec2_guide.file("iam-roles-for-amazon-ec2.md").at(
            "retrieves the security credentials for"
        ),
    ),
]
_SIGNATURE_CAUSES = [
    UsualCause(
        "the clock of the host is wrong",
        sign=statement("date on the host differs from the real time")
        @ TROUBLESHOOTING.at("Your clock is out of sync with the"),
    ),
    UsualCause(
        "the secret key is wrong or was altered",
        sign=statement("the key has characters such as -, +, / or %")
        @ TROUBLESHOOTING.at("mishandling AWS secret keys that contain certain"),
    ),
]

THROTTLED = KnownFailure("API calls are throttled", steps=[CALLERS, QUOTAS, ADAPTIVE, RAISE_QUOTA])
RETRIES_USED_UP = KnownFailure(
    "the SDK stops retrying after many failed calls", steps=[CALLERS, IDENTITY, DEBUG]
)
EXPIRED = KnownFailure(
    "temporary credentials have expired",
    steps=[IDENTITY, SOURCE_OF_KEYS, INSTANCE_ROLE],
    causes=_EXPIRED_CAUSES,
)
SESSION_EXPIRED = KnownFailure(
    "the SSO session has expired", steps=[IDENTITY, SOURCE_OF_KEYS, LOG_IN]
)
NO_CREDENTIALS = KnownFailure(
    "no credentials are found", steps=[SOURCE_OF_KEYS, INSTANCE_ROLE, DEBUG]
)
DENIED = KnownFailure("IAM denies the call", steps=[IDENTITY, SIMULATE, TRUST])
BAD_KEY = KnownFailure(
    "the access key does not exist or is not valid", steps=[SOURCE_OF_KEYS, IDENTITY, CLOCK]
)
SIGNATURE = KnownFailure(
    "the signature of a call is rejected",
    steps=[CLOCK, SOURCE_OF_KEYS, IDENTITY],
    causes=_SIGNATURE_CAUSES,
)
CLOCK_SKEW = KnownFailure(
    "calls are rejected because the clock is wrong", steps=[CLOCK, IDENTITY, SOURCE_OF_KEYS]
)
UNREACHABLE = KnownFailure(
    "the endpoint of the API cannot be reached",
    steps=[DEBUG, SOURCE_OF_KEYS, VPC_ENDPOINTS],
    causes=[wrapped_error(UNREACHABLE_TEXT.at("Could not connect to the endpoint URL"))],
)
NO_ANSWER = KnownFailure(
    "the API does not answer: timeout or closed connection", steps=[DEBUG, VPC_ENDPOINTS, RESOLVE]
)
NO_REGION = KnownFailure("no region is configured", steps=[SOURCE_OF_KEYS, IDENTITY, DEBUG])
WEB_IDENTITY = KnownFailure(
    "the role of a service account cannot be assumed", steps=[TRUST, SOURCE_OF_KEYS, IDENTITY]
)
METADATA = KnownFailure(
    "the metadata service of the instance fails", steps=[INSTANCE_ROLE, SOURCE_OF_KEYS, DEBUG]
)
