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
    for unread, read in _UNREAD:
        text = unread.sub(read, text)
    try:
        parsed = sqlglot.parse(text, read=dialect)
    except SqlglotError as error:
        return str(error).split("\n", maxsplit=1)[0]
    for statement in parsed:
        if statement is None:
            continue
        is_name = statement.key in {"column", "identifier", "alias", "and", "or"}
        if is_name and statement.sql().upper() not in _WHOLE:
            return f"{text!r} is no statement"
        if statement.key == "command" and statement.name.upper() not in _WORDS:
            return f"{statement.name} is no statement that {dialect} knows"
    return ""


_MODE = (
    r"(?:ISOLATION LEVEL (?:SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)"
    r"|READ (?:WRITE|ONLY)|(?:NOT )?DEFERRABLE)"
)
_UNREAD = (
    (re.compile(r"(?i)\b(?:COMMIT|ROLLBACK) PREPARED '[^']+'"), "COMMIT"),
    (
        re.compile(
            rf"(?i)\b(?:BEGIN(?: WORK| TRANSACTION)?|START TRANSACTION)(?:,? {_MODE})+\s*(?=;|\Z)"
        ),
        "BEGIN",
    ),
)
"""Statements of PostgreSQL that sqlglot does not know, each with one that it does.

The modes of a transaction are those of its manual, which allows commas between them to be left out.
"""
_WHOLE = frozenset({"CHECKPOINT"})
"""Statements of one word, which sqlglot takes for a column."""
_WORDS = frozenset(
    """ALTER CALL CHECKPOINT COMMIT DISCARD DO EXECUTE EXPLAIN FLUSH KILL LISTEN LOCK NOTIFY
    OPTIMIZE PREPARE REASSIGN REINDEX RESET ROLLBACK SECURITY SET SHOW START STOP SYSTEM
    VACUUM""".split()  # noqa: SIM905 - a list of words
)
"""Statements that sqlglot takes without reading what follows the first word."""
