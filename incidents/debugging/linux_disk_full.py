"""No space left on device: bytes, inodes, or files that are deleted but still open."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import (
    COREUTILS,
    DELETED,
    GROWN,
    INODES,
    JOURNALCTL,
    LSOF,
    SPACE,
    systemd,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.linux import linux
from incidents._times import utc
from incidents.debugging import _linux as shared

JOURNALCTL_C = systemd.file("src/journal/journalctl.c")
_e2fsprogs = Repository(
    "tytso/e2fsprogs", commit="a9f482e55f3ca384226e76fceb15f274698cce93", checked=shared.CHECKED
)
EXT4 = _e2fsprogs.file("misc/tune2fs.8.in")
MKE2FS = _e2fsprogs.file("misc/mke2fs.8.in")
DOCSRS = Publisher("Rust", checked=shared.CHECKED).post(
    "docs.rs outage postmortem",
    "https://blog.rust-lang.org/inside-rust/2019/10/24/docsrs-outage-postmortem.html",
    "2019-10-24",
)
DOCSRS_DOWN = utc("2019-10-21 01:38") @ DOCSRS.at("At 2019-10-21 01:38 UTC the docs.rs website")
DOCSRS_BACK = utc("2019-10-21 02:06") @ DOCSRS.at("02:06: CDN propagated the changes, docs.rs back")

JOURNAL = Check(
    "Check the disk usage of the journal, if /var/log is on the full file system.",
    shell("journalctl --disk-usage") @ JOURNALCTL.at("Shows the current disk usage of all journal"),
    healthy=statement("Archived and active journals take up little of the file system")
    @ JOURNALCTL_C.at("Archived and active journals take up"),
    unhealthy=statement("Archived and active journals take up most of it")
    @ JOURNALCTL_C.at("Archived and active journals take up"),
)
CLOSE_FILES = Step(
    "Restart the unit whose process holds the deleted files.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the process has restarted.",
    verify="lsof +L1 no longer lists the files, and df shows the space.",
)
VACUUM = Step(
    "Delete the oldest archived journal files; with --rotate, active ones are archived first.",
    command=shell("journalctl --rotate --vacuum-size=<size>")
    @ JOURNALCTL.at("removes the oldest archived journal files until the"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the old log lines are deleted.",
    verify="journalctl --disk-usage falls; it also counts active files.",
)
CLEAR = Step(
    "Delete the directory, if all that is in it can be recreated.",
    command=shell("rm -r <directory>")
    @ COREUTILS.at("Remove the listed directories and their contents recursively."),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None for what was deleted: move it to another disk if in doubt.",
    verify="df shows the space, and the program writes again.",
)
MANY = Check(
    "Find the directories with the most files.",
    shell("du --inodes -x <path> | sort -n | tail -n 20")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="<path> is the mount point that df prints. Each line counts its subdirectories, too.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Disk full: no space left on device",
    as_of="2026-11",
    plane=Plane.STATE,
    symptom="Programs cannot write: they stop, or return errors for everything that saves data.",
    signals=[
        linux.NO_SPACE,
        linux.SPACE_LEFT.below(
            undisclosed("threshold: a share of the size, which one metric cannot express")
        ),
        linux.INODES_LEFT.below(
            undisclosed("threshold: a share of all inodes, which one metric cannot express")
        ),
    ],
    see=[
        Link(
            "incidents/debugging/clickhouse_too_many_parts",
            "guide",
            because="ClickHouse refuses inserts: its merges lack room",
        ),
        Link(
            "incidents/debugging/postgresql_wal_disk_full",
            "guide",
            because="when pg_wal of PostgreSQL fills the disk",
        ),
        Link(
            "incidents/debugging/linux_inodes_exhausted",
            "guide",
            because="when df shows free space, but df -i shows no free inode",
        ),
        Link(
            "incidents/debugging/linux_filesystem_read_only",
            "guide",
            because="when the error is Read-only file system",
        ),
        Link(
            "incidents/debugging/redis_snapshot_failed",
            "guide",
            because="when Redis refuses writes after a failed snapshot",
        ),
        Link(
            "incidents/debugging/kafka_log_directory_failed",
            "guide",
            because="when a broker of Kafka exits or loses a log directory",
        ),
        Link(
            "incidents/debugging/kubernetes_persistent_volume_full",
            "guide",
            because="the file system is a volume of a pod",
        ),
    ],
    tree=Question(
        "Is the space used up?",
        check=SPACE,
        unhealthy=Question(
            "Do deleted files still hold the space?",
            check=DELETED,
            unhealthy=Cause(
                "A process keeps deleted files open",
                why=statement("find, ls and du cannot see them, but they still take space")
                @ LSOF.at("occasionally consume disk space to excess"),
                fix=[CLOSE_FILES],
            ),
            healthy=Question(
                "Does the journal take the space?",
                check=JOURNAL,
                unhealthy=Cause(
                    "The journal has grown",
                    why=statement("archived files stay until a limit or a vacuum removes them")
                    @ JOURNALCTL.at("removes the oldest archived journal files until the"),
                    fix=[VACUUM],
                ),
                healthy=Cause(
                    "A directory was never cleaned up",
                    why=statement(
                        "at docs.rs, a purge existed, but not for the directory that grew"
                    )
                    @ DOCSRS.at("but it was never configured to purge the"),
                    fix=[GROWN, CLEAR],
                ),
            ),
        ),
        healthy=Question(
            "Are the inodes used up?",
            check=INODES,
            unhealthy=Cause(
                "Too many small files",
                why=statement("on ext4, the number of inodes is set at creation of the file system")
                @ MKE2FS.at("creates an inode for every \\fIbytes-per-inode\\fR"),
                fix=[MANY],
            ),
            healthy=Cause(
                "Space is free again, but the program has not recovered",
                why=statement("docs.rs cleared the directory, and the web server was restarted")
                @ DOCSRS.at("we cleared it and the web server was"),
                fix=[RESTART],
            ),
        ),
    ),
    limit=Limit(
        "space reserved for root (ext4)",
        of="space",
        reads="space (Available)",
        default=percent(5) @ EXT4.at("of reserved blocks is 5%."),
        headroom=SPACE,
    ),
    do_not=[
        "Do not delete a log that a process has open: its space stays in use until it is closed.",
        "Do not plan to change the number of inodes of ext4 later: it is fixed at creation.",
        "Do not wait for a full disk: alert at 5 % left and on a forecast of full in hours.",
    ],
    precedents=[
        Precedent(
            "docs.rs, disk of the server full",
            report=DOCSRS,
            what=statement("a directory that nothing cleared filled the disk over weeks")
            @ DOCSRS.at("no available disk space was left on the"),
        )
    ],
    time_to_recover=(DOCSRS_BACK - DOCSRS_DOWN).meaning_of("docs.rs website", basis="outage"),
    data_loss=statement("none at docs.rs: the directory held no persistent data")
    @ DOCSRS.at("the directory doesn’t contain any persistent data"),
    rollback=undisclosed("rollback: deleted files cannot be restored; no page names a rollback"),
    glossary={
        "ENOSPC": "The error of a write when no space is left.",
        "NLINK": "The number of names a file has; 0 once it is deleted.",
    },
) as guide:
    waive("IN405", because="deletion cannot be undone; no page or report names a rollback")
