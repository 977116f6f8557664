"""The terms that a view uses, with the sentence that explains each."""

from atlas.glossary import GLOSSARY, appears_in
from atlas.model.shown import shown_texts
from atlas.views.view import View


def explained(view: View, shown: str | None = None) -> dict[str, str]:
    """Return the terms of a view, in the order of the alphabet.

    Terms of the system and of the view are its own. Of the shared glossary it has those that
    stand in what its author wrote; what a machine prints explains itself in its manual.

    Args:
        view: The view.
        shown: All text of its picture, where only the terms that stand there are wanted.

    Returns:
        Each term with its sentence.
    """
    own = {**view.system.glossary, **view.glossary}
    written = "\n".join(dict.fromkeys(each.text for each in shown_texts(view)))
    shared = {term: told for term, told in GLOSSARY.items() if appears_in(written, term)}
    terms = sorted({**shared, **own}.items(), key=lambda pair: pair[0].casefold())
    return {term: told for term, told in terms if shown is None or appears_in(shown, term)}
