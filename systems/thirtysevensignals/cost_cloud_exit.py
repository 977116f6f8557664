"""What 37signals paid Amazon for each service, before it left the cloud."""

from atlas import (
    Call,
    Commitment,
    CostStudy,
    Driver,
    Observation,
    Period,
    statement,
    undisclosed,
    waive,
)
from systems.thirtysevensignals import components as c
from systems.thirtysevensignals import facts

NO_GROWTH = undisclosed("what makes it grow: the post of January 2023 states only its use")

with CostStudy(
    c.thirtysevensignals,
    "The cloud bill of 2022, by service",
    as_of="2024-10-17",
    periods=[Period("2022", spent=facts.BILL_2022, begins="2022", ends="2022")],
    covers=statement("the AWS services named in the post, 2022")
    @ facts.SPEND.at("on all these cloud services in 2022."),
    excludes=[
        statement("own servers, which run both Basecamps almost entirely")
        @ facts.SPEND.at("run almost entirely on our own servers,")
    ],
    drivers=[
        Driver(
            c.files,
            monthly=facts.FILES,
            covers="S3, about 8 PB in two regions",
            grows_with=statement("files stored in S3, about 8 PB (2022)")
            @ facts.SPEND.at("where we are storing around 8 petabytes"),
        ),
        Driver(
            c.hey,
            monthly=facts.COMPUTE,
            covers="EC2 and EKS for HEY and the older products",
            grows_with=statement("HEY and legacy products; none for either Basecamp")
            @ facts.SPEND.at("none of it for the current Basecamp"),
        ),
        Driver(
            c.search,
            monthly=facts.SEARCH,
            covers="OpenSearch for both Basecamps, HEY and Basecamp Classic",
            grows_with=statement("search in applications, and indexed storage of logs")
            @ facts.SPEND.at("and indexed storage for logging pipelines,"),
        ),
        Driver(
            c.databases,
            monthly=facts.RDS,
            covers="RDS; three quarters are for HEY alone",
            grows_with=NO_GROWTH,
        ),
        Driver(c.caches, monthly=facts.CACHE, covers="ElastiCache", grows_with=NO_GROWTH),
        Driver(c.network, monthly=facts.NETWORK, covers="CloudFront", grows_with=NO_GROWTH),
    ],
    commitments=[
        Commitment(
            "Amazon, for S3",
            total=undisclosed("amount of the S3 contract: the 2024 post gives only its years"),
            begins="2021",
            ends="2025",
            terms=statement("four years, until the summer of 2025")
            @ facts.SAVINGS.at("which doesn't expire until next summer."),
        )
    ],
    reserved=undisclosed("share of the bill: one-year contracts are named, without amounts"),
    optimisations=[c.EXIT],
    overrun=c.RUNAWAY,
    figures={
        "per terabyte in S3, 2022": facts.TERABYTE_2022,
        "per terabyte in S3, 2024": facts.TERABYTE_2024,
        "the bill of 2024, all of it S3": facts.FILES_2024,
        "all but S3, to the end of 2023": statement("one-year commitments")
        @ facts.SAVINGS.at("were on one-year committed contracts,"),
        "own servers bought, 2023": facts.BOUGHT,
        "vCPUs of the servers bought": facts.THREADS,
        "memory of the servers bought": facts.MEMORY,
        "raw flash of the servers bought": facts.FLASH,
        "one server": facts.PRICE,
        "own machines expected to last": facts.KEPT,
        "own storage planned for 2025": facts.OWN_STORE,
        "Basecamp Classic, median, on AWS": facts.MEDIAN_BEFORE,
        "Basecamp Classic, own servers": facts.MEDIAN_AFTER,
    },
) as diagram:
    c.customers >> Call("HTTPS") >> c.hey
    c.customers >> Call("HTTPS") >> c.basecamp
    c.customers >> Call("HTTPS") >> c.network >> Call("HTTPS") >> c.files
    c.hey >> Call("MySQL") >> c.databases
    c.hey >> Call("Redis") >> c.caches
    c.hey >> Call("HTTPS") >> c.search
    c.hey >> Call("HTTPS") >> c.files
    c.basecamp >> Call("HTTPS") >> c.search
    c.basecamp >> Call("HTTPS") >> c.files
    c.account >> Observation("charges") >> c.files
    waive(
        "AM101", because="the posts about the bill, as far as they could be read, show no message"
    )
    waive("CFO304", because="reserved instances and a contract are named, but no share or amount")
    reason = "posts about a bill report no failure, recovery, data loss or rollback of services"
    waive("IN401", "IN403", "IN404", "IN405", because=reason)
