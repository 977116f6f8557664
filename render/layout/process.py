"""Graphviz as the `dot` program on the PATH; the only module that starts a program."""

import json
import shutil
import subprocess
from typing import Any

from render.errors import failed_layout

_SECONDS = 60


def laid_out(dot: str) -> dict[str, str]:
    """Lay out DOT text; return the middle of each node and the corners of each cluster, by name.

    Raises:
        LayoutError: There is no `dot`, it failed, or it took more than a minute.
    """
    program = shutil.which("dot")
    if program is None:
        raise failed_layout(
            "there is no `dot` on the PATH",
            "install Graphviz, or use the bundled one with `--engine bundled`",
        )
    try:
        done = subprocess.run(  # noqa: S603 - the program is found by its fixed name
            [program, "-Tjson0"],
            input=dot.encode(),
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise failed_layout(
            f"`dot` took longer than {_SECONDS} s", "show fewer components in one view"
        ) from error
    if done.returncode != 0:
        message = done.stderr.decode(errors="replace").strip()
        raise failed_layout(message or f"`dot` ended with status {done.returncode}")
    answer: dict[str, Any] = json.loads(done.stdout)
    objects = answer.get("objects", ())  # an empty graph has none
    places = {item["name"]: item.get("pos", item.get("bb")) for item in objects}
    return {name: place for name, place in places.items() if place}
