"""Projects in real repositories of Git."""

import os
import subprocess
from pathlib import Path

from tests.projects import Writer

NAMED = {"GIT_AUTHOR_DATE": "2026-11-01T12:00:00", "GIT_COMMITTER_DATE": "2026-11-01T12:00:00"}


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        env=os.environ | NAMED,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def commit(writer: Writer) -> str:
    """Commit all files, and return the commit."""
    if not (writer.folder / ".git").exists():
        git(writer.folder, "init", "-q", "-b", "main")
    git(writer.folder, "add", "-A")
    git(writer.folder, "commit", "-qm", "x", "--allow-empty")
    return git(writer.folder, "rev-parse", "HEAD")


def change(writer: Writer, path: str, old: str, new: str) -> None:
    file = writer.folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
