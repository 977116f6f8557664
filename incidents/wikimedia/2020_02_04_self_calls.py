"""Cache misses become HTTPS calls from appservers to their own API, and both clusters slow down."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures.memcached import MEMORY
from atlas.technologies.failures.php_fpm import READ_STATUS
from atlas.technologies.nagios import nagios
from incidents.wikimedia import _2020_02_04 as facts
from incidents.wikimedia import _components_2020 as c
from incidents.wikimedia._steps import FEWER_CALLS, SHORTER_TIMEOUT
from incidents.wikimedia.components import wiki_users
from incidents.wikimedia.facts import FEBRUARY_2020 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of February 2020")

with IncidentAnatomy(
    wikimedia,
    "Cache misses trigger HTTPS self-calls, and appservers hang",
    as_of="2020-02-04",
    report=REPORT,
    failure_class=("cache-stampede", "hidden-dependency"),
    timeline=[
        Event(
            statement("appservers begin to slow down: p75 rises from about 300 ms to 1.5 to 4 s")
            @ REPORT.at("15:38 General appserver slowdown begins. 75th percentile"),
            when=facts.SLOW,
            effects=[Effect(c.appservers, "degraded")],
        ),
        Event(
            statement("a spike of slow requests, after what looks like a slight surge in traffic")
            @ REPORT.at("slight surge in external requests."),
            when=facts.SURGE,
        ),
        Event(
            statement("misses of Babel keys spike, and errors and latency of appservers too")
            @ REPORT.at("Appserver errors and latency immediately spike. OUTAGE BEGINS"),
            when=facts.MISSES,
            phase="began",
            effects=[
                Effect(c.babel_keys, "degraded"),
                Effect(c.api_servers, "degraded", because=c.babel_keys),
                Effect(c.text_caches, "degraded", because=c.appservers),
                Effect(wiki_users, "degraded", because=c.text_caches),
            ],
        ),
        Event(
            statement("the first alert: reduced availability of phpfpm_up")
            @ REPORT.at("phpfpm_up reduced availability"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("the first page: HTTPS of a caching data center times out after 10 s")
            @ REPORT.at("The first page was at 16:05"),
            when=facts.PAGED,
        ),
        Event(
            statement("the misses are back to normal: errors end, latency is as before 16:01")
            @ REPORT.at("Appserver errors immediately recover; latency returns to slowdown"),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.babel_keys, "recovered"),
                Effect(c.api_servers, "recovered"),
                Effect(c.text_caches, "recovered"),
                Effect(wiki_users, "recovered"),
            ],
        ),
        Event(
            statement("the first alert on Kartotherian, whose outage has a report of its own")
            @ REPORT.at("16:19 First alert related to Kartotherian. Kartotherian issues"),
            when=facts.MAPS,
        ),
        Event(
            statement("a change is deployed: Babel makes fewer calls")
            @ REPORT.at("reducing the overall rate of Babel calls."),
            when=facts.FEWER_CALLS,
        ),
        Event(
            statement("the timeout of the calls is lowered from 10 s to 2 s")
            @ REPORT.at("lowering the timeout from 10 seconds to 2"),
            when=facts.TIMEOUT_LOWERED,
        ),
        Event(
            statement("some appservers get more weight")
            @ REPORT.at("Joe increases weight on mw12[3-5].* to 15"),
            when=facts.WEIGHT,
        ),
        Event(
            statement("the slowdown from before the outage ends too: p75 is back to normal")
            @ REPORT.at("75th percentile latency returns to normal."),
            when=facts.FAST,
            effects=[Effect(c.appservers, "recovered")],
        ),
    ],
    trigger=statement("it seems: slower appservers, after a surge in traffic around 16:01")
    @ REPORT.at("in response to a surge in traffic that"),
    detection=statement("an automated alert; the report counts 4 minutes to the page of 16:05:12")
    @ REPORT.at("we got paged within 4 minutes."),
    mitigation=statement("none stated: it ended when the hit ratio returned to normal")
    @ REPORT.at("when the Babel cache hit ratio returned to"),
    impact={
        "requests dropped or delayed": facts.REQUESTS,
        "share of traffic lost or delayed": facts.TRAFFIC,
        "precision of both": statement("read from a graph by eye")
        @ REPORT.at("eyeballing the missing area under global"),
        "hit ratio of Babel keys, lowest": facts.HITS_LOWEST,
        "from 15:38 to 17:42": statement("slow pages; not part of the outage for the report")
        @ REPORT.at("NOT considered as part of the main outage,"),
        "loop": statement("if appservers are slow, Babel seems to miss its cache more")
        @ REPORT.at("If appservers are slow, we seem to have"),
        "Kartotherian": statement("an outage that the same misses may have triggered")
        @ REPORT.at("which may have been triggered by the same"),
        "cause": statement("not obvious from dashboards; impossible to determine during the outage")
        @ REPORT.at("It's not obvious what caused the outage from"),
        "alerts on IRC": facts.ALERTS,
        "pages": facts.PAGES,
        "SREs in the remediation": facts.RESPONDERS,
    },
    barriers=[
        Barrier(
            "No self-calls over HTTPS",
            kind="simplification",
            what=statement("all such calls are to be eliminated, or first moved to HTTP")
            @ REPORT.at("Eliminate all Mediawiki appserver self-calls over HTTPS."),
            stops=c.text_caches,
            cost=_NO_COST,
        ),
        Barrier(
            "Short timeouts between clusters",
            kind="setting",
            what=statement("timeouts short enough that one slow cluster takes down no other")
            @ REPORT.at("short enough not to cause a cascading outage"),
            stops=c.text_caches,
            cost=_NO_COST,
        ),
    ],
    signals=[
        nagios.SOCKET_TIMEOUT,
        Alert(
            name=statement("phpfpm_up reduced availability")
            @ REPORT.at('(for "phpfpm_up reduced availability").')
        ),
    ],
    recovery=[READ_STATUS, CPU, MEMORY, FEWER_CALLS, SHORTER_TIMEOUT],
    data_loss=undisclosed("data loss: the report does not say whether edits were lost"),
    rollback=statement("none: fewer calls and a shorter timeout were deployed")
    @ REPORT.at("lowering the timeout from 10 seconds to 2"),
    cost=_NO_COST,
    limits={
        "timeout of a call": facts.TIMEOUT,
        "timeout, lowered to": facts.TIMEOUT_LATER,
    },
    glossary={
        "FPM": "FastCGI process manager: PHP-FPM runs the PHP code of MediaWiki.",
        "IRC": "Internet Relay Chat: Icinga posts its alerts there, and pages some of them.",
    },
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="how to see misses that overload the backend of a cache",
        )
    ],
) as diagram:
    waive("AM103", because="the report links graphs; the metric that it names is in an alert")
    waive("IN404", because="the report does not say whether edits were lost")
    wiki_users >> Call("requests") >> c.text_caches
    c.text_caches >> Call("requests") >> c.appservers
    c.appservers >> Call("lookups") >> c.babel_keys
    c.appservers >> Call("Babel API, HTTPS") >> c.api_servers
    c.api_servers >> Call("stores data") >> c.babel_keys
