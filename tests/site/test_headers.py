"""What the documentation tells web servers to send is what `atlas serve` sends."""

import pytest

from render.site.templating import HEADERS, POLICY
from tests.project.test_pages import ROOT


@pytest.mark.parametrize(
    "form", ["  {}: {}", 'Header always set {} "{}"', 'add_header {} "{}" always;']
)
def test_the_samples_have_every_header(form: str) -> None:
    lines = (ROOT / "docs/how-to/publish.md").read_text(encoding="utf-8").splitlines()

    for name, value in HEADERS.items():
        assert form.format(name, value) in lines


def test_the_header_has_the_policy_of_the_pages() -> None:
    assert HEADERS["Content-Security-Policy"].startswith(POLICY)
