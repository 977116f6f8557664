"""Commands: the text, its language, and the words that document it."""

import re
import shlex
from collections.abc import Iterable
from typing import Literal

from attrs import evolve, field, frozen

from atlas.errors import ChoiceError, LabelError
from atlas.evidence.explanation import explain
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import require_drawable
from atlas.evidence.origin import Sourced, cited
from atlas.evidence.placeholders import Placeholder, advice_on, filled, placeholders_in
from atlas.evidence.source import Citation, OwnSource
from atlas.evidence.stand_ins import stand_in
from atlas.location import Location, here

Language = Literal["shell", "sql", "http", "console", "config", "action"]
Dialect = Literal["postgres", "mysql", "clickhouse", "bigquery", "sqlite"]
Verb = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

CONSTRUCTORS = (
    'shell("…"), sql("…", dialect=…), http("GET", "/…", at=…), console("…", of=…), '
    'config("…", file=…) or action("…")'
)
"""How a command is begun, for messages."""

SQL_CLIENTS: dict[str, str] = {
    "postgres": "psql -h <host> -U <user> -d <database>",
    "mysql": "mysql -h <host> -u <user> -p",
    "clickhouse": "clickhouse-client --host <host>",
    "bigquery": "bq query --use_legacy_sql=false",
    "sqlite": "sqlite3 <file>",
}
"""By which client each dialect is typed."""
_VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


@frozen(eq=False)
class Command(Sourced[Citation]):
    """A command, a query, a request, a line of configuration, or an action in words.

    Args:
        text: The text as it is entered; of an HTTP call, the `curl` that makes it.
        origin: The words that document it.
        language: Its language.
        place: Where it is typed: the client that opens the console, or the file.
        dialect: Of SQL, its dialect.
        request: Of an HTTP call, verb and path.
        placeholders: What a reader fills in.
    """

    text: str
    origin: Citation
    language: Language
    place: str = ""
    dialect: str = ""
    request: tuple[str, str] | None = None
    placeholders: tuple[Placeholder, ...] = ()
    declared: Location = field(factory=here, init=False, repr=False)

    def __str__(self) -> str:
        """Return its text."""
        return self.text

    @property
    def prompt(self) -> str:
        """The text before it: `$` of what a shell runs, else its console, file or language."""
        match self.language:
            case "shell" | "http":
                return "$"
            case "sql":
                return "SQL:"
            case "console":
                return f"{self.place.split()[0]}>"
            case "config":
                return f"{self.place}:"
            case "action":
                return "action:"

    @property
    def example(self) -> str:
        """The command with an example in the place of each placeholder."""
        return filled(self.text, self.placeholders)

    def explain(self) -> str:
        """Say where it comes from."""
        return explain(self.text, self.origin)


Typed = Command | Undisclosed
"""What a step takes as its command."""


@frozen
class UncitedCommand:
    """A command that still lacks its citation: `shell("…") @ source.at("…")`."""

    text: str
    language: Language
    place: str = ""
    dialect: str = ""
    request: tuple[str, str] | None = None
    placeholders: tuple[Placeholder, ...] = ()

    def __matmul__(self, given: Citation | OwnSource) -> Command:
        """Cite the page that documents it."""
        citation = cited(given, text=self.text, of=repr(self.text), holding="document it")
        return Command(
            self.text, citation, self.language, self.place, self.dialect, self.request,
            self.placeholders,
        )  # fmt: skip


def _command(
    text: str,
    language: Language,
    own: Iterable[Placeholder],
    *,
    place: str = "",
    keywords: bool = False,
) -> UncitedCommand:
    require_drawable(text, field=f"a command in {language}")
    own = tuple(own)
    for typed in (text, place):
        found = stand_in(
            typed,
            keywords=keywords,
            variables=language in {"shell", "http"},
            own_variables=language == "config",
        )
        if found is not None:
            raise ChoiceError(
                f"the command {typed!r} has {found!r} where a reader fills in a value",
                allowed="placeholders such as <pid>, <host>, <namespace>",
                remedy=advice_on(found, own),
            )
    used = placeholders_in(f"{text} {place}", own)
    return UncitedCommand(text, language, place, placeholders=used)


def shell(text: str, *, own: Iterable[Placeholder] = ()) -> UncitedCommand:
    """Begin a command of a shell; cite it with `@`.

    Args:
        text: The command, as it is typed after `$`.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: A placeholder is unknown, or a value is left open in another spelling.
        LabelError: The text is empty or cannot be drawn.
    """
    return _command(text, "shell", own)


def sql(text: str, *, dialect: Dialect, own: Iterable[Placeholder] = ()) -> UncitedCommand:
    """Begin a statement in SQL; cite it with `@`.

    Args:
        text: One or more statements.
        dialect: Whose SQL it is; it names the client that opens it.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: The dialect or a placeholder is unknown, or a value is left open otherwise.
        LabelError: The text is empty or cannot be drawn.
    """
    if dialect not in SQL_CLIENTS:
        raise ChoiceError(
            f"the dialect of {text!r} is {dialect!r}",
            allowed=", ".join(SQL_CLIENTS),
            remedy="name whose SQL it is; for CQL and others use console(…, of=…)",
        )
    begun = _command(text, "sql", own, place=SQL_CLIENTS[dialect], keywords=True)
    return evolve(begun, dialect=dialect)


def http(
    verb: Verb,
    path: str,
    *,
    at: str,
    body: str = "",
    own: Iterable[Placeholder] = (),
) -> UncitedCommand:
    """Begin an HTTP call, printed as the `curl` that makes it; cite it with `@`.

    Args:
        verb: `GET`, `HEAD`, `POST`, `PUT`, `PATCH` or `DELETE`.
        path: The path with its query, from the first slash on.
        at: The server, as `<host>:9200`; with its scheme, if that is not http.
        body: A body in JSON.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: The verb or a placeholder is unknown, or a value is left open otherwise.
        LabelError: The path does not begin with a slash, or the server has a path or is missing.
    """
    if verb not in _VERBS:
        raise ChoiceError(
            f"the verb of {path!r} is {verb!r}",
            allowed=", ".join(_VERBS),
            remedy=f"write {str(verb).upper()}"
            if str(verb).upper() in _VERBS
            else 'write one of these, or the whole call: `shell("curl -X …")`',
        )
    if not re.fullmatch(r"/\S*", path) or not re.fullmatch(r"(?:https?://)?[^\s/]+", at):
        raise LabelError(
            f"an HTTP call is made to {at!r} {path!r}",
            allowed='`http("GET", "/_cluster/health", at="<host>:9200")`',
            remedy="give the server without a path, and the path from its first slash on",
        )
    address = f"{'' if '://' in at else 'http://'}{at}{path}"
    options = {"GET": "", "HEAD": " --head"}.get(verb, f" -X {verb}")
    if body:
        options += f" -H 'Content-Type: application/json' -d {shlex.quote(body)}"
    begun = _command(f"curl -sS{options} {shlex.quote(address)}", "http", own)
    return evolve(begun, request=(verb, path))


def console(text: str, *, of: str, own: Iterable[Placeholder] = ()) -> UncitedCommand:
    """Begin a command of a technology's own console; cite it with `@`.

    Args:
        text: The command, as the console takes it.
        of: The command that opens it, with its connection: `redis-cli -h <host>`.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: A placeholder is unknown, or a value is left open in another spelling.
        LabelError: A text is empty or cannot be drawn.
    """
    require_drawable(of, field="what opens a console", most=120)
    return _command(text, "console", own, place=of, keywords=True)


def config(text: str, *, file: str, own: Iterable[Placeholder] = ()) -> UncitedCommand:
    """Begin a line of configuration; cite it with `@`.

    Args:
        text: The line, as the file has it; `$host` in small letters is a variable of its own.
        file: The file, or what else holds it: `redis.conf`, `flags of etcd`.
        own: Placeholders that are not in the registry.

    Raises:
        ChoiceError: A placeholder is unknown, or a value is left open in another spelling.
        LabelError: A text is empty or cannot be drawn.
    """
    require_drawable(file, field="the file of a line of configuration", most=48)
    return _command(text, "config", own, place=file)


def action(text: str) -> UncitedCommand:
    """Begin an action for which there is no command, as an imperative; cite it with `@`.

    Args:
        text: What to do, as a sentence.

    Raises:
        LabelError: It is empty, cannot be drawn, or does not begin like a sentence.
    """
    require_drawable(text, field="an action")
    if not re.match(r"[A-Z][a-z]+ ", text):
        raise LabelError(
            f"the action is {text!r}",
            allowed='an imperative: `action("Open Billing in the console of the provider.")`',
            remedy="begin it with a verb in a capital letter, and say what it is done to; or write "
            f"the command: {CONSTRUCTORS}",
        )
    return UncitedCommand(text, "action")
