"""Which AWS services call which: the others depend on DynamoDB and S3."""

from atlas import Asynchronous, Call, CompleteArchitecture, Link, statement
from systems.amazon import _failures as failures
from systems.amazon import _sources as src
from systems.amazon import _storage_facts as stores
from systems.amazon import components as c
from systems.amazon import facts

with CompleteArchitecture(
    c.amazon,
    "AWS services that depend on DynamoDB",
    as_of="2026-11-10",
    timeouts=statement("botocore waits 60 s by default to connect, and for each read")
    @ src.ENDPOINT.at("DEFAULT_TIMEOUT = 60"),
    retries=statement("botocore's default: legacy up to 1.43.127, standard from 1.44.0")
    @ src.RETRY_DEFAULT.at("'AWS_RETRY_MODE', 'standard', None"),
    cost=c.amazon.economics.infrastructure,
    figures={
        "Amazon's Prime Day DynamoDB peak": facts.PEAK_2025,
        "SQS, Prime Day peak, 2025": facts.SQS_PEAK,
        "ElastiCache peak, Prime Day 2025": facts.CACHE_PEAK,
        "Fargate, Prime Day mean, 2025": facts.FARGATE_TASKS,
        "Aurora+DSQL 4-day Prime Day 2025": stores.AURORA_TRANSACTIONS,
        "EBS moved, Prime Day 2025": facts.EBS_MOVED,
        "to robots, one site, peak, 2025": facts.ROBOT_COMMANDS,
    },
    see=[
        Link(
            "patterns/comparisons/kafka_kinesis",
            "comparison",
            because="Kinesis or Kafka as a log of your own",
        ),
    ],
    urgent=[
        failures.DNS_EMPTY,
        failures.LAUNCHES_FAIL,
        failures.THREADS_EXHAUSTED,
        failures.LEADER_LOST,
    ],
) as diagram:
    c.callers >> Call("resolve") >> c.dns_names
    c.callers >> Call("HTTPS") >> c.routers >> Call("reads, writes") >> c.leader
    c.leader >> Call("log records") >> c.storage >> Asynchronous("log files") >> c.s3
    c.callers >> Call("invoke", optional=True) >> c.functions
    c.callers >> Call("records", optional=True) >> c.kinesis_front
    c.callers >> Call("SQL", optional=True) >> c.aurora >> Call("redo log") >> c.aurora_storage
    c.aurora_storage >> Asynchronous("log and pages") >> c.s3
    c.functions >> Call("built on it") >> c.routers
    c.functions >> Asynchronous("metrics") >> c.cloudwatch
    c.cloudwatch >> Call("metrics, logs") >> c.kinesis_front
    c.kinesis_front >> Call("configuration") >> c.routers
    c.kinesis_front >> Call("records") >> c.kinesis_cells
    c.ec2_control >> Call("resolve") >> c.dns_names
    c.ec2_control >> Call("state of hosts") >> c.routers
    c.ec2_control >> Asynchronous("leases, launches") >> c.hosts
