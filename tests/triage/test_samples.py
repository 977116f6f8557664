import lzma
import re
from collections import Counter
from pathlib import Path

from atlas.dependencies import Files
from atlas.diagnostics import Finding
from atlas.search.index import ESCAPE, Index
from atlas.technologies.registry import REGISTRY
from atlas.triage.collisions import COLLISION, UNSURE, collisions
from atlas.triage.own_technologies import collisions_of, own_files
from tests.projects import Writer
from tests.triage.conftest import Ask
from tests.triage.systems import write_parcelpost

NOISE = Path(__file__).parent / "noise"
CHUNK = 500


def found_in(project: Writer) -> list[Finding]:
    return collisions_of(project.project, own_files(Files(project.project)))


def test_every_sample_line_is_found_as_its_own_signal(library: Index) -> None:
    assert collisions(library, REGISTRY) == []


def test_no_signal_is_found_in_ordinary_logs(ask: Ask, noise: list[bytes]) -> None:
    # Lines that differ in their digits alone are asked once.
    lines = {re.sub(rb"\d", b"0", line): line for line in reversed(noise)}.values()
    answered = [line for line in lines if ask(line).answers]

    assert len(noise) >= 2000
    assert answered == []


def test_ordinary_logs_are_silent_as_a_whole(ask: Ask, noise: list[bytes]) -> None:
    assert ask(b"\n".join(noise)).answers == ()


def test_every_ordinary_log_is_silent(ask: Ask) -> None:
    logs = sorted(NOISE.glob("*.log"))
    answers = {path.name: ask(path.read_bytes()).answers for path in logs}

    assert {name for name, found in answers.items() if found} == set()


def test_mixed_ordinary_logs_are_silent_as_a_whole_and_in_chunks(ask: Ask) -> None:
    whole = lzma.decompress((NOISE / "mixed.log.xz").read_bytes())
    lines = whole.splitlines()
    chunks = [b"\n".join(lines[start : start + CHUNK]) for start in range(0, len(lines), CHUNK)]
    answers = [answer for chunk in [whole, *chunks] for answer in ask(chunk).answers]

    assert len(lines) >= 30_000
    assert {(found.match.signature.key, found.match.text) for found in answers} == set()


def test_the_ordinary_logs_come_from_many_programs() -> None:
    programs = {path.stem.split("-")[0] for path in NOISE.glob("*.log")}

    assert len(list(NOISE.glob("*.log"))) >= 40
    assert len(programs) >= 30


def test_colliding_signals_are_findings_with_file_and_line(project: Writer) -> None:
    write_parcelpost(project)
    file = project.folder / "systems/parcelpost/components.py"
    text = file.read_text()
    text = text.replace("porter gave parcels up unanswered", "ledger page lost its checksum on 7")
    text = text.replace('sample="ledgerium: reading', 'sample="backup: reading')
    file.write_text(text)
    found = found_in(project)

    lines = text.splitlines()
    assert sorted(finding.code for finding in found) == [COLLISION, UNSURE]
    assert {finding.path for finding in found} == {"systems/parcelpost/components.py"}
    assert all(" = LogMessage(" in lines[finding.line - 1] for finding in found)


def test_a_technology_is_looked_at_however_its_name_is_written(project: Writer) -> None:
    write_parcelpost(project)
    file = project.folder / "systems/parcelpost/components.py"
    text = file.read_text()
    text = text.replace('name = "Porterly"', "name: str = 'Porterly'")
    text = text.replace("porter gave parcels up unanswered", "ledger page lost its checksum on 7")
    file.write_text(text)

    assert [finding.code for finding in found_in(project)] == [COLLISION]


def test_signals_apart_from_one_another_are_no_findings(project: Writer) -> None:
    assert found_in(write_parcelpost(project)) == []


def test_no_fragment_is_in_many_ordinary_lines(library: Index, noise: list[bytes]) -> None:
    """Each line with a fragment is looked at, so that a frequent one makes triage slow."""
    matcher = library.matcher()
    lines = Counter(
        number
        for line in noise
        for number in {number for number, _ in matcher.find(line) if number != ESCAPE}
    )
    often = [number for number, count in lines.items() if count > len(noise) / 100]

    assert [library.signature(number).key for number in often] == []
