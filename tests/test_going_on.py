"""One run tells the faults of a module together."""

import pytest

from tests.projects import Writer

PLACE = "systems/parcelpost"
START = f'"""S."""\nfrom atlas import *\nfrom {PLACE.replace("/", ".")}.components import *\n'


def faults(project: Writer, text: str, path: str = f"{PLACE}/broken.py") -> list[tuple[int, str]]:
    """The lines below the start and the first words of what is found in a module."""
    project.complete().write(path, START + text)
    found = project.load().findings
    assert {each.path for each in found} == {path}
    return [(each.line - 3, each.message.split(";")[0]) for each in found]


def test_statements_after_the_one_that_failed_are_run(project: Writer) -> None:
    found = faults(project, 'one = Service("")\ntwo = 2\nthree = Cache("")\n')

    assert [line for line, _ in found] == [1, 3]


def test_what_needs_what_failed_is_left_out_with_all_that_needs_it(project: Writer) -> None:
    text = """
one = Service("")
two = [one]
three = two[7]
four = "x" + 4
"""
    assert [line for line, _ in faults(project, text)] == [2, 5]


def test_a_name_that_a_later_statement_makes_is_there(project: Writer) -> None:
    text = """
one = Service("")
name = "two"
two = name + ""
two.latency
"""
    assert [line for line, _ in faults(project, text)] == [2, 5]


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        ("def make(at=lost):\n    pass\nx = make()", [1]),
        ("class Own:\n    at = lost\nx = Own.at", [1]),
        ("from nowhere import a as b\nimport lost_too.c\nx = b, lost_too", [1, 2, 3]),
    ],
)
def test_what_a_failed_statement_defines_is_missing(
    project: Writer, made: str, lines: list[int]
) -> None:
    assert [line for line, _ in faults(project, f"lost = Service('')\n{made}\n")] == lines


def test_each_call_of_a_view_that_fails_is_told(project: Writer) -> None:
    text = """
gap = undisclosed("not on example.org")
with CompleteArchitecture(
    parcelpost, "All", as_of="2024-06", timeouts=gap, retries=gap, cost=gap
):
    api >> Call("") >> store
    api >> Call("SQL") >> store
    api >> Call("SQL", timeout=3) >> store
    undefined
"""
    assert [line for line, _ in faults(project, text)] == [6, 8, 9]


def test_a_view_that_lacks_what_failed_is_not_blamed_for_it(project: Writer) -> None:
    text = """
gap = undisclosed("not on example.org")
lost = Service("")
with CompleteArchitecture(
    parcelpost, "All", as_of="2024-06", timeouts=gap, retries=gap, cost=gap
):
    api >> Call("SQL") >> lost
"""
    assert [line for line, _ in faults(project, text)] == [3]


def test_a_view_that_is_refused_itself_is_told(project: Writer) -> None:
    text = 'lost = Service("")\nwith CompleteArchitecture(parcelpost):\n    pass\n'

    assert [line for line, _ in faults(project, text)] == [1, 2]


def test_a_block_around_something_that_failed_is_left_out(project: Writer) -> None:
    text = """
lost = Service("")
with lost as made:
    made.x
made.y
"""
    assert [line for line, _ in faults(project, text)] == [2]


def test_an_empty_rest_of_a_block_is_run(project: Writer) -> None:
    text = """
with CompleteArchitecture(parcelpost, "All") as view:
    undefined
also_undefined
"""
    assert [line for line, _ in faults(project, text)] == [2, 4]


def test_faults_of_a_shared_module_and_of_the_view_are_told_together(project: Writer) -> None:
    project.complete()
    project.write(f"{PLACE}/facts.py", "from atlas import *\na = Service('')\nb = Cache('')\n")
    project.write(
        f"{PLACE}/broken.py",
        f"{START}from systems.parcelpost import facts\nx = facts.a\ny = Cache('')\n",
    )
    places = [(each.path.split("/")[-1], each.line) for each in project.load().findings]

    assert places == [("broken.py", 6), ("facts.py", 2), ("facts.py", 3)]


def test_a_module_that_a_later_statement_imports_is_gone_through_once(project: Writer) -> None:
    project.complete()
    project.write(f"{PLACE}/facts.py", "from atlas import *\na = Service('')\nb = Cache('')\n")
    project.write(
        f"{PLACE}/broken.py",
        f"{START}lost = Service('')\nfrom systems.parcelpost import facts\n"
        "from systems.parcelpost.facts import b\n",
    )
    places = [(each.path.split("/")[-1], each.line) for each in project.load().findings]

    assert places == [("broken.py", 4), ("facts.py", 2), ("facts.py", 3)]


def test_a_module_that_ends_the_program_is_not_gone_on_with(project: Writer) -> None:
    text = 'lost = Service("")\nundefined\nraise SystemExit(3)\nother = Cache("")\n'
    project.complete().write(f"{PLACE}/broken.py", START + text)

    assert [each.line - 3 for each in project.load().findings] == [1, 2]


def test_so_many_faults_are_told_at_once(project: Writer) -> None:
    assert len(faults(project, 'Service("")\n' * 30)) == 21


def test_a_syntax_error_is_the_only_fault(project: Writer) -> None:
    project.complete().write(f"{PLACE}/broken.py", "a = (\n")

    assert [each.code for each in project.load().findings] == ["LD001"]


def test_what_later_statements_print_is_no_output(
    project: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    faults(project, 'lost = Service("")\nprint("later")\n')

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "later" in printed.err
