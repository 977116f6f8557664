"""The programs of the suite, and what none of the registries has."""

from tests.commands.fetching import Root
from tests.commands.program import Program
from tests.commands.programs import caches, coordination, databases, machines, proxies

ROOTS = {
    "stable": Root(
        "trixie",
        (
            "amqp-tools", "awscli", "bind9-dnsutils", "chrony", "conntrack", "curl", "e2fsprogs",
            "elixir", "etcd-client", "etcd-server", "git", "haproxy", "hostname", "iproute2",
            "iputils-ping", "kubernetes-client", "lsof", "mariadb-client-compat", "mariadb-server",
            "memcached", "netcat-openbsd", "nginx", "openjdk-21-jdk-headless", "pgbouncer",
            "postgresql-17", "prometheus", "prometheus-node-exporter", "python3-minimal",
            "rabbitmq-server", "redis-server", "redis-tools", "socat", "sysstat", "systemd",
            "tcpdump", "traceroute", "zookeeper",
        ),
        # The last release of Debian that had it; a program of Go, it needs little of the root.
        older=(("bullseye", "consul"),),
    ),
    # No release of Debian has MySQL's server: unstable does.
    "mysql": Root("sid", ("hostname", "iproute2", "mysql-client", "mysql-server-core")),
}  # fmt: skip

PROGRAMS: tuple[Program, ...] = (
    databases.postgresql,
    databases.pgbouncer,
    databases.mysql,
    databases.mariadb,
    caches.redis,
    caches.memcached,
    caches.rabbitmq,
    coordination.etcd,
    coordination.zookeeper,
    coordination.consul,
    proxies.haproxy,
    proxies.nginx,
    proxies.prometheus,
    machines.chrony,
    machines.java,
    machines.elixir,
    machines.git,
    machines.kubernetes,
    machines.aws,
    machines.linux,
)
"""In the order in which they are asked whether a command is theirs."""

_NOWHERE = "in none of the package registries"
_ACCOUNT = "asks a provider, with an account there"
_OWN = "a tool of that operator, on its own machines"

ABSENT: tuple[tuple[str, str, str], ...] = (
    (r"\bkafka-[a-z-]+\.sh\b|^(?:consumer|producer|broker) properties$|rebalance group",
     "Kafka", _NOWHERE),
    (r":9200\b", "Elasticsearch", _NOWHERE),
    (r"\bmongosh\b", "MongoDB", "its server is " + _NOWHERE),
    (r"\bnodetool\b|\bcqlsh\b", "Cassandra, ScyllaDB", _NOWHERE),
    (r"\bkubeadm\b|\bkubelet\b|/etc/kubernetes/", "kubeadm, kubelet", _NOWHERE),
    (r"\borchestrator-client\b", "orchestrator", _NOWHERE),
    (r"\bnc -U\b", "gh-ost", _NOWHERE),
    (r"/check/<app>|/throttle-app/", "freno", _NOWHERE),
    (r"\bglb-director", "GLB director", _NOWHERE),
    (r"/v2/backup/|/eureka/|hystrix\.stream|/saga/|/task/|\bchaosmonkey\b|type-pollution-agent",
     "Netflix's services", _NOWHERE),
    (r"snapshot-event-creation|nakadi", "Nakadi producer", "a service with that library is needed"),
    (r"\bboulder\b|\badmin -config\b", "Boulder", _NOWHERE),
    (r"\bsst\b", "Intel's storage tool", _NOWHERE),
    (r"\bperfspect\b", "PerfSpect", _NOWHERE),
    (r"\bext4slower\b", "bcc", "needs BPF in the machine's kernel"),
    (r"\bmix run\b", "Discord's library", "needs a checkout of that library"),
    (r"\bheroku\b", "Heroku", _ACCOUNT),
    (r"\bfastly\b", "Fastly", _ACCOUNT),
    (r"\bgcpdiag\b", "gcpdiag", _ACCOUNT),
    (r"crates\.io", "crates.io", "asks a server on the Internet"),
    (r"\bcookbook\b|\bkube-env\b", "Wikimedia's cookbooks", _OWN),
    (r"\bHubot\b", "GitHub's chat operations", _OWN),
    (r"^environment of ", "PostHog's flags service", _OWN),
)  # fmt: skip
"""Commands whose program cannot be had: what they look like, whose they are, and why."""
