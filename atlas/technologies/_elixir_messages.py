"""Log messages of DBConnection, Ecto, Ranch and Phoenix."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elixir as fails
from atlas.technologies.message import LogMessage

_db_connection = Repository(
    "elixir-ecto/db_connection",
    commit="0c6e67bf1b90cdd7c9c2f63aa60d2d785f206460",
    checked="2026-11-26",
)
_ecto = Repository(
    "elixir-ecto/ecto", commit="c624abf4297b27589a5a7351b55feb2316f61e1c", checked="2026-11-26"
)
_ranch = Repository(
    "ninenines/ranch", commit="0214cea20964a1657c94df8d0dd7158be99b0b28", checked="2026-11-26"
)
_phoenix = Repository(
    "phoenixframework/phoenix",
    commit="167c46950cf53aef363d672687cc653267c20aa6",
    checked="2026-11-26",
)


class ElixirMessages:
    """Log messages of DBConnection, Ecto, Ranch and Phoenix."""

    CLOSED_BY_POOL = LogMessage(
        anchor="(the connection was closed by the pool, possibly due to a timeout or because "
        "the pool has been terminated)",
        sample="** (DBConnection.ConnectionError) tcp recv: closed (the connection was "
        "closed by the pool, possibly due to a timeout or because the pool has been "
        "terminated)",
        severity="error",
        meaning="A query ran past its timeout, and the pool closed its connection.",
        source=_db_connection.file("lib/db_connection/holder.ex"),
        failure=fails.SLOW_QUERY,
    )

    FAILED_CONNECT = LogMessage(
        anchor=") failed to connect: ",
        sample="[error] Postgrex.Protocol (#PID<0.312.0>) failed to connect: ** "
        "(DBConnection.ConnectionError) tcp connect (db:5432): connection refused - "
        ":econnrefused",
        pattern=r"(?P<protocol>\S+) \(#PID<[\d.]+>(?: \([^)]*\))?\) failed to connect: ",
        severity="error",
        meaning="The pool cannot open a connection to the database; the reason stands behind it.",
        source=_db_connection.file("lib/db_connection/connection.ex"),
        failure=fails.NO_DATABASE,
    )

    DEADLINE = LogMessage(
        anchor="connection not available because deadline reached while in queue",
        sample="** (DBConnection.ConnectionError) connection not available because deadline "
        "reached while in queue",
        severity="error",
        meaning="A request waited for a connection until its own deadline.",
        source=_db_connection.file("lib/db_connection/holder.ex"),
        failure=fails.POOL_EMPTY,
    )

    NO_REPO = LogMessage(
        anchor="could not lookup Ecto repo ",
        sample="** (RuntimeError) could not lookup Ecto repo Shop.Repo because it was not "
        "started or it does not exist",
        pattern=r"could not lookup Ecto repo (?P<repo>\S+) because it was not started",
        severity="error",
        meaning="Code uses a repository whose process does not run: it crashed, or did not start.",
        source=_ecto.file("lib/ecto/repo/registry.ex"),
        failure=fails.NO_PROCESS,
    )

    RANCH_START = LogMessage(
        anchor="Failed to start Ranch listener ",
        sample="[error] Failed to start Ranch listener Shop.Endpoint.HTTP in "
        ":ranch_tcp:listen([port: 4000]) for reason :eaddrinuse (address already in use)",
        pattern=r"Failed to start Ranch listener (?P<listener>\S+) in "
        r"(?P<transport>\S+?):listen\(.*\) for reason (?P<reason>\S+)",
        severity="fatal",
        meaning="The web server cannot listen; the reason stands at the end.",
        source=_ranch.file("src/ranch_acceptors_sup.erl"),
        failure=fails.LISTEN,
    )

    RANCH_FILES = LogMessage(
        anchor="Ranch acceptor reducing accept rate: out of file descriptors",
        sample="[warning] Ranch acceptor reducing accept rate: out of file descriptors",
        severity="error",
        meaning="New connections cannot be accepted: the file descriptors are used up.",
        source=_ranch.file("src/ranch_acceptor.erl"),
        failure=fails.NO_FILES,
    )

    ORIGIN = LogMessage(
        anchor="Could not check origin for Phoenix.Socket transport.",
        sample="[error] Could not check origin for Phoenix.Socket transport.",
        severity="error",
        meaning="A WebSocket is refused: its origin is not the host of the endpoint.",
        source=_phoenix.file("lib/phoenix/socket/transport.ex"),
        failure=fails.ORIGIN,
    )
