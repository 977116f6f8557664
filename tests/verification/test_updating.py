"""The day of a check is written where a source is declared, and nothing else changes."""

import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from atlas import Source
from atlas.verification.updating import Update, update, write
from tests.projects import Writer

DAY = "2027-01-15"


def loaded(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def updated(folder: Path, text: str, *names: str) -> tuple[str, Update]:
    """Return a module with the new day in the sources of some names, and the update."""
    writer = Writer(folder)
    path = writer.write("systems/acme/facts.py", text)
    module = loaded(path)
    sources = [vars(module)[name] for name in names]
    assert all(isinstance(source, Source) for source in sources)
    changed = update(writer.project, dict.fromkeys(sources, DAY))
    assert path.read_text("utf-8") == text
    write(changed)
    shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)  # it tells texts by the second
    again = loaded(path)
    dates = {name: vars(again)[name].checked.text for name in names}
    left = {source.title for source, _ in changed.left}
    assert {
        name for name, source in zip(names, sources, strict=True) if source.title not in left
    } == {name for name, date in dates.items() if date == DAY}
    return path.read_text("utf-8"), changed


HEAD = '''"""Facts."""

from atlas import Publisher, Repository, Source

CHECKED = "2026-11-23"  # a day that many share
blog = Publisher("Acme", checked=CHECKED, base="https://acme.example")
code = Repository("acme/code", checked="2026-11-23", commit="v1.2")
'''


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('POST = blog.post("A", "a")', 'POST = blog.post("A", "a", checked="2027-01-15")'),
        (
            'POST = blog.post("A", "a", checked=CHECKED)',
            'POST = blog.post("A", "a", checked="2027-01-15")',
        ),
        (
            'POST = blog.post(\n    "A",\n    "a",  # its path\n    "2018",\n)',
            (
                'POST = blog.post(\n    "A",\n    "a",  # its path\n    "2018",\n'
                '    checked="2027-01-15",\n)'
            ),
        ),
        (
            'POST = blog.post(\n    "A", "a", "2018"\n)',
            'POST = blog.post(\n    "A", "a", "2018", checked="2027-01-15"\n)',
        ),
        (
            'POST = Publisher("B", checked=CHECKED).post("A", "https://b.example/a")',
            'POST = Publisher("B", checked="2027-01-15").post("A", "https://b.example/a")',
        ),
        (
            'POST = Repository(\n    "b/b", commit="v1", checked="2026-11-23"\n).file("a.md")',
            'POST = Repository(\n    "b/b", commit="v1", checked="2027-01-15"\n).file("a.md")',
        ),
        ('POST = code.file("a.md")', 'POST = code.file("a.md", checked="2027-01-15")'),
        ('POST = code.change("A", "abc")', 'POST = code.change("A", "abc", checked="2027-01-15")'),
        ('POST = blog.filing("A", "a")', 'POST = blog.filing("A", "a", checked="2027-01-15")'),
        (
            'POST = blog.quoted("A", "a", read_in="quotes")',
            'POST = blog.quoted("A", "a", read_in="quotes", checked="2027-01-15")',
        ),
        (
            'POST = blog.measured("A", "file:a.md", by="runbook")',
            'POST = blog.measured("A", "file:a.md", by="runbook", checked="2027-01-15")',
        ),
        (
            (
                'POST = Source(title="A", publisher="B", url="https://b.example", published=None,\n'
                '    checked="2026-11", kind="primary")'
            ),
            (
                'POST = Source(title="A", publisher="B", url="https://b.example", published=None,\n'
                '    checked="2027-01-15", kind="primary")'
            ),
        ),
    ],
)
def test_only_the_day_of_the_source_changes(tmp_path: Path, before: str, after: str) -> None:
    text, changed = updated(tmp_path, f"{HEAD}{before}\n", "POST")

    assert text == f"{HEAD}{after}\n"
    assert (changed.written, changed.left) == (1, [])


def test_other_sources_of_the_publisher_keep_their_day(tmp_path: Path) -> None:
    text, _ = updated(tmp_path, f'{HEAD}A = blog.post("A", "a")\nB = blog.post("B", "b")\n', "A")

    assert text.endswith('A = blog.post("A", "a", checked="2027-01-15")\nB = blog.post("B", "b")\n')


def test_a_call_that_declares_several_sources_is_left(tmp_path: Path) -> None:
    text = (
        f"{HEAD}\n\ndef _post(path: str) -> Source:\n    return blog.post(path, path)\n\n\n"
        'A = _post("a")\nB = _post("b")\n'
    )
    new, changed = updated(tmp_path, text, "A", "B")

    assert new == text
    assert {why for _, why in changed.left} == {"one call declares several sources"}


def test_a_call_that_is_no_maker_of_sources_is_left(tmp_path: Path) -> None:
    text = f'{HEAD}make = blog.post\nPOST = make("A", "a")\n'
    new, changed = updated(tmp_path, text, "POST")

    assert new == text
    assert [why for _, why in changed.left] == [
        "the call that declares it is none of a publisher or repository"
    ]


def test_no_day_is_set_back_and_a_file_at_its_commit_keeps_its_own(tmp_path: Path) -> None:
    commit = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
    writer = Writer(tmp_path)
    path = writer.write(
        "systems/acme/facts.py",
        f'{HEAD}NEW = blog.post("A", "a", checked="2027-02")\n'
        f'FILE = code.file("a.md", commit="{commit}")\n',
    )
    module = loaded(path)

    assert update(writer.project, {module.NEW: DAY, module.FILE: DAY}) == Update({}, 0, [])


def test_a_source_outside_of_the_project_is_left(tmp_path: Path) -> None:
    path = tmp_path / "outside.py"
    path.write_text(f'{HEAD}POST = blog.post("A", "a")\n', encoding="utf-8")
    (tmp_path / "project").mkdir()
    changed = update(Writer(tmp_path / "project").project, {loaded(path).POST: DAY})

    assert [why for _, why in changed.left] == ["it is declared outside of the project"]
