"""Caches and queues: Redis, Memcached, RabbitMQ, NATS."""

from tests.commands.program import Program, first_number

redis = Program(
    name="Redis",
    technologies=("Redis",),
    beside=("grep",),
    programs=("redis-cli", "redis-server", "redis-check-aof"),
    places=(r"^redis-cli\b", r"^redis\.conf$"),
    version=first_number("redis-server --version"),
    start="""
mkdir -p /data/a /data/b
for name in a:127.0.0.1 b:127.0.0.2; do
    cd /data/${name%:*}
    touch redis.conf users.acl
    setsid redis-server redis.conf --aclfile $PWD/users.acl --bind ${name#*:} --save '' \
        --maxmemory 100mb --enable-debug-command yes >log 2>&1 &
done
until redis-cli -h 127.0.0.1 PING && redis-cli -h 127.0.0.2 PING; do sleep 0.1; done
mkdir /data/c && printf '*2\r\n$6\r\nSELECT\r\n$1\r\n0\r\n' >/data/c/appendonly.aof
cat >/data/slow.log <<'END'
Slow script detected: still in execution after 5000 milliseconds
Background saving error
Asynchronous AOF fsync is taking too long (disk is busy?).
REPLICAOF 127.0.0.1:6379 enabled (user request from 'id=4 addr=127.0.0.1:34052')
Currently unable to failover: Waiting for votes, but majority still not reached.
END
redis-cli -h 127.0.0.2 REPLICAOF 127.0.0.1 6379
for node in 127.0.0.3 127.0.0.5; do
    mkdir -p /data/$node && cd /data/$node
    setsid redis-server --bind $node --bind-source-addr $node --cluster-announce-ip $node \
        --save '' --cluster-enabled yes >log 2>&1 &
    until redis-cli -h $node PING; do sleep 0.1; done
done
redis-cli -h 127.0.0.3 CLUSTER ADDSLOTSRANGE 0 16383
redis-cli -h 127.0.0.5 CLUSTER MEET 127.0.0.3 6379
until redis-cli -h 127.0.0.5 CLUSTER NODES | grep -q 0-16383; do sleep 0.1; done
redis-cli -h 127.0.0.5 CLUSTER REPLICATE $(redis-cli -h 127.0.0.3 CLUSTER MYID)
printf 'port 26379\nbind 127.0.0.4\nsentinel monitor example 127.0.0.1 6379 1\n' \
    >/data/sentinel.conf
setsid redis-server /data/sentinel.conf --sentinel >/data/sentinel.log 2>&1 &
until redis-cli -h 127.0.0.4 -p 26379 PING; do sleep 0.1; done
redis-cli -h 127.0.0.1 <<'END'
ACL SETUSER app on >password ~* +@all
ACL SAVE
DEBUG POPULATE 1000
SET session:1 one EX 1000
SET session:2 two
RPUSH mylist 1 2 3
HSET myobject a 1 b 2 c 3
CONFIG SET slowlog-log-slower-than 0
PING
CONFIG SET slowlog-log-slower-than 10000
END
""",
    ready="redis-cli -h 127.0.0.2 INFO replication | grep master_link_status:up",
    values={
        "host": "127.0.0.1",
        "REPLICAOF|replica|host": "127.0.0.2",
        r"(?i)\bsentinel\b|host": "127.0.0.4",
        r"(?i)\bsentinel\b|port": "26379",
        r"cluster failover|host": "127.0.0.5",
        r"(?i)\bcluster\b|host": "127.0.0.3",
        "port": "6379",
        "key": "session:2",
        "check-aof|file": "/data/c/appendonly.aof",
        "log-file": "/data/slow.log",
        "seconds": "3600",
        "bytes": "200000000",
        "percent": "5",
        "user": "app",
        "value": "$(printf old | sha256sum | cut -d' ' -f1)",
    },
    before=(
        ("EXPIRE|UNLINK", "redis-cli -h 127.0.0.1 REPLICAOF NO ONE"),
        (
            "cluster failover",
            "until redis-cli -h 127.0.0.5 ROLE | grep -q slave; do "
            "redis-cli -h 127.0.0.3 CLUSTER FAILOVER TAKEOVER; sleep 1; done",
        ),
    ),
    refusal=r"(?m)^(?:\(error\) )?(?:ERR|WRONGTYPE|NOAUTH|NOPERM|OOM|READONLY|LOADING) ",
)

memcached = Program(
    name="Memcached",
    technologies=("Memcached",),
    places=(r"^nc .*\b11211\b", r"^options of memcached$"),
    configurations=(
        (r".*", "timeout 3 memcached -u memcache -p 11212 $(cat {file}) -vv; test $? = 124"),
    ),
    version=first_number("memcached --version"),
    start="""
setsid memcached -u memcache -l 127.0.0.1 -p 11211 -m 64 >/tmp/log 2>&1 &
until printf 'set session:1 0 0 3\\r\\none\\r\\nquit\\r\\n' | nc 127.0.0.1 11211; do sleep 0.1; done
""",
    ready="printf 'version\\r\\nquit\\r\\n' | nc 127.0.0.1 11211",
    values={
        "host": "127.0.0.1",
        "key": "session:1",
        "megabytes": "128",
        "count": "2048",
        "seconds": "10",
        "ttl": "30",
    },
    closing=((r".*", "quit"),),
    refusal=r"(?m)^(?:ERROR|CLIENT_ERROR|SERVER_ERROR)\b",
)

twemproxy = Program(
    name="Twemproxy",
    root="twemproxy",
    technologies=("Twemproxy",),
    programs=("nutcracker", "nc"),
    version="nutcracker -V 2>&1 | grep -oE '[0-9.]+' | head -n 1",
    start="""
setsid memcached -u memcache -l 127.0.0.1 -p 11211 -m 64 >/tmp/memcached.log 2>&1 &
mkdir -p /data
cat >/data/pools.yml <<'END'
own:
  listen: 127.0.0.1:22121
  hash: fnv1a_64
  distribution: ketama
  servers:
    - 127.0.0.1:11211:1
END
setsid nutcracker -c /data/pools.yml -a 127.0.0.1 >/tmp/log 2>&1 &
""",
    ready="nc 127.0.0.1 22222 | grep -q server_ejects",
    values={"host": "127.0.0.1", "path": "/data/pools.yml", "file": "/data/pools.yml"},
)

rabbitmq = Program(
    name="RabbitMQ",
    technologies=("RabbitMQ",),
    programs=("rabbitmqctl", "rabbitmq-diagnostics", "rabbitmq-queues"),
    places=(r"^rabbitmq\.conf$",),
    version="rabbitmqctl version",
    start="""
mkdir -p /var/lib/rabbitmq /var/log/rabbitmq /etc/rabbitmq
chown -R rabbitmq /var/lib/rabbitmq /var/log/rabbitmq /etc/rabbitmq
echo cookie >/var/lib/rabbitmq/.erlang.cookie
chmod 400 /var/lib/rabbitmq/.erlang.cookie
chown -R rabbitmq /var/lib/rabbitmq
setsid rabbitmq-server >/tmp/log 2>&1 &
until rabbitmqctl await_startup --timeout 90 >/dev/null 2>&1; do sleep 2; done
rabbitmqadmin_declare='rabbit_amqqueue:declare(rabbit_misc:r(<<"/">>, queue, <<"ledger">>), true,
    false, [{<<"x-queue-type">>, longstr, <<"quorum">>}], none, <<"guest">>).'
rabbitmqctl -q eval "$rabbitmqadmin_declare" >/dev/null
for queue in orders spare; do amqp-declare-queue --queue=$queue >/dev/null; done
for note in a b c; do amqp-publish --routing-key=orders --body=$note --persistent; done
(setsid amqp-consume --queue=spare cat >/dev/null 2>&1 &)
until rabbitmqctl -q list_consumers | grep spare; do sleep 1; done
""",
    ready="rabbitmqctl -q list_consumers | grep spare",
    values={
        "node": "rabbit@sandbox",
        "vhost": "/",
        "quorum_status|queue": "ledger",
        "queue": "orders",
        "connection-pid": "$(rabbitmqctl -q --no-table-headers list_connections pid | head -n 1)",
        "pid": "$(rabbitmqctl -q --no-table-headers list_connections pid | head -n 1)",
        "size": "1GB",
        "count": "100000",
        "milliseconds": "3600000",
        "name": "cap",
    },
    before=(
        (r"force_boot", "rabbitmqctl -q stop_app"),
        (
            r"grep cluster_partition_handling",
            "rabbitmqctl -q eval "
            "'application:set_env(rabbit, cluster_partition_handling, pause_minority).'",
        ),
        (
            r"close_connection",
            "(setsid amqp-consume --queue=spare cat >/dev/null 2>&1 &); sleep 2",
        ),
    ),
    excuses=((r"rabbitmq\.conf$", "its node must be restarted to read the file"),),
)
