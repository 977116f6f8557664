"""Sources that several incidents of Cloudflare share, and its scale.

The facts of one incident stand in a module of their own, `_<day>.py`.
"""

from atlas import Source, count, repository_file

CHECKED = "2026-11-23"
SPEED_WEEK = Source(
    title="Cloudflare's Speed Week. Where we're going, we need speed",
    publisher="Cloudflare",
    url="https://cloudflare.tv/event/cloudflare-s-speed-week-where-we-re-going-we-need-speed/zaGejyg2",
    published="2023-06-23",
    checked=CHECKED,
    kind="primary",
)


def report(title: str, slug: str, published: str, *, read_in: str) -> Source:
    """Return a report on Cloudflare's blog."""
    return Source(
        title=title,
        publisher="Cloudflare",
        url=f"https://blog.cloudflare.com/{slug}/",
        published=published,
        checked=CHECKED,
        kind="primary",
        read_in=read_in,
    )


def _docs(path: str, at: str) -> Source:
    return repository_file(
        "cloudflare/cloudflare-docs",
        f"src/content/docs/{path}",
        at=at,
        checked=CHECKED,
        publisher="Cloudflare",
    )


RESOLVER_DOCS = _docs("1.1.1.1/troubleshooting.mdx", "0ad0725d20114ca0eba29428fb9f31bcdd621690")
SITE_DOCS = _docs(
    "support/troubleshooting/general-troubleshooting/"
    "gathering-information-for-troubleshooting-sites.mdx",
    "1215e033399494999d646687df3c5c72083adce3",
)
ERROR_500 = _docs(
    "support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-500.mdx",
    "2bc9b0ea7b45011e8cbe7423a40a0f965b926e0d",
)

CITIES = count(300, "city", "cities") @ SPEED_WEEK.at("we're in 300 cities and getting closer to")
