"""A small project of its own evidence: one figure of a file of the repository."""

from pathlib import Path

from tests.projects import DRAFT_SETTINGS, Writer

_VIEW = '''
    """Where Acme keeps its pages."""

    from atlas import CompleteArchitecture, Database, Publisher, Service, System, gb

    ours = Publisher("Acme", checked="2026-06-01")
    LOAD = ours.measured("Load", "file:docs/load.md", by="runbook")
    PAGE = gb(2) @ LOAD.at("2 GB", of="one page", basis="peak")

    acme = System("Acme", documented="scarcely", scale={"page": PAGE})
    api = Service("api")
    store = Database("store")
    with CompleteArchitecture(acme):
        api >> store
'''


def acme(folder: Path) -> Writer:
    """Write the project."""
    writer = without_sources(folder)
    writer.write("systems/acme/storage.py", _VIEW)
    writer.write("docs/load.md", "A page takes 2 GB.\n")
    return writer


def without_sources(folder: Path) -> Writer:
    """Write a project with a view that cites nothing."""
    writer = Writer(folder)
    writer.write("pyproject.toml", DRAFT_SETTINGS)
    text = _VIEW.replace('{"page": PAGE}', "{}")
    writer.write("systems/acme/storage.py", text)
    return writer
