"""Puppet restarts three authoritative DNS servers with a bad file, within five minutes."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import ASK
from incidents.wikimedia import _2017_03_22 as facts
from incidents.wikimedia import _components_2017 as c
from incidents.wikimedia._steps import FIX_CHANGE, NO_AUTO_RESTART
from incidents.wikimedia._technologies import CHECK_TIMED_OUT, gdnsd
from incidents.wikimedia.components import wiki_users
from incidents.wikimedia.facts import MARCH_2017 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of March 2017")

with IncidentAnatomy(
    wikimedia,
    "A bad config stops all three authoritative DNS servers",
    as_of="2017-03-22",
    report=REPORT,
    failure_class=("dns", "bad-config-push"),
    timeline=[
        Event(
            statement("a faulty change of the DNS configuration is merged by its author")
            @ REPORT.at("13:19 BBlack self-merges bad change ("),
            when=facts.MERGED,
        ),
        Event(
            statement("Puppet reaches ns3 first, whose DNS server stops")
            @ REPORT.at("13:30 ns3 stops in syslog: 13:30:36 eeden"),
            when=facts.NS3_STOPPED,
            phase="began",
            effects=[Effect(c.auth_dns, "degraded")],
        ),
        Event(
            statement("Icinga alerts: the DNS check of ns3 times out")
            @ REPORT.at("13:32 ns3 alert: < icinga-wm> PROBLEM -"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("operators respond, and begin to investigate")
            @ REPORT.at("13:33 Opsen responding on IRC, begin investigating"),
            when=facts.RESPONDED,
        ),
        Event(
            statement("ns2 stops") @ REPORT.at("13:34 ns2 stops in syslog: 13:34:15 baham"),
            when=facts.NS2_STOPPED,
        ),
        Event(
            statement("ns1 stops: no authoritative DNS server is left")
            @ REPORT.at("Authoritative DNS was fully unavailable on 2017-03-22 from"),
            when=facts.NS1_STOPPED,
            effects=[Effect(c.auth_dns, "lost")],
        ),
        Event(
            statement("internal services begin to alert; public sites return a small spike of 5xx")
            @ REPORT.at("begin soft-alerting via icinga of problems as"),
            when=facts.FALLOUT,
            effects=[
                Effect(c.internal_services, "degraded", because=c.auth_dns),
                Effect(wiki_users, "degraded", because=c.internal_services),
            ],
        ),
        Event(
            statement("the alert on ns2, about two minutes after it stopped")
            @ REPORT.at("13:36 ns2 alert: < icinga-wm> PROBLEM -"),
            when=facts.NS2_ALERT,
        ),
        Event(
            statement("ns3 is online again")
            @ REPORT.at("13:37 ns3 online in syslog: 13:37:26 eeden"),
            when=facts.NS3_STARTED,
            phase="mitigated",
            effects=[Effect(c.auth_dns, "degraded")],
        ),
        Event(
            statement("ns1 is online again; the alert on it was at 13:37")
            @ REPORT.at("13:38 ns1 online in syslog: 13:38:21 radon"),
            when=facts.NS1_STARTED,
        ),
        Event(
            statement("ns2 is online: all three servers respond")
            @ REPORT.at("13:38 ns2 online in syslog: 13:38:55 baham"),
            when=facts.NS2_STARTED,
            effects=[Effect(c.auth_dns, "recovered")],
        ),
        Event(
            statement("most internal services have recovered by then")
            @ REPORT.at("~13:40 Most internal services / secondary fallout has"),
            when=facts.RECOVERED,
            phase="resolved",
            effects=[
                Effect(c.internal_services, "recovered"),
                Effect(wiki_users, "recovered"),
            ],
        ),
    ],
    trigger=statement("a merged change with an error that CI cannot detect")
    @ REPORT.at("configuration error (which jenkins can't validate to"),
    detection=statement("an Icinga check of the first server that stopped")
    @ REPORT.at("13:32 ns3 alert: < icinga-wm> PROBLEM -"),
    mitigation=statement("the faulty commit was fixed; how the servers started is not stated")
    @ REPORT.at("Fix the faulty commit that triggered the problem"),
    impact={
        "AuthDNS fully unavailable": facts.FULLY_DOWN,
        "AuthDNS degraded, at least": facts.PARTLY_DOWN,
        "public sites": statement("a small spike of HTTP 5xx, from about 13:35 to 13:40")
        @ REPORT.at("spike of public-facing 5xx HTTP responses from about"),
        "incoming requests": statement("their rate was not significantly affected, as it seems")
        @ REPORT.at("request rate doesn't seem to have been significantly"),
        "internal services": statement("various secondary failures")
        @ REPORT.at("this also caused various secondary fallout for both"),
        "since November 2014": statement("Puppet could restart the servers on its own")
        @ REPORT.at("allowed puppet to restart the authdns service automatically"),
        "since about mid 2015": statement("with systemd, no check of the file before a restart")
        @ REPORT.at("under systemd we lost the initscript/daemon guards (protection"),
    },
    barriers=[
        Barrier(
            "No automatic restart by Puppet",
            kind="setting",
            what=statement("Puppet can no longer restart the DNS servers when a file changes")
            @ REPORT.at("Remove puppet's ability to auto-restart AuthDNS daemons when"),
            stops=c.auth_dns,
            cost=_NO_COST,
        ),
        Barrier(
            "CI for the files that Puppet manages",
            kind="validation",
            what=statement("the configuration management and its CI are to be refactored")
            @ REPORT.at("Refactor authdns CM/CI infrastructure"),
            stops=c.auth_dns,
            cost=_NO_COST,
        ),
        Barrier(
            "Puppet runs further apart",
            kind="gradual-rollout",
            what=statement("the timing of the runs on the three servers is to be fixed")
            @ REPORT.at("Fix the cron-timing issue somehow"),
            stops=c.auth_dns,
            harm="lost",
            cost=_NO_COST,
        ),
    ],
    signals=[
        gdnsd.STOPPING,
        CHECK_TIMED_OUT,
        Alert(name=statement("Auth DNS") @ REPORT.at("PROBLEM - Auth DNS on eeden is CRITICAL:")),
    ],
    recovery=[ASK, UNIT, UNIT_LOG, FIX_CHANGE, NO_AUTO_RESTART],
    data_loss=undisclosed("data loss: the report mentions none, and does not rule it out"),
    rollback=statement("the faulty commit was fixed by another one")
    @ REPORT.at("Fix the faulty commit that triggered the problem"),
    cost=_NO_COST,
    limits={"time between first and last": facts.SPREAD},
) as diagram:
    waive("AM103", because="the report links graphs, and names no metric")
    waive("IN404", because="the report does not say whether data was lost")
    wiki_users >> Call("requests") >> c.internal_services
    c.internal_services >> Call("names") >> c.auth_dns
    c.puppet_agents >> Call("config, restart") >> c.auth_dns
