"""What fails when a name does not resolve, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import man_pages
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

GETENT = man_pages.file("man1/getent.1")
RESOLV = man_pages.file("man5/resolv.conf.5")
GAI = man_pages.file("man3/getaddrinfo.3")
DIG = Repository(
    "isc-projects/bind9", commit="bf74540dfe23bcb77afa62f65d1a290535435747", checked="2026-11-26"
).file("bin/dig/dig.rst")
CLUSTER_DNS = Repository(
    "kubernetes/website",
    commit="0189ae0f6bf2a79ff2e4bfd5f9ec0da98d64c5d2",
    checked="2026-11-22",
    publisher="Kubernetes",
).file("content/en/docs/tasks/administer-cluster/dns-debugging-resolution.md")

RESOLVE = Check(
    "Resolve the name as programs on that machine do.",
    shell("getent ahosts <domain>") @ GETENT.at("in succession to"),
    **NO_OUTPUT,
    verify="It prints addresses; nothing: the name does not resolve on this machine.",
)
SERVERS = Check(
    "Read which name servers and search list the machine or container uses.",
    shell("cat /etc/resolv.conf") @ RESOLV.at("Name server IP address"),
    **NO_OUTPUT,
    verify="nameserver is the address of the resolver that you expect.",
)
ASK = Check(
    "Ask that name server directly.",
    shell("dig @<address> <domain> A") @ DIG.at("dig @server name type"),
    **NO_OUTPUT,
    verify="NOERROR with an ANSWER is healthy; NXDOMAIN: no such name; SERVFAIL: it failed.",
)
TRACE = Check(
    "Follow the delegation from the root servers to the name.",
    shell("dig +trace <domain>") @ DIG.at(".. option:: +trace, +notrace"),
    **NO_OUTPUT,
    verify="The last server that responds is the one before the fault.",
)
PODS = Check(
    "In a Kubernetes cluster: check whether the DNS pods run.",
    shell("kubectl get pods --namespace=kube-system -l k8s-app=kube-dns")
    @ CLUSTER_DNS.at("kubectl get pods --namespace=kube-system -l k8s-app=kube-dns"),
    healthy=statement("coredns-7b96bf9f76-5hsxb 1/1 Running 0 1h")
    @ CLUSTER_DNS.at("coredns-7b96bf9f76-5hsxb 1/1 Running 0 1h"),
    unhealthy=NO_OUTPUT["unhealthy"],
)

NO_SUCH_NAME = KnownFailure(
    "the name does not exist",
    steps=[RESOLVE, SERVERS, ASK, TRACE],
)
RESOLVER_FAILS = KnownFailure(
    "the name server fails, or cannot be reached",
    steps=[SERVERS, ASK, PODS, TRACE],
)
