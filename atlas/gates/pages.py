"""One page a rule, as Markdown, for `atlas explain` and the documentation."""

import inspect
from pathlib import Path

from atlas.gates.registry import RULES
from atlas.gates.rule import Rule
from atlas.writing import write_file


def data(rule: type[Rule]) -> dict[str, str]:
    """Return the declaration of a rule as data."""
    return {
        "code": rule.code,
        "name": rule.name,
        "gate": rule.gate.title,
        "finds": inspect.cleandoc(rule.__doc__ or ""),
        "question": rule.question,
        "why": rule.why,
        "bad": rule.bad,
        "good": rule.good,
        "remedy": rule.remedy,
        "answered_by": rule.answered_by,
    }


def page(rule: type[Rule]) -> str:
    """Return the page of a rule."""
    answered = f"**Answered by:** {rule.answered_by}.\n\n" if rule.answered_by else ""
    return f"""# {rule.code} {rule.name}

{inspect.cleandoc(rule.__doc__ or "")}

**Gate:** {rule.gate.title}: {rule.question}.

{answered}**Why it matters:** {rule.why}

## Bad

```python
{rule.bad.strip()}
```

## Good

```python
{rule.good.strip()}
```

**What to do:** {rule.remedy}.
"""


def pages() -> dict[str, str]:
    """Return the documentation: file name to text, one page a rule and an index."""
    rows = "\n".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.gate.title} | {rule.question} |"
        for rule in RULES
    )
    index = (
        "# Rules\n\nEvery view is checked against these; `atlas explain CODE` prints a page.\n\n"
        f"| code | name | gate | question |\n| --- | --- | --- | --- |\n{rows}\n"
    )
    return {"index.md": index, **{f"{rule.code}.md": page(rule) for rule in RULES}}


def stale(folder: Path) -> list[Path]:
    """Return the files of a folder that differ from the pages, are missing, or are left over."""
    expected = pages()
    present = {file.name: file.read_text("utf-8") for file in folder.glob("*.md")}
    names = sorted({*expected, *present})
    return [folder / name for name in names if expected.get(name) != present.get(name)]


def write(folder: Path) -> list[Path]:
    """Write the pages, remove those of deleted rules, and return the changed ones."""
    expected, changed = pages(), stale(folder)
    for file in changed:
        if file.name in expected:
            write_file(file, expected[file.name])
        else:
            file.unlink()
    return changed
