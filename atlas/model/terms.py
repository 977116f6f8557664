"""The terms that a view uses, with the sentence that explains each."""

from atlas.glossary import GLOSSARY, appears_in
from atlas.model.shown import shown_texts
from atlas.views.view import View


def explained(view: View, shown: str | None = None) -> dict[str, str]:
    """Return the terms of a view, in alphabetical order.

    Terms of the system and of the view are its own. Of the shared glossary it has those that
    its author used; what a machine prints is explained in its manual.

    Args:
        view: The view.
        shown: All text of its picture, where only the terms in it are wanted.

    Returns:
        Each term with its sentence.
    """
    own = {**view.system.glossary, **view.glossary}
    written = "\n".join(dict.fromkeys(shown_text.text for shown_text in shown_texts(view)))
    shared = {term: sentence for term, sentence in GLOSSARY.items() if appears_in(written, term)}
    terms = sorted({**shared, **own}.items(), key=lambda pair: pair[0].casefold())
    return {term: sentence for term, sentence in terms if shown is None or appears_in(shown, term)}
