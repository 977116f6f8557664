"""A container is killed: at its memory limit, by an out-of-memory node, or for another cause."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    at_least,
    config,
    hours,
    mib,
    shell,
    statement,
)
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._machine import JOURNALCTL
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import linux
from incidents.debugging import _kubernetes as shared

TARSNAP = Publisher("Tarsnap", checked=shared.CHECKED).post(
    "Tarsnap outage 2011-07-23 08:00 -- 15:30 UTC",
    "https://mail.tarsnap.com/tarsnap-announce/msg00008.html",
    "2011-07-23",
)
OOM_KILL = kernel.file("mm/oom_kill.c")
EVICTION_GO = VENDORED.file("kubernetes/pkg/kubelet/eviction/helpers.go")
WHOSE_LIMIT = Check(
    "Read the kernel's log on the node of the pod: kubectl get pod -o wide names it.",
    shell("journalctl -k -g 'oom-kill:constraint|Killed process'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    healthy=statement("constraint=CONSTRAINT_NONE and global_oom: the whole node was short")
    @ OOM_KILL.at('pr_info("oom-kill:constraint=%s,nodemask=%*pbl",'),
    unhealthy=statement("constraint=CONSTRAINT_MEMCG, oom_memcg=/kubepods/...: its own limit")
    @ OOM_KILL.at('[CONSTRAINT_MEMCG] = "CONSTRAINT_MEMCG",'),
    verify="kubectl describe nodes has no such line, unless node-problem-detector writes one.",
)
EVICTED = Check(
    "Find reason: Evicted in the status of the pod; MemoryPressure may be False again.",
    failures.LAST_STATE.command,
    healthy=statement("no reason: Evicted") @ EVICTION_GO.at('Reason = "Evicted"'),
    unhealthy=statement("reason: Evicted, message: The node had condition: [MemoryPressure]")
    @ EVICTION_GO.at('Reason = "Evicted"'),
)
PRESSURE = Check(
    "Read the MemoryPressure condition of the node.",
    failures.NODE.command,
    healthy=statement("kubelet has sufficient memory available")
    @ failures.CLUSTER.at("kubelet has sufficient memory available"),
    unhealthy=statement("kubelet has insufficient memory available")
    @ shared.SETTERS.at("kubelet has insufficient memory available"),
)
RESERVE = Step(
    "Restart the kubelet with reserved memory and all thresholds: one left out is 0.",
    command=config(
        "--eviction-hard=memory.available<<size>,nodefs.available<10%,"
        "imagefs.available<15%,nodefs.inodesFree<5% --system-reserved=memory=<reserved-size>",
        file="flags of the kubelet",
    )
    @ failures.EVICTION.at("--eviction-hard=memory.available<500Mi --system-reserved=memory=1.5Gi"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restart the kubelet with the previous flags.",
    verify="node_vmstat_oom_kill of the node no longer rises.",
)
SET_REQUESTS = Step(
    "Set the memory requests and limits of a deployment near what its pods use.",
    command=shared.EDIT,
    healthy=shared.EDITED,
    unhealthy=statement("then in the events, if they request too much: Insufficient memory")
    @ failures.MEMORY.at("Insufficient memory (3)."),
    risk="medium",
    takes=shared.NO_TIME,
    undo=failures.UNDO_ROLLOUT,
    verify="MemoryPressure stays False under the same load.",
)

with DebuggingGuide(
    kubernetes(shared.ALL_VERSIONS),
    "OOMKilled",
    as_of="2026-11",
    symptom="A container stops without a log line of its own, with exit code 137.",
    signals=[
        linux.OOM_CGROUP,
        linux.OOM_KILLED,
        linux.OOM_KILLS.rising(),
        kubernetes.RESTARTS.rising(),
        kubernetes.EVICTED,
    ],
    tree=Question(
        "Does its last state show OOMKilled?",
        check=failures.LAST_STATE,
        unhealthy=Question(
            "Did the container reach its own limit?",
            check=WHOSE_LIMIT,
            unhealthy=Cause(
                "The container reached its own limit",
                why=statement("a container over its limit is a candidate for termination")
                @ failures.MEMORY.at("the Container becomes a candidate for termination."),
                fix=[failures.RAISE_LIMIT],
            ),
            healthy=Cause(
                "The node ran out of memory before the kubelet could evict",
                why=statement("memory usage can rise faster than the kubelet polls it")
                @ failures.EVICTION.at("kubelet may not observe `MemoryPressure` fast enough,"),
                fix=[failures.NODE_EVENTS, SET_REQUESTS, RESERVE],
            ),
        ),
        healthy=Question(
            "Was the pod evicted?",
            check=EVICTED,
            unhealthy=Cause(
                "The kubelet evicts pods that use more than they request",
                why=statement("pods above their requests are evicted first")
                @ failures.EVICTION.at("pods where the usage exceeds requests."),
                fix=[SET_REQUESTS],
            ),
            healthy=Question(
                "Was it killed after a failed liveness probe?",
                check=shared.EVENTS,
                unhealthy=Cause(
                    "Not memory: the liveness probe failed",
                    why=statement("the kubelet kills a container whose liveness probe fails")
                    @ failures.PROBES.at("the kubelet kills the container and restarts it."),
                    fix=[shared.LIVENESS, failures.PREVIOUS_LOG, shared.STARTUP_PROBE],
                ),
                healthy=Cause(
                    "Not memory: the program exited by itself",
                    why=statement("an application error, or wrong or missing configuration")
                    @ failures.LIFECYCLE.at("Application errors that cause the container to exit."),
                    fix=[failures.PREVIOUS_LOG],
                ),
            ),
        ),
    ),
    limit=Limit(
        "memory left on the node when pods are evicted",
        of="memory left on the node",
        reads="memory left (MemoryPressure)",
        default=mib(100) @ failures.EVICTION.at("memory.available<100Mi"),
        headroom=PRESSURE,
    ),
    do_not=[
        "Do not remove limits: a container without one can use all the memory of its node.",
        "Do not leave pods without requests: those of low quality of service are killed first.",
        "Do not count on a grace period: a hard eviction gives none.",
        "Do not set only one eviction threshold: the others then count as zero.",
    ],
    precedents=[
        Precedent(
            "Zalando, total DNS outage in a cluster",
            report=shared.ZALANDO,
            what=statement("CoreDNS was OOM killed repeatedly until its limit was raised")
            @ shared.ZALANDO.at("Memory requests/limits from `100Mi` to `2000Mi`."),
        ),
        Precedent(
            "Tarsnap, server process killed",
            report=TARSNAP,
            what=statement("the kernel killed the one large process in favour of disk cache")
            @ TARSNAP.at("and killed the Tarsnap server process."),
        ),
    ],
    time_to_recover=at_least(hours(1))
    @ shared.ZALANDO.at("for over 1 hour.", of="Zalando's product pages", basis="degraded"),
    data_loss=shared.FILES_LOST,
    rollback=shared.ROLLBACK,
    see=[
        Link(
            "incidents/debugging/nodejs_heap_exhausted",
            "guide",
            because="a Node.js container that ends with an error of its heap",
        ),
    ],
) as guide:
    pass
