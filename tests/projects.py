"""Projects in temporary folders, for tests that load modules."""

from pathlib import Path
from textwrap import dedent

from atlas.loader import Loaded, load
from atlas.project import Project, find_project

COMPONENTS = """
    from atlas import *
    from tests.examples import GAP, database, economics, service

    {slug} = System("{name}", documented="scarcely", scale={{}}, economics=economics)
    api = service("api")
    store = database("store")
"""
VIEW = '''
    """Where {name} keeps its parcels.

    More about it.
    """

    from atlas import Call, CompleteArchitecture, undisclosed
    from {components} import api, store, {slug}

    gap = undisclosed("not on example.org")
    with CompleteArchitecture(
        {slug}, "{title}", as_of="2024-06", timeouts=gap, retries=gap, cost=gap
    ) as diagram:
        api >> Call("gRPC") >> store
'''

FIRST = """
    from atlas import CompleteArchitecture, Database, Service

    api = Service("api")
    store = Database("orders")
    with CompleteArchitecture("Acme"):
        api >> store
"""
DRAFT_SETTINGS = '[tool.atlas]\nroots = ["systems"]\nlevel = "draft"\n'


def components(name: str = "Parcelpost") -> str:
    return dedent(COMPONENTS).lstrip().format(name=name, slug=name.lower())


def view(
    name: str = "Parcelpost",
    title: str = "All of it",
    components: str = "systems.parcelpost.components",
) -> str:
    text = dedent(VIEW).lstrip()
    return text.format(name=name, slug=name.lower(), title=title, components=components)


class Writer:
    """Writes the files of a project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.write("pyproject.toml", "[tool.atlas]\n")

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return file

    def complete(self, name: str = "Parcelpost") -> "Writer":
        """Write one system with two views."""
        folder = f"systems/{name.lower()}"
        dotted = folder.replace("/", ".")
        self.write(f"{folder}/components.py", components(name))
        self.write(f"{folder}/architecture.py", view(name, components=f"{dotted}.components"))
        self.write(f"{folder}/storage.py", view(name, "Once more", components=".components"))
        return self

    @property
    def project(self) -> Project:
        return find_project(self.folder)

    def load(self) -> Loaded:
        return load(self.project, self.project.modules())
