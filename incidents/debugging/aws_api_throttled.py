"""Too many calls, or AWS throttles more."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    action,
    config,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.aws_api import USAGE, aws_api
from atlas.technologies.failures._aws import QUOTAS, RAISE_QUOTA, ec2_guide
from atlas.technologies.failures.aws_api import RETRIES
from incidents.amazon.facts import EBS_SUMMARY
from incidents.debugging._aws import (
    CHECKED,
    EVENTS,
    NO_RECOVERY_TIME,
    SERVICE,
    botocore,
    cli,
    gap,
    own,
)

LIMITS = Repository(
    "awsdocs/amazon-cloudwatch-user-guide",
    commit="cc40332fd9cd65366e991a6fd68654b2875588cc",
    checked=CHECKED,
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher="Amazon Web Services",
    folder="doc_source",
).file("cloudwatch_limits.md")
LOOKUP = cli.file("cloudtrail/lookup-events.rst")
TRAIL = botocore.file("data/cloudtrail/2013-11-01/service-2.json")
ADAPTIVE_CODE = botocore.file("retries/adaptive.py")

CALLERS = Check(
    "Count the latest 50 calls of the throttled operation by caller.",
    shell(
        "aws cloudtrail lookup-events --max-items 50 "
        "--lookup-attributes AttributeKey=EventName,AttributeValue=<name> "
        "--query 'Events[].[Username]' --output text | sort | uniq -c | sort -rn"
    )
    @ LOOKUP.at("looks up API activity events by the attribute"),
    healthy=statement("several names with similar counts")
    @ LOOKUP.at('"Username": "my-session-name",'),
    unhealthy=statement("one name with most of the 50")
    @ LOOKUP.at('"Username": "my-session-name",'),
    verify="Read it once: two lookups a second are allowed. Sessions of one role are names of "
    "their own. One line None is the CLI's. No name: it is a data event, which is not listed.",
)
SETTINGS = Check(
    "Read the retry settings of that caller, where it runs.",
    shell(
        "grep -azoE 'AWS_(RETRY_MODE|MAX_ATTEMPTS)=.*' /proc/<pid>/environ; "
        "grep -E 'retry_mode|max_attempts' ~/.aws/config"
    )
    @ RETRIES.at("The retry environment variables are:"),
    healthy=statement("nothing, or retry_mode standard or adaptive without max_attempts")
    @ RETRIES.at("This mode is the default for AWS CLI"),
    unhealthy=statement("max_attempts far above 5, or 1: the program repeats calls by itself")
    @ RETRIES.at("This value can be overwritten through the"),
    verify="As the user of the program, or root; ~ is that user's home. A program can set both in "
    "its code as well: read its client there.",
)
RATE = Check(
    "Read the calls of the operation in each minute, all callers together.",
    action("Open CallCount of AWS/Usage for the operation in CloudWatch: Sum, each minute.")
    @ USAGE.at("`SUM`, which represents the total operation count"),
    healthy=statement("Sum: far below 60 times the quota for a second")
    @ USAGE.at("represents the total operation count for the"),
    unhealthy=statement("Sum: near 60 times the quota for a second")
    @ USAGE.at("represents the total operation count for the"),
    verify="DescribeAlarms: 9 a second, so 540 a minute. Not all operations have this metric.",
)
DEFAULT_RETRIES = Step(
    "Under [default], set the default number of attempts with backoff; restart that caller.",
    command=config("retry_mode = standard", file="~/.aws/config")
    @ RETRIES.at("retry_mode = standard"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous retry_mode and max_attempts.",
    verify="CloudTrail lists fewer calls of it. Without a section above the line, programs "
    "cannot parse the file, and fail. Remove max_attempts as well, and AWS_MAX_ATTEMPTS and "
    "AWS_RETRY_MODE of its environment, which override the file.",
)
ADAPTIVE = Step(
    "Under [default], let a long-running program limit its own rate, and restart it.",
    command=config("retry_mode = adaptive", file="~/.aws/config")
    @ RETRIES.at("introduces client\\-side rate limiting through the use"),
    healthy=statement("calls wait in the client instead of failing")
    @ ADAPTIVE_CODE.at("class ClientRateLimiter:"),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous retry_mode, and restart.",
    verify="Throttling errors stop; calls take longer. It does not help a command that is started "
    "for each call: it keeps nothing from one start to the next. AWS calls it experimental.",
)
SLOWER = Step(
    "Lengthen the polling interval of the busiest caller, or pause it if nothing needs it now.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the interval, or resume it.",
    verify="The count of its calls falls, and the other callers are no longer throttled.",
)
SLOWER_FOR_NOW = evolve(
    SLOWER,
    action="Pause callers that nothing needs now, until the event of AWS is closed.",
    undo="Resume them, once the event is closed.",
    verify="The event is no longer listed as open, and the calls succeed.",
)
SPREAD = Step(
    "Delay each start of the scheduled jobs by a random time.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Remove the delay.",
    verify="No throttling error at the start of the minute or hour.",
)

with DebuggingGuide(
    aws_api(SERVICE),
    "Rate exceeded: AWS throttles API calls",
    as_of="2026-11-29",
    symptom="Deployments, controllers and scripts fail or hang: AWS answers Rate exceeded.",
    signals=[
        aws_api.THROTTLING,
        aws_api.RATE_EXCEEDED_GO,
        aws_api.RATE_EXCEEDED_JAVA,
        aws_api.LIMITED_PYTHON,
        aws_api.RETRY_QUOTA,
        aws_api.CALLS.rising(),
    ],
    tree=Question(
        "Does one caller make most of the calls?",
        check=CALLERS,
        unhealthy=Question(
            "Does it retry more or less than the SDK does by default?",
            check=SETTINGS,
            unhealthy=Cause(
                "Its retries multiply the calls",
                why=statement("by default, a call in legacy mode can become five")
                @ RETRIES.at("making a total of 5 call attempts"),
                fix=[DEFAULT_RETRIES],
            ),
            healthy=Cause(
                "It polls too often, or from too many threads",
                why=statement("more operations a second than the quota are throttled")
                @ LIMITS.at("you can make per second without being throttled"),
                fix=[SLOWER, ADAPTIVE],
            ),
        ),
        healthy=Question(
            "Do all calls together reach the quota?",
            check=RATE,
            unhealthy=Cause(
                "The account has outgrown the quota in this region",
                why=statement("a quota holds for all callers of the account in a region")
                @ LIMITS.at("9 transactions per second \\(TPS\\) per Region"),
                fix=[QUOTAS, SLOWER, RAISE_QUOTA],
            ),
            healthy=Question(
                "Is an issue of AWS open in the region?",
                check=EVENTS,
                unhealthy=Cause(
                    "AWS throttles more than usual, because of an event of its own",
                    why=statement("in 2012, AWS set a throttling policy that was too aggressive")
                    @ EBS_SUMMARY.at("put in place was too aggressive."),
                    fix=[SLOWER_FOR_NOW],
                ),
                healthy=Cause(
                    "Calls come in bursts: many start in the same second",
                    why=statement("the quota is per second, the metric per minute")
                    @ LIMITS.at("you can make per second without being throttled"),
                    fix=[SPREAD],
                ),
            ),
        ),
    ),
    limit=Limit(
        "calls of DescribeAlarms, for example",
        of="calls per second",
        reads="CallCount",
        default=quantity(9, "request / second") @ LIMITS.at("9 transactions per second"),
        headroom=RATE,
    ),
    do_not=[
        "Do not raise max_attempts: more attempts are more calls, and others get fewer.",
        "Do not set max_attempts to 1: a program that loops then calls without any pause.",
        "Do not run more copies of the caller: the quota is the account's, not the machine's.",
        "Do not look calls up in CloudTrail in a loop: its own rate is two a second.",
    ],
    precedents=[
        Precedent(
            "AWS in us-east-1, October 22, 2012: EC2 and EBS calls throttled",
            report=EBS_SUMMARY,
            what=statement("many customers' calls to describe their resources were throttled")
            @ EBS_SUMMARY.at("levels of throttling on calls to describe their"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none by itself: the calls are refused; changes that nobody repeats")
    @ ec2_guide.file("error-retries.md").at("should always retry failed requests that receive a"),
    rollback=statement("restore the previous retry mode")
    @ RETRIES.at("update your global AWS configuration file"),
    see=[
        Link(
            "incidents/debugging/aws_access_denied",
            "guide",
            because="the call is refused for lack of permission, not for its rate",
        ),
        Link(
            "incidents/amazon/2012_10_22_ebs_agent_leak",
            "incident",
            because="throttled by AWS itself, during an event of its own",
        ),
    ],
    glossary={"CloudTrail": "The service of AWS that records API calls."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
