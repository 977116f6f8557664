"""A project of 900 modules, made of copies of the real ones."""

import shutil
from pathlib import Path

HOME = Path(__file__).parent.parent


def real_modules() -> list[Path]:
    """Return the folders of the real systems that have views."""
    return sorted(folder for folder in (HOME / "systems").iterdir() if folder.is_dir())


def make_project(folder: Path, count: int = 900) -> list[Path]:
    """Copy real systems under new names until there are `count` view modules; return them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pyproject.toml").write_text('[tool.atlas]\nroots = ["systems"]\n', "utf-8")
    modules: list[Path] = []
    sources = real_modules()
    number = 0
    while len(modules) < count:
        source = sources[number % len(sources)]
        target = folder / "systems" / f"{source.name}_{number:03}"
        modules += _copy(source, target)
        number += 1
    for extra in modules[count:]:
        extra.unlink()
    return modules[:count]


def _copy(source: Path, target: Path) -> list[Path]:
    shared = {"facts.py", "components.py", "steps.py", "technologies.py"}
    target.mkdir(parents=True)
    copied: list[Path] = []
    for file in sorted(source.glob("*.py")):
        text = file.read_text("utf-8").replace(f"systems.{source.name}", f"systems.{target.name}")
        (target / file.name).write_text(text, "utf-8")
        if file.name not in shared:
            copied.append(target / file.name)
    return copied


def clear(folder: Path) -> None:
    """Remove what was made of a project."""
    shutil.rmtree(folder / "build", ignore_errors=True)
