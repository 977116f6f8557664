"""Services of applications: Apache, PHP-FPM, OpenSSH, Docker, NATS, InfluxDB."""

from tests.commands.program import Program, first_number

apache = Program(
    name="Apache httpd",
    technologies=("Apache httpd",),
    programs=("apachectl",),
    places=(r"^httpd\.conf$",),
    version=first_number("apache2 -v"),
    start="""
mkdir -p /var/log/apache2 /run/apache2 /run/lock
mkdir -p /etc/apache2/sites-enabled /var/www/html
. /etc/apache2/envvars
cat >/etc/apache2/apache2.conf <<'END'
ServerName sandbox
PidFile /run/apache2/apache2.pid
ErrorLog /var/log/apache2/error.log
User www-data
Group www-data
Listen 127.0.0.1:80
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule status_module /usr/lib/apache2/modules/mod_status.so
LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
<Location /server-status>
    SetHandler server-status
</Location>
END
setsid apache2 -k start
""",
    ready="curl -sf 'http://127.0.0.1/server-status?auto'",
    values={"host": "127.0.0.1", "count": "150", "seconds": "60"},
    configurations=(
        (
            r"httpd\.conf",
            ". /etc/apache2/envvars && cat /etc/apache2/apache2.conf {file} >/etc/apache2/own.conf "
            "&& apache2 -t -f /etc/apache2/own.conf",
        ),
    ),
)

php = Program(
    name="PHP-FPM",
    technologies=("PHP-FPM",),
    programs=("php-fpm",),
    places=(r"^php\.ini$", r"^configuration of the pool$", r"^php-fpm\.conf$"),
    version=first_number("php-fpm8.4 -v"),
    start="ln -s php-fpm8.4 /usr/sbin/php-fpm",
    values={
        "max_children|count": "10",
        "count": "4",
        "seconds": "30",
        "size": "256M",
        "duration": "5s",
        "log-file": "/tmp/slow",
    },
    configurations=(
        (
            r"php\.ini",
            "php-fpm8.4 -c {file} -i | grep -F \"$(cut -d ' ' -f 1 {file}) => $(cut -d ' ' -f 3 "
            '{file})"',
        ),
        (
            r"php-fpm\.conf",
            "{ printf '[global]\\n'; cat {file}; printf '[www]\\nlisten = /run/fpm.sock\\n"
            "user = nobody\\npm = static\\npm.max_children = 8\\n'; } >/tmp/global.conf && "
            "php-fpm8.4 -t -y /tmp/global.conf",
        ),
        (
            r"pool",
            "{ printf '[www]\\nlisten = /run/fpm.sock\\nuser = nobody\\npm = dynamic\\n"
            "pm.max_children = 8\\npm.start_servers = 4\\npm.min_spare_servers = 2\\n"
            "pm.max_spare_servers = 6\\nslowlog = /tmp/slow\\n'; cat {file}; } >/tmp/pool.conf && "
            "php-fpm8.4 -t -y /tmp/pool.conf",
        ),
    ),
    excuses=((r"/fpm-status", "a server is needed that passes this path to the pool"),),
)

openssh = Program(
    name="OpenSSH",
    technologies=("OpenSSH",),
    programs=("ssh", "sshd", "ssh-keygen", "ssh-keyscan", "ssh-add"),
    beside=("chmod", "ls"),
    places=(r"^~/\.ssh/config$",),
    version="ssh -V 2>&1",
    start="""
mkdir -p /run/sshd /root/.ssh
chmod 700 /root/.ssh
ssh-keygen -q -A
ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519
cp /root/.ssh/id_ed25519.pub /root/.ssh/authorized_keys
sed 's/^UsePAM.*//' /usr/share/openssh/sshd_config >/etc/ssh/sshd_config
mkdir -p /etc/ssh/sshd_config.d
setsid /usr/sbin/sshd -D >/tmp/log 2>&1 &
until ssh-keyscan 127.0.0.1 >/root/.ssh/known_hosts 2>/dev/null; do sleep 0.2; done
ssh-agent -a /run/agent >/dev/null
SSH_AUTH_SOCK=/run/agent ssh-add -q /root/.ssh/id_ed25519
""",
    ready="ssh -o BatchMode=yes root@127.0.0.1 true",
    values={
        "host": "127.0.0.1",
        "user": "root",
        "port": "22",
        "directory": "/root",
        "seconds": "30",
        "file": "/root/.ssh/id_ed25519",
    },
    before=((r"ssh-keygen", "ssh-keyscan 127.0.0.1 >/root/.ssh/known_hosts 2>/dev/null"),),
    configurations=((r".*", "ssh -F {file} -G 127.0.0.1"),),
    excuses=((r"^ssh-add", "an agent in the engineer's own session is needed"),),
)

docker = Program(
    name="Docker",
    technologies=("Docker", "Docker Compose"),
    programs=("docker",),
    version=first_number("docker --version"),
    start="""
printf 'name: shop\\nservices: {api: {image: api}}\\n' >/compose.yaml
""",
    arguments=r"(?i)error pinging v2 registry: .* dial tcp: lookup|"
    r"cannot connect to the docker daemon|failed to connect to the docker API|"
    r"connect: no such file or directory|"
    r"cannot perform an interactive login|are you sure you want to continue",
)

nats = Program(
    name="NATS",
    technologies=("NATS",),
    programs=("nats-server",),
    places=(r"^nats-server\.conf$",),
    ports=("8222",),
    version=first_number("nats-server --version"),
    start="""
setsid nats-server -a 127.0.0.1 -m 8222 >/tmp/log 2>&1 &
echo $! >/tmp/pid
until curl -sf http://127.0.0.1:8222/varz >/dev/null; do sleep 0.2; done
((printf 'CONNECT {}\\r\\nSUB orders 1\\r\\n'; sleep 3600) |
    setsid nc 127.0.0.1 4222 >/dev/null 2>&1 &)
""",
    ready="curl -sf 'http://127.0.0.1:8222/connz' | grep pending_bytes",
    values={"host": "127.0.0.1", "duration": "10s", "pid": "$(cat /tmp/pid)"},
    excuses=((r"/routez", "a second server is needed, which has a route to it"),),
    configurations=((r".*", "nats-server -t -c {file}"),),
)

influxdb = Program(
    name="InfluxDB",
    technologies=("InfluxDB",),
    programs=("influx", "influx_inspect", "influxd"),
    places=(r"^influx\b", r"^influxdb\.conf$"),
    version=first_number("influxd version"),
    start="""
mkdir -p /data
influxd config 2>/dev/null | sed 's#/root/.influxdb#/data#; s#/var/lib/influxdb#/data#' \
    >/data/influxdb.conf
setsid influxd -config /data/influxdb.conf >/data/log 2>&1 &
until influx -execute 'CREATE DATABASE shop'; do sleep 0.3; done
influx -database shop -execute 'INSERT cpu,host=a value=1'
""",
    ready="influx -execute 'SHOW DATABASES' | grep shop",
    values={
        "host": "127.0.0.1",
        "database": "shop",
        "directory": "/data",
        "size": "1g",
        "count": "100000",
        "id": "1",
    },
    refusal=r"(?m)^ERR: |error parsing",
    excuses=(
        (r"^KILL QUERY", "a query that still runs is needed"),
        (r"^influx_inspect", "Debian's package of InfluxDB has no such program"),
    ),
    configurations=((r".*", "influxd config -config {file}"),),
)

alertmanager = Program(
    name="Alertmanager",
    technologies=("Alertmanager",),
    programs=("amtool",),
    ports=("9093",),
    version=first_number("prometheus-alertmanager --version"),
    start="""
mkdir -p /data
printf 'route: {receiver: a}\\nreceivers: [{name: a}]\\n' >/data/alertmanager.yml
setsid prometheus-alertmanager --config.file=/data/alertmanager.yml --storage.path=/data/store \
    --cluster.advertise-address=127.0.0.1:9094 --web.listen-address=127.0.0.1:9093 \
    >/data/log 2>&1 &
""",
    ready="curl -sf http://127.0.0.1:9093/-/ready && curl -s http://127.0.0.1:9093/metrics | "
    "grep -q alertmanager_cluster_members",
    values={
        "host": "127.0.0.1",
        "url": "http://127.0.0.1:9093",
        "config-file": "/data/alertmanager.yml",
    },
)

traefik = Program(
    name="Traefik",
    technologies=("Traefik",),
    programs=("traefik",),
    version=first_number("traefik version"),
    start="""
mkdir -p /etc/traefik
printf 'api: {insecure: true}\\nping: {}\\nentryPoints: {traefik: {address: "127.0.0.1:8080"}}\\n' \
    >/etc/traefik/traefik.yml
setsid traefik >/tmp/log 2>&1 &
""",
    ready="curl -sf http://127.0.0.1:8080/ping",
    values={"host": "127.0.0.1"},
)
