import json

from atlas.diagnostics import Finding, ordered, to_json, to_text

late = Finding("b.py", 3, 1, "LD001", "found", "do this")
early = Finding("a.py", 9, 2, "LD002", "found")


def test_a_finding_reads_as_path_line_column_code_message_and_remedy() -> None:
    assert str(late) == "b.py:3:1: LD001 found; do this"
    assert str(early) == "a.py:9:2: LD002 found"


def test_findings_are_ordered_by_place_and_each_stands_once() -> None:
    assert ordered([late, early, late]) == [early, late]


def test_text_has_a_line_for_each_finding() -> None:
    assert to_text([early, late]) == f"{early}\n{late}"


def test_json_has_the_fields_of_the_contract() -> None:
    assert json.loads(to_json([late])) == [
        {
            "code": "LD001",
            "path": "b.py",
            "line": 3,
            "column": 1,
            "message": "found",
            "remedy": "do this",
        }
    ]
