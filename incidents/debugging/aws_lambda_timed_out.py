"""A Lambda function is stopped at its timeout: too short, too slow, or a call that hangs."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.failures._aws_more_checks import GROUPS
from atlas.technologies.failures.aws_lambda import (
    CONFIGURATION_PAGE,
    EXECUTION,
    MORE_MEMORY,
    NETWORKING,
    STREAMS_ORDER,
    UPDATE_PAGE,
)
from atlas.technologies.failures.aws_lambda import (
    guide as developer_guide,
)
from incidents.debugging._aws import CHECKED, NO_RECOVERY_TIME, SERVICE, cli, gap, own

COMMON = developer_guide.file("configuration-function-common.md")
PRACTICES = developer_guide.file("best-practices.md")
RETRIED = developer_guide.file("invocation-async.md")
REPORT_LINE = developer_guide.file("csharp-logging.md")
ROUTES_PAGE = cli.file("ec2/describe-route-tables.rst")
ROUTE_PAGE = cli.file("ec2/create-route.rst")
ALIAS_PAGE = cli.file("lambda/update-alias.rst")
NEXTMV = Publisher("Nextmv", checked=CHECKED).post(
    "Nextmv API Incident",
    "https://nextmv.statuspage.io/incidents/zn3r7rddn24s",
    "2025-06-20",
)
_REPORTS = shell(
    "aws logs filter-log-events --log-group-name /aws/lambda/<name> --filter-pattern REPORT "
    "--start-time <milliseconds> --query 'events[].[message]' --output text"
) @ STREAMS_ORDER.at("Lists log events from the specified log group.")
_CONFIGURATION = shell("aws lambda get-function-configuration --function-name <name>")

DURATIONS = Check(
    "Compare the durations of the runs that succeed with the timeout.",
    _REPORTS,
    healthy=statement("Duration: far below it in the runs that succeed, or none succeeds")
    @ REPORT_LINE.at("Duration: 4157.16 ms"),
    unhealthy=statement("Duration: close to it in most runs that succeed")
    @ REPORT_LINE.at("Duration: 4157.16 ms"),
    verify="Save them. The time is date -d -1hour +%s000. A stopped run has the timeout as its "
    "Duration; get-function-configuration prints it. No REPORT: JSON logs have platform.report "
    "and durationMs.",
)
MEMORY = Check(
    "Compare the memory used with the memory size, in the same lines.",
    _REPORTS,
    healthy=statement("Max Memory Used: far below Memory Size")
    @ PRACTICES.at("Max Memory Used: 18 MB"),
    unhealthy=statement("Max Memory Used: near Memory Size")
    @ PRACTICES.at("determine if your function needs more memory or"),
    verify="Work that needs much CPU gains from more memory as well, whatever it uses.",
)
NETWORK = Check(
    "Check whether the function is connected to a VPC.",
    _CONFIGURATION @ CONFIGURATION_PAGE.at("aws lambda get-function-configuration"),
    healthy=statement('"SubnetIds": [], or no VpcConfig')
    @ CONFIGURATION_PAGE.at('"SubnetIds": []'),
    unhealthy=statement("SubnetIds with one or more subnets")
    @ NETWORKING.at("When you connect a function to a VPC,"),
)
TIMEOUT = Check(
    "Read the timeout, memory size and last change of the function.",
    _CONFIGURATION @ CONFIGURATION_PAGE.at("aws lambda get-function-configuration"),
    healthy=statement("LastModified: long before it began")
    @ CONFIGURATION_PAGE.at('"Timeout": 3,'),
    unhealthy=statement("LastModified: just before it began")
    @ CONFIGURATION_PAGE.at('"LastModified": "2019-09-26T20:28:40.438+0000",'),
    verify="Save the output. It is $LATEST's: for an alias that is called, add --qualifier "
    "<alias>.",
)
ROUTES = Check(
    "List the routes of a subnet of the function.",
    shell(
        "aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=<id> "
        "--query "
        "'RouteTables[].Routes[].[DestinationCidrBlock,NatGatewayId,GatewayId,State]' --output text"
    )
    @ ROUTES_PAGE.at("retrieves the details about your route tables"),
    healthy=statement("0.0.0.0/0 nat-… None active")
    @ ROUTES_PAGE.at('"DestinationCidrBlock": "0.0.0.0/0",'),
    unhealthy=statement("no 0.0.0.0/0, or with igw-…, or blackhole")
    @ ROUTES_PAGE.at('"State": "blackhole"'),
    verify="No output: the subnet uses the main table of its VPC; ask with "
    "Name=vpc-id,Values=<id>. None None: a transit gateway or an instance is the way out: healthy, "
    "if it works.",
)
LONGER = Step(
    "Raise the timeout of $LATEST above the longest normal run.",
    command=shell(
        "aws lambda update-function-configuration --function-name <name> --timeout <seconds>"
    )
    @ UPDATE_PAGE.at("To modify the configuration of a function"),
    healthy=statement("the new value, in seconds") @ UPDATE_PAGE.at('"Timeout": 3,'),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Run it with the previous timeout.",
    verify="No new Task timed out. A published version keeps its timeout: publish a new one, and "
    "point the alias to it. Timeouts of callers, and the visibility timeout of a queue, must be "
    "longer.",
)
ADD_ROUTE = Step(
    "Add a route to the NAT gateway to the subnet's table, if it has no 0.0.0.0/0.",
    command=shell(
        "aws ec2 create-route --route-table-id <value> --destination-cidr-block 0.0.0.0/0 "
        "--nat-gateway-id <id>"
    )
    @ ROUTE_PAGE.at("example creates a route for the specified route"),
    healthy=statement('"Return": true, or no output')
    @ ROUTE_PAGE.at("If the command succeeds, no output is returned."),
    **gap.of("unhealthy", "takes"),
    risk="high",
    undo="aws ec2 delete-route with the same table and destination.",
    verify="Runs succeed. RouteAlreadyExists: if all in its subnets may leave by NAT, "
    "replace-route, and back to undo; never in a public subnet: move the function to a private "
    "one.",
)
BACK = Step(
    "Point the alias to the previous version.",
    command=shell(
        "aws lambda update-alias --function-name <name> --name <alias> --function-version <version>"
    )
    @ ALIAS_PAGE.at("updates the alias named"),
    healthy=statement("FunctionVersion: the previous version")
    @ ALIAS_PAGE.at('"FunctionVersion": "3",'),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Point the alias to the newer version again.",
    verify="No new line with Task timed out. Callers of $LATEST do not follow the alias.",
)
VERSIONS = Check(
    "List the versions of the function, to find the previous one.",
    shell(
        "aws lambda list-versions-by-function --function-name <name> "
        "--query 'Versions[].[Version,LastModified,Timeout]' --output text"
    )
    @ cli.file("lambda/list-versions-by-function.rst").at("displays the list of versions for the"),
    healthy=statement("a numbered version from before the change")
    @ cli.file("lambda/list-versions-by-function.rst").at('"Version": "1",'),
    unhealthy=statement("$LATEST alone: deploy the previous release instead")
    @ cli.file("lambda/list-versions-by-function.rst").at('"Version": "$LATEST",'),
    verify="aws lambda list-aliases --function-name <name> prints the aliases and their versions: "
    "note the one in use.",
)
SECURITY_GROUPS = evolve(
    GROUPS,
    action="Read the rules of the function's security group: may it call that address and port?",
    verify="get-function-configuration prints its SecurityGroupIds. IpPermissionsEgress holds what "
    "it may call. Then the group of the service that is called: its IpPermissions must let the "
    "function in.",
)
CLIENT_TIMEOUTS = Step(
    "Set timeouts of the clients in the code, far shorter than the function's.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the previous release.",
    verify="The log names the call that fails, in place of Task timed out. Log before each call "
    "first: the last line of a stopped run is the call that hangs.",
)

with DebuggingGuide(
    aws_lambda(SERVICE),
    "Lambda function timed out",
    as_of="2026-11-29",
    symptom="A Lambda function is stopped in mid-run: Task timed out; callers get an error.",
    signals=[aws_lambda.TIMED_OUT, aws_lambda.ERRORS.rising()],
    tree=Question(
        "Do most runs come close to the timeout?",
        check=DURATIONS,
        unhealthy=Question(
            "Is the memory of the function used up?",
            check=MEMORY,
            unhealthy=Cause(
                "It has too little memory, and CPU with it",
                why=statement("code can be slow for lack of memory or processing power")
                @ EXECUTION.at("constrained by the memory or processing power available"),
                fix=[MORE_MEMORY],
            ),
            healthy=Cause(
                "The timeout is shorter than the work takes",
                why=statement("the default is 3 seconds")
                @ COMMON.at("default value for this setting is 3 seconds"),
                fix=[TIMEOUT, LONGER],
            ),
        ),
        healthy=Question(
            "Was the function changed just before?",
            check=TIMEOUT,
            unhealthy=Cause(
                "A release made a call hang, or changed the timeout",
                why=statement("at Nextmv, a release reduced the maximum runtime to 5 minutes")
                @ NEXTMV.at("reduced the maximum runtime limit to 5 minutes"),
                fix=[VERSIONS, BACK],
            ),
            healthy=Question(
                "Is it connected to a VPC?",
                check=NETWORK,
                unhealthy=Question(
                    "Has its subnet a route to a NAT gateway?",
                    check=ROUTES,
                    unhealthy=Cause(
                        "No way out of the VPC: connections get no answer",
                        why=statement("in a VPC, outbound requests need a NAT gateway")
                        @ NETWORKING.at("from the function's subnet to a NAT gateway"),
                        fix=[ADD_ROUTE],
                    ),
                    healthy=Cause(
                        "A service in or behind the VPC does not answer",
                        why=statement("security groups, routing or NAT can drop requests")
                        @ NETWORKING.at("routing configuration, security group rules,"),
                        fix=[SECURITY_GROUPS, CLIENT_TIMEOUTS],
                    ),
                ),
                healthy=Cause(
                    "A downstream service is slow, and the client waits for it",
                    why=statement("a timeout can come from a request that gets no answer")
                    @ NETWORKING.at("a request can't reach its destination"),
                    fix=[CLIENT_TIMEOUTS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeout: the longest duration of a run",
        of="duration",
        reads="Duration",
        default=seconds(3) @ COMMON.at("default value for this setting is 3 seconds"),
        headroom=DURATIONS,
    ),
    do_not=[
        "Do not only raise the timeout when a call hangs: each run then holds concurrency longer.",
        "Do not retry what is not idempotent: a stopped run may have done half of its work.",
        "Do not set it longer than the caller waits: that retries during the first run.",
    ],
    precedents=[
        Precedent(
            "Nextmv, runs of its lambda execution class, June 20, 2025",
            report=NEXTMV,
            what=statement("longer runs failed: the runtime limit was changed by accident")
            @ NEXTMV.at("accidental change in the configuration of the lambda"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("work of the stopped run; an asynchronous call runs two more times")
    @ RETRIED.at("Lambda attempts to run it two more times,"),
    rollback=statement("run it with the previous timeout or memory size")
    @ UPDATE_PAGE.at("To modify the configuration of a function"),
    see=[
        Link(
            "incidents/debugging/aws_api_throttled",
            "guide",
            because="the function waits for an API of AWS that refuses its calls",
        ),
        Link(
            "incidents/debugging/aws_access_denied",
            "guide",
            because="the function fails at once: its role does not allow a call",
        ),
    ],
) as guide:
    waive("IN403", because="Nextmv's page gives times of the clock, and no time to recover")
