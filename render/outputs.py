"""What commands wrote into a folder: each file with its digest.

The record of a folder is in the folder itself. By it a command tells whether a file is still
what it wrote, removes what it wrote and does not want any more, and leaves everything else alone.
The marks of the files are in the project's store: a file whose mark is that of the last look counts
as unchanged, one of another mark is read, and compared by its digest.
"""

import hashlib
import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from atlas.dependencies import content_of
from atlas.errors import ForeignFolderError
from atlas.marks import mark_of
from atlas.project import Project
from atlas.store import Store, project_store
from atlas.writing import hold, sweep, write_file

NAME = ".outputs.json"
_HEAD = "production-atlas 1"
_KIND = "outputs"
_Contents = tuple[dict[str, str], dict[str, list[Any]]]
"""The digests of files and what was seen of them, by name."""
_quoted = json.JSONEncoder(ensure_ascii=False).encode


@frozen(eq=False)
class Outputs:
    """The files that were written into a folder; `outputs_of` opens it.

    Args:
        folder: The folder.
        kind: What is written there: pictures, or a site.
        store: Keeps the marks.
    """

    folder: Path
    kind: str
    store: Store
    _digests: dict[str, str] = field(factory=dict[str, str], init=False)
    _seen: dict[str, list[Any]] = field(factory=dict[str, list[Any]], init=False)
    _kept: list[_Contents] = field(factory=list[_Contents], init=False)
    """Digests and marks as the last run left them, where its record can be read."""

    def intend(self, names: Iterable[str]) -> None:
        """Record that files will be written, so that a run that is killed leaves none unknown.

        Args:
            names: Their paths, relative to the folder.

        Raises:
            OSError: The record cannot be written.
        """
        self._digests.update({name: "" for name in names if name not in self._digests})
        self._kept.clear()
        self._write()

    def is_whole(self, name: str) -> bool:
        """Return whether a file is what was written.

        Args:
            name: Its path, relative to the folder.
        """
        digest = self._digests.get(name)
        mark = mark_of(f"{self.folder}/{name}") if digest else None
        if mark is None:
            return False
        if self._seen.get(name) != [digest, *mark]:
            if digest != self._digest(name):
                return False
            self._seen[name] = [digest, *mark]
        return True

    def write(self, name: str, content: bytes | str) -> None:
        """Write a file, unless it is what it shall be already, and record it.

        Args:
            name: Its path, relative to the folder.
            content: Its bytes, or its text.

        Raises:
            OSError: It cannot be written.
        """
        write_file(self.folder / name, content, unless_same=True)
        self.note(name, digest_of(content))

    def note(self, name: str, digest: str) -> None:
        """Record a file that was written, be it in another process.

        Args:
            name: Its path, relative to the folder.
            digest: The `digest_of` its bytes.
        """
        self._digests[name] = digest
        self._seen[name] = [digest, *(mark_of(self.folder / name) or ())]

    def names(self) -> list[str]:
        """Return the paths of all files that were written, relative to the folder, sorted."""
        return sorted(self._digests)

    def remove(self, names: Iterable[str]) -> None:
        """Remove files that were written here, and the folders that become empty.

        Args:
            names: Their paths, relative to the folder; others than recorded ones are left alone.

        Raises:
            OSError: One cannot be removed.
        """
        for name in sorted(names):
            if name not in self._digests:
                continue
            (self.folder / name).unlink(missing_ok=True)
            del self._digests[name]
            for parent in (self.folder / name).parents:
                if parent == self.folder or not parent.is_dir() or any(parent.iterdir()):
                    break
                parent.rmdir()

    def save(self) -> None:
        """Write the record, and keep the marks, unless both are as the last run left them.

        Raises:
            OSError: It cannot be written.
        """
        if (self._digests, self._seen) in self._kept:
            return
        self._write()
        seen = {name: row for name, row in sorted(self._seen.items()) if name in self._digests}
        key = str(self.folder.resolve())
        value = json.dumps(seen, separators=(",", ":")).encode()
        if self.store.get(_KIND, [key]).get(key) != value:
            self.store.put(_KIND, {key: value})

    def load(self) -> bool:
        """Read the record and the marks; return whether there is a record, be it broken.

        Raises:
            ForeignFolderError: It is the record of something else.
        """
        data = content_of(self.folder / NAME)
        if data is None:
            return False
        head, _, text = data.decode("utf-8", "replace").partition("\n")
        text = text.removesuffix("\n")
        start, _, digest = head.rpartition(" ")
        if digest != digest_of(start + text):
            return True
        if start != f"{_HEAD} {self.kind}":
            raise ForeignFolderError(
                f"{self.folder} is no folder of this command: {NAME} in it begins with {start!r}",
                allowed=f"a folder of its own for {self.kind}",
                remedy="choose another folder",
            )
        digests = cast("dict[str, str]", json.loads(text))
        self._digests.update({name: each for name, each in digests.items() if is_inside(name)})
        key = str(self.folder.resolve())
        self._seen.update(json.loads(self.store.get(_KIND, [key]).get(key, b"{}")))
        self._kept.append((digests, dict(self._seen)))
        return True

    def _write(self) -> None:
        rows = ",\n".join(
            f"{_quoted(name)}: {_quoted(digest)}" for name, digest in sorted(self._digests.items())
        )
        text = f"{{\n{rows}\n}}" if rows else "{}"
        start = f"{_HEAD} {self.kind}"
        record = f"{start} {digest_of(start + text)}\n{text}\n"
        write_file(self.folder / NAME, record, unless_same=True)

    def _digest(self, name: str) -> str:
        data = content_of(self.folder / name)
        return "" if data is None else digest_of(data)  # a folder of this name, or not to be read


@contextmanager
def outputs_of(project: Project, folder: Path, kind: str) -> Generator[Outputs]:
    """Open the record of a folder, and keep other commands from writing there until the end.

    In the build folder of the project, what was written before there were records is taken over.

    Args:
        project: The project.
        folder: The folder.
        kind: What is written there: `pictures`, or a `site`.

    Raises:
        ForeignFolderError: The folder holds files, and no command of the atlas wrote them.
        OSError: The folder cannot be created.
    """
    with hold(folder):
        outputs = Outputs(folder, kind, project_store(project))
        own = project.folder / project.build
        if not outputs.load() and own not in {folder, *folder.parents}:
            _refuse_foreign(folder)
        for place in {name.rpartition("/")[0] for name in outputs.names()}:
            sweep(folder / place)
        yield outputs


def _refuse_foreign(folder: Path) -> None:
    others = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    if others:
        raise ForeignFolderError(
            f"{folder} holds files that no command of the atlas wrote, such as {others[0]}",
            allowed="a new or empty folder, or one that an earlier run wrote",
            remedy="choose another folder, or empty this one",
        )


def digest_of(content: bytes | str) -> str:
    """Return the digest of a file's bytes, or of its text as UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def is_inside(name: str) -> bool:
    """Return whether a path stays inside the folder that it is relative to."""
    return name[:1] not in {"", "/"} and ".." not in name.split("/") and "\0" not in name
