"""What begins a repository of one's own: settings, and a complete example system."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from atlas.authoring.errors import AuthoringError
from atlas.project import read_settings

_EXAMPLE = Path(__file__).parent / "example"
_SETTINGS = _EXAMPLE / "settings"
_CONTENT = ("systems", "incidents", "docs")
_TABLES = (
    ("atlas-table.txt", ("tool", "atlas")),
    ("pyright-table.txt", ("tool", "pyright")),
    ("mypy-table.txt", ("tool", "mypy")),
    ("ruff-table.txt", ("tool", "ruff", "lint", "per-file-ignores")),
)
"""Tables of pyproject.toml, each written where it is not there yet."""
_BESIDE = {
    "workflow.yml": ".github/workflows/atlas.yml",
    "pre-commit.yaml": ".pre-commit-config.yaml",
    "tasks.json": ".vscode/tasks.json",
}
"""Other settings, and where they belong."""
_IGNORED = "build/"

_OF_EXAMPLE = '"systems/shop" = "reviewed"'
"""The level of the example, which without it only shows how one is written."""


@frozen
class Start:
    """What is written to begin, and what is left as it is.

    Args:
        files: The text of each file that is new or longer than before.
        kept: Files that are there already, each with what could be added to it by hand.
    """

    files: Mapping[Path, str] = field(factory=dict[Path, str])
    kept: Mapping[Path, str] = field(factory=dict[Path, str])


def start(folder: Path, today: date, *, example: bool = True) -> Start:
    """Plan what begins a repository; a file that is there is added to at its end, or kept.

    Args:
        folder: The folder of the repository.
        today: The day on which the sources of the example count as read.
        example: Whether the example system is written.

    Raises:
        AuthoringError: There is a project already, or its pyproject.toml cannot be read.
    """
    files: dict[Path, str] = {}
    kept: dict[Path, str] = {}
    settings = folder / "pyproject.toml"
    text, missing = _tables(settings)
    if not example:
        text = text.replace(_OF_EXAMPLE, f"# {_OF_EXAMPLE}")
    if text:
        files[settings] = text
    if missing:
        kept[settings] = missing
    for name, place in _BESIDE.items():
        target, content = folder / place, _read(_SETTINGS / name)
        (kept if target.exists() else files)[target] = content
    ignored = folder / ".gitignore"
    lines = _read(ignored) if ignored.exists() else ""
    if _IGNORED not in lines.split():
        ended = lines if not lines or lines.endswith("\n") else f"{lines}\n"
        files[ignored] = f"{ended}{_IGNORED}\n"
    if example:
        for name, content in _content(today):
            target = folder / name
            (kept if target.exists() else files)[target] = content
    return Start(files, kept)


def _content(today: date) -> Iterator[tuple[str, str]]:
    """Yield the files of the example system."""
    for root in _CONTENT:
        for path in sorted((_EXAMPLE / root).rglob("*")):
            if path.is_file() and path.suffix in {".txt", ".md"}:
                name = path.relative_to(_EXAMPLE).as_posix().removesuffix(".txt")
                yield name, _read(path).replace("{today}", today.isoformat())


def _tables(file: Path) -> tuple[str, str]:
    """Return the new text of pyproject.toml, and what cannot be added to it at its end."""
    known: Any = read_settings(file) if file.exists() else {}
    before = _read(file) if file.exists() else ""
    added: list[str] = []
    missing: list[str] = []
    for name, path in _TABLES:
        table: Any = known
        for key in path:
            table = cast("dict[str, Any]", table).get(key) if isinstance(table, dict) else None
        if table is None:
            added.append(_read(_SETTINGS / name))
        elif name == "atlas-table.txt":
            raise AuthoringError(
                f"{file} has a table [tool.atlas] already",
                allowed="a folder that is no project yet",
                remedy="`atlas new system NAME` begins another system",
            )
        else:
            missing.append(_read(_SETTINGS / name))
    text = "\n".join([*([before.rstrip("\n") + "\n"] if before else []), *added])
    return text, "\n".join(missing)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
