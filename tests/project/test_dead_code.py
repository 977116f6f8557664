"""Every function, class, method and property of the library is used by it or by its content."""

import re
from pathlib import Path

from vulture import Vulture

import atlas

CALLED_BY_OTHERS = {
    "leave_Name",  # LibCST
    # click asks a group for its commands
    "list_commands",
    "get_command",
    "format_commands",
    # libcst, of what rewrites a call
    "leave_Call",
    # Python: a class that is made, a module that is loaded, a server that logs
    "__init_subclass__",
    "path_stats",
    "log_message",
    # inspect, which asks a class what it takes
    "__signature__",
    # a buffered reader, of the stream under it
    "readable",
    "readinto",
    # a text stream, which says that it can be written
    "writable",
    # MkDocs, and Python-Markdown
    "AtlasPlugin",
    "on_config",
    "on_page_markdown",
    "on_serve",
    "extendMarkdown",
    # a notebook
    "_repr_mimebundle_",
    # pytest
    "pytest_configure",
    "pytest_collect_file",
    "pytest_pycollect_makemodule",
    "collect",
    "reportinfo",
    "runtest",
    # what a protocol names, others call by `>>` and `<<`
    "__rshift__",
    "__lshift__",
    "__rrshift__",
    "__rsub__",
    "__rlshift__",
}
HELD_BY_TESTS = {
    # parts of a law that its published worked examples state
    "waiting_probability",
    "waiting_time",
    "residence_time",
    # that colours can be told apart
    "contrast",
}
KINDS = {"function", "method", "property", "class"}


def test_nothing_is_left_that_nothing_uses(root: Path) -> None:
    found = Vulture(ignore_decorators=["@command.command*"])
    content = ("systems", "incidents", "patterns")
    found.scavenge(
        [root / folder for folder in ("atlas", "render", "benchmarks", "docs", *content)]
    )
    templates = "".join(
        path.read_text("utf-8") for path in (root / "render/site/templates").glob("*")
    )
    known = {*CALLED_BY_OTHERS, *HELD_BY_TESTS, *atlas.__all__, *re.findall(r"\w+", templates)}
    unused = {
        f"{path}:{item.first_lineno} {item.typ} {item.name}"
        for item in found.get_unused_code()
        if (path := item.filename.relative_to(root)).parts[0] in {"atlas", "render"}
        if path.parent != Path("atlas/gates/examples")  # the rules' examples are texts
        if item.typ in KINDS and item.name not in known
    }

    assert unused == set()
