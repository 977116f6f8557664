"""How many requests a second fit in the concurrent executions of an AWS account."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    LittlesLaw,
    NextStep,
    about,
    assumed,
    at_least,
    count,
    ms,
    percent,
    quantity,
    requests,
    statement,
    undisclosed,
    unit_price,
    usd_per_month,
    waive,
)
from atlas.technologies.aws_lambda import aws_lambda
from atlas.technologies.failures.aws_lambda import CONCURRENCY, MORE_MEMORY
from incidents.debugging._aws import SERVICE
from patterns.capacity import _aws_lambda_concurrency as own

AS_OF = "2026-11-30"
LISTED = "2024-07-01"

limit = count(1000, "execution") @ own.CONCURRENCY.at(
    "total concurrency limit of 1,000 concurrent executions", of="one Region", basis="default"
)
invocations = at_least(count(100e6, "invocation")).per("day") @ own.BBC_2021.at(
    "over 100 million serverless function invocations per day", of="BBC Online", basis="mean"
)
page = about(ms(500)) @ own.BBC_2022.at(
    "The page takes around 500ms to render", of="one page, delivered", basis="typical"
)
average = requests(80_000).per("minute") @ own.BBC_ELECTION.at(
    "averaged 80,000 requests per minute",
    of="the Web Core of the BBC",
    basis="mean",
    when="2020-11",
)
peak = requests(120_000).per("minute") @ own.BBC_ELECTION.at(
    "peaking at 120,000 requests per minute",
    of="the Web Core of the BBC",
    basis="peak",
    when="2020-11",
)
FREE = assumed(usd_per_month(0), because="a quota has no price; each request is billed as before")
GIGABYTE = assumed(quantity(1, "gigabyte"), because="memory of 1 GB for each function")
on_demand = unit_price("aws", "lambda", "duration, arm, first 7.5 billion", LISTED)
provisioned = (
    quantity(30, "USD") @ own.PRICES.at("9,000,000  GB-seconds         $30.00", when=LISTED)
) / (
    quantity(9_000_000, "gigabyte * second")
    @ own.PRICES.at("Concurrency                              9,000,000", when=LISTED)
)

with CapacityModel(
    aws_lambda(SERVICE),
    "Requests against the concurrency of an AWS account",
    as_of=AS_OF,
    question="How many requests a second fit, if each holds one function for half a second?",
    law=LittlesLaw(
        residence=assumed(
            page,
            because="no duration of one function is published: the delivery time of a page, with "
            "about 30 functions, stands in for it",
        )
    ),
    load=peak.to("request / second"),
    load_name="requests",
    result_name="concurrent executions",
    limit=Ceiling(
        "default concurrency quota",
        at=limit,
        beyond=statement("further requests fail with a throttling error, status 429")
        @ own.SCALING.at("additional requests fail with a throttling error"),
    ),
    knee=assumed(
        percent(80)
        @ own.QUOTA_ALARMS.at("when your usage exceeds 80 percent of the", basis="limit"),
        because="the example alarm of AWS's guide for any quota; it names none for this one",
    ),
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            "a quota of 3,000, as a login service had in 2024",
            limit=count(3000, "execution")
            @ own.ONE_LOGIN.at("total full account concurrency of 3000", basis="limit"),
            on_demand=FREE,
            reserved=FREE,
            action=own.RAISE,
        ),
        NextStep(
            "a quota of 10,000: two test accounts, us-east-1",
            limit=count(10_000, "execution")
            @ own.NHS.at("value        = 10000", of="dev and test of one service", basis="limit"),
            on_demand=FREE,
            reserved=FREE,
            action=own.RAISE,
        ),
    ],
    signals=[
        aws_lambda.ACCOUNT_LIMIT,
        aws_lambda.THROTTLED,
        aws_lambda.FUNCTION_RATE,
        aws_lambda.THROTTLES.rising(),
        aws_lambda.CONCURRENCY.rising(),
    ],
    recovery=[own.USED, own.USERS, CONCURRENCY, own.RAISE, own.CAP, own.PROTECT, MORE_MEMORY],
    time_to_recover=undisclosed("time to recover: the documentation gives none"),
    data_loss=statement(
        "asynchronous events: discarded after up to 6 hours; synchronous calls fail at once; "
        "stream records are retried until they expire"
    )
    @ own.ASYNC.at("the function again for up to 6 hours"),
    rollback=statement("aws lambda delete-function-concurrency removes a reservation")
    @ own.DELETE_PAGE.at("deletes the reserved concurrent execution limit from the"),
    figures={
        "a new account": statement("less than 1,000; raised automatically with use")
        @ own.QUOTAS.at("New AWS accounts have reduced concurrency and memory"),
        "requests a second, at most": statement("10 for each of the quota, whatever they last")
        @ own.QUOTAS.at("10 x concurrent executions quota"),
        "scaling, each function": statement("1,000 more executions every 10 seconds")
        @ own.SCALING_RATE.at("1,000 execution environment instances every 10 seconds"),
        "the quota, raised": statement("up to tens of thousands")
        @ own.QUOTAS.at("Tens of thousands"),
        "breaking news, November 2019": statement(
            "at the caches in front, traffic tripled within a minute"
        )
        @ own.BBC_ELECTION.at("3x increase in traffic in a single minute"),
        "measured, February 2022": statement("1,500 concurrent executions, above the default quota")
        @ own.BBC_YEAR.at("1,500 concurrent serverless function executions"),
        "left unreserved": at_least(count(100, "execution"))
        @ own.MODEL.at("at least 100 simultaneous executions unreserved", basis="limit"),
        "provisioned concurrency": statement("counts towards the quota: it adds none")
        @ own.PROVISIONED.at("counts towards a function's reserved concurrency and"),
        "100 provisioned, Arm, us-east-1": (
            assumed(
                quantity(100, ""),
                because="a number to compare; 1 GB each, before requests and duration",
            )
            * GIGABYTE
            * provisioned
        ).to("USD / month"),
        "1,000 busy, 1 GB, Arm, us-east-1": (
            assumed(
                quantity(1000, ""),
                because="the default quota, in use all the time; before requests",
            )
            * GIGABYTE
            * on_demand
        ).to("USD / month"),
        "BBC Online, 2021": invocations,
        "of half a second, running React": about(ms(150))
        @ own.BBC_2022.at("Around 150ms is spent running React", of="one page"),
        "functions called for a page": about(count(30, "function"))
        @ own.BBC_2022.at("we invoke around 30 functions", of="one page"),
        "mean of the US election week": average.to("request / second"),
        "asynchronous events, discarded": statement(
            "kept only with a destination or a queue for them"
        )
        @ own.ASYNC.at("To retain a copy of discarded events, configure"),
        "stream records, throttled": statement("retried until they expire")
        @ own.STREAMS.at("Lambda retries until the records expire or exceed"),
        "a larger quota": statement(
            "larger requests take time to review; to lower it, a support case"
        )
        @ own.INCREASES.at("Larger increase requests will take time to review"),
    },
    see=[
        Link(
            "incidents/debugging/aws_lambda_timed_out",
            "guide",
            because="functions that hang until their timeout hold concurrency all the time",
        ),
        Link(
            "incidents/debugging/aws_api_throttled",
            "guide",
            because="another API of AWS refuses calls",
        ),
        Link(
            "patterns/capacity/postgresql_connections",
            "more",
            because="each execution may open a connection to the database behind it",
        ),
    ],
    glossary={"BBC": "The British broadcaster; its website is rendered by Lambda functions."},
) as diagram:
    waive("IN403", because="the documentation gives no time to recover")
    waive("EV504", because="Amazon's pages and the copy of the BBC's post have no date")
