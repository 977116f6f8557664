"""The action that comments on pull requests, with a stub in place of the client of GitHub."""

import subprocess
from pathlib import Path

import pytest
import yaml

ACTION = ".github/actions/diff"
STUB = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
for argument; do [[ $argument == body=@* ]] && cp "${argument#body=@}" "$BODY"; done
[[ $* != *--paginate* ]] || printf '%s' "$EARLIER"
"""


def comment(root: Path, folder: Path, text: str, earlier: str = "") -> tuple[list[str], str]:
    """Run the script; return the calls of the client, and the body that was sent."""
    stub, told = folder / "gh", folder / "diff.md"
    stub.write_text(STUB)
    stub.chmod(0o755)
    told.write_text(text)
    subprocess.run(
        [root / ACTION / "comment.sh", told],
        env={
            "PATH": f"{folder}:/usr/bin:/bin",
            "CALLS": str(folder / "calls"),
            "BODY": str(folder / "body"),
            "EARLIER": earlier,
            "GITHUB_REPOSITORY": "acme/shop",
            "NUMBER": "7",
            "PICTURES": "https://ci.example/run",
        },
        check=True,
    )
    return (folder / "calls").read_text().splitlines(), (folder / "body").read_text()


def test_the_first_run_comments_and_the_next_one_replaces_it(root: Path, tmp_path: Path) -> None:
    calls, body = comment(root, tmp_path, "## Diagrams that changed\n")

    assert body.startswith("<!-- atlas diff -->\n## Diagrams that changed\n")
    assert "[Pictures](https://ci.example/run)" in body
    assert calls[1].startswith("api repos/acme/shop/issues/7/comments -F body=@")
    (tmp_path / "calls").unlink()
    calls, _ = comment(root, tmp_path, "x\n", earlier="41\n42\n")
    assert calls[1].startswith("api --method PATCH repos/acme/shop/issues/comments/41 -F body=@")


@pytest.mark.parametrize("length", [300, 3000])
def test_a_comment_is_never_longer_than_github_takes(
    root: Path, tmp_path: Path, length: int
) -> None:
    text = "".join(f"- größe {number}\n```mermaid\nx\n```\n" for number in range(length))
    _, body = comment(root, tmp_path, text)

    assert len(body) < 65_536
    assert ("cut here" in body) == (length > 300)
    assert body.count("```") % 2 == 0


def test_the_script_of_the_action_stops_at_an_error_of_the_client(
    root: Path, tmp_path: Path
) -> None:
    stub = tmp_path / "gh"
    stub.write_text("#!/usr/bin/env bash\nexit 4\n")
    stub.chmod(0o755)
    (tmp_path / "diff.md").write_text("x\n")
    done = subprocess.run(
        [root / ACTION / "comment.sh", tmp_path / "diff.md"],
        env={
            "PATH": f"{tmp_path}:/usr/bin:/bin",
            "GITHUB_REPOSITORY": "acme/shop",
            "NUMBER": "7",
            "PICTURES": "x",
        },
        check=False,
        capture_output=True,
    )

    assert done.returncode == 4


def test_no_input_stands_in_a_script(root: Path) -> None:
    action = yaml.safe_load((root / ACTION / "action.yml").read_text())
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]

    assert scripts
    assert [script for script in scripts if "${{" in script] == []
