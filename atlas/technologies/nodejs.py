"""Node.js: JavaScript on servers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import repository_file
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = repository_file(
    "endoflife-date/endoflife.date",
    "products/nodejs.md",
    at="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
)
_RELEASED = """
1 2015-01-20  2 2015-05-04  3 2015-08-04  4 2015-09-09  5 2015-10-30
6 2016-04-26  7 2016-10-25  8 2017-05-30  9 2017-10-31  10 2018-04-24
11 2018-10-23  12 2019-04-23  13 2019-10-22  14 2020-04-21  15 2020-10-20
16 2021-04-20  17 2021-10-19  18 2022-04-19  19 2022-10-18  20 2023-04-18
21 2023-10-17  22 2024-04-24  23 2024-10-16  24 2025-05-06  25 2025-10-15
26 2026-05-05
"""
_WORDS = iter(_RELEASED.split())


class NodeJS(Technology):
    """JavaScript on servers, in one thread that waits for events."""

    name = "Node.js"
    icon = "diagrams.programming.language.NodeJS"
    releases = release_lines(dict(zip(_WORDS, _WORDS, strict=True)), RELEASES)
    logs = undisclosed("a language logs where its service says: no default stands in nodejs/node")


nodejs = NodeJS()
