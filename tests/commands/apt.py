"""Download packages of a release of Debian, by an apt that knows nothing of the machine's own."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_INSTALLED = re.compile(r"^Inst (\S+) \((\S+) .*\[(\w+)\]\)", re.MULTILINE)
"""What `apt-get install --simulate` says of a package: its name, version and architecture."""


class FetchError(Exception):
    """What was to be fetched cannot be had, with the reason."""


def download(cache: Path, suite: str, names: Iterable[str], *, closure: bool) -> list[Path]:
    """Return the downloaded packages of a release of Debian.

    Args:
        cache: The folder that keeps them.
        suite: The release.
        names: The names of the packages.
        closure: Whether all that they depend on is downloaded too.

    Raises:
        FetchError: A package cannot be had.
    """
    state = cache / "apt" / suite
    config = _apt(state)
    call(["apt-get", "update", "-qq"], config)
    if closure:
        install = ["apt-get", "install", "-qq", "--yes"]
        call([*install, "--download-only", *sorted(names)], config)
        listed = call([*install, "--simulate", *sorted(names)], config)
        return [state / "cache/archives" / name for name in files(listed)]
    folder = state / "single"
    folder.mkdir(exist_ok=True)
    call(["apt-get", "download", "-qq", *sorted(names)], config, cwd=folder)
    return sorted(folder.glob("*.deb"))


def _apt(state: Path) -> dict[str, str]:
    """Set up apt in a folder of its own: it does not know what the machine has installed."""
    for name in ("state/lists/partial", "cache/archives/partial"):
        (state / name).mkdir(parents=True, exist_ok=True)
    (state / "status").touch()
    mirror, release = _mirror(), state.name
    sources = state / "sources.list"
    sources.write_text(f"deb [signed-by={KEYRING}] {mirror} {release} main\n")
    settings = {
        "Dir::State": state / "state",
        "Dir::State::status": state / "status",
        "Dir::Cache": state / "cache",
        "Dir::Etc::SourceList": sources,
        "Dir::Etc::SourceParts": "/dev/null",
        "APT::Install-Recommends": "false",
        "APT::Sandbox::User": "root",
        "Acquire::Languages": "none",
    }
    file = state / "apt.conf"
    file.write_text("".join(f'{key} "{value}";\n' for key, value in settings.items()))
    return {**os.environ, "APT_CONFIG": str(file)}


def _mirror() -> str:
    """The address from which this machine takes its own packages."""
    if not shutil.which("apt-get") or not KEYRING.exists():
        raise FetchError("apt-get and Debian's keyring are not here: the suite needs Debian")
    listed = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for line in listed.splitlines():
        address, _, release = line.partition(" ")
        if release and "-" not in release and "debian" in address:
            return address
    raise FetchError("no release of Debian is among the sources of apt: name one, then try again")


def files(simulated: str) -> list[str]:
    """Return the names that apt gives to the files of the packages that it would install.

    Args:
        simulated: What `apt-get install --simulate` printed.
    """
    return [
        f"{name}_{version.replace(':', '%3a')}_{architecture}.deb"
        for name, version, architecture in _INSTALLED.findall(simulated)
    ]


def call(arguments: list[str], environment: dict[str, str], cwd: Path | None = None) -> str:
    """Run a program that fetches, and return what it printed.

    Args:
        arguments: The program and its arguments.
        environment: Its environment.
        cwd: The folder that it runs in.

    Raises:
        FetchError: It failed.
    """
    done = subprocess.run(
        arguments, env=environment, cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-3:]
        raise FetchError(f"`{' '.join(arguments[:3])}` failed: {' '.join(said)}")
    return done.stdout
