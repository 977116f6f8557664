"""Fetch packages into a folder, unpacked, and leave the machine's own packages alone.

Most are Debian's; some programs have their own packages on PyPI or npm.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from attrs import frozen

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
BASE = (
    "base-files",
    "bash",
    "coreutils",
    "findutils",
    "gawk",
    "grep",
    "libc-bin",
    "procps",
    "sed",
    "tini",
    "util-linux",
)
# What update-alternatives would link, had the packages been installed.
ALTERNATIVES = {"awk": "gawk", "sh": "bash", "nc": "nc.openbsd", "traceroute": "traceroute.db"}
USERS = (
    "ceph", "influxdb", "memcache", "mysql", "nobody", "postdrop", "postfix", "postgres",
    "rabbitmq", "redis", "sshd", "tcpdump", "www-data", "zookeeper",
)  # fmt: skip
_TOOLS = Path(__file__).parents[2] / "tools"


class FetchError(Exception):
    """What was to be fetched cannot be had, with the reason."""


@frozen
class Root:
    """The root folder of a sandbox.

    Args:
        suite: The release of Debian whose packages it is made of.
        packages: The packages, with all that they depend on.
        older: Packages of other releases by name, without what they depend on.
        python: Packages of PyPI, each tuple in a folder of its own, named after its first one.
        node: Packages of npm, each in a folder of its own.
    """

    suite: str
    packages: tuple[str, ...]
    older: tuple[tuple[str, str], ...] = ()
    python: tuple[tuple[str, ...], ...] = ()
    node: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """A name that changes with the packages and with what is made of them."""
        made = repr(self).encode() + Path(__file__).read_bytes()
        return f"{self.suite}-{sha256(made).hexdigest()[:12]}"


def fetch(root: Root, cache: Path) -> Path:
    """Return the folder with all packages of a root unpacked; fetch it where it is not there yet.

    Args:
        root: What to fetch.
        cache: The folder that keeps what was fetched.

    Raises:
        FetchError: A package cannot be had on this machine.
    """
    folder = cache / root.key
    if folder.exists():
        return folder
    unfinished = cache / f"{root.key}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    for name in ("usr/bin", "usr/sbin", "usr/lib", "usr/lib64"):
        (unfinished / name).mkdir(parents=True)
        (unfinished / name.removeprefix("usr/")).symlink_to(name)
    for package in download(cache, root.suite, {*BASE, *root.packages}, closure=True):
        _unpack(package, unfinished)
    for suite, name in root.older:
        for package in download(cache, suite, {name}, closure=False):
            _unpack(package, unfinished)
    for names in root.python:
        _install_python(names, unfinished)
    for name in root.node:
        _install_node(name, unfinished)
    _finish(unfinished)
    unfinished.rename(folder)
    return folder


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
    _call(["apt-get", "update", "-qq"], config)
    if closure:
        _call(["apt-get", "install", "-qq", "--yes", "--download-only", *sorted(names)], config)
        return sorted((state / "cache/archives").glob("*.deb"))
    folder = state / "single"
    folder.mkdir(exist_ok=True)
    _call(["apt-get", "download", "-qq", *sorted(names)], config, cwd=folder)
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


def _call(arguments: list[str], environment: dict[str, str], cwd: Path | None = None) -> None:
    done = subprocess.run(
        arguments, env=environment, cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-3:]
        raise FetchError(f"`{' '.join(arguments[:3])}` failed: {' '.join(said)}")


def _unpack(package: Path, root: Path) -> None:
    """Unpack a package through the links of the root, as `dpkg --extract` does not."""
    with subprocess.Popen(
        ["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE
    ) as reading:
        subprocess.run(
            ["tar", "--extract", "--keep-directory-symlink", "--directory", root],
            stdin=reading.stdout,
            check=True,
        )


def _install_python(names: tuple[str, ...], root: Path) -> None:
    """Install packages of PyPI for the Python of the root, with a starter for each program."""
    home = f"opt/{names[0]}"
    (wheel,) = _TOOLS.glob("pip-*.whl")
    minor = max(int(path.name.rpartition(".")[2]) for path in root.glob("usr/lib/python3.*"))
    _call(
        [sys.executable, f"{wheel}/pip", "install", "--quiet", "--disable-pip-version-check",
         "--target", str(root / home), "--python-version", f"3.{minor}", "--implementation", "cp",
         "--only-binary=:all:", "--no-compile", *names],
        dict(os.environ),
    )  # fmt: skip
    for script in sorted((root / home / "bin").iterdir()):
        python = "python3 " if script.read_bytes()[:2] == b"#!" else ""
        starter = root / "usr/local/bin" / script.name
        starter.parent.mkdir(parents=True, exist_ok=True)
        starter.write_text(
            f'#!/bin/bash\nPYTHONPATH=/{home} exec {python}/{home}/bin/{script.name} "$@"\n'
        )
        starter.chmod(0o755)


def _install_node(name: str, root: Path) -> None:
    """Install a package of npm, with a link to each program of its own."""
    home = f"opt/{name.rpartition('/')[2]}"
    (root / home).mkdir(parents=True)
    _call(
        ["npm", "install", "--silent", "--ignore-scripts", "--prefix", str(root / home), name],
        dict(os.environ),
    )
    for script in sorted((root / home / "node_modules/.bin").iterdir()):
        link = root / "usr/local/bin" / script.name
        link.parent.mkdir(parents=True, exist_ok=True)
        if not link.is_symlink():
            link.symlink_to(f"/{home}/node_modules/.bin/{script.name}")


def _finish(root: Path) -> None:
    """Write what the packages' own scripts would have: users, links, the cache of libraries."""
    users = ["root:x:0:0::/root:/bin/bash"]
    groups = ["root:x:0:", "adm:x:4:", "systemd-journal:x:101:"]
    for number, name in enumerate(USERS, 5001):
        users.append(f"{name}:x:{number}:{number}::/var/lib/{name}:/bin/bash")
        groups.append(f"{name}:x:{number}:")
    etc = root / "etc"
    (etc / "passwd").write_text("\n".join(users) + "\n")
    (etc / "group").write_text("\n".join(groups) + "\n")
    (etc / "hosts").write_text("127.0.0.1 localhost\n127.0.1.1 sandbox\n::1 localhost\n")
    for name in ("root", "tmp", "run", "proc", "sys", "dev", "usr/local/bin"):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "tmp").chmod(0o1777)
    shutil.rmtree(root / "var/run", ignore_errors=True)
    (root / "var/run").symlink_to("/run")
    (etc / "pam.d").mkdir(exist_ok=True)
    for name in ("other", "runuser", "su"):
        kinds = ("auth", "account", "password", "session")
        (etc / "pam.d" / name).write_text("".join(f"{k} sufficient pam_permit.so\n" for k in kinds))
    for name, target in ALTERNATIVES.items():
        link = root / "usr/bin" / name
        if not link.exists() and any(
            (root / f"usr/{place}/{target}").exists() for place in ("bin", "sbin")
        ):
            link.symlink_to(target)
    for program in sorted(root.glob("usr/lib/jvm/java-*-openjdk-*/bin/*")):
        link = root / "usr/bin" / program.name
        if not (link.exists() or link.is_symlink()):
            link.symlink_to("/" + str(program.relative_to(root)))
    subprocess.run(["chroot", root, "/usr/sbin/ldconfig"], check=True)
