"""Files of Terraform in its own language, all of one module together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from atlas.imported.errors import ImportedError
from atlas.imported.shapes import Draft, LeftOut
from atlas.imported.terraform import Resource, drafted
from atlas.imported.yamls import mapping, sequence

_REFERENCE = re.compile(r"(?<![\w.-])([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z_][\w-]*)")
_DEEPEST = 60
_LONGEST = 500_000
"""So many characters of resources took its parser six seconds."""


def from_hcl(files: Sequence[tuple[str, str]]) -> Draft:
    """Return what the files of a module have.

    Variables are not filled in, and the resources of other modules are not read: a plan has both.

    Args:
        files: The text and the name of each file.

    Raises:
        ImportedError: A file cannot be read as HCL.
    """
    resources: list[Resource] = []
    left_out: list[LeftOut] = []
    for text, file in files:
        document = _read(text, file)
        resources += _resources(document, text, file)
        left_out += _modules(document)
    return drafted(resources, left_out)


def _read(text: str, file: str) -> Mapping[str, Any]:
    import hcl2  # noqa: PLC0415 - takes a while, and only this format needs it

    try:
        _require_bounded(text)
        reader: Any = hcl2  # its types are known in part
        options = reader.SerializationOptions(strip_string_quotes=True, with_meta=False)
        return mapping(reader.loads(text, serialization_options=options))
    except Exception as error:  # its parser raises errors of several libraries
        told = " ".join(str(error).split())[:200]
        raise ImportedError(
            f"{file} cannot be read as HCL: {told}",
            allowed="a file that `terraform validate` accepts",
            remedy="import the plan instead: `terraform show -json PLAN > plan.json`",
        ) from error


def _require_bounded(text: str) -> None:
    """Raise a ValueError where a text is longer, or nested deeper, than its parser can follow."""
    if len(text) > _LONGEST:
        raise ValueError(f"it has {len(text)} characters, and at most {_LONGEST} are read")
    depth = deepest = 0
    for char in text:
        depth += (char in "[({") - (char in "])}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise ValueError(f"it is nested {deepest} deep")


def _bare(name: str) -> str:
    return name.strip('"')


def _resources(document: Mapping[str, Any], text: str, file: str) -> Iterator[Resource]:
    for block in sequence(document.get("resource")):
        for kind, named in mapping(block).items():
            for name, values in mapping(named).items():
                body = {_bare(key): value for key, value in mapping(values).items()}
                yield Resource(
                    address=f"{_bare(kind)}.{_bare(name)}",
                    type=_bare(kind),
                    name=_bare(name),
                    values=body,
                    references={
                        key: [*dict.fromkeys(_references(value))]
                        for key, value in body.items()
                        if key != "depends_on"
                    },
                    file=file,
                    text=text,
                )


def _references(value: object) -> Iterator[str]:
    """Yield the resources that a value names in an expression."""
    waiting = [value]
    while waiting:
        each = waiting.pop(0)
        waiting += [*mapping(each).values(), *sequence(each)]
        if isinstance(each, str) and "${" in each:
            yield from (".".join(found.groups()) for found in _REFERENCE.finditer(each))


def _modules(document: Mapping[str, Any]) -> Iterator[LeftOut]:
    for block in sequence(document.get("module")):
        for name, values in mapping(block).items():
            source = mapping(values).get("source", "another folder")
            yield LeftOut(
                what=f"module {_bare(name)} ({source})",
                why="its resources are in other files; a plan (`terraform show -json`) has them",
            )
