"""Blast radius of Kafka, and signals of a saturated core and of a MySQL primary."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import components as c
from systems.pinterest import facts

INCIDENTS = [
    Incident(
        "Leaked cgroups saturate a core and training jobs crash",
        date="2025",
        report=src.ZOMBIES,
        cascade=[c.pincompute, c.training],
        trigger=statement("an unused ECS agent crash-looped and leaked a memory cgroup each time")
        @ src.ZOMBIES_SUMMARY.at("each crash leaking a memory cgroup."),
        impact=statement("success rates of some use cases fell by more than 25 %")
        @ src.INFOQ_ZOMBIES.at("rates drop by more than 25%"),
        mitigation=statement("the agent was disabled in the image, the nodes rebooted")
        @ src.ZOMBIES_SUMMARY.at("disable the ECS agent systemd unit in"),
        duration=undisclosed("duration: the search took over three months, crashes were sporadic"),
    ),
    Incident(
        "cAdvisor delays one search request in a million in a test",
        date="2025",
        report=src.SEARCH,
        cascade=[c.search],
        trigger=statement("cAdvisor scanned the page table of search every 30 s")
        @ src.SEARCH_SUMMARY.at("page table every 30 seconds"),
        impact=statement("one request in a million took 100 times longer")
        @ src.SEARCH.at("search requests took 100x longer than usual"),
        mitigation=statement("its estimate of the working set was disabled on PinCompute nodes")
        @ src.SEARCH_SUMMARY.at("disabling cAdvisor's WSS estimation for all PinCompute"),
        duration=undisclosed("duration: found in tests before the migration"),
    ),
    Incident(
        "Degraded hardware that moving partitions does not repair",
        date="2018-01",
        report=src.KAFKA_2018,
        cascade=[c.kafka_log, c.api],
        trigger=statement("physical machines of brokers were degraded")
        @ src.KAFKA_2018.at("When the underlying physical machines were degraded,"),
        impact=statement("clients may still talk to the failed broker: dependent services suffer")
        @ src.KAFKA_2018.at("still try to talk to the failed or"),
        mitigation=statement("DoctorK learned to replace a failed broker")
        @ src.KAFKA_2018.at("it to replace failed brokers automatically using"),
        duration=undisclosed("duration: the post names the month only"),
    ),
    Incident(
        "EBS volumes of one AWS zone degrade",
        date="2012-10-22",
        report=src.OUTAGE_2012,
        cascade=[c.api],
        trigger=statement("AWS: a memory leak in an agent on EBS servers")
        @ src.EBS_2012.at("was a memory leak in an EBS data"),
        impact=statement("the site went down, came back, went down again")
        @ src.OUTAGE_2012.at("The site would go down, come back up"),
        mitigation=undisclosed("mitigation: Pinterest's messages do not name one"),
        duration=undisclosed("duration: AWS's event lasted to 21:50 PDT; Pinterest's is unknown"),
    ),
    Incident(
        "A storm cuts the power of an AWS zone",
        date="2012-06-29",
        report=src.POWER_2012,
        cascade=[c.api],
        trigger=statement("AWS: generators of a data centre did not deliver stable voltage")
        @ src.POWER_2012.at("failure of backup generators to deliver stable"),
        impact=statement("Pinterest went down, as others did, on Friday night")
        @ src.STORM_2012.at("Pinterest, and Amazon Cloud all went down"),
        mitigation=undisclosed("mitigation: the reports name none at Pinterest"),
        duration=undisclosed("duration at Pinterest: a report says it was among the first back"),
    ),
]

with FailureDomains(
    c.pinterest,
    "Failures of Kafka, of one core and of a MySQL primary",
    as_of="2026-06-04",
    incidents=INCIDENTS,
    breakers=statement("PinLater skips a MySQL shard with too few successes for a time (2015)")
    @ src.PINLATER_HEALTH.at("threshold to determine if the shard should be"),
    bulkheads=statement("a failed Kafka cluster affects a limited number of topics (2018)")
    @ src.KAFKA_2018.at("one cluster failure only affects a limited"),
    focus=c.kafka_log,
    figures={
        "success drop, some jobs (2025)": facts.TRAINING_LOST,
        "cgroups leaked on a node (2025)": facts.ZOMBIES,
        "cgroups in use there (2025)": facts.CGROUPS_USED,
        "ENA driver reset: stall over": facts.ENA_PAUSE,
        "crashes, search for cause (2025)": facts.INVESTIGATION,
        "1 in 1 M searches, slower (test)": facts.SEARCH_SLOWER,
        "copies, Kafka partition (2018)": events.KAFKA_COPIES,
        "zones, Kafka cluster (2018)": events.KAFKA_ZONES,
        "Kafka cluster withstands (2018)": events.BROKER_LOSSES,
    },
    see=[
        Link(
            "patterns/capacity/kafka_partitions",
            "limit",
            because="brokers hold a share of over 150,000 partitions (2020)",
        ),
    ],
    urgent=[
        failures.CORE_SATURATED,
        failures.BROKER_DOWN,
        failures.SHARD_DOWN,
    ],
) as diagram:
    diagram.include(
        Group("PinCompute", [c.training], boundary="cluster"),
    )
    c.clients >> Call("HTTPS") >> c.api
    c.api >> Call("look-aside", optional=True) >> c.memcached_fleet
    c.api >> Call("SQL") >> c.mysql_shards
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.api >> Call("search", optional=True) >> c.search
    c.api >> Asynchronous("produce") >> c.kafka_log
    c.pincompute >> Observation("runs") >> c.training
    c.orion >> Observation("repairs") >> c.kafka_log
    waive("IN403", because="no report states how long a recovery took at Pinterest")
