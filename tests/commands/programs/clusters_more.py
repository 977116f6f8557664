"""What makes one service of several servers: Corosync, Pacemaker, repmgr, Pgpool-II, pgBackRest."""

from tests.commands.program import Program, first_number

_POSTGRES = """
mkdir -p /run/postgresql /data && chown postgres /run/postgresql /data
for name in /usr/lib/postgresql/17/bin/*; do ln -sf $name /usr/local/bin/; done
runuser -u postgres -- bash -e <<'END'
initdb --auth=trust --no-sync -D /data/one >/dev/null
cat >>/data/one/postgresql.conf <<'CONF'
listen_addresses = '127.0.0.1'
fsync = off
max_wal_senders = 5
CONF
pg_ctl -w -s -l /data/one.log -D /data/one start
END
"""

pacemaker = Program(
    name="Corosync, Pacemaker",
    technologies=("Corosync", "Pacemaker"),
    programs=(
        "corosync-cfgtool", "corosync-quorumtool", "crm_mon", "crm_resource", "stonith_admin",
    ),
    root="more",
    version=first_number("pacemakerd --version"),
    start="""
mkdir -p /var/log/pacemaker /var/lib/pacemaker/{cib,pengine,blackbox,cores} /var/lib/corosync
mkdir -p /run/crm /var/log/corosync
chown -R hacluster:haclient /var/log/pacemaker /var/lib/pacemaker /run/crm
cat >/etc/corosync/corosync.conf <<'END'
totem { version: 2 cluster_name: a transport: udpu }
nodelist { node { ring0_addr: 127.0.0.1 name: sandbox nodeid: 1 } }
quorum { provider: corosync_votequorum }
END
sed -i 's/{/{\\n/g; s/}/\\n}\\n/g; s/ \\([a-z0-9_]*:\\)/\\n\\1/g' /etc/corosync/corosync.conf
corosync
(setsid pacemakerd >/tmp/log 2>&1 &)
until crm_mon -1 2>/dev/null | grep -q 'Online:.*sandbox'; do sleep 1; done
cibadmin --modify --scope crm_config --xml-text '<crm_config><cluster_property_set id="a">\
<nvpair id="b" name="stonith-enabled" value="false"/></cluster_property_set></crm_config>'
cibadmin --create --scope resources --xml-text '<primitive id="own" class="ocf" \
provider="pacemaker" type="Dummy"/>'
until crm_mon -1 | grep -q 'own.*Started'; do sleep 1; done
""",
    ready="crm_mon -1 | grep 'own.*Started'",
    values={"node": "sandbox", "resource": "own"},
)  # fmt: skip

repmgr = Program(
    name="repmgr",
    technologies=("repmgr",),
    programs=("repmgr",),
    root="more",
    version=first_number("repmgr --version"),
    start=f"""
{_POSTGRES}
cat >/etc/repmgr.conf <<'END'
node_id=1
node_name=one
conninfo='host=127.0.0.1 user=postgres dbname=postgres'
data_directory='/data/one'
END
runuser -u postgres -- psql -q -h 127.0.0.1 -c \
    "ALTER SYSTEM SET shared_preload_libraries = 'repmgr'"
runuser -u postgres -- pg_ctl -w -s -l /data/one.log -D /data/one restart
runuser -u postgres -- repmgr -f /etc/repmgr.conf primary register
setsid runuser -u postgres -- repmgrd -f /etc/repmgr.conf >/tmp/log 2>&1 &
""",
    user="postgres",
    ready="runuser -u postgres -- repmgr -f /etc/repmgr.conf service status | "
    "grep 'running.*running'",
)

pgpool = Program(
    name="Pgpool-II",
    technologies=("Pgpool-II",),
    programs=("pcp_attach_node",),
    places=(r"^psql .*-p 9999\b",),
    root="more",
    version=first_number("pgpool --version 2>&1"),
    start=f"""
{_POSTGRES}
cat >/data/pgpool.conf <<'END'
listen_addresses = '127.0.0.1'
port = 9999
pcp_listen_addresses = '127.0.0.1'
pcp_port = 9898
pcp_socket_dir = '/data'
unix_socket_directories = '/data'
backend_hostname0 = '127.0.0.1'
backend_port0 = 5432
sr_check_user = 'postgres'
pid_file_name = '/data/pgpool.pid'
work_dir = '/data'
logdir = '/data'
END
touch /data/pool_hba.conf
echo "app:$(pg_md5 secret)" >/data/pcp.conf
echo '127.0.0.1:9898:app:secret' >/root/.pcppass
chmod 600 /root/.pcppass
setsid pgpool -n -f /data/pgpool.conf -F /data/pcp.conf -a /data/pool_hba.conf >/tmp/log 2>&1 &
""",
    ready="psql -h 127.0.0.1 -p 9999 -U postgres -c 'SHOW POOL_NODES'",
    values={"host": "127.0.0.1", "user": "postgres", "pcp_attach_node|user": "app", "index": "0"},
    # It asks for a password on a terminal, which the suite has none of.
    arguments=r"(?m)^Password: \s*$",
)

pgbackrest = Program(
    name="pgBackRest",
    technologies=("pgBackRest",),
    programs=("pgbackrest",),
    root="more",
    version=first_number("pgbackrest version"),
    start=f"""
{_POSTGRES}
cat >/etc/pgbackrest.conf <<'END'
[global]
repo1-path=/data/repo
[main]
pg1-path=/data/one
pg1-host-user=postgres
END
mkdir -p /var/log/pgbackrest /tmp/pgbackrest /var/spool/pgbackrest
chmod 777 /var/log/pgbackrest /tmp/pgbackrest /var/spool/pgbackrest
runuser -u postgres -- psql -q -h 127.0.0.1 -c \
    "ALTER SYSTEM SET archive_command = 'pgbackrest --stanza=main archive-push %p'"
runuser -u postgres -- psql -q -h 127.0.0.1 -c "ALTER SYSTEM SET archive_mode = on"
runuser -u postgres -- pg_ctl -w -s -l /data/one.log -D /data/one restart
runuser -u postgres -- pgbackrest --stanza=main stanza-create
""",
    user="postgres",
    values={"name": "main"},
)
