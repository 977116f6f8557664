"""MySQL server has gone away: a restart, idle timeout, large packet, KILL, or the network."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    hours,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures.mysql import GONE_AWAY, SETTINGS
from atlas.technologies.mysql import mysql
from incidents.debugging import _mysql_connections as shared
from incidents.debugging._databases import NO_RECOVERY_TIME

with DebuggingGuide(
    mysql(
        undisclosed(
            "version: manuals of 8.0 and 9.7, texts of 5.6; the failures were made on 9.7.4"
        )
    ),
    "MySQL connection lost: error 2006 or 2013",
    as_of="2026-11-29",
    symptom="Statements fail with error 2006 or 2013, and succeed on a new connection.",
    signals=[
        mysql.GONE_AWAY,
        mysql.LOST,
        mysql.DISCONNECTED,
        mysql.PACKET,
        mysql.ABORTED_CLIENTS.rising(),
    ],
    tree=Question(
        "Was the server restarted?",
        check=shared.RESTARTED,
        unhealthy=Question(
            "Was it shut down before it started?",
            check=shared.SHUTDOWN,
            healthy=Cause(
                "A planned restart or failover: clients have to reconnect",
                why=statement("a shutdown ends every connection")
                @ shared.ERRORS.at('eng "%s: Normal shutdown\\n"'),
                fix=[shared.RECONNECTED, shared.POOL],
            ),
            unhealthy=Cause(
                "The server crashed or was killed, and was started again",
                why=statement("no shutdown was logged before it was ready again")
                @ shared.ERRORS.at("ready for connections."),
                fix=[KERNEL_KILLS, shared.POOL],
            ),
        ),
        healthy=Question(
            "Does it close idle connections?",
            check=shared.IDLE,
            unhealthy=Cause(
                "A pool keeps connections for longer than wait_timeout",
                why=statement("by default, the server closes a connection after eight idle hours")
                @ GONE_AWAY.at("the server closes the connection after eight hours"),
                fix=[shared.POOL, shared.WAIT_LONGER],
            ),
            healthy=Question(
                "Does it refuse large packets?",
                check=shared.PACKET,
                unhealthy=Cause(
                    "A statement or row is larger than max_allowed_packet",
                    why=statement("the server raises this error, and closes the connection")
                    @ shared.ERRORS.at("Got a packet bigger than 'max_allowed_packet' bytes"),
                    fix=[shared.LARGER],
                ),
                healthy=Question(
                    "Does an account kill connections?",
                    check=shared.KILLS,
                    unhealthy=Cause(
                        "An administrator or a tool kills the connections",
                        why=statement("a killed connection ends with the same message")
                        @ GONE_AWAY.at("administrator) has killed the running thread"),
                        fix=[shared.KILLERS],
                    ),
                    healthy=Cause(
                        "The network, a proxy or the client itself closes the connection",
                        why=statement("a client may time out, or use what it has closed")
                        @ GONE_AWAY.at("tried to run a query after closing the"),
                        fix=[shared.RECORD, shared.POOL],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "wait_timeout (5.6 to 9.7)",
        of="idle time of a connection",
        reads="idle connection (Time at Sleep)",
        default=hours(8) @ GONE_AWAY.at("server closes the connection after eight hours"),
        headroom=shared.SESSIONS,
    ),
    do_not=[
        "Do not repeat a write blindly: with error 2013, it may have been committed.",
        "Do not raise all timeouts at once: leaked connections then stay, up to the limit.",
        "Do not raise max_allowed_packet without asking how large the statement is.",
        "Do not share a connection between threads or forked processes.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this repository, danluu/post-mortems and a search of "
        "status pages named none with this message"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the open transaction; after error 2013 ask the data if it was committed")
    @ GONE_AWAY.at("it didn't get a full answer"),
    rollback=statement("restore each setting; new connections have it")
    @ SETTINGS.at('"Max packet length to send to or receive'),
    see=[
        Link(
            "incidents/debugging/mysql_too_many_connections",
            "guide",
            because="clients cannot connect at all: error 1040",
        ),
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="the kernel ended the server for lack of memory",
        ),
        Link(
            "incidents/debugging/linux_conntrack_full",
            "guide",
            because="the network drops connections in between",
        ),
    ],
) as diagram:
    waive("EV504", because="the page of the manual shows no date")
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
