"""Pods cannot resolve names: CoreDNS, its upstream or its service fails."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    assumed,
    at_least,
    hours,
    mib,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.coredns import coredns
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures.coredns import DNS, EDIT, ERRORS, FORWARD, LOGS, LOOKUP, PODS
from atlas.technologies.failures.coredns import LOOP_PAGE as LOOP
from incidents.debugging import _kubernetes as shared
from incidents.debugging._coredns import LOOP_LOG, REAL_RESOLV

SERVICE = failures.docs.file(
    "tasks/debug/debug-application/debug-service.md",
    commit="0da0b85454ead27eac8758b54d898042ed18354d",
)
MANIFEST = Repository(
    "kubernetes/kubernetes",
    commit="008b3652959ca58af8be3fb5b6ecfe9ae7638282",
    checked=shared.CHECKED,
    publisher="Kubernetes",
).file("cmd/kubeadm/app/phases/addons/dns/manifests.go")

ENDPOINTS = Check(
    "Check whether the DNS service has endpoints.",
    shell("kubectl get ep kube-dns --namespace=kube-system")
    @ DNS.at("kubectl get ep kube-dns --namespace=kube-system"),
    healthy=statement("kube-dns 10.180.3.17:53,10.180.3.17:53 1h")
    @ DNS.at("kube-dns 10.180.3.17:53,10.180.3.17:53 1h"),
    unhealthy=statement("ENDPOINTS <none>")
    @ SERVICE.at("If the `ENDPOINTS` column is `<none>`, you"),
)
UPSTREAM = Check(
    "Check the logs for errors of the upstream resolvers.",
    LOGS.command,
    healthy=statement("no i/o timeout, and no connection refused, after the configuration line")
    @ DNS.at("[INFO] plugin/reload: Running configuration MD5 ="),
    unhealthy=statement("2 example.org. A: read udp 10.0.0.1:53->8.8.8.8:53: i/o timeout")
    @ ERRORS.at("A: read udp 10.0.0.1:53->8.8.8.8:53: i/o timeout"),
    # Made with CoreDNS 1.13.1 and a resolver whose port is closed.
    verify="connection refused or no route to host instead: nothing listens there, or no path.",
)
MORE_MEMORY = Step(
    "Raise the memory limit of CoreDNS; its pods are replaced.",
    command=shell("kubectl -n kube-system edit deployment/coredns")
    @ failures.DEPLOYMENT.at("kubectl edit deployment/nginx-deployment"),
    healthy=statement("deployment.apps/coredns edited")
    @ failures.DEPLOYMENT.at("deployment.apps/nginx-deployment edited"),
    **shared.gap.of("unhealthy", "takes"),
    risk="medium",
    undo="If kubectl rollout history shows a new revision: "
    "kubectl -n kube-system rollout undo deployment/coredns",
    verify="RESTARTS stops growing at the same query rate.",
)
SELECTOR = Check(
    "Read the labels that the service selects.",
    shell("kubectl get service kube-dns -n kube-system -o json")
    @ SERVICE.at("kubectl get service hostnames -o json"),
    healthy=statement('"selector": the label that the pods carry')
    @ SERVICE.at('"selector": { "app": "hostnames" },'),
    unhealthy=statement("a typo: the service selects a label that no pod has")
    @ SERVICE.at("A common mistake is to have a typo"),
    verify="If the pods do not carry them: once that is fixed, ENDPOINTS lists addresses.",
)
KUBE_PROXY = Check(
    "Check whether kube-proxy runs on the node of the pod that cannot resolve names.",
    shell("ps auxw | grep kube-proxy") @ SERVICE.at("ps auxw | grep kube-proxy"),
    healthy=statement("/usr/local/bin/kube-proxy --master=https://kubernetes-master")
    @ SERVICE.at("/usr/local/bin/kube-proxy --master=https://kubernetes-master"),
    unhealthy=shared.NO_OUTPUT,
    verify="It is listed; if not, once it runs, kubernetes.default resolves.",
)
NDOTS = Check(
    "Check the search path and the name server of the pod.",
    shell("kubectl exec -ti dnsutils -- cat /etc/resolv.conf")
    @ DNS.at("kubectl exec -ti dnsutils -- cat /etc/resolv.conf"),
    healthy=statement("nameserver 10.0.0.10, options ndots:5")
    @ DNS.at("nameserver 10.0.0.10 options ndots:5"),
    unhealthy=shared.NO_OUTPUT,
    verify="nameserver is the address of the DNS service.",
)

with DebuggingGuide(
    coredns(shared.ALL_VERSIONS),
    "Names do not resolve in the cluster",
    as_of="2026-11",
    symptom="DNS resolution fails in the pods of many services, and their calls with it.",
    signals=[
        coredns.UPSTREAM_TIMEOUT,
        coredns.UPSTREAM_REFUSED,
        coredns.UPSTREAM_TCP,
        coredns.LOOP,
        coredns.NO_HEALTHY_PROXIES,
        coredns.TOO_MANY_QUERIES,
        coredns.REJECTS.rising(),
        coredns.LATENCY.rising(),
    ],
    tree=Question(
        "Do cluster names resolve?",
        check=LOOKUP,
        unhealthy=Question(
            "Are the CoreDNS pods running?",
            check=PODS,
            unhealthy=Question(
                "Did CoreDNS stop because of a forwarding loop?",
                check=LOOP_LOG,
                unhealthy=Cause(
                    "CoreDNS forwards to itself",
                    why=statement("a local cache put a loopback address into resolv.conf")
                    @ LOOP.at("put the loopback address `127.0.0.53` as a nameserver"),
                    fix=[REAL_RESOLV],
                ),
                healthy=Question(
                    "Was it OOM killed?",
                    check=failures.LAST_STATE,
                    unhealthy=Cause(
                        "CoreDNS is OOM killed",
                        why=statement(
                            "a query spike raises its memory usage, as at Zalando in 2019"
                        )
                        @ shared.ZALANDO.at("resulted in a spike in memory usage of"),
                        fix=[MORE_MEMORY],
                    ),
                    healthy=Cause(
                        "CoreDNS exits for another reason",
                        why=statement("an error of the program or of its configuration")
                        @ failures.LIFECYCLE.at(
                            "Application errors that cause the container to exit."
                        ),
                        fix=[failures.PREVIOUS_LOG],
                    ),
                ),
            ),
            healthy=Question(
                "Does the DNS service have endpoints?",
                check=ENDPOINTS,
                unhealthy=Cause(
                    "The service selects no pod",
                    why=statement("a selector that matches no label gives no endpoints")
                    @ SERVICE.at("the `spec.selector` field of your Service actually selects"),
                    fix=[SELECTOR],
                ),
                healthy=Cause(
                    "The network path from the pod to the service is broken",
                    why=statement("if pods and endpoints are healthy, the service proxy is suspect")
                    @ SERVICE.at("the whole Service proxy mechanism is suspect."),
                    fix=[KUBE_PROXY],
                ),
            ),
        ),
        healthy=Question(
            "Do the upstream resolvers respond?",
            check=UPSTREAM,
            unhealthy=Cause(
                "An upstream resolver is down or unreachable",
                why=statement("such a line names the resolver whose reply timed out, as 8.8.8.8")
                @ ERRORS.at("A: read udp 10.0.0.1:53->8.8.8.8:53: i/o timeout"),
                fix=[EDIT],
            ),
            healthy=Cause(
                "The search path or name server of the pod is wrong",
                why=statement("search path and name server must be those of the cluster")
                @ DNS.at("Verify that the search path and name server"),
                fix=[NDOTS],
            ),
        ),
    ),
    limit=Limit(
        "memory limit of a CoreDNS pod (kubeadm)",
        default=mib(170) @ MANIFEST.at("limits: memory: 170Mi"),
        of="memory",
        headroom=Check(
            "Compare the memory usage of the pod with its limit.",
            shell("kubectl top pod <pod> --namespace=kube-system")
            @ failures.MEMORY.at("kubectl top pod memory-demo --namespace=mem-example"),
            healthy=statement("MEMORY(bytes) below the limit, as 162856960 of 200Mi")
            @ failures.MEMORY.at("NAME CPU(cores) MEMORY(bytes) memory-demo <something> 162856960"),
            unhealthy=shared.NO_OUTPUT,
        ),
        reads="memory",
    ),
    do_not=[
        "Do not fix a loop only in the Corefile: other pods keep the bad resolv.conf.",
        "Do not remove the loop plugin: an unbroken loop uses memory until the host fails.",
        "Do not count on alerts from inside the cluster: they depend on its DNS as well.",
    ],
    precedents=[
        Precedent(
            "Zalando, total DNS outage in a cluster",
            report=shared.ZALANDO,
            what=statement("CoreDNS ran out of memory under retries, until it got more memory")
            @ shared.ZALANDO.at("This let to a **total DNS outage** for"),
        )
    ],
    time_to_recover=assumed(
        at_least(hours(1))
        @ shared.ZALANDO.at("for over 1 hour.", of="Zalando's product pages", basis="degraded"),
        because="the outage of CoreDNS caused the errors of these pages",
    ),
    data_loss=undisclosed("data loss: neither the documentation nor Zalando's report mentions any"),
    rollback=shared.ROLLBACK,
    figures={
        "max. concurrent queries, kubeadm": quantity(1000, "") @ MANIFEST.at("max_concurrent 1000"),
        "memory per concurrent query": statement("about 2 kB")
        @ FORWARD.at("each concurrent query will use about 2kb"),
    },
    see=[
        Link(
            "incidents/debugging/coredns_loop_detected",
            "guide",
            because="CoreDNS logs Loop ... detected for zone, and stops",
        ),
    ],
) as guide:
    waive("IN404", because="DNS stores nothing; no page read mentions data loss")
