"""CoreDNS stops at a forwarding loop: it forwards to itself, or back to itself."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    quantity,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.coredns import coredns
from atlas.technologies.failures.coredns import LOOP_PAGE as LOOP
from atlas.technologies.failures.coredns import PODS
from incidents.debugging import _kubernetes as shared
from incidents.debugging._coredns import (
    FORWARD_LINE,
    FORWARD_TO,
    LOOP_LOG,
    NODE_FILE,
    OWN_ADDRESS,
    REAL_FILE,
    REAL_RESOLV,
    REPLACE_PODS,
    UPSTREAMS,
)

NOT_ITSELF = evolve(
    FORWARD_TO,
    action="Replace CoreDNS's own address in the forward line by the real resolvers.",
)
NOT_THE_FILE = evolve(
    FORWARD_TO,
    action="Replace the file in the forward line by the real resolvers.",
)
FORWARDS_BACK = Cause(
    "An upstream resolver forwards back to CoreDNS",
    why=statement("less common than a direct loop, but it stops CoreDNS as well")
    @ LOOP.at("Less commonly, CoreDNS forwarding to an upstream"),
    fix=[UPSTREAMS, FORWARD_TO, REPLACE_PODS],
)

with DebuggingGuide(
    coredns(shared.ALL_VERSIONS),
    "CoreDNS stops: forwarding loop detected",
    as_of="2026-11-29",
    symptom="CoreDNS pods are in CrashLoopBackOff, and no name resolves.",
    signals=[coredns.LOOP, coredns.LOOP_OLDER, coredns.SEEN],
    tree=Question(
        "Does the forward line name addresses only?",
        check=FORWARD_LINE,
        unhealthy=Question(
            "Is the file free of loopback addresses?",
            check=NODE_FILE,
            unhealthy=Question(
                "Does the node keep its real resolvers?",
                check=REAL_FILE,
                healthy=Cause(
                    "The kubelet passes on the address of systemd-resolved",
                    why=statement("in a pod, 127.0.0.53 is the pod: CoreDNS itself")
                    @ LOOP.at("put the loopback address `127.0.0.53` as a nameserver"),
                    fix=[REAL_RESOLV, REPLACE_PODS],
                ),
                unhealthy=Cause(
                    "Another DNS cache of the node wrote a loopback address",
                    why=statement("CoreDNS reads the file as its list of upstreams")
                    @ LOOP.at("as a list of upstreams to forward requests"),
                    fix=[NOT_THE_FILE, REPLACE_PODS],
                ),
            ),
            healthy=FORWARDS_BACK,
        ),
        healthy=Question(
            "Are they addresses of other servers?",
            check=OWN_ADDRESS,
            unhealthy=Cause(
                "The forward line names CoreDNS itself",
                why=statement("the probe query comes back to the server that sent it")
                @ LOOP.at("CoreDNS forwarding requests directly to itself."),
                fix=[NOT_ITSELF, REPLACE_PODS],
            ),
            healthy=Question(
                "Does each of them answer by itself?",
                check=UPSTREAMS,
                unhealthy=FORWARDS_BACK,
                healthy=Cause(
                    "The loop is gone; the pods wait for their next restart",
                    why=statement("a loop is looked for at startup only")
                    @ LOOP.at("the loop must be present at start up"),
                    fix=[PODS, REPLACE_PODS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "times that the probe query may come back",
        of="probe query seen",
        reads="probe query of the loop",
        default=quantity(2, "") @ LOOP.at("If we see it more than twice, we", basis="limit"),
        headroom=LOOP_LOG,
    ),
    do_not=[
        "Do not remove the loop plugin: an unbroken loop uses memory until the host fails.",
        "Do not trust Reloading complete: the loop is found after it, and stops the server.",
        "Do not fix only the Corefile: pods with dnsPolicy Default keep the bad resolv.conf.",
        "Do not replace the pods before the file or line is fixed: the ones that run still answer.",
    ],
    precedents=undisclosed(
        "public incident: the issues of CoreDNS and kubeadm have many reports of single users; no "
        "operator's own post-mortem was found there, nor in the catalogue"
    ),
    time_to_recover=undisclosed("time to recover: neither documentation nor reports give one"),
    data_loss=undisclosed("data loss: DNS stores nothing; no page read mentions any"),
    rollback=statement("restore the forward line, and the path of the kubelet")
    @ LOOP.at("edit your Corefile, replacing `forward . /etc/resolv.conf` with"),
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="names do not resolve, but the log names no loop",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="the pod restarts for another reason",
        ),
    ],
) as guide:
    waive("AM103", because="the server stops, and its metrics with it; its log is the signal")
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="DNS stores nothing; no page read mentions data loss")
