"""Placeholders: what a reader fills in before a command is run, by name."""

import re
from collections.abc import Iterable

from attrs import field, frozen

from atlas.errors import ChoiceError, LabelError

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_MARKED = re.compile(r"<([A-Za-z][A-Za-z0-9_ -]*)>")


def _is_name(_: object, __: object, value: str) -> None:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise LabelError(
            f"the name of a placeholder is {value!r}",
            allowed="small letters and digits in words that hyphens join: `pid`, `pod-name`",
            remedy=_advice_on_name(value),
        )


def _advice_on_name(value: object) -> str:
    """Return what to write in the place of a name that is none."""
    name = _name_of(value) if isinstance(value, str) else ""
    if not _NAME.fullmatch(name):
        name = "pid"
    return f'write `Placeholder("{name}", …)`, and `<{name}>` in the command'


def _fits(placeholder: "Placeholder", _: object, value: str) -> None:
    if not re.fullmatch(placeholder.pattern, value):
        raise LabelError(
            f"the example of <{placeholder.name}> is {value!r}",
            allowed=f"what its pattern allows: {placeholder.pattern}",
            remedy="give an example that the whole pattern matches, or correct the pattern",
        )


@frozen
class Placeholder:
    """What a reader fills in, written `<name>` in a command.

    Args:
        name: Its name: small letters and digits, joined by hyphens.
        meaning: What to fill in, in words.
        pattern: The regular expression that a filled value matches as a whole; one that browsers
            read as well, so `/` and `-` in a class are escaped.
        example: A value with which the command can be parsed and run.
    """

    name: str = field(validator=_is_name)
    meaning: str
    pattern: str
    example: str = field(validator=_fits)


_WORD = r"[\w.:@%\/+=,\-]+"
_COUNT = r"\d+"
_IDENTIFIER = r"\w+"
_DURATION = r"\d+(?:ms|s|min|m|h|d)?"
_SIZE = r"\d+(?:\.\d+)?(?:[kKmMgGtT]i?[bB]?|%)?"

PLACEHOLDERS = (
    Placeholder("account-id", "the number of the AWS account", r"\d{12}", "111122223333"),
    Placeholder("address", "an IP address", r"[\da-fA-F.:]+", "192.0.2.10"),
    Placeholder("alias", "the alias under which the cluster is known", _WORD, "main"),
    Placeholder("app", "the name of the application", _WORD, "shop"),
    Placeholder("arn", "the ARN of the resource", _WORD, "arn:aws:s3::111122223333:accesspoint/a"),
    Placeholder("backend", "the name of the backend in the proxy's configuration", _WORD, "web"),
    Placeholder("broker", "the address of a broker: host:port", _WORD, "broker.example.com:9092"),
    Placeholder("bucket", "the name of the bucket", r"[\w.\/:\-]+", "example-bucket"),
    Placeholder("bytes", "a size in bytes, without a unit", _COUNT, "1048576"),
    Placeholder("ca-file", "the path of the certificate of the CA", _WORD, "/etc/ssl/ca.pem"),
    Placeholder("certificate", "the name of the certificate", _WORD, "shop-tls"),
    Placeholder("chart", "the path or name of the chart", _WORD, "./shop"),
    Placeholder("checkpoint", "the number of the checkpoint", _COUNT, "26"),
    Placeholder("client-id", "the id that the client sends", _WORD, "worker-1"),
    Placeholder("cluster", "the name of the cluster", _WORD, "main"),
    Placeholder("column", "the name of the column", _IDENTIFIER, "id"),
    Placeholder("config-file", "the path of the program's configuration", _WORD, "/etc/app.json"),
    Placeholder(
        "connection-pid", "the pid of the connection, as listed", r"<[\w.@\-]+>", "<rabbit@a.1.2.3>"
    ),
    Placeholder("container", "the name of the container", _WORD, "api"),
    Placeholder("count", "a whole number, chosen by the reader", _COUNT, "10"),
    Placeholder("crate", "the name of the crate", _WORD, "smallvec"),
    Placeholder("daemonset", "the name of the daemon set", _WORD, "agent"),
    Placeholder("database", "the name of the database", _IDENTIFIER, "shop"),
    Placeholder("datacenter", "the name of the data centre", _WORD, "eqiad"),
    Placeholder(
        "date-range", "the range of dates, as the API takes it", _WORD, "20260101,20260102"
    ),
    Placeholder("deployment", "the name of the deployment", _WORD, "api"),
    Placeholder("device", "the device of the file system or drive", r"[\w.\/\-]+", "/dev/sdb1"),
    Placeholder("directory", "the path of a directory", r"[\w.\/\-]+", "/var/lib/example"),
    Placeholder("domain", "the domain name", r"[\w.\-]+", "www.example.com"),
    Placeholder("duration", "a time with its unit, as the program takes it", _DURATION, "60s"),
    Placeholder("end-time", "the end of the time, in UTC", r"[\dT:Z\-]+", "2026-01-01T01:00:00Z"),
    Placeholder("end-token", "the last token of a range of the ring", r"-?\d+", "200"),
    Placeholder("endpoint", "the address of a member: host:port", _WORD, "https://127.0.0.1:2379"),
    Placeholder("event-type", "the name of the event type", r"[\w.\-]+", "shop.order"),
    Placeholder("executor", "the id of the executor", _WORD, "3"),
    Placeholder("file", "the path of a file", r"[\w.\/\-]+", "/srv/example.txt"),
    Placeholder("frontend", "the name of the frontend in the proxy's configuration", _WORD, "www"),
    Placeholder("gid", "the global identifier of the prepared transaction", r"[\w.:\-]+", "tx1"),
    Placeholder("group", "the id of the consumer group", _WORD, "billing"),
    Placeholder("hard-limit", "the hard limit", _COUNT, "65536"),
    Placeholder("host", "the host name or address of the server", r"[\w.:\-]+", "db.example.com"),
    Placeholder("id", "the identifier, as a listing prints it", _WORD, "42"),
    Placeholder("index", "the name of the index", _WORD, "orders"),
    Placeholder("interface", "the network interface", r"[\w.\-]+", "eth0"),
    Placeholder("jar", "the path of the program's jar", r"[\w.\/\-]+", "/srv/app.jar"),
    Placeholder("key", "the key", r"[\w.:\/\-]+", "session:1"),
    Placeholder("keyspace", "the name of the keyspace", _IDENTIFIER, "shop"),
    Placeholder("log-file", "the path of the log", r"[\w.\/\-]+", "/var/log/example.log"),
    Placeholder("megabytes", "a size in megabytes, without a unit", _COUNT, "1024"),
    Placeholder("milliseconds", "a time in milliseconds, without a unit", _COUNT, "1000"),
    Placeholder("name", "the name", _WORD, "example"),
    Placeholder("namespace", "the Kubernetes namespace", r"[a-z0-9\-]+", "default"),
    Placeholder("new-table", "the name of the new table", _IDENTIFIER, "orders_2"),
    Placeholder("node", "the name of the node", r"[\w.@\-]+", "node-1"),
    Placeholder("path", "a path on the file system", r"[\w.\/\-]+", "/var/lib/example"),
    Placeholder("percent", "a whole number of percent, without the sign", r"\d{1,3}", "75"),
    Placeholder("pg-id", "the id of the placement group", r"\d+\.[0-9a-f]+", "2.5"),
    Placeholder("pid", "the process id", _COUNT, "4711"),
    Placeholder("pod", "the name of the pod", r"[a-z0-9.\-]+", "api-0"),
    Placeholder("pool", "the name of the pool", _WORD, "default"),
    Placeholder("port", "the port", r"\d{1,5}", "8080"),
    Placeholder("project", "the id of the project", r"[\w:.\-]+", "example-project"),
    Placeholder("queue", "the name of the queue", r"[\w.\-]+", "orders"),
    Placeholder("ratio", "a share between 0 and 1", r"[01](?:\.\d+)?", "0.5"),
    Placeholder("region", "the region of the cloud", r"[a-z0-9\-]+", "us-west-2"),
    Placeholder("release", "the name of the release", _WORD, "shop"),
    Placeholder("replica", "the number of replicas", _COUNT, "1"),
    Placeholder(
        "replica-bucket", "the name of the bucket with the copies", r"[\w.\-]+", "example-copy"
    ),
    Placeholder("reserved-size", "the size that is reserved, with its unit", _SIZE, "2Gi"),
    Placeholder("resource", "the kind and name of the object", r"[\w.\/\-]+", "deployment/api"),
    Placeholder("resource-group", "the name of the resource group", r"[\w.\-]+", "shop-rg"),
    Placeholder("revision", "the revision", _COUNT, "1516"),
    Placeholder("role", "the name of the role", _IDENTIFIER, "app"),
    Placeholder("seconds", "a time in seconds, without a unit", _COUNT, "60"),
    Placeholder("server", "the name of the server", r"[\w.\-]+", "web1"),
    Placeholder("service", "the name of the service", r"[\w.@\-]+", "api"),
    Placeholder("service-id", "the id of the service", r"\w+", "SU1Z0isxPaozGVKXdv0eY"),
    Placeholder("size", "a size with its unit, as the program takes it", _SIZE, "1G"),
    Placeholder("slot", "the name of the replication slot", _IDENTIFIER, "standby1"),
    Placeholder("socket", "the path of the socket", r"[\w.\/\-]+", "/run/example.sock"),
    Placeholder("soft-limit", "the soft limit", _COUNT, "65536"),
    Placeholder("stage", "the number of the stage", _COUNT, "12"),
    Placeholder(
        "start-time", "the start of the time, in UTC", r"[\dT:Z\-]+", "2026-01-01T00:00:00Z"
    ),
    Placeholder("stream", "the name of the stream", r"[\w.\-]+", "orders"),
    Placeholder("table", "the name of the table", r"\w+", "orders"),
    Placeholder("table-file", "the path of the table's file", r"[\w.\/\-]+", "/etc/table.json"),
    Placeholder("task", "the id of the task", _WORD, "42"),
    Placeholder("token", "the token of the ring", r"-?\d+", "100"),
    Placeholder("topic", "the name of the topic", r"[\w.\-]+", "orders"),
    Placeholder("unit", "the systemd unit", r"[\w.@\-]+", "nginx.service"),
    Placeholder("url", "the address", r"[\w.:\/?&=%\-]+", "https://example.com/"),
    Placeholder("user", "the name of the user", r"[\w.@\-]+", "app"),
    Placeholder("value", "the value", r"[\w.:\/\-]+", "1"),
    Placeholder("version", "the version", r"[\w.+\-]+", "1.0.0"),
    Placeholder("vertex", "the id of the vertex", r"[0-9a-f]+", "bc764cd8ddf7a0cff126f51c16239658"),
    Placeholder("vhost", "the name of the virtual host", r"[\w.\/\-]+", "/"),
    Placeholder("zone", "the zone", r"[a-z0-9\-]+", "europe-west1-b"),
)
"""Every placeholder that any command may use; a project declares its own next to its commands."""

KNOWN = {placeholder.name: placeholder for placeholder in PLACEHOLDERS}


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of the placeholders in a text, in order, each once."""
    return tuple(dict.fromkeys(_MARKED.findall(text)))


def _name_of(written: str) -> str:
    """Return the name of a placeholder for what an author wrote: `$QUEUE_ID` is `queue-id`."""
    return re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-").lstrip("0123456789-")


def _declared(name: str) -> str:
    """Return how a placeholder is declared, for messages."""
    declared = f'Placeholder("{name}", "what to fill in", r"\\w+", "a1")'
    return f"write `<{name}>` and declare it: `own=[{declared}]`"


def advice_on(written: str, own: Iterable[Placeholder] = ()) -> str:
    """Return how a value that is left open in a command is written.

    Args:
        written: The part that is left open: `$POD`, `{pod}`, `PID`.
        own: Placeholders that are not in the registry.
    """
    name = _name_of(written)
    if name in KNOWN or name in {placeholder.name for placeholder in own}:
        return f"write `<{name}>`"
    return _declared(name or "value-id")


def placeholders_in(text: str, own: Iterable[Placeholder] = ()) -> tuple[Placeholder, ...]:
    """Return the placeholders that a command uses.

    Args:
        text: The command.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: A placeholder is unknown.
    """
    known = {**KNOWN, **{placeholder.name: placeholder for placeholder in own}}
    for name in names_in(text):
        if name not in known:
            near = [other for other in known if other.split("-")[0] == name.lower().split("-")[0]]
            raise ChoiceError(
                f"the command {text!r} has the unknown placeholder <{name}>",
                allowed=", ".join(f"<{other}>" for other in near or known),
                remedy=f"use one of them, or {_declared(_name_of(name))}",
            )
    return tuple(known[name] for name in names_in(text))


def filled(text: str, placeholders: Iterable[Placeholder]) -> str:
    """Return a command with the example of each placeholder in its place.

    Args:
        text: The command.
        placeholders: Its placeholders.
    """
    for placeholder in placeholders:
        text = text.replace(f"<{placeholder.name}>", placeholder.example)
    return text
