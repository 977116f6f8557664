"""Sources that several incidents of Cloudflare share, and its scale.

The facts of one incident are in its own module, `_<day>.py`.
"""

from atlas import Publisher, count

CHECKED = "2026-11-23"
blog = Publisher("Cloudflare", checked=CHECKED, base="https://blog.cloudflare.com/{path}/")
SPEED_WEEK = blog.post(
    "Cloudflare's Speed Week. Where we're going, we need speed",
    "https://cloudflare.tv/event/cloudflare-s-speed-week-where-we-re-going-we-need-speed/zaGejyg2",
    "2023-06-23",
)
_docs = blog.repository("cloudflare/cloudflare-docs", folder="src/content/docs")
RESOLVER_DOCS = _docs.file(
    "1.1.1.1/troubleshooting.mdx", commit="0ad0725d20114ca0eba29428fb9f31bcdd621690"
)
SITE_DOCS = _docs.file(
    "support/troubleshooting/general-troubleshooting/"
    "gathering-information-for-troubleshooting-sites.mdx",
    commit="1215e033399494999d646687df3c5c72083adce3",
)

CITIES = count(300, "city") @ SPEED_WEEK.at("we're in 300 cities and getting closer to")
