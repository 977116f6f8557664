"""Feeds as others write them."""

from atlas.discovery.feed_list import Feed

BLOG = Feed("Shop blog", "https://blog.example/feed", "feed", ("parcelpost",))
PAGES = Feed("Shop pages", "https://blog.example/sitemap.xml", "sitemap", ("parcelpost",))
REPORTS = Feed("Reports", "https://reports.example/list/", "listing", links="https://")


def entry(
    title: str = "How we store parcels",
    link: str = "https://blog.example/parcels",
    date: str = "Wed, 25 Nov 2026 10:00:00 GMT",
    text: str = "",
) -> str:
    return (
        f"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>"
        f"<description><![CDATA[{text}]]></description></item>"
    )


def rss(*entries: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    text = (
        f'{head}<rss version="2.0"><channel><title>Blog</title>{"".join(entries)}</channel></rss>'
    )
    return text.encode()


def sitemap(*urls: str) -> bytes:
    inner = "".join(f"<url>{url}</url>" for url in urls)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><urlset xmlns="{space}">{inner}</urlset>'.encode()
