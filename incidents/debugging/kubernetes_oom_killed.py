"""A container is killed for memory: its own limit, its node, or something else."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Plane,
    Precedent,
    Question,
    Source,
    Step,
    at_least,
    hours,
    mib,
    statement,
)
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.linux import OOM, linux
from incidents.debugging._kubernetes import (
    ALL_VERSIONS,
    CHECKED,
    CLUSTER,
    EDIT,
    EDITED,
    EVENTS,
    EVICTION,
    FILES_LOST,
    LAST_STATE,
    MEMORY,
    NO_OUTPUT,
    NO_TIME,
    PREVIOUS_LOG,
    PROBES,
    RAISE_LIMIT,
    RESOURCES,
    ROLLBACK,
    SETTERS,
    STARTUP_PROBE,
    ZALANDO,
    look,
)

TARSNAP = Source(
    title="Tarsnap outage 2011-07-23 08:00 -- 15:30 UTC",
    publisher="Tarsnap",
    kind="primary",
    url="https://mail.tarsnap.com/tarsnap-announce/msg00008.html",
    published="2011-07-23",
    checked=CHECKED,
)
WHOSE_LIMIT = look(
    "Read what the kernel said when it killed the process.",
    command=statement("kubectl describe nodes") @ MEMORY.at("kubectl describe nodes"),
    unhealthy=statement("OOMKilling Memory cgroup out of memory: Kill process 4481 (stress)")
    @ MEMORY.at("OOMKilling Memory cgroup out of memory: Kill process"),
    healthy=statement("Out of memory: Kill process, without the words Memory cgroup")
    @ OOM.at('!is_memcg_oom(oc) ? "Out of memory" :'),
    verify="It is known whether the container or the machine was out of memory.",
)
PRESSURE = look(
    "Read the MemoryPressure condition of the node.",
    command=statement("kubectl get node NODE -o yaml")
    @ CLUSTER.at("kubectl get node kube-worker-1 -o yaml"),
    healthy=statement("kubelet has sufficient memory available")
    @ CLUSTER.at("kubelet has sufficient memory available"),
    unhealthy=statement("kubelet has insufficient memory available")
    @ SETTERS.at("kubelet has insufficient memory available"),
    verify="It is known whether the kubelet evicts pods for memory.",
)
RESERVE = Step(
    "Set aside memory for the system, so that the kubelet evicts before the kernel kills.",
    command=statement(
        "kubelet --eviction-hard=memory.available<500Mi --system-reserved=memory=1.5Gi"
    )
    @ EVICTION.at("--eviction-hard=memory.available<500Mi --system-reserved=memory=1.5Gi"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Start the kubelet with the former flags.",
    verify="node_vmstat_oom_kill of the node no longer rises.",
)
SET_REQUESTS = Step(
    "Give the pods of the node memory requests and limits near what they use.",
    command=EDIT,
    healthy=EDITED,
    unhealthy=statement("FailedScheduling: Insufficient memory, if they ask for too much")
    @ MEMORY.at("Insufficient memory (3)."),
    risk="medium",
    takes=NO_TIME,
    undo="Roll back: kubectl rollout undo.",
    verify="MemoryPressure stays False under the same load.",
)

with DebuggingGuide(
    kubernetes(ALL_VERSIONS),
    "OOMKilled",
    as_of="2026-11",
    plane=Plane.CONTROL,
    symptom="A container stops without a word of its own, with exit code 137.",
    signals=[
        linux.OOM_CGROUP,
        linux.OOM_KILLED,
        linux.OOM_KILLS.rising(),
        kubernetes.RESTARTS.rising(),
        kubernetes.EVICTED,
    ],
    tree=Question(
        "Does its last state say OOMKilled?",
        check=LAST_STATE,
        unhealthy=Question(
            "Did the container reach its own limit?",
            check=WHOSE_LIMIT,
            unhealthy=Cause(
                "The container reached its own limit",
                why=statement("a container over its limit is a candidate for termination")
                @ MEMORY.at("the Container becomes a candidate for termination."),
                fix=[RAISE_LIMIT],
            ),
            healthy=Cause(
                "The node ran out before the kubelet could evict",
                why=statement("memory can rise faster than the kubelet polls it")
                @ EVICTION.at("kubelet may not observe `MemoryPressure` fast enough,"),
                fix=[SET_REQUESTS, RESERVE],
            ),
        ),
        healthy=Question(
            "Is the node under memory pressure?",
            check=PRESSURE,
            unhealthy=Cause(
                "The kubelet evicts pods that use more than they request",
                why=statement("pods above their requests are evicted first")
                @ EVICTION.at("pods where the usage exceeds requests."),
                fix=[SET_REQUESTS],
            ),
            healthy=Question(
                "Did a liveness probe have it killed?",
                check=EVENTS,
                unhealthy=Cause(
                    "Not memory: the probe failed",
                    why=statement("the kubelet kills a container whose liveness probe fails")
                    @ PROBES.at("the kubelet kills the container and restarts it."),
                    fix=[STARTUP_PROBE],
                ),
                healthy=Cause(
                    "Not memory: the program ended by itself",
                    why=statement("another exit code is the program's own")
                    @ RESOURCES.at("Exit Code: 1"),
                    fix=[PREVIOUS_LOG],
                ),
            ),
        ),
    ),
    limit=Limit(
        "memory left on the node before pods are evicted",
        default=mib(100) @ EVICTION.at("memory.available<100Mi"),
        headroom=look(
            "Compare the use of the pod with its limit.",
            command=statement("kubectl top pod POD") @ MEMORY.at("kubectl top pod memory-demo"),
            healthy=statement("162856960 bytes, under the limit of 200Mi")
            @ MEMORY.at("memory-demo <something> 162856960"),
            unhealthy=NO_OUTPUT,
            verify="The distance from the limit is known.",
        ),
    ),
    do_not=[
        "Do not take limits away: a container without one can use all the memory of its node.",
        "Do not leave pods without requests: those of low quality of service are killed first.",
        "Do not count on termination grace: a hard eviction gives none.",
    ],
    precedents=[
        Precedent(
            "Zalando, total DNS outage in a cluster",
            report=ZALANDO,
            what=statement("CoreDNS was OOM killed again and again until its limit was raised")
            @ ZALANDO.at("Memory requests/limits from `100Mi` to `2000Mi`."),
        ),
        Precedent(
            "Tarsnap, server process killed",
            report=TARSNAP,
            what=statement("the kernel killed the one large process for disk cache")
            @ TARSNAP.at("and killed the Tarsnap server process."),
        ),
    ],
    time_to_recover=at_least(hours(1)) @ ZALANDO.at("for over 1 hour."),
    data_loss=FILES_LOST,
    rollback=ROLLBACK,
) as guide:
    pass
