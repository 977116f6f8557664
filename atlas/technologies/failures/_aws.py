"""First steps that several technologies of Amazon Web Services share, and where they are read."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

CHECKED = "2026-11-26"
PUBLISHER = "Amazon Web Services"
cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked=CHECKED,
    release="1.45.55",
    publisher=PUBLISHER,
    folder="awscli/examples",
)
cli_guide = Repository(
    "awsdocs/aws-cli-user-guide",
    commit="382c837b6e8a8fc782bb1c33fa0d525e67cbe69f",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher=PUBLISHER,
    folder="doc_source",
)
ec2_guide = Repository(
    "awsdocs/amazon-ec2-user-guide",
    commit="e3707c431483ec0ffffcabebd36cf799ba682cd0",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher=PUBLISHER,
    folder="doc_source",
)
botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=CHECKED,
    release="1.43.67",
    publisher=PUBLISHER,
    folder="botocore",
)
TROUBLESHOOTING = cli_guide.file("cli-chap-troubleshooting.md")
_CALLER = cli.file("sts/get-caller-identity.rst")
_LOOKUP = cli.file("cloudtrail/lookup-events.rst")
_LISTED = cli.file("service-quotas/list-service-quotas.rst")
_INCREASE = cli.file("service-quotas/request-service-quota-increase.rst")
_SUBNETS = cli.file("ec2/describe-subnets.rst")
_SIMULATE = cli.file("iam/simulate-principal-policy.rst")

IDENTITY = Check(
    "Print the account and the role or user that the calls are made with.",
    shell("aws sts get-caller-identity")
    @ _CALLER.at("displays information about the IAM identity used"),
    healthy=statement("Arn: the user or role that you expect")
    @ _CALLER.at("arn:aws:iam::123456789012:user/DevAdmin"),
    unhealthy=statement("another identity, or an error such as InvalidClientTokenId")
    @ TROUBLESHOOTING.at("The AWS CLI might be reading credentials from"),
    verify="Run it in the same container or on the same host as the failing program.",
)
SIMULATE = Check(
    "Test whether the policies of that user or role allow the action.",
    shell(
        "aws iam simulate-principal-policy --policy-source-arn <arn> --action-names <name> "
        "--resource-arns '<resource-arn>'",
        own=[
            Placeholder(
                "resource-arn",
                "the ARN of what is called, or *",
                r"[\w.:@%\/+=,*\-]+",
                "arn:aws:s3:::example-bucket/photo.jpg",
            )
        ],
    )
    @ _SIMULATE.at("whether the policies associated with that user allow"),
    healthy=statement("EvalDecision: allowed") @ _SIMULATE.at('"EvalDecision": "allowed"'),
    unhealthy=statement("EvalDecision: implicitDeny (no policy allows it), or explicitDeny")
    @ _SIMULATE.at('"EvalDecision": "implicitDeny",'),
    verify="The Arn of the role, not of its session (sts … assumed-role): aws iam get-role prints "
    "it. Write the action as s3:GetObject, with the Arn of the object: a "
    "policy that allows one bucket does not allow *.",
)
CALLERS = Check(
    "List recent calls of one API operation, to find who makes most of them.",
    shell(
        "aws cloudtrail lookup-events "
        "--lookup-attributes AttributeKey=EventName,AttributeValue=<name>"
    )
    @ _LOOKUP.at("looks up API activity events by the attribute"),
    **NO_OUTPUT,
    verify="Username in each event is the caller; the name is the operation in the error.",
)
QUOTAS = Check(
    "List the quotas of the service, with their values and codes.",
    shell("aws service-quotas list-service-quotas --service-code <service>")
    @ _LISTED.at("displays details about the quotas for"),
    **NO_OUTPUT,
    verify="Compare Value with what is in use; Adjustable says whether it can be raised. The code "
    "is as in aws service-quotas list-services, such as ec2.",
)
RAISE_QUOTA = Step(
    "Raise the quota of the service, by a request to AWS.",
    command=shell(
        "aws service-quotas request-service-quota-increase --service-code <service> "
        "--quota-code <id> --desired-value <count>"
    )
    @ _INCREASE.at("requests an increase in the specified service quota"),
    healthy=statement("Status: PENDING, the request is filed")
    @ _INCREASE.at('"Status": "PENDING",'),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="low",
    undo="Not needed: it changes nothing that runs, it only allows more.",
    verify="list-service-quotas shows the new value, and the error stops.",
)
SUBNETS = Check(
    "List the free IP addresses of the subnets in each zone.",
    shell(
        "aws ec2 describe-subnets "
        "--query 'Subnets[].[SubnetId,AvailabilityZone,AvailableIpAddressCount]'"
    )
    @ _SUBNETS.at("displays the details of your subnets"),
    healthy=statement("AvailableIpAddressCount: more than has yet to start there")
    @ _SUBNETS.at('"AvailableIpAddressCount": 4089,'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="A number near 0: nothing more can get an address in that subnet.",
)
