"""A machine and what runs on it: Linux's tools, the time, Java, Elixir, git, two clients."""

from tests.commands.program import Program, first_number

linux = Program(
    name="Linux tools",
    technologies=("Linux", "systemd"),
    programs=(
        "cat",
        "df",
        "du",
        "lsof",
        "ls",
        "wc",
        "grep",
        "echo",
        "prlimit",
        "conntrack",
        "ps",
        "tcpdump",
        "traceroute",
        "ping",
        "iostat",
        "vmstat",
        "ss",
        "sysctl",
        "journalctl",
        "systemctl",
        "rm",
        "tune2fs",
        "mount",
        "umount",
        "find",
        "dig",
        "curl",
        "nslookup",
        "getent",
        "date",
        "ip",
        "nc",
        "findmnt",
        "e2fsck",
        "smartctl",
        "tail",
        "head",
        "kill",
        "chmod",
        "mv",
        "ionice",
        "time",
        "openssl",
        "timedatectl",
        "coredumpctl",
        "oomctl",
    ),
    places=(r"networkd\.conf",),
    version="echo util-linux $(prlimit --version | grep -oE '[0-9.]+$'), "
    "iproute2 $(ip -V | grep -oE '[0-9.]+$'), "
    "conntrack $(conntrack --version | grep -oE '[0-9.]+' | head -n 1), kernel $(uname -r)",
    start="""
mkdir -p /var/lib/kubelet /var/log/journal /data
echo text >/data/file
(exec -a victim setsid sleep 3600 >/dev/null 2>&1 &)
(setsid tail -f /data/file >/dev/null 2>&1 &)
until pgrep tail; do sleep 0.1; done
rm /data/file
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 30 \
    -addext subjectAltName=DNS:localhost -keyout /data/key.pem -out /data/cert.pem 2>/dev/null
(cd /data && setsid openssl s_server -accept 443 -cert cert.pem -key key.pem -www \
    >/dev/null 2>&1 &)
mkdir -p /data/www && (cd /data/www && setsid python3 -m http.server --bind 127.0.0.1 80 \
    >/dev/null 2>&1 &)
echo error >/data/log
echo 'goroutine 1 [running]:' >>/data/log
truncate -s 16M /data/device
mkfs.ext4 -q /data/device
""",
    values={
        "pid": "$(pgrep sleep | tail -n 1)",
        "path": "/data",
        r"^(?:df|ls)|directory": "/data",
        "directory": "/data/old",
        r"tcpdump|file": "/tmp/capture",
        "device": "/data/device",
        "ip_local_port_range|count": "32768",
        r"\bmv\b|file": "/data/moved",
        r"\bchmod\b|file": "/data/log",
        "file": "/etc/hosts",
        "log-file": "/data/log",
        "ca-file": "/data/cert.pem",
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
    },
    before=(
        (r"\brm\b", "mkdir -p /data/old"),
        (r"^mv\b", "mkdir -p /data/old && touch /data/moved"),
        (r"^kill\b", "(setsid sleep 3600 >/dev/null 2>&1 &); sleep 0.2"),
    ),
    endless=(r"\btcpdump\b", r"^iostat -x \d+$", r"\bsleep [1-9]\d"),
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
        (r"disk sleep", "needs a process that waits for a disk"),
        (r"/dev/watchdog", "the sandbox has no watchdog"),
        (r"^coredumpctl", "the sandbox has no journal"),
        (r"pgrep etcd", "needs etcd beside it"),
        (r"-starttls smtp", "needs a mail server with a certificate"),
        (r"\bip neighbour\b", "the sandbox has no neighbours"),
        (r"\bu?mount\b", "the sandbox may not mount a file system"),
        (
            r"/proc/sys/(?!net/)\S+$|>\s*/proc/sys/fs",
            "writes a setting of the machine's kernel, which the sandbox shares",
        ),
        (
            r">\s*/proc/sys/net/netfilter/nf_conntrack_max",
            "the kernel lets no sandbox raise this limit",
        ),
        (
            r"\b(?:systemctl|timedatectl|oomctl)\b|\bjournalctl\b.*--(?:rotate|vacuum)",
            "the sandbox has no systemd running",
        ),
        (r"1\.1\.1\.1|8\.8\.8\.8|https?://(?!127\.|localhost)", "asks a server on the Internet"),
    ),
)

chrony = Program(
    name="chrony",
    programs=("chronyc", "chronyd"),
    places=(r"^chrony\.conf$",),
    version=first_number("chronyd --version"),
    start="""
mkdir -m 750 /run/chrony
mkdir -p /var/lib/chrony /data
cat >/data/a.conf <<'END'
local stratum 3
bindaddress 127.0.0.2
port 123
cmdport 0
bindcmdaddress /
pidfile /run/chrony/a.pid
allow 127.0.0.0/8
END
cat >/data/b.conf <<'END'
server 127.0.0.2 iburst minpoll -2
bindaddress 127.0.0.1
acquisitionport 0
pidfile /run/chrony/b.pid
END
setsid chronyd -x -u root -d -f /data/a.conf >/data/a.log 2>&1 &
setsid chronyd -x -u root -d -f /data/b.conf >/data/b.log 2>&1 &
""",
    ready="chronyc tracking | grep 'Leap status *: Normal'",
    values={"host": "127.0.0.1"},
    refusal=r"^(?:50[0-9]|[45]\d\d) ",
    excuses=((r"\bmakestep\b", "the sandbox may not set the machine's clock"),),
)

java = Program(
    name="OpenJDK",
    technologies=("Java",),
    programs=("java", "jcmd", "jstat", "jmap", "jstack"),
    places=(r"\bJVM\b|\bjava\b|\bJAVA",),
    version=first_number("java -version 2>&1"),
    start="""
mkdir -p /data /var/tmp
cat >/data/Sleeper.java <<'END'
class Sleeper {
    public static void main(String[] given) throws Exception { Thread.sleep(3600000); }
}
END
cd /data && javac Sleeper.java
(setsid java -Xmx64m -cp /data Sleeper >/data/log 2>&1 &)
""",
    ready="jcmd -l | grep Sleeper",
    values={
        "pid": "$(jcmd -l | awk '/Sleeper/ {print $1}')",
        "milliseconds": "1000",
        "file": "/var/tmp/heap.hprof",
        "jar": "/data/own.jar",
        "size": "32m",
        "count": "75",
    },
    endless=(r"^jstat .* \d+$",),
    configurations=((r".*", "java $(cat {file}) -version"),),
    excuses=((r"^java -jar|^ls -t hs_err", "a program in Java that has failed is needed"),),
)

elixir = Program(
    name="Elixir",
    technologies=("Elixir", "Erlang/OTP"),
    programs=("elixir", "iex"),
    places=(r"^iex\b", r"^erl\b"),
    version=first_number("elixir --version | grep Elixir"),
    start="(sleep infinity | setsid iex --sname node-1 >/tmp/log 2>&1 &)",
    ready="epmd -names | grep node-1",
    values={"node": "node-1@sandbox", "process": "0.0.0"},
    refusal=r"\*\* \(\w+Error\)|error:",
)

git = Program(
    name="git",
    technologies=("Git",),
    programs=("git",),
    version=first_number("git --version"),
    start="""
git init -q / && cd / && git config user.email a@example.com && git config user.name a
git commit -q --allow-empty -m one
""",
)

kubernetes = Program(
    name="kubectl",
    technologies=("Kubernetes", "CoreDNS"),
    programs=("kubectl",),
    version=first_number("kubectl version --client"),
    values={
        "namespace": "default",
        "resource": "deployment/api",
    },
    arguments=r"was refused - did you specify the right host or port",
    excuses=((r"\bkube(?:adm|let)\b", "not in the registries"),),
)

aws = Program(
    name="AWS CLI",
    programs=("aws",),
    places=(r"^~/\.aws/config$",),
    configurations=((r".*", "cat {file} >>/root/.aws/config && aws configure list"),),
    excuses=((r"^aws sso login", "needs a profile of an account"),),
    version=first_number("aws --version"),
    start="mkdir -p /root/.aws && printf '[default]\\nregion = us-west-2\\n' >/root/.aws/config",
    arguments=r"Unable to locate credentials",
)

azure = Program(
    name="Azure CLI",
    technologies=("Azure API", "Azure AKS"),
    programs=("az",),
    version=first_number("az version"),
    values={
        "vnet subnet|id": "/subscriptions/a/resourceGroups/a/providers/Microsoft.Network/"
        "virtualNetworks/a/subnets/a",
    },
    arguments=r"Please run 'az login'",
)
