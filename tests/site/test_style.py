from render.site.style import style_sheet


def test_a_mark_follows_the_theme_of_the_page() -> None:
    rules = style_sheet()

    assert ".canvas .mark{fill:currentColor}" in rules
    assert ".canvas .mark-light{fill:light-dark(currentColor,var(--ink))}" in rules
    assert ".canvas .mark-dark{fill:light-dark(var(--ink),currentColor)}" in rules
