"""Recovery steps for Meta's components, and the sources of their commands."""

from atlas import Check, Placeholder, Step, action, console, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures import dns, http, memcached, mysql
from atlas.technologies.failures._machine import DISK_LOAD, IO_ERRORS, SPACE
from systems.meta import _sources as s

_POSTS = "Meta's papers, posts and repositories"
gap = gaps_in(_POSTS)
NO_OUTPUT = gap.of("healthy", "unhealthy")
NO_COMMAND = gap.of("command", "healthy", "unhealthy", "takes")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
_ROUTER = "nc <host> <port>"

# The technologies' own first steps
REPEAT_REQUEST = http.WHO
QUERY_NAME_SERVER = Check(
    "Query an authoritative name server by its address.",
    shell("dig @<address> <domain> A") @ dns.DIG.at("dig @server name type"),
    **NO_OUTPUT,
    verify="NOERROR with an ANSWER is healthy. No response: it cannot be reached or is silent.",
)
ROUTE_ANNOUNCED = Check(
    "Look up the prefix of the name servers at a router outside, a route server for instance.",
    console(
        "show ip bgp <prefix>",
        of="nc <host> 23",
        own=[Placeholder("prefix", "the prefix, with its length", r"[\d./]+", "192.0.2.0/24")],
    )
    @ s.CLOUDFLARE.at("route-views>show ip bgp 185.89.218.0/23"),
    healthy=statement("BGP routing table entry for the prefix, then Paths")
    @ s.CLOUDFLARE.at("BGP routing table entry for 129.134.0.0/17"),
    unhealthy=statement("% Network not in table") @ s.CLOUDFLARE.at("% Network not in table"),
    verify="Not in table: this router has no route to it; look at a second one. In 2021 a shorter "
    "prefix stayed in the table and did not help.",
)
RESOLVER_ANSWER = Check(
    "Query a public resolver for the name.",
    shell("dig @<address> <domain>") @ s.CLOUDFLARE.at("dig @1.1.1.1 facebook.com"),
    healthy=undisclosed("healthy output: Cloudflare's report prints the failed queries only"),
    unhealthy=statement("->>HEADER<<- opcode: QUERY, status: SERVFAIL")
    @ s.CLOUDFLARE.at("opcode: QUERY, status: SERVFAIL, id: 31322"),
    verify="SERVFAIL at several resolvers: they get no valid answer from the name servers.",
)
CACHE_CONNECTIONS = memcached.CONNECTIONS
CACHE_MEMORY = memcached.MEMORY
DATABASE_CONNECTIONS = mysql.CONNECTED
DATABASE_QUERIES = mysql.PROCESS_LIST
REPLICATION_LAG = mysql.REPLICA
DISK_ERRORS = IO_ERRORS
DISK_BUSY = DISK_LOAD
DISK_SPACE = SPACE
CORRUPT_BLOCKS = Check(
    "List the corrupt files, in Facebook's HDFS of 2014.",
    shell("hadoop fsck / -list-corruptfileblocks")
    @ s.HADOOP_FSCK.at("Usage: DFSck <path> [-list-corruptfileblocks"),
    healthy=statement("The filesystem under path '/' has 0 CORRUPT files")
    @ s.HADOOP_FSCK.at("The filesystem under path '"),
    unhealthy=statement("The list of corrupt files under path '/' are:")
    @ s.HADOOP_FSCK.at("The list of corrupt files under path '"),
    verify="Their blocks have no good copy; the rebuilds of f4 make the list shorter.",
)
DATANODES = Check(
    "List capacity and DataNodes, live and dead, in Facebook's HDFS of 2014.",
    shell("hadoop dfsadmin -report") @ s.HADOOP_ADMIN.at("public void report() throws IOException"),
    healthy=statement("Datanodes available: 210 (210 total, 0 dead), for instance")
    @ s.HADOOP_ADMIN.at('"Datanodes available: " + live.length'),
    unhealthy=statement("Datanodes available: 208 (210 total, 2 dead), for instance")
    @ s.HADOOP_ADMIN.at('"Datanodes available: " + live.length'),
    verify="Dead DataNodes are at the end; under-replicated and missing blocks near the top.",
)

# mcrouter
SUSPECT_SERVERS = Check(
    "List the servers that failed in a row, and those that get no requests (TKO).",
    console("stats suspect_servers", of=_ROUTER) @ s.MCROUTER_GROUPS.at('str == "suspect_servers"'),
    healthy=undisclosed("output without suspect servers: the source prints a line for each one"),
    unhealthy=statement("status:tko or status:down, with num_failures")
    @ s.MCROUTER_GROUPS.at('"status:{} num_failures:{}",'),
    verify="status:tko gets no requests until a probe succeeds; status:down still gets them.",
)
KEY_ROUTE = Check(
    "Find the servers that mcrouter sends a read of the key to.",
    console(
        "get __mcrouter__.route(get,<cache-key>)",
        of=_ROUTER,
        own=[Placeholder("cache-key", "the key, as the client sends it", r"[\w.:\-]+", "user:1")],
    )
    @ s.MCROUTER_TEST.at('self.mcrouter.get("__mcrouter__.route(set,abc,def)")'),
    **NO_OUTPUT,
    verify="The address and port of each memcached server that mcrouter has for the key.",
)
CONFIG_AGE = Check(
    "Check the age of the configuration that mcrouter runs with.",
    console("get __mcrouter__.config_age", of=_ROUTER)
    @ s.MCROUTER_INFO.at('"config_age", [&proxy]'),
    **NO_OUTPUT,
    verify="Seconds since it took its configuration. If that is before your change: the change was "
    "refused, or has not arrived yet.",
)
REVERT_CONFIG = Step(
    "Restore the last configuration that mcrouter accepted.",
    **NO_COMMAND,
    risk="medium",
    undo="Deploy the new configuration again, once it is valid.",
    verify="config_failures no longer rises, and the age of the configuration starts at zero.",
)
SPOOLED_DELETES = Check(
    "List the deletes that wait on disk for replay.",
    shell("ls -lR /var/spool/mcrouter")
    @ s.MCROUTER_OPTIONS.at('async_spool, "/var/spool/mcrouter",'),
    **NO_OUTPUT,
    verify="A folder for each hour. Its files hold deletes that failed and wait for a replay. The "
    "path is the default.",
)

# memcache and TAO
DIVERT_CLUSTER = Step(
    "Send users' requests to other clusters, if the whole cluster must go offline.",
    command=action("Divert user web requests to the other frontend clusters.")
    @ s.MEMCACHE.at("we divert user web requests to other"),
    **NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Send requests back, with cold cluster warmup on until the hit rate is stable.",
    verify="The load on this cluster's memcache is gone; the other clusters bear theirs.",
)
WARM_UP = Step(
    "Fill the cold cluster from a warm one, not from the databases.",
    command=action("Turn on cold cluster warmup for the new or restarted cluster.")
    @ s.MEMCACHE.at("A system called Cold Cluster Warmup"),
    **NO_OUTPUT,
    risk="medium",
    takes=undisclosed("time: 'a few hours', without a figure"),
    undo="Turn it off, once the hit rate of the cold cluster stabilizes.",
    verify="The hit rate of the cold cluster rises; queries to the databases do not.",
)
HOT_KEY = Check(
    "Find the key whose misses query the database most often.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="One key far above the others, and often deleted: the herd is on it.",
)
ALLOW_STALE = Step(
    "Return recently deleted values to clients that can use stale data.",
    command=action("Return the deleted value, marked as stale, to these clients.")
    @ s.MEMCACHE.at("data that is marked as stale"),
    **NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Let clients wait for fresh values again.",
    verify="Clients that accept stale data no longer wait for this key; the others still do.",
)
REPLAY_DELETES = Step(
    "Replay the deletes that were lost or misrouted from the commit logs.",
    command=action("Let mcsqueal replay the invalidations from the databases' logs.")
    @ s.MEMCACHE.at("allows mcsqueal to simply replay invalidations"),
    **NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="None needed: deletes are idempotent.",
    verify="No frontend cluster returns an old value for samples of the deleted keys.",
)

# 2010 and 2021
CLUSTER_QUERIES = Check(
    "Count the queries a second on each database cluster, and how many of them fail.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="In 2010 one cluster had hundreds of thousands a second, and each error led to more.",
)
STOP_TRAFFIC = Step(
    "Stop all traffic to the overloaded database cluster, as in 2010.",
    command=action("Stop all traffic to the cluster. In 2010 this meant turning off the site.")
    @ s.OUTAGE_2010.at("we had to stop all traffic to this"),
    **NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Allow users back slowly, once the databases have recovered and the cause is fixed.",
    verify="Queries to the cluster stop, and its databases respond again.",
)
ADMIT_SLOWLY = Step(
    "Allow users back onto the site slowly.",
    command=action("Allow more people back onto the site, in steps.")
    @ s.OUTAGE_2010.at("we slowly allowed more people back onto"),
    **NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Return to the step before, and hold the traffic there.",
    verify="After each step queries a second rise, stay level, and succeed.",
)
GO_ON_SITE = Step(
    "Send engineers to the data centers, if remote and out-of-band access is down.",
    command=action("Get people on site with the secure access protocols, and debug there.")
    @ s.OUTAGE_2021.at("so we sent engineers onsite to the data"),
    **NO_OUTPUT,
    risk="high",
    takes=undisclosed("time: Meta says `this took time`, without a figure"),
    undo="None: to be on site changes nothing; note each change that is made there.",
    verify="Engineers on site reach the routers and can confirm the fault there.",
)
RAMP_UP = Step(
    "Restore traffic in steps, and watch power and caches.",
    command=action("Restore traffic in steps, as practiced in outage drills.")
    @ s.OUTAGE_2021.at("bring things back online and carefully manage"),
    **NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Return to the last step that was stable, and hold the traffic there.",
    verify="Traffic is back at its usual level; power, hit rates and errors were level after each "
    "step.",
)

# Storage
READ_ONLY_VOLUMES = Check(
    "Check that pitchfork has marked the machine's logical volumes read-only.",
    command=action("Look up the state of all logical volumes of the machine in the Directory.")
    @ s.HAYSTACK.at("marks all logical volumes that reside on"),
    **NO_OUTPUT,
    verify="Read-only: no more uploads go to the machine. Write-enabled: it still takes them.",
)
BULK_SYNC = Step(
    "Reset the machine's data from the volume files of a replica, if no quick fix helps.",
    command=action("Run a bulk sync from a replica.")
    @ s.HAYSTACK.at("heavy-handed bulk sync operation in which we"),
    **NO_OUTPUT,
    risk="high",
    takes=undisclosed("time: the paper says `hours for mean time to recovery`, no figure"),
    undo="None: the data of the machine are overwritten; the replica keeps its own.",
    verify="The machine passes its health checks and its volumes answer reads.",
)
REPLACE_DISKS = Step(
    "Replace the failed disks.",
    command=action("Replace the disks that failed.")
    @ s.F4_QUOTED.at('replaced "in less than 3 business days"'),
    **NO_OUTPUT,
    risk="medium",
    takes=undisclosed("time: disks are replaced in less than 3 business days, as a rule"),
    undo="None: a replaced disk is not used again.",
    verify="The host uses the new disks, and its kernel logs no new disk errors.",
)
START_DATANODE = Step(
    "Start the DataNode of a failed host again, once it is repaired.",
    **NO_COMMAND,
    risk="medium",
    undo="Stop the DataNode again.",
    verify="hadoop dfsadmin -report counts one dead DataNode less.",
)
RECONSTRUCTED_SHARE = Check(
    "Compare the share of reconstructed reads with Tectonic's limit, 10 % of all reads (2021).",
    **gap.of("command", "healthy", "unhealthy"),
    verify="More than 10 %: the limit that prevents a storm does not hold.",
)
STALL_REASON = Check(
    "Find in the log of RocksDB why writes are slow or fail.",
    shell("grep -E 'Stalling writes|Stopping writes|Background IO error' <path>/LOG")
    @ s.ROCKSDB_FAMILY.at('"[%s] Stopping writes because we have %d'),
    healthy=undisclosed("no line is printed while writes are not held back and do not fail"),
    unhealthy=statement("Stopping writes because we have 36 level-0 files, for instance")
    @ s.ROCKSDB_FAMILY.at("Stopping writes because we have %d level-0"),
    verify="Read the times: old lines stay in the log. Stalls name memtables, level-0 files or "
    "compaction; an error says what failed on disk.",
)
FREE_SPACE = Step(
    "Free space outside the database's own files, if the file system is full.",
    **NO_COMMAND,
    risk="medium",
    undo="None: files that were deleted are gone.",
    verify="df shows more Available, and a write to the shard succeeds again.",
)
LIMIT_WRITES = Step(
    "Limit the writes to the shard until compaction has caught up.",
    **NO_COMMAND,
    risk="medium",
    undo="Raise the limit in steps, once level-0 files and pending compaction bytes are low.",
    verify="The log has no new line of a stall, and rocksdb.stall.micros no longer rises.",
)
REPLACE_IN_CHAIN = Step(
    "Add a standby host to each chain that has lost more than half of its hosts.",
    command=action("Let the control plane service add a fresh standby host.")
    @ s.DELTA.at("would add a fresh standby host to"),
    **NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Remove it again, once the original host is back and in sync.",
    verify="The new host is in the chain and in sync.",
)

# Operations
DRAIN = Step(
    "Drain the failing data center with its runbook.",
    command=action("Run the runbook that drains traffic from the data center.")
    @ s.MAELSTROM.at("drain the traffic of interdependent services from"),
    **NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Restore the traffic with the runbook for recovery, once the data center is healthy.",
    verify="User traffic to the data center falls to none; the others are not overloaded.",
)
REVERT_CHANGE = Step(
    "Revert the configuration change that came before the errors.",
    **NO_COMMAND,
    risk="medium",
    undo="Deploy the change again, once its fault is fixed.",
    verify="The same request succeeds, and errors fall to their usual level.",
)
REVERT_LATEST = Step(
    "Revert the change that came before the failures, if one is found.",
    **NO_COMMAND,
    risk="medium",
    undo="Deploy the change again, once its fault is fixed.",
    verify="A test user logs in again, and failed logins fall to their usual rate.",
)
STOP_RELEASE = Step(
    "Stop the release.",
    **NO_COMMAND,
    risk="low",
    undo="Continue the release, once the fault is fixed.",
    verify="No more containers get the new version; those that have it keep it.",
)
RETURN_CONTAINERS = Step(
    "Return the updated containers to the previous version.",
    **NO_COMMAND,
    risk="medium",
    undo="Release the new version again, once the fault is fixed.",
    verify="Health checks of the containers that were updated pass again.",
)
CONTROL_PLANE_STATE = Check(
    "List the services of the control plane that do not respond, and what each waits for.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Services that wait for each other, two or more of them, are the cycle.",
)
START_CONTROL_PLANE = Step(
    "Start the cluster manager's control plane with its recovery kit.",
    command=action("Use the Twine recovery kit to start core orchestration services.")
    @ s.POWER_LOSS.at("a custom Twine recovery kit to jumpstart core"),
    **NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="None: services that were started continue.",
    verify="The scheduler and the allocator place containers again.",
)
