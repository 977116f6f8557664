"""What 37signals ran in 2022, according to its posts on the bill."""

from atlas import (
    CDN,
    Cache,
    Check,
    Client,
    Database,
    Economics,
    Failure,
    Linear,
    Monitor,
    ObjectStore,
    Optimisation,
    SearchIndex,
    Service,
    Step,
    Symptom,
    System,
    about,
    action,
    assumed,
    gaps_in,
    minutes,
    statement,
    undisclosed,
    usd,
)
from atlas.technologies.s3 import s3
from systems.thirtysevensignals import _technologies as own
from systems.thirtysevensignals import facts

_WHERE = "the posts on the bill and the exit, 2023 and 2024"
gap = gaps_in(_WHERE)

_VERSION = gap("versions")
_FLEET = gap("machine types and counts")
_LOAD = gap("requests and users of each product")

ENABLE_ALERTS = Step(
    "Enable billing alerts of the account, once, in the Billing console.",
    command=action("Choose Receive CloudWatch Billing Alerts in the Billing preferences.")
    @ facts.ALARM.at("Choose **Receive CloudWatch Billing Alerts**"),
    **gap.of(healthy="output of the console", unhealthy="output of the console"),
    risk="low",
    takes=about(minutes(15))
    @ facts.ALARM.at(
        "it takes about 15 minutes before you", of="enabling billing alerts", basis="step"
    ),
    undo="None: the collection of data cannot be disabled again; alarms can be deleted.",
    verify="CloudWatch lists Billing among its metrics, in us-east-1.",
)
SET_ALARM = Step(
    "Set an alarm on EstimatedCharges (Maximum, 6 hours) that notifies an SNS topic with an email.",
    command=action("Create the alarm in CloudWatch in us-east-1: Alarms, Create alarm, Billing.")
    @ facts.ALARM.at("choose **Billing**, and then choose **Total Estimated"),
    healthy=gap("output of the console"),
    unhealthy=statement("ALARM at once, if the charges already exceed the threshold")
    @ facts.ALARM.at("the alarm goes to the `ALARM` state"),
    risk="low",
    takes=gap("time until the alarm has its first state"),
    undo="Delete the alarm.",
    verify="An email arrives when the charges of the month exceed the threshold.",
)
COMPARE_SERVICES = Check(
    "With billing alerts enabled, list the charges of each service.",
    action("Open the billing metrics by service in CloudWatch in us-east-1.")
    @ facts.ALARM.at("estimated charges for every service in AWS"),
    **gap.of(healthy="output of the console", unhealthy="output of the console"),
    verify="The services whose charges rose are known.",
)
RUNAWAY = Failure(
    "Monthly charges exceed the mean month of 2022",
    signals=[
        own.AmazonWebServices.CHARGES.above(
            assumed(usd(266_797), because="the mean month of 2022, as a first threshold")
        ),
        Symptom(
            description=statement("an alarm: the account billing exceeds the threshold")
            @ facts.ALARM.at("triggers when your account billing exceeds the"),
            seen_by="recipients of the alarm email",
        ),
    ],
    recovery=[COMPARE_SERVICES, ENABLE_ALERTS, SET_ALARM],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)

customers = Client(
    "customers",
    technology=own.browser(_VERSION),
    role="Use HEY, Basecamp and older products in browsers and apps.",
    population=_LOAD,
)
hey = Service(
    "HEY and older products",
    technology=own.kubernetes(_VERSION),
    role="The Rails application of HEY, and products that are no longer sold.",
    **gap.of("load", fleet="counts of machines; types only of Basecamp Classic"),
    cost=facts.COMPUTE,
    scaling=gap("how it scales"),
    figures={
        "HEY in production, all of AWS": facts.HEY_MONTH,
        "Basecamp Classic ran on": statement("c5.xlarge and c5.2xlarge, about 122 vCPUs")
        @ facts.FASTER.at("a mix of c5.xlarge and c5.2xlarge instances"),
    },
    growth=Linear(because="containers on machines billed by the hour; more customers need more"),
)
basecamp = Service(
    "Basecamp",
    technology=own.own_servers(_VERSION),
    role="Basecamp and Basecamp 2, with their databases and caches, on own servers.",
    **gap.of("load", fleet="counts of the own servers before 2023"),
    cost=gap("cost of the servers that Basecamp had before 2023"),
    figures={
        "eight racks, power, bandwidth": facts.RACKS,
        "data centers": statement("two; each can carry the full load")
        @ facts.FAQ.at("each data center is capable of carrying the"),
    },
    scaling=statement("ordered from Dell, delivered to the data center")
    @ facts.SPEND.at("We order from Dell, have it delivered"),
)
databases = Database(
    "databases",
    technology=own.aurora(_VERSION),
    role="MySQL for HEY and the older products; Basecamp has its own.",
    **gap.of(
        *("size", "consistency", "replication", "backup"),
        fleet="counts of machines; types only of Basecamp Classic",
    ),
    cost=facts.RDS,
    figures={
        "Basecamp Classic ran on": statement("db.r4.2xlarge and db.r4.xlarge")
        @ facts.FASTER.at("db.r4.2xlarge and db.r4.xlarge instances via RDS")
    },
    growth=Linear(because="machines billed by the hour, most of them for HEY"),
)
search = SearchIndex(
    "search and logs",
    technology=own.opensearch(_VERSION),
    role="Search of both Basecamps, HEY and Basecamp Classic, and the storage of logs.",
    **gap.of("fleet", "size", "sharding", "freshness"),
    cost=facts.SEARCH,
    growth=Linear(because="more messages and logs need more machines"),
)
caches = Cache(
    "caches",
    technology=own.elasticache(_VERSION),
    role="Redis, mostly for HEY.",
    **gap.of("fleet", "size", "eviction", "hit_ratio"),
    cost=facts.CACHE,
    growth=Linear(because="machines billed by the hour, most of them for HEY"),
)
files = ObjectStore(
    "files",
    technology=s3(_VERSION),
    role="Files of customers, stored in two regions.",
    fleet=_FLEET,
    cost=facts.FILES,
    size=facts.STORED_2022,
    durability=statement("dual-region: resilient to failure of one")
    @ facts.SPEND.at("this setup uses a dual-region replication strategy,"),
    figures={"size in 2024": facts.STORED_2024},
    growth=Linear(because="each byte is billed by the month, in both regions"),
)
network = CDN(
    "content delivery",
    technology=own.cloudfront(_VERSION),
    role="Serves files and static assets.",
    fleet=_FLEET,
    cost=facts.NETWORK,
    hit_ratio=gap("hit ratio"),
    growth=Linear(because="billed by the data that it serves"),
)
account = Monitor(
    "billing of the account",
    technology=own.amazon(_VERSION),
    role="Calculates the charges of each service, several times a day.",
    fleet=undisclosed("machines: part of the managed service"),
    watches=statement("charges of every service of the account, worldwide")
    @ facts.ALARM.at("estimated charges for every service in AWS"),
    retention=gap("how long charges are kept"),
    fails=[RUNAWAY],
)

EXIT = Optimisation(
    "Seven applications leave the cloud",
    before=facts.RATE_BEFORE,
    after=facts.BILL_2024,
    how=statement("to the company's own Dell servers, within the existing racks and power limits")
    @ facts.SAVINGS.at("existing data center racks and power limits."),
    saving=facts.SAVED,
    cost=facts.HARDWARE,
)
thirtysevensignals = System(
    "37signals",
    documented="scarcely",
    scale={"files in S3, 2022": facts.STORED_2022, "files in S3, 2024": facts.STORED_2024},
    economics=Economics(
        infrastructure=facts.MONTH_2022,
        unit_costs={"per terabyte in S3, 2022": facts.TERABYTE_2022},
        reserved=gap("reserved share: reserved instances are named, no share is given"),
        growth={"2x": gap("cost at twice the load")},
        optimisations=[EXIT],
    ),
    glossary={"HEY": "An e-mail service of 37signals."},
)
