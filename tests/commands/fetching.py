"""Fetch packages into a folder, unpacked, and leave the machine's own packages alone.

Most are Debian's; some programs have their own packages on PyPI or npm.
"""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from attrs import frozen

from tests.commands.apt import call, download

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
ALTERNATIVES = {
    "awk": "gawk",
    "ip6tables-save": "ip6tables-nft-save",
    "iptables": "iptables-nft",
    "iptables-restore": "iptables-nft-restore",
    "iptables-save": "iptables-nft-save",
    "klist": "klist.mit",
    "nc": "nc.openbsd",
    "php": "php8.4",
    "sh": "bash",
    "squid": "squid-gnutls",
    "traceroute": "traceroute.db",
    "uwsgi": "uwsgi-core",
    "which": "which.debianutils",
}
USERS = (
    "activemq", "bind", "caddy", "ceph", "crontab", "Debian-exim", "dnsmasq", "dovecot",
    "dovenull", "ejabberd", "frr", "frrvty", "haclient", "hacluster", "influxdb", "mail",
    "memcache", "messagebus", "mosquitto", "mysql", "nagios", "nobody", "ntpsec", "openldap",
    "pdns", "postdrop", "postfix", "postgres", "proxy", "rabbitmq", "redis", "shadow", "sshd",
    "sssd", "systemd-network", "systemd-resolve", "tcpdump", "tty", "unbound", "utmp", "varnish",
    "varnishlog", "vcache", "www-data", "zabbix", "zookeeper",
)  # fmt: skip
_TOOLS = Path(__file__).parents[2] / "tools"


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
    call(
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
    call(
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
        for found in (root / "usr/bin" / target, root / "usr/sbin" / target):
            link = found.with_name(name)
            if found.exists() and not (link.exists() or link.is_symlink()):
                link.symlink_to(target)
    authorities = sorted(root.glob("usr/share/ca-certificates/*/*.crt"))
    if authorities:
        bundle = etc / "ssl/certs/ca-certificates.crt"
        bundle.parent.mkdir(parents=True, exist_ok=True)
        bundle.write_text("".join(path.read_text() for path in authorities))
    for program in sorted(root.glob("usr/lib/jvm/java-*-openjdk-*/bin/*")):
        link = root / "usr/bin" / program.name
        if not (link.exists() or link.is_symlink()):
            link.symlink_to("/" + str(program.relative_to(root)))
    subprocess.run(["chroot", root, "/usr/sbin/ldconfig"], check=True)
