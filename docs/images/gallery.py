"""Makes the gallery of README.md, one picture a category: `make gallery`.

A category shows the view that is chosen for it below, or its first one if that is not there. What
stands in README.md between the two marks is written anew.
"""

import io
from collections.abc import Iterable
from html import escape
from pathlib import Path

from attrs import frozen
from PIL import Image

from atlas.catalogue import Row, catalogue
from atlas.categories import CATEGORIES
from atlas.loader import load_module
from atlas.project import Project, find_project
from atlas.writing import write_file
from render.forms.picture import picture

FOLDER = Path(__file__).parent / "gallery"
BEGIN, END = "<!-- gallery: begin -->", "<!-- gallery: end -->"
CHOSEN = {
    "architecture": "systems/netflix/architecture",
    "incident-anatomy": "incidents/gitlab/2017_01_31_database_deletion",
    "capacity-model": "patterns/capacity/postgresql_connections",
    "cost-study": "systems/snap/cost_infrastructure",
    "scale-journey": "systems/discord/guild_journey",
    "performance-profile": "systems/allegro/kafka_profile",
    "migration-playbook": "systems/discord/cassandra_to_scylladb",
    "debugging-guide": "incidents/debugging/redis_out_of_memory",
    "pattern-implementation": "patterns/circuit_breaker/netflix",
    "technology-comparison": "patterns/comparisons/memcached_redis",
}
"""Category to the view that shows it best."""
WIDTH = 640
TALL = 0.8
"""The width of a picture in px, and its height as a share of it."""
COLUMNS = 2
COLOURS = 256


@frozen
class Shown:
    """A view of the gallery.

    Args:
        category: Its category.
        row: What the catalogue says of it.
        file: Its picture.
    """

    category: str
    row: Row
    file: Path


def chosen(rows: Iterable[Row]) -> dict[str, Row]:
    """Return the view of each category that has one, in the order of the categories."""
    listed = sorted(rows, key=lambda row: row.id)
    rows_shown: dict[str, Row] = {}
    for category in CATEGORIES:
        of_category = [row for row in listed if row.category == category]
        if of_category:
            preferred = CHOSEN.get(category)
            rows_shown[category] = next(
                (row for row in of_category if row.id == preferred), of_category[0]
            )
    return rows_shown


def small(project: Project, row: Row) -> Image.Image:
    """Return the picture of a view small, a tall one cut at its foot."""
    loaded = load_module(project, project.folder / row.path)
    page = Image.open(io.BytesIO(picture(loaded.view, summary=loaded.summary).png)).convert("RGB")
    top = page.crop((0, 0, page.width, min(page.height, round(page.width * TALL))))
    size = (WIDTH, round(top.height * WIDTH / top.width))
    return top.resize(size, Image.Resampling.LANCZOS).quantize(COLOURS)


def table(shown: Iterable[Shown], home: Path) -> str:
    """Return the gallery for README.md: a table of pictures that link to modules."""
    cells = [_cell(row, home) for row in shown]
    rows = [cells[start : start + COLUMNS] for start in range(0, len(cells), COLUMNS)]
    return "\n".join(["<table>", *(f"<tr>{''.join(row)}</tr>" for row in rows), "</table>"])


def _cell(shown: Shown, home: Path) -> str:
    """Return a picture over its caption; a title that names its system is the whole caption."""
    row = shown.row
    text = row.title if row.system in row.title else f"{row.system}: {row.title}"
    caption = escape(text)
    return (
        f'<td width="50%"><a href="{row.path}"><img src="{shown.file.relative_to(home)}" '
        f'alt="{caption}"></a><br><b>{shown.category.replace("-", " ")}</b>: {caption}</td>'
    )


def filled(text: str, gallery: str) -> str:
    """Return a text with the gallery between its two marks.

    Raises:
        ValueError: It does not hold both marks, in their order.
    """
    before, _, following = text.partition(BEGIN)
    _, mark, after = following.partition(END)
    if not mark:
        raise ValueError(f"the text lacks {BEGIN} or {END}; put both where the gallery belongs")
    return f"{before}{BEGIN}\n{gallery}\n{END}{after}"


def main() -> None:
    """Draw the pictures, remove those that are left over, and write README.md."""
    project = find_project(Path(__file__).parent)
    shown: list[Shown] = []
    for category, row in chosen(catalogue(project, project.modules()).rows).items():
        file = FOLDER / f"{category}.png"
        content = io.BytesIO()
        small(project, row).save(content, "PNG", optimize=True)
        write_file(file, content.getvalue())
        shown.append(Shown(category, row, file))
        print(f"{file.relative_to(project.folder)}  {file.stat().st_size // 1024} KB  {row.id}")
    for file in set(FOLDER.glob("*.png")) - {row.file for row in shown}:
        file.unlink()
    readme = project.folder / "README.md"
    write_file(readme, filled(readme.read_text("utf-8"), table(shown, project.folder)))


if __name__ == "__main__":
    main()
