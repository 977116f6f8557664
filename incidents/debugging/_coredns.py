"""Checks and steps of the guides to CoreDNS."""

from atlas import Check, Step, config, shell, statement
from atlas.technologies.failures import kubernetes as failures
from atlas.technologies.failures._kubectl import RESTART
from atlas.technologies.failures.coredns import COREFILE, DNS, EDIT, RESOLV
from atlas.technologies.failures.coredns import LOOP_PAGE as LOOP
from atlas.technologies.failures.dns import DIG
from incidents.debugging import _kubernetes as shared

LOOP_LOG = Check(
    "Read the last log lines of CoreDNS.",
    shell("kubectl logs --previous <pod> --namespace=kube-system")
    @ failures.RUNNING_POD.at("kubectl logs --previous ${POD_NAME} ${CONTAINER_NAME}"),
    healthy=statement("[INFO] plugin/reload: Running configuration MD5 = .., and no error")
    @ DNS.at("[INFO] plugin/reload: Running configuration MD5 ="),
    unhealthy=statement('plugin/loop: Loop (127.0.0.1:55953 -> :1053) detected for zone "."')
    @ LOOP.at("plugin/loop: Loop (127.0.0.1:55953 -> :1053) detected for zone"),
)
REAL_RESOLV = Step(
    "Restart the kubelet with the real resolv.conf, before CoreDNS's pods are replaced.",
    command=config("--resolv-conf=/run/systemd/resolve/resolv.conf", file="flags of the kubelet")
    @ DNS.at("`/run/systemd/resolve/resolv.conf`"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous path, restart the kubelet and replace the pods.",
    verify="The new CoreDNS pods stay Running and log no loop.",
)
FORWARD_LINE = Check(
    "Read the forward line of the zone that the message names.",
    COREFILE.command,
    healthy=statement("forward . 192.0.2.53: addresses only")
    @ LOOP.at("the IP address of your upstream DNS, for"),
    unhealthy=statement("forward . /etc/resolv.conf: a file of the node")
    @ LOOP.at("using a file (e.g. `/etc/resolv.conf`), make sure"),
    verify="Save the output: it is the undo of a changed forward line.",
)
NODE_FILE = Check(
    "Read that file on the node of the pod.",
    RESOLV.command,
    healthy=statement("nameserver 192.0.2.53: no loopback address")
    @ LOOP.at("contains the actual IPs of your upstream servers,"),
    unhealthy=statement("nameserver 127.0.0.53, 127.0.0.1 or ::1")
    @ LOOP.at("via a loopback address such as `127.0.0.1`, `::1`"),
    verify="kubectl get pods -o wide names the node; other nodes may have another file.",
)
REAL_FILE = Check(
    "Read the file in which systemd-resolved keeps the real resolvers of the node.",
    shell("cat /run/systemd/resolve/resolv.conf")
    @ LOOP.at("`/run/systemd/resolve/resolv.conf` is typically the location of the"),
    healthy=statement("nameserver 192.0.2.53: no loopback address")
    @ LOOP.at("contains the actual IPs of your upstream servers,"),
    unhealthy=statement("No such file or directory, or again a loopback address")
    @ LOOP.at("can be different depending on your distribution."),
)
OWN_ADDRESS = Check(
    "Compare the addresses with that of the DNS service of the cluster.",
    shell("kubectl get service kube-dns --namespace=kube-system -o wide")
    @ DNS.at("kubectl get svc --namespace=kube-system"),
    healthy=statement("CLUSTER-IP 10.0.0.10 is not in the forward line")
    @ LOOP.at("Make sure that they are not forwarding to"),
    unhealthy=statement("the forward line names CLUSTER-IP, or a loopback address")
    @ LOOP.at("CoreDNS forwarding requests directly to itself."),
)
UPSTREAMS = Check(
    "Query each resolver of the forward line directly, for a name outside the cluster.",
    shell("dig @<address> <domain> A") @ DIG.at("dig @server name type"),
    healthy=statement("status: NOERROR") @ LOOP.at("an upstream server that in turn, forwards"),
    unhealthy=statement("status: SERVFAIL: it forwards to the stopped CoreDNS")
    @ LOOP.at("an upstream server that in turn, forwards"),
)
FORWARD_TO = Step(
    "Replace the file or address in the forward line by the real resolvers.",
    command=EDIT.command,
    healthy=EDIT.healthy,
    unhealthy=statement("Reloading complete, and then again: Loop ... detected for zone")
    @ LOOP.at("After CoreDNS has started it stops the process"),
    risk="medium",
    takes=EDIT.takes,
    undo="Restore the saved forward line in the ConfigMap.",
    verify="The pods stay Running for minutes, and names outside the cluster resolve.",
)
REPLACE_PODS = Step(
    "Replace the CoreDNS pods, so that they start with the new file at once.",
    command=shell("kubectl -n kube-system rollout restart deployment/coredns")
    @ RESTART.at("kubectl rollout restart deployment/nginx"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="kubectl -n kube-system rollout undo deployment/coredns",
    verify="All CoreDNS pods are Running, and RESTARTS does not grow.",
)
