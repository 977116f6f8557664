"""The picture of an incident: its timeline, its way over the components, and its barriers."""

from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

from atlas import Effect, IncidentAnatomy, Plane, about, at, hours
from atlas.model.citing import Numbering, numbering
from atlas.model.values import labelled
from render.forms.dossier import dossier
from render.forms.picture import picture
from render.parts.card_data import CardData, Tone
from render.parts.cards import card
from render.parts.timeline import Row
from render.picture.scene import text_of
from render.picture.theme import Role
from render.views.chronicle import chronicle
from render.views.incident_anatomy import PICTURE
from tests.examples import GAP, SOURCE, barrier, cache, event, finished, store
from tests.render.views.drawn_text import texts_of

SVG = "{http://www.w3.org/2000/svg}"
LOST = Effect(store, "lost")


def anatomy(**changes: Any) -> IncidentAnatomy:
    view = finished(IncidentAnatomy, **changes)
    assert isinstance(view, IncidentAnatomy)
    return view


def rows(**changes: Any) -> list[Row]:
    view = anatomy(**changes)
    return chronicle(view, numbering(view))


def texts(view: IncidentAnatomy) -> str:
    nodes = ET.fromstring(dossier(view).svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    return "\n".join(node.text or "" for node in nodes).replace("\u00a0", " ")


def timeline(*clocks: str | None) -> list[Any]:
    """Four phases at these times, of any day."""
    names = ("began", "detected", "mitigated", "resolved")
    made = []
    for name, clock in zip(names, clocks, strict=True):
        shown = clock and clock.partition(" ")[2]
        when = at(clock, zone="UTC") @ SOURCE.at(f"{shown} UTC") if clock else GAP
        made.append(event(None, when=when, phase=name, effects=[LOST] if name == "began" else []))
    return made


def test_each_event_is_a_row_with_its_time_in_utc() -> None:
    events = rows()

    assert [row.clock.text for row in events] == ["09:00", "09:05", "", "10:15", "12:30"]
    assert [row.since for row in events] == ["", "+5 min", "", "+1 h 15 min", "+3 h 30 min"]
    assert [row.day for row in events] == ["2023-05-04 UTC", "", "", "", ""]


def test_an_event_before_the_beginning_stands_so_long_before_it() -> None:
    early = event("08:40")

    assert rows(timeline=[early, *anatomy().timeline])[0].since == "−20 min"


def test_a_new_day_is_told_once() -> None:
    events = rows(
        timeline=timeline("2017-01-31 23:27", "2017-01-31 23:30", "2017-02-01 17:00", None)
    )

    assert [row.day for row in events] == ["2017-01-31 UTC", "", "2017-02-01 UTC", ""]


def test_the_strip_tells_the_day_of_a_phase_where_the_phases_span_several() -> None:
    def shown(*clocks: str | None) -> str:
        return texts_of(picture(anatomy(timeline=timeline(*clocks)))).replace("\n", " ")

    several = shown("2017-01-31 23:27", "2017-01-31 23:30", "2017-02-01 17:00", None)
    assert "began 01-31 23:27" in several
    assert "mitigated 02-01 17:00" in several
    assert "began 23:27" in shown("2017-01-31 23:27", "2017-01-31 23:30", None, None)


def test_the_rail_has_the_colour_of_its_phase() -> None:
    early = event("08:40")
    events = rows(timeline=[early, *anatomy().timeline])

    assert [row.rail for row in events] == [
        Role.RULE,
        Role.HIT,
        Role.DEGRADED,
        Role.DEGRADED,
        Role.GOOD,
        Role.MUTED,
    ]


def test_a_long_time_is_a_break_and_a_short_one_is_room() -> None:
    events = rows(
        timeline=timeline(
            "2017-01-31 09:00", "2017-01-31 09:05", "2017-01-31 09:12", "2017-01-31 19:12"
        )
    )

    assert [row.skipped for row in events] == ["", "", "", "10 h"]
    assert 0 < events[1].room < events[2].room < events[3].room <= 1


def test_times_of_one_size_are_not_broken() -> None:
    events = rows(
        timeline=timeline(
            "2017-01-31 01:00", "2017-01-31 05:00", "2017-01-31 09:00", "2017-01-31 14:00"
        )
    )

    assert not any(row.skipped for row in events)


def test_a_component_keeps_its_number_until_it_recovers() -> None:
    changes = [
        (change.chip.name, change.state, change.number) for row in rows() for change in row.changes
    ]

    assert changes == [
        ("store", "down", "1"),
        ("api", "down", "2"),
        ("web", "degraded", "3"),
        ("store", "recovered", ""),
        ("api", "recovered", ""),
        ("web", "recovered", ""),
    ]


def test_a_barrier_stands_before_the_event_that_it_stops() -> None:
    events = rows(barriers=[barrier(stops=store)])

    assert [len(row.cuts) for row in events] == [1, 0, 0, 0, 0]
    assert events[0].cuts[0].effect == (
        "Alone it would have prevented the impact on store, api, web, and saved at most 3 h 30 min."
    )


def test_a_barrier_that_only_shortens_says_no_more() -> None:
    events = rows(barriers=[barrier(stops=store, shortens=True)])

    assert events[0].cuts[0].effect == (
        "Alone it would have shortened the impact on store, api, web, and saved at most 3 h 30 min."
    )


def test_an_alert_warns_of_an_impact_and_prevents_none() -> None:
    events = rows(barriers=[barrier(stops=store, kind="alert")])

    assert events[0].cuts[0].effect == (
        "Alone it would have warned of the impact on store, api, web, and saved at most 3 h 30 min."
    )


def test_the_page_of_an_incident_does_not_say_that_its_times_are_of_it() -> None:
    source = SOURCE.at("resolved after 3 h 30 min", basis="incident")
    impact = {"errors": hours(3.5) @ source}

    assert labelled("errors", impact["errors"], numbering(anatomy()))[0] == "errors"
    assert labelled("errors", impact["errors"], Numbering({SOURCE: 1}))[0] == "errors, incident"


def test_about_and_derived_times_keep_their_marks() -> None:
    started = about(at("2023-05-04 09:00", zone="UTC")) @ SOURCE.at("about 09:00")
    made = list(anatomy().timeline)
    made[0] = event(None, when=started, phase="began", effects=list(made[0].effects))

    assert rows(timeline=made)[0].clock.text == "~09:00"


def test_cards_have_the_tone_and_the_number_of_their_harm() -> None:
    view = anatomy()
    view.include(cache)
    look = PICTURE.cards(view)

    assert look.tones == {
        "store": Tone.HIT, "api": Tone.HIT, "web": Tone.DEGRADED, "cache": Tone.UNTOUCHED
    }  # fmt: skip
    assert look.numbers == {"store": "1", "api": "2", "web": "3"}
    assert look.badges["store"] == ("since 09:00", "recovered 10:15", "barrier: a spare shard")
    assert look.badges["web"] == ("since (time unknown)", "recovered 12:30")
    assert look.badges["cache"] == ()


def test_a_card_tells_the_day_where_an_incident_has_several() -> None:
    made = timeline("2017-01-31 23:27", "2017-01-31 23:30", "2017-02-01 17:00", None)
    back = attrs.evolve(made[2], effects=[Effect(store, "recovered")])
    view = anatomy(timeline=[*made[:2], back, made[3]], barriers=GAP)

    badges = PICTURE.cards(view).badges["store"]

    assert badges == ("since 01-31 23:27", "recovered 02-01 17:00")


def test_a_card_leaves_out_the_day_where_harm_is_of_one() -> None:
    made = timeline("2017-01-31 23:27", "2017-01-31 23:30", "2017-02-01 17:00", None)

    assert PICTURE.cards(anatomy(timeline=made, barriers=GAP)).badges["store"] == ("since 23:27",)


def test_the_picture_tells_all_that_the_kind_must_show() -> None:
    shown = texts(anatomy())

    for heading in (
        "Duration and impact",
        "Timeline, in UTC",
        "Trigger, detection, mitigation",
        "What would have prevented it",
        "3 AM: what to look for, what to do first",
    ):
        assert heading in shown
    assert shown.index("Timeline") < shown.index("Trigger, ") < shown.index("3 AM")
    assert "3 h 30 min" in shown
    assert "read timed out after" in shown


def test_a_number_stands_before_the_name_of_its_card() -> None:
    data = CardData("store", Plane.STATE, "Quill", tone=Tone.HIT)
    plain = text_of(card(data, 220).items)
    numbered = text_of(card(attrs.evolve(data, number="2"), 220).items)

    assert numbered.split("\n") == ["2", *plain.split("\n")]


def test_limits_are_shown_where_they_are_known() -> None:
    assert "Limits that were reached" not in texts(anatomy())
    assert "Limits that were reached" in texts(anatomy(limits={"shards": GAP}))


def test_a_gap_of_barriers_says_where_was_looked() -> None:
    assert "nothing of the kind on example.org" in texts(anatomy(barriers=GAP))


@pytest.mark.parametrize("last", ["2017-01-31 09:20", "2017-02-09 09:20"])
def test_a_short_and_a_long_incident_are_about_as_tall(last: str) -> None:
    made = timeline("2017-01-31 09:00", "2017-01-31 09:05", "2017-01-31 09:12", last)

    assert dossier(anatomy(timeline=made)).height < 2400


def test_the_picture_is_as_wide_as_the_others() -> None:
    assert dossier(anatomy()).width == dossier(anatomy(barriers=GAP)).width < 1400


def test_the_class_of_failure_stands_by_its_name() -> None:
    assert "XID wraparound." in texts(anatomy(failure_class="xid-wraparound"))
    assert "CPU, algorithmic." in texts(anatomy(failure_class="cpu-algorithmic"))
