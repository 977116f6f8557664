"""Tells commands that delete, stop, restart or overwrite from those that only read.

A short list of what is certain: a command that is not on it may change something all the same.
"""

import re

_SHELL = (
    r"(?:rm|rmdir|kill|pkill|killall|shutdown|reboot|halt|poweroff|truncate|shred|mkfs\S*|dd)\b",
    r"systemctl (?:\S+ )*?(?:stop|restart|kill|disable|mask|reload)\b",
    r"service \S+ (?:stop|restart|reload)\b",
    r"kubectl (?:\S+ )*?(?:delete|drain|cordon|scale|apply|patch|replace)\b",
    r"kubectl (?:\S+ )*?rollout (?:restart|undo)\b",
    r"docker (?:\S+ )*?(?:rm|rmi|stop|kill|restart|prune)\b",
    r"redis-cli (?:\S+ )*?(?:FLUSHALL|FLUSHDB|SHUTDOWN|DEL|FAILOVER)\b",
    r"patronictl (?:\S+ )*?(?:failover|switchover|restart|reinit)\b",
    r"curl (?:\S+ )*?(?:-X ?|--request[ =])(?:DELETE|PUT|PATCH)\b",
    r"(?:\S*kafka-\S+) (?:.* )?--(?:delete\S*|execute)\b",
)
_CONSOLE = (
    r"(?:DROP|DELETE|TRUNCATE|UPDATE|INSERT|ALTER|PUT)\s",
    r"(?:FLUSHALL|FLUSHDB|SHUTDOWN)\b",
)
_HARMLESS = re.compile(r"--dry-run|--help\b|\bauth can-i\b|\bkill -(?:0|3|QUIT)\b")
_BEGINNING = r"(?:^|[|;&]\s*|\bxargs (?:-\S+ (?:\d+ )?)*|\bsudo (?:-\S+ )*|\s-[ec] ?['\"])\s*"
_CHANGES = re.compile(
    rf"{_BEGINNING}(?P<command>(?i:{'|'.join(_SHELL)})|{'|'.join(_CONSOLE)})", re.MULTILINE
)


def change_in(command: str) -> str | None:
    """Return the part of a command that changes something, or None where none is known.

    Args:
        command: A command of a shell or a console.
    """
    match = None if _HARMLESS.search(command) else _CHANGES.search(command)
    return match["command"].strip() if match else None
