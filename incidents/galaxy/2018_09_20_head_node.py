"""The head node keeps halting; then storage and network fail too."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux_machine import MOUNTED
from atlas.technologies.failures.linux_network import ADDRESSES, LINKS
from atlas.technologies.failures.openzfs import IMPORTABLE, POOL
from atlas.technologies.uwsgi import uwsgi
from incidents.galaxy import _2018_09_20 as facts
from incidents.galaxy import _head_node as c
from incidents.galaxy.facts import FIRST_VERSION, ZONE
from incidents.galaxy.facts import HEAD_NODE as REPORT

_NO_COST = undisclosed("costs: not in the post of September 2018")
_NO_OUTPUT = undisclosed("output: not in the post of September 2018")

with IncidentAnatomy(
    c.usegalaxy,
    "The only head node fails, then storage, then the network",
    as_of="2018-09-20",
    report=REPORT,
    failure_class="power-cooling-hardware",
    timeline=[
        Event(
            statement("`Galaxy's influence` is unresponsive: uWSGI processes try to compile")
            @ REPORT.at("The uWSGI processes were attempting to compile something,"),
            when=facts.UNRESPONSIVE,
            phase="began",
            effects=[
                Effect(c.galaxy, "degraded"),
                Effect(c.users, "degraded", because=c.galaxy),
            ],
        ),
        Event(
            statement("the processes cannot be permanently killed: they respawn automatically")
            @ REPORT.at("be permanently killed as they automatically respawn."),
            when=undisclosed("time: before the reboot at 12:30, in the row of 12:00 (local time)"),
            phase="detected",
        ),
        Event(
            statement("the Galaxy server is rebooted")
            @ REPORT.at("We rebooted the Galaxy server."),
            when=facts.REBOOTED,
            effects=[
                Effect(c.head_node, "lost"),
                Effect(c.galaxy, "lost", because=c.head_node),
                Effect(c.users, "lost", because=c.galaxy),
            ],
        ),
        Event(
            statement("an engineer arrives at the data centre; the server is up at this point")
            @ REPORT.at("The server is up at this point."),
            when=facts.ON_SITE,
            effects=[Effect(c.head_node, "recovered")],
        ),
        Event(
            statement("after a login, the server halts itself and reboots")
            @ REPORT.at("immediately halts itself and begins rebooting again."),
            when=facts.HALTED,
            effects=[Effect(c.head_node, "lost")],
        ),
        Event(
            statement("it is up and halts again; shutdown -c does not cancel the shutdown")
            @ REPORT.at("`shutdown -c`, we could not cancel the shutdown."),
            when=facts.HALTED_AGAIN,
        ),
        Event(
            statement("shutdowns are prevented, but one of the file systems fails to mount")
            @ REPORT.at("one of the filesystems fails to mount."),
            when=facts.NOT_MOUNTED,
            effects=[Effect(c.head_node, "recovered"), Effect(c.storage, "lost")],
        ),
        Event(
            statement("it is an issue of ZFS; that server is rebooted")
            @ REPORT.at("identifies a ZFS issue and ends up rebooting"),
            when=facts.ZFS,
        ),
        Event(
            statement("a workshop is cancelled") @ REPORT.at("Workshop is cancelled."),
            when=facts.CANCELLED,
        ),
        Event(
            statement("a second engineer is on site; the issues and the logs are debugged")
            @ REPORT.at("attempt to debug the issues and logs we"),
            when=facts.DEBUGGING,
        ),
        Event(
            statement("ZFS is recovered") @ REPORT.at("Stefan recovers the ZFS"),
            when=facts.ZFS_BACK,
            effects=[Effect(c.storage, "recovered")],
        ),
        Event(
            statement("from the logs, they decide to consider a replacement of the hardware")
            @ REPORT.at("we should consider replacing the hardware, migrating the"),
            when=facts.REPLACE,
        ),
        Event(
            statement("about a third of the old cloud's drives fail: services are down for good")
            @ REPORT.at("1/3rd of the drives providing storage for the"),
            when=facts.CLOUD_DISKS,
            effects=[
                Effect(c.old_cloud, "degraded"),
                Effect(c.stats, "lost", because=c.old_cloud),
            ],
        ),
        Event(
            statement("the opportunity is taken to move the HTCondor cluster to the new cloud")
            @ REPORT.at("opportunity to migrate the HTCondor cluster we run"),
            when=facts.MOVED,
        ),
        Event(
            statement("the replacement boots, with unexpected names of its network interfaces")
            @ REPORT.at("names for the ethernet interfaces and networking breaks."),
            when=facts.RENAMED,
            effects=[Effect(c.head_node, "lost")],
        ),
        Event(
            statement("the head node is accessible again, and Galaxy is started")
            @ REPORT.at("We finally regain access to our head node."),
            when=facts.ACCESS,
            effects=[Effect(c.head_node, "recovered")],
        ),
        Event(
            statement("Galaxy is back online") @ REPORT.at("Galaxy is back online."),
            when=facts.ONLINE,
            phase=("mitigated", "resolved"),
            effects=[Effect(c.galaxy, "recovered"), Effect(c.users, "recovered")],
        ),
    ],
    trigger=statement("a confluence of unexpected and bad events, the post says")
    @ REPORT.at("confluence of unexpected and bad events which resulted"),
    detection=undisclosed("detection: the post does not say who or what noticed it"),
    mitigation=statement("a replacement head node was put into service")
    @ REPORT.at("We finally have the replacement head node booting,"),
    impact={
        "offline": statement("for a significant portion of the afternoon")
        @ REPORT.at("offline for a significant portion of yesterday (2018-09-20)"),
        "workshop": statement("cancelled") @ REPORT.at("Workshop is cancelled."),
        "stats.usegalaxy.eu": statement("not repaired, as many other issues were happening")
        @ REPORT.at("to repair this VM."),
        "spare head node": statement("existed, unused: no time to migrate to it")
        @ REPORT.at("replacement head node which is not currently utilised."),
        "times": statement("approximate, says a line of the post's first version")
        @ FIRST_VERSION.at("Times are approximate as some of the servers"),
        "error message": undisclosed(
            "text: the post prints none; the signal is uWSGI's own when a killed worker respawns"
        ),
        "time zone": ZONE,
    },
    barriers=[
        Barrier(
            "A second head node for failover",
            kind="redundancy",
            what=statement("planned for some time: a second head node, to fail over to")
            @ REPORT.at("we will run a second Galaxy head node"),
            stops=c.galaxy,
            harm="lost",
            cost=_NO_COST,
        )
    ],
    signals=[uwsgi.KILLED],
    recovery=[
        KERNEL_LOG,
        MOUNTED,
        POOL,
        IMPORTABLE,
        Step(
            "Move the disks of a server that does not stay up to spare hardware.",
            command=action("Stop the server, and move its disks to a spare enclosure.")
            @ REPORT.at("migrating the hard drives to a spare enclosure."),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=undisclosed(
                "time: considered at 16:15, booting at 17:35 (local time), all in all"
            ),
            undo="Move the disks back into the old server.",
            verify="The spare boots; its network interfaces may have other names: see below.",
        ),
        evolve(
            LINKS,
            verify="state UP, with the names that the network configuration uses: new hardware "
            "may change them.",
        ),
        ADDRESSES,
    ],
    data_loss=statement("none of user data") @ REPORT.at("The only good point is that no user"),
    rollback=undisclosed("rollback: the post names no change before the incident"),
    cost=_NO_COST,
    limits={
        "storage, to start": statement("Galaxy requires that all storage directories are online")
        @ REPORT.at("Galaxy currently has a hard requirement that all")
    },
) as diagram:
    waive("AM103", because="the post names no metric")
    waive("IN405", because="the post names no change that could be reverted")
    c.users >> Call("HTTPS") >> c.galaxy
    c.head_node >> Asynchronous("runs") >> c.galaxy
    c.galaxy >> Call("NFS") >> c.storage
    c.old_cloud >> Asynchronous("runs") >> c.stats
    c.old_cloud >> Asynchronous("runs, until it is moved") >> c.cluster
