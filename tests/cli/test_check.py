import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from atlas.diagnostics import CODES as LOADING
from atlas.gates.registry import RULES
from tests.projects import Writer

HOME = Path(__file__).parents[2]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    monkeypatch.chdir(project.complete().folder)
    return project


def test_findings_end_with_status_1_and_point_at_a_place(inside: Writer) -> None:
    result = run("check", "--today", "2026-11-22")
    assert result.exit_code == 1
    first = result.stdout.split("\n")[0]
    path, line, column, rest = first.split(":", 3)
    assert (inside.folder / path).is_file()
    assert int(line) >= 1
    assert int(column) >= 1
    assert rest.split()[0] in {rule.code for rule in RULES}
    assert "in 2 modules" in result.stderr


def test_nothing_found_ends_with_status_0(inside: Writer) -> None:
    assert run("check", "--select", "LD").exit_code == 0


def test_nothing_checked_is_never_green(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is nothing to check in" in result.stderr
    assert "systems, incidents, patterns; `atlas new` begins one" in result.stderr


def test_json_holds_the_contract(inside: Writer) -> None:
    findings = json.loads(run("check", "--format", "json").stdout)
    assert {tuple(sorted(finding)) for finding in findings} == {
        ("code", "column", "line", "message", "path", "remedy")
    }


def test_a_check_ends_with_the_share_of_substance_of_each_gate(inside: Writer) -> None:
    last = run("check", "--select", "LD").stderr.splitlines()[-1]
    assert last.startswith("answered with substance: The 3 AM test ")
    assert all(f"; The {gate} test " in last for gate in ("New Hire", "CFO", "Incident"))


def test_answers_are_printed_a_view_and_a_question_a_line(inside: Writer) -> None:
    lines = run("check", "--answers", "--select", "CFO", "--ignore", "CFO305").stdout.splitlines()
    assert lines[0] == "systems/parcelpost/architecture.py"
    assert [line.split()[0] for line in lines[1:5]] == ["CFO301", "CFO302", "CFO303", "CFO304"]


def test_answers_for_machines_hold_states_and_shares(inside: Writer) -> None:
    found = json.loads(run("check", "--answers", "--format", "json").stdout)
    first = found["views"][0]
    assert first["path"] == "systems/parcelpost/architecture.py"
    assert len(first["answers"]) == 20
    assert set(first["answers"][0]) == {"code", "gate", "question", "state", "known", "parts"}
    gates = {"three_am", "new_hire", "cfo", "incident"}
    assert set(first["shares"]) == set(found["shares"]) == gates
    assert found["shares"]["cfo"]["asked"] == sum(
        view["shares"]["cfo"]["asked"] for view in found["views"]
    )


def test_answers_in_another_form_are_a_wrong_call(inside: Writer) -> None:
    result = run("check", "--answers", "--format", "sarif")
    assert result.exit_code == 2
    assert "text or json, not as sarif" in result.stderr


def test_codes_are_selected_and_ignored_by_their_beginnings(inside: Writer) -> None:
    def codes(*arguments: str) -> set[str]:
        found = json.loads(run("check", "--format", "json", *arguments).stdout)
        return {finding["code"] for finding in found}

    every = codes()
    assert codes("--select", "cfo303,AM") == {
        code for code in every if code == "CFO303" or code.startswith("AM")
    }
    assert codes("--ignore", "CFO") == {code for code in every if not code.startswith("CFO")}


@pytest.mark.parametrize(
    ("form", "start"),
    [("github", "::error file="), ("gitlab", "["), ("sarif", "{"), ("junit", "<?xml")],
)
def test_other_tools_get_their_own_form(inside: Writer, form: str, start: str) -> None:
    assert run("check", "--format", form).stdout.startswith(start)


def test_statistics_count_the_codes(inside: Writer) -> None:
    lines = run("check", "--statistics").stdout.strip().split("\n")
    numbers = [int(line.split()[0]) for line in lines]
    assert numbers == sorted(numbers, reverse=True)


def test_a_path_without_views_is_a_wrong_call(inside: Writer) -> None:
    result = run("check", "systems/nobody")
    assert result.exit_code == 2
    assert "is not a view module and contains none" in result.output


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_explains_itself(code: str) -> None:
    result = run("explain", code.lower())
    assert result.exit_code == 0
    for part in ("**Why it matters:**", "## Bad", "## Good", "**What to do:**"):
        assert part in result.stdout


@pytest.mark.parametrize("code", sorted(LOADING))
def test_a_code_of_the_loader_is_explained_too(code: str) -> None:
    assert LOADING[code] in run("explain", code).stdout


def test_a_misspelt_code_gets_a_hint() -> None:
    result = run("explain", "AM1001")
    assert result.exit_code == 2
    assert "Did you mean AM10" in result.output


def test_explain_without_a_code_lists_the_rules() -> None:
    lines = run("explain").stdout.strip().split("\n")
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]


def test_explain_for_machines_gives_what_a_rule_declares() -> None:
    one = json.loads(run("explain", "CFO303", "--format", "json").stdout)
    assert one["name"] == "missing-unit-cost"
    assert len(json.loads(run("explain", "--format", "json").stdout)) == len(RULES)


def test_the_documentation_is_in_step_with_the_rules() -> None:
    assert run("explain", "--in-step", str(HOME / "docs/rules")).exit_code == 0


def test_documentation_that_is_not_in_step_is_named_and_written_anew(tmp_path: Path) -> None:
    assert run("explain", "--write", str(tmp_path)).exit_code == 0
    (tmp_path / "AM101.md").write_text("old", "utf-8")
    (tmp_path / "XX999.md").write_text("of a rule that is gone", "utf-8")
    (tmp_path / "CFO303.md").unlink()
    result = run("explain", "--in-step", str(tmp_path))
    assert result.exit_code == 1
    assert all(name in result.output for name in ("AM101.md", "XX999.md", "CFO303.md"))
    run("explain", "--write", str(tmp_path))
    assert run("explain", "--in-step", str(tmp_path)).exit_code == 0
    assert not (tmp_path / "XX999.md").exists()
