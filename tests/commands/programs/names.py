"""Name servers: BIND, PowerDNS, Unbound, dnsmasq."""

from tests.commands.program import Program, first_number

_ZONE = """
mkdir -p /data
cat >/data/zone <<'END'
$TTL 60
@ IN SOA ns.example.com. admin.example.com. 1 60 60 60 60
@ IN NS ns.example.com.
ns IN A 127.0.0.1
www IN A 127.0.0.2
END
"""

bind = Program(
    name="BIND",
    technologies=("BIND9",),
    programs=("rndc", "named-checkconf", "delv"),
    root="more",
    version=first_number("named -v"),
    start=f"""
{_ZONE}
mkdir -p /run/named /var/cache/bind
rndc-confgen -a -q
cat >/etc/bind/named.conf <<'END'
options {{
    directory "/var/cache/bind"; listen-on {{ 127.0.0.1; }}; listen-on-v6 {{ none; }};
    dnssec-validation no;
}};
zone "example.com" {{ type primary; file "/data/zone"; }};
include "/etc/bind/rndc.key";
controls {{ inet 127.0.0.1 allow {{ localhost; }} keys {{ "rndc-key"; }}; }};
END
setsid named -f >/data/log 2>&1 &
""",
    ready="rndc status && dig @127.0.0.1 www.example.com | grep 127.0.0.2",
    values={
        "address": "127.0.0.1",
        "zonestatus|domain": "example.com",
        "domain": "www.example.com",
    },
    # It validates from the root on, whose name servers the sandbox does not reach.
    arguments=r"resolution failed: ",
)

powerdns = Program(
    name="PowerDNS",
    technologies=("PowerDNS",),
    programs=("pdns_server", "pdnsutil", "pdns_control"),
    root="more",
    version=first_number("pdns_server --version"),
    start=f"""
{_ZONE}
mkdir -p /run/pdns
cat >/data/bind.conf <<'END'
zone "example.com" {{ type master; file "/data/zone"; }};
END
rm -rf /etc/powerdns/pdns.d
cat >/etc/powerdns/pdns.conf <<'END'
launch=bind
bind-config=/data/bind.conf
local-address=127.0.0.1
END
setsid pdns_server --daemon=no --guardian=no >/data/log 2>&1 &
""",
    ready="pdns_control rping",
    values={"domain": "example.com"},
    excuses=((r"^pdnsutil zone\b", "newer than the PowerDNS that the registries have"),),
)

recursor = Program(
    name="PowerDNS Recursor",
    programs=("rec_control",),
    root="more",
    version=first_number("pdns_recursor --version"),
    start="""
mkdir -p /run/pdns-recursor
setsid pdns_recursor --daemon=no >/tmp/log 2>&1 &
""",
    ready="rec_control ping",
)

unbound = Program(
    name="Unbound",
    technologies=("Unbound",),
    programs=("unbound-control", "unbound-checkconf"),
    root="more",
    version=first_number("unbound -V"),
    start="""
rm -rf /etc/unbound/unbound.conf.d
cat >/etc/unbound/unbound.conf <<'END'
server:
    interface: 127.0.0.1
    chroot: ""
    username: ""
    directory: "/etc/unbound"
remote-control:
    control-enable: yes
    control-interface: /run/unbound.ctl
END
setsid unbound -d >/tmp/log 2>&1 &
""",
    ready="unbound-control status",
    values={"domain": "www.example.com"},
)

dnsmasq = Program(
    name="dnsmasq",
    technologies=("dnsmasq",),
    programs=("dnsmasq",),
    root="more",
    version=first_number("dnsmasq --version"),
)
