"""Tell which program a file is of, and read it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from attrs import frozen

from atlas.imported.backstage import MARK, backstage
from atlas.imported.compose import compose
from atlas.imported.d2 import d2
from atlas.imported.errors import ImportedError
from atlas.imported.kubernetes import kubernetes
from atlas.imported.mermaid import mermaid
from atlas.imported.script import script
from atlas.imported.service_graph import METRIC, of_json, of_metrics
from atlas.imported.shapes import Draft, joined
from atlas.imported.shown import SIGN, shown
from atlas.imported.structurizr import structurizr
from atlas.imported.terraform_hcl import from_hcl
from atlas.imported.terraform_json import from_json
from atlas.imported.yamls import documents, mapping, sequence

Format = Literal[
    "atlas",
    "backstage",
    "compose",
    "d2",
    "diagrams",
    "kubernetes",
    "mermaid",
    "service-graph",
    "structurizr",
    "terraform",
]
FORMATS: tuple[Format, ...] = get_args(Format)
_BY_SUFFIX: Mapping[str, Format] = {
    ".d2": "d2",
    ".md": "mermaid",
    ".mermaid": "mermaid",
    ".mmd": "mermaid",
    ".prom": "service-graph",
    ".py": "diagrams",
    ".tf": "terraform",
}
_DATA = {".yaml", ".yml", ".json", ".tfstate"}
_MOST_BYTES = 16 * 1024 * 1024


Text = tuple[str, str]
"""The text of a file, and its name."""


@frozen
class File:
    """A file that is imported.

    Args:
        path: Where it is.
        name: What it is called in messages and sources.
    """

    path: Path
    name: str


def read(files: Sequence[File], form: Format | None) -> Draft:
    """Return what files have together.

    Manifests, entities of a catalogue, and files of a module of Terraform name each other across
    files: those are read as one.

    Args:
        files: The files.
        form: Their format; told by the content of each unless given.

    Raises:
        ImportedError: A file is too large, not text, or of no known format.
        OSError: It cannot be read.
    """
    drafts: list[Draft] = []
    together: dict[Format, list[Text]] = {}
    for file in files:
        text = _text(file.path, file.name)
        each = form or _told(file.path, text, file.name)
        if each in _TOGETHER and not (each == "terraform" and _is_json(text)):
            together.setdefault(each, []).append((text, file.name))
        else:
            drafts.append(READERS[each](text, file.name))
    drafts += (_TOGETHER[each](texts) for each, texts in together.items())
    return joined(tuple(drafts))


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
    if path.suffix in _BY_SUFFIX:
        return _BY_SUFFIX[path.suffix]
    if METRIC in text and not _is_json(text):
        return "service-graph"
    tables = _tables(documents(text, name)) if path.suffix in _DATA else []
    for form, is_of in _SIGNS.items():
        if any(is_of(table) for table in tables):
            return form
    if path.suffix == ".json" and any(of_json(each) for each in documents(text, name)):
        return "service-graph"
    raise ImportedError(
        f"{name} is of no format that is known",
        allowed=f"a file of {', '.join(FORMATS)}",
        remedy="name its format with --format, if it is one of these",
    )


_SIGNS: Mapping[Format, Callable[[Mapping[str, Any]], bool]] = {
    "atlas": lambda table: table.keys() >= SIGN,
    "backstage": lambda table: str(table.get("apiVersion", "")).startswith(MARK),
    "kubernetes": lambda table: "kind" in table and "apiVersion" in table,
    "compose": lambda table: "services" in table,
    "structurizr": lambda table: "model" in table and "views" in table,
    "terraform": lambda table: bool(
        {"terraform_version", "planned_values", "lineage"} & table.keys()
    ),
}
"""How a file of each format begins, as plain data."""


def _tables(found: Iterable[Any]) -> list[Mapping[str, Any]]:
    """Return the tables among documents, and those of a list of tables."""
    return [mapping(each) for document in found for each in (sequence(document) or [document])]


def _joined(text: str, name: str) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for document in documents(text, name):
        found = {**found, **mapping(document)}
    return found


def _is_json(text: str) -> bool:
    return text.lstrip().startswith(("{", "["))


def _service_graph(text: str, name: str) -> Draft:
    if _is_json(text):
        found = (of_json(each) for each in documents(text, name))
        return next((draft for draft in found if draft), Draft())
    return of_metrics(text)


def _terraform(text: str, name: str) -> Draft:
    return (
        from_json(_joined(text, name), text, name) if _is_json(text) else from_hcl([(text, name)])
    )


def _backstage(texts: Sequence[Text]) -> Draft:
    return backstage(each for text, name in texts for each in documents(text, name))


def _kubernetes(texts: Sequence[Text]) -> Draft:
    return kubernetes((documents(text, name), name) for text, name in texts)


_TOGETHER: Mapping[Format, Callable[[Sequence[Text]], Draft]] = {
    "backstage": _backstage,
    "kubernetes": _kubernetes,
    "terraform": from_hcl,
}
"""What reads all files of a format as one."""
READERS: Mapping[Format, Callable[[str, str], Draft]] = {
    "atlas": lambda text, name: shown(_tables(documents(text, name))),
    "backstage": lambda text, name: _backstage([(text, name)]),
    "compose": lambda text, name: compose(_joined(text, name), name),
    "d2": d2,
    "diagrams": script,
    "kubernetes": lambda text, name: _kubernetes([(text, name)]),
    "mermaid": mermaid,
    "service-graph": _service_graph,
    "structurizr": lambda text, name: structurizr(_joined(text, name)),
    "terraform": _terraform,
}
"""What reads the text of a file of each format, given its name."""
