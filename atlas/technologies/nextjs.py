"""Next.js: React framework with a server on Node.js."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import nextjs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/nextjs.md")
_next = Repository(
    "vercel/next.js",
    commit="v15.3.0",
    checked="2026-11-26",
    read_in="the source maps of its package on npm",
)
_RELEASED = """
9 2019-07-08, 10 2020-10-27, 11 2021-06-15, 12 2021-10-26, 13 2022-10-25, 14 2023-10-26,
15 2024-10-21, 16 2025-10-22
"""


class NextJS(Technology):
    """A framework for React that renders pages on a server."""

    name = "Next.js"
    icon = "simple-icons:nextdotjs"
    plane = "service"
    needs = ("Node.js",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("standard output and standard error of the Node.js process: no page says it")

    NO_BUILD = LogMessage(
        anchor="Could not find a production build in the ",
        sample="Error: Could not find a production build in the '/app/.next' directory. Try "
        "building your app with 'next build' before starting the production server.",
        pattern=r"Could not find a production build in the '(?P<folder>[^']+)' directory",
        severity="fatal",
        meaning="The folder of the build is missing or empty, and the server does not start.",
        source=_next.file("packages/next/src/server/next-server.ts"),
        failure=fails.NO_BUILD,
    )

    STANDALONE = LogMessage(
        anchor='"next start" does not work with "output: standalone" configuration.',
        sample='"next start" does not work with "output: standalone" configuration. Use "node '
        '.next/standalone/server.js" instead.',
        severity="warning",
        meaning="The build is a standalone server, but next start runs it.",
        source=_next.file("packages/next/src/server/next.ts"),
        failure=fails.STANDALONE,
    )

    SERVER_ACTION = LogMessage(
        anchor="Failed to find Server Action",
        sample='Error: Failed to find Server Action "x". This request might be from an older '
        "or newer deployment.",
        severity="error",
        meaning="A browser called an action of another build: an older page is still open, or "
        "servers run different builds.",
        source=_next.file("packages/next/src/server/app-render/action-handler.ts"),
        failure=fails.OTHER_BUILD,
    )

    ACTION_REFUSED = LogMessage(
        anchor="Invalid Server Actions request.",
        sample="Error: Invalid Server Actions request.",
        severity="error",
        meaning="A Server Action was refused: its Host or forwarded host differs from its origin.",
        source=_next.file("packages/next/src/server/app-render/action-handler.ts"),
        failure=fails.ORIGIN,
    )

    ORIGIN_DIFFERS = LogMessage(
        anchor="header with value `",
        sample="`x-forwarded-host` header with value `app.internal` does not match `origin` "
        "header with value `app.example.com` from a forwarded Server Actions request. Aborting "
        "the action.",
        pattern=r"header with value `(?P<host>[^`]*)` does not match `origin` header",
        severity="error",
        meaning="A proxy forwards another host name than the one that the browser calls.",
        source=_next.file("packages/next/src/server/app-render/action-handler.ts"),
        failure=fails.ORIGIN,
    )

    PROXY = LogMessage(
        anchor="Failed to proxy http",
        sample="Failed to proxy http://api.internal:8080/users Error: connect ECONNREFUSED "
        "10.0.0.7:8080",
        pattern=r"Failed to proxy (?P<url>https?://\S+)",
        severity="error",
        meaning="A rewrite to another server failed; the error follows.",
        source=_next.file("packages/next/src/server/lib/router-utils/proxy-request.ts"),
        failure=fails.PROXY,
    )

    IMAGE_TIMEOUT = LogMessage(
        anchor="upstream image response timed out for",
        sample="upstream image response timed out for https://images.example.com/a.jpg",
        severity="error",
        meaning="The server of an image did not respond in time to the image optimizer.",
        source=_next.file("packages/next/src/server/image-optimizer.ts"),
        failure=fails.IMAGE,
    )

    IMAGE_FAILED = LogMessage(
        anchor="upstream image response failed for",
        sample="upstream image response failed for https://images.example.com/a.jpg 404",
        severity="error",
        meaning="The server of an image responded with an error to the image optimizer.",
        source=_next.file("packages/next/src/server/image-optimizer.ts"),
        failure=fails.IMAGE,
    )

    IMAGE_CACHE = LogMessage(
        anchor="Failed to write image to cache ",
        sample="Failed to write image to cache a1b2 Error: EACCES: permission denied, mkdir",
        severity="error",
        meaning="The optimizer cannot write to its cache folder.",
        source=_next.file("packages/next/src/server/image-optimizer.ts"),
        failure=fails.CACHE,
    )

    ACTION_BODY = LogMessage(
        anchor="Body exceeded ",
        sample="Error: Body exceeded 1 MB limit.",
        pattern=r"Body exceeded (?P<limit>\S+ ?[kMG]?i?[bB]) limit",
        severity="error",
        meaning="A Server Action got a body larger than its limit.",
        source=_next.file("packages/next/src/server/app-render/action-handler.ts"),
        failure=fails.TOO_LARGE,
    )


nextjs = NextJS()
