"""Checks, steps and sources of the guide to denied access."""

from atlas import Check, Repository, shell, statement, undisclosed
from atlas.technologies.failures._machine import COREUTILS, JOURNALCTL, PROC, man_pages
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_kernel import kernel

TODAY = "2026-11-30"
_acl = Repository(
    "sailfishos-mirror/acl",
    commit="9053e722421454b115e699743a9b0a66808ab756",
    checked=TODAY,
    publisher="acl",
    release="2.3.2-12",
)
ACL = _acl.file("man/man5/acl.5")
GETFACL = _acl.file("man/man1/getfacl.1")
SETFACL = _acl.file("man/man1/setfacl.1")
LOGPROF = Repository(
    "apparmor/apparmor",
    commit="bda75d45653f381c817d527c8a318a83a1820ba8",
    checked=TODAY,
    publisher="AppArmor",
    release="6.0.0-alpha1",
).file("utils/aa-logprof.pod")
RESTORECON = Repository(
    "SELinuxProject/selinux",
    commit="64c49eb31cdfa4336b1c71e09b13b8b08435cc59",
    checked=TODAY,
    publisher="SELinux",
    release="3.11",
).file("policycoreutils/setfiles/restorecon.8")
NGINX = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=TODAY,
    publisher="nginx",
    release="1.31.5",
).file("src/core/ngx_connection.c")
POD = Repository(
    "kubernetes/website",
    commit="0043ae1ee13675f94bc33b60e7dccfcbfebc6c16",
    checked=TODAY,
    publisher="Kubernetes",
    release=undisclosed("release: the page, read at a commit, names none"),
).file("content/en/docs/tasks/configure-pod-container/security-context.md")
_wikimedia = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=TODAY,
    publisher="Wikimedia",
    folder="raw-public/wikitech/meta_txt",
    release=undisclosed("release: a copy of a report has none"),
)
MAPS = _wikimedia.file("20190415-maps.txt", title="Incident documentation/20190415-maps (copy)")
LABS = _wikimedia.file("20170118-Labs.txt", title="Incident documentation/20170118-Labs (copy)")
AVC = kernel.file("security/selinux/avc.c")
AUTH_UNIX = kernel.file("net/sunrpc/auth_unix.c")
AUTH_UNIX_HEADER = kernel.file("include/linux/sunrpc/auth.h")
CAPABILITY_BITS = kernel.file("include/uapi/linux/capability.h")
CONNECT = man_pages.file("man2/connect.2")
CREDENTIALS = man_pages.file("man7/credentials.7")
EXEC = source.file("man/systemd.exec.xml")
OPEN = man_pages.file("man2/open.2")
USERS = man_pages.file("man7/user_namespaces.7")

ERROR_LINE = Check(
    "Find the line in the log of the service: the call that failed, its path or port.",
    shell("journalctl -S -1h -u <unit> -n 20 -g 'permission denied|eacces'")
    @ JOURNALCTL.at("If the pattern is all lowercase, matching is"),
    healthy=statement(
        "a path; connect() to a port: SELinux (name_connect) or a firewall, go to the denials; "
        "no line: read the log file of the program"
    )
    @ CONNECT.at("can also be returned if an SELinux policy"),
    unhealthy=statement("bind or listen: bind() to 0.0.0.0:80 failed (13: Permission denied)")
    @ NGINX.at('"bind() to %V failed"'),
    verify="The steps below need the user: systemctl show <unit> -p User. Empty: root.",
)
FIRST_PORT = Check(
    "Read the first port that needs no privilege, in the network namespace of the process.",
    shell("nsenter -t <pid> -n sysctl net.ipv4.ip_unprivileged_port_start")
    @ IP_SYSCTL.at("defines the first unprivileged port in the network"),
    healthy=statement("the port of the service, or a lower number")
    @ IP_SYSCTL.at("require root or CAP_NET_BIND_SERVICE in order to"),
    unhealthy=statement("a higher number, such as 1024: the port is privileged")
    @ IP_SYSCTL.at("require root or CAP_NET_BIND_SERVICE in order to"),
    verify="No process: sysctl alone. Not privileged: SELinux may deny it, { name_bind } to listen "
    "and { name_connect } to connect.",
)
MASK = Check(
    "Read the ACL: the mask limits groups and named users.",
    shell("getfacl -p <path>") @ GETFACL.at("the effective rights mask. This entry limits the"),
    healthy=statement(
        "the line of the user or its group has no #effective:, or one with the letter"
    )
    @ ACL.at("are not also contained in the ACL_MASK entry,"),
    unhealthy=statement("user:app:rw-  #effective:---, without the letter that is needed")
    @ ACL.at("are not also contained in the ACL_MASK entry,"),
)
IDENTITY = Check(
    "Compare the worker that fails, not its master, with the user: ids, groups, capabilities.",
    shell("grep -E '^(Uid|Gid|Groups|CapEff)' /proc/<pid>/status; id <user>")
    @ PROC.at("Real, effective, saved set, and filesystem UIDs (GIDs)."),
    healthy=statement("the Uid of the user, and Groups holds each number of groups=")
    @ PROC.at("Supplementary group list."),
    unhealthy=statement("another Uid; a group is missing; or Uid 0, and CapEff lacks bit 1")
    @ CAPABILITY_BITS.at("#define CAP_DAC_OVERRIDE 1"),
    verify="No process: read User= of the unit, and what systemd hides from it, instead. CapEff "
    "lacks bit 1 (CAP_DAC_OVERRIDE) if its last digit is 0, 1, 4, 5, 8, 9, c or d: then root is "
    "held to the mode bits as well.",
)
SEEN = Check(
    "List the parts of the path as the process sees them, as root.",
    shell("namei -l /proc/<pid>/root<path>")
    @ PROC.at("same view of the filesystem (including namespaces and"),
    healthy=statement("the same owners and modes as before, and the file last")
    @ PROC.at("same view of the filesystem (including namespaces and"),
    unhealthy=statement("d--------- root, then No such file or directory; or another file")
    @ EXEC.at("will be made inaccessible for processes inside the"),
    verify="Rows up to root -> / are of /proc. A row with -> /...: it is followed on the host; "
    "repeat with /proc/<pid>/root and its target.",
)
DENIAL = Check(
    "Search the log of the machine for denials, as root.",
    shell("journalctl -S -1h -n 20 -g 'apparmor=\"denied|avc: +denied'")
    @ JOURNALCTL.at("If the pattern is all lowercase, matching is"),
    healthy=statement("-- No entries --")
    @ JOURNALCTL.at("If the pattern is all lowercase, matching"),
    unhealthy=statement(
        'apparmor="DENIED" ... name="/srv/x", or avc:  denied  { read }, with the path and time '
        "of the error"
    )
    @ AVC.at('"avc:  %s ", sad->denied ? "denied" : "granted"'),
    verify="Where auditd runs, search its log too: ausearch -m avc -ts recent. SELinux can deny "
    "without a line (dontaudit): semodule -DB, and back with semodule -B.",
)
UNIT_USER = Check(
    "Read the user and the groups that systemd starts the unit with.",
    shell("systemctl show <unit> -p User -p Group -p SupplementaryGroups -p CapabilityBoundingSet")
    @ SYSTEMCTL.at("Show properties of one or more units, jobs,"),
    healthy=statement("User= the user that owns the files")
    @ EXEC.at("the default is <literal>root</literal>, but <varname>User=</varname> may"),
    unhealthy=statement("User= another one, or empty: root")
    @ EXEC.at("the default is <literal>root</literal>, but <varname>User=</varname> may"),
    verify="Another user: set User= with systemctl edit <unit>, or grant that user the path. Root, "
    "and CapabilityBoundingSet lacks cap_dac_override: grant root the path as a user.",
)
SANDBOX = Check(
    "List what systemd hides from the unit.",
    shell(
        "systemctl show <unit> -p ProtectHome -p InaccessiblePaths -p NoExecPaths -p PrivateTmp "
        "-p RootDirectory"
    )
    @ SYSTEMCTL.at("Show properties of one or more units, jobs,"),
    healthy=statement("ProtectHome=no, and no directory of the path in the other lines")
    @ EXEC.at("are made inaccessible and empty for processes invoked"),
    unhealthy=statement("ProtectHome=yes hides /home, /root and /run/user; or a listed path")
    @ EXEC.at("are made inaccessible and empty for processes invoked"),
)
ID_MAP = Check(
    "Read the map of users of the container, and the owner of the file as a number.",
    shell("cat /proc/<pid>/uid_map; ls -ln /proc/<pid>/root<path>")
    @ USERS.at("the default value for the overflow user ID"),
    healthy=statement("0 0 4294967295: no user namespace, and the numbers are those of the host")
    @ USERS.at("This leaves 4294967295 (the 32-bit signed"),
    unhealthy=statement("0 100000 65536, and the owner of the file is not in that range")
    @ USERS.at("an unmapped user ID is converted"),
    verify="Inside, such an owner is shown as 65534 (nobody), and root there has no right to it. "
    "Note the owner; then chown the file on the host to 100000 plus the id inside.",
)
POD_USER = Check(
    "Read the user and group that a pod asks for, where it is Kubernetes.",
    shell("kubectl get pod <pod> -n <namespace> -o jsonpath='{..securityContext}'")
    @ POD.at("field specifies that for any Containers in"),
    healthy=statement("runAsUser or fsGroup is the owner or group of the volume's files")
    @ POD.at("The owner for volume `/data/demo` and any files"),
    unhealthy=statement("another number, or none of them")
    @ POD.at("field specifies that for any Containers in"),
)
NFS_GROUPS = Check(
    "Count the groups of the user, where the path is on NFS with sec=sys (AUTH_SYS).",
    shell("id -G <user> | wc -w") @ COREUTILS.at("Print only the group ID and the supplementary"),
    healthy=statement("16 groups or fewer; or the path is not on NFS")
    @ AUTH_UNIX_HEADER.at("#define UNX_NGROUPS 16"),
    unhealthy=statement("more groups: the server receives the first 16 alone")
    @ AUTH_UNIX.at("i < UNX_NGROUPS && i < gi->ngroups; i++"),
    verify="findmnt shows type nfs or nfs4, and sec=sys. More: use one of the first 16 groups, or "
    "let the NFS server look the groups up.",
)
