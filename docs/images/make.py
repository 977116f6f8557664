"""Makes the pictures of the documentation from the views themselves: `make docs`."""

import io
from pathlib import Path

from PIL import Image

from atlas.loader import load_module
from atlas.project import find_project
from render.drawing import draw

HOME = Path(__file__).parent
PICTURES = {
    "discord-storage": ("systems/discord/storage.py", 1.05),
    "postgresql-guide": ("incidents/debugging/postgresql_connections_exhausted.py", 1.7),
}
"""Name to module, and how much of the page is shown from its top, in widths of the page."""


def make(name: str, module: str, share: float) -> Path:
    """Draw a view, keep the top of the page at its single size, and write it beside this file."""
    project = find_project(HOME)
    loaded = load_module(project, project.folder / module)
    page = Image.open(io.BytesIO(draw(loaded.view, summary=loaded.summary).png)).convert("RGB")
    top = page.crop((0, 0, page.width, min(page.height, round(page.width * share))))
    small = top.resize((top.width // 2, top.height // 2), Image.Resampling.LANCZOS)
    file = HOME / f"{name}.png"
    small.quantize(256).save(file, optimize=True)
    return file


if __name__ == "__main__":
    for name, (module, share) in PICTURES.items():
        print(make(name, module, share))
