"""A project of 900 modules: copies of the real atlas, with the mix that it has."""

import re
import shutil
from pathlib import Path

from atlas.project import find_project

HOME = Path(__file__).parent.parent


def make_project(folder: Path, count: int = 900) -> list[Path]:
    """Copy the whole atlas under new names until there are enough view modules; return them.

    Each copy gives every folder of its roots a number (`systems/discord_003`), in imports and in
    links as well, so that what imports another folder's content imports that of its own copy.

    Args:
        folder: The folder of the new project.
        count: The number of view modules.
    """
    real = find_project(HOME)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pyproject.toml").write_text(f"[tool.atlas]\nroots = {list(real.roots)}\n", "utf-8")
    sources = [path for root in real.roots for path in (HOME / root).rglob("*.py")]
    files = [source.relative_to(HOME) for source in sources]
    names = "|".join(sorted({re.escape(f"{file.parts[0]}/{_stem(file)}") for file in files}))
    folders = re.compile(rf"\b(?:{names.replace('/', '[./]')})\b")
    for number in range(-(-count // len(real.modules()))):
        suffix = f"_{number:03}"
        for file in files:
            root, child, *below = file.parts
            copy = folder.joinpath(root, child.replace(_stem(file), _stem(file) + suffix), *below)
            copy.parent.mkdir(parents=True, exist_ok=True)
            text = (HOME / file).read_text("utf-8")
            copy.write_text(folders.sub(rf"\g<0>{suffix}", text), "utf-8")
    modules = find_project(folder).modules()
    modules.sort(key=lambda path: _stem(path.relative_to(folder)).rpartition("_")[2])
    for extra in modules[count:]:  # of the last copy alone, so that links lead somewhere
        extra.unlink()
    return modules[:count]


def _stem(file: Path) -> str:
    """Return the name under its root of the folder, or module, that a file belongs to."""
    return file.parts[1].removesuffix(".py")


def clear(folder: Path) -> None:
    """Remove the build of a project."""
    shutil.rmtree(folder / "build", ignore_errors=True)
