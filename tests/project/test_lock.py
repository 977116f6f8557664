"""The locks are in step with pyproject.toml, and tie what is installed to its hash."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ \\]+)(?: ; [^\\]+)?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)"
    r"(?P<via>(?:\n    #.*)+)",
    re.MULTILINE,
)


LOCKS = {
    "requirements.lock": "",
    "docs/requirements.lock": "docs",
    "tools/requirements.lock": "supply",
}
"""The locks, and the group that each is of alone; the first is of all others."""


@pytest.fixture(scope="module", params=LOCKS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def lock(root: Path, name: str) -> str:
    return (root / name).read_text()


@pytest.fixture(scope="module")
def pins(lock: str) -> dict[str, re.Match[str]]:
    return {pin["name"]: pin for pin in PIN.finditer(lock)}


@pytest.fixture(scope="module")
def declared(pyproject: dict[str, Any], name: str) -> dict[str, list[Requirement]]:
    project, groups = pyproject["project"], dict(pyproject["dependency-groups"])
    apart = {group: groups.pop(group) for group in LOCKS.values() if group}
    texts = apart.get(LOCKS[name])
    if texts is None:
        texts = [
            *project["dependencies"],
            *(text for extra in project["optional-dependencies"].values() for text in extra),
            *(text for group in groups.values() for text in group if isinstance(text, str)),
            *pyproject["build-system"]["requires"],
        ]
    requirements: dict[str, list[Requirement]] = {}
    for requirement in map(Requirement, texts):
        requirements.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return requirements


def test_every_line_of_the_lock_is_a_pin_with_its_hashes(lock: str) -> None:
    rest = PIN.sub("", lock)

    assert [line for line in rest.splitlines() if line and not line.startswith("#")] == []


def test_the_locked_release_is_in_the_declared_range(
    declared: dict[str, list[Requirement]], pins: dict[str, re.Match[str]]
) -> None:
    outside = [
        f"{requirement}: make lock"
        for name, requirements in declared.items()
        for requirement in requirements
        if name not in pins or pins[name]["version"] not in requirement.specifier
    ]

    assert outside == []


def test_what_the_lock_has_from_pyproject_is_what_pyproject_declares(
    declared: dict[str, list[Requirement]], pins: dict[str, re.Match[str]]
) -> None:
    direct = {name for name, pin in pins.items() if "(pyproject.toml" in pin["via"]}

    assert direct == set(declared)


def test_the_lock_names_no_index(lock: str) -> None:
    assert re.findall(r"\S*://\S*|--(?:extra-)?index-url|--find-links", lock) == []


@pytest.mark.parametrize("other", list(LOCKS)[1:])
def test_what_two_locks_have_is_of_the_same_version(root: Path, other: str) -> None:
    versions = [
        {pin["name"]: pin["version"] for pin in PIN.finditer((root / name).read_text())}
        for name in ("requirements.lock", other)
    ]
    shared = versions[0].keys() & versions[1].keys()

    assert "packaging" in shared
    assert {name for name in shared if versions[0][name] != versions[1][name]} == set()


def test_the_pip_that_sets_up_the_environment_is_the_locked_one(root: Path) -> None:
    pins = {pin["name"]: pin for pin in PIN.finditer((root / "requirements.lock").read_text())}
    (wheel,) = root.glob("tools/pip-*.whl")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()

    assert wheel.name.startswith(f"pip-{pins['pip']['version']}-")
    assert f"sha256:{digest}" in pins["pip"]["hashes"]
