"""Sources and steps of the model of Linux's ephemeral ports."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, config, gaps_in, shell, statement
from atlas.technologies.failures.kubernetes import NO_RELEASE
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_network import iproute
from atlas.technologies.failures.nginx import GROUPS
from incidents.debugging import _linux_ports as ports

CHECKED = "2026-11-30"
HASHTABLES = kernel.file("net/ipv4/inet_hashtables.c")
TCP_HEADER = kernel.file("include/net/tcp.h")
TCP_IPV4 = kernel.file("net/ipv4/tcp_ipv4.c")
SS_CODE = iproute.file("misc/ss.c")
NSTAT = iproute.file("man/man8/rtacct.8")
NSTAT_CODE = iproute.file("misc/nstat.c")
_mit = Repository(
    "mitodl/ol-infrastructure",
    commit="2bf5bca374614e9b61e3da0d058c36ac5c79d277",
    checked=CHECKED,
    publisher="MIT Open Learning",
    folder="src/ol_infrastructure",
)
DEPLOYMENT = _mit.file("applications/dagster/__main__.py")
INSTANCE = _mit.file("applications/dagster/dagster_instance.yaml")
LOG_RULES = _mit.file("infrastructure/grafana_alerting/log_rules/dagster_database.py")
METRIC_RULES = _mit.file("infrastructure/grafana_alerting/metric_rules/dagster_pgbouncer.py")
PULL_REQUEST = Publisher("MIT Open Learning", checked=CHECKED).post(
    "Pull request 5490: stop the daemon exhausting its ephemeral ports against PgBouncer",
    "https://github.com/mitodl/ol-infrastructure/pull/5490",
    "2026-08-18",
)
SAFE_SYSCTLS = Publisher(
    "Kubernetes", checked=CHECKED, base="https://kubernetes.io/docs", read_in="copies"
).post(
    "Using sysctls in a Kubernetes Cluster",
    "tasks/administer-cluster/sysctl-cluster/",
    release=NO_RELEASE,
)
gap = gaps_in("the cited pages")

DESTINATIONS = evolve(
    ports.DESTINATIONS,
    verify="A process in a container: run it in its network namespace, see the next step.",
)

IN_CONTAINER = evolve(
    ports.IN_CONTAINER,
    healthy=statement("estab and timewait together far below the size of the range")
    @ SS_CODE.at("(estab %d, closed %d, orphaned %d, timewait %d)"),
    unhealthy=statement(
        "estab and timewait together at a large part of the range: count by destination "
        "(step 1) inside"
    )
    @ SS_CODE.at("(estab %d, closed %d, orphaned %d, timewait %d)"),
    verify="A pod has its own range and sockets. Open a shell there, and run all steps in it: "
    "nsenter --target <pid> --net bash. <pid> is the process id on the host.",
)
RATE = Check(
    "Count the connections that were opened in ten seconds.",
    shell("export NSTAT_HISTORY=/tmp/nstat.$$; nstat -n; sleep 10; nstat -z TcpActiveOpens")
    @ NSTAT.at("calculate increments since the previous use."),
    healthy=statement("TcpActiveOpens in the hundreds or fewer")
    @ NSTAT_CODE.at('"%-32s%-16llu%6.1f%s\\n"'),
    unhealthy=statement("thousands: 3,310 in the pod whose ports were all in use")
    @ PULL_REQUEST.at("331 connects/sec"),
    verify="At most 4,700 in ten seconds fit in the default range: 28,232 ports / 60 s. Connects "
    "that fail with this error are not counted, refused ones are. Step 1 names the destination.",
)
POD_RANGE = Step(
    "Set a wider range in the pod's securityContext, and roll it out.",
    command=config(
        'sysctls: [{name: net.ipv4.ip_local_port_range, value: "10240 65535"}]',
        file="securityContext of the pod",
    )
    @ DEPLOYMENT.at('{"name": "net.ipv4.ip_local_port_range", "value": "10240 65535"},'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and roll it out again.",
    verify="In the new pod, cat /proc/sys/net/ipv4/ip_local_port_range prints 10240 65535. It is "
    "a safe sysctl: no kubelet flag is needed. Check that no service of the pod listens inside the "
    "range.",
)
SECOND_SERVER = Step(
    "Configure the server to listen on a second port, and name both in the client.",
    command=config("server <address>:<port>;", file="upstream block of nginx")
    @ GROUPS.at("with an optional port, or as a UNIX-domain"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the second server line and reload.",
    verify="The first check lists both, each with about half of the sockets.",
)
