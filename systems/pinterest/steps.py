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
    healthy=undisclosed("sample of health: the list shows roles from ZooKeeper, not health"),
    unhealthy=undisclosed("sample of a failure: the list shows roles from ZooKeeper, not health"),
    verify="The failed host is listed as master; its slave is what the failover promotes.",
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
    verify="It names the broken replica set and the new primary.",
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
    verify="Slave_IO_Running and Slave_SQL_Running are Yes, too.",
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
    undo="Terminate the new server before it joins service discovery. The next launch then "
    "needs --replace_again.",
    verify="The new replica is listed, and its heartbeat lag is at most 120 s.",
)
ROCKS_COUNTERS = Check(
    "Read the replication counters of the shard's leader, then of its followers.",
    http("GET", "/stats.txt", at="<host>:9999") @ src.ROCKS_STATUS.at("/stats.txt"),
    healthy=statement("0 in the last minute, or no such line")
    @ src.ROCKS_COUNTERS.at("counter.GetLastMinute();"),
    unhealthy=statement("a count above 0 in the last minute; the line with __TOTAL never falls")
    @ src.ROCKS_COUNTERS.at('raw_name_parts.at(0) += "__TOTAL";'),
    verify="Leader: replicator_write_wait_time_out; without writes it is 0, too. "
    "Follower: replicator_pull_requests_failure.",
)
RESTART_FOLLOWER = Step(
    "Restart one follower of the shard that does not pull updates.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: after the start it pulls what it missed, or is rebuilt if it is too far behind.",
    verify="Writes succeed, and replicator_write_wait_time_out of the leader is 0 in the last "
    "minute.",
)
CANDIDATE = Check(
    "Read in the log of the replica that should lead how many replicas it reached.",
    action(
        "Read the lines Failed to get latest sequence number from (one a host that did not "
        "answer), then local.seq: its sequence number, and replicas reached of all."
    )
    @ src.ROCKS_LEADER.at('" replica:["'),
    healthy=undisclosed("sample of a healthy election: the source prints none"),
    unhealthy=statement("local.seq 0 or below, after a last state above 0: it refuses to lead")
    @ src.ROCKS_LEADER.at("it's safer to error out, in case any"),
    verify="Fewer replicas reached than there are: the others may hold the data. "
    "No local.seq: it failed before, for example in the catch-up.",
)
RESTORE_REPLICA = Step(
    "Start the shard's former replicas again, the last leader first.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None once one leads: newer writes of replicas that it did not reach are left out.",
    verify="A replica with the shard's data leads, and writes succeed.",
)
REPLACE_BROKER = Step(
    "Replace one broker, and no second one until its partitions are in sync.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: data on local disks is gone, and its partitions are copied from the others.",
    verify="No partition is under-replicated; only then replace the next broker.",
)
SWAP_COORDINATOR = Step(
    "Move the coordinator of the stuck P0 group to another broker, by Orion, the Kafka automation.",
    command=action(
        "If StuckConsumerGroupOperator is off, enable it in Orion's settings; restart its server."
    )
    @ src.ORION_KAFKA.at("similar issues by bumping the consumer group coordinator"),
    healthy=statement("Consumer group is unstuck, restoring leader swap")
    @ src.ORION_RECOVERY.at("Consumer group is unstuck, restoring leader swap"),
    unhealthy=statement("Failed to stablize the consumer group to steady state")
    @ src.ORION_RECOVERY.at("Failed to stablize the consumer group to steady"),
    takes=undisclosed(
        "time it takes: after a start Orion counts 15 minutes (default) again, then swaps, and "
        "swaps back after at most 600 s (default)"
    ),
    risk="medium",
    undo="Orion swaps back; to disable the operator, restart the server again. Groups of the same "
    "partition rebalance.",
    verify="kafka-consumer-groups.sh --state prints Stable, and the group's lag falls.",
)
JOB_COUNT = Step(
    "Run PinLater's client tool twice: its log counts the queue's pending jobs of priority 1.",
    command=shell(
        "java -cp .:./*:./lib/* -Dlog4j.configuration=<file> "
        "com.pinterest.pinlater.client.PinLaterClientTool --host <host> "
        "--port 9010 --mode get_job_count --queue <queue> --job_state 0 --priority 1 "
        "--count_future_jobs false"
    )
    @ src.PINLATER_README.at("--mode get_job_count --queue test_queue --job_state 0"),
    healthy=statement("# jobs: and a smaller number the second time, or 0")
    @ src.PINLATER_TOOL.at('LOG.info("# jobs: "'),
    unhealthy=statement("# jobs: and a larger number the second time")
    @ src.PINLATER_TOOL.at('LOG.info("# jobs: "'),
    takes=gap("time that a count takes"),
    risk="low",
    undo="Nothing to undo: it only counts.",
    verify="It grows: more jobs come than are dequeued. The same number may be the limit, "
    "MYSQL_COUNT_LIMIT for each shard. An exception: a shard or the server does not answer. "
    "<file>: log4j.local.properties.",
)
THROTTLE_QUEUE = Step(
    "Limit the rate at which workers dequeue from the queue that overloads the shard.",
    command=action(
        "Set maxJobsPerSecond of the queue in the rate limits of each server; 0 stops all dequeues."
    )
    @ src.PINLATER_README.at("or even stop dequeues completely, which can"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limit step by step; PinLater reloads the file.",
    verify="<queue>_dequeue_requests_rate_limited in /stats.txt (port 9999) grows on each server. "
    "The limit is for all servers together if SERVER_SET_ENABLED is true, else for each one.",
)
S3_REPLIES = Check(
    "Compare the counters output.s3.responseCode of the broker.",
    action("Read output.s3.responseCode.200 against the counters of other codes.")
    @ src.MEMQ_S3.at('registry.counter("output.s3.responseCode."'),
    **_source.of("healthy", "unhealthy"),
    verify="500 to 599 are retried without limit. Others are tried 3 times (default), then the "
    "write fails. No reply in time: no code, but output.timeout.exceptions grows.",
)
SINGER_BACKLOG = Check(
    "Read the processing latency and stuck log streams that the log agent reports for the host.",
    action("Read current.processor.latency and singer.processor.stuck_processors, then the log.")
    @ src.SINGER_MONITOR.at('Stats.setGauge("singer.processor.stuck_processors",'),
    **_source.of("healthy", "unhealthy"),
    verify="stuck_processors above 0: the log names the streams, not sent once since Singer "
    "found them. A stream that was sent before shows in the latency only.",
)
RESTART_SINGER = Step(
    "Restart the log agent Singer on the host; it resumes from its watermark files.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: messages after the last watermark may arrive twice.",
    verify="Events of the host arrive, and 15 minutes later no stream is stuck.",
)
KEY_VERSIONS = Check(
    "List the key's versions with their states, as the server of the key store Knox has them.",
    shell("knox versions -v <key>")
    @ src.KNOX_VERSIONS.at("-v enables verbose output, which shows the state"),
    healthy=statement('the new version is "Primary", the former one "Active"')
    @ src.KNOX_VERSIONS.at('fmt.Printf("%d %s\\n", v.ID, string(status))'),
    unhealthy=undisclosed("sample of a broken key: the source prints none"),
    verify="It does not show what a host has: that is the daemon's cache, /var/lib/knox.",
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
    undo="Promote the other version again: the one that is primary then becomes active.",
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
    verify="With cgroup v1 only: v2 has no such folder, and find fails and counts 0.",
)
DISABLE_AGENT = Step(
    "Disable the ECS agent on the node and in its image; drain, reboot and uncordon the node.",
    command=action("Disable the ECS agent's systemd unit in the base image; reboot the node.")
    @ src.ZOMBIES_SUMMARY.at("disable the ECS agent systemd unit in"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Uncordon the node if it stays cordoned. Enabled again, the agent crash-loops and leaks.",
    verify="After the reboot: agent disabled, tracked cgroups stay low, node takes jobs again.",
)
DISABLE_ESTIMATE = Step(
    "Disable cAdvisor's estimate of the working set (WSS) on the nodes.",
    command=action("Disable cAdvisor's WSS estimation on the PinCompute nodes.")
    @ src.SEARCH_SUMMARY.at("disabling cAdvisor's WSS estimation for all PinCompute"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable the estimate again.",
    verify="In millions of searches, none takes 100 times longer.",
)
SUSPECT_SERVERS = Check(
    "List the servers that failed lately, with their state in mcrouter.",
    console("stats suspect_servers", of="nc <host> <port>")
    @ src.MCROUTER_GROUPS.at('str == "suspect_servers"'),
    healthy=statement("no line with status:")
    @ src.MCROUTER_SUSPECTS.at("Only servers with positive number of failures"),
    unhealthy=statement("status:tko or status:down, with num_failures")
    @ src.MCROUTER_GROUPS.at('"status:{} num_failures:{}",'),
    verify="tko: marked, it gets no requests. down: it failed, but is not marked yet.",
)
CACHE_SHED = Step(
    "Reduce reads of the store behind the failed cache hosts until the cache is filled.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the reads step by step as the cache's hit rate returns.",
    verify="Queries per second and latency of the store fall.",
)
FAILING_DEPLOYS = Check(
    "List the deploys that fail.",
    http("GET", "/v1/deploys?deployState=FAILING", at="<host>:8080")
    @ src.TELETRAAN_API.at("#### GET /v1/deploys"),
    **_source.of("healthy", "unhealthy"),
    verify="The environment and the build of the failing deploy are listed.",
)
STOP_DEPLOY = Step(
    "Roll the stage back to its last good build in the deployer Teletraan.",
    command=action(
        "Take the deploy action ROLLBACK for environment and stage, with the good toDeployId."
    )
    @ src.TELETRAAN_API.at("enum (PROMOTE, RESTART, ROLLBACK, PAUSE, RESUME)"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the newer build; if the rollback turned auto promote off (default), turn it on.",
    verify="A deploy of the type ROLLBACK is SUCCEEDING, and the error rate is as before.",
)
