"""`evidence.lock`: when the words of each source were last seen at its address.

It is part of the repository, so that a reader without a network sees it, and a change of a
sentence around a figure shows at the next run.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import evolve, field, frozen

from atlas.errors import ConfigurationError
from atlas.project import Project
from atlas.terminal import one_line
from atlas.verification.archive import Archived
from atlas.verification.phrases import Seen
from atlas.verification.verdicts import Status, Verdict

NAME = "evidence.lock"
_HEAD = """\
# Written by `atlas verify --lock`: when the words of each source were last seen at its address.
version = 1
"""
_STANDING: frozenset[Status] = frozenset({"stands", "moved"})


@frozen
class Phrase:
    """Words of a source as they were last seen.

    Args:
        around: A hash of the sentence around them.
        seen: The day.
    """

    around: str
    seen: str


@frozen
class Record:
    """What is recorded of one source.

    Args:
        status: What became of it when it was last verified.
        verified: That day.
        stood: The day on which it last stood; empty if never.
        phrases: Its quoted words as they were last seen.
        copy: The address of an archived copy, where it is gone; empty if none is known.
    """

    status: str
    verified: str
    stood: str = ""
    phrases: Mapping[str, Phrase] = field(factory=dict[str, Phrase])
    copy: str = ""


def read(project: Project) -> dict[str, Record]:
    """Return what is recorded of the sources of a project, by address; nothing if nothing is.

    Args:
        project: The project.

    Raises:
        ConfigurationError: The file has another form.
        OSError: It cannot be read.
    """
    path = project.folder / NAME
    if not path.exists():
        return {}
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
        if given.get("version") != 1:
            raise KeyError("version")  # noqa: TRY301 - one refusal for all that is wrong
        return {table["address"]: _record(table) for table in given.get("source", ())}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(
            f"{path} is not as `atlas verify --lock` writes it: {one_line(str(error))}",
            allowed="that file, unchanged, of version 1",
            remedy="take it from the repository again, or remove it and verify again",
        ) from error


def _record(table: Mapping[str, Any]) -> Record:
    phrases = cast("list[Mapping[str, str]]", table["phrases"])
    return Record(
        str(table["status"]),
        str(table["verified"]),
        str(table["stood"]),
        {str(it["quoted"]): Phrase(str(it["around"]), str(it["seen"])) for it in phrases},
        str(table.get("copy", "")),
    )


def text_of(records: Mapping[str, Record]) -> str:
    """Return records as the file has them, sorted by address.

    Args:
        records: The records by address.
    """
    parts = [_HEAD]
    for address, record in sorted(records.items()):
        lines = [
            "[[source]]",
            f"address = {_quoted(address)}",
            f"status = {_quoted(record.status)}",
            f"verified = {_quoted(record.verified)}",
            f"stood = {_quoted(record.stood)}",
            *([f"copy = {_quoted(record.copy)}"] if record.copy else []),
            "phrases = [" if record.phrases else "phrases = []",
            *(
                f"  {{ seen = {_quoted(it.seen)}, around = {_quoted(it.around)}, "
                f"quoted = {_quoted(phrase)} }},"
                for phrase, it in sorted(record.phrases.items())
            ),
            *(["]"] if record.phrases else []),
        ]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _quoted(text: str) -> str:
    """Return a basic string of TOML, which is one of JSON but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def recorded(
    verdicts: Iterable[Verdict], records: Mapping[str, Record], today: str
) -> dict[str, Record]:
    """Return records with what became of some sources; of what is not found, the last stays.

    Args:
        verdicts: What became of them.
        records: What was recorded.
        today: The day, for what could not be read.
    """
    known = dict(records)
    for verdict in verdicts:
        before = known.get(verdict.address, Record("", ""))
        day = verdict.read or today
        quoted = {seen.phrase for seen in verdict.phrases}
        phrases = {
            phrase: it
            for phrase, it in before.phrases.items()
            if phrase in quoted or not verdict.phrases
        }
        phrases |= {
            seen.phrase: Phrase(seen.around, day)
            for seen in verdict.phrases
            if seen.state == "found"
        }
        stood = day if verdict.status in _STANDING else before.stood
        known[verdict.address] = Record(
            verdict.status, day, stood, phrases, _archived(verdict, before)
        )
    return known


def _archived(verdict: Verdict, before: Record) -> str:
    """Return the address of the archived copy of a page; one that was found before stays."""
    if verdict.status in _STANDING:
        return ""
    return (verdict.archived.address if verdict.archived else "") or before.copy


def compared(verdict: Verdict, record: Record | None) -> Verdict:
    """Return what became of a source, with what the record adds: when words were last seen.

    Args:
        verdict: What became of it.
        record: What was recorded of it; None if nothing was.
    """
    if record is None:
        return verdict
    return evolve(
        verdict,
        kept_from=record.stood,
        archived=Archived(address=record.copy)
        if record.copy and verdict.archived is not None and not verdict.archived.address
        else verdict.archived,
        phrases=tuple(_compared(seen, record.phrases.get(seen.phrase)) for seen in verdict.phrases),
    )


def _compared(seen: Seen, before: Phrase | None) -> Seen:
    if before is None:
        return seen
    doubts = seen.doubts
    if seen.state == "found" and seen.around != before.around:
        doubts = (*doubts, f"its sentence is another than on {before.seen}")
    return evolve(seen, doubts=doubts, last_seen=before.seen)
