"""Which addresses are printed where: by the pages of views, and by Markdown pages."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from attrs import define, field, frozen

from atlas import bounds
from atlas.addresses import is_address
from atlas.errors import ConfigurationError
from atlas.host_names import not_public
from atlas.links.markdown import addresses_in
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.model.citing import numbering
from atlas.nearest import meant
from atlas.project import Project

_PAGE = ".md"


@frozen(order=True)
class Place:
    """Where an address is declared or written.

    Args:
        path: The file, relative to the project where it lies inside.
        line: Its line, from 1.
        column: Its column, from 1.
    """

    path: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line`."""
        return f"{self.path}:{self.line}"


@define
class Printed:
    """One address, and all places that print it.

    Args:
        address: The address, without what follows `#`.
        places: The places, each once.
        is_own: Whether it is one's own evidence, of which no archive is asked.
    """

    address: str
    places: dict[Place, None] = field(factory=dict[Place, None])
    is_own: bool = False

    @property
    def unasked(self) -> str:
        """Why it is not requested; empty if it is."""
        return not_public(urlsplit(self.address).hostname or "")


def printed(
    project: Project, views: Iterable[LoadedView], pages: Iterable[Path]
) -> dict[str, Printed]:
    """Return the addresses that views and Markdown pages print, in the order in which they are met.

    Args:
        project: The project.
        views: The views: what their pages link to.
        pages: The Markdown files.

    Raises:
        OSError: A file cannot be read.
    """
    found: dict[str, Printed] = {}

    def add(given: str, place: Place, *, is_own: bool = False) -> None:
        address = urldefrag(given).url
        if is_address(address):
            link = found.setdefault(address, Printed(address))
            link.places.setdefault(place)
            link.is_own = link.is_own or is_own

    for loaded in views:
        bounds.begin()
        for source in numbering(loaded.view, whole=True).numbers:
            add(source.url, _place(project, loaded, source.declared), is_own=source.is_own)
        for component in loaded.view.components:
            add(component.url, _place(project, loaded, component.declared))
    bounds.end()
    for page in pages:
        for address, line, column in addresses_in(
            page.read_text(encoding="utf-8", errors="replace")
        ):
            add(address, Place(project.relative(page), line, column))
    return found


def pages_of(project: Project) -> list[Path]:
    """Return the Markdown pages of a project: its README, and those below `docs`.

    Args:
        project: The project.
    """
    readme = project.folder / "README.md"
    return [*([readme] if readme.is_file() else []), *pages_below(project.folder / "docs")]


def pages_below(folder: Path) -> list[Path]:
    """Return the Markdown pages below a folder, sorted, without hidden ones.

    Args:
        folder: The folder; it may be missing.
    """
    return sorted(_visible(folder)) if folder.is_dir() else []


def _visible(folder: Path) -> Iterator[Path]:
    for path in folder.rglob(f"*{_PAGE}"):
        inside = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") for part in inside):
            yield path


def chosen(project: Project, names: Sequence[str]) -> tuple[list[Path], list[Path]]:
    """Return the view modules and the Markdown pages that are named; all if none is.

    Args:
        project: The project.
        names: Ids of views, paths of modules, Markdown files, and folders that hold any of them.

    Raises:
        ConfigurationError: A name is that of none of them.
    """
    if not names:
        return project.modules(), pages_of(project)
    views: dict[Path, None] = {}
    pages: dict[Path, None] = {}
    for name in names:
        below = _pages_at(Path(name)) or _pages_at(project.folder / name)
        pages.update(dict.fromkeys(below))
        if not below and name.endswith(_PAGE):
            raise ConfigurationError(
                f"there is no page {name}",
                allowed="Markdown files, folders of them, and views",
                remedy=meant(name, map(project.relative, pages_of(project)), "check the path"),
            )
        try:
            views.update(dict.fromkeys(project.select([name])))
        except ConfigurationError:
            if not below:
                raise
    return list(views), list(pages)


def _pages_at(place: Path) -> list[Path]:
    if place.suffix == _PAGE and place.is_file():
        return [place.resolve()]
    return pages_below(place.resolve())


def _place(project: Project, loaded: LoadedView, declared: Location) -> Place:
    """Return where something is declared; of what the library declares, the view."""
    path = project.relative(declared.path)
    if Path(path).is_absolute():
        return Place(loaded.path, 1)
    return Place(path, declared.line, declared.column)
