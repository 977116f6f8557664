"""Where the laws of capacity models were read."""

from atlas.evidence.repository import Repository
from atlas.evidence.source import Source

_CHECKED = "2026-11-23"
WIKIPEDIA = Source(
    title="M/D/1 queue (with the formula of the M/G/1 queue, after Cooper)",
    publisher="Wikipedia",
    url="https://en.wikipedia.org/wiki/M/D/1_queue",
    published=None,
    checked=_CHECKED,
    kind="secondary",
    read_in="a copy of its revision 777478337",
)
GRAVES = Source(
    title="Little's Law (quotes Graves and Little, Building Intuition, chapter 5)",
    publisher="funcall.blogspot.com",
    url="https://funcall.blogspot.com/2011/11/littles-law.html",
    published="2011-11-15",
    checked=_CHECKED,
    kind="secondary",
)
BASICS = Source(
    title="3.2 Basic Performance Results (a chapter of a book)",
    publisher="InformIT",
    url="https://www.informit.com/articles/article.aspx?p=170721&seqNum=2",
    published=None,
    checked=_CHECKED,
    kind="primary",
)
WORKFORCE = Repository(
    "rodrigo-arenas/pyworkforce",
    commit="ca4892502d2d92cc996c9fde96293ff90b560426",
    checked=_CHECKED,
    kind="secondary",
).file("docs/guide/erlangc.md")
SCALABILITY = Repository(
    "smoeding/usl",
    commit="480c97bfbdab9c2e80e64b431d4274f7f94771ff",
    checked=_CHECKED,
    kind="secondary",
).file(
    "R/usl.R",
    title="R/usl.R at 480c97bfbdab (the law after Gunther, Guerrilla Capacity Planning)",
)
