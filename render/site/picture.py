"""Pictures as the pages show them: without the fonts, icons and styles that all of them share."""

import base64
import gzip
import re

_STYLE = re.compile(r"<style>.*?</style>\n?", re.DOTALL)
_OTHER = re.compile(r'href="(?!https?:|#|data:)([^"]*)\.svg"')
_ICON = re.compile(r'<image width="32" height="32" href="data:image/png;base64,([^"]*)"/>')


def packed(svg: str, icons: dict[str, bytes]) -> bytes:
    """Return a picture without what the site has once, compressed, the same bytes every time.

    Args:
        svg: The picture as a file of its own.
        icons: The icons of the site by their names; those of the picture are added to it.
    """
    from render.cache import digest  # noqa: PLC0415

    def shared(match: re.Match[str]) -> str:
        data = base64.b64decode(match[1])
        name = f"{digest(data)[:16]}.png"
        icons[name] = data
        return f'<image width="32" height="32" href="icon:{name}"/>'

    text = _ICON.sub(shared, _STYLE.sub("", svg, count=1))
    text = _OTHER.sub(r'href="\1.html"', text)  # a link to a picture becomes one to its page
    return gzip.compress(text.encode(), 9, mtime=0)
