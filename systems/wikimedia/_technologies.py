"""Wikimedia's own software: the wiki, its service names, and the tool that runs the switch."""

from atlas import LogMessage, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.wikimedia import facts

_NOT_USED = "release dates: not used here, since no version in production is cited"
_NO_LOGS = "where it logs: neither the cookbooks nor the library under them say"


class Spicerack(Technology):
    """The library that cookbooks are written with, and the command that runs them."""

    name = "Spicerack"
    icon = None
    plane = "control"
    releases = undisclosed(_NOT_USED)
    logs = statement("/var/log/spicerack/, by the path of the cookbook") @ facts.INTRODUCTION.at(
        "can be found in ``/var/log/spicerack/${PATH_OF_THE_COOKBOOK}``"
    )

    NOT_IN_SYNC = LogMessage(
        anchor=" not yet in sync: ",
        sample="Heartbeat from master db2203.codfw.wmnet for section s1 not yet in sync: "
        "2024-03-20 14:01:09 <= 2024-03-20 14:01:10 (delta=-1.0)",
        pattern=r"for section (?P<section>\w+) not yet in sync: .*\(delta=(?P<seconds>\S+)\)",
        severity="error",
        meaning="The new site's primary has not yet replayed all writes of the old one.",
        source=facts.DATABASES,
    )
    STATE_WRONG = LogMessage(
        anchor="Verification failed that core DB masters in ",
        sample="Verification failed that core DB masters in codfw have read-only=True",
        pattern=r"masters in (?P<site>\w+) have read-only=(?P<state>True|False)",
        severity="error",
        meaning="At least one primary of the site has the wrong read-only state.",
        source=facts.DATABASES,
    )
    JOBS_STILL_RUN = LogMessage(
        anchor=" still running: ",
        sample="2 mw-script jobs still running: renameuser-1, refreshlinks-7",
        pattern=r"(?P<count>\d+) (?P<namespace>\S+) jobs? still running: (?P<names>.*)",
        severity="error",
        meaning="Maintenance jobs still run although they were deleted.",
        source=facts.STOP_JOBS,
        context=("mw-script", "mw-cron"),
    )
    REPLICATION_WRONG = LogMessage(
        anchor=" wrong SLAVE STATUS ",
        sample="MASTER_FROM db1163.eqiad.wmnet wrong SLAVE STATUS Slave_IO_Running=No, expected "
        "Yes instead",
        pattern=r"wrong SLAVE STATUS (?P<field>\w+)=(?P<value>.*), expected (?P<wanted>.*) instead",
        severity="error",
        meaning="Replication between the two primaries differs from what the preparation set.",
        source=facts.PREPARE,
    )


mediawiki = technology(
    "MediaWiki",
    "The wiki software of Wikipedia, written in PHP.",
    plane="service",
    releases=undisclosed(_NOT_USED),
    logs=statement("files in /srv/mw-log of the log hosts")
    @ facts.LOG_HOSTS.at("in flat file format in /srv/mw-log."),
)
spicerack = Spicerack()
editor = technology(
    "client software",
    "Browsers and programs that read and edit.",
    plane="edge",
    releases=undisclosed(_NOT_USED),
    logs=undisclosed(_NO_LOGS),
)
discovery_dns = technology(
    "DNS Discovery",
    "DNS names of services that resolve to the active site, set with Conftool.",
    plane="edge",
    releases=undisclosed(_NOT_USED),
    logs=undisclosed(_NO_LOGS),
)
