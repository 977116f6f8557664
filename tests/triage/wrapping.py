"""Ways in which the same message reaches a person: each gives the line that holds a message."""

import json
import re
from collections.abc import Callable, Sequence

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


_NUMBER = re.compile(r"(?<![A-Za-z0-9])\d+")
"""A number that is no part of a name or code, as that of `x509` is."""


def vary(sample: str, signatures: Sequence[Signature], digit: str) -> str:
    """The sample with other numbers where patterns, anchors and contexts let them vary.

    Args:
        sample: The line.
        signatures: Those that answer it.
        digit: What the digits of the numbers become.
    """
    for number in _NUMBER.finditer(sample):
        start, end = number.span()
        varied = sample[:start] + digit * (end - start) + sample[end:]
        if all(
            _needs_of(signature, sample) <= _needs_of(signature, varied) for signature in signatures
        ):
            sample = varied
    return sample


def _needs_of(signature: Signature, line: str) -> set[str]:
    """Which of the texts that a signature looks for are in a line."""
    texts = {text for text in (signature.anchor, *signature.terms) if text in line}
    return texts | {found for found in [signature.pattern] if found and re.search(found, line)}
