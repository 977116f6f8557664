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
    Program("chmod", "permissions of files", ALL),
    Program("cp", "copies files", ALL),
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
    Program("mkdir", "makes directories", ALL),
    Program("mkfs", "makes a file system", ALL),
    Program("mount", "attaches a file system", r"(?=\s+\S)"),
    Program("mv", "moves files", ALL),
    Program("pgrep", "finds processes by name"),
    Program("pkill", "signals processes by name", ALL),
    Program("ps", "lists processes"),
    Program("rm", "deletes files", ALL),
    Program("rmdir", "deletes directories", ALL),
    Program("sed", "edits a stream of lines", rf"{_ANY}-i\b"),
    Program("sha256sum", "prints checksums of files"),
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
    Program("coredumpctl", "core dumps"),
    Program("dmesg", "prints the log of the kernel", rf"{_ANY}(?:-[cCDEn]|--clear|--read-clear)\b"),
    Program("e2fsck", "checks an ext file system", r"(?!.*\s-n\b)(?=\s)"),
    Program("findmnt", "lists mounted file systems"),
    Program("fsfreeze", "stops and allows writes to a file system", ALL),
    Program("halt", "stops the machine", ALL),
    Program("ionice", "the disk priority of a process", rf"{_ANY}-[cnp]"),
    Program("iostat", "prints the load of disks"),
    Program("ip", "network interfaces and routes", rf"{_ANY}(?:add|del|set|flush|replace)\b"),
    Program("journalctl", "the journal", rf"{_ANY}--(?:vacuum-\w+|rotate|flush)\b"),
    Program("lsof", "lists open files"),
    Program("mpstat", "prints the load of each CPU"),
    Program("oomctl", "what systemd-oomd watches"),
    Program("pidstat", "prints the load of each process"),
    Program("poweroff", "stops the machine", ALL),
    Program("prlimit", "limits of a process", rf"{_ANY}--\w+="),
    Program("reboot", "restarts the machine", ALL),
    Program("resize2fs", "grows or shrinks an ext file system", ALL),
    Program("renice", "the CPU priority of a process", ALL),
    Program("service", "starts and stops services", r"\s+\S+\s+(?:start|stop|restart|reload)\b"),
    Program("shutdown", "stops the machine", ALL),
    Program("smartctl", "the health of a drive", rf"{_ANY}(?:-[sot]|--(?:smart|set|test)\b)"),
    Program("ss", "lists sockets"),
    Program("ssh", "OpenSSH's client"),
    Program("ssh-add", "keys in the agent of OpenSSH", rf"{_ANY}-[dDxX]\b"),
    Program("ssh-keygen", "keys of OpenSSH", rf"{_ANY}-[RAtpHi]\b"),
    Program("ssh-keyscan", "fetches host keys"),
    Program("sshd", "OpenSSH's server", r"(?!\s+-(?:t|T|G)\b)(?=\s|$)"),
    Program("sysctl", "settings of the kernel", rf"{_ANY}(?:-w|-p|--write)\b"),
    Program(
        "systemctl",
        "systemd's client",
        rf"{_ANY}(?:start|stop|restart|kill|enable|disable|mask|reload|daemon-reload|edit|"
        r"set-property|reset-failed|revert|reboot|poweroff|halt|kexec|isolate|rescue|emergency)\b",
    ),
    Program("tcpdump", "prints packets"),
    Program("timedatectl", "the clock of the machine", rf"{_ANY}set-\S+"),
    Program("traceroute", "prints the route to a host"),
    Program("tune2fs", "parameters of an ext file system", rf"{_ANY}-(?!l\b)[A-Za-z]\b"),
    Program("vmstat", "prints the load of memory and CPU"),
    # the network
    Program(
        "curl",
        "makes an HTTP call",
        rf"{_ANY}(?:-X ?|--request[ =])(?:DELETE|PUT|PATCH|POST(?!.*(?:/_(?:search|count|msearch|"
        r"mget|explain|validate|analyze)|/graphql|/query)))\b",
    ),
    Program("dig", "queries a name server"),
    Program("getent", "looks names up as programs do"),
    Program("nc", "opens a connection"),
    Program("telnet", "opens a connection"),
    Program("nslookup", "queries a name server"),
    Program("openssl", "certificates and TLS"),
    Program("ping", "sends requests that a host replies to"),
    Program("socat", "connects two streams"),
    # Kubernetes and containers
    Program(
        "argocd",
        "Argo CD's client",
        rf"{_ANY}(?:app\s+(?:sync|rollback|delete|terminate-op|set|unset|create|patch)|"
        r"(?:repo|cluster|proj)\s+(?:add|rm|set|create|delete|rotate-auth)|--hard-refresh)\b",
    ),
    Program(
        "calicoctl",
        "Calico's client",
        rf"{_ANY}(?:apply|create|delete|replace|patch|label|release|migrate|node\s+run)\b",
    ),
    Program("cmctl", "cert-manager's client", r"\s+(?:renew|approve|deny|create|upgrade|x)\b"),
    Program("crictl", "the container runtime", rf"{_ANY}(?:rm|rmi|rmp|stop|stopp|runp?|start)\b"),
    Program(
        "docker",
        "containers",
        rf"{_ANY}(?:rm|rmi|stop|kill|restart|prune|run|start|rename|login|logout)\b",
    ),
    Program("helm", "packages of Kubernetes", rf"{_ANY}(?:install|upgrade|rollback|uninstall)\b"),
    Program(
        "kubeadm", "sets up Kubernetes", r"\s+(?:certs\s+(?:renew|generate-csr)|init|join|reset)\b"
    ),
    Program(
        "kubectl",
        "Kubernetes' client",
        r"(?!.*(?:--dry-run|\bauth can-i\b))"
        rf"{_ANY}(?:create|delete|drain|cordon|uncordon|scale|apply|patch|replace|edit|annotate|label|taint|"
        r"set\s+(?:env|resources|image)|rollout\s+(?:restart|undo|pause|resume))\b",
    ),
    # clouds
    Program(
        "aws",
        "Amazon Web Services",
        rf"{_ANY}(?:(?:submit|update|put|delete|create|start(?!-time)|stop|modify|reboot|request|set|"
        r"terminate|remove|detach|attach|release|revoke|authorize|deregister|register|restore|reset|"
        r"enable|disable|suspend|resume|cancel|schedule|continue|associate|disassociate|replace|"
        r"rotate|run|send|copy|tag|untag|import|promote|failover|switchover|execute|purge|rollback|"
        r"apply|upgrade|abort|accept|reject|allocate|unassign|assign)-"
        r"\S+|s3\s+(?:rm|rb|mb|mv|cp|sync)\b|lambda\s+invoke\b)",
    ),
    Program(
        "az",
        "Microsoft Azure",
        rf"{_ANY}(?:create|delete|update|start|stop|restart|deallocate|scale|upgrade|resize|reset|"
        r"restore|failover|add|remove|attach|detach|enable|disable|purge|rotate)(?=\s|$)",
    ),
    Program("fastly", "Fastly", rf"{_ANY}(?:create|delete|update|activate|purge)\b"),
    Program(
        "gcloud",
        "Google Cloud",
        rf"{_ANY}(?:create|delete|update|unlink|start|stop|resize|restart|reset|restore|failover|"
        r"clone|deploy|rollback|patch|import|attach-disk|detach-disk|enable|disable|suspend|resume|"
        r"promote-replica|upgrade|drain|abandon-instances|(?:add|remove|set)-\S+)(?=\s|$)",
    ),
    Program("gcpdiag", "diagnoses a project of Google Cloud"),
    Program("heroku", "Heroku", r"\s+(?:releases:rollback|ps:restart|ps:scale|config:set)\b"),
    # databases, queues, caches
    Program(
        "ceph",
        "Ceph's client",
        rf"{_ANY}(?:osd\s+(?:set\S*|unset\S*|out|in|down|lost|destroy|purge|rm|reweight\S*|crush|"
        r"pool\s+(?:create|delete|set\S*|rename))|pg\s+(?:repair|scrub|deep-scrub)|"
        r"config\s+(?:set|rm)|mgr\s+fail|fs\s+(?:set|fail|rm|new)|mds\s+fail|crash\s+archive\S*|"
        r"mark_unfound_lost|auth\s+(?:rm|del|add))(?=\s|$)",
    ),
    Program("clickhouse-client", "ClickHouse's client"),
    Program(
        "consul",
        "Consul",
        rf"{_ANY}(?:leave|force-leave|remove-peer|restore|put|delete|reload)\b",
    ),
    Program("cqlsh", "Cassandra's client"),
    Program(
        "dbt",
        "builds the tables of a warehouse",
        r"\s+(?:run|build|retry|seed|snapshot|clean|clone)\b",
    ),
    Program(
        "etcdctl",
        "etcd's client",
        rf"{_ANY}(?:put|del|compact|compaction|defrag|disarm|member\s+(?:add|remove|update)|"
        r"move-leader|snapshot\s+(?:save|restore))\b",
    ),
    Program("etcdutl", "files of etcd", rf"{_ANY}(?:defrag|restore|migrate)\b"),
    Program("kafka-acls.sh", "who may do what in Kafka", rf"{_ANY}--(?:add|remove)\b"),
    Program("kafka-configs.sh", "settings of Kafka", rf"{_ANY}--alter\b"),
    Program("kafka-console-consumer.sh", "records of a topic of Kafka"),
    Program(
        "kafka-consumer-groups.sh",
        "consumer groups of Kafka",
        rf"{_ANY}--(?:delete\S*|execute|reset-offsets)\b",
    ),
    Program("kafka-jmx.sh", "metrics of Kafka by JMX"),
    Program("kafka-log-dirs.sh", "log directories of brokers of Kafka"),
    Program(
        "kafka-metadata-quorum.sh",
        "the controller quorum of Kafka",
        rf"{_ANY}(?:add|remove)-controller\b",
    ),
    Program("kafka-reassign-partitions.sh", "moves partitions of Kafka", rf"{_ANY}--execute\b"),
    Program("kafka-topics.sh", "topics of Kafka", rf"{_ANY}--(?:create|alter|delete\S*)\b"),
    Program("kafka-transactions.sh", "transactions of Kafka", r"\s.*\babort\b"),
    Program(
        "mariadb-admin",
        "MariaDB's client for administrators",
        rf"{_ANY}(?:flush-\w+|shutdown|kill|drop)\b",
    ),
    Program("mongosh", "MongoDB's client"),
    Program("mysql", "MySQL's client"),
    Program(
        "mysqladmin",
        "MySQL's client for administrators",
        rf"{_ANY}(?:flush-\w+|shutdown|kill|drop)\b",
    ),
    Program(
        "nats", "NATS' client", rf"{_ANY}(?:rm|purge|delete|add|edit|pub|step-down|peer-remove)\b"
    ),
    Program(
        "nodetool",
        "Cassandra's and ScyllaDB's client",
        rf"{_ANY}(?:drain|compact|garbagecollect|cleanup|repair|decommission|removenode|rebuild|flush|"
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
    Program("pg_amcheck", "checks a PostgreSQL database for corruption"),
    Program("pg_basebackup", "copies a PostgreSQL server", ALL),
    Program("pg_controldata", "prints control information of a PostgreSQL server"),
    Program(
        "pg_ctl",
        "controls a PostgreSQL server",
        rf"{_ANY}(?:start|stop|restart|reload|promote|kill)\b",
    ),
    Program("pg_dump", "dumps a PostgreSQL database"),
    Program("pg_isready", "tests whether a PostgreSQL server accepts connections"),
    Program("pg_resetwal", "resets the write-ahead log of a PostgreSQL server", ALL),
    Program("psql", "PostgreSQL's client"),
    Program("rabbitmq-diagnostics", "diagnoses a RabbitMQ node"),
    Program(
        "rabbitmq-queues",
        "queues of RabbitMQ",
        rf"{_ANY}(?:grow|shrink|rebalance|add_member|delete_member)\b",
    ),
    Program(
        "rabbitmqctl",
        "RabbitMQ's client",
        rf"{_ANY}(?:purge_queue|delete_\w+|set_\w+|clear_\w+|close_\w+|stop\w*|start_app|reset|"
        r"forget_\w+|add_\w+|change_\w+|force_\w+|restart_\w+)\b",
    ),
    Program("rados", "objects of Ceph", rf"{_ANY}(?:put|rm|create|append|cleanup|purge|cppool)\b"),
    Program("redis-check-aof", "checks an append-only file of Redis", rf"{_ANY}--fix\b"),
    Program(
        "redis-cli",
        "Redis' client",
        rf"{_ANY}(?:FLUSHALL|FLUSHDB|SHUTDOWN|DEL|UNLINK|EXPIRE|PERSIST|SET|CONFIG\s+SET|"
        r"CONFIG\s+REWRITE|FAILOVER|REPLICAOF|SLAVEOF|CLIENT\s+KILL|BGSAVE|RENAME|SCRIPT\s+KILL|"
        r"ACL\s+(?:SETUSER|DELUSER|LOAD|SAVE)|"
        r"--cluster\s+(?:fix|create|reshard|rebalance|add-node|del-node|import|call))\b",
    ),
    Program(
        "vault",
        "Vault's client",
        rf"{_ANY}(?:unseal|seal|write|delete|put|enable|disable|revoke|remove-peer|restore|join)\b",
    ),
    Program("zkCleanup.sh", "deletes old files of ZooKeeper", ALL),
    Program("zkServer.sh", "starts and stops ZooKeeper", r"\s+(?:re)?(?:start|stop)\S*"),
    # servers and tools
    Program("admin", "Boulder's tool for administrators", rf"{_ANY}-dry-run=false\b"),
    Program("airflow", "Airflow", rf"{_ANY}(?:clear|delete|trigger|pause|unpause|reset|migrate)\b"),
    Program("amtool", "Alertmanager's client", rf"{_ANY}(?:add|expire|import)\b"),
    Program("boulder", "Let's Encrypt's certificate authority"),
    Program("celery", "task queues in Python", rf"{_ANY}(?:purge|control|shutdown)\b"),
    Program("chaosmonkey", "stops instances at random", r"\s+(?:terminate|migrate)\b"),
    Program("cookbook", "Wikimedia's automation"),
    Program("epmd", "names of Erlang nodes", r"\s+-(?:kill|stop)\b"),
    Program("erl", "Erlang's shell"),
    Program("ext4slower", "traces slow operations of ext4"),
    Program("git", "version control", rf"{_ANY}(?:push|revert|reset|gc|prune|commit)\b"),
    Program(
        "gitlab-runner",
        "GitLab Runner",
        rf"{_ANY}(?:register|unregister|reset-token|install|uninstall|start|stop|restart|run\S*|"
        r"--delete)\b",
    ),
    Program("glb-director-cli", "tables of GitHub's load balancer", rf"{_ANY}build-config\b"),
    Program("go", "Go's tools", r"\s+(?:install|get|clean|mod|generate|run)\b"),
    Program("grpcdebug", "reads the state of a gRPC process"),
    Program("haproxy", "HAProxy", r"(?!.*\s-c\b)"),
    Program("istioctl", "Istio's client", rf"{_ANY}(?:install|uninstall|upgrade|tag\s+set)\b"),
    Program("java", "starts a program on the Java VM", ALL),
    Program("jcmd", "diagnoses a Java process", rf"{_ANY}GC\.(?:run|heap_dump)\b"),
    Program("jstat", "statistics of a Java VM"),
    Program("kc.sh", "Keycloak", r"\s+(?:start\S*|build|import|bootstrap-admin)\b"),
    Program(
        "kcadm.sh",
        "Keycloak's client",
        r"\s+(?:create|update|delete|set-password|add-roles|remove-roles)\b",
    ),
    Program("kube-env", "chooses a cluster of Wikimedia"),
    Program("mix", "builds and runs programs in Elixir"),
    Program("nginx", "nginx", rf"{_ANY}-s\s+(?:stop|quit|reload|reopen)\b"),
    Program("otelcol", "the OpenTelemetry Collector", r"(?!\s+(?:validate|components)\b)"),
    Program("perfspect", "performance counters of a processor"),
    Program("php-fpm", "process manager of PHP", r"(?!.*\s-(?:i|t)\b)"),
    Program("postconf", "parameters of Postfix", rf"{_ANY}-(?:e|F|M|P|X|#)\b"),
    Program(
        "postfix", "Postfix", r"\s+(?:start|stop|abort|reload|flush|set-permissions|upgrade-\S+)\b"
    ),
    Program("postqueue", "queue of Postfix", rf"{_ANY}-(?:f|i|s)\b"),
    Program("postsuper", "queue files of Postfix, as root", ALL),
    Program("promtool", "checks files of Prometheus", rf"{_ANY}(?:push|create-blocks-from)\b"),
    Program("pumactl", "controls the server Puma", rf"{_ANY}(?:\w*restart|halt|stop)\b"),
    Program("py-spy", "shows what a Python process does"),
    Program("qshape", "counts the queue of Postfix"),
    Program("rails", "commands of an application", r"\s+(?!db:migrate:status|routes|stats)\S+"),
    Program("sst", "Solidigm's tool for drives", rf"{_ANY}(?:set|delete|load|start)\b"),
    Program(
        "terraform",
        "Terraform",
        rf"{_ANY}(?:apply|destroy|force-unlock|init|import|taint|untaint|push|rm|lock)\b",
    ),
    Program("tokio-console", "shows what the tasks of a Rust program do"),
    Program("traefik", "Traefik"),
)
"""Every program, in groups; a test holds that none stands twice."""

KNOWN = {program.name: program for program in PROGRAMS}
