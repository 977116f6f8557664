"""A new date format in Kafka events stops every Updater; its log fills, and SSH times out."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.systemd_journal import JOURNAL_SIZE
from atlas.technologies.nagios import nagios
from incidents.wikimedia import _2018_10_24 as facts
from incidents.wikimedia import _components_2018 as c
from incidents.wikimedia._steps import POWER_CYCLE_SERVER, REVERT_FORMAT, SWITCH_SOURCE
from incidents.wikimedia._technologies import wdqs_updater
from incidents.wikimedia.components import mediawiki
from incidents.wikimedia.facts import OCTOBER_2018 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of October 2018")

with IncidentAnatomy(
    wikimedia,
    "A new event date format stops updates, and SSH times out",
    as_of="2018-10-24",
    report=REPORT,
    failure_class=("poison-message", "bad-deploy"),
    timeline=[
        Event(
            statement("MediaWiki is updated, with a change of EventBus")
            @ REPORT.at("Oct 24 00:28:30 (UTC) Mediawiki update"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("the first error of the Updater, from an event with the new date format")
            @ REPORT.at("First error in Kafka poller for WDQS Updater,"),
            when=facts.FIRST_ERROR,
            phase="began",
            effects=[Effect(c.updater, "lost")],
        ),
        Event(
            statement("Icinga alerts: SSH times out on the first servers")
            @ REPORT.at("Icinga reported the first set of errors:"),
            when=facts.ALERTED,
            phase="detected",
            effects=[
                Effect(c.journal, "degraded", because=c.updater),
                Effect(c.wdqs_servers, "degraded", because=c.journal),
            ],
        ),
        Event(
            statement("more servers alert")
            @ REPORT.at("More of these errors touching other servers were"),
            when=facts.MORE_SERVERS,
        ),
        Event(
            statement("the Updater throws DateTimeParseException all the time, on all servers")
            @ REPORT.at("wdqs-updater threw this errors continuously on all"),
            when=facts.CONFIRMED,
        ),
        Event(
            statement("a server is power-cycled: SSH works, the Updater does not")
            @ REPORT.at("powercycled to solve the SSH problem which worked"),
            when=facts.FIRST_CYCLED,
        ),
        Event(
            statement("the Updater was updated too: attempts to revert that start on one server")
            @ REPORT.at("We discovered new update touching the updater was"),
            when=facts.WRONG_LEAD,
        ),
        Event(
            statement("the revert fails, at git rebase")
            @ REPORT.at("on wdqs1003 failed due to `git rebase` issues"),
            when=facts.REVERT_FAILED,
        ),
        Event(
            statement("the test server, which also refuses logins, is power-cycled")
            @ REPORT.at("Oct 24 2:34 (UTC): wdqs1009 was powercycled."),
            when=facts.TEST_CYCLED,
        ),
        Event(
            statement("the Updater is reverted on the test server, and still fails")
            @ REPORT.at("successfully on wdqs1009 but wdqs-updater issues persisted."),
            when=facts.NOT_HELPED,
        ),
        Event(
            statement("queries are still served, so the team waits until more people are awake")
            @ REPORT.at("could wait till some more people are awake."),
            when=facts.WAITED,
        ),
        Event(
            statement("a patch: the Updater is to read the recent changes API, not Kafka")
            @ REPORT.at("patch to switch Updater to recentchanges API"),
            when=facts.PATCHED,
        ),
        Event(
            statement("SSH still fails: another server is power-cycled")
            @ REPORT.at("SSH issues persists and wdqs1004 was power cycled."),
            when=facts.CYCLED_AGAIN,
        ),
        Event(
            statement("the servers in codfw are power-cycled, one after another")
            @ REPORT.at("WDQS servers at codfw were powercycled one after"),
            when=facts.CODFW_CYCLED,
        ),
        Event(
            statement("the power cycle and the patch work")
            @ REPORT.at("powerclycing and the patch to fix wdqs-updater worked"),
            when=facts.WORKED,
            phase="mitigated",
            effects=[Effect(c.updater, "degraded")],
        ),
        Event(
            statement("both are repeated on the other servers")
            @ REPORT.at("worked and this was propagated on other servers."),
            when=undisclosed("time: not in the report, which has it in its entry of 06:38"),
            phase="resolved",
            effects=[
                Effect(c.updater, "recovered"),
                Effect(c.journal, "recovered"),
                Effect(c.wdqs_servers, "recovered"),
            ],
        ),
        Event(
            statement("it is confirmed that the MediaWiki release had the impact")
            @ REPORT.at("mediawiki update train impacted wdqs-updater"),
            when=facts.CAUSE,
        ),
        Event(
            statement("the change of EventBus is reverted from the release branch")
            @ REPORT.at("is reverted from 1.33.0-wmf.1 branch"),
            when=facts.REVERTED,
        ),
    ],
    trigger=statement("most likely a change of EventBus: new date format in the field dt")
    @ REPORT.at("The cause is most likely this patch:"),
    detection=statement("Icinga, for SSH; nothing watched the Updater well enough")
    @ REPORT.at("We need better monitoring for Updater failures -"),
    mitigation=statement("the Updater read another source, after a power cycle of the servers")
    @ REPORT.at("powerclycing and the patch to fix wdqs-updater worked"),
    impact={
        "queries": statement("worked correctly meanwhile")
        @ REPORT.at("and queries worked correctly."),
        "updates": statement("stopped: the Kafka stream could not be parsed")
        @ REPORT.at("due to inability to parse Kafka stream."),
        "servers without SSH": facts.SERVERS,
        "why SSH failed totally": undisclosed(
            "it was still investigated at the time of the report"
        ),
        "until anyone looked": facts.UNNOTICED,
        "time to address it": statement("more than 5 hours")
        @ REPORT.at("It took us > 5h to address the"),
        "on call": statement("perhaps nobody is online from 01:00 to 07:00 UTC")
        @ REPORT.at("We may also have coverage gap in evening"),
    },
    barriers=[
        Barrier(
            "A parser that accepts other date formats",
            kind="fallback",
            what=statement("the Updater was made more tolerant to date formats")
            @ REPORT.at("Make Updater more tolerant to date formats"),
            stops=c.updater,
            cost=_NO_COST,
        ),
        Barrier(
            "A specified format, and notice of changes",
            kind="review",
            what=statement("formats are to be specified, and changes to be announced")
            @ REPORT.at("Specify Kafka data formats (esp. datetimes) more precisely,"),
            stops=c.updater,
            cost=_NO_COST,
        ),
        Barrier(
            "No routine logs in journald",
            kind="isolation",
            what=statement("the logging of WDQS was moved out of journald")
            @ REPORT.at("that it does not use journald for routine"),
            stops=c.journal,
            cost=_NO_COST,
        ),
        Barrier(
            "No restart every 3 seconds",
            kind="retry-control",
            what=statement("systemd no longer restarts a failing Updater that often")
            @ REPORT.at("not try to restart every 3 seconds if"),
            stops=c.journal,
            cost=_NO_COST,
        ),
    ],
    signals=[
        wdqs_updater.UNPARSABLE_DATE,
        nagios.SOCKET_TIMEOUT,
        Alert(
            name=statement("SSH on each WDQS server")
            @ REPORT.at("SSH on wdqs1010 is CRITICAL: CRITICAL - Socket")
        ),
    ],
    recovery=[UNIT_LOG, JOURNAL_SIZE, SWITCH_SOURCE, POWER_CYCLE_SERVER, REVERT_FORMAT],
    data_loss=undisclosed("data loss: the report does not say whether updates were missed"),
    rollback=statement("the change was reverted, and the Updater later moved back to Kafka")
    @ REPORT.at("Switch WDQS cluster back to Kafka updating when"),
    cost=_NO_COST,
    limits={"restarts of the Updater every": facts.RESTART_EVERY},
    glossary={"WDQS": "Wikidata Query Service."},
) as diagram:
    waive("AM103", because="the report names no metric")
    waive("IN403", because="the report has no time at which all servers were repaired")
    waive("IN404", because="the report does not say whether updates were missed")
    c.query_users >> Call("queries") >> c.wdqs_servers
    c.updater >> Call("updates") >> c.wdqs_servers
    c.updater >> Asynchronous("consumes") >> c.kafka_events
    c.updater >> Call("logs") >> c.journal
    c.wdqs_servers >> Call("logs") >> c.journal
    mediawiki >> Asynchronous("events") >> c.kafka_events
