"""The shared glossary."""

import re

import pytest

from atlas.glossary import _TERMS, GLOSSARY


@pytest.mark.parametrize("term", GLOSSARY)
def test_a_term_has_one_plain_sentence(term: str) -> None:
    sentence = GLOSSARY[term]
    assert re.fullmatch(r"[A-Z0-9][^.]*(?:\d\.\d[^.]*)*\.", sentence.replace("10.0.0.0/8", "it"))
    assert len(sentence) <= 100


def test_a_term_stands_once_and_terms_are_sorted() -> None:
    terms = [line.partition(":")[0] for line in _TERMS.strip().splitlines()]
    assert len(terms) == len(set(terms)) == len(GLOSSARY)
    capitals = [term for term in terms if not term.islower()]
    assert capitals == sorted(capitals, key=str.lower)


@pytest.mark.parametrize("term", ["SLO", "RPO", "RTO", "p99", "gRPC", "mTLS", "blast radius"])
def test_the_words_of_the_field_are_explained(term: str) -> None:
    assert term in GLOSSARY
