"""MySQL and MariaDB, each with a replica; MariaDB as a cluster of Galera with one node."""

from tests.commands.program import Program, first_number

_LOAD = """
CREATE DATABASE shop;
CREATE USER 'app'@'%';
GRANT ALL ON shop.* TO 'app'@'%';
CREATE TABLE shop.orders (id int PRIMARY KEY AUTO_INCREMENT, note text);
INSERT INTO shop.orders (note) VALUES ('a'), ('b');
"""
_VICTIM = """
(mysql -h 127.0.0.1 -u app -e 'SELECT SLEEP(600)' >/dev/null 2>&1 &)
until mysql -h 127.0.0.1 -u root -Ne 'SHOW PROCESSLIST' | grep -q SLEEP; do sleep 0.1; done
"""
_QUERY = "$(mysql -h 127.0.0.1 -u root -Ne 'SHOW PROCESSLIST' | awk '/SLEEP/ {print $1; exit}')"
_VALUES = {
    "host": "127.0.0.1",
    "user": "root",
    "database": "shop",
    "table": "orders",
    "count": "300",
    "seconds": "300",
    "id": _QUERY,
    "thread-id": _QUERY,
    "connection-id": _QUERY,
}

mysql = Program(
    name="MySQL",
    technologies=("MySQL",),
    programs=("mysql", "mysqladmin", "mysqlbinlog", "mysqldump", "mysqld"),
    places=(r"^mysql\b", r"^my\.cnf$"),
    root="mysql",
    version=first_number("mysqld --version"),
    start=f"""
mkdir -p /data /run/mysqld /var/lib/mysql-files
chown mysql /data /run/mysqld /var/lib/mysql-files
mysqld --no-defaults --initialize-insecure --user=mysql --datadir=/data/mysql 2>/data/init.log
chown -R mysql /data
setsid mysqld --no-defaults --user=mysql --datadir=/data/mysql --bind-address=127.0.0.1 \
    --socket=/run/mysqld/mysqld.sock --mysqlx=OFF --log-error=/data/error.log \
    --innodb-flush-log-at-trx-commit=0 >/dev/null 2>&1 &
until mysql -h 127.0.0.1 -u root -e 'SELECT 1' >/dev/null 2>&1; do
    sleep 0.3; kill -0 $! || {{ tail /data/error.log >&2; exit 1; }}
done
mysql -h 127.0.0.1 -u root <<'END'
{_LOAD}
END
mysqld --no-defaults --initialize-insecure --user=mysql --datadir=/data/replica 2>/data/init.log
setsid mysqld --no-defaults --user=mysql --datadir=/data/replica --bind-address=127.0.0.2 \
    --socket=/run/mysqld/replica.sock --pid-file=/data/replica.pid --server-id=2 --mysqlx=OFF \
    --log-error=/data/replica.log --innodb-flush-log-at-trx-commit=0 >/dev/null 2>&1 &
until mysql -h 127.0.0.2 -u root -e 'SELECT 1' >/dev/null 2>&1; do
    sleep 0.3; kill -0 $! || {{ tail /data/replica.log >&2; exit 1; }}
done
mysql -h 127.0.0.2 -u root -e "CHANGE REPLICATION SOURCE TO SOURCE_HOST='127.0.0.1', \
    SOURCE_USER='root', GET_SOURCE_PUBLIC_KEY=1; START REPLICA"
""",
    ready="mysql -h 127.0.0.2 -u root -e 'SELECT 1 FROM shop.orders'",
    values={
        **_VALUES,
        "(?i)replica status|host": "127.0.0.2",
        "mysqlbinlog|directory": "/data/mysql",
        r"IN \(|id": "1",
        "file": "binlog.000001",
        "column": "id",
        "value": "1",
        "bytes": "67108864",
    },
    before=((r"(?i)\bKILL\b", _VICTIM),),
    excuses=((r"clone instance", "it restarts the server, which needs a supervisor"),),
)

mariadb = Program(
    name="MariaDB",
    technologies=("MariaDB", "Galera"),
    programs=("mariadb-admin",),
    places=(r"^mysql\b",),
    version=first_number("mariadbd --version"),
    start=f"""
mkdir -p /data /run/mysqld && chown mysql /data /run/mysqld
printf '[client]\\nskip-ssl\\n[server]\\nskip-ssl\\n' >/root/.my.cnf
mariadb-install-db --no-defaults --user=mysql --datadir=/data/mysql \
    --auth-root-authentication-method=normal --skip-test-db >/data/init.log 2>&1
setsid mariadbd --defaults-file=/root/.my.cnf --user=mysql --datadir=/data/mysql \
    --bind-address=127.0.0.1 --socket=/run/mysqld/mysqld.sock --log-bin --server-id=1 \
    --wsrep-on=ON --wsrep-provider=/usr/lib/galera/libgalera_smm.so \
    --wsrep-cluster-address=gcomm:// --wsrep-node-address=127.0.0.1 --binlog-format=ROW \
    >/data/error.log 2>&1 &
until mariadb -h 127.0.0.1 -u root -e 'SELECT 1' >/dev/null 2>&1; do
    sleep 0.3; kill -0 $! || {{ tail /data/error.log >&2; exit 1; }}
done
mkdir -p /data/replica && mariadb-install-db --no-defaults --user=mysql --datadir=/data/replica \
    --auth-root-authentication-method=normal --skip-test-db >/data/init.log 2>&1
setsid mariadbd --defaults-file=/root/.my.cnf --user=mysql --datadir=/data/replica \
    --bind-address=127.0.0.2 --socket=/run/mysqld/replica.sock \
    --pid-file=/data/replica.pid --server-id=2 \
    --log-bin --relay-log=relay >/data/replica.log 2>&1 &
until mariadb -h 127.0.0.2 -u root -e 'SELECT 1' >/dev/null 2>&1; do
    sleep 0.3; kill -0 $! || {{ tail /data/replica.log >&2; exit 1; }}
done
mariadb -h 127.0.0.2 -u root -e "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_USER='root', \
    MASTER_SSL=0, MASTER_USE_GTID=slave_pos; START SLAVE"
mariadb -h 127.0.0.1 -u root <<'END'
{_LOAD}
END
""",
    ready="mariadb -h 127.0.0.2 -u root -e 'SELECT 1 FROM shop.orders'",
    values={**_VALUES, "SLAVE|REPLICA|read_only|host": "127.0.0.2"},
    before=((r"(?i)\bKILL\b", _VICTIM),),
)
