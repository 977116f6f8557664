"""Networks: routes, tunnels, firewalls and addresses of a machine."""

from tests.commands.program import Program, first_number

_BUS = """
mkdir -p /run/dbus
dbus-daemon --system --fork 2>/tmp/bus.log
"""

frr = Program(
    name="FRRouting",
    technologies=("FRRouting",),
    programs=("vtysh",),
    root="more",
    version=first_number("/usr/lib/frr/zebra --version"),
    start="""
mkdir -p /run/frr /var/tmp/frr && chown frr /run/frr /var/tmp/frr
sed -i 's/^frrvty:.*/&frr/' /etc/group
touch /etc/frr/vtysh.conf
cat >/etc/frr/frr.conf <<'END'
router bgp 65000
 neighbor 127.0.0.2 remote-as 65001
router isis 1
 net 49.0001.1921.6800.1001.00
END
for name in mgmtd zebra bgpd isisd; do /usr/lib/frr/$name -d -A 127.0.0.1; done
vtysh -b
""",
    ready="vtysh -c 'show bgp neighbors 127.0.0.2' && vtysh -c 'show isis neighbor'",
    values={"address": "127.0.0.2"},
    refusal=r"% Unknown command|% Command incomplete|% There is no matched command",
)

bird = Program(
    name="BIRD",
    technologies=("BIRD",),
    programs=("birdc",),
    root="more",
    version=first_number("bird --version 2>&1"),
    start="""
mkdir -p /run/bird
echo 'router id 127.0.0.1; protocol device {}' >/etc/bird/bird.conf
setsid bird -f >/tmp/log 2>&1 &
""",
    ready="birdc show status",
    refusal=r"(?m)^(?:syntax error|CF_SYM)",
)

firewalld = Program(
    name="firewalld",
    technologies=("firewalld",),
    programs=("firewall-cmd",),
    root="more",
    version="firewall-cmd --version",
    start=f"{_BUS}\nsetsid firewalld --nofork >/tmp/log 2>&1 &",
    ready="firewall-cmd --state",
)

networkmanager = Program(
    name="NetworkManager",
    technologies=("NetworkManager",),
    programs=("nmcli",),
    root="more",
    version=first_number("nmcli --version"),
    start=f"{_BUS}\nsetsid NetworkManager -n >/tmp/log 2>&1 &",
    ready="nmcli device status",
)

iptables = Program(
    name="iptables",
    technologies=("iptables",),
    programs=("iptables-save", "iptables-restore", "iptables"),
    beside=("lsof",),
    root="more",
    version=first_number("iptables --version"),
    start="iptables -A INPUT -i lo -j ACCEPT && iptables-save >/tmp/rules && "
    "touch /run/xtables.lock",
    values={"file": "/tmp/rules"},
)

nftables = Program(
    name="nftables",
    programs=("nft",),
    version=first_number("nft --version"),
    start="nft add table inet filter && "
    "nft 'add chain inet filter input { type filter hook input priority 0; }' && "
    "nft add rule inet filter input tcp dport 81 reject",
    values={
        "family": "inet",
        "table": "filter",
        "chain": "input",
        "address": "127.0.0.1",
        "port": "81",
    },
)

keepalived = Program(
    name="Keepalived",
    technologies=("Keepalived",),
    programs=("keepalived",),
    root="more",
    version=first_number("keepalived --version 2>&1"),
    start="mkdir -p /etc/keepalived && echo 'global_defs { }' >/etc/keepalived/keepalived.conf",
)

dhcp = Program(
    name="ISC DHCP",
    technologies=("ISC DHCP",),
    programs=("dhcpd",),
    root="more",
    version=first_number("dhcpd --version 2>&1"),
)

strongswan = Program(
    name="strongSwan",
    technologies=("strongSwan",),
    programs=("swanctl",),
    root="more",
    version=first_number("/usr/lib/ipsec/charon --version"),
    start="""
mkdir -p /etc/strongswan.d/charon
cat >/etc/strongswan.conf <<'END'
charon { load = random nonce openssl pem pkcs1 x509 revocation constraints pubkey kernel-netlink \
socket-default vici updown }
END
setsid /usr/lib/ipsec/charon >/tmp/log 2>&1 &
""",
    ready="swanctl --stats",
)

wireguard = Program(
    name="WireGuard",
    technologies=("WireGuard",),
    programs=("wg",),
    root="more",
    version=first_number("wg --version"),
)

nebula = Program(
    name="Nebula",
    programs=("nebula",),
    commands=(r"^(?:list-pending-hostmap|print-cert)$",),
    root="more",
    version=first_number("nebula -version"),
    start="""
mkdir -p /data /root/.ssh && cd /data
nebula-cert ca -name own
nebula-cert sign -name one -ip 192.168.100.1/24
ssh-keygen -q -t ed25519 -N '' -f /data/host
ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519
cat >own.yml <<END
pki: {ca: /data/ca.crt, cert: /data/one.crt, key: /data/one.key}
lighthouse: {am_lighthouse: true}
listen: {host: 127.0.0.1, port: 4242}
tun: {disabled: true}
firewall: {outbound: [{port: any, proto: any, host: any}], inbound: []}
sshd:
  enabled: true
  listen: 127.0.0.1:2222
  host_key: /data/host
  authorized_users: [{user: app, keys: ["$(cat /root/.ssh/id_ed25519.pub)"]}]
END
setsid nebula -config own.yml >log 2>&1 &
until ssh-keyscan -p 2222 127.0.0.1 >/root/.ssh/known_hosts 2>/dev/null; do sleep 0.2; done
cat >/usr/local/bin/ssh <<'END'
#!/bin/bash
# The console ends the connection, which ssh calls an error; its prompt tells that it was there.
said=$(/usr/bin/ssh "$@")
printf '%s\n' "$said"
[[ $said == *'@nebula > logout'* ]]
END
chmod 755 /usr/local/bin/ssh
""",
    ready="/usr/bin/ssh -o BatchMode=yes -p 2222 app@127.0.0.1 version",
    values={"path": "/data/own.yml", "host": "127.0.0.1", "port": "2222", "user": "app"},
    closing=((r".*", "\rlogout\r"),),
    refusal=r"did not understand:",
)
