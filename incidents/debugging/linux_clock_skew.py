"""A clock is wrong: no time server responds, none is selected, or the correction is slow."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Plane,
    Question,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.chrony import chrony
from atlas.technologies.failures._machine import CHRONYC, CLOCK
from atlas.technologies.failures._machine import chrony as source
from atlas.technologies.linux import ALERTS, linux
from incidents.debugging._linux import ALL_VERSIONS, MAKESTEP, NO_OUTPUT

CONF = source.file("doc/chrony.conf.adoc")
FAQ = source.file("doc/faq.adoc")

SYNCHRONISED = Check(
    "Check whether the clock is synchronised.",
    CLOCK.command,
    healthy=statement("Leap status : Normal") @ CHRONYC.at("Leap status : Normal"),
    unhealthy=statement("Leap status : Not synchronised")
    @ CHRONYC.at("second_ or _Not synchronised_."),
)
DISTANCE = Check(
    "Read the root delay and the root dispersion of each server.",
    shell("chronyc ntpdata") @ CHRONYC.at("[[ntpdata]]*ntpdata* [_address_]::"),
    healthy=statement("Root delay : 0.000015 seconds, Root dispersion : 0.000015 seconds")
    @ CHRONYC.at("0.000015 seconds Root dispersion : 0.000015 seconds"),
    unhealthy=undisclosed("unhealthy output: the manual shows none"),
    verify="The dispersion and half of the delay, to which the path adds, are far below 3 s.",
)
OFFSET = Check(
    "Read the offset of the system time.",
    CLOCK.command,
    healthy=statement("System time : 0.000006523 seconds slow of NTP time")
    @ CHRONYC.at("System time : 0.000006523 seconds slow of NTP"),
    unhealthy=statement("System time : seconds or more, corrected gradually")
    @ CHRONYC.at("this correction will take a very long time."),
)
REACH = Check(
    "Check whether the servers respond: the column Reach.",
    shell("chronyc sources") @ CHRONYC.at("[[sources]]*sources* [*-a*] [*-v*]::"),
    healthy=statement("Reach above 0, such as 377") @ FAQ.at("^* ntp1.example.net 2 6 377 34"),
    unhealthy=statement("Reach 0 for every server")
    @ FAQ.at("did not get any valid responses from the"),
)
NAMES = Check(
    "Check whether the names of the servers resolve.",
    shell("chronyc activity") @ CHRONYC.at("[[activity]]*activity*::"),
    healthy=statement("0 sources with unknown address") @ FAQ.at("0 sources with unknown address"),
    unhealthy=statement("a non-zero number of sources with unknown address")
    @ FAQ.at("prints a non-zero number of sources with unknown"),
)
RESOLVE = Check(
    "List the names that chronyd was given.",
    shell("chronyc -N sources -a") @ FAQ.at("run `chronyc -N sources -a` command to"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="These names must resolve; then activity counts no source with unknown address.",
)
FIREWALL = Check(
    "Watch for replies from UDP port 123, for two minutes.",
    shell("timeout 120 tcpdump udp port 123")
    @ FAQ.at("Try using a tool like `wireshark` or `tcpdump`"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Without replies, a firewall may drop them; once allowed, Reach grows to 377.",
)
SELECT = Check(
    "Check why no server is selected.",
    shell("chronyc selectdata") @ CHRONYC.at("[[selectdata]]*selectdata* [*-a*] [*-v*]::"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Once enough servers agree, chronyc sources marks one with *.",
)
ELSEWHERE = Check(
    "Run the same check on the other machine: this clock is right.",
    CLOCK.command,
    healthy=statement("Leap status : Normal") @ CHRONYC.at("Leap status : Normal"),
    unhealthy=statement("Leap status : Not synchronised")
    @ CHRONYC.at("second_ or _Not synchronised_."),
)

with DebuggingGuide(
    linux(ALL_VERSIONS),
    "Clock skew",
    as_of="2026-11",
    plane=Plane.CONTROL,
    symptom="Tokens and certificates are rejected as not yet valid; logs of two machines disagree.",
    signals=[
        chrony.WRONG,
        chrony.NONE_SELECTABLE,
        linux.CLOCK_OFFSET.above(
            seconds(0.05)
            @ ALERTS.at("node_timex_offset_seconds{%(nodeExporterSelector)s} > 0.05", basis="limit")
        ),
        linux.CLOCK_SYNCHRONISED.below(
            undisclosed("threshold: the mixin compares with `== 0`, no bound")
        ),
    ],
    tree=Question(
        "Is the clock synchronised?",
        check=SYNCHRONISED,
        unhealthy=Question(
            "Do the time servers respond?",
            check=REACH,
            unhealthy=Question(
                "Do their names resolve?",
                check=NAMES,
                unhealthy=Cause(
                    "The names of the servers do not resolve",
                    why=statement("names have to be resolved before a request can be sent")
                    @ FAQ.at("there is an issue with the resolution."),
                    fix=[RESOLVE],
                ),
                healthy=Cause(
                    "Replies do not arrive",
                    why=statement("a firewall may block requests or replies on UDP port 123")
                    @ FAQ.at("requests sent to the UDP port 123 of"),
                    fix=[FIREWALL],
                ),
            ),
            healthy=Cause(
                "They respond, but none is selected",
                why=statement("servers that disagree with the majority are rejected")
                @ CHRONYC.at("time is inconsistent with a majority of other"),
                fix=[SELECT],
            ),
        ),
        healthy=Question(
            "Is the clock still far off?",
            check=OFFSET,
            unhealthy=Cause(
                "A large error is being corrected slowly",
                why=statement("normally chronyd slews; with a large offset, that takes very long")
                @ CHRONYC.at("slewing process would take a very long time"),
                fix=[MAKESTEP],
            ),
            healthy=Cause(
                "Another machine's clock is wrong",
                why=statement("Leap status Normal: this clock is synchronised")
                @ CHRONYC.at("Leap status : Normal"),
                fix=[ELSEWHERE],
            ),
        ),
    ),
    limit=Limit(
        "maximum root distance of a selectable server",
        of="root distance",
        reads="root delay and root dispersion",
        default=seconds(3) @ CONF.at("the maximum root distance is 3 seconds."),
        headroom=DISTANCE,
    ),
    do_not=[
        "Do not step the clock under programs that rely on time moving forward.",
        "Do not run chronyd -q from cron instead of the daemon: it steps, and measures worse.",
        "Do not configure a single server: a wrong one cannot be outvoted.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue has leap-second and leap-day bugs only, and two searches "
        "for operators' reports of clock skew found exercises, no report"
    ),
    time_to_recover=undisclosed("time to recover: the manuals and runbooks give none"),
    data_loss=undisclosed("data loss: the manuals of chrony do not mention it"),
    rollback=undisclosed("rollback: a corrected clock is not set wrong again"),
    figures={"log of chronyd": statement("syslog") @ CONF.at("will generate a syslog message.")},
) as guide:
    waive("IN403", because="no manual, runbook or report found states a recovery time")
    waive("IN404", because="no manual, runbook or report found mentions data loss")
    waive("IN405", because="a corrected clock needs no rollback")
