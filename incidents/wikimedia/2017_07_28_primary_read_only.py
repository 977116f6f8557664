"""A database primary runs out of memory; it restarts read-only, for over an hour unnoticed."""

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures.mysql import UPTIME, WRITABLE
from atlas.technologies.linux import linux
from atlas.technologies.mysql import mysql
from incidents.wikimedia import _2017_07_28 as facts
from incidents.wikimedia._components_2017 import pt_kill, s5_primary
from incidents.wikimedia._steps import SET_WRITABLE
from incidents.wikimedia._technologies import MYSQLD_RESTARTED
from incidents.wikimedia.components import mediawiki
from incidents.wikimedia.facts import JULY_28 as REPORT
from systems.wikimedia.components import editors, wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of 28 July 2017")

with IncidentAnatomy(
    wikimedia,
    "A primary restarts read-only after an OOM kill, unnoticed",
    as_of="2017-07-28",
    report=REPORT,
    failure_class="memory-leak",
    timeline=[
        Event(
            statement("a memory leak begins on db1063, with a pt-kill process")
            @ REPORT.at("a pt-kill process running since that exact date"),
            when=facts.LEAKED,
        ),
        Event(
            statement("the kernel runs out of memory, and kills mysqld, which uses the most")
            @ REPORT.at("choses the process using the most memory to"),
            when=facts.KILLED,
            phase="began",
            effects=[
                Effect(s5_primary, "lost"),
                Effect(mediawiki, "degraded", because=s5_primary),
                Effect(editors, "degraded", because=mediawiki),
            ],
        ),
        Event(
            statement("mysqld_safe restarts the server")
            @ REPORT.at("notices the MySQL process is gone, and restarts"),
            when=facts.RESTARTED,
        ),
        Event(
            statement("the server has recovered cleanly, and is read-only by intention")
            @ REPORT.at("on restart is in (intentionally) in read-only for"),
            when=facts.ACCEPTED,
            effects=[Effect(s5_primary, "degraded")],
        ),
        Event(
            statement("MediaWiki detects it and becomes read-only too, which keeps errors low")
            @ REPORT.at("sets itself in read-only, too, to give better"),
            when=facts.READ_ONLY,
        ),
        Event(
            statement("a first report in the chat is not seen by anyone who can take action")
            @ REPORT.at("no one that can take action sees it"),
            when=facts.REPORTED,
        ),
        Event(
            statement("a ticket is created; at that hour few operators are available")
            @ REPORT.at("the ones with less available operators or developers,"),
            when=facts.FILED,
        ),
        Event(
            statement("a report is seen in the chat of the operators")
            @ REPORT.at("First report seen on IRC (#wikimedia-operations)"),
            when=facts.SEEN,
        ),
        Event(
            statement("an engineer notices, and starts to investigate")
            @ REPORT.at("Jaime notices and starts investigating"),
            when=facts.NOTICED,
            phase="detected",
        ),
        Event(
            statement("the database seems up, replication runs; at last read-only mode is seen")
            @ REPORT.at("Database is seen as read-only finally."),
            when=facts.FOUND,
        ),
        Event(
            statement("after checks of configuration and log, the server is writable again")
            @ REPORT.at("server is put back into read-write"),
            when=facts.WRITABLE,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(s5_primary, "recovered"),
                Effect(mediawiki, "recovered"),
                Effect(editors, "recovered"),
            ],
        ),
    ],
    trigger=statement("a memory leak in pt-kill; the kernel killed mysqld")
    @ REPORT.at("pt-kill leaks memory (albeit slowly)."),
    detection=statement("people; there was no quick detection of the read-only mode")
    @ REPORT.at("not to detect the read only mode on"),
    mitigation=statement("the primary was set writable") @ REPORT.at("(SET GLOBAL read_only=0)"),
    impact={
        "read-only": statement("Wikidata and the German Wikipedia, from 5:48 to 7:04")
        @ REPORT.at("in read-only mode from 5:48 to 7:04 on"),
        "not possible": statement("edits and the creation of users")
        @ REPORT.at("No edits, user creations were possible between these"),
        "readers": statement("no impact")
        @ REPORT.at("going down didn't impact readers, nor editors"),
        "projects without impact": facts.OTHERS,
        "fixed, once detected, in": facts.FIXED_IN,
        "age of the leak": statement("over 2 months, says the report; it dates it to 5 July")
        @ REPORT.at("over 2 months for the memory leak to"),
        "time zone": undisclosed(
            "zone: not on the page, read as UTC like Wikimedia's other reports"
        ),
    },
    barriers=[
        Barrier(
            "A page when a primary is read-only",
            kind="alert",
            what=statement("read_only or uptime of primaries is to be monitored, with pages")
            @ REPORT.at("Monitor read_only variable and/or uptime on masters,"),
            stops=s5_primary,
            shortens=True,
            harm="degraded",
            cost=_NO_COST,
        ),
        Barrier(
            "A warning on memory and swap",
            kind="alert",
            what=statement("memory and swap of all databases are to be monitored in advance")
            @ REPORT.at("Monitor memory/swap usage on all databases, warn"),
            stops=s5_primary,
            cost=_NO_COST,
        ),
        Barrier(
            "pt-kill restarted regularly",
            kind="clean-up",
            what=statement("pt-kill is restarted regularly or replaced by events: done for s5")
            @ REPORT.at("Substitute pt-kill for events or restart its"),
            stops=s5_primary,
            cost=_NO_COST,
        ),
        Barrier(
            "Another oom_adj for mysqld",
            kind="setting",
            what=statement("oom_adj of dedicated MySQL servers is to be changed")
            @ REPORT.at("Change oom_adj for dedicated mysql server processes"),
            stops=s5_primary,
            cost=_NO_COST,
        ),
    ],
    signals=[linux.OOM_OLDER, MYSQLD_RESTARTED, mysql.LOST_AT],
    recovery=[WRITABLE, KERNEL_KILLS, UPTIME, SET_WRITABLE],
    data_loss=statement("none is mentioned; the server's recovery was clean")
    @ REPORT.at("The server performs recovery cleanly, and starts"),
    rollback=statement("none: the restarted server was set writable")
    @ REPORT.at("server is put back into read-write"),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the report shows a graph of swap; it names no metric")
    editors >> Call("reads, edits") >> mediawiki
    mediawiki >> Call("SQL, writes") >> s5_primary
    pt_kill >> Call("SQL, kills queries") >> s5_primary
