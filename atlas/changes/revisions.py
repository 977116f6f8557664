"""The content of a project as it was at a revision, in a folder of its own."""

import io
import os
import tarfile
from pathlib import Path

from atlas.errors import ConfigurationError, NoProjectError
from atlas.git import GitError, git
from atlas.project import Project, find_project
from atlas.writing import make_link, write_file

_SETTINGS = "pyproject.toml"


def commit_of(project: Project, revision: str) -> str:
    """Return the hash of a commit.

    Args:
        project: The project, in a repository of Git.
        revision: A commit, a branch, a tag, or what else Git reads as one.

    Raises:
        GitError: It names no commit.
    """
    git(project.folder, "rev-parse", "--git-dir")  # says so where there is no repository
    name = f"{revision}^{{commit}}"
    try:
        found = git(project.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except GitError:
        raise GitError(
            f"{revision!r} names no commit of this repository",
            allowed="a commit, a branch, a tag, or an expression such as HEAD~1",
            remedy="`git log --oneline` lists commits; a shallow clone, as CI makes it, "
            "lacks most of them: fetch the whole history",
        ) from None
    return found.decode().strip()


def project_at(project: Project, commit: str, folder: Path) -> Project | None:
    """Write the content of a project as it was at a commit; nothing else of the repository.

    Links that lead out of the folder are left out.

    Args:
        project: The project.
        commit: The hash of the commit.
        folder: An empty folder.

    Returns:
        The project in that folder; None where there was none at that commit.

    Raises:
        GitError: Git fails.
        ConfigurationError: Its settings at that commit are wrong.
    """
    top = Path(git(project.folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    below = git(project.folder, "rev-parse", "--show-prefix").decode().rstrip("\n")
    tree = f"{commit}:{below}"
    try:
        listed = git(top, "ls-tree", "-z", "--name-only", tree).decode("utf-8", "surrogateescape")
    except GitError:  # the folder was not there yet
        return None
    there = set(listed.split("\0"))
    if _SETTINGS not in there:
        return None
    write_file(folder / _SETTINGS, git(top, "show", f"{tree}{_SETTINGS}"))
    try:
        old = find_project(folder)
    except NoProjectError:
        return None
    except ConfigurationError as error:
        raise ConfigurationError(
            f"at {commit[:12]}, {error.found}", allowed=error.allowed, remedy=error.remedy
        ) from error
    if old.folder != folder:
        return None
    wanted = [*old.roots, old.relative(old.prices), old.relative(old.icons)]
    names = [name for name in wanted if name in there]
    if names:
        archive = git(top, "archive", "--format=tar", tree, "--", *names)
        with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
            for member in packed:
                _unpack(packed, member, folder)
    return old


def _unpack(packed: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Write a file, folder or link of an archive; no link that leads out of the folder.

    The filters of `tarfile` do that since Python 3.11.4; Debian 12 has 3.11.2.
    """
    path = folder / member.name
    if not _is_within(folder, path):
        return
    if member.isdir():
        path.mkdir(parents=True, exist_ok=True)
        return
    if member.issym():
        if _is_within(folder, path.parent / member.linkname):
            make_link(path, member.linkname)
    elif content := packed.extractfile(member):
        write_file(path, content.read())


def _is_within(folder: Path, path: Path) -> bool:
    """Whether a path is below a folder, wherever the links on its way lead."""
    return Path(os.path.realpath(path)).is_relative_to(folder)
