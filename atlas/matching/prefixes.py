"""What comes before a message: time, level, and where a container or a daemon wrote it."""

import re

from attrs import frozen

_TIME = (
    r"\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|[A-Z]{3,4}\b|[+-]\d\d:?\d\d))?"
)
_CLOCK = r"\d\d:\d\d:\d\d(?:[.,]\d+)?"
_DAY = r"[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?(?: \d{4})?"
_FROM = r"[\w.:-]+ (?P<origin>[\w./@-]+)(?:\[\d+\])?: "
_LEVEL = (
    r"(?:TRACE|DEBUG\d?|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRIT(?:ICAL)?|SEVERE|PANIC|LOG"
    r"|ALERT|EMERG|trace|debug|info|notice|warn(?:ing)?|error|fatal|crit(?:ical)?|panic)"
)
LEVEL = re.compile(rf"^[\[(<]?{_LEVEL}[\])>]?(?:[:|-]+ *| +)")
PREFIXES = tuple(
    re.compile(text)
    for text in (
        r"\[(?:pod|deployment|statefulset|daemonset|job)/(?P<origin>[^\]]+)\] ",  # kubectl
        r"(?P<origin>[\w.-]{1,63}) +\| ",  # docker compose
        rf"(?P<time>{_TIME}) (?:stdout|stderr) [FP](?::\S*)? ",  # CRI
        r"<\d{1,3}>1 (?P<time>\S+) \S+ (?P<origin>\S+) \S+ \S+ (?:-|\[[^\]]*\]) ",  # RFC 5424
        rf"(?:<\d{{1,3}}>)?(?:(?P<time>{_TIME})|{_DAY}) {_FROM}",  # syslog and journald
        rf"\d+:[A-Z] \d\d [A-Z][a-z]{{2}} (?:\d{{4}} )?{_CLOCK} [.*#-] ",  # Redis
        r"[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (?P<origin>[\w.-]+):\d+\] ",  # klog
        rf"(?P<time>{_TIME}) \[\w+\] \d+#\d+: (?:\*\d+ )?",  # nginx
        rf"\[?(?P<time>{_TIME})\]?[ :|-]+",
        rf"\[?(?:{_DAY}|{_CLOCK})\]?[ :|-]+",
        r"\[ *\d+\.\d{6}\] ",  # the ring buffer of a kernel
        rf"[\[(<]?{_LEVEL}[\])>]?(?:[:|-]+ *| +)",
        r"\[[\w .:/#@-]{1,48}\](?:[: ]|- )+",  # a thread, a process, a logger
    )
)
_MOST = 8


@frozen
class Prefixed:
    """A message, separated from the text before it.

    Args:
        message: What the program itself said.
        origin: The container, unit or file it came from; empty where nothing says so.
        time: Its time as far as ISO 8601 writes it, to compare; empty where there is none.
        longer: The message with what may be a program's name, or a part of the message itself.
    """

    message: str
    origin: str = ""
    time: str = ""
    longer: tuple[str, ...] = ()


def split_prefix(line: str) -> Prefixed:
    """Take the prefixes off a line, one after the other."""
    message, time = line.lstrip("\ufeff \t"), ""
    origins: list[str] = []
    longer: list[str] = []
    for _ in range(_MOST):
        prefix_match = next(
            (match for prefix in PREFIXES if (match := prefix.match(message))), None
        )
        if prefix_match is None or not message[prefix_match.end() :].strip():
            break
        named = prefix_match.groupdict()
        if named.get("origin"):
            origins.append(named["origin"])
            longer.append(_after_time(message, named.get("time")))
        time = time or comparable(named.get("time") or "")
        message = message[prefix_match.end() :].lstrip()
    return Prefixed(message, " ".join(origins), time, tuple(longer))


def _after_time(line: str, time: str | None) -> str:
    """Return a line without a time at its beginning, and the level after it."""
    rest = line[line.find(time) + len(time) :] if time else line
    return LEVEL.sub("", rest.lstrip(" :|-]"), count=1)


def comparable(time: str) -> str:
    """Return a time so that the earlier of two in one zone sorts first."""
    return time.replace("/", "-").replace(" ", "T", 1).replace(",", ".")
