"""Parses statements in SQL, by sqlglot in their dialect."""

import re
from functools import lru_cache


@lru_cache(maxsize=4096)
def fault_in(text: str, dialect: str) -> str:
    """Return where statements do not parse, or an empty text.

    Args:
        text: One or more statements whose placeholders are filled.
        dialect: Whose SQL they are.
    """
    import logging  # noqa: PLC0415 - a parser is loaded only where a statement is checked

    import sqlglot  # noqa: PLC0415
    from sqlglot.errors import SqlglotError  # noqa: PLC0415

    logging.getLogger("sqlglot").setLevel(logging.ERROR)  # it warns of what it takes word by word
    for transaction in _TWO_PHASE.findall(text):
        text = text.replace(transaction, "COMMIT")
    try:
        parsed = sqlglot.parse(text, read=dialect)
    except SqlglotError as error:
        return str(error).split("\n", maxsplit=1)[0]
    for statement in parsed:
        if statement is None:
            continue
        if statement.sql().upper() in _WHOLE:
            continue
        if statement.key in {"column", "identifier", "alias", "and", "or"}:
            return f"{text!r} is no statement"
        if statement.key == "command" and statement.name.upper() not in _WORDS:
            return f"{statement.name} is no statement that {dialect} knows"
    return ""


_TWO_PHASE = re.compile(r"(?i)\b(?:COMMIT|ROLLBACK) PREPARED '[^']+'")
"""Statements of PostgreSQL that sqlglot does not know."""
_WHOLE = frozenset({"CHECKPOINT"})
"""Statements of one word, which sqlglot takes for a column."""
_WORDS = frozenset(
    """ALTER CALL CHECKPOINT COMMIT DISCARD DO EXECUTE EXPLAIN FLUSH KILL LISTEN LOCK NOTIFY
    OPTIMIZE PREPARE REASSIGN REINDEX RESET ROLLBACK SECURITY SET SHOW START STOP SYSTEM
    VACUUM""".split()  # noqa: SIM905 - a list of words
)
"""Statements that sqlglot takes without reading what follows the first word."""
