"""A project: the folder with views, found by the table `[tool.atlas]` of its pyproject.toml."""

import json
import os
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from atlas.archive_setting import WAYBACK
from atlas.archive_setting import archive as to_archive
from atlas.errors import ConfigurationError, NoProjectError
from atlas.levels import Level
from atlas.levels import level as to_level
from atlas.levels import levels as to_levels
from atlas.limits import Limits, limits
from atlas.nearest import meant
from atlas.review import Review
from atlas.review import review as to_review
from atlas.targets import Targets, targets

ICONS = "icons"
"""The folder next to pyproject.toml of icons that all technologies of a project may use."""

_LIBRARY = ("atlas", "render")
"""The packages of the library: views could not be imported from folders of these names."""

_KEYS = {
    *("roots", "build", "shared", "site", "targets"),
    *("select", "ignore", "level", "levels", "review", "limits", "archive"),
}


def _names(value: object) -> tuple[str, ...]:
    items = cast("list[object]", value) if isinstance(value, (list, tuple)) else [None]
    if all(isinstance(item, str) for item in items):
        return tuple(str(item) for item in items)
    raise ConfigurationError(
        f"[tool.atlas] holds {value!r} where a list of names belongs",
        allowed='a list such as ["systems", "incidents"]',
        remedy=f"write `{json.dumps([value], ensure_ascii=False)}`"
        if isinstance(value, str)
        else "write each name in quotes, and brackets around them",
    )


def _roots(value: object) -> tuple[str, ...]:
    names = _names(value)
    wrong = [name for name in names if name in {"", ".", ".."} or {"/", os.sep} & set(name)]
    taken = [name for name in names if name in _LIBRARY]
    if taken:
        raise ConfigurationError(
            f"[tool.atlas] has roots = {taken!r}, which the library is called itself",
            allowed="folders of any other name",
            remedy="rename the folder, for instance to systems",
        )
    if names and not wrong:
        return names
    raise ConfigurationError(
        f"[tool.atlas] has roots = {wrong or list(names)!r}",
        allowed="one or more names of folders next to pyproject.toml, such as systems",
        remedy=f"name the topmost folder{_topmost(wrong)}; views in folders below it are found",
    )


def _topmost(names: list[str]) -> str:
    """Return the folders that begin the names, as a setting; nothing where there are none."""
    tops = [re.split(r"[/\\]", name.strip("/\\."))[0] for name in names]
    kept = [name for name in dict.fromkeys(tops) if name and name not in _LIBRARY]
    return f", `roots = {json.dumps(kept, ensure_ascii=False)}`" if kept else ""


def _folder(value: object) -> str:
    if isinstance(value, str) and value:
        return value
    raise ConfigurationError(
        f"[tool.atlas] has build = {value!r}",
        allowed='the name of a folder, such as "build"',
        remedy="write its name in quotes, or remove the key",
    )


@frozen
class Project:
    """The folders of a project's views and of its build.

    Args:
        folder: The folder of pyproject.toml.
        roots: Folders with view modules, relative to it.
        build: Folder for pictures and the manifest, relative to it.
        shared: Names of the modules that views share, and that are no views themselves.
        selected: Codes of rules, or their beginnings, that alone are checked; all unless given.
        ignore: Codes of rules, or their beginnings, that are not checked.
        level: How finished its views are, and so which rules hold for them.
        levels: The levels of views and folders for which that is not so, by their ids.
        review: After how many days a source is due to be read again, by its kind.
        judged_at: The level that rules are held to, if not to that of each view.
        targets: What it plans to have.
        limits: What loading one of its modules may take.
        archive: Where archived copies of pages that are gone are looked for; nowhere if empty.
    """

    folder: Path
    roots: tuple[str, ...] = field(default=("systems", "incidents", "patterns"), converter=_roots)
    build: str = field(default="build", converter=_folder)
    shared: tuple[str, ...] = field(
        default=("facts.py", "components.py", "steps.py", "technologies.py", "kinds.py"),
        converter=_names,
    )
    selected: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    level: Level = field(default="published", converter=to_level)
    levels: Mapping[str, Level] = field(factory=dict[str, Level], converter=to_levels)
    judged_at: Level | None = None
    review: Review = field(factory=dict[str, int], converter=to_review)
    targets: Targets = field(factory=Targets, converter=targets)
    limits: Limits = field(factory=Limits, converter=limits)
    archive: str = field(default=WAYBACK, converter=to_archive)

    def ignores(self, code: str) -> bool:
        """Whether a rule is left out."""
        chosen = not self.selected or code.startswith(self.selected)
        return not chosen or (bool(self.ignore) and code.startswith(self.ignore))

    def level_of(self, path: str | Path) -> Level:
        """Return how finished a file is: its own level, or that of the nearest folder.

        Args:
            path: The file, or the id of a view.
        """
        if not self.levels:
            return self.level
        name = self.relative(path).removesuffix(".py")
        parts = name.split("/")
        for length in range(len(parts), 0, -1):
            if (given := self.levels.get("/".join(parts[:length]))) is not None:
                return given
        return self.level

    @property
    def has_drafts(self) -> bool:
        """Whether any of its files may be a draft."""
        return "draft" in {self.level, *self.levels.values(), self.judged_at}

    def is_draft(self, path: str) -> bool:
        """Return whether a file is a draft, or is taken as one."""
        return self.holds_content(path) and "draft" in {self.level_of(path), self.judged_at}

    def holds_content(self, path: str) -> bool:
        """Whether a file is in one of its roots."""
        return self.relative(path).split("/", 1)[0] in self.roots

    @property
    def settings(self) -> str:
        """What answers about its views depend on, besides their files."""
        rules = (self.selected, self.ignore, sorted(self.review.items()))
        levels = (self.level, sorted(self.levels.items()), self.judged_at)
        return repr((rules, levels))

    @property
    def icons(self) -> Path:
        """Folder of the icons that all its technologies may use; it may be missing."""
        return self.folder / ICONS

    @property
    def prices(self) -> Path:
        """Folder of the project's own price lists; it may be missing."""
        return self.folder / "prices"

    def relative(self, path: str | Path) -> str:
        """Return a path as findings show it: relative to the project if it lies inside."""
        text, folder = str(path), f"{self.folder}{os.sep}"
        return text.removeprefix(folder).replace(os.sep, "/")

    def holds(self, path: Path) -> bool:
        """Whether a file is a view module by its place and name."""
        return self.holds_content(str(path)) and self.is_of_view(path.name)

    def is_of_view(self, name: str) -> bool:
        """Whether a name in a folder of content is that of a view module.

        Args:
            name: The name of a file.
        """
        return name.endswith(".py") and name not in self.shared and name[0] not in "_."

    def modules(self) -> list[Path]:
        """Return every view module, sorted.

        Raises:
            OSError: A folder cannot be read: what is in it is not to be passed over.
        """
        listed = [(folder, name) for folder, names in self._folders() for name in names]
        listed.sort(key=lambda place: "/".join(place).split("/"))  # as paths are sorted
        return [Path(folder, name) for folder, name in listed]

    def has_modules(self) -> bool:
        """Return whether there is any view module.

        Raises:
            OSError: A folder cannot be read before one is found.
        """
        return any(self._folders())

    def _folders(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each folder that holds view modules, and their names."""
        for root in self.roots:
            for folder, folders, names in os.walk(self.folder / root, onerror=stop):
                folders[:] = sorted(
                    name for name in folders if not name.startswith((".", "__pycache__"))
                )
                if modules := [name for name in names if self.is_of_view(name)]:
                    yield folder, modules

    def modules_in(self, folder: Path) -> list[Path]:
        """Return the view modules right in a folder, sorted; none if it is not there.

        Raises:
            OSError: The folder cannot be read: what is in it is not to be passed over.
        """
        return [folder / name for name in self.names_in(self.relative(folder))]

    def names_in(self, folder: str) -> list[str]:
        """Return the names of the view modules right in a folder, sorted; none if it is not there.

        Args:
            folder: Its path, relative to the project.

        Raises:
            OSError: The folder cannot be read: what is in it is not to be passed over.
        """
        if folder.partition("/")[0] not in self.roots:
            return []
        try:
            names = os.listdir(f"{self.folder}/{folder}")  # noqa: PTH208 - many of them
        except (FileNotFoundError, NotADirectoryError):
            return []
        return sorted(filter(self.is_of_view, names))

    def shared_modules(self) -> Iterator[Path]:
        """Yield the modules that views share, sorted: by their names, or by a `_` before them."""
        for root in self.roots:
            for path in sorted((self.folder / root).rglob("*.py")):
                if path.name in self.shared or (path.name[0] == "_" and path.stem != "__init__"):
                    yield path

    def select(self, paths: Iterable[str | Path]) -> list[Path]:
        """Return the view modules that files, folders and identifiers name; all if none is given.

        An identifier is what `atlas list` prints: the path of a module without `.py`.

        Raises:
            ConfigurationError: A path holds no view module.
        """
        every = self.modules()
        given_paths = [Path(path) for path in paths]
        under: dict[Path, list[Path]] = defaultdict(list)
        for module in every if given_paths else ():
            for place in (module, *module.parents):
                under[place].append(module)
        chosen: set[Path] = set()
        for given in given_paths:
            path = given.resolve()
            spellings = (path, _module(path), self.folder / given, _module(self.folder / given))
            fitting = next((under[place] for place in spellings if place in under), list[Path]())
            if not fitting:
                raise ConfigurationError(
                    f"{self.relative(path)} is not a view module and contains none",
                    allowed="files and folders under " + ", ".join(self.roots),
                    remedy=f"name {self.relative(path.parent)}, whose views share it"
                    if path in self.shared_modules()
                    else meant(
                        self.relative(path),
                        [self.relative(module) for module in every],
                        "`atlas list` prints the views",
                    ),
                )
            chosen.update(fitting)
        return sorted(chosen) if given_paths else every


def stop(error: OSError) -> None:
    """Stop a walk where a folder cannot be read: what is in it is not to be passed over.

    Args:
        error: Why it cannot; one that is not there has nothing in it.

    Raises:
        OSError: That, of a folder that is there.
    """
    if not isinstance(error, FileNotFoundError):
        raise error


def _module(path: Path) -> Path:
    return Path(f"{path}.py")


def read_settings(file: Path) -> dict[str, Any]:
    """Return what a pyproject.toml holds.

    Args:
        file: The file; a byte order mark before its text counts for nothing.

    Raises:
        ConfigurationError: It is no TOML.
    """
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigurationError(
            f"{file} cannot be read: {error}",
            allowed="valid TOML in UTF-8",
            remedy=_correction(error),
        ) from error


def _correction(error: Exception) -> str:
    """Return what to do about a file that is no TOML."""
    if isinstance(error, UnicodeDecodeError):
        return "save the file in UTF-8"
    if isinstance(error, RecursionError):
        return "nest its values less deeply"
    return "correct the file there: a text is in quotes, a list in brackets"


def _table(file: Path) -> dict[str, Any] | None:
    content = read_settings(file)
    tables: object = content.get("tool", {})
    table = cast("dict[str, object]", tables).get("atlas") if isinstance(tables, dict) else None
    if table is None or isinstance(table, dict):
        return cast("dict[str, Any] | None", table)
    raise ConfigurationError(
        f"{file} has tool.atlas = {table!r}",
        allowed='`[tool.atlas]` with `roots = ["systems"]`',
        remedy="remove it, and write the line `[tool.atlas]` with such settings below it",
    )


def find_project(start: Path | None = None) -> Project:
    """Return the project that a folder lies in.

    Args:
        start: Where to begin, the current folder unless given; its parents are searched too.

    Raises:
        NoProjectError: No pyproject.toml above it has the table.
        ConfigurationError: The table is wrong.
    """
    beginning = (start or Path.cwd()).resolve()
    for folder in (beginning, *beginning.parents):
        file = folder / "pyproject.toml"
        table = _table(file) if file.is_file() else None
        if table is None:
            continue
        unknown = sorted(set(table) - _KEYS)
        if unknown:
            raise ConfigurationError(
                f"[tool.atlas] of {file} holds {', '.join(unknown)}",
                allowed=", ".join(sorted(_KEYS)),
                remedy=f"remove or correct the key; {meant(unknown[0], sorted(_KEYS), '')}".rstrip(
                    "; "
                ),
            )
        names = {"select": "selected"}
        values = {names.get(key, key): it for key, it in table.items() if key != "site"}
        return Project(folder, **values)
    raise NoProjectError(
        f"no pyproject.toml at or above {beginning} has a table [tool.atlas]",
        allowed='`[tool.atlas]` with `roots = ["systems"]`',
        remedy="`atlas init` adds the table here; or run inside a project",
    )
