"""The Atom feed of new and changed views (RFC 4287)."""

import subprocess
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from atlas.project import Project
from atlas.site_settings import Settings
from render.site.entry import Row

_LATEST = 100


def changes(project: Project) -> dict[str, str]:
    """Return when each file of the project was last committed, as RFC 3339; none without Git."""
    command = [
        "git",
        "-C",
        str(project.folder),
        "log",
        "--format=@%cI",
        "--name-only",
        "--relative",
    ]
    try:
        log = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, str] = {}
    when = ""
    for line in log.splitlines():
        if line.startswith("@"):
            when = line[1:]
        elif line:
            dates.setdefault(line, when)
    return dates


def feed(project: Project, rows: Sequence[Row], chosen: Settings) -> str:
    """Return the feed: the views that were committed last first.

    A view that is not committed has the start of its `as_of` day.

    Args:
        project: The project.
        rows: The rows of its views.
        chosen: How the site presents itself.
    """
    known = changes(project)
    dated = [(known.get(f"{row.id}.py", _of_day(row.as_of)), row) for row in rows]
    dated.sort(key=lambda pair: pair[1].id)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    base = chosen.url.rstrip("/")
    entries = "".join(_entry(when, row, base) for when, row in dated[:_LATEST])
    updated = dated[0][0] if dated else "1970-01-01T00:00:00Z"
    link = f'<link rel="self" href={quoteattr(f"{base}/feed.xml")}/>\n' if base else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(base or 'urn:atlas')}</id>\n<title>{escape(chosen.title)}</title>\n"
        f"<updated>{updated}</updated>\n<author><name>{escape(chosen.title)}</name></author>\n"
        f"{link}{entries}</feed>\n"
    )


def _of_day(as_of: str) -> str:
    return f"{as_of}{'-01-01'[len(as_of) - 4 :] if len(as_of) < 10 else ''}T00:00:00Z"  # noqa: PLR2004


def _entry(when: str, row: Row, base: str) -> str:
    address = f"{base}/{row.address}" if base else row.address
    return (
        f"<entry><id>{escape(address if base else f'urn:atlas:{row.id}')}</id>"
        f"<title>{escape(f'{row.system}: {row.title}')}</title><updated>{when}</updated>"
        f"<link href={quoteattr(address)}/><summary>{escape(row.summary)}</summary></entry>\n"
    )
