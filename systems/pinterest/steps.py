"""Recovery steps for Pinterest's components, and the documentation of their commands."""

from atlas import (
    Check,
    Placeholder,
    Step,
    action,
    console,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from systems.pinterest import _sources as src

_POSTS = "Pinterest's posts and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
_source = gaps_in("the source prints no sample of it")
_PRIMARY = Placeholder(
    "primary", "the failed primary, its host name", r"[\w.:\-]+", "pinlatertestdb-2-3"
)

LIST_REPLICAS = Check(
    "List every replica set with its primary and replicas.",
    shell("mysql_replica_mappings.py") @ src.MYSQL_MAPPINGS.at("MySQL production viewer"),
    healthy=statement("pinlatertestdb002 master pinlatertestdb-2-3:3306, then its slave")
    @ src.MYSQL_README.at("./mysql_replica_mappings.py | grep pinlatertest"),
    unhealthy=undisclosed("sample: the list shows roles from ZooKeeper, not health"),
    verify="The failed host is listed as master: its shards are down until it is demoted.",
)
REHEARSE_FAILOVER = Step(
    "Rehearse the failover; a failed check makes a living primary writable.",
    command=shell("mysql_failover.py <primary> --dry_run", own=[_PRIMARY])
    @ src.MYSQL_FAILOVER.at("parser.add_argument('--dry_run',"),
    healthy=statement("In dry_run mode, so exiting now")
    @ src.MYSQL_FAILOVER.at("log.info('In dry_run mode, so exiting now')"),
    unhealthy=statement("Starting rollback, then the reason")
    @ src.MYSQL_FAILOVER.at("log.info('Starting rollback')"),
    takes=gap("time that a rehearsal takes"),
    risk="medium",
    undo="No role changes. Check that replication runs, and read_only of a living primary.",
    verify="The detected replica set is the broken one, and the new primary is named.",
)
FAIL_OVER = Step(
    "Promote the replica and demote the failed primary.",
    command=shell("mysql_failover.py <primary>", own=[_PRIMARY])
    @ src.MYSQL_FAILOVER.at("help='The master to be demoted')"),
    healthy=statement("Failover complete") @ src.MYSQL_FAILOVER.at("log.info('Failover complete')"),
    unhealthy=statement("Starting rollback, then the reason")
    @ src.MYSQL_FAILOVER.at("log.info('Starting rollback')"),
    risk="high",
    takes=gap("time that a failover takes"),
    undo="None: a failed primary is fenced, and the script launches its replacement.",
    verify="The list of replicas names the new primary, and writes to its shards succeed.",
)
REPLICA_LAG = Check(
    "Measure the lag of the replica, by heartbeat and by bytes.",
    shell("check_mysql_replication.py <replica>")
    @ src.MYSQL_REPLICATION.at("MySQL replication checker"),
    healthy=statement("IO_lag_bytes up to 10,485,760, and Heartbeat_seconds_behind up to 120")
    @ src.MYSQL_LIB.at("NORMAL_IO_LAG = 10485760"),
    unhealthy=undisclosed("sample of a replica that lags: the source prints none"),
    verify="Both threads run. If the primary is down, IO stops; 3,600 s of lag are allowed.",
)
REPLACE_REPLICA = Step(
    "Launch a replacement of the replica that lags.",
    command=shell("launch_replacement_db_host.py <replica> --reason performance_degradation")
    @ src.MYSQL_LAUNCH.at("required, otherwise this argument is required."),
    healthy=statement("Launched instance, and its ID")
    @ src.MYSQL_README.at("[launch_amazon_mysql_server] Launched instance i-1231234"),
    unhealthy=statement("replace_again is not True but a replacement already exists")
    @ src.MYSQL_LAUNCH.at("'Argument replace_again is not True but a '"),
    risk="medium",
    takes=gap("time until the new server has restored a backup"),
    undo="Terminate the new server before it joins service discovery.",
    verify="The new replica is listed, and its heartbeat lag is at most 120 s.",
)
ROCKS_COUNTERS = Check(
    "Read the replication counters of the host.",
    http("GET", "/stats.txt", at="<host>:9999") @ src.ROCKS_STATUS.at("/stats.txt"),
    **_source.of("healthy", "unhealthy"),
    verify="replicator_write_wait_time_out and replicator_pull_requests_failure do not grow.",
)
RESTART_FOLLOWER = Step(
    "Restart one follower of the shard that does not pull updates.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: it pulls what it missed from the leader after the start.",
    verify="Time-outs stop; after degradation mode the leader logs that it exits it.",
)
RESTORE_REPLICA = Step(
    "Restore one of the shard's former replicas; do not let an empty one lead.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop it again; the shard stays without a leader, as before.",
    verify="The replica with the highest sequence number leads, and writes succeed.",
)
REPLACE_BROKER = Step(
    "Replace one broker, and no second one until its partitions are in sync.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: data on local disks is gone, and its partitions are copied from the others.",
    verify="No partition is under-replicated; only then replace the next broker.",
)
MOVE_CONSUMERS = Step(
    "Restart the members of the stuck consumer group, one after another.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: records after the committed offsets are processed again; each restart rebalances.",
    verify="The group is stable and its lag falls.",
)
JOB_COUNT = Step(
    "Run PinLater's client tool: it prints the queue's pending jobs of priority 1.",
    command=shell(
        "java -cp .:./*:./lib/* com.pinterest.pinlater.client.PinLaterClientTool --host <host> "
        "--port 9010 --mode get_job_count --queue <queue> --job_state 0 --priority 1 "
        "--count_future_jobs false"
    )
    @ src.PINLATER_README.at("--mode get_job_count --queue test_queue --job_state 0"),
    **_source.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: it only counts.",
    verify="A number that grows: more jobs arrive than are finished.",
)
THROTTLE_QUEUE = Step(
    "Limit the rate at which workers dequeue from the overloaded shard's queue.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limit step by step until the queue is drained.",
    verify="The shard answers again, and jobs are dequeued.",
)
S3_REPLIES = Check(
    "Compare the counters output.s3.responseCode of the broker.",
    action("Read output.s3.responseCode.200 against the counters of other codes.")
    @ src.MEMQ_S3.at('registry.counter("output.s3.responseCode."'),
    **_source.of("healthy", "unhealthy"),
    verify="500 to 599: S3 fails (500 also: checksum differs); retried. Others: access or content.",
)
SEND_TO_KAFKA = Step(
    "Send urgent topics through Kafka until S3 accepts batches again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send them through MemQ again; consumers must read both meanwhile.",
    verify="Consumers of these topics receive events.",
)
SINGER_BACKLOG = Check(
    "Read the processing latency and the stuck log streams that Singer reports for the host.",
    action("Read current.processor.latency and singer.processor.stuck_processors, then the log.")
    @ src.SINGER_MONITOR.at('Stats.setGauge("singer.processor.stuck_processors",'),
    **_source.of("healthy", "unhealthy"),
    verify="Stuck: never sent yet. One topic only: check the topic. All: check the host's network.",
)
RESTART_SINGER = Step(
    "Restart Singer on the host; it resumes from its watermark files.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: messages may arrive twice.",
    verify="Events of the host arrive, and 15 minutes later no stream is stuck.",
)
KEY_VERSIONS = Check(
    "List the versions of the key with their states.",
    shell("knox versions -v <key>")
    @ src.KNOX_VERSIONS.at("-v enables verbose output, which shows the state"),
    healthy=statement("one version is primary; others that still work are active")
    @ src.KNOX_VERSIONS.at("Accepted values include inactive, active, and primary."),
    unhealthy=undisclosed("sample of a broken key: the source prints none"),
)
PROMOTE_KEY = Step(
    "Make the former version of the key primary again.",
    command=shell("knox promote <key> <version>")
    @ src.KNOX_PROMOTE.at('UsageLine: "promote <key_identifier> <key_version>",'),
    healthy=statement("Promoted <version> successfully.")
    @ src.KNOX_PROMOTE.at('fmt.Printf("Promoted %s successfully.\\n", versionID)'),
    unhealthy=statement("Error promoting version, and the reason")
    @ src.KNOX_PROMOTE.at('fmt.Errorf("Error promoting version: %s", err.Error())'),
    risk="high",
    takes=undisclosed(
        "hosts refresh keys every 10 minutes (default); no time of a rotation is given"
    ),
    undo="Promote the other version; both stay active.",
    verify="The list of versions names it primary.",
)
PER_CORE = Check(
    "Read the CPU use of each core, not their mean.",
    shell("mpstat -P ALL 1") @ src.INFOQ_ZOMBIES.at("to per-core analysis using mpstat."),
    healthy=undisclosed("sample of a healthy node: the reports print none"),
    unhealthy=statement("one core at 100 % system time, the mean looks healthy")
    @ src.INFOQ_ZOMBIES.at("individual cores hitting 100% system CPU"),
)
COUNT_CGROUPS = Check(
    "Compare the number of memory cgroups that the kernel tracks with those in use.",
    shell("grep memory /proc/cgroups; find /sys/fs/cgroup/memory -type d | wc -l")
    @ src.ZOMBIES_SUMMARY.at("/proc/cgroups reported ~68,680 tracked memory cgroups"),
    healthy=undisclosed("sample of a healthy node: the reports print none"),
    unhealthy=statement("tens of thousands tracked, 240 in use")
    @ src.ZOMBIES_SUMMARY.at("held only 240 actually in use"),
)
DISABLE_AGENT = Step(
    "Disable the ECS agent on the node and in its image; drain, reboot and uncordon the node.",
    command=undisclosed("command: the summary names the unit and the reboot, no command"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the unit again: there it crash-loops. Uncordon the node if it stays cordoned.",
    verify="After the reboot: agent disabled, tracked cgroups stay low, node takes jobs again.",
)
DISABLE_ESTIMATE = Step(
    "Disable cAdvisor's estimate of the working set on the nodes of the service (2025).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable the estimate again.",
    verify="The slowest search requests return to their usual latency.",
)
SUSPECT_SERVERS = Check(
    "List the servers that mcrouter has marked down.",
    console("stats suspect_servers", of="nc <host> <port>")
    @ src.MCROUTER_GROUPS.at('str == "suspect_servers"'),
    healthy=undisclosed("output without suspect servers: the source prints a line for each one"),
    unhealthy=statement("status:tko or status:down, with num_failures")
    @ src.MCROUTER_GROUPS.at('"status:{} num_failures:{}",'),
    verify="The servers in the list are those that do not answer.",
)
CACHE_SHED = Step(
    "Reduce reads of the store behind the failed cache hosts until the cache is filled.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the reads step by step as the hit rate returns.",
    verify="Latency of the store falls, and misses fall with it.",
)
FAILING_DEPLOYS = Check(
    "List the deploys that fail.",
    http("GET", "/v1/deploys?deployState=FAILING", at="<host>:8080")
    @ src.TELETRAAN_API.at("#### GET /v1/deploys"),
    **_source.of("healthy", "unhealthy"),
    verify="The environment and the build of the failing deploy are listed.",
)
REPLACE_STORE = Step(
    "Replace the storage node that is down, one at a time.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: its regions are copied to the new node.",
    verify="Every store is up, and no region is without a leader.",
)
STOP_DEPLOY = Step(
    "Roll the environment back to its last good build in Teletraan.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the newer build again.",
    verify="The deploy succeeds on the hosts, and the error rate is as before.",
)
