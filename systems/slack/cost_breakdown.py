"""What Slack committed to pay AWS, what its results bound, and one fleet at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in, statement, waive
from systems.slack import _cost_facts as costs
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import components as c

gap = gaps_in("Slack's posts and filings name no machines")
NO_MACHINES = gap("machine types and their numbers")

with CostBreakdown(
    c.slack,
    "$425 M promised to AWS, 2020 to 2025",
    as_of="2025-03-07",
    spend=[
        Spend(
            c.job_log,
            monthly=costs.KAFKA_COST,
            covers="16 i3.2xlarge (2017) on demand at the price of us-east-1; no traffic",
        ),
        Spend(c.webapp, monthly=NO_MACHINES, covers="servers of the web tier and job workers"),
        Spend(c.vitess_db, monthly=NO_MACHINES, covers="database hosts"),
        Spend(c.channel_servers, monthly=NO_MACHINES, covers="channel, gateway, admin servers"),
    ],
    unit_costs=c.slack.economics.unit_costs,
    optimisations=c.slack.economics.optimisations,
    reserved=c.slack.economics.reserved,
    figures={
        "hosting 2020, bounds": costs.INFRASTRUCTURE,
        "AWS minimum, 2020 to 2025": costs.COMMITTED,
        "AWS minimum, year from 2020-05": costs.MINIMUM,
        "AWS minimum rise/year, 2020-2025": costs.MINIMUM_RISE,
        "AWS minimum left, 2020-07-31": costs.REMAINING,
        "AWS minimum used, May-July 2020": costs.COUNTED,
        "cost of revenue, Q3 to 2020-10": costs.COST_OF_REVENUE_Q3,
        "cost of revenue, Q4 to 2021-01": costs.COST_OF_REVENUE_Q4,
        "gross margin, Q4 to 2021-01": costs.GROSS_MARGIN,
        "revenue, Q4 to 2021-01": costs.REVENUE_Q4,
        "Kafka, 1 year reserved (2017)": costs.KAFKA_COST_RESERVED,
        "spend on CI (2021)": statement("10x below its baseline growth, over two years")
        @ src.SPEND_CURVE.at("10x reduction compared to baseline growth"),
    },
    urgent=[failures.JOB_QUEUE_FULL, failures.BROKER_DOWN, failures.CHANNEL_SERVER_DOWN],
) as diagram:
    c.clients >> Call("HTTPS, WebSocket") >> c.edge >> Call("HTTPS") >> c.webapp
    c.webapp >> Call("queries") >> c.vitess_db
    c.webapp >> Call("message") >> c.admin_servers >> Call("message") >> c.channel_servers
    c.webapp >> Call("HTTP") >> c.kafkagate >> Call("produce") >> c.job_log
    c.job_log >> Asynchronous("jobs") >> c.jqrelay >> Call("enqueue") >> c.job_redis
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
