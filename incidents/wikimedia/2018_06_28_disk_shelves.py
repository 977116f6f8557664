"""New shelves make a controller mark six disks as failed, on both servers at the same time."""

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
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux import MOUNTS
from atlas.technologies.failures.linux_storage import VOLUMES
from atlas.technologies.linux import linux
from incidents.wikimedia import _2018_06_28 as facts
from incidents.wikimedia import _components_2018 as c
from incidents.wikimedia._steps import REPAIR_ARRAY, RESTORE_CABLES
from incidents.wikimedia._technologies import DRIVES_DISABLED, VOLUME_FAILED
from incidents.wikimedia.facts import JUNE_2018 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of June 2018")

with IncidentAnatomy(
    wikimedia,
    "New disk shelves make RAID volumes fail and go read-only",
    as_of="2018-06-28",
    report=REPORT,
    failure_class="power-cooling-hardware",
    timeline=[
        Event(
            statement("new disk shelves are plugged into both servers, then shut down")
            @ REPORT.at("14:40 or so: New shelves were plugged into"),
            when=facts.PLUGGED_IN,
        ),
        Event(
            statement(
                "input/output errors in the nginx logs of labstore1007, which nobody knows of"
            )
            @ REPORT.at("14:48:42 errors show up in the nginx logs"),
            when=facts.FIRST_ERROR,
            phase="began",
            effects=[
                Effect(c.labstore1007, "degraded"),
                Effect(c.dumps_web, "degraded", because=c.labstore1007),
                Effect(c.dump_users, "degraded", because=c.dumps_web),
            ],
        ),
        Event(
            statement("mails of cron: rsync fails, the file system is read-only")
            @ REPORT.at("shows we have a problem with rsyncs to"),
            when=facts.RSYNC_FAILED,
            effects=[Effect(c.dump_copies, "degraded", because=c.labstore1007)],
        ),
        Event(
            statement("an alert on failed Puppet resources, which is not taken as real")
            @ REPORT.at("these failures are real though we don't realize"),
            when=facts.PUPPET_ALERT,
        ),
        Event(
            statement("an alert on RAID of labstore1007; both servers show six failed disks")
            @ REPORT.at("both systems show 6 disks failed in the"),
            when=facts.ALERTED,
            phase="detected",
            effects=[Effect(c.labstore1006, "degraded")],
        ),
        Event(
            statement("the new shelves are said to have been disconnected")
            @ REPORT.at("15:31 Chris says the new shelves have been"),
            when=facts.DISCONNECTED,
        ),
        Event(
            statement("labstore1006 logs a failed volume; its own RAID alert is at 15:32")
            @ REPORT.at("15:31 various failures registered on labstore1006 in"),
            when=facts.DRIVE_FAILED,
        ),
        Event(
            statement("labstore1006 remounts its file system read-only")
            @ REPORT.at("[9105628.525987] EXT4-fs (dm-1): Remounting filesystem read-only"),
            when=facts.READ_ONLY,
        ),
        Event(
            statement("the servers are put on hold, for a network maintenance at 16:00")
            @ REPORT.at("cloud team, the labstore boxes are put on"),
            when=facts.ON_HOLD,
        ),
        Event(
            statement("a physical volume is missing, yet data appears to be served")
            @ REPORT.at("shows that one pv is missing; the device"),
            when=facts.EXAMINED,
        ),
        Event(
            statement("labstore1007 is rebooted, and stops at a message of its controller")
            @ REPORT.at("then dropped to 'enter root for maintenance':"),
            when=facts.REBOOTED,
            effects=[
                Effect(c.labstore1007, "lost"),
                Effect(c.dumps_web, "lost", because=c.labstore1007),
                Effect(c.dump_users, "lost", because=c.dumps_web),
            ],
        ),
        Event(
            statement("after a cold reboot and a repair, all disks are intact")
            @ REPORT.at("comes back up and the file system mounts"),
            when=facts.MOUNTED,
            effects=[Effect(c.labstore1007, "recovered")],
        ),
        Event(
            statement(
                "after a second cable failed, cabling is set back: labstore1007 comes up clean"
            )
            @ REPORT.at("set back the way it was and labstore1007"),
            when=facts.CLEAN,
        ),
        Event(
            statement("labstore1006 is repaired too; NFS is moved to labstore1007")
            @ REPORT.at("Labstore1006 is rebooted; we agree to 'repair' there"),
            when=undisclosed("time: not in the report; between 19:16 and 20:00 by its order"),
            effects=[Effect(c.labstore1006, "recovered")],
        ),
        Event(
            statement("both servers are back in operation; labstore1006 provides no services")
            @ REPORT.at("20:00 Both servers and their storage are now"),
            when=facts.BACK,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.dumps_web, "recovered"),
                Effect(c.dump_users, "recovered"),
                Effect(c.dump_copies, "recovered"),
            ],
        ),
    ],
    trigger=statement("new disk shelves plugged into both servers, to add capacity")
    @ REPORT.at("During an upgrade of the storage capacity on"),
    detection=statement("an alert on RAID, after failed rsync jobs and an alert on Puppet")
    @ REPORT.at("15:10 Alert is triggered for degraded RAID on"),
    mitigation=statement("repair at the controller, which may lose data, with the old cables")
    @ REPORT.at("we decide to 'repair and accept data loss'."),
    impact={
        "disks marked as failed": facts.DISKS,
        "dumps": statement("the site and its NFS content were offline or degraded for hours")
        @ REPORT.at("offline or in a degraded state for several"),
        "files before the reboot": statement("not all were served, as became clear much later")
        @ REPORT.at("files were not in fact all being served"),
        "second cable": statement("the cabling for the second shelves was wrong")
        @ REPORT.at("cabling for adding the second shelves was wrong,"),
        "alerts of Puppet": statement("mostly false, so they are ignored")
        @ REPORT.at("Puppet resource warnings are 99% of the time"),
        "monitoring": statement("none of errors of the web server that show a system problem")
        @ REPORT.at("There is no monitoring of dump web server"),
        "knowledge": statement("not much on the HP controller and its errors")
        @ REPORT.at("We don't have a lot of expertise re:"),
        "time zone": undisclosed(
            "zone: not on the page, read as UTC like Wikimedia's other reports"
        ),
    },
    barriers=[
        Barrier(
            "Shelves switched off, and cables checked",
            kind="validation",
            what=statement("arrays must not be on when connected, and the cabling be correct")
            @ REPORT.at("Double-check that storage arrays are not turned on"),
            stops=c.labstore1007,
            cost=_NO_COST,
        ),
        Barrier(
            "One server at a time",
            kind="gradual-rollout",
            what=statement("work is to be coordinated, so that only one system is touched")
            @ REPORT.at("Better coordination for any work to labstore 1006/7,"),
            stops=c.labstore1006,
            cost=_NO_COST,
        ),
    ],
    signals=[
        linux.EXT4_READ_ONLY,
        linux.JOURNAL_ABORTED,
        VOLUME_FAILED,
        DRIVES_DISABLED,
        Alert(
            name=statement("degraded RAID")
            @ REPORT.at("15:10 Alert is triggered for degraded RAID on")
        ),
    ],
    recovery=[MOUNTS, KERNEL_LOG, VOLUMES, RESTORE_CABLES, REPAIR_ARRAY],
    data_loss=statement("accepted for the repair; then the disks were all intact")
    @ REPORT.at("mounts cleanly with all disks intact."),
    rollback=statement("the new shelves were disconnected, and the cables set back")
    @ REPORT.at("19:16 The cabling is set back the way"),
    cost=_NO_COST,
    glossary={
        "HP": "Hewlett-Packard, the manufacturer of the controller.",
    },
) as diagram:
    waive("AM103", because="the report names no metric")
    c.dump_users >> Call("HTTP") >> c.dumps_web
    c.dumps_web >> Call("files") >> c.labstore1007
    c.toolforge >> Call("NFS") >> c.labstore1006
    c.dump_copies >> Call("new dumps") >> c.labstore1007
    c.dump_copies >> Call("new dumps") >> c.labstore1006
