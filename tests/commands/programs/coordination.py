"""Coordination: etcd, ZooKeeper, Consul."""

from tests.commands.program import Program, first_number

_MEMBERS = ",".join(f"m{number}=http://127.0.0.{number}:2380" for number in (1, 2, 3))

etcd = Program(
    name="etcd",
    technologies=("etcd",),
    programs=("etcdctl", "etcdutl", "etcd"),
    places=(r"\betcd\b",),
    ports=("2379",),
    version=first_number("etcd --version"),
    start=f"""
mkdir -p /data && cd /data
for n in 1 2 3; do
    setsid etcd --name m$n --data-dir /data/m$n --log-level error \
        --listen-client-urls http://127.0.0.$n:2379 --advertise-client-urls http://127.0.0.$n:2379 \
        --listen-peer-urls http://127.0.0.$n:2380 \
        --initial-advertise-peer-urls http://127.0.0.$n:2380 \
        --initial-cluster {_MEMBERS} --initial-cluster-state new >/data/m$n.log 2>&1 &
done
until etcdctl endpoint health --cluster; do sleep 0.3; done
for n in 1 2 3 4 5; do etcdctl put somekey $n; etcdctl put /registry/pods/$n x; done
""",
    ready="etcdctl endpoint health --cluster",
    values={
        "host": "127.0.0.1",
        "endpoint": "http://127.0.0.1:2379",
        "endpoints": "127.0.0.1:2379,127.0.0.2:2379,127.0.0.3:2379",
        "heartbeat": "100",
        "election": "1000",
        "member": "http://127.0.0.1:2379",
        "revision": "4",
        "key": "somekey",
        "file": "/tmp/backup.db",
        "directory": "/tmp/restored",
        "member-name": "m1",
        "peer-url": "http://127.0.0.1:2380",
        "all-members": _MEMBERS,
        "bytes": "8589934592",
        "duration": "1h",
    },
    before=(
        (r"compact", "for n in 1 2 3; do etcdctl put somekey $n; done"),
        (r"snapshot restore", "rm -rf /tmp/restored; etcdctl snapshot save /tmp/backup.db"),
        (
            r"peer_round_trip",
            "until curl -s http://127.0.0.1:2379/metrics | grep -q peer_round_trip_time; "
            "do sleep 1; done",
        ),
    ),
    excuses=(
        (r"move-leader|member remove", "needs the id of a member, which its cluster computes"),
    ),
    configurations=(
        (
            r".*",
            "timeout 5 etcd --data-dir /tmp/own --log-level error "
            "--listen-client-urls http://127.0.0.9:2379 --advertise-client-urls "
            "http://127.0.0.9:2379 --listen-peer-urls http://127.0.0.9:2380 "
            "--initial-advertise-peer-urls http://127.0.0.9:2380 --initial-cluster "
            "default=http://127.0.0.9:2380 $(cat {file}); test $? = 124",
        ),
    ),
)

zookeeper = Program(
    name="ZooKeeper",
    technologies=("ZooKeeper",),
    programs=("zkCli.sh", "zkServer.sh", "zkCleanup.sh"),
    places=(r"^zoo\.cfg$",),
    ports=("2181",),
    version=first_number("ls /usr/share/java | grep '^zookeeper-[0-9]'"),
    start="""
mkdir -p /data
cat >/data/zoo.cfg <<'END'
tickTime=2000
dataDir=/data/zookeeper
clientPort=2181
clientPortAddress=127.0.0.1
4lw.commands.whitelist=*
admin.enableServer=false
END
setsid java -cp '/usr/share/java/*:/etc/zookeeper/conf' \
    org.apache.zookeeper.server.quorum.QuorumPeerMain /data/zoo.cfg >/data/log 2>&1 &
""",
    ready="echo ruok | nc 127.0.0.1 2181 | grep imok",
    values={"host": "127.0.0.1", "port": "2181", "count": "100", "directory": "/data"},
    excuses=((r"^zk(?:Cleanup|Server)", "Debian's package lacks the zkEnv.sh that it reads"),),
    configurations=(
        (
            r".*",
            "sed 's#/data/zookeeper#/tmp/own#; s/2181/2182/' /data/zoo.cfg >/tmp/own.cfg && "
            "cat {file} >>/tmp/own.cfg && { timeout 8 java -cp "
            "'/usr/share/java/*:/etc/zookeeper/conf' "
            "org.apache.zookeeper.server.quorum.QuorumPeerMain /tmp/own.cfg; test $? = 124; }",
        ),
    ),
)

consul = Program(
    name="Consul",
    technologies=("Consul",),
    programs=("consul",),
    places=(r"\bConsul\b",),
    ports=("8500",),
    version=first_number("consul version"),
    start="setsid consul agent -dev -bind 127.0.0.1 >/tmp/log 2>&1 &",
    ready="consul operator raft list-peers | grep leader",
    endless=(r"^consul monitor",),
    values={"url": "http://127.0.0.1:8500"},
    excuses=(
        (
            r"use_streaming_backend|raft_logstore|autopilot state",
            "newer than the Consul that the registries have",
        ),
        (r"^consul acl\b", "needs a cluster with ACLs and a token"),
        (r"remove-peer", "needs a second server in the cluster"),
    ),
)
