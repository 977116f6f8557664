"""New connections are dropped: the table of tracked connections is full."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Plane,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    connections,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.linux import ALERTS, linux
from incidents.debugging import _linux as shared

SYSCTLS = shared.linux_sources.file(
    "Documentation/networking/nf_conntrack-sysctl.rst",
    commit="2c55d703391acf7e9101da596d0c15ee03b318a3",
)
MANUAL = Publisher("Netfilter", checked=shared.CHECKED).post(
    "CONNTRACK(8)", "https://man.archlinux.org/man/conntrack.8.en.raw", "2019-08-09"
)
KUBE_PROXY = Repository(
    "kubernetes/kubernetes",
    commit="04791b4906602ffda5ccf9bc4c84d3329f1d7080",
    checked=shared.CHECKED,
    publisher="Kubernetes",
).file("pkg/proxy/apis/config/v1alpha1/defaults.go")
PXY = Publisher("pxy.fi", checked=shared.CHECKED).post(
    "Postmortem and Incident Analysis Summary - August 16th, 2025",
    "https://status.pxy.fi/incident/721245",
    "2025-08-16",
)
PROC = "/proc/sys/net/netfilter"

FILL = Check(
    "Compare the number of entries with the ceiling.",
    statement(f"cat {PROC}/nf_conntrack_count {PROC}/nf_conntrack_max")
    @ SYSCTLS.at("Number of currently allocated flow entries."),
    healthy=statement("count below three quarters of max")
    @ ALERTS.at("/ node_nf_conntrack_entries_limit) > 0.75"),
    unhealthy=statement("count at max, or near it")
    @ SYSCTLS.at("Maximum number of allowed connection tracking entries."),
)
CEILING = Check(
    "Read the ceiling and the size of the hash table.",
    statement(f"cat {PROC}/nf_conntrack_max {PROC}/nf_conntrack_buckets")
    @ SYSCTLS.at("This value is set to nf_conntrack_buckets by default."),
    healthy=statement("262144, the largest that the kernel chooses by itself")
    @ SYSCTLS.at("never more than 262144 buckets."),
    unhealthy=statement("4096") @ PXY.at("Maximum connections allowed: 4,096"),
)
TIMEOUT = Check(
    "Read how long an idle connection stays in the table.",
    statement(f"cat {PROC}/nf_conntrack_tcp_timeout_established")
    @ SYSCTLS.at("nf_conntrack_tcp_timeout_established - INTEGER (seconds)"),
    healthy=statement("86400: one day, as kube-proxy sets it")
    @ KUBE_PROXY.at("24 * time.Hour} // 1 day (1/5 default)"),
    unhealthy=statement("432000: five days") @ SYSCTLS.at("default 432000 (5 days)"),
)
RAISE = Step(
    "Raise the ceiling.",
    command=statement(f"echo N > {PROC}/nf_conntrack_max")
    @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Write the former value back.",
    verify="No new line with table full appears and the share in use falls.",
)
SHORTEN = Step(
    "Shorten the time that idle connections stay.",
    command=statement(f"echo 86400 > {PROC}/nf_conntrack_tcp_timeout_established")
    @ KUBE_PROXY.at("24 * time.Hour} // 1 day (1/5 default)"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write the former value back.",
    verify="The number of entries falls over the next day.",
)
TALKERS = Check(
    "List the table, find the address with most entries, and stop or slow that traffic.",
    statement("conntrack -L")
    @ MANUAL.at("Show the connection tracking table in /proc/net/ip_conntrack format"),
    healthy=undisclosed("healthy output: the part of the manual that was read prints none"),
    unhealthy=undisclosed("unhealthy output: the part of the manual that was read prints none"),
    verify="Entries of that address fall, and with them the count.",
)
WATCH = Step(
    "Set an alert well below the ceiling, with this expression.",
    command=statement("node_nf_conntrack_entries / node_nf_conntrack_entries_limit > 0.75")
    @ ALERTS.at("/ node_nf_conntrack_entries_limit) > 0.75"),
    **shared.gap.of("healthy", "takes"),
    unhealthy=statement("Number of conntrack are getting close to the limit.")
    @ ALERTS.at("Number of conntrack are getting close to the"),
    risk="low",
    undo="Take the rule out again.",
    verify="The rule is loaded and quiet.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "conntrack table full",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="Some new connections hang or time out, while those already open go on.",
    signals=[linux.CONNTRACK_FULL, linux.CONNTRACK.rising()],
    tree=Question(
        "Is the table near its ceiling?",
        check=FILL,
        unhealthy=Question(
            "Is the ceiling small for this machine?",
            check=CEILING,
            unhealthy=Cause(
                "The ceiling is too low",
                why=statement("a small machine or a setting gives a small table")
                @ SYSCTLS.at("calculated by dividing total memory by 16384"),
                fix=[RAISE],
            ),
            healthy=Question(
                "Do idle connections stay for days?",
                check=TIMEOUT,
                unhealthy=Cause(
                    "Dead connections fill the table",
                    why=statement("an established connection is kept for five days by default")
                    @ SYSCTLS.at("default 432000 (5 days)"),
                    fix=[SHORTEN],
                ),
                healthy=Cause(
                    "Too many connections at once: an attack, or clients that do not reuse them",
                    why=statement("brute-force attempts made many short-lived connections")
                    @ PXY.at("brute-force attacks creating many short-lived connections"),
                    fix=[TALKERS, RAISE],
                ),
            ),
        ),
        healthy=Cause(
            "A burst filled it and has passed",
            why=statement("entries of closed connections time out after two minutes")
            @ SYSCTLS.at("nf_conntrack_tcp_timeout_time_wait - INTEGER (seconds) default 120"),
            fix=[WATCH],
        ),
    ),
    limit=Limit(
        "tracked connections, at most",
        default=connections(262144) @ SYSCTLS.at("never more than 262144 buckets."),
        headroom=FILL,
    ),
    do_not=[
        "Do not raise the ceiling far above the buckets: each look-up then walks longer chains.",
        "Do not wait for idle entries to leave: by default they stay for five days.",
        "Do not set it inside a container: buckets are writable in the first namespace only.",
    ],
    precedents=[
        Precedent(
            "pxy.fi, connection tracking table exhausted",
            report=PXY,
            what=statement("a ceiling of 4,096 was reached under brute-force attempts")
            @ PXY.at("Maximum connections allowed: 4,096"),
        )
    ],
    time_to_recover=undisclosed("time to recover: pxy.fi gives `~20:00` as the end only"),
    data_loss=undisclosed("data loss: neither the kernel's pages nor pxy.fi name any"),
    rollback=statement("write the former value into the same file")
    @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
) as guide:
    waive("IN403", because="the one report that was read gives the end as about 20:00, no figure")
    waive("IN404", because="packets are dropped and sent again; no page read speaks of lost data")
