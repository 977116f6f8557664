"""Ways in which the same message reaches a person: each gives the line that holds a message."""

import json
import re
from collections.abc import Callable

from atlas.matching.signature import Signature

TIME = "2026-03-04T05:06:07.089123456Z"


def _json(message: str) -> str:
    return json.dumps({"ts": TIME, "level": "error", "msg": message, "caller": "a/b.go:12"})


def _docker(message: str) -> str:
    return json.dumps({"log": message + "\n", "stream": "stderr", "time": TIME})


def _logfmt(message: str) -> str:
    return f"time={TIME} level=error msg={json.dumps(message)} attempt=3"


WRAPPERS: dict[str, Callable[[str], str]] = {
    "as it is": lambda message: message,
    "time": lambda message: f"2026-03-04 05:06:07,089 {message}",
    "time and level": lambda message: f"{TIME} ERROR {message}",
    "bracketed time": lambda message: f"[2026-03-04 05:06:07 +0000] [7] [ERROR] {message}",
    "syslog": lambda message: f"Mar  4 05:06:07 host-1 app[4711]: {message}",
    "RFC 5424": lambda message: f"<34>1 {TIME} host-1 app 4711 ID47 - {message}",
    "journald": lambda message: f"2026-03-04T05:06:07+0000 host-1 app[4711]: {message}",
    "CRI": lambda message: f"{TIME} stderr F {message}",
    "kubectl": lambda message: f"[pod/app-7d9f8b6c5-x2x4k/app] {message}",
    "docker compose": lambda message: f"app-1  | {message}",
    "docker": _docker,
    "JSON": _json,
    "JSON in docker": lambda message: _docker(_json(message)),
    "JSON in CRI": lambda message: f"{TIME} stdout F {_json(message)}",
    "gson": lambda message: re.sub(
        r"[<>&'=]", lambda match: f"\\u{ord(match[0]):04x}", json.dumps({"message": message})
    ),
    "logfmt": _logfmt,
    "coloured": lambda message: f"\x1b[31m{message}\x1b[0m",
    "every word coloured": lambda message: " ".join(
        f"\x1b[1;3{place % 8}m{word}\x1b[0m" for place, word in enumerate(message.split(" "))
    ),
    "coloured in JSON": lambda message: _json(f"\x1b[31m{message}\x1b[0m"),
}


def vary(signature: Signature, numbers: Callable[[re.Match[str]], str]) -> str:
    """The sample with other numbers where its pattern, anchor and context let them vary."""
    sample = signature.sample
    match = re.search(signature.pattern, sample) if signature.pattern else None
    if match:
        fixed = set(range(*match.span()))
        for name in match.groupdict():
            if _takes_any_number(signature.pattern, name):
                fixed -= set(range(*match.span(name)))
    else:
        fixed = set()
    start = sample.index(signature.anchor)
    fixed |= set(range(start, start + len(signature.anchor)))
    for term in signature.terms:
        fixed |= {
            at for match in re.finditer(re.escape(term), sample) for at in range(*match.span())
        }
    return re.sub(
        r"\d+",
        lambda match: match[0] if fixed & set(range(*match.span())) else numbers(match),
        sample,
    )


def _takes_any_number(pattern: str, group: str) -> bool:
    """Whether a group is not one of a few words, as `(?P<status>502)` is."""
    content = pattern.split(f"(?P<{group}>", 1)[1].split(")", 1)[0]
    return re.search(r"\\[dDwWS]|\.|\[", content) is not None
