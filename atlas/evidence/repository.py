"""Repositories: their files and commits become sources in one line."""

from attrs import frozen

from atlas.errors import CitationError
from atlas.evidence.source import Source, SourceKind

_SHORT = 12
"""How many characters of a commit a title shows; tags are shorter."""


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
    """

    name: str
    checked: str = ""
    commit: str = ""
    publisher: str = ""
    folder: str = ""
    kind: SourceKind = "primary"
    read_in: str = ""

    def file(
        self,
        path: str,
        *,
        commit: str = "",
        title: str = "",
        published: str | None = None,
        kind: SourceKind | None = None,
    ) -> Source:
        """Make the source for a file.

        Args:
            path: Path of the file, below the repository's folder if it has one.
            commit: The commit or tag that was read; the repository's unless given.
            title: Title, as the file prints it; its path and commit unless given.
            published: Date of publication, where the file bears one.
            kind: Whose word it is; the repository's kind unless given.

        Returns:
            The source.

        Raises:
            CitationError: No commit is known, or a field is malformed.
        """
        revision = commit or self.commit
        if not revision:
            raise CitationError(
                f"{path!r} of {self.name} is cited without a commit",
                allowed="the commit or tag that was read: files change",
                remedy="name it: `Repository(…, commit=…)`, or `.file(path, commit=…)`",
            )
        full_path = f"{self.folder}/{path}" if self.folder else path
        address = f"blob/{revision}/{full_path}"
        return self._source(
            title or f"{full_path} at {revision[:_SHORT]}", address, published, kind
        )

    def change(self, title: str, commit: str, published: str | None = None) -> Source:
        """Make the source for the changes and the message of a commit.

        Args:
            title: The first line of its message, or what it is called.
            commit: Its hash.
            published: Its date.
        """
        return self._source(title, f"commit/{commit}", published, None)

    def _source(
        self, title: str, address: str, published: str | None, kind: SourceKind | None
    ) -> Source:
        return Source(
            title=title,
            publisher=self.publisher or self.name,
            url=f"https://github.com/{self.name}/{address}",
            published=published,
            checked=self.checked,
            kind=kind or self.kind,
            read_in=self.read_in or None,
        )
