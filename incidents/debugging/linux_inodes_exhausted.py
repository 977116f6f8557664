"""No space left on device although df shows free space: inodes, or another limit."""

from attrs import evolve

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
    Step,
    bytes_,
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
    man_pages,
)
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.linux_machine import MORE_WATCHES, WATCHES
from atlas.technologies.linux import linux
from incidents._times import utc
from incidents.debugging import _linux as shared

ADD_WATCH = man_pages.file("man2/inotify_add_watch.2")
FIND = shared.FIND
MKE2FS = shared.e2fsprogs.file("misc/mke2fs.8.in")
MKE2FS_CONF = shared.e2fsprogs.file("misc/mke2fs.conf.in")
MKE2FS_C = shared.e2fsprogs.file("misc/mke2fs.c")
RESIZE2FS = shared.e2fsprogs.file("resize/resize2fs.8.in")
GEANT = Publisher("GÉANT", checked=shared.TODAY).post(
    "Incident of 11 July 2018: Dashboard exhausted its inodes",
    "https://kb.pert.geant.net/pages/viewpage.action?pageId=120492499",
    "2018-07-12",
)
STOPPED = utc("2018-07-11 21:09") @ GEANT.at("11 July 2018 21:09")
RESTORED = utc("2018-07-12 07:55") @ GEANT.at("12 July 2018 07:55")

MOST_FILES = Check(
    "Find the directories with the most inodes, on this file system alone.",
    shell("du --inodes -x <path> | sort -rn | head -n 20")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=statement("no directory stands out, or all together hold far less than IUsed")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    unhealthy=statement("one directory holds most of them; its parents count it too")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    verify="<path> is the mount point that df -i prints.",
)
UNLINKED = Check(
    "List files that are deleted but still open, as root: each keeps its inode.",
    DELETED.command,
    healthy=statement("no file of this file system, or a few")
    @ LSOF.at("display only files whose link count is less"),
    unhealthy=statement("very many files of this file system with NLINK 0")
    @ LSOF.at("have an NLINK value of zero."),
)
SAMPLE = Check(
    "List some files of the directory that are older than so many days.",
    shell("find <directory> -xdev -type f -mtime +<count> | head -n 20")
    @ FIND.at("data was last modified less than, more than"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="Their program and their owner are known, and nobody needs them: sessions, caches.",
)
REMOVE = Step(
    "Delete the files that are older than so many days, once a sample was checked.",
    command=shell("find <directory> -xdev -type f -mtime +<count> -delete")
    @ FIND.at("Delete files or directories; true if removal succeeded."),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: copy what may be needed to another file system first.",
    verify="df -i shows free inodes, and the program writes; then set up a job that removes them.",
)
GROW = Step(
    "Grow the ext4 file system, once its volume was enlarged: inodes grow with it.",
    command=shell("resize2fs <device>") @ RESIZE2FS.at("used to expand the size of the"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None while mounted: it shrinks only unmounted.",
    verify="df -i shows more Inodes; take a backup or a snapshot first.",
)
CLOSE_FILES = Step(
    "Restart the unit whose process holds the deleted files, one instance at a time.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the process has restarted.",
    verify="lsof +L1 no longer lists the files, and df -i shows free inodes.",
)
WATCH_LIMIT = Check(
    "Check whether the message names inotify or a watch.",
    shell("journalctl --since -1h -g 'no space left on device'")
    @ JOURNALCTL.at("Filter output to entries where the"),
    healthy=statement("lines that name a file or a directory to write")
    @ ADD_WATCH.at("limit on the total number of inotify watches"),
    unhealthy=statement("lines that name inotify or a watch")
    @ ADD_WATCH.at("limit on the total number of inotify watches"),
)
OTHER_FILE_SYSTEM = evolve(
    INODES, action="Check the free inodes of the file system that the message names."
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Inodes exhausted: no space left on device",
    as_of="2026-11",
    plane=Plane.STATE,
    symptom="The inodes are exhausted: programs cannot create files, although df shows free space.",
    signals=[
        linux.NO_SPACE,
        linux.NO_SPACE_GO,
        linux.INODES_LEFT.below(
            undisclosed("threshold: a share of all inodes, which one metric cannot express")
        ),
    ],
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="when df shows that the space itself is used up",
        )
    ],
    tree=Question(
        "Are the inodes used up?",
        check=INODES,
        unhealthy=Question(
            "Does one directory hold most of them?",
            check=MOST_FILES,
            unhealthy=Cause(
                "Very many small files that nothing removes",
                why=statement("GÉANT deleted old files to restore service")
                @ GEANT.at("fixed by deleting old files to restore service"),
                fix=[SAMPLE, REMOVE],
            ),
            healthy=Question(
                "Do deleted files hold inodes?",
                check=UNLINKED,
                unhealthy=Cause(
                    "A process keeps deleted files open",
                    why=statement("find, ls and du cannot see them")
                    @ LSOF.at("occasionally consume disk space to excess"),
                    fix=[CLOSE_FILES],
                ),
                healthy=Cause(
                    "The file system was made with few inodes",
                    why=statement("the shipped mke2fs.conf makes an inode for each 16384 bytes")
                    @ MKE2FS_CONF.at("inode_ratio = 16384"),
                    fix=[GROW],
                ),
            ),
        ),
        healthy=Question(
            "Is the space used up instead?",
            check=SPACE,
            unhealthy=Cause(
                "The disk is full",
                why=statement("no block is left for data")
                @ COREUTILS.at("reports the amount of space used and available"),
                fix=[DELETED, GROWN],
            ),
            healthy=Question(
                "Does the message name inotify?",
                check=WATCH_LIMIT,
                unhealthy=Cause(
                    "The user's limit of watches is reached",
                    why=statement("inotify reports its limit with the same error")
                    @ ADD_WATCH.at("limit on the total number of inotify watches"),
                    fix=[WATCHES, MORE_WATCHES],
                ),
                healthy=Cause(
                    "Space is free again, or the program writes to another file system",
                    why=statement("each file system has its own inodes and space")
                    @ MKE2FS.at("creates an inode for every \\fIbytes-per-inode\\fR"),
                    fix=[OTHER_FILE_SYSTEM],
                ),
            ),
        ),
    ),
    limit=Limit(
        "disk space for each inode (ext4), without mke2fs.conf",
        of="inodes",
        reads="inodes (IFree)",
        default=bytes_(8192) @ MKE2FS_C.at('get_int_from_profile(fs_types, "inode_ratio", 8192);'),
        headroom=INODES,
    ),
    do_not=[
        "Do not delete before you looked at a sample: nothing restores the files.",
        "Do not delete a large file for this: it frees one inode.",
        "Do not plan to change the number of inodes of ext4 later: only growth adds some.",
    ],
    precedents=[
        Precedent(
            "GÉANT, Dashboard stops processing traps",
            report=GEANT,
            what=statement("both instances ran out of inodes; old files were deleted")
            @ GEANT.at("Primary and Secondary instances of Dashboard exhausted their"),
        )
    ],
    time_to_recover=(RESTORED - STOPPED).meaning_of("GÉANT Dashboard", basis="outage"),
    data_loss=statement("GÉANT reports data loss: traps were not processed")
    @ GEANT.at("Data Loss: YES"),
    rollback=undisclosed("rollback: deleted files cannot be restored; no page names a rollback"),
    glossary={
        "inode": "The entry of a file system for one file, directory or link.",
        "IFree": "Free inodes in the output of df -i.",
    },
) as guide:
    waive("IN405", because="deletion cannot be undone; no page or report names a rollback")
