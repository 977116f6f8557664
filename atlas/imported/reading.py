"""Tell which program a file is of, and read it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from atlas.imported.compose import compose
from atlas.imported.errors import ImportedError
from atlas.imported.kubernetes import kubernetes
from atlas.imported.script import script
from atlas.imported.shapes import Draft
from atlas.imported.yamls import documents, mapping

Format = Literal["compose", "kubernetes", "diagrams"]
FORMATS: tuple[Format, ...] = get_args(Format)
_MOST_BYTES = 16 * 1024 * 1024


def read(path: Path, name: str, form: Format | None) -> Draft:
    """Return what a file has.

    Args:
        path: The file.
        name: What it is called in messages and sources.
        form: Its format; told by its content unless given.

    Raises:
        ImportedError: It is too large, not text, or of no known format.
        OSError: It cannot be read.
    """
    text = _text(path, name)
    form = form or _told(path, text, name)
    return _READERS[form](text, name)


def _text(path: Path, name: str) -> str:
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise ImportedError(
            f"{name} has {size} bytes",
            allowed=f"at most {_MOST_BYTES // 1024 // 1024} MiB",
            remedy="import a part of it",
        )
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportedError(
            f"{name} is no text: byte {error.start} is not UTF-8",
            allowed="text in UTF-8",
            remedy="save it as UTF-8, or check that it is the file that is meant",
        ) from error


def _told(path: Path, text: str, name: str) -> Format:
    if path.suffix == ".py":
        return "diagrams"
    read = documents(text, name) if path.suffix in {".yaml", ".yml", ".json"} else []
    tables = [mapping(each) for each in read]
    if any("kind" in each and "apiVersion" in each for each in tables):
        return "kubernetes"
    if any("services" in each for each in tables):
        return "compose"
    raise ImportedError(
        f"{name} is of no format that is known",
        allowed=f"a file of {', '.join(FORMATS)}",
        remedy="name its format with --format, if it is one of these",
    )


def _compose(text: str, name: str) -> Draft:
    found: Any = {}
    for document in documents(text, name):
        found = {**found, **mapping(document)}
    return compose(found, name)


def _kubernetes(text: str, name: str) -> Draft:
    return kubernetes(documents(text, name), name)


_READERS: Mapping[Format, Callable[[str, str], Draft]] = {
    "compose": _compose,
    "kubernetes": _kubernetes,
    "diagrams": script,
}
