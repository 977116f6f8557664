"""A program is denied a path or a port: find which of the kernel's checks refuses it."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    about,
    count,
    minutes,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.apparmor import apparmor
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.apparmor import PROFILES
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_permissions import (
    ACCESS,
    EXECVE,
    MOUNT,
    NO_EXECUTION,
    PATHS,
    WALK,
)
from atlas.technologies.failures.selinux import DENIALS
from atlas.technologies.linux import linux
from atlas.technologies.selinux import selinux
from atlas.technologies.systemd import systemd
from incidents.debugging import _linux as shared
from incidents.debugging import _linux_permission_steps as steps
from incidents.debugging import _linux_permissions as checks

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Permission denied (EACCES)",
    as_of="2026-11-30",
    symptom="A program cannot open, run or create a file, or bind a port: Permission denied.",
    signals=[
        linux.PERMISSION_DENIED,
        linux.PERMISSION_DENIED_GO,
        linux.PERMISSION_DENIED_NODE,
        systemd.UNIT_STATE.rising(),
        apparmor.DENIED,
        selinux.DENIED,
    ],
    see=[
        Link(
            "incidents/debugging/linux_filesystem_read_only",
            "guide",
            because="when the error is Read-only file system",
        ),
        Link(
            "incidents/debugging/aws_access_denied",
            "guide",
            because="when an API of AWS denies the access",
        ),
        Link(
            "incidents/debugging/redis_snapshot_failed",
            "guide",
            because="when Redis cannot write its snapshot",
        ),
    ],
    tree=Question(
        "Does the line name bind or listen, and a port?",
        check=checks.ERROR_LINE,
        unhealthy=Cause(
            "A privileged port, and the service is neither root nor has the capability",
            why=statement("such a port needs root or CAP_NET_BIND_SERVICE")
            @ IP_SYSCTL.at("require root or CAP_NET_BIND_SERVICE in order to"),
            fix=[checks.FIRST_PORT, steps.ALLOW_PORT],
        ),
        healthy=Question(
            "Is the access denied to the user in a shell, too?",
            check=ACCESS,
            unhealthy=Question(
                "Is a directory of the path closed to it?",
                check=WALK,
                unhealthy=Cause(
                    "A directory on the way does not let the user through: x is missing",
                    why=statement("each directory of the path needs search permission, x")
                    @ PATHS.at("If the process does not have search permission"),
                    fix=[steps.SAVE, steps.SEARCH],
                ),
                healthy=Question(
                    "Is it a program on a mount with noexec?",
                    check=NO_EXECUTION,
                    unhealthy=Cause(
                        "The file system of the program is mounted noexec",
                        why=statement("nothing on it can be executed, whatever its mode")
                        @ MOUNT.at("Do not permit direct execution of any binaries"),
                        fix=[steps.REMOUNT_EXEC],
                    ),
                    healthy=Question(
                        "Does the mask of an ACL take the access away?",
                        check=checks.MASK,
                        unhealthy=Cause(
                            "The mask of the ACL limits the user, as after chmod or "
                            "creation with mode 0600",
                            why=statement("with an ACL, the group bits of the mode are the mask")
                            @ checks.ACL.at(
                                "the group permissions correspond to the permissions of"
                            ),
                            fix=[steps.SAVE, steps.SET_MASK],
                        ),
                        healthy=Cause(
                            "Owner, group or mode do not grant it, or x is missing on a program",
                            why=statement("at Wikimedia in 2019, a config was not readable")
                            @ checks.MAPS.at("Issue was tracked down to config being not"),
                            fix=[steps.SAVE, steps.GRANT, steps.EXECUTABLE, checks.NFS_GROUPS],
                        ),
                    ),
                ),
            ),
            healthy=Question(
                "Does the process run as another user, or lack a group?",
                check=checks.IDENTITY,
                unhealthy=Cause(
                    "Another user, groups from before the start, or root without capabilities",
                    why=statement("a process keeps the groups that it inherited at its start")
                    @ checks.CREDENTIALS.at("inherits copies of its parent's user and groups"),
                    fix=[checks.UNIT_USER, RESTART],
                ),
                healthy=Question(
                    "Does the process see another path?",
                    check=checks.SEEN,
                    unhealthy=Cause(
                        "Its sandbox hides the path, or its container maps the users",
                        why=statement("systemd makes /home inaccessible for such a unit")
                        @ checks.EXEC.at("are made inaccessible and empty for processes invoked"),
                        fix=[
                            checks.SANDBOX,
                            steps.UNHIDE,
                            checks.ID_MAP,
                            checks.POD_USER,
                            steps.POD_GROUP,
                        ],
                    ),
                    healthy=Question(
                        "Did AppArmor or SELinux deny it?",
                        check=checks.DENIAL,
                        unhealthy=Cause(
                            "The AppArmor profile, or the SELinux policy, does not allow it",
                            why=statement("mode bits allow it, and the profile or label does not")
                            @ checks.LOGPROF.at("permission set of the profile so that the"),
                            fix=[PROFILES, steps.PROFILE, DENIALS, steps.LABEL, steps.RELABEL],
                        ),
                        healthy=Cause(
                            "Another path fails: a temporary file, a socket, an interpreter",
                            why=statement("the interpreter of a program needs x as well")
                            @ EXECVE.at("Execute permission is denied for the file or"),
                            fix=[steps.TRACE, steps.STICKY],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "groups of a user that an NFS server receives, with sec=sys",
        of="groups of a user",
        reads="groups of the user",
        default=count(16, "group") @ checks.AUTH_UNIX_HEADER.at("#define UNX_NGROUPS 16"),
        headroom=checks.NFS_GROUPS,
    ),
    do_not=[
        "Do not run chmod -R 777: everyone may then read keys and replace programs.",
        "Do not test as root: root passes mode bits that stop the service.",
        "Do not run the service as root to get past it.",
        "Do not switch off SELinux or AppArmor for the whole machine: add one rule.",
        "Do not confuse it with Operation not permitted (EPERM): that is another error.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, maps services fail to restart, 2019",
            report=checks.MAPS,
            what=statement("config files were not readable; permissions were reset by hand")
            @ checks.MAPS.at("permissions were manually reset and service recovered."),
        ),
        Precedent(
            "Wikimedia Labs, home directories restored, 2017",
            report=checks.LABS,
            what=statement("most data came back, without the execute permissions of files")
            @ checks.LABS.at("we lost executable permissions set on files,"),
        ),
    ],
    time_to_recover=about(minutes(10))
    @ checks.MAPS.at(
        "was partially unavailable for about 10 minutes.",
        of="maps.wikimedia.org, partially unavailable",
        basis="degraded",
    ),
    data_loss=undisclosed("data loss: no page or report read mentions any by a denied access"),
    rollback=statement("restore the permissions that were saved before the change")
    @ checks.SETFACL.at("Restore a permission backup created by `getfacl"),
    glossary={
        "CapEff": "The capabilities that the process has now, a hexadecimal mask.",
        "EACCES": "The error's name in code, number 13 on Linux.",
        "EPERM": "The error Operation not permitted, number 1 on Linux.",
        "noexec": "A mount option: no program is executed from that file system.",
    },
) as guide:
    waive(
        "IN404",
        because="a denied access loses nothing; the Labs report mentions a deletion before it",
    )
