"""Databases, each with what its commands need: a standby, a prepared transaction, rows."""

from tests.commands.program import Program, first_number

_PG = "/usr/lib/postgresql/17/bin"
_SLEEPER = """
(psql -q -h 127.0.0.1 -U app -d shop -c 'SELECT pg_sleep(600)' >/dev/null 2>&1 &)
until psql -qAt -h 127.0.0.1 -U postgres -c \\
    "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'" | grep -q 1
do sleep 0.1; done
"""
_SLEEPING = (
    "$(psql -qAt -h 127.0.0.1 -U postgres -c "
    "\"SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' LIMIT 1\")"
)

postgresql = Program(
    name="PostgreSQL",
    technologies=("PostgreSQL",),
    programs=(
        "psql",
        "pg_amcheck",
        "pg_basebackup",
        "pg_controldata",
        "pg_ctl",
        "pg_dump",
        "pg_isready",
        "pg_resetwal",
    ),
    places=(r"^psql (?!.*pgbouncer)", r"^postgresql\.conf$"),
    version=first_number(f"{_PG}/postgres --version"),
    start=f"""
mkdir -p /run/postgresql /data && chown postgres /run/postgresql /data
for name in {_PG}/*; do test -e /usr/bin/${{name##*/}} || ln -s $name /usr/local/bin/; done
mkdir -p /etc/postgresql-common
echo '\\set ON_ERROR_STOP on' >/etc/postgresql-common/psqlrc
runuser -u postgres -- bash -e <<'END'
export PATH=$PATH:{_PG}
initdb --auth=trust --no-sync -D /data/primary >/dev/null
cat >>/data/primary/postgresql.conf <<'CONF'
max_prepared_transactions = 10
listen_addresses = '127.0.0.1'
unix_socket_directories = '/run/postgresql'
fsync = off
checkpoint_timeout = 30s
checkpoint_completion_target = 0.05
CONF
pg_ctl -w -s -l /data/primary.log -D /data/primary start
psql -q -h 127.0.0.1 <<'SQL'
CREATE ROLE app LOGIN;
CREATE DATABASE shop OWNER app;
\\c shop
CREATE TABLE orders (id serial PRIMARY KEY, note text);
INSERT INTO orders (note) SELECT repeat('x', 5000) FROM generate_series(1, 100);
ALTER TABLE orders OWNER TO app;
SELECT pg_create_physical_replication_slot('standby1');
SQL
pg_basebackup -h 127.0.0.1 -D /data/standby -c fast -R -X stream -S standby1
cat >>/data/standby/postgresql.conf <<'CONF'
listen_addresses = '127.0.0.2'
unix_socket_directories = '/data'
CONF
pg_ctl -w -s -l /data/standby.log -D /data/standby start
END
""",
    user="postgres",
    ready="psql -qAt -h 127.0.0.1 -U postgres -c 'SELECT 1 FROM pg_stat_replication' | grep 1",
    values={
        "host": "127.0.0.1",
        "replay|wal_receiver|standby_streaming|host": "127.0.0.2",
        "basebackup|user": "postgres",
        "user": "postgres",
        "database": "shop",
        "role": "app",
        "table": "orders",
        "slot": "spare",
        "gid": "tx1",
        "pid": _SLEEPING,
        "pg_isready|port": "5432",
        "resetwal -D|directory": "/data/copy",
        r"--dry-run|directory": "/data/copy",
        r"controldata|pg_ctl|directory": "/data/primary",
        "amcheck|user": "postgres",
        "config-file": "/data/primary/postgresql.conf",
        "find|directory": "/usr/lib/postgresql",
        "directory": "/data/new",
        "seconds": "60",
        "duration": "60s",
        "count": "200",
    },
    before=(
        (r"<pid>", _SLEEPER),
        (r"wal_replay_resume", "psql -h 127.0.0.2 -U postgres -c 'SELECT pg_wal_replay_pause()'"),
        (
            r"ROLLBACK PREPARED|COMMIT PREPARED|pg_prepared_xacts",
            'psql -h 127.0.0.1 -U postgres -d shop -c "BEGIN; INSERT INTO orders (note) '
            "VALUES ('x'); PREPARE TRANSACTION 'tx1'\" || true",
        ),
        (
            r"pg_drop_replication_slot",
            "psql -h 127.0.0.1 -U postgres -c "
            "\"SELECT pg_create_physical_replication_slot('spare')\"",
        ),
        (r"pg_basebackup", "rm -rf /data/new"),
        (
            r"pg_resetwal --dry-run|pg_resetwal -D",
            f"runuser -u postgres -- bash -c 'rm -rf /data/copy && {_PG}/initdb --no-sync "
            "-D /data/copy'",
        ),
        (r"pg_amcheck", "psql -h 127.0.0.1 -U postgres -d shop -c 'CREATE EXTENSION amcheck'"),
    ),
)

pgbouncer = Program(
    name="PgBouncer",
    technologies=("PgBouncer",),
    places=(r"^psql .*pgbouncer", r"^pgbouncer\.ini$"),
    version=first_number("pgbouncer --version"),
    start="""
mkdir -p /data && chown postgres /data
cat >/data/pgbouncer.ini <<'END'
[databases]
shop = host=127.0.0.1 port=5432
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = 6432
auth_type = any
admin_users = postgres
unix_socket_dir =
logfile = /data/pgbouncer.log
END
mkdir -p /etc/postgresql-common
echo '\\set ON_ERROR_STOP on' >/etc/postgresql-common/psqlrc
setsid runuser -u postgres -- pgbouncer -q /data/pgbouncer.ini >/dev/null 2>&1 &
""",
    ready="psql -X -h 127.0.0.1 -p 6432 -U postgres -d pgbouncer -c 'SHOW VERSION'",
    values={"host": "127.0.0.1", "port": "6432", "user": "postgres", "count": "20"},
    configurations=(
        (
            r"pgbouncer\.ini",
            "rm -f /data/own.log && sed '/^pool_mode/d' /data/pgbouncer.ini >/tmp/own.ini && "
            "cat {file} >>/tmp/own.ini && "
            "sed -i 's/6432/6433/; s/pgbouncer.log/own.log/' /tmp/own.ini && "
            "chmod 644 /tmp/own.ini && "
            "{ timeout 2 runuser -u postgres -- pgbouncer /tmp/own.ini 2>&1; "
            "grep -q 'process up' /data/own.log; }",
        ),
    ),
)

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
    programs=("mysql", "mysqladmin", "mysqldump"),
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
    values={**_VALUES, "(?i)replica status|host": "127.0.0.2"},
    before=((r"(?i)\bKILL\b", _VICTIM),),
)

mariadb = Program(
    name="MariaDB",
    technologies=("MariaDB",),
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
    excuses=((r"wsrep_provider_options|grastate", "needs a cluster of Galera"),),
    before=((r"(?i)\bKILL\b", _VICTIM),),
)
