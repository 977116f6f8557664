"""Runs the pages of the documentation: their modules, settings and commands, in order.

A page is read block by block, in a folder of its own:

- a block whose first line names a file (`# systems/acme/facts.py`) is that file, and so is one
  after `<!-- file: docs/runbook.md -->`, of which the page shows no name;
- `toml` is a part of pyproject.toml: its tables stand in for those of the same names;
- `sh` is run as one script; `console` has commands behind `$`, each with what it prints, where `…`
  is anything, on a line of its own any lines;
- `python` without a file is run as a script, and `text` after it is what it prints;
- after `<!-- like: systems/acme/storage.py -->` a block is what is in that file by then;
- `<!-- status: 1 -->` before a block says how its last command ends;
- `<!-- not run: why -->` leaves a block out, which is for the languages of other tools;
- a block inside a comment is run and not shown.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

_BLOCK = re.compile(
    r"^(?:<!-- (?P<key>[a-z ]+): (?P<value>.*?) -->\n+)?"
    r"```(?P<language>[\w-]+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_NAMED = re.compile(r"(?:#|//) (?P<path>[\w./-]+/?[\w.-]+\.[a-z]+)\n")
_TABLE = re.compile(r"^\[[^\]\n]+\].*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
_HEADER = re.compile(r"^\[[^\]\n]+\]")


@frozen
class Block:
    """A fenced block of a page.

    Args:
        language: What stands after the fence.
        text: What stands in it.
        line: The number of its first line.
        key: What the comment before it says: `file`, `like`, `status`, `not run`.
        value: The rest of that comment.
    """

    language: str
    text: str
    line: int
    key: str = ""
    value: str = ""

    @property
    def file(self) -> str:
        """The file that it is; empty where it is none."""
        if self.key == "file":
            return self.value
        named = _NAMED.match(self.text)
        return named["path"] if named and self.language not in {"sh", "console", "text"} else ""

    @property
    def status(self) -> int:
        """How its last command ends."""
        return int(self.value) if self.key == "status" else 0


def blocks(text: str) -> list[Block]:
    """Return the blocks of a page, in order."""
    return [
        Block(
            found["language"],
            found["text"],
            text.count("\n", 0, found.start("text")) + 1,
            found["key"] or "",
            found["value"] or "",
        )
        for found in _BLOCK.finditer(text)
    ]


def merged(settings: str, part: str) -> str:
    """Return settings with the tables of a part in place of those of the same names.

    Args:
        settings: A file in TOML.
        part: Tables of such a file.
    """
    tables = {_header(table): table for table in _TABLE.findall(settings)}
    tables |= {_header(table): table for table in _TABLE.findall(part)}
    return "\n".join(table.strip() + "\n" for table in tables.values())


def _header(table: str) -> str:
    found = _HEADER.match(table)
    return found.group() if found else ""


def agrees(printed: str, shown: str) -> bool:
    """Tell whether what was printed is what a page shows of it.

    Args:
        printed: What the command printed.
        shown: What the page shows; `…` is anything on a line, and any lines where it stands alone.
    """
    lines = [
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()).replace("…", ".*") + "\n"
        for line in shown.strip("\n").splitlines()
    ]
    text = "".join(f"{line.rstrip()}\n" for line in printed.strip("\n").splitlines())
    return re.fullmatch("".join(lines), text) is not None


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a console, each with what the page shows of its output."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        lines = part.splitlines(keepends=True)
        length = next(at for at, line in enumerate(lines, 1) if not line.endswith("\\\n"))
        yield "".join(lines[:length]), "".join(lines[length:])


@frozen
class Run:
    """Runs the blocks of a page in a folder.

    Args:
        folder: The folder.
        variables: The variables of the commands.
        printed: What the last script printed.
    """

    folder: Path
    variables: Mapping[str, str]
    printed: list[str] = field(factory=list)

    def page(self, text: str) -> int:
        """Run all blocks of a page, and return how many there were."""
        every = blocks(text)
        for block in every:
            if block.key != "not run":
                self.block(block)
        return len(every)

    def block(self, block: Block) -> None:
        """Write the file that a block is, or run what it says."""
        if block.key == "like":
            made = (self.folder / block.value).read_text(encoding="utf-8")
            assert agrees(made, block.text), f"line {block.line}: {made}"
        elif block.file:
            file = self.folder / block.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        elif block.language == "toml":
            file = self.folder / "pyproject.toml"
            settings = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(merged(settings, block.text), encoding="utf-8")
        elif block.language == "sh":
            self._ends(block, block.status, "bash", "-euo", "pipefail", "-c", block.text)
        elif block.language == "python":
            self.printed[:] = [self._ends(block, block.status, sys.executable, "-c", block.text)]
        elif block.language == "console":
            self._console(block)
        elif block.language == "text":
            printed = self.printed.pop()
            assert agrees(printed, block.text), f"line {block.line}: {printed}"
        else:
            raise AssertionError(f"line {block.line}: a block of {block.language} is not run")

    def _console(self, block: Block) -> None:
        """Run the commands of a console, of which the last may end with a status."""
        every = list(commands(block.text))
        for number, (command, shown) in enumerate(every, 1):
            status = block.status if number == len(every) else 0
            printed = self._ends(block, status, "bash", "-uo", "pipefail", "-c", command)
            assert agrees(printed, shown), f"line {block.line}: {command}{printed}"

    def _ends(self, block: Block, status: int, *command: str) -> str:
        """Run a command, and return what it prints on both outputs."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, **self.variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"line {block.line}: {command[-1]}\n{done.stdout}"
        return done.stdout
