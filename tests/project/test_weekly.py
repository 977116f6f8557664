import subprocess
from pathlib import Path

import pytest

STUB = """#!/usr/bin/env bash
case "$1" in
  verify) echo "https://example.org/a  changed"; echo "1 of 9 sources changed" >&2; exit 1 ;;
  links) {links} ;;
  discover) echo "1. A post" ;;
  progress) echo "| views |"; [ "$*" = "progress --format markdown" ] ;;
esac
"""


def report(root: Path, folder: Path, links: str) -> tuple[int, str]:
    stub, file = folder / "atlas", folder / "out" / "weekly.md"
    stub.write_text(STUB.replace("{links}", links))
    stub.chmod(0o755)
    done = subprocess.run(
        [root / "tools/weekly.sh", file],
        env={"ATLAS": str(stub), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    return done.returncode, file.read_text("utf-8")


def test_what_is_found_is_reported_and_no_failure(root: Path, tmp_path: Path) -> None:
    status, text = report(root, tmp_path, "true")

    assert status == 0
    assert "```text\nhttps://example.org/a  changed\n```\n\n```text\n1 of 9 sources changed" in text
    titles = [line for line in text.splitlines() if line.startswith("## ")]
    assert titles == [
        "## Sources that are due",
        "## Links",
        "## New posts and reports",
        "## Progress",
    ]
    assert "\n1. A post\n" in text
    assert "\n| views |\n" in text


def test_a_command_that_fails_is_named_and_the_others_go_on(root: Path, tmp_path: Path) -> None:
    status, text = report(root, tmp_path, "echo 'Error: no project' >&2; exit 2")

    assert status == 1
    assert "links` failed with status 2:\n\n```text\nError: no project\n```" in text
    assert "\n| views |\n" in text


@pytest.mark.parametrize("text", ["x", "ü"])
def test_a_long_section_is_cut(root: Path, tmp_path: Path, text: str) -> None:
    status, written = report(root, tmp_path, f"printf '{text}%.0s' {{1..40000}}")

    assert status == 0
    assert "… cut here: run `" in written
    assert 14_000 < len(written.encode()) < 16_000
