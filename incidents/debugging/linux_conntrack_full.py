"""New connections are dropped because the connection tracking table is full."""

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
    about,
    config,
    connections,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.linux import CONNTRACK as SYSCTLS
from atlas.technologies.failures.linux import FILL, RAISE_CONNTRACK
from atlas.technologies.linux import ALERTS, linux
from incidents._times import utc
from incidents.debugging import _linux as shared

MANUAL = Publisher("Netfilter", checked=shared.CHECKED).post(
    "CONNTRACK(8)",
    "https://man.archlinux.org/man/conntrack.8.en.raw",
    "2019-08-09",
    release=undisclosed("release: the copy of the manual that was read names none"),
)
KUBE_PROXY = Repository(
    "kubernetes/kubernetes",
    commit="04791b4906602ffda5ccf9bc4c84d3329f1d7080",
    checked=shared.CHECKED,
    publisher="Kubernetes",
    release=undisclosed("release: the file, read at a commit, names none"),
).file("pkg/proxy/apis/config/v1alpha1/defaults.go")
PXY = Publisher("pxy.fi", checked=shared.CHECKED).post(
    "Postmortem and Incident Analysis Summary - August 16th, 2025",
    "https://status.pxy.fi/incident/721245",
    "2025-08-16",
)
PROC = "/proc/sys/net/netfilter"
DROPS_BEGIN = utc("2025-08-16 19:05:58") @ PXY.at("19:05:58 to ~20:00")
DROPS_END = about(utc("2025-08-16 20:00")) @ PXY.at("19:05:58 to ~20:00")

CEILING = Check(
    "Read the limit and the size of the hash table.",
    shell(f"cat {PROC}/nf_conntrack_max {PROC}/nf_conntrack_buckets")
    @ SYSCTLS.at("This value is set to nf_conntrack_buckets by default."),
    healthy=statement("first number 262144: the kernel makes no more buckets by default")
    @ SYSCTLS.at("never more than 262144 buckets.", basis="limit"),
    unhealthy=statement("a first number of a few thousand, such as 4096")
    @ PXY.at("Maximum connections allowed: 4,096"),
)
TIMEOUT = Check(
    "Read the timeout of idle connections in the table.",
    shell(f"cat {PROC}/nf_conntrack_tcp_timeout_established")
    @ SYSCTLS.at("nf_conntrack_tcp_timeout_established - INTEGER (seconds)"),
    healthy=statement("86400: one day, as kube-proxy sets it")
    @ KUBE_PROXY.at("24 * time.Hour} // 1 day (1/5 default)"),
    unhealthy=statement("432000: five days") @ SYSCTLS.at("default 432000 (5 days)"),
)
SHORTEN = Step(
    "Shorten the timeout of established connections, as root: those idle for longer are cut.",
    command=shell(f"echo <seconds> > {PROC}/nf_conntrack_tcp_timeout_established")
    @ KUBE_PROXY.at("24 * time.Hour} // 1 day (1/5 default)"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write the previous value to the same file; cut connections have to reconnect. A restart "
    "resets it.",
    verify="Choose more than the longest idle time. The file holds the new value; "
    "entries that were idle before may keep their timeout.",
)
TALKERS = Check(
    "List the table, as root, and count its entries by address.",
    shell("conntrack -L")
    @ MANUAL.at("Show the connection tracking table in /proc/net/ip_conntrack format"),
    healthy=undisclosed("healthy output: the part of the manual that was read shows none"),
    unhealthy=undisclosed("unhealthy output: the part of the manual that was read shows none"),
    verify="The address is found; its entries may stay until their timeout.",
)
WATCH = Step(
    "Set an alert well below the limit, with this expression.",
    command=config(
        "expr: node_nf_conntrack_entries / node_nf_conntrack_entries_limit > <ratio>",
        file="rules of Prometheus",
    )
    @ ALERTS.at("/ node_nf_conntrack_entries_limit) > 0.75"),
    **shared.gap.of("healthy", "takes"),
    unhealthy=statement("Number of conntrack are getting close to the limit.")
    @ ALERTS.at("Number of conntrack are getting close to the"),
    risk="low",
    undo="Remove the rule.",
    verify="The rule is loaded and does not fire.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "conntrack table full",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="Some new connections hang or time out, while open connections keep working.",
    signals=[linux.CONNTRACK_FULL, linux.CONNTRACK.rising()],
    tree=Question(
        "Is the table near its limit?",
        check=FILL,
        unhealthy=Question(
            "Is the limit low for this machine?",
            check=CEILING,
            unhealthy=Cause(
                "The limit is too low",
                why=statement("default: memory / 16384, from 1024 to 262144 buckets")
                @ SYSCTLS.at("never have fewer than 1024 and never more"),
                fix=[RAISE_CONNTRACK],
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
                    why=statement("at pxy.fi in 2025, brute force made many short connections")
                    @ PXY.at("brute-force attacks creating many short-lived connections"),
                    fix=[TALKERS, RAISE_CONNTRACK],
                ),
            ),
        ),
        healthy=Cause(
            "A burst filled the table and has passed",
            why=statement("entries in TIME_WAIT time out after 120 s by default")
            @ SYSCTLS.at("nf_conntrack_tcp_timeout_time_wait - INTEGER (seconds) default 120"),
            fix=[WATCH],
        ),
    ),
    limit=Limit(
        "tracked connections, largest default",
        of="tracked connections",
        reads="connections (nf_conntrack_count)",
        default=connections(262144) @ SYSCTLS.at("never more than 262144 buckets.", basis="limit"),
        headroom=FILL,
    ),
    do_not=[
        "Do not raise the limit far above the buckets: each lookup then walks longer chains.",
        "Do not wait for idle entries to expire: by default they stay for five days.",
        "Do not set it inside a container: buckets are writable only in the initial namespace.",
    ],
    precedents=[
        Precedent(
            "pxy.fi, connection tracking table exhausted",
            report=PXY,
            what=statement("a limit of 4,096 was reached under brute-force attempts")
            @ PXY.at("Maximum connections allowed: 4,096"),
        )
    ],
    time_to_recover=(DROPS_END - DROPS_BEGIN).meaning_of("pxy.fi, packet drops", basis="degraded"),
    data_loss=undisclosed("data loss: neither the kernel's pages nor pxy.fi mention any"),
    rollback=statement("write the previous value into the same file")
    @ SYSCTLS.at("/proc/sys/net/netfilter/nf_conntrack_* Variables:"),
) as guide:
    waive("IN404", because="packets are dropped and resent; no page read mentions data loss")
