"""Repositories: their files and commits become sources in one line."""

import re
from typing import Any
from urllib.parse import quote

from attrs import field, frozen

from atlas.errors import CitationError
from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source, SourceKind, is_day_or_empty, require_checked

_BRANCHES = frozenset({"HEAD", "develop", "main", "master", "trunk"})
_PLAIN = "/%!$&'()*+,:;=@~"
"""What a path may hold as it stands, besides letters and digits; `%20` stays what it is."""
_NAME = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_SHORT = 12
"""How many characters of a commit a title shows; tags are shorter."""


def _name(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise CitationError(
            f"the name of a repository is {value!r}",
            allowed="owner and name, such as `redis/redis`",
            remedy="write the two names that follow github.com/ in its address, and nothing else",
        )


def _require_revision(revision: str, what: str, remedy: str) -> None:
    """Refuse what is no commit and no tag, as far as its name tells."""
    if not revision or revision in _BRANCHES:
        found = f"at the branch {revision!r}" if revision else "without a commit"
        raise CitationError(
            f"{what} is cited {found}",
            allowed="the commit or tag that was read: files change",
            remedy=remedy,
        )


@frozen
class Repository:
    """A public repository on GitHub, with what all sources read in it share.

    `docs = Repository("redis/redis-doc", commit="1044224477fc…", checked="2026-11-22")`, then
    `docs.file("docs/management/replication.md")`.

    Args:
        name: Owner and name, such as `redis/redis`.
        checked: Date on which its files were read.
        commit: The commit or tag that was read; empty where each file names its own.
        publisher: Who stands for it; owner and name unless given.
        folder: Folder that the paths of its files begin with.
        kind: Whose word it is, unless a file says otherwise.
        read_in: Where its words were read, if not at their addresses.
        release: The release that the commit belongs to, or a gap.

    Raises:
        CitationError: The name is not that of an owner and a repository.
        DateError: The date does not exist.
    """

    name: str = field(validator=_name)
    checked: str = field(default="", validator=is_day_or_empty)
    commit: str = ""
    publisher: str = ""
    folder: str = ""
    kind: SourceKind = "primary"
    read_in: str = ""
    release: str | Undisclosed = ""

    def file(
        self,
        path: str,
        *,
        commit: str = "",
        title: str = "",
        published: str | None = None,
        kind: SourceKind | None = None,
        release: str | Undisclosed = "",
        checked: str = "",
    ) -> Source:
        """Make the source for a file.

        Args:
            path: Path of the file, below the repository's folder if it has one.
            commit: The commit or tag that was read; the repository's unless given.
            title: Title, as the file prints it; its path and commit unless given.
            published: Date of publication, where the file bears one.
            kind: Whose word it is; the repository's kind unless given.
            release: The release that it belongs to; the repository's if it is of its commit.
            checked: Date on which it was read; the repository's unless given.

        Returns:
            The source.

        Raises:
            CitationError: No commit is known, or a field is malformed.
        """
        revision = commit or self.commit
        _require_revision(
            revision,
            f"{path!r} of {self.name}",
            "name it: `Repository(…, commit=…)`, or `.file(path, commit=…)`",
        )
        if not isinstance(path, str) or not path.strip("/") or path.startswith("/"):
            raise CitationError(
                f"the path of a file of {self.name} is {path!r}",
                allowed="a path below the repository, or below its folder if it has one",
                remedy="write the path of the file, without a slash at its beginning",
            )
        full_path = f"{self.folder.strip('/')}/{path}" if self.folder else path
        address = f"blob/{revision}/{quote(full_path, safe=_PLAIN)}"
        return self._source(
            title or f"{full_path} at {revision[:_SHORT]}",
            address,
            published,
            kind,
            release or self._release_at(revision),
            checked=checked,
        )

    def change(
        self, title: str, commit: str, published: str | None = None, *, checked: str = ""
    ) -> Source:
        """Make the source for the changes and the message of a commit.

        Args:
            title: The first line of its message, or what it is called.
            commit: Its hash.
            published: Its date.
            checked: Date on which it was read; the repository's unless given.

        Raises:
            CitationError: There is no commit, or a field is malformed.
        """
        _require_revision(commit, f"{title!r} of {self.name}", "name the commit by its hash")
        return self._source(title, f"commit/{commit}", published, None, checked=checked)

    def _release_at(self, revision: str) -> str | Undisclosed:
        """Return the release of its own commit; a gap holds for all."""
        of_all = isinstance(self.release, Undisclosed) or revision == self.commit
        return self.release if of_all else ""

    def _source(
        self,
        title: str,
        address: str,
        published: str | None,
        kind: SourceKind | None,
        release: str | Undisclosed = "",
        *,
        checked: str = "",
    ) -> Source:
        return Source(
            title=title,
            publisher=self.publisher or self.name,
            url=f"https://github.com/{self.name}/{address}",
            published=published,
            checked=require_checked(checked or self.checked, title, "Repository"),
            kind=kind or self.kind,
            read_in=self.read_in or None,
            release=release,
        )
