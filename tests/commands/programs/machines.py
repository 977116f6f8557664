"""What runs on a machine: the time, Java, Elixir, git, clients of a cluster and of clouds."""

from tests.commands.program import Program, first_number

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
    values={"node": "node-1@sandbox", "process": "0.0.0", r"\bpid\(|value": "0.0.0"},
    # A long list asks whether it goes on.
    closing=((r"^n?i\(\)", "n"),),
    refusal=r"\*\* \(\w+Error\)|(?<![\w:])error:",
)

git = Program(
    name="git",
    technologies=("Git",),
    programs=("git",),
    version=first_number("git --version"),
    start="""
git config --global user.email a@example.com && git config --global user.name a
for name in / /data/origin; do
    git init -q $name && git -C $name commit -q --allow-empty -m one
done
git -C /data/origin commit -q --allow-empty -m two
git config --global --add safe.directory /data/clone
""",
    values={"directory": "/data/clone", "url": "file:///data/origin", "file": "/data/origin"},
    before=(
        (
            r"<directory>",
            "rm -rf /data/clone && git clone -q --depth 1 file:///data/origin /data/clone && "
            "git -C /data/clone config filter.lfs.clean cat",
        ),
    ),
)

kubernetes = Program(
    name="kubectl",
    technologies=("Kubernetes", "CoreDNS"),
    programs=("kubectl",),
    version=first_number("kubectl version --client"),
    values={
        "namespace": "default",
        r"kubectl get <resource> <name>|resource": "deployment",
        "resource": "deployment/api",
        "file": "/own.yaml",
    },
    start="""
printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: a}\\n' >/own.yaml
""",
    arguments=r"was refused - did you specify the right host or port|"
    r"dial tcp \S+:8080: connect: connection refused",
    excuses=((r"\bkube(?:adm|let)\b", "not in the registries"),),
)

aws = Program(
    name="AWS CLI",
    programs=("aws",),
    places=(r"^~/\.aws/config$",),
    configurations=((r".*", "cat {file} >>/root/.aws/config && aws configure list"),),
    excuses=((r"^aws sso login", "needs a profile of an account"),),
    version=first_number("aws --version"),
    start="mkdir -p /root/.aws && printf '[default]\\nregion = us-west-2\\n' >/root/.aws/config && "
    "echo '{}' >/own.json",
    values={"file": "/own.json"},
    arguments=r"Unable to locate credentials",
)

azure = Program(
    name="Azure CLI",
    technologies=("Azure API", "Azure AKS"),
    programs=("az",),
    version=first_number("az version"),
    start="echo '{}' >/own.json",
    values={
        "file": "/own.json",
        "config-file": "/own.json",
        "vnet subnet|id": "/subscriptions/a/resourceGroups/a/providers/Microsoft.Network/"
        "virtualNetworks/a/subnets/a",
    },
    arguments=r"Please run 'az login'",
)
