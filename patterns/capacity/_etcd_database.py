"""Sources, checks and steps of the capacity model of etcd's database."""

from attrs import evolve

from atlas import Check, Placeholder, Repository, Step, config, gaps_in, shell, statement
from atlas.technologies.failures.etcd import (
    COMPACT as COMPACT_KNOWN,
)
from atlas.technologies.failures.etcd import (
    DEFRAGMENT as DEFRAGMENT_KNOWN,
)
from atlas.technologies.failures.etcd import (
    DISARM as DISARM_KNOWN,
)
from atlas.technologies.failures.etcd import (
    LIMITS,
    MAINTENANCE,
    MONITORING,
)
from atlas.technologies.failures.etcd import (
    SAVE as SAVE_KNOWN,
)

CHECKED = "2026-11-30"
_etcd = Repository(
    "etcd-io/etcd",
    commit="fc04cf702b0a46c2fd85547a2be05705b100a496",
    checked=CHECKED,
    publisher="etcd",
    release="3.6.14",
)
ALERTS = _etcd.file("contrib/mixin/alerts/alerts.libsonnet")
QUOTA = _etcd.file("server/storage/quota.go")
WRITES = _etcd.file("server/etcdserver/api/v3rpc/quota.go")
ERRORS = _etcd.file("api/v3rpc/rpctypes/error.go")
CTL = _etcd.file("etcdctl/ctlv3/ctl.go")
DEFRAG = _etcd.file("etcdctl/ctlv3/command/defrag_command.go")
SNAPSHOT = _etcd.file("etcdctl/ctlv3/command/snapshot_command.go")
HARDWARE = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked=CHECKED,
    publisher="etcd",
    release="3.6",
).file("content/en/docs/v3.6/op-guide/hardware.md")
HEARTBEATS = Repository(
    "kubernetes/enhancements",
    commit="64765b4b02389318f2113119dd9e491479f978a0",
    checked=CHECKED,
    publisher="Kubernetes",
).file("keps/sig-node/589-efficient-node-heartbeats/README.md")
COMPACTION = Repository(
    "kubernetes/kubernetes",
    commit="03e32bd260fbd77351e1b528f22a69a8eaece9ee",
    checked=CHECKED,
    publisher="Kubernetes",
).file("staging/src/k8s.io/apiserver/pkg/storage/etcd3/compact.go")
gap = gaps_in("etcd's documentation")
POD = Placeholder(
    "pod", "the pod of one API server", r"kube-apiserver-[\w.\-]+", "kube-apiserver-cp-0"
)

SIZES = Check(
    "Compare the database size, the size in use and the quota of each member.",
    shell("curl -sL http://<host>:2379/metrics | grep -E '^etcd_(mvcc_db_total|server_quota)'")
    @ MONITORING.at("curl -L http://localhost:2379/metrics | grep -v debugging"),
    healthy=statement("db_total_size below 95 % of quota_backend_bytes")
    @ ALERTS.at("etcd_server_quota_backend_bytes{%(etcd_selector)s}[5m]))*100 > 95", basis="limit"),
    unhealthy=statement("db_total_size at the quota. In use close to it: compact")
    @ MAINTENANCE.at("when both of these metrics are close to"),
    verify="In use far below db_total_size: the space is free inside the file; defragment only.",
)
COMPACT_FAILED = Check(
    "In Kubernetes, search the log of each API server for failed compactions.",
    shell("kubectl logs -n kube-system <pod> | grep 'compact failed'", own=[POD])
    @ COMPACTION.at('"etcd: endpoint (%v) compact failed: %v"'),
    healthy=statement("no line: it compacts every 5 minutes by default")
    @ COMPACTION.at("in normal cases, the interval is 5 minutes.", basis="default"),
    unhealthy=statement("etcd: endpoint ([https://127.0.0.1:2379]) compact failed: <error>")
    @ COMPACTION.at('"etcd: endpoint (%v) compact failed: %v"'),
    verify="The error names the cause, or the API server runs with compaction disabled.",
)
SAVE = evolve(
    SAVE_KNOWN,
    healthy=statement("Snapshot saved at backup.db") @ SNAPSHOT.at('"Snapshot saved at %s'),
)
REVISION = Check(
    "Read the current revision: it is the one to compact to.",
    shell(
        "etcdctl --endpoints=<endpoint> endpoint status --write-out=json | "
        "grep -oE '\"revision\":[0-9]+'"
    )
    @ MAINTENANCE.at('endpoint status --write-out="json" | egrep -o'),
    **gap.of("healthy", "unhealthy"),
    verify='One line, such as "revision":1516. Clients cannot read older revisions afterwards.',
)
COMPACT = evolve(
    COMPACT_KNOWN,
    unhealthy=statement("etcdserver: mvcc: required revision has been compacted")
    @ ERRORS.at("etcdserver: mvcc: required revision has been compacted"),
    verify="etcd_mvcc_db_total_size_in_use_in_bytes falls. Writes fail until the next two steps.",
)
DEFRAGMENT = evolve(
    DEFRAGMENT_KNOWN,
    command=shell("etcdctl --endpoints=<endpoint> --command-timeout=60s defrag")
    @ CTL.at('"command-timeout", defaultCommandTimeOut,'),
    unhealthy=statement("Failed to defragment etcd member[...] ... (context deadline exceeded)")
    @ DEFRAG.at('"Failed to defragment etcd member[%s]. took %s.'),
    verify="DB SIZE is well below the quota. etcdctl alone would wait 5 s.",
)
DISARM = evolve(
    DISARM_KNOWN,
    unhealthy=statement("the next write raises it again: no space was freed")
    @ WRITES.at("ignore request and raise the free space alarm."),
)


def raise_quota(size: str) -> Step:
    """Return the step that restarts the members with a larger quota.

    Args:
        size: The quota in words.
    """
    return Step(
        f"Restart one member at a time with a quota of {size}, then disarm the alarm.",
        command=config("--quota-backend-bytes=<bytes>", file="flags of etcd")
        @ LIMITS.at("configurable with `--quota-backend-bytes` flag"),
        healthy=statement('in the log: "enabled backend quota","quota-name":"v3-applier"')
        @ QUOTA.at('"enabled backend quota",'),
        unhealthy=statement("above 8 GiB, in the log: quota exceeds the maximum value")
        @ QUOTA.at('"quota exceeds the maximum value",'),
        **gap.of("takes"),
        risk="medium",
        undo="Restart with the previous quota, once the database is smaller than it.",
        verify="Each member's etcd_server_quota_backend_bytes is the new quota; a put prints OK.",
    )
