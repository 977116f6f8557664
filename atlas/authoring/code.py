"""Python source text in the project's format: literals, calls, comments, of at most 100 columns."""

import ast
import re
import textwrap
from collections.abc import Container, Iterable, Mapping

from attrs import field, frozen

_LITERAL = re.compile(r"""(?P<quote>["'])(?P<inside>(?:\\.|(?!(?P=quote)).)*)(?P=quote)""")
_NAME = re.compile(r"\w+=")
_ESCAPE = re.compile(r"""\\.|\"""")
WIDTH = 100
INDENT = "    "


def literal(text: str) -> str:
    r"""Return a text as a Python literal, in the quotes that need fewer escapes.

    What cannot be printed is escaped, so that no text ends the literal or hides in it:
    `literal('a "b"')` is `'a "b"'`, and a line break is `\n`.
    """
    single = repr(f'"{text}')[2:-1]  # the added quote makes `repr` take single ones
    if text.count('"') > text.count("'"):
        return f"'{single}'"
    return f'"{_ESCAPE.sub(_requote, single)}"'


def _requote(escape: re.Match[str]) -> str:
    return {"\\'": "'", '"': '\\"'}.get(escape[0], escape[0])


def _parts(value: Iterable["Part"]) -> tuple["Part", ...]:
    return tuple(value)


@frozen
class Comment:
    """Lines before an argument, each behind a `#`."""

    text: str


@frozen
class Call:
    """A call, a list or another pair of brackets, with its contents.

    Args:
        head: The text before the opening bracket: `Source`, `name=Source`, or nothing.
        arguments: Expressions, texts of code, comments before them, by position or `name=`.
        brackets: The opening and the closing bracket.
    """

    head: str
    arguments: tuple["Part", ...] = field(converter=_parts)
    brackets: str = "()"


Part = str | Comment | Call


def keywords(arguments: Mapping[str, str | Call]) -> tuple[Part, ...]:
    """Return arguments by keyword."""
    return tuple(named(name, value) for name, value in arguments.items())


def named(name: str, value: str | Call) -> str | Call:
    """Return an argument by keyword.

    Args:
        name: The keyword.
        value: Its value: source text, or a call that is laid out.
    """
    if isinstance(value, Call):
        return Call(f"{name}={value.head}", value.arguments, value.brackets)
    return f"{name}={value}"


def pair(key: str, value: str | Call) -> str | Call:
    """Return an item of a mapping: a literal key and its value.

    Args:
        key: The key, as the program has it.
        value: Its value: source text, or a call that is laid out.
    """
    if isinstance(value, Call):
        return Call(f"{literal(key)}: {value.head}", value.arguments, value.brackets)
    return f"{literal(key)}: {value}"


def layout(part: str | Call, *, depth: int = 0, after: int = 0) -> str:
    """Return code as ruff formats it: on one line if it fits, else an argument a line.

    Args:
        part: The code; a text is taken as it is, but a long literal is cut into several.
        depth: How many levels it is indented.
        after: Columns taken on its line besides, such as by a comma.
    """
    room = WIDTH - len(INDENT) * depth - after
    line = _flat(part)
    if line is not None and len(line) <= room:
        return line
    if isinstance(part, str):
        return _cut(part, depth, room)
    opening, closing = part.brackets[0], part.brackets[1]
    inner = INDENT * (depth + 1)
    lines = [f"{part.head}{opening}"]
    if len(part.arguments) == 1 and isinstance(part.arguments[0], str):
        fitting = WIDTH - len(inner)
        pieces = _pieces(part.arguments[0], fitting)  # they are in brackets already
        comma = "," if len(pieces) == 1 and len(pieces[0]) < fitting else ""
        return "\n".join(
            [*lines, *(f"{inner}{e}{comma}" for e in pieces), f"{INDENT * depth}{closing}"]
        )
    for argument in part.arguments:
        if isinstance(argument, Comment):
            lines += [f"{inner}# {text}" for text in _wrapped(argument.text, len(inner) + 2)]
        else:
            lines.append(f"{inner}{layout(argument, depth=depth + 1, after=1)},")
    return "\n".join([*lines, f"{INDENT * depth}{closing}"])


def _flat(part: Part) -> str | None:
    """Return code on one line; None where a comment keeps it from that."""
    if isinstance(part, Comment):
        return None
    if isinstance(part, str):
        return part
    inside = [_flat(argument) for argument in part.arguments]
    flat = [argument for argument in inside if argument is not None]
    if len(flat) < len(inside):
        return None
    return f"{part.head}{part.brackets[0]}{', '.join(flat)}{part.brackets[1]}"


def _cut(text: str, depth: int, room: int) -> str:
    """Return a long literal as several in brackets; other texts, and single words, stay."""
    name = _NAME.match(text)
    before = name[0] if name else ""
    inner = INDENT * (depth + 1)
    pieces = _pieces(text[len(before) :], WIDTH - len(inner))
    if len(text) <= room or len(pieces) == 1:
        return text
    return "\n".join([f"{before}(", *(f"{inner}{e}" for e in pieces), f"{INDENT * depth})"])


def _pieces(text: str, room: int) -> list[str]:
    """Return a literal as several that fit, cut between words; other code as it is."""
    match = _LITERAL.fullmatch(text)
    if len(text) <= room or match is None or " " not in match["inside"]:
        return [text]
    quote = match["quote"]
    cut = textwrap.wrap(
        match["inside"],
        room - 2,
        drop_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [literal(ast.literal_eval(f"{quote}{piece}{quote}")) for piece in cut]


def _wrapped(text: str, before: int) -> list[str]:
    return textwrap.wrap(text, WIDTH - before, break_on_hyphens=False)


def imports(names: Mapping[str, Iterable[str]], defined: Container[str] = ()) -> str:
    """Return one import a module, sorted as ruff sorts: constants, classes, then functions.

    Args:
        names: The names that each module gives.
        defined: The packages of the project itself, which stand after a blank line.
    """
    groups: tuple[list[str], list[str]] = ([], [])
    for module, requested in sorted(names.items()):
        ordered = sorted(set(requested), key=_order)
        line = f"from {module} import {', '.join(ordered)}"
        if len(line) > WIDTH:
            line = "\n".join([f"from {module} import (", *(f"{INDENT}{e}," for e in ordered), ")"])
        groups[module.partition(".")[0] in defined].append(line)
    return "\n\n".join("\n".join(lines) for lines in groups if lines)


def _order(name: str) -> tuple[int, str]:
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.lower()
