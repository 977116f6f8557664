"""When a page says nothing but that there is no such page."""

import pytest

from atlas.verification.absence import clear_denial
from atlas.verification.texts import Text

ADDRESS = "https://acme.example/2018/voice"


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 Not Found",
        "Error 404: Page not found",
        "Page not found · GitHub",
        "Acme Blog | Page Not Found",
        "Oops! Page not found.",
        "Sorry, this page does not exist",
        "The page you requested was not found",
        "Page Not Found – Acme Engineering",
        "Acme\n\nThis page can't be found",
        "This article is no longer available",
    ],
)
def test_a_title_may_deny_the_page(title: str) -> None:
    assert clear_denial(ADDRESS, Text("x" * 500, title))


@pytest.mark.parametrize(
    "title",
    [
        "Voice at Acme",
        "Why DNS says that a host is not found",
        "How 404 pages saved us",
        "The file that does not exist: a post-mortem",
        "Redis: NOSCRIPT No matching script. Not found in the cache",
        "Error budgets | Acme",
    ],
)
def test_a_page_about_such_errors_denies_nothing(title: str) -> None:
    assert clear_denial(ADDRESS, Text("x" * 500, title)) == ""


def test_the_reference_of_an_error_denies_nothing() -> None:
    address = "https://developer.mozilla.example/docs/Web/HTTP/Status/404"

    assert clear_denial(address, Text("x" * 500, "404 Not Found - HTTP | MDN")) == ""


def test_a_short_page_without_a_title_may_deny_the_page() -> None:
    assert clear_denial(ADDRESS, Text("Not found"))
    assert clear_denial(ADDRESS, Text("Not found " + "x" * 500)) == ""
