"""The browser's triage gives the same answers as `atlas triage`."""

import io
import json
import random
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from playwright.sync_api import Browser, Page

from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.triage.data import to_data
from atlas.triage.engine import triage
from atlas.triage.opening import opened
from render.site.data import of_index
from tests.faults.test_faults import EVERYTHING, SEED
from tests.faults.test_inputs import plain_logs
from tests.projects import Writer
from tests.triage.wrapping import WRAPPERS

pytestmark = pytest.mark.xdist_group("site")
_AS_DATA = """
globalThis.asData = (report) => {
  const place = (each) => each && { ...each.view, component: each.component, failure: each.failure,
    takes: each.takes };
  const match = (each) => {
    const { key, kind, technology, anchor, meaning, failure, severity, versions, source,
      logs } = each.signature;
    const { confidence, why, exact, line, count, text, span, parts, origin, time, record } = each;
    return { signal: { key, kind, technology, anchor, meaning, failure, severity, versions,
      source, logs },
      confidence, why, exact, file: "", line, count, text,
      span: span && span.map((place) => [...text.slice(0, place)].length), // as Python counts them
      parts, origin, time, record };
  };
  const one = (answer) => ({
    technology: answer.match.signature.technology, title: answer.match.signature.title,
    program: answer.program,
    ports: answer.ports.map(([port, technology, use]) => ({ port, technology, use })),
    ...match(answer.match), count: answer.count,
    also: answer.also.map(match), causes: answer.causes.map(([name, sign]) => ({ name, sign })),
    steps: answer.steps, adviser: answer.adviser, here: place(answer.here),
    guides: answer.guides.map(place), seen: answer.seen.map(place),
  });
  return { lines: report.lines, bytes: report.size, confident: report.answers.length > 0,
    answers: report.answers.map(one), possibilities: report.possibilities.map(one) };
};
"""
Both = Callable[[list[str]], list[tuple[dict[str, Any], dict[str, Any]]]]


@pytest.fixture(scope="module")
def index(writer: Writer) -> Index:
    """The index of the site under test: the library's messages and the project's own."""
    return open_index(writer.project)


@pytest.fixture(scope="module")
def page_of_engine(index: Index, browser: Browser) -> Page:
    """A page that holds nothing but the engine."""
    page = browser.new_page()
    page.add_script_tag(
        content=files("render.site").joinpath("assets", "triage.js").read_text("utf-8")
    )
    page.add_script_tag(content=_AS_DATA)
    page.evaluate("(data) => { globalThis.engine = AtlasTriage(data); }", of_index(index))
    return page


@pytest.fixture(scope="module")
def both(index: Index, page_of_engine: Page) -> Both:
    """Return the answers of both to the same logs."""
    page = page_of_engine

    def ask(logs: list[str]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        there = page.evaluate("(logs) => logs.map((each) => asData(engine(each)))", logs)
        return list(zip([_python(index, log) for log in logs], there, strict=True))

    return ask


def _python(index: Index, log: str) -> dict[str, Any]:
    data = to_data(triage(index, opened(io.BytesIO(log.encode()))), index.folder)
    del data["rejected"]
    for answer in [*data["answers"], *data["possibilities"]]:
        for place in [*answer["guides"], *answer["seen"], answer["here"] or {}]:
            place.pop("picture", None)
    report: dict[str, Any] = json.loads(json.dumps(data))
    return report


def _edited(sample: str, rng: random.Random) -> list[str]:
    words = sample.split(" ")
    place = rng.randrange(len(words))
    return [
        sample[: int(len(sample) * 0.6)],
        " ".join([*words[:place], "zebra", *words[place + 1 :]]),
        " ".join([*words[:place], *words[place + 1 :]]),
    ]


def test_every_message_in_a_wrapper_or_edited(index: Index, both: Both) -> None:
    rng = random.Random(5)  # noqa: S311 - the same edits each time
    signatures = sorted(index.signatures(), key=lambda signature: signature.key)
    wrappers = list(WRAPPERS.values())
    logs = [
        wrappers[number // 2 % len(wrappers)](signature.sample)
        if number % 2
        else _edited(signature.sample, rng)[number // 2 % 3]
        for number, signature in enumerate(signatures)
    ]
    different = [here for here, there in both(logs) if here != there]

    assert len(logs) > 1500
    assert different == []


def test_ordinary_logs_and_logs_with_something_in_them(index: Index, both: Both) -> None:
    rng = random.Random(6)  # noqa: S311 - the same lines each time
    folder = Path(__file__).parents[1] / "triage" / "noise"
    noise = [
        line
        for path in sorted(folder.glob("*.log"))
        for line in path.read_bytes().decode("utf-8", "replace").split("\n")
    ]
    signatures = sorted(index.signatures(), key=lambda signature: signature.key)
    wrappers = list(WRAPPERS.values())
    logs = rng.sample(noise, 300)
    for _ in range(30):
        lines = rng.sample(noise, 30)
        lines += [rng.choice(wrappers)(signature.sample) for signature in rng.sample(signatures, 4)]
        rng.shuffle(lines)
        logs.append("\n".join(lines) + "\n")
    pairs = both(logs)

    assert [here for here, there in pairs if here != there] == []
    assert any(here["answers"] for here, _ in pairs)


@pytest.mark.parametrize(
    "log",
    [
        "",
        "\n",
        "{",
        '{"log": ',
        "é " * 300,
        "\x1b[31m",
        "\ufeffread timed out after 500 ms on shard 7",
        (
            "java.lang.RuntimeException: x\n\tat a.b.C(D.java:3)\n"
            "Caused by: read timed out after 7 ms on shard 1\n"
        ),
        "x" * 10_000 + " read timed out after 500 ms on shard 7",
        '{"a": {"b": {"c": [1, {"msg": "ledger page lost its checksum on 7"}]}}} tail',
        (
            "2026-11-23T01:02:03Z ledger page lost its checksum on 7\n"
            "2026-11-23T01:02:04Z porter gave parcels up unanswered\n"
        ),
    ],
)
def test_strange_logs(both: Both, log: str) -> None:
    ((here, there),) = both([log])

    assert here == there


FULL = "FATAL:  sorry, too many clients already"


@pytest.mark.parametrize("content", [
    [{"message": "nothing"}, {"message": FULL}],
    ["nothing", FULL],
    {"events": [{"timestamp": 1, "message": FULL}]},
    {"hits": {"hits": [{"_id": "x", "_source": {"message": FULL}}]}},
    {"data": {"result": [{"stream": {"app": "x"}, "values": [["17", "a"], ["18", FULL]]}]}},
    {"results": [[{"field": "@message", "value": FULL}, {"field": "@ptr", "value": "p"}]]},
    {"message": FULL, "data": 1},
])  # fmt: skip
@pytest.mark.parametrize("indent", [None, 2])
def test_exports_of_log_stores(content: object, indent: int | None, both: Both) -> None:
    ((here, there),) = both([json.dumps(content, indent=indent)])

    assert here == there
    assert [answer["technology"] for answer in here["answers"]] == ["PostgreSQL"]


MIXED = "2026-11-23T01:02:03Z ledger page lost its checksum on 7"
HOSTILE_LOGS = [
    f"\0\0\0{FULL}\0",
    f"{FULL}\r{MIXED}\r",
    f"{FULL}\r\n\r\n{MIXED}\x0b{FULL}\x0c{MIXED}\x85{FULL}\u2028{MIXED}",
    f"\x1b]52;c;QUJD\x07{FULL}\x1b[2J\x9b31m \u202e{MIXED}\u2066\u200b\ufeff",
    f"\ufffd\ufffe\U0010ffff{FULL}\U000e0041",
    '{"a":' * 2_000 + FULL,
    '{"a":' * 2_000 + f'"{FULL}"' + "}" * 2_000,
    "[" * 400 + f'"{FULL}"' + "]" * 400,
    "[" * 50_000 + FULL,
    '{"msg": "' + FULL,
    '{"msg": "' + "\\" * 5_001 + f'"}} {FULL}',
    "\\" * 20_000 + f'n {FULL} "e\\[',
    '"' * 10_001 + FULL,
    "<img src=x onerror=alert(1)><script>alert(1)</script>" + FULL,
    f"{FULL}</script><svg onload=alert(1)>\n{MIXED}<b>",
    "%s %n %x" * 500 + FULL,
    f"{FULL} " * 400,
    "=" * 9_000 + FULL + " a=b" * 3_000,
    "é" * 7_000 + "\u0301" * 500 + FULL,
    "__proto__ constructor toString hasOwnProperty\n" + FULL,
    '{"__proto__": {"msg": "' + FULL + '"}, "constructor": 1, "message": "' + MIXED + '"}',
    "\n" * 50_000 + FULL,
    f"\\ud800{FULL} \\ud83d\\ude00 \\udc00\\ud800",
    f'{{"msg": "\\ud800{FULL}", "pod": "\\udfff", "time": "2\\ud800", "a": "\\ud83d\\ude00"}}',
    f'[{{"message": "\\ud800{FULL}"}}, "\\ud83d\\ude00", "\\udc00"]',
]


@pytest.mark.parametrize("number", range(len(HOSTILE_LOGS)))
def test_hostile_logs(number: int, both: Both) -> None:
    ((here, there),) = both([HOSTILE_LOGS[number]])

    assert here == there


@pytest.mark.skipif(not EVERYTHING, reason="part of `make fuzz`")
def test_logs_of_hostile_pieces(both: Both) -> None:
    def same(log: bytes) -> None:
        ((here, there),) = both([log.decode("utf-8", "replace")])
        assert here == there

    options = settings(max_examples=2_000, deadline=None, database=None,
                       suppress_health_check=[*HealthCheck])  # fmt: skip
    seed(SEED)(options(given(plain_logs)(same)))()


BULK = """
(make) => {
  const time = (size) => {
    const text = eval(make)(size);
    const start = performance.now();
    const report = engine(text);
    return [performance.now() - start, report.answers.length];
  };
  time(1 << 16);
  return [time(1 << 20), time(4 << 20)];
}
"""
"""Times, in ms, of a log of one mebibyte and of four, with the number of answers."""
LARGE = {
    "one line": "(size) => `FATAL:  sorry, too many clients already ${'x'.repeat(size)}`",
    "one line of words": "(size) => 'lorem ipsum 12 '.repeat(size / 15) + ' too many clients'",
    "short lines": "(size) => 'x\\n'.repeat(size / 2) + 'FATAL:  sorry, too many clients already'",
    "backslashes": "(size) => '\\\\'.repeat(size) + 'n FATAL:  sorry, too many clients already'",
    "braces": "(size) => '{'.repeat(size) + 'FATAL:  sorry, too many clients already'",
    "anchors": "(size) => 'sorry, too many clients already '.repeat(size / 32)",
    "lines of a message": "(size) => 'sorry, too many clients already\\n'.repeat(size / 32)",
    "numbers": "(size) => Array.from({length: size / 8}, (_, n) => n.toString(36)).join(' ')",
    "new lines": "(size) => Array.from({length: size / 8}, (_, n) => n.toString(36)).join('\\n')",
}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_log_costs_no_more_than_in_proportion(
    name: str, both: Both, page_of_engine: Page
) -> None:
    (small, _), (large, _) = page_of_engine.evaluate(BULK, LARGE[name])

    assert large < 10 * small + 50
