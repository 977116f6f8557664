"""The project of the site under test: a view of each kind, one with costs, a hostile one."""

from pathlib import Path

from atlas.kinds import KINDS
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

HOSTILE = (
    '</script><img src=x onerror="document.title=1">{{ 7*7 }}{% raw %}<!-- ]]> javascript:alert(1)'
)
"""A text that must be shown as text."""

_OF_A_KIND = '''
    """A {kind} of Parcelpost."""

    from tests.examples import finished
    import atlas

    diagram = finished(atlas.{kind})
'''
_COSTS = '''
    """The costs of Parcelpost."""

    from atlas import *
    from tests.examples import GAP, SOURCE, database, economics, failure, parcelpost, service, step

    fill = [
        step(command=shell("ping -c <count> <host>") @ SOURCE.at("the page says so")),
        step(command=sql("SELECT <id>", dialect="postgres") @ SOURCE.at("the page says so")),
        step(
            action="Stop it", risk="low",
            command=action("Stop the shard.") @ SOURCE.at("the page says so"),
        ),
    ]
    first, second = failure(recovery=fill), failure("lost page")
    dear = database(
        "dear store", cost=usd_per_month(1000) @ SOURCE.at("$1,000"), fails=[first, second]
    )
    cheap = service(
        "cheap api", cost=usd_per_month(50) @ SOURCE.at("$50"),
        growth=Fixed(because="one is enough"),
    )
    with CompleteArchitecture(
        parcelpost, "Priced", as_of="2024-06", timeouts=GAP, retries=GAP, cost=GAP, urgent=[first]
    ) as diagram:
        cheap >> Call("gRPC") >> dear
'''
_HOSTILE = '''
    """Summary {text}"""

    from atlas import *
    from tests.examples import GAP, SOURCE, economics, failure, parcelpost, service, step, worded

    hostile = console({text!r}, of="quill") @ SOURCE.at("the page says so")
    bad = failure(
        {short!r},
        signals=[ErrorReply(reply=worded({text!r}), seen_by="<b>people</b>")],
        recovery=[step(action={text!r}, command=hostile, undo="<i>undo</i>")],
    )
    one = service("<svg onload=x>", role={text!r}, fails=[bad])
    two = service('"><b>two', figures={{"<u>label</u>": worded({text!r})}})
    with CompleteArchitecture(
        parcelpost, "<h1>title</h1>", as_of="2024-06",
        timeouts=GAP, retries=GAP, cost=GAP, glossary={{"<s>term</s>": {text!r}}},
        figures={{"<u>own</u>": undisclosed({text!r})}},
    ) as diagram:
        one >> Call("<em>gRPC</em>") >> two
        waive("CFO304", because={text!r})
'''


def write_site(writer: Writer) -> Writer:
    """Write the project."""
    write_parcelpost(writer)
    for kind in KINDS:
        name = kind.__name__.lower()
        writer.write(f"systems/kinds/{name}.py", _OF_A_KIND.format(kind=kind.__name__))
    writer.write("systems/kinds/priced.py", _COSTS)
    writer.write(
        "systems/kinds/hostile.py", _HOSTILE.format(text=HOSTILE, short="<img src=x onerror=y>")
    )
    return writer


def pages(folder: Path) -> list[str]:
    """Return the addresses of all pages."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
