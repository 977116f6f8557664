"""What depends on what in us-east-1, by its events of 2017, 2020, 2021 and 2025."""

from atlas import Asynchronous, Call, FailureDomains, Incident, Link, statement, undisclosed
from systems.amazon import _failures as failures
from systems.amazon import _incident_facts as incidents
from systems.amazon import _sources as src
from systems.amazon import components as c

INCIDENTS = [
    Incident(
        "A race deletes the addresses of DynamoDB's endpoint",
        date="2025-10-19",
        report=src.DYNAMODB_2025,
        cascade=[c.dns_automation, c.dns_names, c.ec2_control, c.hosts, c.balancers],
        trigger=statement("an Enactor fell behind, and installed an old plan, cleaned up at once")
        @ src.TALK.at("installing a new plan and cleaning up old"),
        impact=statement(
            "us-east-1: new connections to DynamoDB failed, then EC2 launches; some NLBs erred"
        )
        @ src.DYNAMODB_2025.at("unable to establish new connections to the"),
        mitigation=statement("a healthy tree of records was installed by hand")
        @ src.TALK.at("by getting a healthy tree installed"),
        duration=incidents.EVENT_2025,
    ),
    Incident(
        "A surge of connections congests the internal network",
        date="2021-12-07",
        report=src.NETWORK_2021,
        cascade=[c.internal_network, c.ec2_control],
        trigger=statement("an automated scaling set off a surge of connections")
        @ src.NETWORK_2021.at("unexpected behavior from a large number of"),
        impact=statement(
            "us-east-1: EC2 and Route 53 APIs, console logins, monitoring; EventBridge for longer"
        )
        @ src.NETWORK_2021.at("elevated event delivery latency until 6:40 PM"),
        mitigation=statement("DNS traffic moved away, some heavy services disabled, capacity added")
        @ src.NETWORK_2021.at("disabling some heavy network traffic services"),
        duration=incidents.NETWORK_OUTAGE,
    ),
    Incident(
        "Added servers exceed the thread limit of Kinesis",
        date="2020-11-25",
        report=src.KINESIS_2020,
        cascade=[c.kinesis_front, c.cloudwatch, c.functions],
        trigger=statement("a small addition of servers: each keeps threads for each other one")
        @ src.KINESIS_2020.at("exceed the maximum number of threads allowed"),
        impact=statement(
            "us-east-1: Kinesis, with it Cognito, Lambda, EventBridge; CloudWatch data for longer"
        )
        @ src.KINESIS_2020.at("log data backfilling completed over the subsequent"),
        mitigation=statement("capacity removed; fleet restarted, a few hundred servers an hour")
        @ src.KINESIS_2020.at("at the rate of a few hundred per"),
        duration=incidents.KINESIS_OUTAGE,
    ),
    Incident(
        "A wrong input removes too much S3 capacity",
        date="2017-02-28",
        report=src.S3_2017,
        cascade=[c.s3_index, c.s3],
        trigger=statement("one input to a command was wrong")
        @ src.S3_2017.at("one of the inputs to the command was"),
        impact=statement(
            "us-east-1: no S3 in the restart; EC2 launches, Lambda, EBS from snapshots, some longer"
        )
        @ src.S3_2017.at("required additional time to fully recover."),
        mitigation=statement("full restarts, with checks: the index, then the placement subsystem")
        @ src.S3_2017.at("these services and running the necessary safety checks"),
        duration=incidents.S3_OUTAGE,
    ),
]

with FailureDomains(
    c.amazon,
    "DynamoDB's DNS names down: EC2 launches fail, too",
    as_of="2025-12-08",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: the summaries name none; in 2021 back-off failed, too"),
    bulkheads=statement("cells: Kinesis's back end had them in 2020, its front end not yet")
    @ src.KINESIS_2020.at("cellularization of the front-end fleet to match"),
    focus=c.dns_names,
    figures={
        "DynamoDB API errors, 2025": incidents.DNS_OUTAGE,
        "2025: impact to DNS records back": incidents.DNS_FIXED,
        "EC2 2025: start to full recovery": incidents.EC2_2025,
        "2021: start to DNS traffic moved": incidents.NETWORK_DNS,
        "EC2 2021: errors to launches": incidents.LAUNCHES_2021,
        "Kinesis 2020: alarm to cause": incidents.KINESIS_CAUSE,
        "Lambda 2020: errors to action": incidents.LAMBDA_2020,
        "CloudWatch 2020: errors to end": incidents.METRICS_OUTAGE,
        "Cognito 2020: surge to normal": incidents.COGNITO_OUTAGE,
        "US-East errors, plateau (2015)": incidents.METADATA_ERRORS,
    },
    see=[
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="minute by minute: S3 without its index",
        ),
    ],
    urgent=[
        failures.DNS_EMPTY,
        failures.LAUNCHES_FAIL,
        failures.INDEX_LOST,
        failures.NETWORK_CONGESTED,
    ],
) as diagram:
    c.callers >> Call("resolve") >> c.dns_names
    c.dns_automation >> Asynchronous("weights, by plan") >> c.dns_names
    c.callers >> Call("invoke", optional=True) >> c.functions
    c.callers >> Call("sign-in", optional=True) >> c.cognito
    c.callers >> Call("records", optional=True) >> c.kinesis_front
    c.callers >> Call("connections", optional=True) >> c.balancers
    c.callers >> Call("objects", optional=True) >> c.s3 >> Call("metadata") >> c.s3_index
    c.functions >> Asynchronous("metrics") >> c.cloudwatch
    c.cloudwatch >> Call("metrics, logs") >> c.kinesis_front
    c.cognito >> Asynchronous("API patterns") >> c.kinesis_front
    c.ec2_control >> Call("resolve") >> c.dns_names
    c.ec2_control >> Call("internal calls") >> c.internal_network
    c.ec2_control >> Asynchronous("leases, launches") >> c.hosts
    c.balancers >> Call("connections") >> c.hosts
    c.cloudwatch >> Call("internal calls") >> c.internal_network
