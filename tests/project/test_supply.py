"""What comes from others is pinned: actions by hash, vendored files by their bytes."""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d[\w.]*")
VENDOR = Path("render/site/assets/vendor")
WORKFLOWS = (".github/workflows/*.yml", "atlas/authoring/example/settings/workflow.yml")
ACTIONS = (".github/actions/*/action.yml",)
MAY_WRITE = {
    ("release.yml", "publish"): {"id-token": "write"},
    ("weekly.yml", "report"): {"contents": "read", "issues": "write"},
}
"""The jobs that may do more than read, and what."""


def workflows(root: Path) -> list[Path]:
    return [path for pattern in WORKFLOWS for path in sorted(root.glob(pattern))]


def test_there_are_workflows_for_checks_releases_audits_nights_and_weeks(root: Path) -> None:
    assert {
        "check.yml",
        "release.yml",
        "audit.yml",
        "nightly.yml",
        "weekly.yml",
        "workflow.yml",
    } <= {path.name for path in workflows(root)}


def using(root: Path) -> list[Path]:
    """What uses actions: workflows, and actions of this repository."""
    return [*workflows(root), *(path for pattern in ACTIONS for path in root.glob(pattern))]


def test_actions_are_pinned_by_hash_with_their_version(root: Path) -> None:
    used = [
        line.split("uses:")[1].strip()
        for path in using(root)
        for line in path.read_text().splitlines()
        if "uses:" in line
    ]

    assert used
    assert [use for use in used if not PINNED.fullmatch(use)] == []


def test_one_action_has_one_hash(root: Path) -> None:
    used = {
        use.split(" ")[0]
        for path in using(root)
        for use in re.findall(r"uses: (\S+@[0-9a-f]{40})", path.read_text())
    }

    assert len(used) == len({use.split("@")[0] for use in used})


def test_workflows_read_and_no_more(root: Path) -> None:
    for path in workflows(root):
        workflow: dict[str, Any] = yaml.safe_load(path.read_text())
        assert workflow["permissions"] == {"contents": "read"}, path.name
        for name, job in workflow["jobs"].items():
            assert job.get("permissions", {}) == MAY_WRITE.get((path.name, name), {}), path.name


def vendored(root: Path) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = tomllib.loads((root / VENDOR / "vendored.toml").read_text())[
        "file"
    ]
    return entries


def test_each_vendored_file_is_named_with_its_release_and_licence(root: Path) -> None:
    named = {entry["path"] for entry in vendored(root)}

    assert named == {path.name for path in (root / VENDOR).iterdir()} - {"vendored.toml"}
    for entry in vendored(root):
        assert (root / VENDOR / entry["licence_file"]).is_file()
        assert re.fullmatch(r"\d+\.\d+\.\d+", entry["version"])


@pytest.mark.parametrize("path", ["minisearch.js", "minisearch.LICENSE.txt"])
def test_a_vendored_file_has_the_bytes_that_were_reviewed(root: Path, path: str) -> None:
    (entry,) = [entry for entry in vendored(root) if entry["path"] == path]

    assert hashlib.sha256((root / VENDOR / path).read_bytes()).hexdigest() == entry["sha256"]
