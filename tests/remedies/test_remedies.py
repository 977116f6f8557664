"""What a message advises is done, and it helps.

A case runs `refused`, which must be refused with the advice it names, then each text of
`followed`, which does what the advice says and must pass. Every place in the library that gives
advice has a case, or stands under `[untried]` with the reason why it cannot be tried.
"""

import functools
import tomllib
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from attrs import field, frozen
from click import ClickException

import atlas
from atlas.cli import main as cli
from atlas.errors import AtlasError
from tests import examples
from tests.projects import Writer
from tests.remedies.recording import Made, recording, sites

pytestmark = pytest.mark.xdist_group("remedies")  # the last test takes what the others found

CASES = Path(__file__).parent / "cases"


@frozen
class Case:
    """One piece of advice, and what it is about.

    Args:
        name: Where it is declared.
        says: Words of the advice.
        given: What both texts run after; nothing in it is refused.
        refused: Code that is refused.
        followed: The same code for each way that the advice names, when it was followed.
    """

    name: str
    says: str
    refused: str
    followed: tuple[str, ...] = field(converter=tuple)
    given: str = ""


@functools.cache
def declared() -> dict[str, dict[str, Any]]:
    return {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(CASES.glob("*.toml"))
    }


@functools.cache
def cases() -> tuple[Case, ...]:
    return tuple(
        Case(f"{name}-{number}", **table)
        for name, tables in declared().items()
        for number, table in enumerate(tables.get("case", ()), start=1)
    )


@functools.cache
def untried() -> dict[str, str]:
    return {
        site: reason
        for tables in declared().values()
        for site, reason in tables.get("untried", {}).items()
    }


def command(folder: Path, *words: str) -> str:
    """Run `atlas` with some words in a folder, and return what it prints.

    Raises:
        ClickException: The command says that it was called wrongly, or cannot go on.
    """
    with (
        chdir(folder),
        StringIO() as printed,
        redirect_stdout(printed),
        redirect_stderr(printed),
    ):
        try:
            cli(args=list(words), standalone_mode=False)
        except SystemExit as ended:
            if ended.code:
                raise ClickException(printed.getvalue()) from None
        return printed.getvalue()


def run(case: Case, text: str, folder: Path) -> tuple[list[Made], Exception | None]:
    """Run code in the namespace of an author; return what was made by it, and what it raised.

    Raises:
        Exception: What the code raises and is no error of the library.
    """
    namespace: dict[str, Any] = {
        **vars(examples),
        **{name: getattr(atlas, name) for name in atlas.__all__},
        "folder": folder,
        "project": Writer(folder),
        "command": functools.partial(command, folder),
    }
    exec(compile(dedent(case.given), f"<given of {case.name}>", "exec"), namespace)  # noqa: S102
    with recording() as made:
        try:
            exec(compile(dedent(text), f"<{case.name}>", "exec"), namespace)  # noqa: S102
        except (AtlasError, ClickException, pytest.UsageError) as error:
            return made, error
    return made, None


_REFUSED: dict[Case, list[Made]] = {}


def refused(case: Case, factory: pytest.TempPathFactory) -> list[Made]:
    """Return what is made by the code that is refused; it runs once in a process."""
    if case not in _REFUSED:
        _REFUSED[case], _ = run(case, case.refused, factory.mktemp("refused"))
    return _REFUSED[case]


every_case = pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)


@every_case
def test_what_is_refused_is_refused_with_the_advice(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = refused(case, tmp_path_factory)

    assert [it.remedy for it in made if case.says in it.remedy] != []


@every_case
def test_what_the_advice_says_helps(case: Case, tmp_path: Path) -> None:
    for number, text in enumerate(case.followed):
        folder = tmp_path / str(number)
        folder.mkdir()
        made, raised = run(case, text, folder)
        assert raised is None
        assert [it.remedy for it in made if case.says in it.remedy] == []


def test_every_place_that_gives_advice_is_tried_or_says_why_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = [it for case in cases() for it in refused(case, tmp_path_factory)]
    reached = {site for site in sites() if any(it.is_of(site) for it in made)}
    open_sites = [site for site in sites() if site not in reached]

    assert [str(site) for site in open_sites if site.name not in untried()] == []
    assert set(untried()) - {site.name for site in open_sites} == set()


def test_what_is_not_tried_has_its_reason() -> None:
    assert [site for site, reason in untried().items() if len(reason.split()) < 4] == []
