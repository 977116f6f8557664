"""Markdown in which texts of others are texts."""

import pytest

from atlas.progress.markdown import escaped, markdown
from atlas.progress.sections import Section


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        ("<script>", r"\<script\>"),
        ("&lt;", r"\&lt;"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("![x](y)", r"!\[x\](y)"),
        ("`a` *b* _c_ ~d~ $e$", r"\`a\` \*b\* \_c\_ \~d\~ \$e\$"),
        ("@all see #1", "@<!-- -->all see #<!-- -->1"),
        ("https://evil.example", r"https\://evil.example"),
        ("www.evil.example", r"www\.evil.example"),
        ("one\ntwo", r"one\\ntwo"),
        ("14.7 of 3 AM, 2026-11-28", "14.7 of 3 AM, 2026-11-28"),
    ],
)
def test_nothing_in_a_text_is_a_mark_an_address_or_a_mention(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_section_is_a_heading_sentences_and_a_table() -> None:
    section = Section("Tiers", ["All."], ["tier", "views"], [("one|two", "3")])

    assert markdown("Progress", [section]).splitlines() == [
        "# Progress", "", "## Tiers", "", "All.", "",
        "| tier | views |", "| --- | --- |", r"| one\|two | 3 |",
    ]  # fmt: skip
