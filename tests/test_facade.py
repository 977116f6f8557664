import ast
import subprocess
import sys
from pathlib import Path

import pytest

import atlas

STUB = ast.parse(Path(atlas.__file__ or "").with_suffix(".pyi").read_text(encoding="utf-8"))
IMPORTED = [
    alias.asname or alias.name
    for node in STUB.body
    if isinstance(node, ast.ImportFrom)
    for alias in node.names
]
LISTED = next(
    ast.literal_eval(node.value) for node in STUB.body if isinstance(node, ast.Assign)
)  # __all__


def test_every_name_of_the_stub_is_in_all_and_no_other() -> None:
    assert sorted(IMPORTED) == sorted(LISTED) == sorted(atlas.__all__)


def _constants_classes_functions(name: str) -> tuple[int, str]:
    """The order that ruff keeps: constants first, then classes, then functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def test_all_is_sorted_and_holds_no_name_twice() -> None:
    assert sorted(set(LISTED), key=_constants_classes_functions) == LISTED


def test_no_name_is_that_of_a_module_which_would_take_its_place() -> None:
    folder = Path(atlas.__file__ or "").parent

    assert not {path.stem for path in folder.iterdir()} & set(LISTED)


@pytest.mark.parametrize("name", LISTED)
def test_a_name_of_the_facade_imports(name: str) -> None:
    assert getattr(atlas, name) is not None
    assert name in dir(atlas)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = atlas.NoSuchThing


def test_importing_the_library_alone_imports_nothing_heavy() -> None:
    heavy = "{'pint', 'attrs', 'rich', 'click', 'diagrams', 'PIL'}"
    script = f"import atlas, sys; print(sorted({heavy} & set(sys.modules)))"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"
