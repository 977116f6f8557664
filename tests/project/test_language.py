"""The library's own texts use the standard terms of the field."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.gates.house_words import WORDS
from atlas.gates.wording import house_words

ROOT = Path(importlib.import_module("atlas").__file__ or "").parent.parent
LISTS = (
    ROOT / "atlas" / "gates" / "house_words.py",
    ROOT / "atlas" / "search" / "aliases.py",  # what people search for
)
RULES = ROOT / "atlas" / "gates" / "language"
VENDORED = ROOT / "render" / "site" / "assets" / "vendor"
PENDING = ("atlas/kinds/", "render/")
"""Where texts are still being reworded."""

_QUOTED = {"anchor", "sample", "pattern", "context", "bad", "good"}
"""Keywords and attributes whose text is a machine's, or an example of a fault."""

_FIELDS = {"sick"}
"""Names of fields, which are no text."""

_ARGUMENT = re.compile(r"^ +\w+: ", re.MULTILINE)
"""The name of an argument in a docstring."""

Text = tuple[int, str]
"""A line number and a text."""


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        str(each.value) if isinstance(each, ast.Constant) else "…" for each in node.values
    )


def _is_quoted(node: ast.AST) -> bool:
    """Tell whether a node holds words of a source or of a machine."""
    if isinstance(node, ast.keyword):
        return node.arg in _QUOTED
    if isinstance(node, ast.Assign):
        return any(isinstance(each, ast.Name) and each.id in _QUOTED for each in node.targets)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"at", "compile"}
    )


def _strings(node: ast.AST) -> Iterator[Text]:
    """Yield the strings of a module, its docstrings among them."""
    if _is_quoted(node):
        return
    if isinstance(node, ast.JoinedStr):
        yield node.lineno, _joined(node)
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and node.value not in _FIELDS:
            yield node.lineno, _ARGUMENT.sub(" ", node.value)
        return
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _texts(path: Path) -> Iterator[Text]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from _strings(ast.parse(text))
    else:
        yield from enumerate(re.sub(r"`[^`\n]*`", "…", text).splitlines(), start=1)


def findings(path: Path) -> list[str]:
    """Return the house words of a file, each with its line."""
    return [
        f"{path.relative_to(ROOT)}:{line}: {found.words!r} in {' '.join(text.split())[:90]!r}; "
        f"the field says: {found.entry.standard}"
        for line, text in _texts(path)
        for found in house_words(text, WORDS)
    ]


def _files() -> list[Path]:
    found = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "Makefile", "CHANGELOG.md")]
    for folder, endings in (
        ("atlas", ("py",)),
        ("render", ("py", "js", "html")),
        ("docs", ("md",)),
    ):
        for ending in endings:
            found += sorted((ROOT / folder).rglob(f"*.{ending}"))
    left_out = {*LISTS, *RULES.rglob("*.py"), *VENDORED.rglob("*")}
    left_out |= {ROOT / "docs" / "rules" / f"{code}.md" for code in ("LG901", "LG902")}
    return [each for each in found if each not in left_out]


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_of_the_library_holds_no_house_word(path: Path) -> None:
    if str(path.relative_to(ROOT)).startswith(PENDING):
        pytest.skip("its texts are still being reworded")
    assert findings(path) == []


def test_a_house_word_of_a_string_and_of_a_docstring_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.project.test_language.ROOT", tmp_path)
    module = tmp_path / "module.py"
    module.write_text('"""Mends it."""\nA = f"{1} is sick"\nB = SOURCE.at("mended")\n', "utf-8")

    assert [each.split()[0] for each in findings(module)] == ["module.py:1:", "module.py:2:"]
