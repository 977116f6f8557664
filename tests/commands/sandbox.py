"""A sandbox: the unpacked packages as a root of their own, without a network but loopback.

Linux's namespaces keep what runs in it apart from the machine: it sees no process, no port and no
file of the machine's, and the kernel ends all of it when its first process ends. What it writes
is laid over the packages and goes with it. It cannot set the clock or the kernel's global settings.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from attrs import frozen

_SETUP = """
set -e
ip link set lo up
hostname sandbox
mount --make-rprivate /
mount -t overlay overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" "$2/root"
cd "$2/root"
mount -t proc proc proc
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
mount --bind proc/sys/net proc/sys/net
mount -o remount,bind,rw proc/sys/net
mount -t sysfs -o ro sysfs sys
mount -t tmpfs tmpfs dev
mount -t tmpfs tmpfs run
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
chmod 1777 dev/shm
for device in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 666 "dev/${device%:*}" c 1 "${device#*:}"
done
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
exec chroot . /usr/bin/tini -s -- sleep infinity
"""
_NAMESPACES = ("--mount", "--pid", "--net", "--uts", "--ipc")
_WITHOUT = (
    "-sys_time,-sys_module,-sys_boot,-sys_rawio,-syslog,-wake_alarm,-mac_admin,-audit_control"
)
_PATH = "/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin"


class SandboxError(Exception):
    """The machine cannot make a sandbox, or a server in it does not get ready."""


@frozen
class Result:
    """What a command in the sandbox did."""

    status: int
    output: str
    errors: str


class Sandbox:
    """A running sandbox.

    Args:
        packages: The folder with the unpacked packages.
    """

    def __init__(self, packages: Path) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="atlas-commands-"))
        for name in ("upper", "work", "root"):
            (self.folder / name).mkdir()
        self.folder.chmod(0o755)
        self._holder = subprocess.Popen(
            [
                "setpriv",
                "--pdeathsig",
                "KILL",
                "unshare",
                "--fork",
                "--kill-child",
                *_NAMESPACES,
                "bash",
                "-c",
                _SETUP,
                "sandbox",
                str(packages.resolve()),
                str(self.folder),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._first = self._wait_for_first()

    def _wait_for_first(self) -> int:
        """Wait until the first process of the sandbox is the one that waits for the others."""
        children = Path(f"/proc/{self._holder.pid}/task/{self._holder.pid}/children")
        until = time.monotonic() + 30
        while time.monotonic() < until and self._holder.poll() is None:
            for child in children.read_text().split():
                if Path(f"/proc/{child}/comm").read_text().strip() == "tini":
                    return int(child)
            time.sleep(0.02)
        self._holder.kill()
        _, errors = self._holder.communicate()
        self._remove()
        raise SandboxError(f"no sandbox on this machine: {errors.strip() or 'root is needed'}")

    def run(self, script: str, *, user: str = "root", seconds: float = 60) -> Result:
        """Run a script of bash in the sandbox and wait for its end.

        Args:
            script: The script.
            user: Who runs it.
            seconds: After how long it is ended; its status is then 124.
        """
        entering = (
            ["nsenter", f"--target={self._first}", *_NAMESPACES, "--root",
             "env", "-i", "--chdir=/", f"PATH={_PATH}", "LANG=C.UTF-8", "HOME=/root", "TERM=dumb",
             "setpriv", f"--bounding-set={_WITHOUT}", f"--reuid={user}", f"--regid={user}",
             "--init-groups", "timeout", "--kill-after=2", str(seconds), "bash", "-c", script]
        )  # fmt: skip
        # Files, not pipes: what a script leaves running may hold its output open.
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            done = subprocess.run(
                entering,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
                check=False,
                timeout=seconds + 30,
            )
            said = []
            for file in (output, errors):
                file.seek(0)
                said.append(file.read().decode(errors="replace"))
        return Result(done.returncode, *said)

    def wait(self, script: str, *, seconds: float = 60) -> None:
        """Wait until a script succeeds.

        Args:
            script: The script, which asks a server whether it is ready.
            seconds: How long to wait.

        Raises:
            SandboxError: The script did not succeed in that time.
        """
        until = time.monotonic() + seconds
        while (last := self.run(script, seconds=15)).status:
            if time.monotonic() > until:
                raise SandboxError(f"not ready after {seconds:g} s: {last.errors or last.output}")
            time.sleep(0.2)

    def close(self) -> None:
        """End all processes of the sandbox and remove what they wrote."""
        # The kernel ends the others with the first one; its parent sees that, and ends too.
        if self._holder.poll() is None:
            os.kill(self._first, signal.SIGKILL)
        self._holder.communicate()
        self._remove()

    def _remove(self) -> None:
        # The kernel unmounts when the last process has gone; that may be a moment later.
        for _ in range(100):
            shutil.rmtree(self.folder, ignore_errors=True)
            if not self.folder.exists():
                return
            time.sleep(0.05)
        shutil.rmtree(self.folder)
