"""The site of 900 pages: built from cached pictures, read and searched in a real browser."""

import http.server
import shutil
import statistics
import sys
import threading
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.copies import HOME, make_project
from benchmarks.measuring import Timing, heading, row, time_command

MANY = 900
_RUNS = 7
_MEGABYTE = 1_000_000
_SEARCH = """async (words) => {
  const box = document.querySelector("[data-search] input");
  const out = document.querySelector("[data-results]");
  const times = [];
  for (const word of words) {
    out.replaceChildren();
    const begun = performance.now();
    box.value = word;
    box.dispatchEvent(new Event("input"));
    while (!out.children.length) await new Promise((done) => setTimeout(done));
    times.push(performance.now() - begun);
  }
  return times;
}"""
_TRIAGE = """async (log) => {
  const form = document.querySelector("[data-triage]");
  const out = document.querySelector("[data-answers]");
  const begun = performance.now();
  form.querySelector("textarea").value = log;
  form.requestSubmit();
  while (!out.querySelector(".told")) await new Promise((done) => setTimeout(done));
  return performance.now() - begun;
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


def site(folder: Path) -> None:
    """Time the site of 900 modules, and how it answers."""
    heading(f"the site of {MANY} modules")
    modules = make_project(folder, MANY)
    command = [sys.executable, "-m", "atlas.cli"]
    time_command([*command, "render", "--quiet"], folder, runs=1, allowed=(0, 1))
    built = folder / "build" / "site"
    row(
        "built from cached pictures, on two cores", _built(command, folder, built), "wall 30,000 ms"
    )
    row("nothing to do", time_command([*command, "site"], folder, runs=3, allowed=(0, 1)), "none")
    row("the pack", time_command([*command, "pack"], folder, runs=1, allowed=(0, 1)), "none")
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    pack = (folder / "build" / "atlas.html").stat().st_size
    name = "MB of the site, and of the pack"
    print(f"{name:<58} {size / 1e6:>9.1f} {pack / 1e6:>9.1f}         120")
    first = modules[0].relative_to(folder).with_suffix(".html").as_posix()
    _read(built, first)


def _built(command: list[str], folder: Path, built: Path) -> Timing:
    def clear() -> None:
        shutil.rmtree(built, ignore_errors=True)

    return time_command(
        [*command, "site", "--jobs", "2"], folder, runs=3, before=clear, allowed=(0, 1)
    )


def _read(built: Path, first: str) -> None:
    """Measure the waits of a reader; without Chromium, print that it is skipped."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("in the browser: not measured, it needs chromium on the PATH")
        return
    handler = partial(_Quiet, directory=str(built))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            _waits(browser.new_page(service_workers="block"), url, first)
            browser.close()
        server.shutdown()


def _waits(page: Page, url: str, first: str) -> None:
    interactive = "performance.getEntriesByType('navigation')[0].domInteractive"
    shown: list[float] = []
    for _ in range(_RUNS):
        page.goto(f"{url}/{first}")
        shown.append(page.evaluate(interactive))
    _told("a page, until it is interactive", shown, "wall 1,000 ms")
    page.goto(f"{url}/search.html")
    page.evaluate(_SEARCH, ["redis"])  # the index is fetched with the first letters
    queries = ["scylla", "postgresql connections", "dns", "too many clients", "disk full", "kafka"]
    _told("a search, once the index is there", page.evaluate(_SEARCH, queries), "wall 100 ms")
    page.goto(f"{url}/triage.html")
    page.evaluate(_TRIAGE, "nothing")  # the same
    log = _log()
    took = [page.evaluate(_TRIAGE, log) for _ in range(_RUNS)]
    _told("triage of a paste of 1 MB", took, "wall 1,000 ms")


def _log() -> str:
    """Ordinary lines of many programs, with a message in them."""
    folder = HOME / "tests" / "triage" / "noise"
    text = "".join(
        path.read_bytes().decode("utf-8", "replace") for path in sorted(folder.glob("*.log"))
    )
    text += "FATAL:  sorry, too many clients already\n"
    return (text * (_MEGABYTE // len(text) + 1))[:_MEGABYTE]


def _told(name: str, times: list[float], bar: str) -> None:
    row(name, Timing(statistics.median(times), float("nan"), len(times)), bar)
