"""A dev consumer creates topics without end, and Kafka runs out of open files and heap."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Replication,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import OPEN_FILES
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.linux import linux
from incidents.wikimedia import _2018_07_11 as facts
from incidents.wikimedia import _components_2018 as c
from incidents.wikimedia._steps import BIGGER_HEAP, DELETE_TOPICS, RAISE_FILES
from incidents.wikimedia._technologies import UNKNOWN_PARTITION
from incidents.wikimedia.facts import JULY_2018 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of July 2018")
_NO_LAG = undisclosed("lag of Mirror Maker: not in the report")
_NO_TIME = undisclosed("time: not in the report, neither in its timeline nor in its text")

with IncidentAnatomy(
    wikimedia,
    "A dev consumer creates topics until Kafka runs out of files",
    as_of="2018-07-11",
    report=REPORT,
    failure_class=("hard-limit-reached", "latent-bug-triggered-by-input"),
    timeline=[
        Event(
            statement("the deployment of a trivial change to production ChangeProp starts")
            @ REPORT.at("trivial deployment of a config change to production"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("a ChangeProp instance updates its consumer groups: Kafka logs rebalances")
            @ REPORT.at("indicating that a Change Prop instance was updating"),
            when=facts.REBALANCED,
        ),
        Event(
            statement("new topics are created, in an endless loop; some brokers log errors")
            @ REPORT.at("First logs on Kafka indicating new partition topics"),
            when=facts.CREATED,
            phase="began",
            effects=[
                Effect(c.dev_changeprop, "degraded"),
                Effect(c.kafka_eqiad, "degraded", because=c.dev_changeprop),
                Effect(c.eventstreams, "degraded", because=c.kafka_eqiad),
                Effect(c.stream_clients, "degraded", because=c.eventstreams),
            ],
        ),
        Event(
            statement("monitoring logs that EventBus fails to write events to Kafka")
            @ REPORT.at("First Eventbus produce to kafka errors logged by"),
            when=facts.ALERTED,
            phase="detected",
            effects=[Effect(c.eventbus, "degraded", because=c.kafka_eqiad)],
        ),
        Event(
            statement("kafka1002 starts to log too many open files; kafka1001 does at 14:47")
            @ REPORT.at("Kafka broker on kafka1002 starts logging"),
            when=facts.FILES_1002,
        ),
        Event(
            statement("kafka1001 reports a full heap; the other two brokers follow by 15:03")
            @ REPORT.at("Kafka on kafka1001 reports"),
            when=facts.HEAP_1001,
        ),
        Event(
            statement("JobQueue's consumer in eqiad is stopped")
            @ REPORT.at("<Pchelolo> !log stop cpjobqueue in eqiad"),
            when=facts.JOBS_STOPPED,
            effects=[Effect(c.changeprop, "degraded")],
        ),
        Event(
            statement("the open files limit is raised at the second attempt, on kafka1002 only")
            @ REPORT.at("The change is applied only to the kafka1002's"),
            when=facts.RAISED,
        ),
        Event(
            statement("deletion of the duplicate topics starts; the root cause is not yet clear")
            @ REPORT.at("Luca starts the cleanup procedure to delete the"),
            when=facts.CLEANED,
        ),
        Event(
            statement("to decrease load, ChangeProp and JobQueue are stopped everywhere")
            @ REPORT.at("<_joe_> masking and stopping cpjobqueue, changeprop everywhere"),
            when=facts.ALL_STOPPED,
            effects=[Effect(c.changeprop, "lost")],
        ),
        Event(
            statement("kafka1001 restarts, and gets the higher limit of open files")
            @ REPORT.at("kafka1001 gets restarted and picks up the"),
            when=facts.RAISED_1001,
        ),
        Event(
            statement("EventBus fails over to codfw; its responses dip until about 17:10")
            @ REPORT.at("from ~16:10 to ~17:10 UTC - this corresponds"),
            when=facts.FAILED_OVER,
            phase="mitigated",
            effects=[Effect(c.eventbus, "recovered")],
        ),
        Event(
            statement("EventStreams fails over after EventBus, delayed by an unclear procedure")
            @ REPORT.at("it over to codfw right after Eventbus. The"),
            when=_NO_TIME,
            effects=[
                Effect(c.eventstreams, "recovered"),
                Effect(c.stream_clients, "recovered"),
            ],
        ),
        Event(
            statement("each broker's heap is raised to 2G, with a restart, one at a time")
            @ REPORT.at("restarts kafka brokers one at the time."),
            when=facts.HEAP_RAISED,
        ),
        Event(
            statement("ChangeProp and JobQueue are transferred to codfw")
            @ REPORT.at("JobQueue and ChangeProp were transferred to codfw."),
            when=_NO_TIME,
            effects=[Effect(c.changeprop, "recovered")],
        ),
        Event(
            statement("dev ChangeProp is stopped on restbase-dev1005; on 1004 it was at 16:17")
            @ REPORT.at("Change prop stopped on restbase-dev1005."),
            when=facts.DEV_STOPPED,
            effects=[Effect(c.dev_changeprop, "lost")],
        ),
        Event(
            statement(
                "found in logs: a file name is too long; cascading failures, a broker shuts down"
            )
            @ REPORT.at("filename on disk too long, causing cascading failures"),
            when=facts.TOO_LONG,
        ),
        Event(
            statement("the topics' directories are deleted on stopped brokers; it does not help")
            @ REPORT.at("same file name too long errors reported and"),
            when=facts.NOT_ENOUGH,
            effects=[Effect(c.kafka_eqiad, "lost")],
        ),
        Event(
            statement("a script starts to delete the topics' paths in ZooKeeper")
            @ REPORT.at("Luca prepares a list of zookeeper paths to"),
            when=facts.PURGED,
        ),
        Event(
            statement("the directories are deleted again, and this time the brokers start up")
            @ REPORT.at("This time the brokers start up."),
            when=facts.STARTED,
            phase="resolved",
            effects=[Effect(c.kafka_eqiad, "recovered")],
        ),
        Event(
            statement("EventStreams moves back to eqiad; EventBus there is pooled at 08:22")
            @ REPORT.at("Giuseppe moves back Eventstreams to eqiad."),
            when=facts.STREAMS_BACK,
        ),
    ],
    trigger=statement("a bug in an outdated dev consumer: it subscribed to all topics")
    @ REPORT.at("bug, it subscribed to all the topics existing,"),
    detection=statement("Icinga, a minute later: EventBus could not write to Kafka")
    @ REPORT.at("First Eventbus produce to kafka errors logged by"),
    mitigation=statement("failover of EventBus and EventStreams to codfw")
    @ REPORT.at("failover of Eventbus and Eventstreams to codfw, that"),
    impact={
        "topics added": facts.TOPICS_ADDED,
        "partitions of each": facts.PARTITIONS_EACH,
        "EventBus": statement("did not work when all brokers were unavailable")
        @ REPORT.at("didn't work when all the brokers were unavailable."),
        "EventStreams": statement("impacted heavily")
        @ REPORT.at("The EventStreams service was impacted heavily when Kafka"),
        "offsets of clients": statement("those of eqiad's topics are not valid in codfw")
        @ REPORT.at("will not be valid anymore when consuming from"),
        "dev ChangeProp": statement("stopped by the team, and not started again in the timeline")
        @ REPORT.at("Change prop stopped on restbase-dev1005."),
        "deletion": statement("it hit a bug in Kafka, and the cluster could not recover")
        @ REPORT.at("bringing the whole cluster into unrecoverable state."),
    },
    barriers=[
        Barrier(
            "Dev apart from production",
            kind="isolation",
            what=statement("dev ChangeProp is to be separated from production Kafka")
            @ REPORT.at("Separate dev Change-Prop from production Kafka cluster"),
            stops=c.kafka_eqiad,
            cost=_NO_COST,
        ),
        Barrier(
            "No automatic topic creation",
            kind="setting",
            what=statement("disabling it is to be considered")
            @ REPORT.at("Consider disabling automatic topic creation in main-kafka"),
            stops=c.kafka_eqiad,
            cost=_NO_COST,
        ),
        Barrier(
            "EventStreams in both sites",
            kind="redundancy",
            what=statement("it was redesigned for several data centers")
            @ REPORT.at("Redesign EventStreams for better multi-dc support"),
            stops=c.eventstreams,
            cost=_NO_COST,
        ),
    ],
    signals=[
        linux.TOO_MANY_FILES,
        java.HEAP_FULL,
        kafka.REBALANCING,
        kafka.DISCONNECTED,
        UNKNOWN_PARTITION,
    ],
    recovery=[OPEN_FILES, RAISE_FILES, BIGGER_HEAP, DELETE_TOPICS],
    data_loss=undisclosed("data loss: the report does not say whether refused events were lost"),
    rollback=statement("EventStreams and EventBus moved back to eqiad the next morning")
    @ REPORT.at("Giuseppe moves back Eventstreams to eqiad."),
    cost=_NO_COST,
    limits={
        "open files of a broker": facts.FILES_ALLOWED,
        "open files, estimated": facts.FILES_ESTIMATED,
        "heap of a broker": facts.HEAP,
        "heap, raised to": facts.HEAP_LATER,
    },
    see=[
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="how to find which limit is reached, and how to raise it for good",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="how to see whether a heap is too small or leaks",
        ),
    ],
) as diagram:
    waive("AM103", because="the report shows graphs of heap and traffic; it names no metric")
    waive("IN404", because="the report does not say whether events were lost")
    c.stream_clients >> Call("read a stream") >> c.eventstreams
    c.eventstreams >> Call("consumes") >> c.kafka_eqiad
    c.eventbus >> Call("produces") >> c.kafka_eqiad
    c.changeprop >> Asynchronous("consumes") >> c.kafka_eqiad
    c.dev_changeprop >> Call("consumes, creates topics") >> c.kafka_eqiad
    c.kafka_eqiad >> Call("topics, brokers") >> c.zookeeper_eqiad
    c.kafka_codfw >> Replication("Mirror Maker", lag=_NO_LAG) >> c.kafka_eqiad
