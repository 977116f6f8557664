"""A machine's own tools, and stand-ins for the files of programs that they read."""

from tests.commands.program import Program

_STAND_INS = (
    "/config/database.yml", "/config/puma.rb", "/config/environments/production.rb",
    "/config/initializers/hosts.rb", "/app/jobs/own.rb", "/lib/own.rb", "/public/assets/own.js",
    "/data/.git/config", "/data/.lock", "/data/LOG", "/data/.next/BUILD_ID",
    "/data/erl_crash.dump", "/data/ibdata1", "/data/meta.properties", "/data/mongod.lock",
    "/data/own.conf", "/data/postmaster.pid", "/data/start.d/http.ini", "/data/start.ini",
    "/dev/kvm", "/etc/resolv.conf", "/logs/own.log", "/plugins/own.jar",
    "/root/.docker/config.json", "/storage/logs/laravel.log", "/var/lib/cni/networks/own",
    "/var/spool/mcrouter/own", "/var/lib/scylla/own", "/var/log/libvirt/qemu/example.log",
    "/lib/modules/$(uname -r)/modules.order",
)  # fmt: skip
"""Files that commands read: what they hold is not judged, only that the command reads it."""

linux = Program(
    name="Linux tools",
    technologies=("Linux", "systemd"),
    programs=(
        "auditctl", "cat", "chmod", "conntrack", "coredumpctl", "curl", "date", "df", "dig", "du",
        "e2fsck", "echo", "find", "findmnt", "getent", "getfacl", "grep", "head", "ionice",
        "iostat", "ip", "journalctl", "kill", "loginctl", "ls", "lsof", "mount", "mpstat", "mv",
        "nc", "nproc", "nsenter", "nslookup", "nstat", "oomctl", "perf", "pidstat", "renice",
        "sha256sum", "openssl", "ping", "prlimit", "ps", "resolvectl", "rm", "runuser", "sar",
        "setfacl", "smartctl", "ss", "strace", "swapoff", "swapon", "sysctl", "systemctl",
        "systemd-analyze", "tail", "tcpdump", "test", "time", "timedatectl", "traceroute",
        "tune2fs", "umount", "update-ca-certificates", "uptime", "vmstat", "wc",
    ),
    places=(r"networkd\.conf",),
    version="echo util-linux $(prlimit --version | grep -oE '[0-9.]+$'), "
    "iproute2 $(ip -V | grep -oE '[0-9.]+$'), "
    "conntrack $(conntrack --version | grep -oE '[0-9.]+' | head -n 1), kernel $(uname -r)",
    start=f"""
for file in {" ".join(_STAND_INS)}; do
    mkdir -p ${{file%/*}}; test -e $file || echo stand-in >$file
done
mkdir -p /var/lib/kubelet /var/log/journal /data
echo text >/data/file
(exec -a victim setsid sleep 3600 >/dev/null 2>&1 &)
(setsid tail -f /data/file >/dev/null 2>&1 &)
until pgrep tail; do sleep 0.1; done
rm /data/file
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 90 \
    -addext subjectAltName=DNS:localhost -keyout /data/key.pem -out /data/cert.pem 2>/dev/null
(cd /data && setsid openssl s_server -accept 443 -cert cert.pem -key key.pem -www \
    >/dev/null 2>&1 &)
mkdir -p /data/www && (cd /data/www && setsid python3 -m http.server --bind 127.0.0.1 80 \
    >/dev/null 2>&1 &)
until curl -sf http://127.0.0.1/ >/dev/null; do sleep 0.1; done
echo error >/data/log
echo 'goroutine 1 [running]:' >>/data/log
echo '[CRITICAL] WORKER TIMEOUT (pid:31)' >>/data/log
echo '/usr/sbin/mysqld: ready for connections.' >>/data/log
echo '"GET /x HTTP/1.1" 503 UF 0 98 0 - "-" "curl" "ddf4" "127.0.0.1" "127.0.0.1:10089"' >>/data/log
echo '[parent] Data too large, data for [<http_request>] would be [2/2b]' >>/data/log
printf 'Lock Info:\\n  ID: 51f3\\nterraform_data.slow: Creating...\\n' >>/data/log
echo 'Error: Failed to persist state to backend' >>/data/log
(exec -a 'php-fpm: pool www' setsid sleep 3600 >/dev/null 2>&1 &)
truncate -s 16M /data/device
mkfs.ext4 -q /data/device
echo 'root:*:20000:0:99999:7:::' >/etc/shadow
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=ca -days 30 -keyout /data/ca.key \
    -out /data/ca.pem 2>/dev/null
touch /data/index.txt && echo 1000 >/data/crlnumber
cat >/data/ca.cnf <<'END'
[ca]
default_ca = own
[own]
database = /data/index.txt
crlnumber = /data/crlnumber
default_md = sha256
default_crl_days = 30
END
openssl ca -config /data/ca.cnf -gencrl -keyfile /data/ca.key -cert /data/ca.pem \
    -out /data/crl.pem 2>/dev/null
for port in 25 179; do (setsid nc -lk 127.0.0.1 $port >/dev/null 2>&1 &); done
mkdir -p /etc/systemd/system
printf '[Service]\\nExecStart=/bin/true\\n' >/etc/systemd/system/nginx.service
""",
    values={
        "pid": "$(pgrep sleep | tail -n 1)",
        "path": "/data",
        r"^(?:cat|df|find|grep|ls|lsof|test)\b|directory": "/data",
        "directory": "/data/old",
        r"tcpdump|file": "/tmp/capture",
        "device": "/data/device",
        "first-port": "32768",
        "last-port": "60999",
        r"\bmv\b|file": "/data/moved",
        r"\bchmod\b|file": "/data/log",
        r"openssl crl|file": "/data/crl.pem",
        r"openssl x509|file": "/data/cert.pem",
        r"openssl req|key": "/data/key.pem",
        "file": "/etc/hosts",
        "config-file": "/data/own.conf",
        "user": "root",
        "log-file": "/data/log",
        "ca-file": "/data/cert.pem",
        "server-certificate": "/data/cert.pem",
        "bundle": "/data/ca.pem",
        "chained": "/data/chained.pem",
        "pool": "www",
        "domain": "localhost",
        "port": "443",
        "address": "127.0.0.1",
        "broker": "127.0.0.1:443",
        "url": "http://127.0.0.1/",
        "soft-limit": "512",
        "hard-limit": "1024",
        "interface": "lo",
        "host": "127.0.0.1",
        "duration": "60s",
        "size": "500M",
        "seconds": "60",
        "permissions": "rx",
    },
    before=(
        (r"\brm\b", "mkdir -p /data/old/auxiliary; touch /data/old/auxiliary/EMERGENCY_BALLAST"),
        (
            r"^ss -Htn state established 'sport",
            "(sleep 5 | setsid openssl s_client -connect 127.0.0.1:443 >/dev/null 2>&1 &); sleep 1",
        ),
        (r"^mv\b", "mkdir -p /data/old && touch /data/moved"),
        (r"^kill\b", "(setsid sleep 3600 >/dev/null 2>&1 &); sleep 0.2"),
    ),
    endless=(
        r"\btcpdump\b", r"\bcurl -v telnet://", r"^(?:iostat -x|mpstat -P ALL) \d+$",
        r"\bsleep [1-9]\d", r"^timeout \d+ strace\b",
    ),
    # The drive is a file, and nothing collects what sar prints.
    arguments=r"Unable to detect device type|Please check if data collecting is enabled",
    configurations=(
        (
            r"networkd\.conf",
            "{ echo '[Network]'; cat {file}; } >/etc/systemd/networkd.conf && "
            "mkdir -p /run/systemd/netif && "
            "{ timeout 3 /usr/lib/systemd/systemd-networkd >/tmp/log 2>&1; "
            "! grep -i 'networkd.conf' /tmp/log; }",
        ),
    ),
    excuses=(
        (r"gc_thresh|tcp_mem\b", "no sandbox has this setting, only the machine"),
        (r"^dig\b|^nslookup\b|\bMX$", "asks a name server on the Internet"),
        (r"/sys/fs/cgroup/|/sys/kernel/security/", "the sandbox sees no such file of the kernel"),
        (r"/proc/net/bonding/", "the sandbox has no bond"),
        (r"^perf\b", "the sandbox may not read the processor's counters"),
        (r"^auditctl\b", "the sandbox may not ask the kernel's audit"),
        (r"disk sleep", "needs a process that waits for a disk"),
        (r"/dev/watchdog", "the sandbox has no watchdog"),
        (r"/sys/block/|/proc/mdstat", "the sandbox has no disk or array of its own"),
        (r"\baa-logprof\b", "the sandbox has no AppArmor"),
        (r"^nsenter\b", "the sandbox may not enter a namespace"),
        (r"^coredumpctl", "the sandbox has no journal"),
        (r"-starttls smtp", "needs a mail server with a certificate"),
        (r"\bip neighbour\b", "the sandbox has no neighbours"),
        (r"getent ahostsv4", "the sandbox has no address that is not its own"),
        (r"\bu?mount\b", "the sandbox may not mount a file system"),
        (
            r"/proc/sys/(?!net/)\S+$|>\s*/proc/sys/fs|>\s*/sys/class/net|\bsysctl -w (?!net\.)"
            r"|^swapoff\b",
            "writes a setting of the machine's kernel, which the sandbox shares",
        ),
        (
            r">\s*/proc/sys/net/netfilter/nf_conntrack_max",
            "the kernel lets no sandbox raise this limit",
        ),
        (
            r"\b(?:systemctl|timedatectl|oomctl|loginctl|resolvectl)\b|\bjournalctl\b.*--(?:rotate|vacuum)",
            "the sandbox has no systemd running",
        ),
        (r"1\.1\.1\.1|8\.8\.8\.8|https?://(?!127\.|localhost)", "asks a server on the Internet"),
    ),
)  # fmt: skip
