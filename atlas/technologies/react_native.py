"""React Native: framework for apps on phones."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/react-native.md")

_RELEASED = """
0.60 2019-07-03  0.61 2019-09-24  0.62 2020-03-26  0.63 2020-07-08  0.64 2021-03-12
0.65 2021-08-17  0.66 2021-10-01  0.67 2022-01-18  0.68 2022-03-30  0.69 2022-06-22
0.70 2022-09-05  0.71 2023-01-12  0.72 2023-06-21  0.73 2023-12-06  0.74 2024-04-22
0.75 2024-08-14  0.76 2024-10-23  0.77 2025-01-21  0.78 2025-02-19  0.79 2025-04-08
0.80 2025-06-12  0.81 2025-08-12  0.82 2025-10-08  0.83 2025-12-10  0.84 2026-02-11
0.85 2026-04-07  0.86 2026-06-09  0.87 2026-08-11
"""


class ReactNative(Technology):
    """A framework that builds apps for phones from React code."""

    name = "React Native"
    icon = "simple-icons:react"
    plane = "edge"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("an app logs on its user's phone: not looked up")


react_native = ReactNative()
