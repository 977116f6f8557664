import pytest

from atlas import CitationError, Grade, LabelError, assumed, statement
from tests.examples import SOURCE


def test_a_cited_statement_is_reported() -> None:
    said = statement("runs Quill 2.0") @ SOURCE.at("Quill 2.0")

    assert (said.grade, str(said), said.sources) == (Grade.REPORTED, "runs Quill 2.0", (SOURCE,))
    assert SOURCE.at("Quill 2.0").url in said.explain()


def test_an_assumed_statement_is_modelled_and_says_why() -> None:
    said = assumed("runs Quill", because="its logs look like it")

    assert (said.grade, str(said), said.citations) == (Grade.MODELLED, "≈ runs Quill", ())
    assert "because its logs look like it" in said.explain()


@pytest.mark.parametrize("citation", [SOURCE, "the page", None])
def test_a_statement_is_cited_with_words_of_a_source_only(citation: object) -> None:
    with pytest.raises(CitationError, match="'runs Quill' is cited with"):
        statement("runs Quill") @ citation  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "two\nlines", "🚀", None])
def test_words_that_cannot_be_drawn_are_refused(text: str) -> None:
    with pytest.raises(LabelError):
        statement(text)
