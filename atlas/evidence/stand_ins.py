"""Finds placeholders in another spelling than `<name>`: `$POD`, `{pod}`, `PID`."""

import re

_QUOTED = re.compile(r"'[^']*'")
_VARIABLE = re.compile(r"\$\{?([A-Za-z_]\w*)\}?")
_SET = re.compile(r"\b(?:for|read) +([A-Za-z_]\w*)|(?:^|[;&|] *)([A-Za-z_]\w*)=")
_BRACED = re.compile(r"(?<![${\w])\{[a-z][a-z_-]*\}(?!\})")
_CAPITALS = re.compile(r"(?<![\w$<.-])[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*(?![\w=(>])")
_ELLIPSIS = re.compile(r"(?<![\w.])\.\.\.(?!\w)|…")

_ALWAYS = frozenset(
    """ADDRESS APP ARN BROKER BUCKET CONTAINER DEPLOYMENT HOST HOSTNAME IP MRAP MYPROJECT N
    NAMESPACE NODE PID POD PORT PROJECT QUEUE TOPIC UNIT URL""".split()  # noqa: SIM905 - a list of words
)
_UNLESS_KEYWORD = frozenset(
    """BACKEND BYTES CLUSTER DATABASE DB DEVICE DIR DIRECTORY FILE FRONTEND GROUP HARD HERE ID INDEX
    INSTANCE KEY KEYSPACE MEMBER NAME PASSWORD PATH REGION REPLICA REVISION SERVER SERVICE SIZE
    SOCKET SOFT TABLE TOKEN USER VALUE VERSION X""".split()  # noqa: SIM905 - a list of words
)
"""Words that are keywords of query languages and consoles as well."""
_CONSTANTS = frozenset({"CAP_NET_BIND_SERVICE", "SERVICE_CONTROL_POLICY"})
"""Constants of real commands that contain such a word."""


def stand_in(
    text: str, *, keywords: bool, variables: bool, own_variables: bool = False
) -> str | None:
    """Return the first part of a command that stands for a value but is no placeholder.

    Args:
        text: The command.
        keywords: Whether its language has keywords in capitals, as SQL has.
        variables: Whether its language can set variables, as a shell can.
        own_variables: Whether `$host` in small letters is a variable of the program that reads
            it, as in a file of nginx.
    """
    unquoted = _QUOTED.sub("''", text) if variables else text
    known: set[str] = set()
    if variables and "$" in unquoted:
        known |= {name for found in _SET.findall(text) for name in found}
    for match in _VARIABLE.finditer(unquoted) if "$" in unquoted else ():
        if match[1] not in known and not (own_variables and match[1].islower()):
            return match[0]
    for pattern in (_BRACED, _ELLIPSIS):
        open_value = pattern.search(unquoted)
        if open_value is not None:
            return open_value[0]
    words = _ALWAYS if keywords else _ALWAYS | _UNLESS_KEYWORD
    for match in _CAPITALS.finditer(text) if not text.islower() else ():
        if match[0] not in _CONSTANTS and words.intersection(re.split("[-_]", match[0])):
            return match[0]
    return None
