"""The programs that commands of a shell may begin with: what each is, and what of it changes."""

from attrs import frozen


@frozen
class Program:
    """A program.

    Args:
        name: Its name, without its folder.
        what: What it is.
        changes: A regular expression of what follows the name where it changes something; empty
            where it only reads. `ALL` where each call changes something.
    """

    name: str
    what: str
    changes: str = ""


ALL = r"(?=\s|$)"
_ANY = r"(?:\s+\S+)*?\s+"

PROGRAMS = (
    # the shell itself, and what every Unix has
    Program("awk", "picks fields of lines"),
    Program("cat", "prints files"),
    Program("cd", "changes the folder of the shell"),
    Program("cut", "picks columns of lines"),
    Program("date", "prints the time"),
    Program("dd", "copies blocks", ALL),
    Program("df", "prints the free space of file systems"),
    Program("du", "prints the space that directories use"),
    Program("echo", "prints its words"),
    Program("find", "lists files", rf"{_ANY}(?:-delete|-exec\s+rm)\b"),
    Program("grep", "picks lines"),
    Program("head", "prints the first lines"),
    Program("kill", "signals a process", r"(?!\s+-(?:0|3|QUIT)\b)(?=\s)"),
    Program("killall", "signals processes by name", ALL),
    Program("ls", "lists files"),
    Program("mkfs", "makes a file system", ALL),
    Program("mount", "attaches a file system", r"(?=\s+\S)"),
    Program("mv", "moves files", ALL),
    Program("pkill", "signals processes by name", ALL),
    Program("ps", "lists processes"),
    Program("rm", "deletes files", ALL),
    Program("rmdir", "deletes directories", ALL),
    Program("sed", "edits a stream of lines", rf"{_ANY}-i\b"),
    Program("shred", "overwrites files", ALL),
    Program("sleep", "waits"),
    Program("sort", "sorts lines"),
    Program("sudo", "runs a program as another user"),
    Program("tail", "prints the last lines"),
    Program("tee", "writes what it reads to files", ALL),
    Program("time", "measures how long a program runs"),
    Program("timeout", "ends a program after a time"),
    Program("truncate", "shortens files", ALL),
    Program("umount", "detaches a file system", ALL),
    Program("uniq", "joins equal lines"),
    Program("watch", "runs a program again and again"),
    Program("wc", "counts lines"),
    Program("xargs", "runs a program for each line"),
    # Linux
    Program("chronyc", "chrony's client", rf"{_ANY}(?:makestep|burst|online|offline|settime)\b"),
    Program("conntrack", "the connection tracking table", rf"{_ANY}(?:-[DFIU]|--delete|--flush)\b"),
    Program("halt", "stops the machine", ALL),
    Program("iostat", "prints the load of disks"),
    Program("ip", "network interfaces and routes", rf"{_ANY}(?:add|del|set|flush|replace)\b"),
    Program("journalctl", "the journal", rf"{_ANY}--(?:vacuum-\w+|rotate|flush)\b"),
    Program("lsof", "lists open files"),
    Program("poweroff", "stops the machine", ALL),
    Program("prlimit", "limits of a process", rf"{_ANY}--\w+="),
    Program("reboot", "restarts the machine", ALL),
    Program("service", "starts and stops services", r"\s+\S+\s+(?:start|stop|restart|reload)\b"),
    Program("shutdown", "stops the machine", ALL),
    Program("ss", "lists sockets"),
    Program("sysctl", "settings of the kernel", rf"{_ANY}(?:-w|-p|--write)\b"),
    Program(
        "systemctl",
        "systemd's client",
        rf"{_ANY}(?:start|stop|restart|kill|enable|disable|mask|reload|daemon-reload|edit|"
        r"set-property)\b",
    ),
    Program("tcpdump", "prints packets"),
    Program("traceroute", "prints the route to a host"),
    Program("tune2fs", "parameters of an ext file system", rf"{_ANY}-(?!l\b)[A-Za-z]\b"),
    Program("vmstat", "prints the load of memory and CPU"),
    # the network
    Program(
        "curl",
        "makes an HTTP call",
        rf"{_ANY}(?:-X ?|--request[ =])(?:DELETE|PUT|PATCH)\b",
    ),
    Program("dig", "queries a name server"),
    Program("nc", "opens a connection"),
    Program("nslookup", "queries a name server"),
    Program("openssl", "certificates and TLS"),
    Program("ping", "sends requests that a host replies to"),
    Program("socat", "connects two streams"),
    # Kubernetes and containers
    Program("docker", "containers", rf"{_ANY}(?:rm|rmi|stop|kill|restart|prune|run|start)\b"),
    Program("helm", "packages of Kubernetes", rf"{_ANY}(?:install|upgrade|rollback|uninstall)\b"),
    Program(
        "kubeadm", "sets up Kubernetes", r"\s+(?:certs\s+(?:renew|generate-csr)|init|join|reset)\b"
    ),
    Program(
        "kubectl",
        "Kubernetes' client",
        r"(?!.*(?:--dry-run|\bauth can-i\b))"
        rf"{_ANY}(?:delete|drain|cordon|uncordon|scale|apply|patch|replace|edit|annotate|label|taint|"
        r"set\s+(?:env|resources|image)|rollout\s+(?:restart|undo|pause|resume))\b",
    ),
    # clouds
    Program(
        "aws",
        "Amazon Web Services",
        rf"{_ANY}(?:submit|update|put|delete|create|start|stop|modify|reboot|request|set)-\S+",
    ),
    Program("az", "Microsoft Azure", rf"{_ANY}(?:create|delete|update|start|stop|restart)\b"),
    Program("fastly", "Fastly", rf"{_ANY}(?:create|delete|update|activate|purge)\b"),
    Program("gcloud", "Google Cloud", rf"{_ANY}(?:create|delete|update|unlink|start|stop)\b"),
    Program("gcpdiag", "diagnoses a project of Google Cloud"),
    Program("heroku", "Heroku", r"\s+(?:releases:rollback|ps:restart|ps:scale|config:set)\b"),
    # databases, queues, caches
    Program(
        "consul",
        "Consul",
        rf"{_ANY}(?:leave|force-leave|remove-peer|restore|put|delete|reload)\b",
    ),
    Program("clickhouse-client", "ClickHouse's client"),
    Program("cqlsh", "Cassandra's client"),
    Program(
        "etcdctl",
        "etcd's client",
        rf"{_ANY}(?:put|del|compact|compaction|defrag|disarm|member\s+(?:add|remove|update)|"
        r"move-leader|snapshot\s+(?:save|restore))\b",
    ),
    Program("kafka-configs.sh", "settings of Kafka", rf"{_ANY}--alter\b"),
    Program(
        "kafka-consumer-groups.sh",
        "consumer groups of Kafka",
        rf"{_ANY}--(?:delete\S*|execute|reset-offsets)\b",
    ),
    Program("kafka-jmx.sh", "metrics of Kafka by JMX"),
    Program("kafka-reassign-partitions.sh", "moves partitions of Kafka", rf"{_ANY}--execute\b"),
    Program("kafka-topics.sh", "topics of Kafka", rf"{_ANY}--(?:create|alter|delete\S*)\b"),
    Program("mongosh", "MongoDB's client"),
    Program("mysql", "MySQL's client"),
    Program(
        "nodetool",
        "Cassandra's and ScyllaDB's client",
        rf"{_ANY}(?:drain|compact|cleanup|repair|decommission|removenode|rebuild|flush|"
        r"disable\w+|enable\w+|set\w+)\b(?!stats)",
    ),
    Program(
        "orchestrator-client",
        "orchestrator's client",
        rf"{_ANY}-c\s+(?:graceful\S*|force\S*|relocate\S*|move\S*|recover\S*|forget\S*|"
        r"(?:begin|end)-\S+|set\S*|stop-\S+|start-\S+|reset-\S+)",
    ),
    Program(
        "patronictl",
        "Patroni's client",
        rf"{_ANY}(?:failover|switchover|restart|reinit|reload|edit-config|pause|resume|remove|"
        r"flush)\b",
    ),
    Program("pg_basebackup", "copies a PostgreSQL server", ALL),
    Program("pg_dump", "dumps a PostgreSQL database"),
    Program("psql", "PostgreSQL's client"),
    Program(
        "rabbitmqctl",
        "RabbitMQ's client",
        rf"{_ANY}(?:purge_queue|delete_\w+|set_\w+|clear_\w+|close_\w+|stop\w*|start_app|reset|"
        r"forget_\w+|add_\w+|change_\w+)\b",
    ),
    Program("rabbitmq-diagnostics", "diagnoses a RabbitMQ node"),
    Program(
        "redis-cli",
        "Redis' client",
        rf"{_ANY}(?:FLUSHALL|FLUSHDB|SHUTDOWN|DEL|UNLINK|EXPIRE|PERSIST|SET|CONFIG\s+SET|"
        r"CONFIG\s+REWRITE|FAILOVER|REPLICAOF|SLAVEOF|CLIENT\s+KILL|BGSAVE|RENAME)\b",
    ),
    # servers and tools
    Program("admin", "Boulder's tool for administrators", rf"{_ANY}-dry-run=false\b"),
    Program("boulder", "Let's Encrypt's certificate authority"),
    Program("chaosmonkey", "stops instances at random", r"\s+(?:terminate|migrate)\b"),
    Program("cookbook", "Wikimedia's automation"),
    Program("ext4slower", "traces slow operations of ext4"),
    Program("git", "version control", rf"{_ANY}(?:push|revert|reset|gc|prune|commit)\b"),
    Program("glb-director-cli", "tables of GitHub's load balancer", rf"{_ANY}build-config\b"),
    Program("java", "starts a program on the Java VM", ALL),
    Program("jcmd", "diagnoses a Java process", rf"{_ANY}GC\.(?:run|heap_dump)\b"),
    Program("jstat", "statistics of a Java VM"),
    Program("kube-env", "chooses a cluster of Wikimedia"),
    Program("mix", "builds and runs programs in Elixir"),
    Program("nginx", "nginx", rf"{_ANY}-s\s+(?:stop|quit|reload|reopen)\b"),
    Program("perfspect", "performance counters of a processor"),
    Program("sst", "Solidigm's tool for drives", rf"{_ANY}(?:set|delete|load|start)\b"),
)
"""Every program, in groups; a test holds that none stands twice."""

KNOWN = {program.name: program for program in PROGRAMS}
