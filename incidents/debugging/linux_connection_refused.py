"""Connection refused: nothing listens there, or a firewall or kube-proxy rejects the client."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Plane,
    Precedent,
    Question,
    Repository,
    Step,
    ms,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._kubernetes_network import PROXIER
from atlas.technologies.failures._network import LISTENER, LISTENERS, NC, NETCAT, RESOLVE, SS
from atlas.technologies.failures._services import RESTART, SYSTEMCTL, UNIT, UNIT_LOG
from atlas.technologies.failures.iptables import IPTABLES, IPTABLES_SAVE
from atlas.technologies.failures.iptables import code as iptables
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_errors import CONNECT, IP
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_network import ADDRESSES, iproute
from atlas.technologies.linux import linux
from incidents.debugging import _kubernetes_sources as sources
from incidents.debugging import _linux as shared

TODAY = "2026-11-30"
NO_RELEASE = undisclosed("release: a copy of a report has none")
ICMP = kernel.file("net/ipv4/icmp.c")
TCP_INPUT = kernel.file("net/ipv4/tcp_input.c")
COUNTER_NAMES = kernel.file("net/ipv4/proc.c")
NSTAT = iproute.file("man/man8/rtacct.8")
SS_CODE = iproute.file("misc/ss.c")
REJECT = iptables.file("extensions/libipt_REJECT.man")
NFT = Repository(
    "1g4-mirror/nftables",
    commit="de904e22faa2e450d0d4802e1d9bc22013044f93",
    checked=TODAY,
    publisher="netfilter",
    release="1.1.6-79",
)
RULESET = NFT.file("doc/nft.txt")
STATEMENTS = NFT.file("doc/statements.txt")
_github = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=TODAY,
    publisher="GitHub",
    folder="raw-public",
    release=NO_RELEASE,
)
GITHUB = _github.file(
    "github/meta_txt/2009-10-13-a-note-on-today-s-outage#.txt",
    title="A Note on Today's Outage (copy)",
)
PAWS = evolve(_github, publisher="Wikimedia").file(
    "wikitech/meta_txt/20190213-PAWS.txt",
    title="Incident documentation/20190213-PAWS (copy)",
)
OWN = [
    Placeholder("family", "the family of the table, as listed", r"ip6?|inet", "inet"),
    Placeholder("chain", "the chain of the rule, as listed", r"[\w.\-]+", "input"),
]

REACH = Check(
    "Connect to the port from the client, by the name or address that the client uses.",
    shell("nc -vz -w 5 <host> <port>") @ NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to ... succeeded!") @ NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=statement("nc: connect to ... failed: Connection refused")
    @ NETCAT.at('"connect to %s port %s (%s) failed"'),
    verify="timed out: another fault, packets are dropped. Refused at one address only: continue.",
)
ENDPOINTS = Check(
    "Find a ready endpoint, where the address is that of a Kubernetes Service.",
    shell("kubectl describe endpointslices -n <namespace> -l kubernetes.io/service-name=<service>")
    @ sources.DESCRIBE.at('w.Write(LEVEL_3, "Ready:\\t%s\\n", readyText)'),
    healthy=statement("Ready: true below an address; or the address is no Service's")
    @ sources.DESCRIBE.at('w.Write(LEVEL_3, "Ready:\\t%s\\n", readyText)'),
    unhealthy=statement("Ready: false everywhere, Endpoints: <none>, or No resources found")
    @ sources.DESCRIBE.at('w.Write(LEVEL_0, "Endpoints: <none>\\n")'),
)
LISTENS = evolve(
    LISTENER,
    action="List what listens on the port, on the server with that address, as root.",
    healthy=statement("a row LISTEN for the port") @ SS.at("Display only listening sockets"),
    unhealthy=statement("the header only: nothing listens on the port")
    @ SS.at("Display only listening sockets"),
    verify="A container has sockets of its own: list them inside it.",
)
ACTIVE = evolve(
    UNIT,
    healthy=statement("Active: active (running) since ...")
    @ SYSTEMCTL.at("Active: active (running) since"),
    unhealthy=statement("Active: inactive, failed or activating")
    @ SYSTEMCTL.at("state is entered when the service failed in"),
)
BOUND = Check(
    "Compare the local address of that row with the address of the client's line.",
    LISTENER.command,
    healthy=statement("0.0.0.0 or that address, for IPv4; [::] for IPv6; * for both")
    @ SS_CODE.at("!memcmp(a->data, &in6addr_any, sizeof(in6addr_any))"),
    unhealthy=statement("127.0.0.1 or [::1], or the other of IPv4 and IPv6")
    @ IP.at("always refers to the local host via the"),
)
REJECTS = Check(
    "Find rules that reject, as root: on the server, then on the client's host.",
    shell(
        "iptables-save -c | grep REJECT; ip6tables-save -c | grep REJECT; "
        "nft list ruleset | grep -w reject"
    )
    @ IPTABLES_SAVE.at("Include the current values of all packet and"),
    healthy=statement("no line that fits the port; nor one for all ports whose count rises")
    @ REJECT.at("send back an error packet in response to"),
    unhealthy=statement("[1:60] -A INPUT ... --dport 8080 -j REJECT, or: tcp dport 8080 reject")
    @ STATEMENTS.at("A reject statement tries to send back an"),
    verify="The first number counts packets: connect again, and it rises. A warning of "
    "iptables-legacy tables: run iptables-legacy-save as well.",
)
ICMP_REPLIES = Check(
    "Compare ICMP replies sent with those held back, on the host that rejects.",
    shell("nstat -asz IcmpOutDestUnreachs IcmpOutRateLimitHost")
    @ NSTAT.at("filter kernel SNMP counters by name with one"),
    healthy=statement("IcmpOutRateLimitHost 0, or the same number a minute later")
    @ COUNTER_NAMES.at("OutErrors OutRateLimitGlobal OutRateLimitHost"),
    unhealthy=statement("IcmpOutRateLimitHost rises: these connections time out instead")
    @ COUNTER_NAMES.at("OutErrors OutRateLimitGlobal OutRateLimitHost"),
)
START = Step(
    "Start the service, once its log shows why it stopped.",
    command=shell("systemctl start <unit>") @ SYSTEMCTL.at("Start (activate) one or more units"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="systemctl stop <unit>",
    verify="The port has a row LISTEN, and nc from the client succeeds.",
)
CORRECT = Step(
    "Correct the port or address that the program listens on, in its settings; then restart it.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous setting and restart it again.",
    verify="The row LISTEN shows the new address and port, and nc from the client succeeds.",
)
ACCEPT = Step(
    "Accept the client before the rule of iptables that rejects, as root, until a reload.",
    command=shell("iptables -I INPUT -p tcp -s <address> --dport <port> -j ACCEPT")
    @ IPTABLES.at("Insert one or more rules in the selected"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="iptables -D INPUT -p tcp -s <address> --dport <port> -j ACCEPT",
    verify="nc from the client succeeds. Then correct the settings that wrote the rule.",
)
ACCEPT_NFT = Step(
    "Accept the client before the rule of nftables that rejects, as root, until a reload.",
    command=shell(
        "nft insert rule <family> <table> <chain> ip saddr <address> tcp dport <port> accept",
        own=OWN,
    )
    @ RULESET.at("except the rule is inserted at the"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="nft -a list ruleset shows its handle; nft delete rule removes it.",
    verify="nc from the client succeeds. Then correct the settings that wrote the rule.",
)
CLIENT = Step(
    "Correct the name, address or port in the client's settings; then restart the client.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous setting and restart it again.",
    verify="nc from the client succeeds, by the name that is in its settings.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Connection refused (ECONNREFUSED)",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="New connections fail at once: a reply refuses them. A time-out is another fault: "
    "there, no reply came.",
    signals=[
        linux.REFUSED,
        linux.REFUSED_GO,
        linux.REFUSED_NODE,
        linux.CURL_REFUSED,
        linux.RESETS_SENT.rising(),
    ],
    see=[
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="when connections to a port that listens time out instead",
        ),
        Link(
            "incidents/debugging/kubernetes_readiness_probe_failed",
            "guide",
            because="when the pods of a Service are not ready",
        ),
        Link(
            "incidents/debugging/systemd_start_limit_hit",
            "guide",
            because="when systemd no longer starts the unit",
        ),
    ],
    tree=Question(
        "Is the port still refused?",
        check=REACH,
        unhealthy=Question(
            "Is it a Kubernetes Service without a ready endpoint?",
            check=ENDPOINTS,
            unhealthy=Cause(
                "No pod behind the Service is ready, so kube-proxy rejects",
                why=statement("without any endpoint, kube-proxy writes rules that reject")
                @ PROXIER.at('rules in the "filter" table rejecting incoming packets'),
                fix=[SERVICE_PODS],
            ),
            healthy=Question(
                "Does anything listen on the port?",
                check=LISTENS,
                unhealthy=Question(
                    "Does the service run?",
                    check=ACTIVE,
                    unhealthy=Cause(
                        "The service is stopped, failed, or still starting",
                        why=statement("no one listens there, so connect() is refused")
                        @ CONNECT.at("found no one listening on the remote address."),
                        fix=[UNIT_LOG, START],
                    ),
                    healthy=Cause(
                        "The service runs, but does not listen on that port",
                        why=statement("no one listens there, so connect() is refused")
                        @ CONNECT.at("found no one listening on the remote address."),
                        fix=[LISTENERS, UNIT_LOG, CORRECT],
                    ),
                ),
                healthy=Question(
                    "Does it listen on the address that is refused?",
                    check=BOUND,
                    unhealthy=Cause(
                        "It listens on localhost, or on IPv4 or IPv6, only",
                        why=statement("127.0.0.1 is never reached from another host")
                        @ IP.at("always refers to the local host via the"),
                        fix=[CORRECT],
                    ),
                    healthy=Question(
                        "Does a firewall reject the client?",
                        check=REJECTS,
                        unhealthy=Cause(
                            "A firewall rejects the client",
                            why=statement("port unreachable, the default, reads as refused")
                            @ ICMP.at(".errno = ECONNREFUSED, /* ICMP_PORT_UNREACH */"),
                            fix=[ACCEPT, ACCEPT_NFT],
                        ),
                        healthy=Cause(
                            "The client connects to another machine or port",
                            why=statement("a reset from any host there reads as refused")
                            @ TCP_INPUT.at("err = ECONNREFUSED;"),
                            fix=[RESOLVE, ADDRESSES, CLIENT],
                        ),
                    ),
                ),
            ),
        ),
        healthy=Cause(
            "The service was down for a moment, as during a restart",
            why=statement("until it listens again, connect() is refused")
            @ CONNECT.at("found no one listening on the remote address."),
            fix=[UNIT, UNIT_LOG],
        ),
    ),
    limit=Limit(
        "icmp_ratelimit: time between two ICMP replies to a host",
        of="ICMP replies",
        reads="ICMP replies (IcmpOutDestUnreachs)",
        default=ms(1000) @ IP_SYSCTL.at("ICMP packets sent on all targets. Default: 1000"),
        headroom=ICMP_REPLIES,
    ),
    do_not=[
        "Do not search the network for lost packets: a reply came back.",
        "Do not raise the backlog: a full accept queue drops the SYN, and the client times out.",
        "Do not bind to all addresses before a firewall limits who may connect.",
        "Do not flush the firewall: nft flush ruleset then accepts any packet.",
        "Do not rule out a rule because some connections time out: ICMP replies are rate-limited.",
    ],
    precedents=[
        Precedent(
            "GitHub, all frontends out of the load balancer, 2009",
            report=GITHUB,
            what=statement("connection refused, with all frontends out of the load balancer")
            @ GITHUB.at("when all the frontends are out of load"),
        ),
        Precedent(
            "Wikimedia, PAWS offline, 2019",
            report=PAWS,
            what=statement("the database refused connections, which was taken for transient")
            @ PAWS.at("didn't pay enough attention since it appeared transient"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither report gives the time of this cause"),
    data_loss=undisclosed("data loss: neither report mentions any; no connection was opened"),
    rollback=statement("delete the inserted rule; restore the previous settings")
    @ IPTABLES.at("Delete one or more rules from the selected"),
    glossary={
        "ECONNREFUSED": "The error's name in code, number 111 on Linux.",
        "ICMP": "The protocol of error replies, such as port unreachable.",
        "PAWS": "A service of Wikimedia.",
        "SYN": "The first packet of a new TCP connection.",
        "accept queue": "Connections that are open, and that the program has yet to accept.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no connection was opened; no report read mentions data loss")
