"""A sandbox name is reserved: the first request still hangs, at a disk, a plugin or a lock."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    minutes,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.containerd import SANDBOX, containerd
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._machine import (
    DISK_LOAD,
    FINDMNT,
    KERNEL_LOG,
    LSOF_PAGE,
    PS,
    VMSTAT,
    util_linux,
)
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.containerd import CRICTL
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.kubernetes import kubernetes
from incidents.debugging import _kubernetes as shared
from incidents.debugging import _kubernetes_sources as sources
from incidents.dfds._steps import DRAIN_NODE

CHECKED = "2026-11-29"
_containerd = Repository(
    "containerd/containerd",
    commit="301026e58c619e63d09c0ec411012e54c0124b03",
    checked=CHECKED,
    publisher="containerd",
    release="2.4.0-beta",
)
REGISTRAR = _containerd.file("internal/registrar/registrar.go")
SIGNALS = _containerd.file("cmd/containerd/command/main_unix.go")
STACK_TEXT = _containerd.file("cmd/containerd/command/main.go")
UNIT_FILE = _containerd.file("containerd.service")
CLIENT = VENDORED.file("cri-client/pkg/remote_runtime.go")
METRICS = VENDORED.file("kubernetes/pkg/kubelet/metrics/metrics.go")
KILL = util_linux.file("misc-utils/kill.1.adoc")
FSFREEZE = util_linux.file("sys-utils/fsfreeze.8.adoc")

HOLDER = Check(
    "Look up the sandbox that holds the name: the last id of the message, as root on the node.",
    shell("crictl pods --id <id>") @ CRICTL.at("List pod sandboxes and check the sandbox is"),
    healthy=statement("a row: the sandbox exists by now")
    @ CRICTL.at("List pod sandboxes and check the sandbox is"),
    unhealthy=statement("only the line of headings: its request has not ended yet")
    @ SANDBOX.at("Reserve the sandbox name to avoid concurrent"),
)
BLOCKED = Check(
    "List the threads that wait in the kernel: state D, with what they wait for and how long.",
    shell("ps -eLo pid,stat,wchan:32,etime,comm | grep -E '^ *[0-9]+ D'")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    healthy=statement("nothing, each time that it is run")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    unhealthy=statement("5702 Dsl percpu_rwsem_wait 01:22 containerd; or runc, or a shim")
    @ PS.at("uninterruptible sleep (usually I/O)"),
)
WAIT = Check(
    "Count what waits for disks: column b, from the second line on.",
    shell("vmstat 1 5") @ VMSTAT.at("The number of processes blocked waiting for I/O"),
    healthy=statement("b is 0, though threads are in state D")
    @ VMSTAT.at("The number of processes blocked waiting for I/O"),
    unhealthy=statement("b is 1 or more in each line")
    @ VMSTAT.at("The number of processes blocked waiting for I/O"),
    verify="iostat shows an idle disk all the same where a limit of a cgroup slows it.",
)
PIPES = Check(
    "List the programs that containerd waits for: the other ends of its pipes, as root.",
    shell("lsof -nP -E -a -p $(pgrep -x containerd) | grep ' pipe '")
    @ LSOF_PAGE.at("Pipe endpoint information is displayed in the NAME"),
    healthy=statement("no line; or programs that have just been started")
    @ LSOF_PAGE.at("Pipe endpoint information is displayed in the NAME"),
    unhealthy=statement("pipe 24885,calico,1w; or its child that was left: pipe 24886,sleep,1w")
    @ LSOF_PAGE.at("Pipe endpoint information is displayed in the NAME"),
)
MOUNTS = Check(
    "Find the file system of the runtime, and what it is mounted from.",
    shell("findmnt --target /var/lib/containerd")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="A backup or a snapshot that runs now may have frozen it; a remote one may be gone.",
)
THAW = Step(
    "Thaw the file system, as root, if a snapshot froze it and has ended.",
    command=shell("fsfreeze --unfreeze <path>")
    @ FSFREEZE.at("un-freeze the filesystem and allow operations to"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None is needed; a snapshot that still runs is not consistent, and has to be repeated.",
    verify="No thread is in state D, and the pod starts within seconds.",
)
WHAT = Check(
    "Read the arguments of that program, and the time that it has run.",
    shell("ps -o pid,ppid,stat,etime,args -p <pid>") @ PS.at("uninterruptible sleep (usually I/O)"),
    healthy=undisclosed("healthy output: each plugin has its own"),
    unhealthy=undisclosed("unhealthy output: each plugin has its own"),
    verify="It runs since the first attempt of the pod: note its arguments, for the bug report.",
)
END_PROGRAM = Step(
    "End that program by its process id, as root: not containerd, and not a shim.",
    command=shell("kill <pid>")
    @ KILL.at("sends the specified _signal_ to the specified processes"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the runtime repeats the call of the plugin for the next attempt.",
    verify="The name is free at once: the next attempt creates the sandbox.",
)
STACKS = Step(
    "Write the stacks of containerd to its log, as root; it keeps running.",
    command=shell("kill -USR1 $(pgrep -x containerd)") @ SIGNALS.at("case unix.SIGUSR1:"),
    healthy=statement("in its log: === BEGIN goroutine stack dump ===")
    @ STACK_TEXT.at("=== BEGIN goroutine stack dump ==="),
    unhealthy=shared.NO_OUTPUT,
    risk="low",
    takes=shared.NO_TIME,
    undo="None is needed: only log lines are added.",
    verify="Find RunPodSandbox in it: the lines above say where the request hangs. Save it.",
)
RESTART = Step(
    "Restart containerd, once the stacks are saved: running containers stay.",
    command=shell("systemctl restart containerd")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the runtime has restarted; no container is started meanwhile.",
    verify="The pod starts; RESTARTS of the other pods of the node has not grown.",
)
TIMES = Check(
    "Read the sandbox durations of this node.",
    shell(
        "kubectl get --raw /api/v1/nodes/<node>/proxy/metrics "
        "| grep kubelet_run_podsandbox_duration_seconds"
    )
    @ METRICS.at('RunPodSandboxDurationKey = "run_podsandbox_duration_seconds"'),
    healthy=statement('le="10" has the same number as le="+Inf": all took less than 10 s')
    @ METRICS.at('RunPodSandboxDurationKey = "run_podsandbox_duration_seconds"'),
    unhealthy=statement('le="+Inf" is higher than le="10": some took longer')
    @ METRICS.at('RunPodSandboxDurationKey = "run_podsandbox_duration_seconds"'),
)

with DebuggingGuide(
    containerd(undisclosed("version: walked with containerd 2.3.4 and the kubelet 1.36.2")),
    "Failed to reserve sandbox name",
    as_of="2026-11",
    symptom="A pod stays in ContainerCreating: its first start timed out, and each retry fails.",
    signals=[
        containerd.SANDBOX_RESERVED,
        containerd.NAME_RESERVED,
        kubernetes.SANDBOX_FAILED,
        kubernetes.SANDBOX_TIME.rising(),
    ],
    tree=Question(
        "Does the sandbox that holds the name exist by now?",
        check=HOLDER,
        healthy=Cause(
            "The first request was slow, and has ended",
            why=statement("the name is reserved only while a request runs")
            @ SANDBOX.at("Release the name if the function returns with"),
            fix=[failures.POD_EVENTS, TIMES, DISK_LOAD],
        ),
        unhealthy=Question(
            "Do threads of the runtime wait in the kernel?",
            check=BLOCKED,
            unhealthy=Question(
                "Do they wait for a disk?",
                check=WAIT,
                unhealthy=Cause(
                    "The disk is slow or throttled, or fails",
                    why=statement("after four minutes the kubelet gives up, not the runtime")
                    @ CLIENT.at("Use 2 times longer timeout for sandbox operation"),
                    fix=[DISK_LOAD, KERNEL_LOG, failures.CORDON, DRAIN_NODE],
                ),
                healthy=Cause(
                    "Its file system is frozen, or a remote one does not answer",
                    why=statement("a process that writes to a frozen file system blocks")
                    @ FSFREEZE.at("will block waiting for the filesystem to be"),
                    fix=[MOUNTS, failures.CORDON, THAW],
                ),
            ),
            healthy=Question(
                "Does containerd wait for a program?",
                check=PIPES,
                unhealthy=Cause(
                    "A network plugin, or a program that it started, hangs",
                    why=statement("the name stays reserved until the call of the plugin returns")
                    @ SANDBOX.at("Reserve the sandbox name to avoid concurrent"),
                    fix=[WHAT, END_PROGRAM],
                ),
                healthy=Cause(
                    "containerd itself hangs",
                    why=statement("the names are kept in its memory, and a restart frees them")
                    @ REGISTRAR.at("nameToKey: make(map[string]string),"),
                    fix=[STACKS, failures.CORDON, RESTART],
                ),
            ),
        ),
    ),
    limit=Limit(
        "runtimeRequestTimeout of the kubelet (a sandbox gets twice)",
        of="runtimeRequestTimeout of the sandbox",
        reads="sandbox duration",
        default=minutes(2)
        @ sources.KUBELET_DEFAULTS.at(
            "obj.RuntimeRequestTimeout = metav1.Duration{Duration: 2 * time.Minute}"
        ),
        headroom=TIMES,
    ),
    do_not=[
        "Do not restart containerd on a slow disk: it has to read all containers from it.",
        "Do not delete and create the pod again and again: each one adds a request that hangs.",
        "Do not end processes in state D: they do not end before the disk answers.",
        "Do not raise runtimeRequestTimeout instead: the request takes as long as before.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, kubernetes-failure-stories, the reports of 2i2c, "
        "mybinder.org and DFDS and a search name none; bug reports such as containerd 4604 only"
    ),
    time_to_recover=undisclosed("time to recover: no report with this cause was found"),
    data_loss=statement("files outside volumes of the pods that a drain moves")
    @ shared.VOLUMES.at("but the files will be lost - the"),
    rollback=statement("uncordon the node; pods that were moved stay where they are")
    @ failures.DRAIN.at("put the node back into service, use kubectl"),
    see=[
        Link(
            "incidents/debugging/kubernetes_node_not_ready",
            "guide",
            because="the runtime answers nothing at all: PLEG is not healthy",
        ),
        Link(
            "incidents/debugging/kubernetes_no_pod_ips",
            "guide",
            because="attempts that were not cleaned up hold the addresses of the node",
        ),
        Link(
            "incidents/debugging/linux_filesystem_read_only",
            "guide",
            because="the kernel's log names errors of the disk",
        ),
    ],
    glossary={
        "PLEG": "Pod lifecycle event generator: the part of the kubelet that lists containers.",
        "sandbox": "What a pod's containers share: its network and its address.",
        "shim": "The process between containerd and one pod; it outlives a restart of containerd.",
    },
) as guide:
    waive("IN403", because="no report with this cause was found")
