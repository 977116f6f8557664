"""Clusters: Ceph, Patroni."""

from tests.commands.program import Program, first_number

ceph = Program(
    name="Ceph",
    technologies=("Ceph", "CephFS"),
    programs=("ceph", "rados"),
    version=first_number("ceph --version"),
    start="""
mkdir -p /etc/ceph /run/ceph /var/log/ceph /var/lib/ceph/{mon,mgr/ceph-x,osd/ceph-0,mds/ceph-a}
fsid=$(cat /proc/sys/kernel/random/uuid)
cat >/etc/ceph/ceph.conf <<END
[global]
fsid = $fsid
mon host = [v2:127.0.0.1:3300,v1:127.0.0.1:6789]
public addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
mon allow pool size one = true
osd crush chooseleaf type = 0
mon data avail crit = 1
mon data avail warn = 1
bluestore block size = 4294967296
osd memory target = 939524096
END
ceph-authtool --create-keyring /tmp/keyring --gen-key -n mon. --cap mon 'allow *' >/dev/null
monmaptool --create --fsid $fsid --addv a '[v2:127.0.0.1:3300,v1:127.0.0.1:6789]' /tmp/map
ceph-mon --mkfs -i a --monmap /tmp/map --keyring /tmp/keyring --mon-data /var/lib/ceph/mon/ceph-a
ceph-mon -i a
timeout 60 ceph -s >/dev/null
ceph-mgr -i x
uuid=$(cat /proc/sys/kernel/random/uuid)
ceph osd new $uuid 0
ceph-osd -i 0 --mkfs --osd-uuid $uuid --osd-data /var/lib/ceph/osd/ceph-0 2>/dev/null
ceph-osd -i 0
ceph osd pool create shop 1
ceph osd pool create meta 1
ceph fs new shop_fs meta shop --force || true
ceph-mds -i a
""",
    ready="timeout 10 ceph -s | grep -q active+clean && ceph mds stat | grep -q up:active && "
    "ceph osd df | grep -q TOTAL",
    values={"id": "0", "name": "a", "pg-id": "1.0", "ratio": "0.97"},
    before=((r"inconsistent-obj", "ceph pg deep-scrub 1.0 && sleep 15"),),
)

patroni = Program(
    name="Patroni",
    technologies=("Patroni",),
    programs=("patronictl",),
    ports=("8008",),
    version=first_number("patronictl version"),
    start="""
mkdir -p /data /etc/ssl/certs && chown postgres /data
cat /usr/share/ca-certificates/*/*.crt >/etc/ssl/certs/ca-certificates.crt
cat >/data/patroni.yml <<'END'
scope: main
name: one
restapi: {listen: '127.0.0.1:8008', connect_address: '127.0.0.1:8008'}
etcd3: {host: '127.0.0.1:2379'}
bootstrap:
  dcs: {ttl: 30, loop_wait: 2, retry_timeout: 5}
  initdb: [{encoding: UTF8}, {auth-host: trust}, {auth-local: trust}]
  pg_hba: ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust']
postgresql:
  listen: 127.0.0.1:5432
  connect_address: 127.0.0.1:5432
  data_dir: /data/one
  bin_dir: /usr/lib/postgresql/17/bin
  pgpass: /data/pgpass
  authentication: {superuser: {username: postgres}, replication: {username: replicator}}
  parameters: {unix_socket_directories: '/data', fsync: 'off'}
END
sed 's/^name: one/name: two/; s#/data/one#/data/two#; s/127.0.0.1:8008/127.0.0.2:8008/g; \
    s/127.0.0.1:5432/127.0.0.2:5432/; s/connect_address: 127.0.0.1:5432/\
connect_address: 127.0.0.2:5432/' /data/patroni.yml >/data/two.yml
sed -i 's#unix_socket_directories: ./data.#unix_socket_directories: "/data/sockets"#' /data/two.yml
mkdir -p /data/sockets && chown postgres /data/sockets
setsid etcd --data-dir /data/etcd --log-level error >/data/etcd.log 2>&1 &
until etcdctl endpoint health; do sleep 0.3; done
setsid runuser -u postgres -- patroni /data/patroni.yml >/data/log 2>&1 &
until curl -sf http://127.0.0.1:8008/primary; do sleep 1; done
setsid runuser -u postgres -- patroni /data/two.yml >/data/log2 2>&1 &
""",
    ready="curl -sf http://127.0.0.1:8008/primary && curl -sf http://127.0.0.2:8008/replica",
    values={
        "host": "127.0.0.1",
        "config-file": "/data/patroni.yml",
        "cluster": "main",
        "name": "two",
        "endpoint": "http://127.0.0.1:2379",
    },
    arguments=r"(?i)\[y/N\]: *(?:Aborted!|Error: Aborted)|Aborted!",
)
