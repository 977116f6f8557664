"""Plans and states of Terraform as JSON."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from atlas.imported.shapes import Draft
from atlas.imported.terraform import DEPENDS, Resource, drafted
from atlas.imported.yamls import mapping, sequence


def from_json(document: Mapping[str, Any], text: str, file: str) -> Draft:
    """Return what a plan or a state has, as `terraform show -json` prints them.

    A state as its file has it is read as well; it holds no expressions, but what each resource
    depends on.

    Args:
        document: The file as plain data.
        text: Its text.
        file: Its name.
    """
    if "resources" in document and "values" not in document:
        return drafted([*_of_file(document, text, file)])
    planned = mapping(document.get("planned_values")) or mapping(document.get("values"))
    root = mapping(mapping(document.get("configuration")).get("root_module"))
    expressions = dict(_expressions(root))
    found: dict[str, Resource] = {}
    for module, each in _planned(mapping(planned.get("root_module"))):
        if each.get("mode") == "data" or not each.get("type"):
            continue
        kind, name = str(each["type"]), str(each.get("name", ""))
        plain = _module(module)
        address = ".".join(filter(None, (_path(plain), kind, name)))
        depends = [_uncounted(str(it)) for it in sequence(each.get("depends_on"))]
        references = expressions.get(address) or {DEPENDS: depends}
        found.setdefault(
            address,
            Resource(
                address=address,
                type=kind,
                name=name,
                module=plain,
                values=mapping(each.get("values")),
                references=references,
                file=file,
                text=text,
            ),
        )
    return drafted([*found.values()])


def _planned(module: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the resources of a module and of those in it, each with the path of its module."""
    for each in sequence(module.get("resources")):
        yield path, mapping(each)
    for child in sequence(module.get("child_modules")):
        inner = mapping(child)
        yield from _planned(inner, str(inner.get("address", path)))


def _uncounted(address: str) -> str:
    """Return an address without the indexes of instances."""
    return re.sub(r"\[[^\]]*\]", "", address)


def _module(address: str) -> str:
    """Return the names of the modules in the address of one."""
    return ".".join(re.findall(r"module\.([\w-]+)", _uncounted(address)))


def _path(module: str) -> str:
    return ".".join(f"module.{name}" for name in module.split(".")) if module else ""


def _expressions(
    module: Mapping[str, Any], path: str = ""
) -> Iterator[tuple[str, Mapping[str, Sequence[str]]]]:
    """Yield what the expressions of each resource refer to, by its address."""
    for each in map(mapping, sequence(module.get("resources"))):
        before = f"{path}." if path else ""
        address = f"{before}{each.get('type')}.{each.get('name')}"
        yield (
            address,
            {
                key: [f"{before}{_resource(name)}" for name in _referred(value)]
                for key, value in mapping(each.get("expressions")).items()
            },
        )
    for name, call in mapping(module.get("module_calls")).items():
        inner = mapping(mapping(call).get("module"))
        yield from _expressions(inner, ".".join(filter(None, (path, f"module.{name}"))))


def _referred(value: object) -> Iterator[str]:
    """Yield the references in an expression, and in the blocks of one."""
    for each in sequence(value):
        yield from _referred(each)
    for key, each in mapping(value).items():
        if key == "references":
            yield from (str(name) for name in sequence(each))
        else:
            yield from _referred(each)


def _resource(reference: str) -> str:
    """Return the resource that a reference names: its type and its name."""
    return ".".join(_uncounted(reference).split(".")[:2])


def _of_file(document: Mapping[str, Any], text: str, file: str) -> Iterator[Resource]:
    """Yield the resources of the file of a state."""
    for each in map(mapping, sequence(document.get("resources"))):
        if each.get("mode") == "data" or not each.get("type"):
            continue
        first = mapping(next(iter(sequence(each.get("instances"))), None))
        module = _module(str(each.get("module") or ""))
        kind, name = str(each["type"]), str(each.get("name", ""))
        yield Resource(
            address=".".join(filter(None, (_path(module), kind, name))),
            type=kind,
            name=name,
            module=module,
            values=mapping(first.get("attributes")),
            references={DEPENDS: [str(it) for it in sequence(first.get("dependencies"))]},
            file=file,
            text=text,
        )
