"""What a failure domains picture, and every 3 AM panel, computes from the calls."""

from typing import Any

import pytest

from atlas import Call, CompleteArchitecture, FailureDomains, View, ms, quantity
from render.forms.picture import picture
from tests.examples import GAP, failure, finished, reported, service, web, wired, worded
from tests.render.views.drawn_text import drawn_text, texts_of

twice = reported(quantity(2, "retry"), "2 retries")
east = worded("east-1")
api = service("api", fails=[failure("overload")], zones=[east])
kept = service("kept", fails=[failure("full disk")], zones=[east, worded("west-1")])
batch, lone = service("batch"), service("lone")


def shown(*calls: Any, kind: type[View] = FailureDomains) -> str:
    return " ".join(drawn_text(wired(*calls, kind=kind)).split())


def test_single_points_and_tries_are_told() -> None:
    text = shown((web, Call("HTTPS", retries=twice), api), (api, Call("x", retries=twice), kept))

    assert "Single points of failure, zones and retries, computed" in text
    assert "Single points of failure: api, kept (1 user journey)." in text
    assert "retries of one request at kept while kept is down = 9 ×" in text


def test_retries_that_nobody_knows_are_said_to_be_unknown() -> None:
    text = shown((web, Call("HTTPS", retries=GAP), api))
    assert "Retry amplification: retries not published." in text


def test_the_loss_of_each_zone_is_told() -> None:
    text = shown((web, Call("HTTPS"), api), (api, Call("x"), kept))

    assert "If zone east-1 is down 1 more down, 1 degraded" in text  # web; kept goes on in west-1
    assert "If zone west-1 is down 3 degraded" in text


def test_a_view_without_zones_tells_of_none() -> None:
    assert "If zone" not in drawn_text(finished(FailureDomains)).partition("What contains")[0]


@pytest.mark.parametrize("kind", [CompleteArchitecture, FailureDomains])
def test_every_3_am_panel_says_what_the_loss_would_take_along(kind: type[View]) -> None:
    text = shown((web, Call("HTTPS", retries=twice), api), (api, Call("x"), kept), kind=kind)

    assert "if kept is down" in text
    assert "2 more down, 1 of 1 user journey fails" in text


def test_who_fails_in_other_views_only_is_named() -> None:
    shop = wired((web, Call("HTTPS"), api), (api, Call("x"), kept), kind=FailureDomains)
    other = wired((batch, Call("HTTPS"), kept), (lone, Call("y", optional=True), kept))
    for view in (shop, other):
        view.siblings = lambda: (shop, other)
    text = " ".join(drawn_text(shop).split())

    assert "The diagram shows kept down. By the declared calls: " in text
    assert ": 2 more down here, 1 in other views: batch; 1 degraded in other views: lone." in text


def test_what_no_other_view_has_is_not_told_to_be_here() -> None:
    text = shown((web, Call("HTTPS"), api), (api, Call("x"), kept))

    assert "The diagram shows kept down. By the declared calls: 2 more down." in text


def test_a_time_to_recover_is_called_one_and_named_where_there_are_several() -> None:
    lasts = {"time_to_recover": reported(ms(40), "40 ms")}
    one = service("one", fails=[failure("jam", **lasts)])
    two = service("two", fails=[failure("full disk", **lasts), failure("leak", **lasts)])
    view = wired((web, Call("HTTPS"), one), (one, Call("x"), two), kind=FailureDomains)
    text = " ".join(texts_of(picture(view)).split())

    assert "time to recover 40 ms" in text
    assert "time to recover: full disk 40 ms" in text


def test_the_heading_names_what_is_listed() -> None:
    view = wired((web, Call("HTTPS"), lone), kind=FailureDomains)

    assert "Single points of failure, computed" in " ".join(drawn_text(view).split())
    assert "Blast radius in the whole system, computed" in texts_of(picture(view))
