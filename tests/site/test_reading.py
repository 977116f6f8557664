"""The site in a real browser, as an on-call engineer reads it."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from atlas.kinds import KINDS
from atlas.loader import load_module
from atlas.project import Project, find_project
from atlas.site_settings import settings
from render.manifest import Entry
from render.site.build import Built
from render.site.page import page as page_of
from render.site.worker import Task, view_html
from tests.site.conftest import Watch, serve
from tests.site.views import HOSTILE, pages

pytestmark = pytest.mark.xdist_group("site")  # one browser, one site for all of them
ROOT = Path(__file__).parents[2]
PRICED = "systems/kinds/priced.html"
_FOCUSED = "`${document.activeElement.tagName}.${document.activeElement.className}`"
MESSAGE = "2026-11-23 ERROR read timed out after 500 ms on shard 7"


def _scale(page: Page) -> float:
    return float(page.locator(".picture").get_attribute("data-scale") or 0)


def test_the_picture_is_part_of_the_page_and_zooms(page: Page, url: str, watch: Watch) -> None:
    page.goto(f"{url}/{PRICED}")
    canvas = page.locator(".canvas")
    expect(canvas.locator("svg")).to_have_count(1)
    expect(canvas.locator('g[data-name="dear store"]')).to_be_visible()
    before = _scale(page)
    page.get_by_role("button", name="Zoom in").click()
    nearer = _scale(page)
    canvas.focus()
    page.keyboard.press("-")
    page.keyboard.press("-")
    further = _scale(page)
    page.keyboard.press("0")

    assert nearer > before
    assert further < nearer
    assert _scale(page) == before
    assert watch.is_clean(url)


def test_the_picture_moves_with_the_keys_and_the_pointer(page: Page, url: str) -> None:
    page.goto(f"{url}/{PRICED}")
    svg = page.locator(".canvas svg")
    expect(svg).to_have_count(1)
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
    before = svg.get_attribute("style")
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowDown")
    by_key = svg.get_attribute("style")
    box = page.locator(".canvas").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 80, y - 60, steps=5)
    page.mouse.up()

    assert len({before, by_key, svg.get_attribute("style")}) == 3


def test_a_component_highlights_its_downstream_impact_and_opens_its_card(
    page: Page, url: str
) -> None:
    page.goto(f"{url}/{PRICED}")
    dear = page.locator('.canvas g[data-name="dear store"]')
    cheap = page.locator('.canvas g[data-name="cheap api"]')
    dear.hover(position={"x": 20, "y": 40})
    expect(cheap).to_have_class(re.compile("falls"))
    expect(dear).to_have_class(re.compile("lit"))
    expect(page.locator('.canvas g[data-name="call 1"]')).to_have_class(re.compile("lit"))
    dear.focus()
    page.keyboard.press("Enter")

    assert page.url.endswith("#component-dear-store")
    expect(page.locator("#component-dear-store")).to_be_in_viewport()


def test_the_slider_shows_the_bill_at_a_multiple_of_the_load(page: Page, url: str) -> None:
    page.goto(f"{url}/{PRICED}")
    total = page.locator("table.costs tfoot .at:visible")
    today = total.inner_text()
    slider = page.get_by_label("Load:")
    slider.focus()
    page.keyboard.press("End")

    assert "$1.05\N{NO-BREAK SPACE}k/mo" in today
    assert page.locator("[data-scale-shown]").inner_text() == "10×"
    tenfold = total.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert "≈ $10.05 k/mo" in tenfold  # one store ten times, one api that stays


def test_commands_and_messages_are_copied(page: Page, url: str, built: Built) -> None:
    page.goto(f"{url}/systems/kinds/completearchitecture.html")
    page.locator(".signal .copy").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")

    assert copied == "read timed out after"
    expect(page.locator(".signal .copy").first).to_have_text("copied")
    command = page.locator(".command").first
    command.locator(".copy").click()
    expect(command.locator(".copy")).to_have_text("copied")
    assert page.evaluate("navigator.clipboard.readText()") == command.locator("code").inner_text()


def test_the_card_and_the_address_are_copied_for_a_chat(page: Page, url: str, built: Built) -> None:
    page.goto(f"{url}/systems/kinds/completearchitecture.html#night")
    page.get_by_role("button", name="copy link").click()
    address = page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="copy card").click()
    expect(page.locator("[data-copy-image]")).to_have_text("copied")
    size = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const image = await createImageBitmap(await item.getType("image/png"));
            return [image.width, image.height];
        }"""
    )

    assert address == f"{url}/systems/kinds/completearchitecture.html"
    assert size == [1200, 675]
    assert (built.folder / "cards/systems/kinds/completearchitecture.png").is_file()


def test_a_long_command_breaks_after_punctuation_on_a_phone(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{url}/systems/kinds/completearchitecture.html")
    command = page.locator(".command code").first
    text = command.inner_text()

    assert command.locator("wbr").count() == len(re.findall(r"[/,=:&|;?](?=\S)", text))
    assert command.evaluate("(code) => code.textContent") == text


def test_a_command_is_copied_only_once_its_placeholders_are_filled(
    page: Page, url: str, watch: Watch
) -> None:
    page.goto(f"{url}/systems/kinds/priced.html")
    command = page.locator(".command", has_text="ping -c").first
    copy, count, host = (
        command.locator(".copy"),
        command.get_by_label("count"),
        command.get_by_label("host"),
    )
    expect(command.locator(".prompt")).to_have_text("$")
    expect(command.locator("var")).to_have_text(["<count>", "<host>"])
    expect(copy).to_be_hidden()
    assert command.locator("pre").evaluate("pre => getComputedStyle(pre).userSelect") == "none"

    count.fill("3")
    expect(copy).to_be_hidden()
    host.fill("a; rm -rf /")
    expect(copy).to_be_hidden()
    host.fill("db.example.com")
    expect(copy).to_be_visible()
    copy.click()
    assert page.evaluate("navigator.clipboard.readText()") == "ping -c 3 db.example.com"

    host.fill("")
    expect(copy).to_be_hidden()
    expect(command.locator("var")).to_have_text(["3", "<host>"])
    assert watch.is_clean(url)


def test_a_value_is_filled_in_once_for_the_page(page: Page, url: str) -> None:
    page.goto(f"{url}/systems/kinds/priced.html")
    fields = page.locator('[data-placeholder="host"]')
    number = fields.count()
    fields.nth(0).fill("db1")

    assert number > 1
    assert {fields.nth(place).input_value() for place in range(number)} == {"db1"}
    fields.nth(1).fill("db2")
    fields.nth(0).fill("db3")
    assert [fields.nth(place).input_value() for place in range(number)][:2] == ["db3", "db2"]


def test_a_guide_prints_on_at_most_four_pages_and_none_is_empty(page: Page, url: str) -> None:
    page.goto(f"{url}/systems/kinds/debuggingguide.html")
    expect(page.locator(".canvas svg")).to_have_count(1)
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))

    assert len(printed.pages) <= 4
    assert all(len(each.extract_text().split()) > 5 for each in printed.pages)


@pytest.fixture(scope="module")
def longest() -> list[str]:
    """The pages of the three guides of this atlas whose pages are the longest."""
    project = find_project(ROOT)
    modules = project.modules_in(ROOT / "incidents" / "debugging")
    return sorted((_page_of(project, module) for module in modules), key=len)[-3:]


def _page_of(project: Project, module: Path) -> str:
    content = page_of(load_module(project, module))
    about = content.model
    entry = Entry(content.id, about.path, "", about.system, about.title, "", "", 800, 600, 0, 0, 0)
    here = Path()
    task = Task(project, module, entry, here, here, settings(project), (), (), "")
    return view_html(content, task, "")


@pytest.mark.parametrize("place", range(3))
def test_the_longest_guides_of_this_atlas_print_on_four_pages(
    page: Page, url: str, longest: list[str], place: int
) -> None:
    html = longest[place]
    page.route(f"{url}/longest.html", lambda it: it.fulfill(body=html, content_type="text/html"))
    page.goto(f"{url}/longest.html")
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) <= 4


def test_a_field_of_a_placeholder_lies_within_its_command_on_a_phone(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{url}/systems/kinds/priced.html")
    command = page.locator(".command", has_text="ping -c").first
    ends = command.evaluate(
        "box => [box, ...box.querySelectorAll('input')].map(e => e.getBoundingClientRect().right)"
    )

    assert len(ends) == 3
    assert max(ends[1:]) <= ends[0]


def test_only_what_a_shell_runs_stands_behind_a_dollar_sign(page: Page, url: str) -> None:
    page.goto(f"{url}/systems/kinds/priced.html")
    statement = page.locator(".command", has_text="SELECT").first
    told = page.locator(".command", has_text="Stop the shard.").first

    expect(statement.locator(".prompt")).to_have_text("SQL:")
    expect(statement.locator(".place")).to_contain_text("psql -h <host>")
    expect(told.locator(".prompt")).to_have_text("action:")
    expect(told.locator(".copy")).to_have_count(0)


def test_search_finds_a_view_by_its_text(page: Page, url: str, watch: Watch) -> None:
    page.goto(f"{url}/search.html")
    page.get_by_role("searchbox").fill("Priced dear")
    first = page.locator("[data-results] a").first
    expect(first).to_have_text("Priced")
    first.click()

    assert page.url == f"{url}/{PRICED}"
    assert watch.is_clean(url)


def test_triage_leads_from_a_line_to_the_step(page: Page, url: str, watch: Watch) -> None:
    page.goto(f"{url}/index.html")
    page.get_by_label("Log lines").fill(MESSAGE)
    page.get_by_role("button", name="Triage").click()
    answer = page.locator(".answer").first
    expect(answer).to_contain_text("a shard did not answer in time")
    expect(answer.locator("mark")).to_have_text("read timed out after 500 ms on shard 7")
    expect(answer.locator(".steps li").first).to_be_visible()
    answer.locator("p.meta a").first.click()

    expect(page.locator("#night")).to_be_visible()
    assert watch.is_clean(url)


def test_an_ordinary_line_has_no_match(page: Page, url: str) -> None:
    page.goto(f"{url}/triage.html")
    page.get_by_label("Log lines").fill("all is well\n")
    page.get_by_role("button", name="Triage").click()
    expect(page.locator(".told")).to_contain_text("no known failure in 1 line")
    page.get_by_label("Log lines").fill("")
    page.get_by_role("button", name="Triage").click()
    expect(page.locator("[data-answers]")).to_contain_text("The log is empty")


@pytest.mark.parametrize("address", [PRICED, "systems/kinds/hostile.html"])
def test_hostile_text_shows_as_text(page: Page, url: str, watch: Watch, address: str) -> None:
    page.goto(f"{url}/systems/kinds/hostile.html")
    expect(page.locator(".canvas svg")).to_have_count(1)

    assert HOSTILE in page.locator("main").inner_text()
    assert page.locator("main img, main script, main .canvas script").count() == 0
    assert page.evaluate("document.title").startswith("<h1>title</h1>")
    assert watch.is_clean(url)
    page.goto(f"{url}/search.html")
    page.get_by_role("searchbox").fill("title")
    expect(page.locator("[data-results]")).to_contain_text("<h1>title</h1>")
    page.goto(f"{url}/triage.html")
    page.get_by_label("Log lines").fill(HOSTILE)
    page.get_by_role("button", name="Triage").click()
    expect(page.locator("[data-answers]")).to_contain_text("onerror")
    assert page.locator("[data-answers] img").count() == 0
    assert watch.is_clean(url)


def test_every_page_fits_a_phone_without_console_messages(
    context: BrowserContext, url: str, built: Built, watch: Watch
) -> None:
    page = watch.attach(context.new_page())
    page.set_viewport_size({"width": 360, "height": 740})
    for address in pages(built.folder):
        page.goto(f"{url}/{address}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, address
    assert watch.is_clean(url)


@pytest.mark.parametrize(
    "address",
    [
        "index.html", "triage.html", "search.html", "systems.html", "systems/parcelpost.html",
        "coverage.html", "messages.html", "sources.html", "rules/AM101.html", PRICED,
        "categories.html", "technologies.html", "failures.html",
        *(f"systems/kinds/{kind.__name__.lower()}.html" for kind in KINDS),
    ],
)  # fmt: skip
def test_no_accessibility_violation_is_found(browser: Browser, url: str, address: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(f"{url}/{address}")
    if page.locator(".canvas").count():
        expect(page.locator(".canvas svg")).to_have_count(1)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    light = _violations(page, {"type": "tag", "values": tags})
    page.emulate_media(color_scheme="dark")
    dark = _violations(page, {"type": "rule", "values": ["color-contrast"]})
    page.close()

    assert (light, dark) == ([], [])


def _violations(page: Page, chosen: dict[str, Any]) -> list[tuple[str, list[object]]]:
    result = Axe().run(page, options={"runOnly": chosen})
    return [
        (violation["id"], [node["target"] for node in violation["nodes"][:3]])
        for violation in result.response["violations"]
    ]


def test_an_address_opens_closed_details(page: Page, url: str, packed: Path) -> None:
    page.goto(f"{url}/{PRICED}")
    closed = page.locator("details .failure").first
    name = closed.get_attribute("id")
    assert not closed.is_visible()
    page.goto(f"{url}/{PRICED}#{name}")
    expect(page.locator(f"#{name}")).to_be_in_viewport()
    page.goto(f"{packed.as_uri()}#/{PRICED}#{name}")
    expect(page.locator(f"#{name}")).to_be_in_viewport()


def test_touch_scrolls_the_page_until_the_picture_is_zoomed(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{url}/{PRICED}")
    canvas = page.locator(".canvas")
    expect(canvas.locator("svg")).to_have_count(1)
    touch = "(each) => getComputedStyle(each).touchAction"
    whole = canvas.evaluate(touch)
    page.get_by_role("button", name="Zoom in").click()

    assert (whole, canvas.evaluate(touch)) == ("pan-y", "none")


def test_a_table_is_stacked_on_a_phone(page: Page, url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{url}/{PRICED}")
    cell = page.locator("#failures td[data-label='takes down']").first
    before = cell.evaluate("(each) => getComputedStyle(each, '::before').content")

    assert "takes down" in before
    for table in page.locator(".stack").all():
        assert table.evaluate("(each) => each.scrollWidth <= each.parentElement.clientWidth")


def test_a_printed_page_is_light_and_includes_closed_details(browser: Browser, url: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{url}/systems/kinds/completearchitecture.html")
    expect(page.locator(".canvas svg")).to_have_count(1)
    page.emulate_media(media="print", color_scheme="dark")
    colour = "(name) => getComputedStyle(document.querySelector(name)).backgroundColor"
    hidden = [
        element.is_visible()
        for element in page.locator(".top, .quick, .tools, .jump, footer").all()
    ]
    closed = page.locator("details:not([open])")
    before = closed.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    during = closed.count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    colours = (page.evaluate(colour, "body"), page.evaluate(colour, ".night"))
    after = closed.count()
    page.close()

    assert not any(hidden)
    assert before > 0
    assert (during, after) == (0, before)
    assert colours == ("rgb(255, 255, 255)", "rgb(244, 246, 248)")


def test_the_site_can_be_installed(context: BrowserContext, url: str) -> None:
    page = context.new_page()
    page.goto(f"{url}/index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert manifest["url"] == f"{url}/site.webmanifest"
    assert manifest["errors"] == []
    # Chromium installs nothing from the fresh profile that the test runs in.
    assert {error["errorId"] for error in errors} <= {"in-incognito"}


def test_the_theme_follows_the_system_and_can_be_switched(browser: Browser, url: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{url}/index.html")
    colour = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(colour)
    page.get_by_role("button", name="Switch between light and dark").click()
    light = page.evaluate(colour)
    page.goto(f"{url}/search.html")
    kept = page.evaluate(colour)
    page.close()

    assert (dark, light, kept) == ("rgb(13, 17, 23)", "rgb(255, 255, 255)", "rgb(255, 255, 255)")


def test_on_a_phone_the_3_am_text_comes_before_the_picture(page: Page, url: str) -> None:
    def is_above(first: str, second: str) -> None:
        """Wait until it is: the page learns of its new width after it is set."""
        script = "([first, second]) => document.querySelector(first).getBoundingClientRect().top"
        script += " < document.querySelector(second).getBoundingClientRect().top"
        page.wait_for_function(script, arg=[first, second], timeout=10_000)

    page.goto(f"{url}/{PRICED}")
    is_above(".picture", ".night")
    page.set_viewport_size({"width": 390, "height": 844})
    is_above(".night", ".picture")
    page.set_viewport_size({"width": 1280, "height": 900})
    is_above(".picture", ".night")


def test_a_phone_has_triage_search_and_failures_under_the_thumb(page: Page, url: str) -> None:
    page.goto(f"{url}/{PRICED}")
    hidden = page.locator(".quick").is_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    box = page.locator(".quick").bounding_box()
    page.locator(".quick").get_by_text("Triage").click()

    assert hidden
    assert box is not None
    assert box["y"] + box["height"] == 844
    assert page.url == f"{url}/triage.html"


def test_pictures_are_saved_completely(page: Page, url: str, tmp_path: Path) -> None:
    page.goto(f"{url}/{PRICED}")
    expect(page.locator(".canvas svg")).to_have_count(1)
    saved: dict[str, Path] = {}
    for file_format in ("SVG", "PNG"):
        with page.expect_download() as download:
            page.get_by_role("button", name=file_format, exact=True).click()
        saved[file_format] = tmp_path / download.value.suggested_filename
        download.value.save_as(saved[file_format])
    svg = saved["SVG"].read_text("utf-8")
    png = saved["PNG"].read_bytes()
    width = float(page.locator(".picture").get_attribute("data-width") or 0)

    assert svg.startswith("<svg")
    assert svg.count("@font-face") == 4
    assert 'href="icon:' not in svg
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == int(width * 2)


def test_the_site_works_after_the_server_is_down(
    context: BrowserContext, built: Built, watch: Watch
) -> None:
    served = serve(built.folder)
    page = watch.attach(context.new_page())
    page.goto(f"{served.url}/index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    served.stop()
    context.set_offline(True)
    page.goto(f"{served.url}/{PRICED}")
    expect(page.locator(".canvas svg")).to_have_count(1)
    expect(page.locator("h1")).to_have_text("Priced")
    page.goto(f"{served.url}/triage.html")
    page.get_by_label("Log lines").fill(MESSAGE)
    page.get_by_role("button", name="Triage").click()
    expect(page.locator(".answer").first).to_contain_text("a shard did not answer in time")


def test_the_pack_needs_no_server_and_no_network(
    context: BrowserContext, packed: Path, watch: Watch
) -> None:
    context.set_offline(True)
    page = watch.attach(context.new_page())
    page.goto(packed.as_uri())
    expect(page.locator("h1")).to_have_text("Production Atlas")
    page.get_by_label("Log lines").fill(MESSAGE)
    page.get_by_role("button", name="Triage").click()
    expect(page.locator(".answer").first).to_contain_text("a shard did not answer in time")
    page.get_by_role("searchbox").fill("Priced dear")
    page.locator("[data-results] a").first.click()
    expect(page.locator("h1")).to_have_text("Priced")
    expect(page.locator(".canvas svg")).to_have_count(1)
    page.locator("#failures").get_by_role("link", name="cheap api").click()
    expect(page.locator("#component-cheap-api")).to_be_in_viewport()
    page.get_by_role("link", name="Systems", exact=True).click()
    expect(page.locator("h1")).to_have_text("Systems")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Priced")

    assert watch.is_clean("file:")


@pytest.mark.parametrize(
    "address",
    [
        "/__proto__",
        "/%E0%A4%A",
        "/constructor",
        "/nowhere.html",
        "/assets/pages.js",
        "/search.json",
    ],
)
def test_an_address_of_the_pack_that_leads_nowhere_says_so(
    page: Page, packed: Path, watch: Watch, address: str
) -> None:
    page.goto(f"{packed.as_uri()}#/systems/index.html")
    page.goto(f"{packed.as_uri()}#{address}")
    expect(page.locator("h1")).to_have_text(f"No such page: {address[1:]}")
    page.get_by_role("link", name="All pages").click()
    expect(page.locator("h1")).to_have_text("Production Atlas")

    assert watch.is_clean("file:")


def test_the_skip_link_of_the_pack_stays_on_the_page(page: Page, packed: Path) -> None:
    page.goto(f"{packed.as_uri()}#/{PRICED}")
    expect(page.locator("h1")).to_have_text("Priced")
    page.evaluate("location.hash = 'main'")
    expect(page.locator("h1")).to_have_text("Priced")


def test_the_site_can_be_used_with_the_keyboard_only(page: Page, url: str) -> None:
    page.goto(f"{url}/{PRICED}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    expect(page.locator(".canvas svg")).to_have_count(1)
    inside = "document.activeElement.closest('.canvas svg') !== null"
    reached: set[str] = set()
    stops = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(_FOCUSED))
        stops += page.evaluate(inside)
    assert "DIV.canvas" in reached
    assert stops == page.locator("[data-component]").count()  # not each link of the picture
    assert any(address.startswith("BUTTON.copy") for address in reached)
