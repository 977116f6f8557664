"""Steps and sources of the guide to refused connections."""

from attrs import evolve

from atlas import Check, Placeholder, Repository, Step, shell, statement, undisclosed
from atlas.technologies.failures._machine import man_pages
from atlas.technologies.failures._network import LISTENER, NC, NETCAT, RESOLVE, SS
from atlas.technologies.failures._services import RESTART, SYSTEMCTL, UNIT
from atlas.technologies.failures.iptables import IPTABLES, IPTABLES_SAVE
from atlas.technologies.failures.iptables import code as iptables
from atlas.technologies.failures.linux_errors import IP
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_network import iproute
from incidents.debugging import _kubernetes_sources as sources
from incidents.debugging import _linux as shared

TODAY = "2026-11-30"
NO_RELEASE = undisclosed("release: a copy of a report has none")
ICMP = kernel.file("net/ipv4/icmp.c")
TCP_INPUT = kernel.file("net/ipv4/tcp_input.c")
COUNTER_NAMES = kernel.file("net/ipv4/proc.c")
NSTAT = iproute.file("man/man8/rtacct.8")
SS_CODE = iproute.file("misc/ss.c")
GETADDRINFO = man_pages.file("man3/getaddrinfo.3")
REJECT = iptables.file("extensions/libipt_REJECT.man")
NFT = Repository(
    "1g4-mirror/nftables",
    commit="de904e22faa2e450d0d4802e1d9bc22013044f93",
    checked=TODAY,
    publisher="Netfilter",
    release="1.1.6-79",
)
TCPDUMP = Repository(
    "the-tcpdump-group/tcpdump",
    commit="39b50f76672bca4af7d7eb52604c5b692c6b6b2c",
    checked=TODAY,
    publisher="The Tcpdump Group",
    release="5.0.0-PRE-GIT",
).file("tcpdump.1.in")
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
FAMILY = Placeholder("family", "the family of the table, as listed", r"ip6?|inet", "inet")
CHAIN = Placeholder("chain", "the chain of the rule, as listed", r"[\w.\-]+", "INPUT")

REACH = Check(
    "Connect to the port from the client, by the name or address that the client uses.",
    shell("nc -vz -w 5 <host> <port>") @ NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to ... succeeded!") @ NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=statement("nc: connect to ... failed: Connection refused")
    @ NETCAT.at('"connect to %s port %s (%s) failed"'),
    verify="timed out: packets are dropped, another fault. Refused at one address only: continue.",
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
ORDER = Check(
    "List the addresses of the name on the client, in the order in which they are tried.",
    RESOLVE.command,
    healthy=statement("first an address that the server listens on")
    @ GETADDRINFO.at("using the addresses in the order in which"),
    unhealthy=statement("first an IPv6 address, such as ::1, where it listens on IPv4 only")
    @ GETADDRINFO.at("using the addresses in the order in which"),
)
REJECTS = Check(
    "Find rules that reject, as root: on the server, then on the client's host.",
    shell(
        "iptables-save -c | grep REJECT; ip6tables-save -c | grep REJECT; "
        "nft list ruleset | grep -w reject"
    )
    @ IPTABLES_SAVE.at("Include the current values of all packet and"),
    healthy=statement(
        "nothing, or no line that fits the port nor one for all ports whose count rises"
    )
    @ REJECT.at("send back an error packet in response to"),
    unhealthy=statement("[1:60] -A INPUT ... --dport 8080 -j REJECT, or: tcp dport 8080 reject")
    @ STATEMENTS.at("A reject statement tries to send back an"),
    verify="The first number counts packets: connect again, and it rises. A warning of "
    "iptables-legacy tables: run iptables-legacy-save too. kube-proxy with nftables always has "
    "reject, and @cluster-ips ... reject: ports that no Service has.",
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
ARRIVES = Check(
    "Watch on the server, as root, for the client's packets while it connects.",
    shell("timeout 60 tcpdump -ni any -c 4 'tcp port <port> and host <address>'")
    @ TCPDUMP.at("means a special pseudo-interface, which captures packets"),
    healthy=statement("In IP ... Flags [S]: the client's packets reach this server")
    @ TCPDUMP.at("rtsg.1023 > csam.login: Flags [S], seq"),
    unhealthy=statement("no packet: another machine, or a device on the way, refuses the client")
    @ TCPDUMP.at("rtsg.1023 > csam.login: Flags [S], seq"),
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
    "Insert a rule of iptables before the one that rejects, as root: it lasts until a reload.",
    command=shell("iptables -I <chain> -p tcp -s <address> --dport <port> -j ACCEPT", own=[CHAIN])
    @ IPTABLES.at("Insert one or more rules in the selected"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="iptables -D <chain> -p tcp -s <address> --dport <port> -j ACCEPT",
    verify="nc from the client succeeds. For IPv6: ip6tables. Then correct the settings that "
    "wrote the rule.",
)
ACCEPT_NFT = Step(
    "Insert a rule of nftables before the one that rejects, as root: it lasts until a reload.",
    command=shell(
        "nft insert rule <family> <table> <chain> ip saddr <address> tcp dport <port> accept",
        own=[FAMILY, CHAIN],
    )
    @ RULESET.at("except the rule is inserted at the"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="nft -a list ruleset shows its handle; nft delete rule removes it.",
    verify="nc from the client succeeds. Still refused: another base chain rejects it, too. For "
    "IPv6: ip6 saddr. Then correct the settings that wrote the rule.",
)
CLIENT = Step(
    "Correct the name, address or port in the client's settings; then restart the client.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous setting and restart it again.",
    verify="nc from the client succeeds, by the name that is in its settings.",
)
