"""Makes the pictures of the documentation from the views themselves: `make docs`."""

import io
from pathlib import Path

from PIL import Image

from atlas.loader import load_module
from atlas.project import find_project
from render.forms.picture import picture

HOME = Path(__file__).parent
PICTURES = {
    "discord-storage": "systems/discord/storage.py",
    "postgresql-guide": "incidents/debugging/postgresql_connections_exhausted.py",
}
"""Name to module."""


def make(name: str, module: str) -> Path:
    """Draw the picture of a view at its single size, and write it beside this file."""
    project = find_project(HOME)
    loaded = load_module(project, project.folder / module)
    page = Image.open(io.BytesIO(picture(loaded.view, summary=loaded.summary).png)).convert("RGB")
    small = page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS)
    file = HOME / f"{name}.png"
    small.quantize(256).save(file, optimize=True)
    return file


if __name__ == "__main__":
    for name, module in PICTURES.items():
        print(make(name, module))
