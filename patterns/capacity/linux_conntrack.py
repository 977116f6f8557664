"""How many new connections a second fit through the table of tracked connections of one node."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    Link,
    LittlesLaw,
    NextStep,
    Plane,
    Publisher,
    Repository,
    Step,
    assumed,
    connections,
    count,
    gaps_in,
    list_price,
    monthly_list_price,
    quantity,
    ratio,
    seconds,
    shell,
    statement,
    undisclosed,
    usd_per_month,
    waive,
)
from atlas.technologies.linux import ALERTS, linux

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
PROC = "/proc/sys/net/netfilter"
_kernel = Repository("torvalds/linux", checked=CHECKED, publisher="Linux")
SYSCTLS = _kernel.file(
    "Documentation/networking/nf_conntrack-sysctl.rst",
    commit="2c55d703391acf7e9101da596d0c15ee03b318a3",
)
TABLE = _kernel.file(
    "net/netfilter/nf_conntrack_core.c", commit="011e3c63251be832d23df9f0697626ab7b354d02"
)
KUBE_PROXY = Repository(
    "kubernetes/kubernetes", commit="04791b4906602ffda5ccf9bc4c84d3329f1d7080", checked=CHECKED
).file("pkg/proxy/apis/config/v1alpha1/defaults.go")
YEARS = Publisher("Better Programming", checked=CHECKED).post(
    "3 Years of Kubernetes in Production - Here's What We Learned",
    "https://betterprogramming.pub/"
    "3-years-of-kubernetes-in-production-heres-what-we-learned-44e77e1749c8",
    "2020-09-09",
    read_in="a copy of its Markdown in a public repository",
)
CALICO = Publisher("Tigera", checked=CHECKED, kind="vendor").post(
    "Enable extreme high-connection workloads",
    "https://docs.tigera.io/calico/latest/network-policy/extreme-traffic/high-connection-workloads",
)
gap = gaps_in("the kernel's documentation")
NO_TIME = undisclosed("time until it has effect: the kernel's documentation gives none")

time_wait = seconds(120) @ SYSCTLS.at(
    "nf_conntrack_tcp_timeout_time_wait - INTEGER (seconds) default 120"
)
entries = connections(167_012) @ YEARS.at("net.netfilter.nf_conntrack_count = 167012")
table_size = connections(262_144) @ YEARS.at("net.netfilter.nf_conntrack_max = 262144")
per_core = (connections(32) @ KUBE_PROXY.at("pointer.Int32Ptr(32 * 1024)")) * (
    quantity(1024, "") @ KUBE_PROXY.at("pointer.Int32Ptr(32 * 1024)")
)
minimum = (connections(128) @ KUBE_PROXY.at("pointer.Int32Ptr(128 * 1024)")) * (
    quantity(1024, "") @ KUBE_PROXY.at("pointer.Int32Ptr(128 * 1024)")
)
FREE = assumed(usd_per_month(0), because="a kernel setting on the same machine")


def larger_node(machine: str, cores: float) -> NextStep:
    """Return a node whose table kube-proxy sizes by its cores."""
    return NextStep(
        f"a node with {cores:.0f} cores, {machine}",
        limit=per_core * assumed(quantity(cores, ""), because="kube-proxy counts each vCPU"),
        on_demand=monthly_list_price(machine, AS_OF),
        reserved=list_price(machine, AS_OF, "reserved_1yr"),
        action=Step(
            "Add the node, then drain the small one; kube-proxy sizes the table at startup.",
            command=undisclosed("command: it depends on who runs the nodes"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Drain the new node; the old one takes the traffic again.",
            verify="nf_conntrack_max on it is 32,768 times its cores.",
        ),
    )


with CapacityModel(
    linux(undisclosed("version: the model holds for all that the documentation covers")),
    "New connections against the conntrack table",
    as_of=AS_OF,
    plane=Plane.EDGE,
    question="How many short connections a second can one node track before it drops new ones?",
    law=LittlesLaw(residence=time_wait),
    load=assumed(
        entries / time_wait,
        because="the output that a post of 2020 prints; assumes all entries are closed connections",
    ),
    load_name="new connections",
    result_name="tracked connections",
    limit=Ceiling(
        "nf_conntrack_max",
        at=table_size,
        beyond=statement("the node accepts no new connections")
        @ YEARS.at("not be able to accept new connections any"),
    ),
    knee=(ratio(0.75) @ ALERTS.at("/ node_nf_conntrack_entries_limit) > 0.75", basis="limit")).to(
        "percent"
    ),
    growth=assumed(
        quantity(50, "percent / year"),
        because="the post gives no growth; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            "twice the table, on the same machine",
            limit=assumed(connections(524_288), because="twice the table of the post"),
            on_demand=FREE,
            reserved=FREE,
            action=Step(
                "Raise nf_conntrack_max, as root; it lasts until the machine restarts.",
                command=shell(f"echo <count> > {PROC}/nf_conntrack_max")
                @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
                **gap.of("healthy", "unhealthy", "takes"),
                risk="low",
                undo="Write the former value to the same file.",
                verify="The share in use halves.",
            ),
        ),
        larger_node("n2-standard-32", 32),
    ],
    signals=[linux.CONNTRACK_FULL, linux.CONNTRACK.rising()],
    recovery=[
        Check(
            "Compare the number of entries with nf_conntrack_max.",
            shell(f"cat {PROC}/nf_conntrack_count {PROC}/nf_conntrack_max")
            @ SYSCTLS.at("Number of currently allocated flow entries."),
            healthy=statement("count below three quarters of max")
            @ ALERTS.at("/ node_nf_conntrack_entries_limit) > 0.75", basis="limit"),
            unhealthy=statement("count at max, or near it")
            @ SYSCTLS.at("Maximum number of allowed connection tracking entries."),
        ),
        Step(
            "Raise nf_conntrack_max, as root; it lasts until the machine restarts.",
            command=shell(f"echo <count> > {PROC}/nf_conntrack_max")
            @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Write the former value to the same file.",
            verify="No new line with table full appears.",
        ),
        Step(
            "Reduce the time that closed connections stay in the table below 120 s.",
            command=shell(f"echo <seconds> > {PROC}/nf_conntrack_tcp_timeout_time_wait")
            @ SYSCTLS.at("nf_conntrack_tcp_timeout_time_wait - INTEGER (seconds) default 120"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Write 120 back.",
            verify="The count falls within two minutes.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither the kernel's pages nor the post give it"),
    data_loss=undisclosed("data loss: neither the kernel's pages nor the post name any"),
    rollback=statement("write the former value into the same file")
    @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
    figures={
        "virtual machines of the poster": statement("over 400, in several data centres")
        @ YEARS.at("fleet consists of over 400 virtual machines"),
        "kube-proxy, entries per core": per_core,
        "kube-proxy, minimum": minimum,
        "rate of that minimum": minimum / time_wait,
        "the kernel's hash table, at most": count(262_144, "bucket")
        @ SYSCTLS.at("never more than 262144 buckets.", basis="limit"),
        "nf_conntrack_max, by default": statement("as many entries as there are buckets")
        @ SYSCTLS.at("This value is set to nf_conntrack_buckets by"),
        "timeout, idle connection": seconds(432_000) @ SYSCTLS.at("default 432000 (5 days)"),
        "an extreme memcached server": statement("50,000 and more connections a second")
        @ CALICO.at("memcached server handling 50k+ connections per second"),
        "memory of an entry": undisclosed("memory an entry: not in the kernel's documentation"),
    },
    see=[
        Link(
            "incidents/debugging/linux_conntrack_full",
            "guide",
            because="new connections hang: small table, idle entries or an attack",
        )
    ],
    glossary={"conntrack": "The kernel's table of the connections that it tracks."},
) as diagram:
    waive(
        "IN403", because="neither the kernel's documentation nor the post gives a time to recover"
    )
    waive("IN404", because="packets are dropped and retransmitted; no page read names lost data")
