"""Daemons beside applications: brokers, monitors, caches of HTTP, what restarts and bans."""

from tests.commands.program import Program, first_number

mosquitto = Program(
    name="Mosquitto",
    technologies=("Mosquitto",),
    programs=("mosquitto", "mosquitto_sub"),
    beside=("grep",),
    root="more",
    version=first_number("mosquitto -h"),
    start="""
mkdir -p /data
printf 'listener 1883 127.0.0.1\\nallow_anonymous true\\nsys_interval 1\\n' >/data/own.conf
printf 'user app\\ntopic readwrite orders\\n' >/data/acl
setsid mosquitto -c /data/own.conf >/data/log 2>&1 &
""",
    ready="mosquitto_sub -h 127.0.0.1 -t '$SYS/broker/version' -C 1 -W 3",
    values={
        "host": "127.0.0.1",
        "port": "1883",
        "config-file": "/data/own.conf",
        "--test-config|config-file": "/data/own.conf",
        "file": "/data/acl",
    },
    endless=(r"^mosquitto_sub .*-W \d",),
    excuses=((r"--test-config", "newer than the Mosquitto that the registries have"),),
)

activemq = Program(
    name="ActiveMQ",
    technologies=("Apache ActiveMQ",),
    programs=("activemq",),
    root="more",
    version=first_number("activemq --version | grep ^ActiveMQ"),
    start="""
mkdir -p /var/lib/activemq/conf /var/lib/activemq/data
cp /etc/activemq/instances-available/main/* /var/lib/activemq/conf/
""",
    # Debian's package has the broker without its plugin of JMX; its client finds none to ask.
    arguments=r"Broker not available at",
)

ejabberd = Program(
    name="ejabberd",
    technologies=("ejabberd",),
    programs=("ejabberdctl",),
    beside=("grep",),
    root="more",
    version=first_number("ls /usr/lib/x86_64-linux-gnu | grep ^ejabberd-"),
    start="""
mkdir -p /var/lib/ejabberd /var/log/ejabberd /run/ejabberd
cat >/etc/ejabberd/ejabberd.yml <<'END'
hosts: [localhost]
listen: []
modules: {}
END
echo '#ERLANG_NODE=ejabberd@localhost' >/etc/default/ejabberd
chown -R ejabberd /var/lib/ejabberd /var/log/ejabberd /etc/ejabberd
ejabberdctl start
""",
    ready="ejabberdctl status",
)

nagios = Program(
    name="Nagios",
    technologies=("Nagios",),
    programs=("nagios", "check_nrpe"),
    beside=("grep",),
    root="more",
    version=first_number("nagios4 --version"),
    start="""
ln -s /usr/sbin/nagios4 /usr/local/bin/nagios
ln -s /usr/lib/nagios/plugins/check_nrpe /usr/local/bin/check_nrpe
mkdir -p /var/lib/nagios4/spool/checkresults /var/log/nagios4 /run/nagios /var/lib/nagios4/rw
chown -R nagios /var/lib/nagios4 /var/log/nagios4
for name in check-host-alive check_http check_ping check_ssh; do
    printf 'define command {\\n command_name %s\\n command_line /bin/true\\n}\\n' $name
done >/etc/nagios4/conf.d/own.cfg
mkdir -p /data
cat >/data/nrpe.cfg <<'END'
allowed_hosts=127.0.0.1
command[example]=/bin/echo OK
server_address=127.0.0.1
pid_file=/run/nrpe.pid
nrpe_user=nagios
nrpe_group=nagios
server_port=5666
END
setsid nrpe -c /data/nrpe.cfg -f >/tmp/log 2>&1 &
""",
    ready="check_nrpe -H 127.0.0.1",
    values={
        "host": "127.0.0.1",
        "^nagios|config-file": "/etc/nagios4/nagios.cfg",
        "config-file": "/data/nrpe.cfg",
    },
)

zabbix = Program(
    name="Zabbix",
    technologies=("Zabbix",),
    programs=("zabbix_get", "zabbix_server", "zabbix_agentd"),
    beside=("grep",),
    root="more",
    version=first_number("zabbix_agentd --version"),
    start="""
mkdir -p /etc/zabbix/zabbix_agentd.conf.d /run/zabbix /var/log/zabbix
printf 'LogFile=/tmp/agent.log\\nServer=127.0.0.1\\nListenIP=127.0.0.1\\nHostname=sandbox\\n' \
    >/etc/zabbix/zabbix_agentd.conf
printf 'LogFile=/tmp/server.log\\nDBHost=127.0.0.1\\nDBName=zabbix\\nDBUser=zabbix\\n' \
    >/etc/zabbix/zabbix_server.conf
setsid runuser -u zabbix -- zabbix_agentd -f >/tmp/log 2>&1 &
""",
    ready="zabbix_get -s 127.0.0.1 -k agent.ping",
    values={
        "host": "127.0.0.1",
        "key": "agent.ping",
        "DB|config-file": "/etc/zabbix/zabbix_server.conf",
        "config-file": "/etc/zabbix/zabbix_agentd.conf",
    },
    # The server does not start without its database, whose tables take longer than all commands.
    arguments=r'Cannot connect to service "rtc"',
)

varnish = Program(
    name="Varnish",
    technologies=("Varnish",),
    programs=("varnishadm", "varnishlog"),
    root="more",
    version=first_number("varnishd -V 2>&1"),
    start="""
mkdir -p /var/lib/varnish
setsid varnishd -F -j none -a 127.0.0.1:6081 -b 127.0.0.1:8001 >/tmp/log 2>&1 &
""",
    ready="varnishadm ping",
    endless=(r"^varnishlog\b",),
    # A cache that has not panicked says so as an error.
    arguments=r"Child has not panicked",
)

squid = Program(
    name="Squid",
    technologies=("Squid",),
    programs=("squid",),
    root="more",
    version=first_number("squid --version"),
)

caddy = Program(
    name="Caddy",
    technologies=("Caddy",),
    programs=("caddy",),
    root="more",
    version=first_number("caddy version"),
    start="printf 'localhost:8000 {\\n respond ok\\n}\\n' >/tmp/Caddyfile",
    values={"file": "/tmp/Caddyfile"},
)

victoriametrics = Program(
    name="VictoriaMetrics",
    technologies=("VictoriaMetrics",),
    ports=("8428",),
    root="more",
    version=first_number("curl -s http://127.0.0.1:8428/metrics | grep vm_app_version"),
    start="setsid victoria-metrics -storageDataPath=/data -httpListenAddr=127.0.0.1:8428 "
    ">/tmp/log 2>&1 &",
    ready="curl -sf http://127.0.0.1:8428/health",
    values={"host": "127.0.0.1"},
)

supervisor = Program(
    name="Supervisor",
    technologies=("Supervisor",),
    programs=("supervisorctl",),
    root="more",
    version="supervisord --version",
    start="""
mkdir -p /var/log/supervisor
printf '[program:example]\\ncommand=sleep infinity\\n' >/etc/supervisor/conf.d/example.conf
supervisord
""",
    ready="supervisorctl status all | grep RUNNING",
)

fail2ban = Program(
    name="Fail2ban",
    technologies=("Fail2ban",),
    programs=("fail2ban-client",),
    beside=("tail",),
    root="more",
    version=first_number("fail2ban-client --version"),
    start="""
mkdir -p /run/fail2ban /var/lib/fail2ban
rm -f /etc/fail2ban/jail.d/*
printf '[example]\\nenabled = true\\nfilter = sshd\\nbackend = polling\\nlogpath = /tmp/a.log\\n' \
    >/etc/fail2ban/jail.local
touch /tmp/a.log
fail2ban-client start
""",
    ready="fail2ban-client status example",
)
