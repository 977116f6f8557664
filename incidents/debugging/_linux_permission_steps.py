"""Steps of the guide to denied access."""

from atlas import Check, Placeholder, Step, config, shell, statement
from atlas.technologies.failures._machine import COREUTILS, man_pages
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_permissions import MOUNT
from incidents.debugging import _linux as shared
from incidents.debugging._linux_permissions import EXEC, LOGPROF, POD, RESTORECON, SETFACL

OPEN = man_pages.file("man2/open.2")
FS_SYSCTL = kernel.file("Documentation/admin-guide/sysctl/fs.rst")
_PERMISSIONS = Placeholder(
    "permissions", "what is needed: r, w, x or several", r"[rwx\-]{1,3}", "r"
)
_DROP_IN = "drop-in of the unit"
_RESTORE = "setfacl --restore=<file>, with the file that was saved before."
_MASK = (
    "getfacl: no other line lost its #effective; the mask grows with the new entry. Else restore."
)

SAVE = Step(
    "Save the owners, modes and ACLs below the directory to a file, before any change, as root.",
    command=shell("getfacl -pR <directory> > <file>")
    @ SETFACL.at("Restore a permission backup created by `getfacl"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Remove the file.",
    verify="The file has a block for each path; setfacl --restore=<file> restores them all.",
)
SEARCH = Step(
    "Allow the user to pass through the directory, as root; the user cannot list the directory.",
    command=shell("setfacl -m u:<user>:x <directory>") @ SETFACL.at("setfacl \\-m u:lisa:r file"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo=_RESTORE,
    verify="namei as the user reaches the next part. The user owns it: chmod u+x <directory> "
    "instead. " + _MASK,
)
GRANT = Step(
    "Add the permission that the user lacks, as root; for a key file, check who can read it.",
    command=shell("setfacl -m u:<user>:<permissions> <path>", own=[_PERMISSIONS])
    @ SETFACL.at("setfacl \\-m u:lisa:r file"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo=_RESTORE,
    verify="The test as the user prints the line. The user owns it: chmod u+<permissions> <path> "
    "instead; an entry for the owner is not read. " + _MASK,
)
EXECUTABLE = Step(
    "Set the execute bit, where it is a program or a script, as root.",
    command=shell("chmod a+x <path>")
    @ COREUTILS.at("@command{chmod} changes the access permissions of the"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Restore as above, or chmod with the mode that ls -l showed before.",
    verify="The test prints execute. A script: the interpreter in its first line needs it, too.",
)
SET_MASK = Step(
    "Set the mask of the ACL, as root: it applies to all groups and named users of the path.",
    command=shell("setfacl -m m::<permissions> <path>", own=[_PERMISSIONS])
    @ SETFACL.at("setfacl \\-m m::rx file"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo=_RESTORE,
    verify="getfacl: the user has the letter, and no other line lost its #effective. Else restore. "
    "Each chmod of the group sets the mask again.",
)
REMOUNT_EXEC = Step(
    "Move the program to another file system; or else allow execution on this one, as root.",
    command=shell("mount -o remount,exec <directory>")
    @ MOUNT.at("Permit execution of binaries and other executable"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="mount -o remount,noexec <directory>",
    verify="The directory is TARGET of findmnt; noexec is gone there. A reboot reads fstab again.",
)
ALLOW_PORT = Step(
    "Add it under [Service] with systemctl edit <unit>, or use a higher port; then restart.",
    command=config("AmbientCapabilities=CAP_NET_BIND_SERVICE", file=_DROP_IN)
    @ EXEC.at("which capabilities to include in the ambient"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and restart the unit again.",
    verify="ss -ltn shows the port. In a pod, set the sysctl net.ipv4.ip_unprivileged_port_start, "
    "or use a higher port: for a user that is not root, an added capability has no effect unless "
    "it is ambient or set on the file.",
)
UNHIDE = Step(
    "Show the home directories to the unit, read-only, with systemctl edit; then restart it.",
    command=config("ProtectHome=read-only", file=_DROP_IN)
    @ EXEC.at("If set to <literal>read-only</literal>, the three directories"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and restart the unit again.",
    verify="namei below /proc/<pid>/root reaches the file. Better: move the file out of /home.",
)
POD_GROUP = Step(
    "Set the group of the volume in the pod's template; the pods are replaced.",
    command=config("fsGroup: <count>", file="securityContext of the pod")
    @ POD.at("the container are also part of the supplementary"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous template; the group of the files stays.",
    verify="id in the container lists the group. A large volume: the pod starts later.",
)
PROFILE = Step(
    "Add a rule for the access to the AppArmor profile, as root; the tool proposes each one.",
    command=shell("journalctl -k > <file>; aa-logprof -f <file>")
    @ LOGPROF.at("Specifies the location of logfile that contains"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule from the profile in /etc/apparmor.d and reload it.",
    verify="The program works, and no new line with DENIED is logged. Where auditd runs: "
    "aa-logprof alone, it reads the log of auditd.",
)
LABEL = Check(
    "Compare the SELinux label of the path with that of the policy, as root.",
    shell("restorecon -n -v <path>") @ RESTORECON.at("check whether the file contexts are all set"),
    **shared.gap.of("healthy", "unhealthy"),
    verify="Would relabel ...: the label is wrong. Nothing: the policy does not allow it; look for "
    "a boolean (getsebool -a), or have audit2allow propose a rule.",
)
RELABEL = Step(
    "Set the label that the policy has for the path, as root.",
    command=shell("restorecon -v <path>")
    @ RESTORECON.at("used to set the security context (extended"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="chcon with the old label, as restorecon printed it.",
    verify="The program works, and ausearch shows no new denial.",
)
TRACE = Check(
    "Trace the calls of the process that fail, for 20 seconds, as root; it runs more slowly then.",
    shell("timeout 20 strace -f -Z -e trace=%file,bind,connect -p <pid>")
    @ shared.STRACE.at("Prints only system calls that returned with an"),
    healthy=statement("no line with EACCES; ENOENT is common, and harmless")
    @ shared.STRACE.at("Prints only system calls that returned with an"),
    unhealthy=statement('openat(AT_FDCWD, "/srv/x", ...) = -1 EACCES (Permission denied)')
    @ OPEN.at("The requested access to the file is not"),
    verify="Walk this guide with the path of that line.",
)
STICKY = Check(
    "Check whether it is a file of another user, in a directory such as /tmp.",
    shell("sysctl fs.protected_regular; ls -ld <directory>")
    @ FS_SYSCTL.at("own in world writable sticky directories, unless they"),
    healthy=statement("0; or the directory has no t at the end of its mode")
    @ FS_SYSCTL.at('When set to "0", writing to regular files'),
    unhealthy=statement(
        "1 or 2, and drwxrwxrwt: an open with O_CREAT fails, even for root, unless the file's "
        "owner is the directory's"
    )
    @ FS_SYSCTL.at("own in world writable sticky directories, unless they"),
    verify="Give the program a directory of its own, or let it run as the owner of the file.",
)
