"""Tells commands that delete, stop, restart or overwrite from those that only read.

This is the one place that does. It knows what is certain: programs, consoles and statements that
it does not know may change something all the same.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from atlas.evidence.command import Command
from atlas.steps.consoles import KNOWN as CONSOLES
from atlas.steps.consoles import SOCKETS
from atlas.steps.programs import KNOWN as PROGRAMS

_HARMLESS = re.compile(r"--dry-run(?!=false)|--help\b|\bauth can-i\b")
_BEGINNING = re.compile(
    r"(?:^|[|;&(]\s*|\bdo\s+|\bthen\s+|\s--\s+)\s*"
    r"(?:(?:sudo|xargs|watch|time|nohup|timeout)\s+(?:-\S+\s+(?:\d+\s+)?)*"
    r"(?:\d+(?:\.\d+)?[smhd]?\s+)?)*"
    r"(?:\w+=\S*\s+)*(?P<program>[\w./-]+)(?P<rest>[^|;&]*)"
)
_INSIDE = re.compile(
    r"\b(?:"
    r"ssh(?:\s+-[bcDEeFIiJLlmOopQRSWw]\s+\S+|\s+-\w+)*\s+[^\s-]\S*"
    r"|(?:docker|podman|nerdctl|crictl)(?:\s+compose)?\s+exec"
    r"(?:\s+(?:-[ewu]|--(?:env|user|workdir|index))\s+\S+|\s+-\S+)*\s+[^\s-]\S*"
    r"|kubectl\b[^|;&]*?\sexec\b[^|;&]*?\s--"
    r")\s+(?P<typed>[^|;&]+|'[^']*'|\"[^\"]*\")"
)
"""A command that another machine or a container runs."""
_PIPED = re.compile(
    r"\becho\s+(?:(['\"])(?P<quoted>.*?)\1|(?P<plain>\S+))\s*\|[^|]*\b(?:nc|socat)\b"
)
_TYPED = re.compile(
    r"\b(?:(?P<shell>sh|bash)\b[^|;&]*?\s-c"
    r"|(?:mysql|mariadb|psql|cockroach|cqlsh)\b[^|;&]*?\s(?:-[ec]|--execute|--command)"
    r"|clickhouse-client\b[^|;&]*?\s(?:-q|--query))"
    r"[\s=]?(?P<quote>['\"])(?P<typed>.*?)(?P=quote)"
)
"""What a shell or a client of a database is given to run."""
_REDIRECT = re.compile(r"(?<![0-9&<>=-])>{1,2}\s*(?!/dev/null)(?P<file>[\w./-]+)")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_PLACEHOLDER = re.compile(r"<([a-z0-9-]+)>")

_READS = re.compile(
    r"(?i)(?:SELECT|SHOW|EXPLAIN|DESCRIBE|DESC|TABLE|VALUES|WITH|USE|"
    r"PRAGMA\s+(?:integrity|quick)_check)\b"
    r"|(?:BEGIN|SET\s+TRANSACTION\s+READ\s+ONLY|ROLLBACK)$"
)
_WRITES_INSIDE = re.compile(
    r"(?i)\b(?:INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|SELECT\b[^;]*\bINTO\s+(?!@)|"
    r"EXPLAIN\s+ANALYZE\s+(?:INSERT|UPDATE|DELETE)|FOR\s+(?:NO\s+KEY\s+)?UPDATE)\b"
)
_FUNCTIONS = re.compile(
    r"(?i)\b(?:pg_terminate_backend|pg_cancel_backend|pg_drop_replication_slot|"
    r"pg_create_\w+_slot|pg_wal_replay_(?:pause|resume)|pg_reload_conf|pg_promote|"
    r"pg_switch_wal|pg_rotate_logfile|set_config|setval|nextval)\s*\("
)
_TEXTS = re.compile(r"'(?:[^']|'')*'")
_CHANGING_GETS = re.compile(r"^/throttle-app/|/backup/do_\w+|/unthrottle-app/")
"""Paths that change something although they are read: freno's and Priam's."""
_READING_PATHS = re.compile(r"/_(?:search|count|msearch|mget|explain|validate|analyze)\b|/_cat/")


def change_in(command: Command) -> str | None:
    """Return the part of a command that changes something, or None where none is known.

    Configuration changes what reads it; of an action in words, nothing is known.
    """
    match command.language:
        case "shell":
            return _typed_in_shell(command.text)
        case "sql":
            return of_sql(command.text)
        case "http":
            return _of_http(*(command.request or ("GET", "/")))
        case "console":
            return _of_console(command.text, command.place)
        case "config":
            return command.text
        case "action":
            return None


@lru_cache(maxsize=4096)
def _typed_in_shell(text: str) -> str | None:
    """Return what a command changes; it is asked when it is declared, and by rules of each view."""
    return _of_shell(text)


def _of_shell(text: str) -> str | None:
    if _HARMLESS.search(text):
        return None
    plain = _PLACEHOLDER.sub(r"\1", text)
    return next(_changes(plain), None)


def _changes(text: str) -> Iterator[str]:
    is_quoted = "'" in text or '"' in text
    for piped in _PIPED.finditer(text) if "echo" in text else ():
        typed = piped["quoted"] or piped["plain"]
        yield from filter(None, (console.change_in(typed) for console in SOCKETS))
    for typed in _TYPED.finditer(text) if is_quoted else ():
        inside = typed["typed"]
        found = _of_shell(inside) if typed["shell"] else of_sql(inside)
        if found:
            yield found
    for inside in _INSIDE.finditer(text) if "ssh" in text or "exec" in text else ():
        yield from filter(None, [_of_shell(inside["typed"].strip("'\" "))])
    bare = _QUOTED.sub("''", text) if is_quoted else text
    for match in _BEGINNING.finditer(bare):
        program = PROGRAMS.get(match["program"].rsplit("/", 1)[-1])
        if program is None or not program.changes:
            continue
        if change := re.match(program.changes, match["rest"], re.IGNORECASE):
            yield f"{match['program']}{change[0]}".strip()
    if redirect := _REDIRECT.search(bare):
        yield f"> {redirect['file']}"


def of_sql(text: str) -> str | None:
    """Return the words of a statement that change something, or None where all only read."""
    bare = _TEXTS.sub("''", _PLACEHOLDER.sub(r"\1", text))
    for statement in filter(None, map(str.strip, bare.split(";"))):
        for pattern in (_WRITES_INSIDE, _FUNCTIONS):
            if match := pattern.search(statement):
                return match[0].strip("( ")
        if not _READS.match(statement):
            return " ".join(statement.split()[:2])
    return None


def _of_http(verb: str, path: str) -> str | None:
    if _CHANGING_GETS.search(path):
        return f"{verb} {path}"
    if verb in {"GET", "HEAD"} or (verb == "POST" and _READING_PATHS.search(path)):
        return None
    return f"{verb} {path}"


def _of_console(text: str, place: str) -> str | None:
    console = CONSOLES.get(place.split(maxsplit=1)[0])
    if console is None:
        return None
    lines = re.split(r"\s*;\s*", text)
    return next(filter(None, map(console.change_in, lines)), None)
