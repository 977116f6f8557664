from pathlib import Path

import atlas.technologies
from atlas.search.index import Index
from atlas.triage.collisions import COLLISION, UNSURE, collisions, of_project
from tests.projects import Writer
from tests.triage.conftest import Ask
from tests.triage.systems import write_parcelpost

TECHNOLOGIES = Path(atlas.technologies.__file__).parent


def test_every_sample_line_is_found_as_its_own_signal(library: Index) -> None:
    assert collisions(library, [TECHNOLOGIES]) == []


def test_no_signal_is_found_in_ordinary_logs(ask: Ask, noise: list[bytes]) -> None:
    answered = [line for line in noise if ask(line).answers]

    assert len(noise) >= 2000
    assert answered == []


def test_ordinary_logs_are_silent_as_a_whole(ask: Ask, noise: list[bytes]) -> None:
    assert ask(b"\n".join(noise)).answers == ()


def test_the_ordinary_logs_come_from_many_programs() -> None:
    assert len(list((Path(__file__).parent / "noise").glob("*.log"))) >= 15


def test_colliding_signals_are_findings_with_file_and_line(project: Writer) -> None:
    write_parcelpost(project)
    file = project.folder / "systems/parcelpost/components.py"
    text = file.read_text()
    text = text.replace("porter gave parcels up unanswered", "ledger page lost its checksum on 7")
    text = text.replace('sample="ledgerium: reading', 'sample="backup: reading')
    file.write_text(text)
    found = of_project(project.project)

    lines = text.splitlines()
    assert sorted(finding.code for finding in found) == [COLLISION, UNSURE]
    assert {finding.path for finding in found} == {"systems/parcelpost/components.py"}
    assert all(" = LogMessage(" in lines[finding.line - 1] for finding in found)
    assert of_project(project.project) == found


def test_signals_apart_from_one_another_are_no_findings(project: Writer) -> None:
    assert of_project(write_parcelpost(project).project) == []
