from typing import Any

import pytest

from atlas import (
    ChoiceError,
    CitationError,
    Command,
    LabelError,
    action,
    config,
    console,
    http,
    shell,
    sql,
)
from tests.examples import SOURCE

CITED = SOURCE.at("the page says so")
COMMANDS: list[tuple[Any, str, str]] = [
    (shell("df <path>"), "shell", "$"),
    (sql("SELECT 1", dialect="postgres"), "sql", "SQL:"),
    (http("GET", "/_cat/health", at="<host>:9200"), "http", "$"),
    (console("INFO memory", of="redis-cli -h <host>"), "console", "redis-cli>"),
    (config("maxmemory <bytes>", file="redis.conf"), "config", "redis.conf:"),
    (action("Ask the provider for a machine."), "action", "action:"),
]


@pytest.mark.parametrize(("uncited", "language", "prompt"), COMMANDS, ids=[*"abcdef"])
def test_a_command_has_a_language_a_source_and_what_stands_before_it(
    uncited: Any, language: str, prompt: str
) -> None:
    command = uncited @ CITED

    assert isinstance(command, Command)
    assert (command.language, command.prompt, command.citations) == (language, prompt, (CITED,))
    assert command.explain().startswith(command.text)
    with pytest.raises(CitationError, match="is cited with"):
        uncited @ "a page"


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (http("GET", "/a?b=c&d", at="<host>:80"), "curl -sS 'http://<host>:80/a?b=c&d'"),
        (http("HEAD", "/a", at="https://h"), "curl -sS --head https://h/a"),
        (http("DELETE", "/<index>", at="h"), "curl -sS -X DELETE 'http://h/<index>'"),
        (
            http("PUT", "/a", at="h", body='{"b": "it\'s"}'),
            (
                "curl -sS -X PUT -H 'Content-Type: application/json' "
                '-d \'{"b": "it\'"\'"\'s"}\' http://h/a'
            ),
        ),
    ],
    ids=[*"abcd"],
)
def test_an_http_call_is_the_curl_that_makes_it(made: Any, text: str) -> None:
    assert (made @ CITED).text == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kubectl get pod $POD", "$POD"),
        ("kubectl get pod ${POD}", "${POD}"),
        ("kubectl get pod {pod}", "{pod}"),
        ("prlimit --pid PID", "PID"),
        ("kubectl delete pod HUB-POD", "HUB-POD"),
        ("ls /proc/PID/fd", "PID"),
        ("java -Xmx1g ...", "..."),
    ],
)
def test_a_value_left_open_in_another_spelling_is_refused(text: str, found: str) -> None:
    with pytest.raises(ChoiceError) as caught:
        shell(text)

    assert repr(found) in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "ps | awk '{ print $1; }'",
        "for p in $(ls); do cat $p; done",
        "WARM_PREFIX_TARGET=1 mix run",
        "rev=$(cat <file>); echo ${rev}",
        "docker ps --format '{{.Names}}'",
        "redis-cli CONFIG GET maxmemory",
        "find . -name a | xargs -I {} ls {}",
    ],
)
def test_what_a_shell_fills_itself_is_left_alone(text: str) -> None:
    assert shell(text).text == text


@pytest.mark.parametrize(
    "text", ["proxy_set_header Host $host;", "summary: '{{ $labels.instance }} is down'"]
)
def test_a_variable_of_the_program_that_reads_a_file_is_left_alone(text: str) -> None:
    assert config(text, file="a.conf").text == text
    with pytest.raises(ChoiceError, match=r"has '\$POD' where a reader fills in a value"):
        config("server $POD;", file="a.conf")
    with pytest.raises(ChoiceError, match=r"has '\$host' where a reader fills in a value"):
        shell("ping $host")


def test_a_constant_of_a_command_is_left_alone_and_a_longer_word_is_not() -> None:
    text = "AmbientCapabilities=CAP_NET_BIND_SERVICE"

    assert config(text, file="a.conf").text == text
    with pytest.raises(ChoiceError, match="'CAP_NET_BIND_SERVICE_NAME'"):
        config(f"{text}_NAME", file="a.conf")


def test_keywords_of_a_query_are_no_values() -> None:
    assert sql("ALTER TABLE <table> ADD PRIMARY KEY (id)", dialect="postgres").dialect == "postgres"
    with pytest.raises(ChoiceError, match="'PID'"):
        sql("SELECT pg_cancel_backend(PID)", dialect="postgres")
    with pytest.raises(ChoiceError, match="'TABLE'"):
        config("name = TABLE", file="a.conf")


@pytest.mark.parametrize("dialect", ["oracle", "", None])
def test_a_dialect_is_one_of_those_there_are(dialect: Any) -> None:
    with pytest.raises(ChoiceError, match=r"dialect of .* allowed: postgres, mysql"):
        sql("SELECT 1", dialect=dialect)


@pytest.mark.parametrize("verb", ["get", "FETCH", ""])
def test_a_verb_is_one_of_those_there_are(verb: Any) -> None:
    with pytest.raises(ChoiceError, match=r"verb of '/a' .* allowed: GET, HEAD"):
        http(verb, "/a", at="h")


@pytest.mark.parametrize(("path", "at"), [("a", "h"), ("/a b", "h"), ("/a", "h/b"), ("/a", "")])
def test_an_http_call_has_a_server_and_a_path(path: str, at: str) -> None:
    with pytest.raises(LabelError, match="an HTTP call is made to"):
        http("GET", path, at=at)


@pytest.mark.parametrize("text", ["kubectl get pods", "ask the team", ""])
def test_an_action_is_an_imperative(text: str) -> None:
    with pytest.raises(LabelError, match="action"):
        action(text)


def test_an_example_fills_every_placeholder() -> None:
    command = shell("kubectl logs <pod> -n <namespace>") @ CITED

    assert command.example == "kubectl logs api-0 -n default"
