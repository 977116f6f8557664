"""What is misspelt, or is a habit of other libraries, is told with what is meant."""

import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from atlas import ChoiceError
from atlas.cli import main
from atlas.machines.places import meant_region
from tests.examples import SOURCE
from tests.projects import FIRST, Writer


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_a_misspelt_keyword_is_named_with_the_one_that_is_meant(draft: Writer) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace('"api"', '"api", latncy=None'))

    (finding,) = draft.load().findings
    assert finding.message.startswith("Service('api') has no 'latncy'")
    assert finding.remedy == "'latncy': did you mean 'latency'?"


@pytest.mark.parametrize(
    ("keyword", "advice"),
    [("direction", "the kind of a view decides"), ("show", "`atlas serve` shows all")],
)
def test_a_habit_of_drawing_libraries_is_told_what_is_here_instead(
    draft: Writer, keyword: str, advice: str
) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace('"Acme"', f'"Acme", {keyword}="x"'))

    (finding,) = draft.load().findings
    assert finding.message.startswith(f"CompleteArchitecture('Acme') has no {keyword!r}")
    assert advice in finding.remedy


def test_an_argument_that_needs_a_keyword_is_told_which_there_are(draft: Writer) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace('("orders")', '("orders", "16")'))
    result = run("check")

    assert "Database('orders') has 2 arguments without a keyword" in result.stdout
    assert "allowed: name without a keyword; write the others as technology=" in result.stdout


def test_a_misspelt_name_is_named_with_the_one_that_is_meant(draft: Writer) -> None:
    draft.write("systems/acme/architecture.py", FIRST.replace("api >> store", "api >> stor"))

    (finding,) = draft.load().findings
    assert "name 'stor' is not defined; did you mean 'store'?" in finding.message


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("from atlas import Databse", "did you mean 'Database'?"),
        ("from atlas.technologies.postgres import postgresql", "did you mean 'postgresql'?"),
        ("import atlas.technologys", "did you mean 'technologies'?"),
        (
            "from atlas.technologies import postgresql\npostgresql()",
            "is in the module: `from atlas.technologies.redis import redis`",
        ),
        ('Edge("x")', "a call has two ends"),
        ('Cluster("x")', "a `Group(name, [a, b])`"),
        ("from atlas import Custom", "an icon of one's own belongs to a technology"),
    ],
)
def test_a_misspelt_import_or_a_name_of_other_libraries_is_told_what_is_here(
    draft: Writer, line: str, meant: str
) -> None:
    draft.write("systems/acme/architecture.py", f"{line}\n")

    (finding,) = draft.load().findings
    assert finding.code == "LD001"
    assert meant in finding.message


def test_a_misspelt_choice_is_told_the_one_that_is_meant() -> None:
    with pytest.raises(ChoiceError, match=r"did you mean 'secondary'\?"):
        evolve(SOURCE, kind="secondry")


def test_a_script_of_the_package_diagrams_is_told_how_it_is_ported(draft: Writer) -> None:
    script = "from diagrams import Node\n\nnodes = [Node]\n"
    draft.write("systems/acme/architecture.py", script)

    (finding,) = draft.load().findings
    assert finding.code == "LD002"
    assert "port it" in finding.remedy


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("m5.large in eu-wset-1", ("eu-wset-1", "eu-west-1")),
        ("m5.large, Ue-east-1a", ("ue-east-1a", "us-east-1")),
        ("n2-standard-16 in europ-west4", ("europ-west4", "europe-west4")),
        ("m5.large in us-east-1a", None),
        ("m5.large in eu-west-9", None),  # one that no list holds is refused as a region
        ("m5.large, three in each zone of rack-row-2", None),
    ],
)
def test_a_misspelt_region_is_told_the_one_that_is_meant(
    words: str, meant: tuple[str, str] | None
) -> None:
    assert meant_region(words) == meant
