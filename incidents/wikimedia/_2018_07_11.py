"""Moments and figures of 11 July 2018."""

from atlas import about, count, gib, nodes
from incidents._times import utc
from incidents.wikimedia.facts import JULY_2018

DEPLOYED = utc("2018-07-11 14:16") @ JULY_2018.at("2018-07-11 14:16 - [SAL] Started deploy")
REBALANCED = utc("2018-07-11 14:17") @ JULY_2018.at("2018-07-11 14:17 - Kafka logs show a")
CREATED = utc("2018-07-11 14:37") @ JULY_2018.at("2018-07-11 14:37 - First logs on Kafka")
ALERTED = utc("2018-07-11 14:38") @ JULY_2018.at("2018-07-11 14:38 - First Eventbus produce to")
FILES_1002 = utc("2018-07-11 14:44") @ JULY_2018.at("2018-07-11 14:44 - Kafka broker on kafka1002")
HEAP_1001 = utc("2018-07-11 14:45") @ JULY_2018.at("2018-07-11 14:45 - Kafka on kafka1001 reports")
JOBS_STOPPED = utc("2018-07-11 15:08") @ JULY_2018.at(
    "2018-07-11 15:08 - [SAL] <Pchelolo> !log stop"
)
RAISED = utc("2018-07-11 15:22") @ JULY_2018.at("2018-07-11 15:22 - Giuseppe merges")
CLEANED = utc("2018-07-11 16:36") @ JULY_2018.at("2018-07-11 16:36 - Luca starts the cleanup")
ALL_STOPPED = utc("2018-07-11 16:40") @ JULY_2018.at("2018-07-11 16:40 - [SAL] <_joe_> masking and")
RAISED_1001 = utc("2018-07-11 16:52") @ JULY_2018.at("2018-07-11 16:52 - Kafka of kafka1001 gets")
FAILED_OVER = utc("2018-07-11 16:57") @ JULY_2018.at(
    "2018-07-11 16:57 - [SAL] oblivian@puppetmaster1001"
)
HEAP_RAISED = utc("2018-07-11 17:03") @ JULY_2018.at("2018-07-11 17:03 - Luca bumps manually in")
DEV_STOPPED = utc("2018-07-11 18:03") @ JULY_2018.at("2018-07-11 18:03 - Change prop stopped on")
TOO_LONG = utc("2018-07-11 18:14") @ JULY_2018.at("2018-07-11 18:14 - Luca found in the")
NOT_ENOUGH = utc("2018-07-11 19:18") @ JULY_2018.at("2018-07-11 19:18 - Luca's script finished its")
PURGED = utc("2018-07-11 20:03") @ JULY_2018.at("2018-07-11 20:03 - After a lot of")
STARTED = utc("2018-07-11 21:13") @ JULY_2018.at("2018-07-11 21:13 - Start kafka brokers after")
STREAMS_BACK = utc("2018-07-12 08:18") @ JULY_2018.at(
    "2018-07-12 08:18 - Giuseppe moves back Eventstreams"
)

BROKERS = nodes(3) @ JULY_2018.at(
    "All three brokers were intermittently logging those exceptions", of="Kafka main eqiad"
)
TOPICS_ADDED = count(2086, "topic") @ JULY_2018.at("2086 topic added, with three partitions each,")
PARTITIONS_EACH = count(3, "partition") @ JULY_2018.at(
    "2086 topic added, with three partitions each,", of="each topic added"
)
FILES_USUAL = about(count(15_500, "file")) @ JULY_2018.at(
    "on average ~15500 fds opened (~11000 sockets, 4200",
    of="kafka1001, file descriptors on average, steady state",
)
FILES_ESTIMATED = count(73_300, "file") @ JULY_2018.at(
    "a whopping 73300 open file descriptors!", of="one broker, estimated afterwards"
)
FILES_ALLOWED = count(65_536, "file") @ JULY_2018.at(
    "LimitNOFILE was 65536, but we didn't take", of="the unit of Kafka", basis="limit"
)
HEAP = gib(1) @ JULY_2018.at(
    "for the Kafka broker JVMs from 1G to", of="heap of a broker", basis="limit"
)
HEAP_LATER = gib(2) @ JULY_2018.at(
    "Raise Kafka Java heap size settings to 2G", of="heap of a broker", basis="limit"
)
