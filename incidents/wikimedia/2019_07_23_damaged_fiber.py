"""A fiber between two racks is damaged: Memcached times out, and a flood of logs stops Logstash."""

from attrs import evolve

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kafka import LAG
from atlas.technologies.failures.linux_network import LINKS
from incidents.wikimedia import _2019_07_23 as facts
from incidents.wikimedia import _components_2019 as c
from incidents.wikimedia._steps import DISABLE_LINK, DROP_MESSAGES
from incidents.wikimedia._technologies import INVALID_UTF8
from incidents.wikimedia.components import mediawiki, wiki_users
from incidents.wikimedia.facts import JULY_2019 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of July 2019")

with IncidentAnatomy(
    wikimedia,
    "A damaged fiber drops packets, and Memcached times out",
    as_of="2019-07-23",
    report=REPORT,
    failure_class="power-cooling-hardware",
    timeline=[
        Event(
            statement("preparations for work on the power of rack A7 start")
            @ REPORT.at("~18:00 - Start of prep work (e.g."),
            when=facts.WORK_BEGAN,
        ),
        Event(
            statement("the first timeouts, with a spike of CAS requests to Memcached")
            @ REPORT.at("Around the same time, the first timeouts appear."),
            when=facts.TIMEOUTS,
        ),
        Event(
            statement("the switch flaps, which was not expected")
            @ REPORT.at("18:29 - 18:30 aws2-a-eqiad flaps"),
            when=facts.FLAPPED,
        ),
        Event(
            statement("a first small burst, until 18:43: timeouts, and shards marked as down")
            @ REPORT.at("first small burst of mcrouter TKOs and timeouts"),
            when=facts.FIRST_BURST,
        ),
        Event(
            statement("the engineer goes on to cut power on one side of A7; side B from 18:42")
            @ REPORT.at("proceeds to kill power on one of the"),
            when=facts.POWER_CUT,
        ),
        Event(
            statement("timeouts begin in earnest, and mcrouter marks shards as down")
            @ REPORT.at("mcrouter TKOs and timeouts begin in earnest (peaking"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.switch, "degraded"),
                Effect(c.shards, "degraded", because=c.switch),
                Effect(c.proxies, "degraded", because=c.shards),
                Effect(mediawiki, "degraded", because=c.proxies),
                Effect(wiki_users, "degraded", because=mediawiki),
            ],
        ),
        Event(
            statement("the first page: Logstash fails, from the errors that it ingests")
            @ REPORT.at("First page (logstash failure, secondary fallout from error"),
            when=facts.PAGED,
            phase="detected",
            effects=[Effect(c.logs, "lost", because=mediawiki)],
        ),
        Event(
            statement("errors: Memcached in A7, appservers mostly in A6, depooled to no avail")
            @ REPORT.at("Thus appservers in A6 get depooled, to no"),
            when=facts.DEPOOLED,
        ),
        Event(
            statement("TCP retransmits rise steeply, and network traffic does too")
            @ REPORT.at("TCP retransmits (esp. for Analytics) skyrocket, as does"),
            when=facts.RETRANSMITS,
        ),
        Event(
            statement("the switch seems to be the problem; its log shows nothing after 19:27")
            @ REPORT.at("no further logs showing problems after 19:27"),
            when=undisclosed("time: 19.45, as the report writes it"),
        ),
        Event(
            statement("about 7% packet loss between two hosts: further sign of a network problem")
            @ REPORT.at("about 7% packet loss seen from mw1312 to"),
            when=facts.CONFIRMED,
        ),
        Event(
            statement("the link over the suspected fiber is disabled: packet loss stops")
            @ REPORT.at("Suspecting a fiber might be damaged, the VC"),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.switch, "recovered"),
                Effect(c.shards, "recovered"),
                Effect(c.proxies, "recovered"),
                Effect(mediawiki, "recovered"),
                Effect(wiki_users, "recovered"),
            ],
        ),
        Event(
            statement("Logstash still crashes, at invalid UTF-8 in its backlog")
            @ REPORT.at("logstash still choking on backlog & crashing due"),
            when=facts.CRASHING,
        ),
        Event(
            statement("collectors restart without one input: other topics' lag begins to recover")
            @ REPORT.at("Kafka-logging consumer lag begins to recover on non-rsyslog"),
            when=facts.INPUT_OFF,
            effects=[Effect(c.logs, "degraded")],
        ),
        Event(
            statement("a filter is deployed that drops SlowTimer messages")
            @ REPORT.at("temporary fix to drop [message] =~ /^SlowTimer/ deployed"),
            when=facts.DROPPED,
        ),
        Event(
            statement("the filter is active everywhere, and the input is enabled again")
            @ REPORT.at("temporary fix is active across eqiad/codfw logstash collectors,"),
            when=facts.INPUT_ON,
        ),
        Event(
            statement("Logstash has caught up with its backlog")
            @ REPORT.at("logstash has caught up with kafka backlog"),
            when=facts.CAUGHT_UP,
            effects=[Effect(c.logs, "recovered")],
        ),
    ],
    trigger=statement("a fiber was somehow damaged during work in the data center")
    @ REPORT.at("somehow became damaged during work in the datacenter,"),
    detection=statement("indirect: the first page was for Logstash, which had too many errors")
    @ REPORT.at("Detection was indirect, and thus quite inefficient."),
    mitigation=statement("the link over the suspected fiber was disabled on the switch")
    @ REPORT.at("Suspecting a fiber might be damaged, the VC"),
    impact={
        "HTTP 50X": facts.ERRORS,
        "ResourceLoader, p95 slower by": facts.P95,
        "ResourceLoader, p99 slower by": facts.P99,
        "packets lost, A6 to B6": facts.LOSS,
        "marks of shards as down, peak": facts.MARKS,
        "users": statement("multiple appservers slowed down, and requests piled up on them")
        @ REPORT.at("to slow down to the point that requests"),
        "bit errors": statement("a high rate, as the report speculates")
        @ REPORT.at("[speculation] caused a high bit error rate, leading"),
        "luck": statement("the page for Logstash made more people look at it")
        @ REPORT.at("Logstash paging made more people come online and"),
    },
    barriers=[
        Barrier(
            "Alerts on the ports between switches",
            kind="alert",
            what=statement("metrics and alerts for VCP ports were added")
            @ REPORT.at("Add basic metrics, alerts and observability for VCP"),
            stops=mediawiki,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Failover for shards of Memcached",
            kind="redundancy",
            what=statement(
                "clusters for unreachable shards, one in each site, are under evaluation"
            )
            @ REPORT.at("solution, namely adding failover support to mcrouter."),
            stops=mediawiki,
            cost=_NO_COST,
        ),
        Barrier(
            "A way to drop a class of log messages",
            kind="retry-control",
            what=statement("a runbook entry for it is to be written")
            @ REPORT.at("Create a runbook entry to drop a particular"),
            stops=c.logs,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("Logstash fails: error logs flood it")
            @ REPORT.at("First page (logstash failure, secondary fallout from error")
        ),
        ErrorReply(
            reply=statement("HTTP 50X") @ REPORT.at("Approx 25k HTTP 50X served as a result."),
            seen_by="users of the wikis, for some requests",
        ),
        INVALID_UTF8,
    ],
    recovery=[
        evolve(
            LINKS,
            verify="It shows the link of this host. A fault between two switches is in the "
            "counters and the log of the switch.",
        ),
        DISABLE_LINK,
        DROP_MESSAGES,
        LAG,
    ],
    data_loss=statement("log messages that the filter dropped; no other loss is mentioned")
    @ REPORT.at("temporary fix to drop [message] =~ /^SlowTimer/ deployed"),
    rollback=statement("the faulty link was fixed later")
    @ REPORT.at("Fix the faulty VC link T228823 - DONE"),
    cost=_NO_COST,
    limits={
        "timeouts before a mark": facts.MARK_AFTER,
        "timeout of mcrouter": facts.TIMEOUT,
    },
    glossary={
        "TKO": "Total knockout: mcrouter sends the shard no requests until a probe succeeds.",
        "UTF": "Unicode transformation format: UTF-8 encodes text as bytes.",
        "VCP": "Virtual chassis port: it connects two switches of a virtual chassis.",
    },
) as diagram:
    waive("AM103", because="the report links graphs, and names no metric")
    wiki_users >> Call("requests") >> mediawiki
    mediawiki >> Call("cache") >> c.proxies >> Call("keys") >> c.shards
    c.shards >> Call("connected by") >> c.switch
    mediawiki >> Asynchronous("log messages") >> c.logs
