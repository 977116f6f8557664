"""Clients of databases, and engines that run in a process of their own; dbt."""

from tests.commands.program import Program, first_number

dbt = Program(
    name="dbt",
    technologies=("dbt",),
    programs=("dbt",),
    beside=("tail",),
    version=first_number("dbt --version | grep installed"),
    start="""
mkdir -p /root/.dbt /models /target/run /logs /run/postgresql
chown postgres /run/postgresql
runuser -u postgres -- bash -e <<'END'
export PATH=$PATH:/usr/lib/postgresql/17/bin
initdb --auth=trust --no-sync -D /tmp/one >/dev/null
pg_ctl -w -s -l /tmp/one.log -D /tmp/one -o '-p 5433 -h 127.0.0.1' start
createdb -h 127.0.0.1 -p 5433 a
END
printf 'name: shop\\nversion: "1.0"\\nprofile: shop\\n' >/dbt_project.yml
cat >/root/.dbt/profiles.yml <<'END'
shop:
  target: dev
  outputs:
    dev: {type: postgres, host: 127.0.0.1, port: 5433, user: postgres, pass: a, dbname: a,
          schema: a, threads: 1}
END
echo 'select 1 as id' >/models/orders.sql
cd / && dbt run >/tmp/log
""",
)

mongosh = Program(
    name="MongoDB shell",
    technologies=("MongoDB",),
    programs=("mongosh",),
    places=(r"^mongosh\b",),
    version="mongosh --version",
    values={"host": "127.0.0.1"},
    arguments=r"ECONNREFUSED",
)

cqlsh = Program(
    name="cqlsh",
    places=(r"^cqlsh\b",),
    programs=("cqlsh",),
    version=first_number("cqlsh --version"),
    values={"host": "127.0.0.1"},
    arguments=r"Unable to connect to any servers",
)

sqlite = Program(
    name="SQLite",
    technologies=("SQLite",),
    programs=("sqlite3",),
    places=(r"^sqlite3\b",),
    version=first_number("sqlite3 --version"),
    start="sqlite3 /own.db 'CREATE TABLE orders (id)'",
    values={"file": "/own.db"},
)

clickhouse = Program(
    name="ClickHouse",
    technologies=("ClickHouse",),
    programs=("clickhouse-client",),
    places=(r"^clickhouse-client\b",),
    version="PYTHONPATH=/opt/chdb python3 -c 'import chdb; print(chdb.engine_version)'",
    start="""
cat >/usr/local/bin/clickhouse-client <<'END'
#!/usr/bin/python3
# The server's engine in a process of its own: no package has the server and its client.
import sys
sys.path.insert(0, "/opt/chdb")
from chdb import session
engine = session.Session("/data/clickhouse")
engine.query("CREATE DATABASE IF NOT EXISTS shop")
engine.query("CREATE TABLE IF NOT EXISTS shop.orders (id UInt64) ENGINE MergeTree ORDER BY id")
query = sys.argv[sys.argv.index("--query") + 1] if "--query" in sys.argv else sys.stdin.read()
print(engine.query(query, "PrettyCompact"))
END
chmod 755 /usr/local/bin/clickhouse-client
""",
    values={
        "host": "127.0.0.1",
        "id": "a",
        "user": "default",
        "database": "shop",
        "table": "orders",
        "count": "600",
    },
    # The engine alone has no users, no logs, no cluster and none of the reader's tables.
    arguments=r"have the grant SHOW (?:USERS|ACCESS)|\(CLUSTER_DOESNT_EXIST\)|"
    r"Table default\.\w+ does not exist|"
    r"identifier 'system\.(?:asynchronous_metrics|query_log)'",
)
