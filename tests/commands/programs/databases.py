"""PostgreSQL with what its commands need: a standby, a prepared transaction, rows; PgBouncer."""

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
_DEADLOCK = """
for order in '1 2' '2 1'; do
    set -- $order
    psql -q -h 127.0.0.1 -U app -d shop -c "BEGIN; UPDATE orders SET note = 'a' WHERE id = $1;
        SELECT pg_sleep(1); UPDATE orders SET note = 'a' WHERE id = $2; COMMIT" &
done
wait
grep -q 'deadlock detected' /data/primary.log
"""
_CHECKPOINTS = """
typed() { for each; do psql -q -h 127.0.0.1 -U postgres -d shop -c "$each"; done; }
typed "ALTER SYSTEM SET max_wal_size = '32MB'" 'SELECT pg_reload_conf()'
for number in 1 2 3 4; do
    typed "INSERT INTO orders (note) SELECT md5(n::text) FROM generate_series(1, 300000) n"
done
typed 'ALTER SYSTEM RESET max_wal_size' 'SELECT pg_reload_conf()'
grep -q 'checkpoints are occurring' /data/primary.log
"""

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
        "pg_restore",
        "pg_rewind",
        "pg_upgrade",
        "postgres",
    ),
    places=(r"^psql (?!.*pgbouncer)", r"^postgresql\.conf$"),
    commands=(r"^grep .*'(?:checkpoints? (?:are|complete)|deadlock detected)",),
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
wal_log_hints = on
shared_preload_libraries = 'pg_stat_statements'
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
CREATE EXTENSION pg_stat_statements;
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
        "resetwal|directory": "/data/copy",
        r"controldata|pg_ctl|directory": "/data/primary",
        "amcheck|user": "postgres",
        "pg_rewind|directory": "/data/rewind",
        "old-bin": _PG,
        "new-bin": _PG,
        "old-data": "/data/copy",
        "new-data": "/data/copy2",
        "config-file": "/data/primary/postgresql.conf",
        "log-file": "/data/primary.log",
        "column": "id",
        "statement": "SELECT note FROM orders WHERE id = 1",
        "GENERIC_PLAN|statement": "SELECT note FROM orders WHERE id = $1",
        "index": "orders_note",
        "id": "1,2",
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
            "\"SELECT pg_create_physical_replication_slot('spare') WHERE NOT EXISTS "
            "(SELECT 1 FROM pg_replication_slots WHERE slot_name = 'spare')\"",
        ),
        (r"pg_basebackup", "rm -rf /data/new"),
        (
            r"pg_basebackup.* -C|pg_create_physical",
            'psql -h 127.0.0.1 -U postgres -c "SELECT pg_drop_replication_slot(slot_name) FROM '
            "pg_replication_slots WHERE slot_name = 'spare'\"",
        ),
        (r"'deadlock detected'", _DEADLOCK),
        (r"'checkpoints are occurring'", _CHECKPOINTS),
        (
            r"pg_resetwal|pg_upgrade",
            "chmod 777 /; runuser -u postgres -- bash -ec 'rm -rf /data/copy /data/copy2 && "
            f"for to in copy copy2; do {_PG}/initdb --no-sync -D /data/$to; done'",
        ),
        (
            r"pg_rewind",
            "rm -rf /data/rewind && runuser -u postgres -- bash -ec 'cd /data && "
            "pg_basebackup -h 127.0.0.1 -D /data/rewind -c fast && for does in start stop; do "
            f'{_PG}/pg_ctl -w -s -D /data/rewind -l /data/rewind.log -o "-p 5499" $does; done\'',
        ),
        (
            r"DROP INDEX CONCURRENTLY",
            "psql -h 127.0.0.1 -U postgres -d shop -c "
            "'CREATE INDEX orders_note ON orders (id, length(note))'",
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
    values={
        "host": "127.0.0.1",
        "port": "6432",
        "user": "postgres",
        "count": "20",
        "database": "shop",
    },
    before=((r"^RESUME", "psql -X -h 127.0.0.1 -p 6432 -U postgres -d pgbouncer -c 'PAUSE shop'"),),
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
