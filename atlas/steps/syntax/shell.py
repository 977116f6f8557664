"""Parses commands of a shell, by tree-sitter's grammar of Bash, and names their programs."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_BUILT_IN = frozenset({"cd", "echo", "export", "set", "source", "true", "wait", "test", "["})
_WRAPPERS = frozenset({"sudo", "xargs", "watch", "nohup", "time", "timeout"})
_NUMBER = re.compile(r"\d+(?:\.\d+)?[smhd]?")


@frozen
class ParsedShell:
    """A parsed command.

    Args:
        fault: Where it does not parse; empty where it does.
        programs: The program of each simple command, without its folder.
    """

    fault: str
    programs: tuple[str, ...]


@lru_cache(maxsize=1)
def _parser() -> "Parser":
    import tree_sitter_bash  # noqa: PLC0415 - a parser is loaded only where a command is checked
    from tree_sitter import Language, Parser  # noqa: PLC0415

    return Parser(Language(tree_sitter_bash.language()))


@lru_cache(maxsize=4096)
def parse(text: str) -> ParsedShell:
    """Parse a command whose placeholders are filled.

    Args:
        text: The command.
    """
    root = _parser().parse(text.encode()).root_node
    nodes = list(_walk(root))
    broken = next((node for node in nodes if node.is_error or node.is_missing), None)
    if broken is None:  # the grammar takes `stats (over nc)` for a command; no shell does
        broken = next(
            (
                child
                for node in nodes
                if node.type == "command"
                for child in node.children
                if child.type == "subshell"
            ),
            None,
        )
    if broken is not None:
        return ParsedShell(_text(broken) or _text(root), ())
    programs = [name for node in nodes if node.type == "command" for name in _programs(node)]
    return ParsedShell("", tuple(dict.fromkeys(programs)))


def _walk(node: "Node") -> "Iterator[Node]":
    yield node
    for child in node.children:
        yield from _walk(child)


def _text(node: "Node") -> str:
    return (node.text or b"").decode()


def _programs(command: "Node") -> Iterator[str]:
    """Yield the program of a simple command, and the one that it starts."""
    words = [
        _text(child)
        for child in command.children
        if child.type in {"command_name", "word", "number", "string", "raw_string", "concatenation"}
    ]
    if not words:
        return
    name = words[0].rsplit("/", 1)[-1]
    if name not in _BUILT_IN:
        yield name
    if name in _WRAPPERS:
        started = [
            word for word in words[1:] if not word.startswith("-") and not _NUMBER.fullmatch(word)
        ]
        yield from (word.rsplit("/", 1)[-1] for word in started[:1])
