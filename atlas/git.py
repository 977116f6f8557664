"""Git, asked about the folder of a project."""

import shutil
import subprocess
from pathlib import Path

from atlas.errors import AtlasError

_SECONDS = 120


class GitError(AtlasError):
    """Git is missing, or refuses what it is asked."""


def git(folder: Path, *arguments: str) -> bytes:
    """Return what Git prints.

    Args:
        folder: The folder in which it runs.
        arguments: Its arguments.

    Raises:
        GitError: It is not installed, takes too long, or ends with an error.
    """
    program = shutil.which("git")
    if program is None:
        raise GitError(
            "Git is not installed",
            allowed="a `git` on the PATH",
            remedy="install Git, for instance with `apt-get install git`",
        )
    try:
        done = subprocess.run(  # noqa: S603 - the program is found by its fixed name
            [program, *arguments], cwd=folder, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(
            f"git {arguments[0]} did not end: {error}",
            allowed=f"an answer within {_SECONDS} s",
            remedy=f"run `git {arguments[0]}` in {folder} yourself",
        ) from error
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it says no reason"]
        raise GitError(
            f"git {arguments[0]} failed in {folder}: {told[-1]}",
            allowed="a folder of a Git repository",
            remedy=f"run `git {arguments[0]}` there yourself",
        )
    return done.stdout
