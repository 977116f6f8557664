"""What fails in CoreDNS, with the first steps."""

from atlas.evidence.bounds import at_most
from atlas.evidence.command import shell
from atlas.evidence.constructors import minutes
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.kubernetes import LIFECYCLE, docs
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

DNS = docs.file("tasks/administer-cluster/dns-debugging-resolution.md")
_coredns = Repository(
    "coredns/coredns",
    commit="4b26cced32717eac6dd725e308d7415c8b9db147",
    checked="2026-11-22",
    release="1.14.7",
)
FORWARD = _coredns.file("plugin/forward/README.md")
LOOP_PAGE = _coredns.file("plugin/loop/README.md")
ERRORS = _coredns.file("plugin/errors/README.md")
RELOAD_TEXT = _coredns.file("plugin/reload/reload.go")
_LOGS = (
    "for p in $(kubectl get pods --namespace=kube-system -l k8s-app=kube-dns -o name); "
    "do kubectl logs --namespace=kube-system $p; done"
)

PODS = Check(
    "Check whether the CoreDNS pods are running.",
    shell("kubectl get pods --namespace=kube-system -l k8s-app=kube-dns")
    @ DNS.at("kubectl get pods --namespace=kube-system -l k8s-app=kube-dns"),
    healthy=statement("coredns-7b96bf9f76-5hsxb 1/1 Running 0 1h")
    @ DNS.at("coredns-7b96bf9f76-5hsxb 1/1 Running 0 1h"),
    unhealthy=statement("0/1 CrashLoopBackOff 200 2d9h")
    @ LIFECYCLE.at("0/1 CrashLoopBackOff 200 2d9h"),
)
LOGS = Check(
    "Read the logs of all CoreDNS pods.",
    shell(_LOGS) @ DNS.at("do kubectl logs --namespace=kube-system $p; done"),
    healthy=statement("no error after the line with the configuration")
    @ DNS.at("[INFO] plugin/reload: Running configuration MD5 ="),
    unhealthy=statement("2 example.org. A: read udp 10.0.0.1:53->8.8.8.8:53: i/o timeout")
    @ ERRORS.at("A: read udp 10.0.0.1:53->8.8.8.8:53: i/o timeout"),
)
LOOKUP = Check(
    "Look up a name that always exists, from a pod with nslookup.",
    shell("kubectl exec -ti dnsutils -- nslookup kubernetes.default")
    @ DNS.at("kubectl exec -ti dnsutils -- nslookup kubernetes.default"),
    healthy=statement("Name: kubernetes.default, Address 1: 10.0.0.1")
    @ DNS.at("Name: kubernetes.default Address 1: 10.0.0.1"),
    unhealthy=statement("nslookup: can't resolve 'kubernetes.default'")
    @ DNS.at("nslookup: can't resolve 'kubernetes.default'"),
)
COREFILE = Check(
    "Read the configuration in use.",
    shell("kubectl -n kube-system get configmap coredns -o yaml")
    @ DNS.at("kubectl -n kube-system edit configmap coredns"),
    **NO_OUTPUT,
    verify="forward names the upstream resolvers and max_concurrent.",
)
EDIT = Step(
    "Change the forward line: a resolver that responds, or a higher max_concurrent.",
    command=shell("kubectl -n kube-system edit configmap coredns")
    @ DNS.at("kubectl -n kube-system edit configmap coredns"),
    healthy=statement("then in the log of CoreDNS: [INFO] Reloading complete")
    @ DNS.at("[INFO] Reloading complete"),
    unhealthy=statement("in the log of CoreDNS: Corefile changed but reload failed")
    @ RELOAD_TEXT.at("Corefile changed but reload failed"),
    risk="medium",
    takes=at_most(minutes(2))
    @ DNS.at("may take up to minute or two for", of="ConfigMap of CoreDNS", basis="step"),
    undo="Restore the previous forward line in the ConfigMap.",
    verify="No new error is logged, and external names resolve.",
)
CORRECT = Step(
    "Correct the line of the Corefile that the message names.",
    command=shell("kubectl -n kube-system edit configmap coredns")
    @ DNS.at("kubectl -n kube-system edit configmap coredns"),
    healthy=EDIT.healthy,
    unhealthy=EDIT.unhealthy,
    risk="medium",
    takes=EDIT.takes,
    undo="Restore the previous Corefile in the ConfigMap.",
    verify="The CoreDNS pods are Running, and names resolve.",
)
RESOLV = Check(
    "Read the resolv.conf that CoreDNS forwards to, on its node.",
    shell("cat /etc/resolv.conf")
    @ LOOP_PAGE.at("put the loopback address `127.0.0.53` as a nameserver"),
    **NO_OUTPUT,
    verify="A loopback address, as 127.0.0.53, makes CoreDNS forward to itself.",
)

LOOP = KnownFailure(
    "a forwarding loop was found, and the server stops", steps=[RESOLV, PODS, COREFILE, EDIT]
)
UPSTREAM = KnownFailure("upstream resolvers do not respond", steps=[LOGS, COREFILE, LOOKUP, EDIT])
OVERLOADED = KnownFailure("more queries wait than are allowed", steps=[LOGS, COREFILE, PODS, EDIT])
NO_API = KnownFailure("the Kubernetes API did not respond", steps=[PODS, LOGS, LOOKUP])
RELOAD = KnownFailure("a new configuration is invalid", steps=[LOGS, COREFILE, EDIT])
CRASH = KnownFailure("a query made the server panic", steps=[LOGS, PODS, COREFILE])
NO_PLUGIN = KnownFailure("no plugin answers a name", steps=[COREFILE, LOGS, EDIT])
