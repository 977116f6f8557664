"""One page a rule, as Markdown, for `atlas explain` and the documentation."""

from pathlib import Path

from atlas.gates.registry import RULES
from atlas.gates.rule import Rule


def data(rule: type[Rule]) -> dict[str, str]:
    """Return what a rule declares, for machines."""
    return {
        "code": rule.code,
        "name": rule.name,
        "gate": rule.gate.title,
        "finds": (rule.__doc__ or "").strip(),
        "question": rule.question,
        "why": rule.why,
        "bad": rule.bad,
        "good": rule.good,
        "remedy": rule.remedy,
    }


def page(rule: type[Rule]) -> str:
    """Return the page of a rule."""
    return f"""# {rule.code} {rule.name}

{(rule.__doc__ or "").strip()}

**Gate:** {rule.gate.title}: {rule.question}.

**Why it matters:** {rule.why}

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


def write(folder: Path) -> list[Path]:
    """Write the pages, remove those of rules that are gone, and return what was changed."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    changed: list[Path] = []
    for name, text in wanted.items():
        file = folder / name
        if not file.is_file() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
            changed.append(file)
    for file in sorted(folder.glob("*.md")):
        if file.name not in wanted:
            file.unlink()
            changed.append(file)
    return changed
