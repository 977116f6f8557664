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
_kubernetes = Repository("kubernetes/kubernetes", checked=CHECKED, publisher="Kubernetes")
COMPACTION = _kubernetes.file(
    "staging/src/k8s.io/apiserver/pkg/storage/etcd3/compact.go",
    commit="03e32bd260fbd77351e1b528f22a69a8eaece9ee",
)
FLAGS = _kubernetes.file(
    "staging/src/k8s.io/apiserver/pkg/server/options/etcd.go",
    commit="05c351a9037bd79bf88c56171a951c3097b658da",
)
KUBEADM = _kubernetes.file(
    "cmd/kubeadm/app/constants/constants.go", commit="00886ac01fec1c8432967e8bb597828f46a9ba8b"
)
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
    verify="In use far below db_total_size: free space inside the file; defragment only. In use "
    "rises for longer than 10 minutes: nothing compacts. kubeadm: on the member itself, "
    "http://127.0.0.1:2381/metrics.",
)
COMPACTED = Check(
    "In Kubernetes, read the revision that the API servers compacted to.",
    shell("etcdctl --endpoints=<endpoint> get compact_rev_key")
    @ COMPACTION.at('compactRevKey = "compact_rev_key"'),
    healthy=statement("another revision every 5 minutes, or in less than 10 after a failover")
    @ COMPACTION.at("in failover, the interval is >5m and <10m"),
    unhealthy=statement("the same revision for 10 minutes: no run, or its put is refused")
    @ COMPACTION.at("clientv3.OpPut(compactRevKey, strconv.FormatInt(rev, 10)),"),
    verify="Current revision minus it: the revisions not compacted, of all keys. At the quota it "
    "cannot change: the put is refused. It is written before the compaction, which may still fail: "
    "read the log, too.",
)
COMPACT_FAILED = Check(
    "In Kubernetes, search the log of each API server for the first failed compactions.",
    shell("kubectl logs -n kube-system <pod> | grep 'compact failed' | head", own=[POD])
    @ COMPACTION.at('"etcd: endpoint (%v) compact failed: %v"'),
    healthy=statement("no line: no run failed; a disabled compaction logs nothing either")
    @ COMPACTION.at("if compactInterval != 0"),
    unhealthy=statement('compact failed: <error>, on a line before the first "space exceeded"')
    @ COMPACTION.at('"etcd: endpoint (%v) compact failed: %v"'),
    verify='At the quota every run fails with "database space exceeded": that is a consequence; '
    "read the first error before it. No line: check --etcd-compaction-interval of the API servers; "
    "0 disables it.",
)
SAVE = evolve(
    SAVE_KNOWN,
    healthy=statement("Snapshot saved at backup.db") @ SNAPSHOT.at('"Snapshot saved at %s'),
    verify="etcdutl snapshot status backup.db prints its hash. It is for a damaged database only: "
    "restoring it loses later writes, and brings the full database and its alarm back.",
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
    unhealthy=statement("required revision has been compacted: continue with the next step")
    @ ERRORS.at("etcdserver: mvcc: required revision has been compacted"),
    verify="etcd_mvcc_db_total_size_in_use_in_bytes falls. Writes fail until the disarm.",
)
DEFRAGMENT = evolve(
    DEFRAGMENT_KNOWN,
    action="Defragment one member at a time, if its disk has room for a second copy of the "
    "database in use; it blocks its reads and writes.",
    command=shell("etcdctl --endpoints=<endpoint> --command-timeout=60s defrag")
    @ CTL.at('"command-timeout", defaultCommandTimeOut,'),
    unhealthy=statement("Failed to defragment etcd member[...] ... (context deadline exceeded)")
    @ DEFRAG.at('"Failed to defragment etcd member[%s]. took %s.'),
    verify="DB SIZE of this member has fallen. A timeout ends only etcdctl: wait for that before "
    "the next member, as two blocked members of three stop the cluster. Repeat for each endpoint.",
)
DISARM = evolve(
    DISARM_KNOWN,
    unhealthy=statement("the next write raises it again: no space was freed")
    @ WRITES.at("ignore request and raise the free space alarm."),
)
RESTORE_COMPACTION = Step(
    "Restore compaction: set its interval to 5m on each API server, one restart at a time.",
    command=config("--etcd-compaction-interval=<duration>", file="flags of kube-apiserver")
    @ FLAGS.at('"etcd-compaction-interval", s.StorageConfig.CompactionInterval,'),
    healthy=statement("get compact_rev_key: another revision every 5 minutes")
    @ COMPACTION.at("in normal cases, the interval is 5 minutes."),
    unhealthy=statement("compact failed: <error>, in the log of an API server")
    @ COMPACTION.at('"etcd: endpoint (%v) compact failed: %v"'),
    **gap.of("takes"),
    risk="medium",
    undo="Restart the API server with the previous value.",
    verify="compact_rev_key changes every 5 minutes; size in use stops rising. Outside Kubernetes: "
    "--auto-compaction-retention of etcd, as in the guide to database space exceeded.",
)


def raise_quota(size: str, in_bytes: int) -> Step:
    """Return the step that restarts the members with a larger quota.

    Args:
        size: The quota in words.
        in_bytes: The same as the flag takes it.
    """
    return Step(
        f"Restart one member at a time with a quota of {size}, {in_bytes} bytes; disarm the alarm "
        "after the last member.",
        command=config("--quota-backend-bytes=<bytes>", file="flags of etcd")
        @ LIMITS.at("configurable with `--quota-backend-bytes` flag"),
        healthy=statement('in the log: "enabled backend quota","quota-name":"v3-applier"')
        @ QUOTA.at('"enabled backend quota",'),
        unhealthy=statement('"enabled backend quota with default value": the flag was not read')
        @ QUOTA.at('"enabled backend quota with default value",'),
        **gap.of("takes"),
        risk="medium",
        undo="Restart with the previous quota, once the database is smaller than it.",
        verify=f"Each member's etcd_server_quota_backend_bytes is {in_bytes}. Disarm only after "
        "the last member; then a put prints OK.",
    )
