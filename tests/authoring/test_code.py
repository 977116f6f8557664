import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.authoring import code

RUFF = Path(sys.executable).with_name("ruff")
FIRST = ("atlas", "systems")
LONG = "a very long text of many words that is told in full " * 4


@given(st.text())
def test_a_literal_reads_as_its_text_and_stands_on_one_printable_line(text: str) -> None:
    written = code.literal(text)
    assert ast.literal_eval(written) == text
    assert written.isprintable()


@given(st.text(alphabet="ab \\\"'\n"), st.integers(0, 3))
def test_what_is_laid_out_means_the_same(text: str, depth: int) -> None:
    call = code.Call("f", (code.literal(text * 20), code.Comment("why"), f"a={code.literal(text)}"))
    tree = ast.parse(code.layout(call, depth=depth).strip(), mode="eval").body
    assert isinstance(tree, ast.Call)
    assert ast.literal_eval(tree.args[0]) == text * 20
    assert ast.literal_eval(tree.keywords[0].value) == text


@pytest.mark.parametrize(
    "part",
    [
        code.Call("f", ("1", "2")),
        code.Call("f", (code.literal(LONG),)),
        code.Call("f", (f"name={code.literal(LONG)}", "b=1")),
        code.Call("f", (code.named("name", code.literal(f'{LONG}"')), "b=1")),
        code.Call("f", (code.Comment(LONG), "b=...")),
        code.Call("", (code.pair("key", code.Call("g", (code.literal(LONG),))),), "{}"),
        code.Call("f", (code.named("a", code.Call("", (code.literal(LONG), "b"), "[]")),)),
        "x = 1",
    ],
)
def test_what_is_laid_out_is_as_ruff_formats_it(part: code.Part) -> None:
    assert not isinstance(part, code.Comment)
    text = f"{code.layout(part)}\n"
    formatted = subprocess.run(
        [RUFF, "format", "--line-length", "100", "--isolated", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    assert formatted.stdout == text
    assert max(map(len, text.splitlines())) <= code.WIDTH


@pytest.mark.parametrize("own", [(), ("systems",)])
def test_imports_are_sorted_as_ruff_sorts_them(own: tuple[str, ...], tmp_path: Path) -> None:
    names = [
        "undisclosed",
        "CDN",
        "Cache",
        "assumed",
        "Database",
        "X",
        *(f"Name{letter}" for letter in "abcdefghijklmnop"),
    ]
    text = code.imports({"systems.shop": ["facts"], "atlas": names}, own)
    checked = subprocess.run(
        [
            RUFF,
            "check",
            "--isolated",
            "--config",
            f"lint.isort.known-first-party={list(own or FIRST)}",
            "--select=I",
            "--line-length=100",
            "-",
        ],
        input=f"{text}\n",
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,  # away from a folder called atlas
    )
    assert checked.returncode == 0, checked.stdout
    assert text.startswith("from atlas import (\n    CDN,\n    Cache,")
