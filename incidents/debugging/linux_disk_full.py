"""No space left on device: bytes, inodes, or files that are deleted but still open."""

from atlas import (
    Cause,
    DebuggingGuide,
    ErrorReply,
    Limit,
    Plane,
    Precedent,
    Question,
    Source,
    Step,
    percent,
    repository_file,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.linux import ALERTS, linux
from incidents.debugging._linux import (
    ALL_VERSIONS,
    CHECKED,
    COREUTILS,
    NO_OUTPUT,
    NO_TIME,
    SYSTEMCTL,
    coreutils,
    look,
    man,
    systemd,
)

ERRNO = man("man3/errno.3")
DF = coreutils("src/df.c")
JOURNALCTL = systemd("man/journalctl.xml")
JOURNALCTL_C = systemd("src/journal/journalctl.c")
LSOF = repository_file(
    "lsof-org/lsof", "00FAQ", at="6379888cc1924bf97b2cfdbc1cee38bb0aa45f5d", checked=CHECKED
)
EXT4 = repository_file(
    "tytso/e2fsprogs",
    "misc/tune2fs.8.in",
    at="a9f482e55f3ca384226e76fceb15f274698cce93",
    checked=CHECKED,
)
MKE2FS = repository_file(
    "tytso/e2fsprogs",
    "misc/mke2fs.8.in",
    at="a9f482e55f3ca384226e76fceb15f274698cce93",
    checked=CHECKED,
)
DOCSRS = Source(
    title="docs.rs outage postmortem",
    publisher="Rust",
    kind="primary",
    url="https://blog.rust-lang.org/inside-rust/2019/10/24/docsrs-outage-postmortem.html",
    published="2019-10-24",
    checked=CHECKED,
)

SPACE = look(
    "Read the space left on the file system of the failing path.",
    command=statement("df PATH") @ COREUTILS.at("reports the amount of space used and available"),
    healthy=statement("Available: more than 5 % of the size")
    @ ALERTS.at("Filesystem has less than %(fsSpaceAvailableWarningThreshold)d%% space left."),
    unhealthy=statement("Available at or near 0") @ DF.at('N_("Available"), 5, true, false'),
    verify="It is known whether bytes ran out.",
)
INODES = look(
    "Read the inodes left on that file system.",
    command=statement("df -i PATH") @ COREUTILS.at("List inode usage information"),
    healthy=statement("IFree: more than 5 % of Inodes")
    @ ALERTS.at("Filesystem has less than 5% inodes left."),
    unhealthy=statement("IFree at or near 0") @ DF.at('N_("IFree"), 5, true, false'),
    verify="It is known whether inodes ran out.",
)
DELETED = look(
    "List files that are deleted and still open.",
    command=statement("lsof +L1") @ LSOF.at("By using the option +L1"),
    healthy=statement("no file, or small ones only")
    @ LSOF.at("display only files whose link count is less"),
    unhealthy=statement("large files with NLINK 0") @ LSOF.at("have an NLINK value of zero."),
    verify="The process that holds the space is known.",
)
JOURNAL = look(
    "Read how much the journal takes.",
    command=statement("journalctl --disk-usage")
    @ JOURNALCTL.at("Shows the current disk usage of all journal"),
    healthy=statement("Archived and active journals take up little of the file system")
    @ JOURNALCTL_C.at("Archived and active journals take up"),
    unhealthy=statement("Archived and active journals take up most of it")
    @ JOURNALCTL_C.at("Archived and active journals take up"),
    verify="The share of the journal is known.",
)
RESTART = Step(
    "Restart the process that holds the deleted files, or have it reopen its log.",
    command=statement("systemctl restart UNIT")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="None: the process runs anew.",
    verify="lsof +L1 no longer lists the files, and df shows the space.",
)
VACUUM = Step(
    "Shrink the journal; with --rotate the active files count as well.",
    command=statement("journalctl --rotate --vacuum-size=500M")
    @ JOURNALCTL.at("removes the oldest archived journal files until the"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="None: the old log lines are gone.",
    verify="journalctl --disk-usage is below the size given.",
)
CLEAR = Step(
    "Find the directory that grew; clear it if it can be made again.",
    command=statement("du -x PATH")
    @ COREUTILS.at("@cindex inode usage, dereferencing in @command{du}"),
    healthy=undisclosed("healthy output: the manual prints none"),
    unhealthy=undisclosed("unhealthy output: the manual prints none"),
    risk="high",
    takes=NO_TIME,
    undo="None for what was deleted: move it to another disk if in doubt.",
    verify="df shows the space, and the program writes again.",
)
MANY = look(
    "Find the directories with most files, and remove files that can be made again.",
    command=statement("du --inodes -x PATH")
    @ COREUTILS.at("useful for finding directories which contain many files,"),
    healthy=undisclosed("healthy output: the manual prints none"),
    unhealthy=undisclosed("unhealthy output: the manual prints none"),
    verify="IFree rises.",
)

with DebuggingGuide(
    linux(ALL_VERSIONS),
    "No space left on device",
    as_of="2026-11",
    plane=Plane.STATE,
    symptom="Programs cannot write: they stop, or answer errors to everything that saves.",
    signals=[
        ErrorReply(
            reply=statement("No space left on device")
            @ ERRNO.at("No space left on device (POSIX.1-2001)."),
            seen_by="every program that writes there (ENOSPC)",
        ),
        linux.SPACE_LEFT.below(
            undisclosed("threshold: a share of the size, which one metric cannot say")
        ),
        linux.INODES_LEFT.below(
            undisclosed("threshold: a share of all inodes, which one metric cannot say")
        ),
    ],
    tree=Question(
        "Are the bytes used up?",
        check=SPACE,
        unhealthy=Question(
            "Do deleted files still hold the space?",
            check=DELETED,
            unhealthy=Cause(
                "A process keeps deleted files open",
                why=statement("find, ls and du cannot see them, and yet they take space")
                @ LSOF.at("occasionally consume disk space to excess"),
                fix=[RESTART],
            ),
            healthy=Question(
                "Is it the journal?",
                check=JOURNAL,
                unhealthy=Cause(
                    "The journal has grown",
                    why=statement("archived files stay until a limit or a vacuum removes them")
                    @ JOURNALCTL.at("removes the oldest archived journal files until the"),
                    fix=[VACUUM],
                ),
                healthy=Cause(
                    "A directory was never cleared",
                    why=statement("at docs.rs a purge existed, but not for the directory that grew")
                    @ DOCSRS.at("but it was never configured to purge the"),
                    fix=[CLEAR],
                ),
            ),
        ),
        healthy=Question(
            "Are the inodes used up?",
            check=INODES,
            unhealthy=Cause(
                "Too many small files",
                why=statement("the number of inodes is set when the file system is made")
                @ MKE2FS.at("creates an inode for every \\fIbytes-per-inode\\fR"),
                fix=[MANY],
            ),
            healthy=Cause(
                "There is space again, but the program has given up",
                why=statement("docs.rs cleared the directory and had to restart the server")
                @ DOCSRS.at("we cleared it and the web server was"),
                fix=[RESTART],
            ),
        ),
    ),
    limit=Limit(
        "space kept back for root (ext4)",
        default=percent(5) @ EXT4.at("of reserved blocks is 5%."),
        headroom=SPACE,
    ),
    do_not=[
        "Do not delete a log that a process has open: its space comes back at the restart only.",
        "Do not plan to change the number of inodes later: the ratio is fixed at creation.",
        "Do not wait for full: alerts belong at 5 % left and at a forecast of full in hours.",
    ],
    precedents=[
        Precedent(
            "docs.rs, disk of the server full",
            report=DOCSRS,
            what=statement("a directory that nothing cleared filled the disk over weeks")
            @ DOCSRS.at("no available disk space was left on the"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: the part of the report that was read has none"),
    data_loss=statement("none at docs.rs: the directory held no persistent data")
    @ DOCSRS.at("the directory doesn’t contain any persistent data"),
    rollback=undisclosed("rollback: what was deleted is gone; no page names a way back"),
    glossary={
        "ENOSPC": "The error of a write for which there is no space.",
        "POSIX": "The standard of Unix-like systems.",
        "NLINK": "The number of names a file has; 0 once it is deleted.",
    },
) as guide:
    waive("IN403", because="the part of the one report that was read gives no end")
    waive("IN405", because="deleting cannot be undone; no page or report names a way back")
