"""Allegro's components, and the declarations that its views share."""

from atlas import Database, Economics, MessageLog, Service, System, gaps_in, statement, technology
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from systems.allegro import _failures as failures
from systems.allegro import facts

gap = gaps_in("Allegro's posts on Kafka, to August 2026")

in_house = technology(
    "in-house",
    "Services of Allegro's own; the post does not say what they are written in.",
    **gap.of("releases", "logs"),
)
_VERSION = gap("version in production")

producers = Service(
    "producers",
    technology=in_house(_VERSION),
    role="Microservices that publish messages to Kafka.",
    **gap.of("fleet", "scaling"),
    load=facts.PUBLISHED,
)
brokers = MessageLog(
    "Kafka brokers",
    technology=kafka(_VERSION),
    role="The main cluster; a lock lets one request handler at a time write to a log file.",
    **gap.of("fleet", "retention", "partitions", replication="copies of a partition"),
    figures={"published, all clusters": facts.PUBLISHED, "consumed, all clusters": facts.CONSUMED},
    fails=[failures.SLOW_REQUESTS],
)
ext4 = Database(
    "data directories on ext4",
    technology=linux(_VERSION),
    role="The page cache and file system under a broker's files; changes are journaled first.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("ordered: data is written before its metadata is committed")
    @ facts.POST.at("The default mode is ordered"),
    replication=gap("copies of a partition; Kafka replicates, not the disks"),
    figures={"journal commit interval, default": facts.COMMIT_EVERY},
    fails=[failures.JOURNAL_BLOCKS_WRITES],
)
xfs = Database(
    "data directories on XFS",
    technology=linux(_VERSION),
    role="The same files on XFS, which had few spikes of p999 in a day.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=gap("copies of a partition; Kafka replicates, not the disks"),
    figures={
        "settings": statement("with its default configuration")
        @ facts.POST.at("with its default configuration")
    },
    fails=[failures.XFS_STALL],
)

allegro = System(
    "Allegro",
    documented="scarcely",
    scale={
        "messages published, 2024": facts.PUBLISHED,
        "messages consumed, 2024": facts.CONSUMED,
    },
    economics=Economics(
        infrastructure=gap("cost of Kafka"),
        unit_costs={"a million messages": gap("cost of messages")},
        reserved=gap("share of machines that are owned or committed"),
        growth={"2x messages": gap("cost at twice the load")},
        optimisations=(),
    ),
    glossary={
        "eBPF": "extended Berkeley Packet Filter: small verified programs in the kernel",
        "ext4": "the usual file system of Linux",
        "inode": "the metadata that a file system keeps about a file",
    },
)
