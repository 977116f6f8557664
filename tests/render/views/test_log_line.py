"""The forms in which a log message is shown."""

import pytest

from atlas import LogMessage
from render.views.log_line import forms
from tests.examples import SOURCE


def message(sample: str, anchor: str) -> LogMessage:
    return LogMessage(
        sample=sample, anchor=anchor, severity="error", meaning="it fails", source=SOURCE
    )


@pytest.mark.parametrize(
    ("sample", "anchor", "shown"),
    [
        (
            "2026/03/04 05:06:07 [error] 31#31: *14 no live upstreams",
            "no live upstreams",
            ("2026/03/04 05:06:07 [error] 31#31: *14 no live upstreams", "no live upstreams"),
        ),
        (
            "Warning  FailedAttach  15s  Multi-Attach error for volume",
            "Multi-Attach error",
            (
                "Warning FailedAttach 15s Multi-Attach error for volume",
                "Multi-Attach error for volume",
            ),
        ),
        ("[parent] Data too large", "[parent] Data", ("[parent] Data too large",)),
    ],
)
def test_a_line_is_shown_whole_or_without_what_stands_before_its_words(
    sample: str, anchor: str, shown: tuple[str, ...]
) -> None:
    assert forms(message(sample, anchor)) == shown
