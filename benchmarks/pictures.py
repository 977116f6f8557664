"""The picture of every view as an SVG, and nothing else, in one process."""

import atexit
import gc
import sys
from pathlib import Path

import atlas.cli  # noqa: F401 - what it leaves out is left out here, too
from atlas.loader import load_module, try_modules
from atlas.project import find_project
from render.forms.registry import file_of

if __name__ == "__main__":
    gc.set_threshold(50_000, 20, 50)  # as the command sets it, and ends
    atexit.register(gc.freeze)
    project = find_project(Path(__file__).parent)
    modules = project.select([Path(path).resolve() for path in sys.argv[1:]])
    try_modules(project, modules)  # together, as the command does
    for module in modules:
        file_of(load_module(project, module), "picture", "svg")
