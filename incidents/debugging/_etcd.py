"""Checks and steps of the guide to an etcd without a leader."""

from atlas import Check, Placeholder, Step, action, config, shell, statement
from atlas.technologies.failures._machine import CPU, sysstat, systemd, util_linux
from atlas.technologies.failures.etcd import (
    ETCDCTL,
    FAQ,
    MEMBERS,
    MONITORING,
    RECOVERY,
    TUNING,
    repository,
)
from incidents.debugging._databases import UNPUBLISHED

ENDPOINTS = Placeholder(
    "endpoints",
    "the client addresses of all members, with commas",
    r"[\w.:\/,\-]+",
    "10.0.0.1:2379,10.0.0.2:2379,10.0.0.3:2379",
)
MEMBER_NAME = Placeholder(
    "member-name", "the name of this member, as in the list of all members", r"[\w.\-]+", "m1"
)
PEER_URL = Placeholder(
    "peer-url",
    "the peer URL of this member, as in the list of all members",
    r"https?:\/\/[\w.:\-]+",
    "http://10.0.0.1:2380",
)
ALL_MEMBERS = Placeholder(
    "all-members",
    "name=peer URL of all members, with commas; the same on each of them",
    r"[\w.:\/,=\-]+",
    "m1=http://10.0.0.1:2380,m2=http://10.0.0.2:2380,m3=http://10.0.0.3:2380",
)
NEW_TOKEN = Placeholder(
    "new-token", "a token that no cluster had; the same on each member", r"[\w.\-]+", "restored-1"
)
MEMBER_STATUS = repository.file("server/etcdserver/api/v3rpc/maintenance.go")
PROBING = repository.file("server/etcdserver/api/rafthttp/probing_status.go")
VERSION = repository.file("server/etcdserver/api/etcdhttp/version.go")
TXN = repository.file("server/etcdserver/txn/util.go")
SYSTEMCTL = systemd.file("man/systemctl.xml")
JOURNALCTL = systemd.file("man/journalctl.xml")
PIDSTAT = sysstat.file("man/pidstat.1")
PRIORITY_PAGE = util_linux.file("sys-utils/renice.1.adoc")

LEADER = Check(
    "Query each member for its leader; pass the client addresses of all of them.",
    shell("etcdctl --endpoints=<endpoints> --write-out=table endpoint status", own=[ENDPOINTS])
    @ ETCDCTL.at("Prints a humanized table of each endpoint URL,"),
    healthy=statement("most members answer, and one has IS LEADER true")
    @ ETCDCTL.at("database size, leadership status, raft term,"),
    unhealthy=statement("ERRORS: etcdserver: no leader; or most: Failed to get the status")
    @ MEMBER_STATUS.at("resp.Errors = append(resp.Errors, errors.ErrNoLeader.Error())"),
    verify="With TLS, add --cacert, --cert and --key. Save the output: it shows who fails.",
)
PEERS = Check(
    "List the failed connections to other members, on a member that still runs.",
    # etcd 3.4.23 writes the other text: health check for peer a1a528ceb873dfb9 could not connect.
    shell("journalctl -u <unit> --since -10min -g 'unhealthy status|health check for peer'")
    @ PROBING.at('"prober detected unhealthy status",'),
    healthy=statement("no connection refused") @ PROBING.at("zap.Error(s.Err()),"),
    unhealthy=statement("dial tcp 10.0.0.2:2380: connect: connection refused")
    @ PROBING.at("zap.Error(s.Err()),"),
    verify="i/o timeout instead: packets are dropped. A container has its own log: use grep.",
)
IDLE = Check(
    "Check whether the CPUs of the leader's machine are idle.",
    CPU.command,
    healthy=statement("%idle well above 0") @ FAQ.at("heavy utilization, there may not be enough"),
    unhealthy=statement("%idle near 0, or %steal high")
    @ FAQ.at("heavy utilization, there may not be enough"),
    verify="In a container with a CPU limit, read nr_throttled in its cpu.stat as well.",
)
WRITERS = Check(
    "List the writes of each process, as root.",
    shell("pidstat -d 5 3") @ PIDSTAT.at("Report I/O statistics (kernels 2.6.20 and later"),
    healthy=statement("etcd has the largest kB_wr/s")
    @ PIDSTAT.at("Number of kibibytes the task has caused, or"),
    unhealthy=statement("another command has the largest kB_wr/s")
    @ PIDSTAT.at("Number of kibibytes the task has caused, or"),
)
ROUND_TRIP = Check(
    "Read the round-trip times from the leader to each member.",
    shell("curl -L http://<host>:2379/metrics | grep peer_round_trip_time_seconds")
    @ MONITORING.at("curl -L http://localhost:2379/metrics | grep -v debugging"),
    healthy=statement("sum / count at most a tenth of the election timeout: 0.1 by default")
    @ TUNING.at("at least 10 times the round-trip time so"),
    unhealthy=statement("sum / count above a tenth of the election timeout")
    @ TUNING.at("at least 10 times the round-trip time so"),
    verify="One sample each 30 s or so: the counts are small after a restart.",
)
SLOW_REQUESTS = Check(
    "Find the requests that took the longest, and their keys.",
    shell("journalctl -u <unit> --since -1h -g 'apply request took too long'")
    @ TXN.at('"apply request took too long",'),
    healthy=statement("no line") @ TXN.at('"apply request took too long",'),
    unhealthy=statement('"took":"231.4ms", with "prefix":"read-only range "')
    @ TXN.at('"read-only range ", resp, err)'),
    verify="The request names the key range, and so the client; range_response_count its size.",
)
START = Step(
    "Start the stopped member again with its own data directory.",
    command=shell("systemctl start <unit>") @ SYSTEMCTL.at("Start (activate) one or more units"),
    **UNPUBLISHED,
    risk="low",
    undo="Stop it again; the others keep their data.",
    verify="Endpoint status shows one leader, and endpoint health shows no unhealthy member.",
)
RESTORE = Step(
    "Restore all members from one snapshot, if most are down for good: on each with its own name "
    "and peer URL.",
    command=shell(
        "etcdutl snapshot restore <file> --name <member-name> --initial-cluster <all-members> "
        "--initial-cluster-token <new-token> --initial-advertise-peer-urls <peer-url> "
        "--data-dir <directory>",
        own=[MEMBER_NAME, ALL_MEMBERS, NEW_TOKEN, PEER_URL],
    )
    @ RECOVERY.at("m1=http://host1:2380,m2=http://host2:2380,m3=http://host3:2380"),
    **UNPUBLISHED,
    risk="high",
    undo="None for clients: what was written after the snapshot is gone. Keep the old data.",
    verify="member list prints all members on each endpoint, endpoint status one leader; else each "
    "is a cluster of its own, called healthy. Kubernetes: add --bump-revision and "
    "--mark-compacted, or watches go stale. Before 3.5: etcdctl, without both.",
)
CONNECT = Check(
    "Request the version from the peer port of each member, on each of them: find the cut path.",
    shell("curl -sS http://<host>:2380/version") @ VERSION.at('versionPath = "/version"'),
    healthy=statement('{"etcdserver":"3.4.23","etcdcluster":"3.4.0"}')
    @ VERSION.at('versionPath = "/version"'),
    unhealthy=statement("no reply, or curl: (28) Failed to connect")
    @ VERSION.at('versionPath = "/version"'),
    verify="A path that drops packets: a firewall, a route or a switch; call who runs it.",
)
MOVE_LEADER = Step(
    "Move the leader to a healthy member; send this to the leader's own address.",
    command=shell("etcdctl --endpoints=<endpoint> move-leader <id>")
    @ ETCDCTL.at("MOVE-LEADER transfers leadership from the leader to"),
    healthy=statement("Leadership transferred from 45ddc0e800e20b93 to c89feb932daef420")
    @ ETCDCTL.at("Leadership transferred from 45ddc0e800e20b93 to c89feb932daef420"),
    unhealthy=statement("Error: no leader endpoint given at [localhost:22379]")
    @ ETCDCTL.at("no leader endpoint given at [localhost:22379 localhost:32379]"),
    takes=UNPUBLISHED["takes"],
    risk="low",
    undo="Move it back.",
    verify="Writes are fast again: a slow follower no longer delays them.",
)
RENICE = Step(
    "Raise the CPU priority of all threads of etcd, as root.",
    command=shell("ls /proc/<pid>/task | xargs renice -n -5 -p")
    @ PRIORITY_PAGE.at("*renice* alters the scheduling priority of"),
    **UNPUBLISHED,
    risk="low",
    undo="ls /proc/<pid>/task | xargs renice -n 0 -p",
    verify="No new line that says: leader failed to send out heartbeat on time.",
)
LONGER = Step(
    "Set the same interval and timeout on all members, one restart at a time.",
    command=config(
        "--heartbeat-interval=<heartbeat> --election-timeout=<election>",
        file="flags of etcd",
        own=[
            Placeholder("heartbeat", "the round-trip time in milliseconds", r"\d+", "100"),
            Placeholder("election", "the election timeout in milliseconds", r"\d+", "1000"),
        ],
    )
    @ TUNING.at("$ etcd --heartbeat-interval=100 --election-timeout=500"),
    **UNPUBLISHED,
    risk="medium",
    undo="Restart each member with the previous values.",
    verify="The interval is about the round-trip time, the timeout ten times it.",
)

REMOVE = Step(
    "Replace the member by one with a faster disk: remove it first.",
    command=shell("etcdctl --endpoints=<endpoint> member remove <id>")
    @ MEMBERS.at("etcdctl member remove a8266ecf031671f3"),
    healthy=statement("Removed member a8266ecf031671f3 from cluster")
    @ MEMBERS.at("Removed member a8266ecf031671f3 from cluster"),
    unhealthy=statement("refused, if it would cost the quorum")
    @ FAQ.at("in order to reject reconfiguration requests that would"),
    takes=UNPUBLISHED["takes"],
    risk="high",
    undo="Add it again with member add and an empty data directory.",
    verify="After member add, all members are healthy.",
)
STOP_CLIENT = Step(
    "Stop the client that sends them, once its owner agrees.",
    command=action("Stop the client, or make it read in pages.")
    @ FAQ.at("Accessing fewer than a several hundred keys per"),
    **UNPUBLISHED,
    risk="medium",
    undo="Start the client again.",
    verify="No new line that says: apply request took too long.",
)
