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
LEFT_OUT = (
    "atlas/gates/house_words.py",
    "atlas/gates/language/",  # its examples have the fault
    "atlas/search/aliases.py",  # what people search for
    "docs/rules/LG",
    "render/site/assets/vendor/",
)
_QUOTED = {"anchor", "sample", "pattern", "context", "bad", "good"}
"""Keywords and attributes whose text is a machine's, or an example of a fault."""
_FIELDS = {"sick"}
"""Names of fields, which are no text."""
_ARGUMENT = re.compile(r"^ +\w+: ", re.MULTILINE)
"""The name of an argument in a docstring."""
_SCRIPT = re.compile(r'(?<!class: )"([^"\n]*)"|`([^`]*)`')
"""A string of a script."""
_INSERTED = re.compile(r"\$\{[^}]*\}|\{[{%].*?[}%]\}|`[^`\n]*`|<[^>]*>")
"""What is no text inside one: code, markup, expressions of templates."""

Text = tuple[int, str]
"""A line number and a text."""


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        str(value.value) if isinstance(value, ast.Constant) else "…" for value in node.values
    )


def _is_quoted(node: ast.AST) -> bool:
    """Tell whether a node holds words of a source or of a machine."""
    if isinstance(node, ast.keyword):
        return node.arg in _QUOTED
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id in _QUOTED for target in node.targets)
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        return node.func.attr in {"at", "compile", "file"}
    return isinstance(node.func, ast.Name) and node.func.id == "shell"


def _strings(node: ast.AST) -> Iterator[Text]:
    """Yield the strings of a module; a string that is a statement documents what is around it."""
    if _is_quoted(node):
        return
    if isinstance(node, ast.JoinedStr):
        yield node.lineno, _joined(node)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value not in _FIELDS:
            yield node.lineno, _ARGUMENT.sub(" ", node.value)
        return
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _texts(path: Path) -> Iterator[Text]:
    """Yield the texts of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from _strings(ast.parse(text))
    elif path.suffix == ".js":
        for found in _SCRIPT.finditer(text):
            inside = _INSERTED.sub("…", found.group(1) or found.group(2) or "")
            yield text.count("\n", 0, found.start()) + 1, inside
    else:
        yield from enumerate(_INSERTED.sub("…", text).splitlines(), start=1)


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
    for pattern in ("atlas/**/*.py", "render/**/*.py", "render/**/*.js", "render/**/*.html"):
        found += sorted(ROOT.glob(pattern))
    found += sorted(ROOT.glob("docs/**/*.md"))
    return [path for path in found if not _name(path).startswith(LEFT_OUT)]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_a_file_of_the_library_holds_no_house_word(path: Path) -> None:
    assert findings(path) == []


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        (
            "atlas/one.py",
            '"""Mends it."""\nA = f"{1} is sick"\nB = SOURCE.at("mended")\nC = "sick"\n',
            [1, 2],
        ),
        ("render/one.py", '"""Mends it."""\nA = "mended"\n', [1, 2]),
        ("one.js", 'a.sick;\nb("mended");\nc(`${each.sick} it`);\nd(`sick`);\n', [2, 4]),
        ("one.html", '<p class="sick">{{ sick }}</p>\n<p>sick</p>\n', [2]),
        ("one.md", "`sick`\nmended\n", [2]),
    ],
)
def test_house_words_are_found_in_texts_and_not_in_names(
    name: str, text: str, lines: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.project.test_language.ROOT", tmp_path)
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")

    assert [int(finding.split(":")[1]) for finding in findings(file)] == lines
