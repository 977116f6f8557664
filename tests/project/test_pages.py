"""The pages of the documentation: what they show runs, and what they name exists."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

import atlas
from atlas.cli import main
from tests.project.pages import Block, Run, agrees, blocks, commands, merged

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path for path in (ROOT / "docs").rglob("*.md") if path.parent.name not in {"rules", "api"}
)
RUN = [path for path in PAGES if blocks(path.read_text(encoding="utf-8"))]
PIP = """#!/bin/sh -e
{python} {pip}/pip --quiet "$@" --target {target} \\
  --no-compile --no-index --no-deps --find-links {folder}
test -d {shared} || cp -r {target} {shared}
rm -r {target}
ln -s {shared} {target}
"""
"""Installs the wheel of this tree, by its name; what it depends on is that of these tests.

The first page's is that of all: Python compiles it once.
"""
KUBECTL = """#!/bin/sh
echo 'FATAL:  sorry, too many clients already'
"""
"""Stands for a cluster, which prints a log."""
DOT = """#!/bin/sh
exit 0
"""
"""Stands for Graphviz, by which a script of another tool draws; this project brings its own."""
_INLINE = re.compile(r"`(atlas [^`]+)`")
_OPTION = re.compile(r"(?<!\S)--?[a-z][a-z-]*")
_DIRECTIVE = re.compile(r"^\.\. auto\w+:: (\w+)$", re.MULTILINE)


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "docs").as_posix()


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of this tree."""
    folder = tmp_path_factory.mktemp("wheels")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for icons and fonts, which all pages share."""
    return tmp_path_factory.mktemp("drawn")


@pytest.fixture
def run(tmp_path: Path, wheels: Path, drawn: Path) -> Run:
    """A folder in which a page is run, with the programs that it names."""
    programs, installed, folder = tmp_path / "programs", tmp_path / "installed", tmp_path / "here"
    folder.mkdir()
    programs.mkdir()
    (pip,) = ROOT.glob("tools/pip-*.whl")
    install = PIP.format(
        python=sys.executable, pip=pip, folder=wheels, target=installed, shared=wheels / "installed"
    )
    for name, text in {"pip": install, "kubectl": KUBECTL, "dot": DOT}.items():
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    path = [installed / "bin", programs, Path(sys.executable).parent, os.environ["PATH"]]
    own = {
        "PATH": os.pathsep.join(map(str, path)),
        "PYTHONPATH": str(installed),
        "HOME": str(tmp_path),
        "ATLAS_CACHE_DIR": str(drawn),
        "COLUMNS": "100",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    }  # fmt: skip
    return Run(folder, own)


@pytest.mark.parametrize("path", RUN, ids=_name)
def test_what_a_page_shows_runs_in_order(path: Path, run: Run) -> None:
    assert run.page(path.read_text(encoding="utf-8")) > 0


@pytest.mark.parametrize("path", PAGES, ids=_name)
def test_what_is_not_run_is_of_another_tool(path: Path) -> None:
    left = {
        block.language
        for block in blocks(path.read_text(encoding="utf-8"))
        if block.key == "not run"
    }

    assert left <= {"apache", "d2", "nginx", "none", "structurizr", "yaml"}


@pytest.mark.parametrize("path", [ROOT / "README.md", *PAGES], ids=lambda path: path.name)
def test_a_command_in_a_sentence_has_its_options(path: Path) -> None:
    unknown = [
        line
        for line in _INLINE.findall(path.read_text(encoding="utf-8"))
        if not set(_OPTION.findall(line)) <= _options(shlex.split(line)[1:])
    ]

    assert unknown == []


def _options(words: list[str]) -> set[str]:
    """Return the options of the command that words begin with."""
    command: click.Command = main
    for word in words:
        within = isinstance(command, click.Group) and command.get_command(
            click.Context(command), word.rstrip(",")
        )
        if not within:
            break
        command = within
    assert command is not main or words[0].isupper() or words[0].startswith("-"), words
    return {"--help", "--version"} | {name for it in command.params for name in it.opts}


def test_every_public_name_is_in_the_reference_once() -> None:
    pages = sorted((ROOT / "docs/reference/api").glob("*.md"))
    named = [
        name for page in pages for name in _DIRECTIVE.findall(page.read_text(encoding="utf-8"))
    ]

    assert sorted(named) == sorted(atlas.__all__)


def test_a_block_knows_its_file_and_how_it_ends() -> None:
    page = (
        "```python\n# systems/acme/facts.py\n```\n"
        "<!-- file: docs/a.md -->\n```md\n# A\n```\n"
        "<!-- status: 1 -->\n\n```console\n$ false\n```\n"
        "```sh\n# not/a/file.py\n```\n"
    )

    assert [(it.file, it.status, it.line) for it in blocks(page)] == [
        ("systems/acme/facts.py", 0, 2),
        ("docs/a.md", 0, 6),
        ("", 1, 11),
        ("", 0, 14),
    ]


def test_tables_stand_in_for_those_of_the_same_names() -> None:
    settings = '[a]\nx = 1\n\n[b]\ny = [\n    "1",\n]\n'

    assert merged(settings, "[b]\nz = 2\n[c]\n") == "[a]\nx = 1\n\n[b]\nz = 2\n\n[c]\n"


@pytest.mark.parametrize(
    ("printed", "shown", "expected"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\nb\n", "a", False),
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a\nc\n", "a\n…\nc\n", True),
        ("a in 3 s\n", "a in … s\n", True),
        ("a (3)\n", "a (4)\n", False),
    ],
)
def test_an_ellipsis_stands_for_anything(printed: str, shown: str, *, expected: bool) -> None:
    assert agrees(printed, shown) is expected


def test_a_console_has_commands_with_their_output() -> None:
    assert list(commands("$ a \\\n  -b\n1\n2\n$ c\n")) == [("a \\\n  -b\n", "1\n2\n"), ("c\n", "")]


@pytest.mark.parametrize(
    "block",
    [
        Block("sh", "false\n", 1),
        Block("console", "$ echo a\nb\n", 1),
        Block("python", "print(1 / 0)\n", 1),
        Block("rust", "fn main() {}\n", 1),
    ],
)
def test_a_page_that_is_wrong_is_found(block: Block, run: Run) -> None:
    with pytest.raises(AssertionError, match="line 1"):
        run.block(block)
