import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from atlas.errors import ForeignFolderError
from atlas.views.view import View
from render import manifest, worker
from render.batch import PICTURES, Options, Outcome, render
from render.forms.picture import picture
from render.outputs import Outputs, digest_of, outputs_of
from tests.projects import Writer

ARCHITECTURE = "systems/parcelpost/architecture"
STORAGE = "systems/parcelpost/storage"


def draw(project: Writer, **options: object) -> Outcome:
    return render(project.project, Options(quiet=True, jobs=1, **options))


def manifest_of(project: Writer) -> dict[str, manifest.Entry]:
    with outputs_of(project.project, project.folder / "build", PICTURES) as outputs:
        return manifest.read(outputs)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".atlas" not in file.parts
    }


def test_every_view_becomes_an_svg_a_png_and_a_card_with_an_entry(project: Writer) -> None:
    outcome = draw(project.complete())
    assert outcome.drawn == (ARCHITECTURE, STORAGE)
    assert outcome.findings == ()
    build = project.folder / "build"
    assert sorted(bytes_of(build)) == sorted(
        [".outputs.json", "manifest.json"]
        + [
            f"{view}.{form}"
            for view in (ARCHITECTURE, STORAGE)
            for form in ("svg", "png", "card.png")
        ]
    )
    content = json.loads((build / "manifest.json").read_text("utf-8"))
    assert [entry["id"] for entry in content["views"]] == [ARCHITECTURE, STORAGE]
    assert content["views"][0]["kind"] == "CompleteArchitecture"


def test_a_second_run_has_nothing_to_do(project: Writer) -> None:
    draw(project.complete())
    before = bytes_of(project.folder / "build")
    outcome = draw(project)
    assert (outcome.drawn, outcome.unchanged) == ((), 2)
    assert bytes_of(project.folder / "build") == before


def test_only_the_views_of_the_changed_system_are_drawn_again(project: Writer) -> None:
    draw(project.complete().complete("Otherpost"))
    file = project.folder / f"{STORAGE}.py"
    file.write_text(file.read_text("utf-8").replace("Once more", "Yet again"), "utf-8")
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)


def test_a_view_drawn_alone_is_the_same_as_among_its_siblings(project: Writer) -> None:
    draw(project.complete())
    together = (project.folder / "build" / f"{STORAGE}.svg").read_bytes()
    render(
        project.project, Options(jobs=1, quiet=True, force=True), [project.folder / f"{STORAGE}.py"]
    )
    assert (project.folder / "build" / f"{STORAGE}.svg").read_bytes() == together


def test_a_change_of_the_components_draws_all_their_views(project: Writer) -> None:
    draw(project.complete())
    file = project.folder / "systems/parcelpost/components.py"
    file.write_text(file.read_text("utf-8") + "# changed\n", "utf-8")
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)


def test_a_missing_or_cut_picture_is_drawn_again(project: Writer) -> None:
    draw(project.complete())
    build = project.folder / "build"
    (build / f"{STORAGE}.png").unlink()
    svg = build / f"{ARCHITECTURE}.svg"
    svg.write_bytes(svg.read_bytes()[:100])
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)


def test_a_broken_manifest_is_made_anew(project: Writer) -> None:
    draw(project.complete())
    (project.folder / "build" / "manifest.json").write_text('{"version": 1, "views": [', "utf-8")
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)


def test_a_manifest_that_cannot_be_read_once_is_read_once_more(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(project.complete())
    read, failures = Path.read_bytes, [OSError(5, "Input/output error")]

    def refuse(path: Path) -> bytes:
        if failures and path.name == "manifest.json":
            raise failures.pop()
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    outcome = draw(project)
    assert failures == []
    assert (outcome.drawn, outcome.unchanged) == ((), 2)


def test_the_pictures_of_a_module_that_is_gone_are_removed(project: Writer) -> None:
    draw(project.complete())
    (project.folder / f"{STORAGE}.py").unlink()
    outcome = draw(project)
    assert outcome.removed == (STORAGE,)
    assert not list((project.folder / "build").rglob("storage.*"))
    assert list(manifest_of(project)) == [ARCHITECTURE]


def test_a_module_that_fails_does_not_stop_the_others_and_leaves_no_picture(
    project: Writer,
) -> None:
    draw(project.complete())
    project.write(f"{STORAGE}.py", "raise RuntimeError('no parcels today')\n")
    project.write("systems/parcelpost/cut.py", "x = (\n")
    outcome = draw(project, force=True)
    assert outcome.drawn == (ARCHITECTURE,)
    assert [(finding.path, finding.line, finding.code) for finding in outcome.findings] == [
        ("systems/parcelpost/cut.py", 1, "LD001"),
        (f"{STORAGE}.py", 1, "LD001"),
    ]
    assert not list((project.folder / "build").rglob("storage.*"))
    assert not list((project.folder / "build").rglob(".partial*"))


def draw_but(harm: Callable[[], object]) -> Callable[..., object]:
    """What draws every picture but that of the storage view, for which it does harm."""

    def drawn(view: View, **options: Any) -> object:
        if view.title == "Once more":
            harm()
        return picture(view, **options)

    return drawn


def test_a_process_that_dies_is_a_finding_and_the_others_are_drawn(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("render.worker.picture", draw_but(partial(os._exit, 3)))
    outcome = draw(project.complete())
    assert outcome.drawn == (ARCHITECTURE,)
    assert [(finding.path, finding.code) for finding in outcome.findings] == [
        (f"{STORAGE}.py", "RE001")
    ]


def test_a_view_that_takes_too_long_is_a_finding_and_the_others_are_drawn(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("render.worker.picture", draw_but(partial(time.sleep, 600)))
    outcome = draw(project.complete(), timeout=5.0)
    assert outcome.drawn == (ARCHITECTURE,)
    assert [(finding.path, finding.code) for finding in outcome.findings] == [
        (f"{STORAGE}.py", "RE002")
    ]


def test_a_module_that_ends_its_process_is_a_finding_and_the_others_are_drawn(
    project: Writer,
) -> None:
    project.complete().write("systems/parcelpost/dies.py", "import os\nos._exit(3)\n")
    outcome = draw(project)
    assert outcome.drawn == (ARCHITECTURE, STORAGE)
    assert [(finding.path, finding.code) for finding in outcome.findings] == [
        ("systems/parcelpost/dies.py", "LD006")
    ]


def test_a_picture_whose_text_is_too_small_is_a_finding_at_each_run(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.complete()
    monkeypatch.setattr("render.batch.LEAST_TEXT", 12.5)
    first, second = draw(project), draw(project)

    assert {found.code for found in first.findings} == {"RE003"}
    assert first.drawn
    assert not second.drawn
    assert second.findings == first.findings


def test_the_same_input_gives_the_same_bytes_anywhere_in_any_order(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.complete()
    drawn = []
    for number, (seed, order) in enumerate((("0", 1), ("4711", -1))):
        folder = tmp_path_factory.mktemp(f"elsewhere{number}")
        shutil.copytree(project.folder, folder, dirs_exist_ok=True)
        modules = [f"{view}.py" for view in (ARCHITECTURE, STORAGE)][::order]
        command = [sys.executable, "-m", "atlas.cli", "render", "--quiet", "--jobs", "1", *modules]
        home = str(Path(__file__).parents[2])
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": home,
            "ATLAS_CACHE_DIR": str(folder / "cache"),
        }
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        drawn.append(bytes_of(folder / "build"))
    assert drawn[0] == drawn[1]


def test_another_folder_can_be_chosen(project: Writer, tmp_path: Path) -> None:
    outcome = draw(project.complete(), out=tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / f"{STORAGE}.svg").is_file()
    assert not bytes_of(project.folder / "build")
    assert str(tmp_path / "elsewhere") in outcome.summary


def test_a_changed_icon_is_drawn_and_a_broken_one_is_a_finding(project: Writer) -> None:
    project.complete()
    file = project.folder / "systems/parcelpost/components.py"
    till = 'technology("Till", "It counts.", releases=GAP, logs=GAP, icon="icons/till.svg")(GAP)'
    text = file.read_text("utf-8").replace('"api"', f'"api", technology={till}')
    file.write_text(text, "utf-8")
    start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'

    for data in ("M0 0h8v8z", "M0 0h8v8h-8z"):
        project.write("icons/till.svg", f'{start}<path fill="#b00" d="{data}"/></svg>')
        assert draw(project).drawn == (ARCHITECTURE, STORAGE)
        drawn = (project.folder / f"build/{ARCHITECTURE}.svg").read_text("utf-8")
        assert f'<path d="{data}"/>' in drawn
        assert 'color="#BB0000"' in drawn
    project.write("icons/till.svg", f"{start}<script/></svg>")
    (finding,) = draw(project).findings
    assert (finding.path, finding.line) == ("systems/parcelpost/components.py", 5)
    assert "line 1, has <script>" in finding.message


@pytest.mark.parametrize("end", ["svg", "png", "card.png"])
def test_a_picture_altered_at_equal_size_or_time_is_drawn_again(project: Writer, end: str) -> None:
    draw(project.complete())
    build = project.folder / "build"
    before, picture = bytes_of(build), build / f"{STORAGE}.{end}"
    stat = picture.stat()
    spoiled = bytearray(picture.read_bytes())
    spoiled[-9] ^= 1
    picture.write_bytes(spoiled)
    os.utime(picture, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert draw(project).drawn == (STORAGE,)
    assert bytes_of(build) == before


def test_a_picture_that_was_copied_is_read_once_and_stays(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(project.complete())
    build = project.folder / "build"
    shutil.copytree(build, project.folder / "copy")
    shutil.rmtree(build)
    (project.folder / "copy").rename(build)
    assert draw(project).drawn == ()

    monkeypatch.setattr(Outputs, "_digest", lambda *_: pytest.fail("it is read again"))
    assert draw(project).drawn == ()


@pytest.mark.parametrize("name", ["manifest.json", ".outputs.json"])
@pytest.mark.parametrize("kept", [slice(-9), slice(0), slice(9, None)], ids=str)
def test_a_spoiled_list_of_pictures_is_made_anew(project: Writer, name: str, kept: slice) -> None:
    draw(project.complete())
    build = project.folder / "build"
    before = bytes_of(build)
    (build / name).write_bytes(before[name][kept])

    assert draw(project).drawn == (ARCHITECTURE, STORAGE)
    assert bytes_of(build) == before


def test_a_manifest_from_elsewhere_removes_nothing(project: Writer) -> None:
    victim = project.write("victim/a.svg", "of somebody else")
    draw(project.complete())
    build = project.folder / "build"
    content = json.loads((build / "manifest.json").read_text("utf-8"))
    content["views"].append({**content["views"][0], "id": "../victim/a"})
    (build / "manifest.json").write_text(json.dumps(content), "utf-8")
    draw(project)
    assert victim.exists()

    for name in ("../victim/a.svg", str(victim), "", "a\0b"):
        text = json.dumps({name: digest_of(b"of somebody else")}, indent=0)
        start = "production-atlas 1 pictures"
        record = f"{start} {digest_of(start + text)}\n{text}\n"
        (build / ".outputs.json").write_text(record, "utf-8")
        draw(project)
        assert victim.exists()
        assert [*manifest_of(project)] == [ARCHITECTURE, STORAGE]


def test_a_folder_of_somebody_else_is_refused_and_left_alone(
    project: Writer, tmp_path: Path
) -> None:
    other = project.write("other/manifest.json", '{"name": "an app"}').parent
    with pytest.raises(ForeignFolderError, match=r"such as manifest\.json"):
        draw(project.complete(), out=other)
    assert [path.name for path in other.iterdir()] == ["manifest.json"]

    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / ".git").write_text("gitdir: elsewhere")
    assert draw(project, out=tmp_path / "hidden").drawn


def test_the_folder_of_a_site_is_none_of_pictures(project: Writer) -> None:
    with outputs_of(project.complete().project, project.folder / "out", "site") as outputs:
        outputs.save()
    with pytest.raises(ForeignFolderError, match="a folder of its own for pictures"):
        draw(project, out=project.folder / "out")


def test_what_others_put_into_the_folder_stays(project: Writer) -> None:
    draw(project.complete(), out=project.folder / "out")
    other = project.write("out/systems/parcelpost/notes.svg", "mine")
    (project.folder / f"{STORAGE}.py").unlink()
    assert draw(project, out=project.folder / "out").removed == (STORAGE,)
    assert other.read_text() == "mine"
    assert sorted(path.name for path in other.parent.iterdir()) == [
        *("architecture.card.png", "architecture.png", "architecture.svg", "notes.svg")
    ]


def test_pictures_of_a_run_that_was_killed_are_known(project: Writer) -> None:
    project.complete()
    with outputs_of(project.project, project.folder / "build", PICTURES) as outputs:
        outputs.intend([f"{STORAGE}.svg", "systems/gone/view.svg"])
    project.write("build/systems/gone/view.svg", "written, and then the run was killed")
    draw(project)
    assert not (project.folder / "build/systems/gone").exists()


def test_a_view_that_cannot_be_drawn_at_first_is_not_in_the_record(project: Writer) -> None:
    draw(project.complete())
    record = project.folder / "build" / ".outputs.json"
    before = record.read_bytes()
    project.write("systems/parcelpost/sorting.py", "raise RuntimeError")
    assert [finding.code for finding in draw(project).findings] == ["LD001"]
    assert record.read_bytes() == before


def test_a_view_that_is_edited_while_it_is_drawn_is_drawn_again(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = project.complete().folder / f"{STORAGE}.py"
    text, before = module.read_text("utf-8"), module.stat()

    def between(task: worker.Task) -> object:
        if task.module != module:
            return drawing(task)
        module.write_text(text.replace("Once more", "In between"), "utf-8")
        drawn = drawing(task)
        module.write_text(text, "utf-8")
        os.utime(module, ns=(before.st_atime_ns, before.st_mtime_ns))
        return drawn

    drawing = worker.draw_view
    monkeypatch.setattr(worker, "draw_view", between)
    render(project.project, Options(quiet=True, jobs=1, timeout=None))
    svg = project.folder / f"build/{STORAGE}.svg"
    assert "In between" in svg.read_text("utf-8")
    monkeypatch.undo()

    assert STORAGE in draw(project).drawn
    assert "Once more" in svg.read_text("utf-8")
    assert draw(project).drawn == ()


@pytest.mark.parametrize(
    "path", ["prices/notes.txt", "icons/post.svg", "systems/parcelpost/loads.csv"]
)
def test_a_changed_list_or_data_file_draws_the_views_again(project: Writer, path: str) -> None:
    draw(project.complete())
    project.write(path, "1")
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)
    file = project.write(path, "2")
    os.utime(file, ns=(10**18, 10**18))
    assert draw(project).drawn == (ARCHITECTURE, STORAGE)
    assert draw(project).drawn == ()
