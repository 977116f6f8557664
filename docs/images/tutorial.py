"""Makes the pictures of the tutorial from the page itself: `make docs`."""

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.project.pages import Run, blocks

HOME = Path(__file__).parent
PAGE = HOME.parent / "tutorial.md"
FIRST, LAST = "architecture", ("architecture", "failure_domains")
"""The view that is drawn with its first three boxes, and those of the end."""


def _copy(drawn: Path, name: str) -> Path:
    """Write a picture at half its size, which is that of a page."""
    page = Image.open(drawn).convert("RGB")
    small = page.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS)
    file = HOME / f"tutorial-{name}.png"
    small.quantize(256).save(file, optimize=True)
    return file


def make() -> list[Path]:
    """Run the page in a folder of its own, and write its pictures beside this file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "parcels"
        folder.mkdir()
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        run, drawn = Run(folder, {"PATH": path, "COLUMNS": "100"}), folder / "build/systems/parcels"
        made: list[Path] = []
        for block in blocks(PAGE.read_text(encoding="utf-8")):
            if "pip install" in block.text:
                continue
            run.block(block)
            if not made and drawn.exists():
                made.append(_copy(drawn / f"{FIRST}.png", "boxes"))
        return [*made, *(_copy(drawn / f"{it}.png", it.replace("_", "-")) for it in LAST)]


if __name__ == "__main__":
    for file in make():
        print(file)
