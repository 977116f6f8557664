"""What is wrong is refused by both type checkers, at the very line, before anything runs.

Every file beside this one marks the lines that must be refused; `correct.py` and `given.py` mark
none. Each checker runs once over the folder; `pyrightconfig.json` allows what content is allowed,
expressions such as `a >> call >> b`.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = [path for path in sorted(HERE.glob("*.py")) if path != Path(__file__)]
Lines = dict[str, list[int]]


def marked() -> Lines:
    return {
        path.name: [
            number
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
            if "# refused" in line
        ]
        for path in FILES
    }


def by_file(errors: set[tuple[str, int]]) -> Lines:
    found: defaultdict[str, list[int]] = defaultdict(list, {path.name: [] for path in FILES})
    for name, line in sorted(errors):
        found[name].append(line)
    return dict(found)


def run(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def test_every_file_but_the_correct_ones_marks_a_line() -> None:
    assert [name for name, lines in marked().items() if not lines] == ["correct.py", "given.py"]


def test_mypy_refuses_each_misuse_and_nothing_else() -> None:
    printed = run("mypy", "--strict", "--output", "json", str(HERE.relative_to(ROOT)))
    errors = {
        (Path(each["file"]).name, each["line"])
        for each in map(json.loads, printed.splitlines())
        if each["severity"] == "error"
    }

    assert by_file(errors) == marked()


def test_pyright_refuses_each_misuse_and_nothing_else() -> None:
    folder = str(HERE.relative_to(ROOT))
    printed = run("pyright", "--outputjson", "--project", folder, "--pythonpath", sys.executable)
    errors = {
        (Path(each["file"]).name, each["range"]["start"]["line"] + 1)
        for each in json.loads(re.sub(r"^[^{]*", "", printed, count=1))["generalDiagnostics"]
        if each["severity"] == "error"
    }

    assert by_file(errors) == marked()
