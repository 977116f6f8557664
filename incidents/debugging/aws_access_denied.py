"""IAM denies a call: wrong credentials, a Deny statement, a missing Allow, or another policy."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Precedent,
    Publisher,
    Question,
    Step,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.aws_api import aws_api
from atlas.technologies.failures._aws import IDENTITY, SIMULATE, TROUBLESHOOTING
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS, VPC_ENDPOINTS, iam
from atlas.technologies.failures.s3_access import BUCKET_POLICY
from atlas.technologies.known_failure import NO_OUTPUT
from incidents.debugging._aws import CHECKED, NO_RECOVERY_TIME, SERVICE, botocore, cli, gap

DENIALS = iam.file("troubleshoot_access-denied.md")
LOGIC = iam.file("reference_policies_evaluation-logic.md")
GENERAL = iam.file("troubleshoot_general.md")
QUOTAS = iam.file("reference_iam-quotas.md")
MODEL = botocore.file("data/iam/2010-05-08/service-2.json")
VERSIONS_PAGE = cli.file("iam/list-policy-versions.rst")
ATTACHED_PAGE = cli.file("iam/list-attached-role-policies.rst")
SIMULATION_PAGE = cli.file("iam/simulate-principal-policy.rst")
SCP_PAGE = cli.file("organizations/list-policies-for-target.rst")
WHYPHI = Publisher("WhyPhi", checked=CHECKED).post(
    "Postmortem - AWS Policy Management",
    "https://whyphi.github.io/blog/postmortem-aws-policy",
    "2024-05-11",
)
DELAY = undisclosed("time until it is in force: IAM's guide says only that it takes time")
_DENIALS = shell("grep -ohE 'is not authorized to perform: [^(]*' <log-file> | sort | uniq -c")

EXPLICIT = Check(
    "Count the denied calls by action and reason.",
    _DENIALS @ DENIALS.at("with an explicit deny in a type policy"),
    healthy=statement("because no … policy allows the action, no reason, or no line at all")
    @ DENIALS.at("because no identity-based policy allows the"),
    unhealthy=statement("with an explicit deny in …")
    @ DENIALS.at("with an explicit deny in an identity-based policy"),
    verify="No line: the message is Access Denied alone, as S3 writes it, without a reason.",
)
DENYING = Check(
    "Find the policy that holds the Deny statement: SourcePolicyId.",
    SIMULATE.command,
    healthy=statement("EvalDecision: explicitDeny, with the SourcePolicyId of the policy")
    @ SIMULATION_PAGE.at('"SourcePolicyId": "Grant-Access-To-CodeCommit-ListRepo",'),
    unhealthy=statement(
        '"MatchedStatements": []: no policy of the role denies it; see the resource'
    )
    @ SIMULATION_PAGE.at('"MatchedStatements": [],'),
    verify="StartPosition is the line of the statement in that policy. The Arn is the role's, not "
    "its session's.",
)
ORGANIZATION = Check(
    "Check which type of policy the reason names.",
    _DENIALS @ DENIALS.at("with an explicit deny in a type policy"),
    healthy=statement("identity-based or resource-based policy, or permissions boundary")
    @ DENIALS.at("with an explicit deny in a permissions boundary"),
    unhealthy=statement("service control policy, or resource control policy")
    @ DENIALS.at("explicit deny in a service control policy"),
)
ATTACHED = Check(
    "List the managed policies of the role.",
    shell("aws iam list-attached-role-policies --role-name <name>")
    @ ATTACHED_PAGE.at("names and ARNs of the managed policies attached"),
    healthy=statement("PolicyName and PolicyArn of each that you expect")
    @ ATTACHED_PAGE.at('"PolicyArn": "arn:aws:iam::aws:policy/SecurityAudit"'),
    unhealthy=statement("AttachedPolicies without the one that grants the action")
    @ ATTACHED_PAGE.at('"AttachedPolicies": ['),
    verify="list-role-policies lists its inline policies, which have no versions. Of a user: "
    "list-attached-user-policies and list-user-policies, with --user-name.",
)
VERSIONS = Check(
    "List the versions of the policy that granted the action, with their dates.",
    shell(
        "aws iam list-policy-versions --policy-arn <arn> "
        "--query 'Versions[].[VersionId,IsDefaultVersion,CreateDate]' --output text"
    )
    @ VERSIONS_PAGE.at("returns the list of available versions of the"),
    healthy=statement("the True version was created long before the trouble began")
    @ VERSIONS_PAGE.at('"IsDefaultVersion": true,'),
    unhealthy=statement("the True version was created just before it began")
    @ VERSIONS_PAGE.at('"CreateDate": "2015-06-02T23:19:44Z"'),
    verify="The policies of the role: aws iam list-attached-role-policies. get-policy-version "
    "prints the statements of a version: save both.",
)
ENTITIES = Check(
    "List the roles, users and groups that a change of the policy affects.",
    shell("aws iam list-entities-for-policy --policy-arn <arn>")
    @ cli.file("iam/list-entities-for-policy.rst").at("list of IAM groups, roles, and users who"),
    healthy=statement("PolicyRoles: only the roles that you expect")
    @ cli.file("iam/list-entities-for-policy.rst").at('"PolicyRoles": ['),
    unhealthy=statement("roles, users or groups of other teams")
    @ cli.file("iam/list-entities-for-policy.rst").at('"PolicyGroups": ['),
)
RESTORE = Step(
    "Make the previous version of the policy the default; it affects all that it is attached to.",
    command=shell("aws iam set-default-policy-version --policy-arn <arn> --version-id <version>")
    @ MODEL.at("This operation affects all users, groups, and"),
    healthy=statement("no output")
    @ cli.file("iam/set-default-policy-version.rst").at("as the policy's default version."),
    unhealthy=NO_OUTPUT["unhealthy"],
    takes=DELAY,
    risk="medium",
    undo="The same command with the newer version: note its id first.",
    verify="list-policy-versions shows True at the old version, and the call succeeds.",
)
ATTACH = Step(
    "Attach the managed policy that allows the action, and no more, to the role.",
    command=shell("aws iam attach-role-policy --role-name <name> --policy-arn <arn>")
    @ cli.file("iam/attach-role-policy.rst").at("To attach a managed policy to an IAM"),
    healthy=statement("no output")
    @ cli.file("iam/attach-role-policy.rst").at("This command produces no output."),
    unhealthy=NO_OUTPUT["unhealthy"],
    takes=DELAY,
    risk="medium",
    undo="aws iam detach-role-policy --role-name <name> --policy-arn <arn>",
    verify="The policy is in list-attached-role-policies, and the call succeeds.",
)
POLICIES_OF_ACCOUNT = Check(
    "List the service control policies of the account, from the management account.",
    shell(
        "aws organizations list-policies-for-target --target-id <account-id> "
        "--filter SERVICE_CONTROL_POLICY"
    )
    @ SCP_PAGE.at("list of all service control policies"),
    healthy=statement("only those that you expect, such as AllowAllEC2Actions")
    @ SCP_PAGE.at('"Name": "AllowAllEC2Actions",'),
    unhealthy=statement("not in the list: it is inherited from a unit above the account")
    @ SCP_PAGE.at("does not include policies that apply to the"),
    verify="Escalate to the administrators of the organization: nobody in the account can lift it.",
)
SAVE_BUCKET_POLICY = Check(
    "Save the policy of the bucket before it is changed.",
    shell("aws s3api get-bucket-policy --bucket <bucket> --query Policy --output text")
    @ cli.file("s3api/get-bucket-policy.rst").at("download the bucket policy to a file,"),
    healthy=BUCKET_POLICY.healthy,
    unhealthy=statement("a Deny statement whose Principal and Action fit the call")
    @ cli.file("s3api/get-bucket-policy.rst").at(
        '\\"Effect\\":\\"Deny\\",\\"Principal\\":\\"*\\",'
    ),
    verify="Save the output as policy.json. NoSuchBucketPolicy: there is none. Queues, keys "
    "and other resources have policies of their own.",
)
PUT_BUCKET_POLICY = Step(
    "Replace the policy of the bucket by the corrected one; it applies to all callers.",
    command=shell("aws s3api put-bucket-policy --bucket <bucket> --policy file://<file>")
    @ cli.file("s3api/get-bucket-policy.rst").at("apply this modified policy back to the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Put policy.json again, with the same command; if there was none: "
    "aws s3api delete-bucket-policy.",
    verify="get-bucket-policy prints the new policy, and the call succeeds.",
)

with DebuggingGuide(
    aws_api(SERVICE),
    "AWS API calls fail with AccessDenied",
    as_of="2026-11-29",
    symptom="A program that worked before is not authorized to perform a call: AccessDenied.",
    signals=[aws_api.NOT_AUTHORIZED, aws_api.DENIED_PYTHON, aws_api.DENIED_JAVA],
    tree=Question(
        "Are the calls made with the expected identity?",
        check=IDENTITY,
        unhealthy=Cause(
            "The program uses other credentials than expected",
            why=statement("it can find credentials in another place than you expect")
            @ TROUBLESHOOTING.at("from a different location than you expect"),
            fix=[
                SOURCE_OF_KEYS,
                Check(
                    "Check who the caller is without the access key of the environment.",
                    shell("AWS_ACCESS_KEY_ID= aws sts get-caller-identity")
                    @ botocore.file("credentials.py").at("the explicit credentials"),
                    healthy=IDENTITY.healthy,
                    unhealthy=IDENTITY.unhealthy,
                    verify="As expected: the access key of the environment hid the role or "
                    "profile, even AWS_PROFILE. Remove it, and restart the program.",
                ),
            ],
        ),
        healthy=Question(
            "Does the message name an explicit deny?",
            check=EXPLICIT,
            unhealthy=Question(
                "Is the deny in a service control policy?",
                check=ORGANIZATION,
                unhealthy=Cause(
                    "A policy of the organization denies the action",
                    why=statement("the action must be allowed there and by the identity's policy")
                    @ LOGIC.at("both the identity\\-based policy and the SCP"),
                    fix=[POLICIES_OF_ACCOUNT],
                ),
                healthy=Cause(
                    "A Deny statement in a policy of the account",
                    why=statement("a deny in any policy wins over every allow")
                    @ LOGIC.at("An explicit deny in any policy overrides any"),
                    fix=[
                        DENYING,
                        ATTACHED,
                        VERSIONS,
                        ENTITIES,
                        RESTORE,
                        SAVE_BUCKET_POLICY,
                        PUT_BUCKET_POLICY,
                    ],
                ),
            ),
            healthy=Question(
                "Do the policies of the role allow the action?",
                check=SIMULATE,
                unhealthy=Question(
                    "Was the default version of its policy just changed?",
                    check=VERSIONS,
                    unhealthy=Cause(
                        "A new version of the policy lacks the action",
                        why=statement("a new default version holds for all it is attached to")
                        @ MODEL.at("This operation affects all users, groups, and"),
                        fix=[ENTITIES, RESTORE],
                    ),
                    healthy=Cause(
                        "The policy was detached, or never granted the action",
                        why=statement("what no policy allows is denied")
                        @ DENIALS.at("an IAM policy denies an IAM principal by"),
                        fix=[ATTACHED, ATTACH],
                    ),
                ),
                healthy=Cause(
                    "A policy of the resource, session or VPC endpoint refuses it",
                    why=statement("the simulator's results can differ from the live environment")
                    @ MODEL.at("policy simulator results can differ from your live"),
                    fix=[VPC_ENDPOINTS, SAVE_BUCKET_POLICY, PUT_BUCKET_POLICY],
                ),
            ),
        ),
    ),
    limit=Limit(
        "managed policies of a role",
        of="managed policies",
        reads="PolicyArn",
        default=count(10, "policy") @ QUOTAS.at("attached to an IAM role | 10"),
        headroom=ATTACHED,
    ),
    do_not=[
        "Do not attach AdministratorAccess to restore service: a stolen key can then do anything.",
        "Do not delete the newer version of the policy: it is the record of what was changed.",
        "Do not take a success in the simulator as proof: test the call itself.",
        "Do not change the policy again after seconds: a change takes time to become visible.",
    ],
    precedents=[
        Precedent(
            "WhyPhi, updates and deletes fail in staging and production",
            report=WHYPHI,
            what=statement("the account that ran the API had no permission to update DynamoDB")
            @ WHYPHI.at("lacked permissions to execute an UpdateOperation"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none by itself: the calls are refused; writes that nobody repeats")
    @ DENIALS.at("denies an authorization request"),
    rollback=statement("make the other version of the policy the default again")
    @ cli.file("iam/set-default-policy-version.rst").at("as the policy's default version."),
    glossary={
        "SCP": "Service control policy: what an organization allows its accounts.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("AM103", because="IAM publishes no metric of denied calls; programs count their own")
