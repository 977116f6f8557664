"""Zoom from 2019 to 2025: participants, outages, and its logs."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.zoom import _cost_facts as costs
from systems.zoom import _failures as failures
from systems.zoom import _incident_facts as incidents
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

EARLY = "pages that were read begin with the daily participants of December 2019"
NO_COST = undisclosed("cost of the infrastructure: results name the whole cost of revenue")

ONE_CLOUD = Stage(
    when=statement("January 2019") @ src.DATABASE_2019.at("January 9th, 2019 9:04 AM PT"),
    users=undisclosed("participants in January 2019: Zoom's report gives none"),
    architecture=statement("media in Zoom's data centers; website and data at a cloud")
    @ src.DATABASE_2019.at("handled through Zoom’s data centers while data storage"),
    broke=statement("a key database and its secondary failed at once")
    @ src.DATABASE_2019.at("a simultaneous failure of both nodes occurred in"),
    fixed=undisclosed("what was changed: Zoom's report was read in part"),
    cost=NO_COST,
    components=[c.database],
    figures={
        "data centers": facts.SITES_2019,
        "from report to resolution": incidents.DATABASE_2019,
    },
)
BEFORE = Stage(
    when=statement("December 2019") @ src.CEO.at("as of the end of December last year,"),
    users=facts.DECEMBER_2019,
    architecture=statement("real-time traffic of paid customers in Zoom's own data centers")
    @ src.SERVERS.at("Our real-time traffic always stayed inside our own"),
    broke=undisclosed("what broke at this size: no report of late 2019 was found"),
    fixed=undisclosed("what was fixed at this size: no report of late 2019 was found"),
    cost=NO_COST,
    components=[p.centers],
    figures={
        "cost of revenue, to Jan 2020": costs.COST_Q4_2020,
        "gross margin, to Jan 2020": costs.MARGIN_Q4_2020,
    },
)
MARCH = Stage(
    when=statement("March 2020") @ src.CEO.at("to more than 200 million in March"),
    users=facts.MARCH_2020,
    architecture=statement("own data centers in 17 places; able to add servers within hours")
    @ src.SITES_17.at("access and deploy tens of thousands of servers"),
    broke=statement("in the pandemic, own data centers could not handle the traffic (CEO)")
    @ src.SERVERS.at("data center[s] really cannot handle this traffic"),
    fixed=statement("in the pandemic, AWS spun up thousands of new servers every day")
    @ src.SERVERS.at("AWS spun up thousands of new servers for"),
    cost=NO_COST,
    components=[p.amazon],
    figures={"data center places": facts.SITES_MARCH_2020},
)
APRIL = Stage(
    when=statement("April 2020") @ src.PEAK.at("reached in April was a high-water mark"),
    users=facts.APRIL_2020,
    architecture=statement("own data centers, primarily Amazon, and the Oracle cloud")
    @ src.SERVERS.at("and primarily Amazon, and also the Oracle cloud"),
    broke=statement("more traffic than Zoom's own data centers handle, a record each day")
    @ src.SERVERS.at("During this pandemic crisis, every day is a"),
    fixed=statement("Oracle's work began on 16 March, and served customers in days")
    @ src.ORACLE_DAYS.at("started working with Zoom on March 16."),
    cost=NO_COST,
    components=[p.oracle],
    figures={
        "traffic through Oracle": facts.ORACLE_TRAFFIC,
        "cost of revenue, Feb to Apr 2020": costs.COST_Q1_2021,
        "gross margin, Feb to April 2020": costs.MARGIN_Q1_2021,
    },
)
AUTUMN = Stage(
    when=statement("August 2020")
    @ src.BILLING_2020.at("On August 23, during a planned change control"),
    users=undisclosed("participants in August 2020: pages give an average from April on"),
    architecture=statement("Zoom's 19 data centers, and cloud providers")
    @ src.BILLING_2020.at("housed across Zoom’s 19 data centers and other"),
    broke=statement("each web login called the billing system, which overloaded")
    @ src.BILLING_2020.at("billing system was unable to handle the increased"),
    fixed=statement("a hotfix that rolled the change back and bypassed billing")
    @ src.BILLING_2020.at("emergency hotfix to roll back this change"),
    cost=NO_COST,
    components=[c.billing],
    figures={
        "data centers": facts.SITES_2020,
        "from report to resolution": incidents.BILLING_2020,
    },
)
LOGS = Stage(
    when=statement("told in 2022")
    @ src.SECURITY_LOGS.at("at the AWS re:Inforce conference this week."),
    users=undisclosed("participants in 2022: the talk names those of 2019 and 2020"),
    architecture=statement("before: one search head, 10 indexers, a few intermediate forwarders")
    @ src.SECURITY_LOGS.at("a single search head, 10 clustered log indexers"),
    broke=statement("security logs grew from gigabytes to hundreds of terabytes a day")
    @ src.SECURITY_LOGS.at("per day to hundreds of terabytes per day."),
    fixed=statement("more than 250 indexers, more than 200,000 forwarders at peak")
    @ src.SECURITY_LOGS.at("more than 250 indexers, more than 200,000 forwarders"),
    cost=NO_COST,
    components=[p.forwarders, p.indexers],
    figures={"indexers": facts.INDEXERS, "forwarders, peak": facts.FORWARDERS},
)
LAKE = Stage(
    when=statement("told in May 2025") @ src.LAKE.at("May 21, 2025"),
    users=undisclosed("participants in 2025: the results that were read count customers"),
    architecture=statement("a lakehouse of MSK, Spark on EMR, and Hudi on S3")
    @ src.LAKE.at("built its lakehouse around Amazon Managed Streaming for"),
    broke=statement("usage since the pandemic needed much storage and processing")
    @ src.LAKE.at("usage required significant storage and processing to"),
    fixed=statement("a lakehouse of 100 TB a day, within GDPR's requirements")
    @ src.LAKE.at("100TB/day while meeting GDPR requirements."),
    cost=NO_COST,
    components=[p.topics, p.jobs, p.lake],
    figures={
        "data into the lakehouse": facts.LAKE_INGEST,
        "processed each 5 minutes (2025)": facts.LAKE_BATCH,
        "non-GAAP cost of revenue (2025)": costs.COST_OF_REVENUE,
    },
)

with ScaleEvolution(
    zoom,
    "30 times the participants in four months",
    as_of="2025-11-24",
    stages={
        "1K": undisclosed(f"1,000 daily participants: {EARLY}"),
        "10K": undisclosed(f"10,000 daily participants: {EARLY}"),
        "100K": undisclosed(f"100,000 daily participants: {EARLY}"),
        "1M": undisclosed(f"a million daily participants: {EARLY}"),
        "10M": undisclosed("10 million users: pages count daily participants, not users"),
        "January 2019": ONE_CLOUD,
        "10M a day, December 2019": BEFORE,
        "over 200M a day, March 2020": MARCH,
        "300M a day, April 2020": APRIL,
        "August 2020": AUTUMN,
        "Security logs, told in 2022": LOGS,
        "Lakehouse, told in 2025": LAKE,
    },
    urgent=[
        failures.DATABASE_PAIR,
        failures.BILLING_OVERLOADED,
        failures.FAILBACK_SLOW,
        failures.LOGS_LAG,
    ],
) as diagram:
    c.web >> Call("web login", note="2020", optional=True) >> c.billing
    c.web >> Call("data", note="2019; inferred from the impact") >> c.database
    c.clients >> Call("HTTPS") >> c.web
    c.clients >> Call("media") >> c.routers
    c.routers >> Observation("run in") >> p.centers
    c.clients >> Call("meetings", note="2020, in part", optional=True) >> p.oracle
    c.clients >> Call("meetings", note="2020, in part", optional=True) >> p.amazon
    p.monitoring >> Observation("watches", note="2019") >> c.database
    p.jobs >> Call("reads") >> p.topics
    p.jobs >> Call("tables") >> p.lake
    p.forwarders >> Asynchronous("security logs") >> p.indexers
    waive("AM102", because=c.NO_LOGS)
