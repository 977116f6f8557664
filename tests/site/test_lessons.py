"""What the incidents of a failure class have in common."""

from typing import Any

from atlas import IncidentAnatomy
from atlas.kinds.failure_class import MEANINGS
from atlas.model.model import model
from render.site.entry import Row
from render.site.incidents import told
from render.site.lessons import Lesson, lessons
from tests.examples import CompleteArchitecture, barrier, finished
from tests.model.readings import loaded

HOUR = 3600.0


def row(name: str, as_of: str, classes: list[str], **lesson: Any) -> Row:
    spans = {
        "time to detect": ["", lesson.get("detect")],
        "time to mitigate": ["", lesson.get("mitigate")],
        "time to resolve": ["", lesson.get("resolve")],
    }
    kinds = [{"name": kind, "kind": kind} for kind in lesson.get("barriers", [])]
    return Row(
        id=f"incidents/{name}",
        title=name,
        summary="",
        system="Parcelpost",
        system_slug="parcelpost",
        kind="IncidentAnatomy",
        kind_name="Incident anatomy",
        category="incident-anatomy",
        as_of=as_of,
        failure_classes=tuple(classes),
        lesson={"spans": spans, "causes": {}, "barriers": kinds} if classes else None,
        grades={},
        waivers=(),
        exempt=(),
        declared_signals=(),
        failures=(),
        components=(),
        citations=(),
        text="",
        fingerprint="",
    )


ROWS = [
    row("a", "2021", ["dns"], detect=60.0, resolve=HOUR, barriers=["A test", "Automatic clean-up"]),
    row("b", "2023", ["dns", "bad-deploy"], detect=180.0, resolve=3 * HOUR, barriers=["A test"]),
    row("c", "2022", ["dns"], detect=None, resolve=2.5 * HOUR, barriers=[""]),
    row("d", "2024", []),
]


def lesson(key: str) -> Lesson:
    (found,) = (it for it in lessons(ROWS) if it.key == key)
    return found


def test_every_class_has_its_incidents_the_newest_first() -> None:
    assert [it.key for it in lessons(ROWS)] == list(MEANINGS)
    assert [it.title for it in lesson("dns").rows] == ["b", "c", "a"]
    assert [it.title for it in lesson("bad-deploy").rows] == ["b"]
    assert lesson("disk-full").rows == ()
    assert lesson("dns").address == "failures/dns.html"


def test_times_are_medians_of_what_is_known() -> None:
    detect, mitigate, resolve = lesson("dns").spans

    assert (detect.name, detect.known, detect.middle) == ("time to detect", 2, "2 min")
    assert (mitigate.known, mitigate.middle, mitigate.least, mitigate.most) == (0, "", "", "")
    assert (resolve.known, resolve.middle) == (3, "2 h 30 min")
    assert (resolve.least, resolve.most) == ("1 h", "3 h")


def test_barriers_are_counted_by_kind_once_an_incident() -> None:
    assert lesson("dns").barriers == (("A test", 2), ("Automatic clean-up", 1))
    assert lesson("dns").guarded == 3


def test_an_incident_gives_its_times_causes_and_barriers() -> None:
    stops = [barrier(kind="test"), barrier()]
    found = told(model(loaded(finished(IncidentAnatomy, barriers=stops))))

    assert found is not None
    assert list(found["spans"]) == ["time to detect", "time to mitigate", "time to resolve"]
    assert {"trigger", "detection"} <= {it.split(" (")[0] for it in found["causes"]}
    assert found["barriers"] == [
        {"name": "a spare shard", "kind": "A test"},
        {"name": "a spare shard", "kind": ""},
    ]


def test_another_view_gives_none() -> None:
    assert told(model(loaded(finished(CompleteArchitecture)))) is None
