"""Findings in the forms that other tools read: GitHub, GitLab, SARIF, JUnit."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from importlib.metadata import version
from xml.etree import ElementTree as ET

from atlas.diagnostics import CODES as LOADING
from atlas.diagnostics import Finding
from atlas.evidence.plurals import numbered
from atlas.json_output import json_text

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def meaning(code: str) -> str:
    """Return the name of a code, in a few words."""
    from atlas.gates.registry import CODES  # noqa: PLC0415 - all rules, which texts do not need

    return CODES[code].question if code in CODES else LOADING.get(code, "")


def to_github(findings: Sequence[Finding]) -> str:
    """Return workflow commands that annotate a pull request."""
    return "\n".join(
        f"::error file={_property(finding.path)},line={finding.line},col={finding.column},"
        f"title={_property(finding.code)}::{_data(f'{finding.message}; {finding.remedy}')}"
        for finding in findings
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def to_sarif(findings: Sequence[Finding]) -> str:
    """Return a SARIF 2.1.0 log."""
    codes = sorted({finding.code for finding in findings})
    results = [
        {
            "ruleId": finding.code,
            "level": "error",
            "message": {"text": f"{finding.message}; {finding.remedy}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": finding.path},
                        "region": {"startLine": finding.line, "startColumn": finding.column},
                    }
                }
            ],
        }
        for finding in findings
    ]
    driver = {
        "name": "production-atlas",
        "version": version("production-atlas"),
        "rules": [{"id": code, "shortDescription": {"text": meaning(code)}} for code in codes],
    }
    log = {
        "$schema": _SARIF,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }
    return json_text(log)


def to_junit(findings: Sequence[Finding], modules: Sequence[str]) -> str:
    """Return a JUnit report with one test case a module.

    Args:
        findings: The findings of a check.
        modules: The paths of all modules that were checked, relative to the project.
    """
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    paths = sorted({*modules, *by_path})
    suite = ET.Element(
        "testsuite",
        name="atlas check",
        tests=str(len(paths)),
        failures=str(len(by_path)),
        errors="0",
    )
    for path in paths:
        case = ET.SubElement(suite, "testcase", classname="atlas", name=path)
        if path in by_path:
            message = numbered(len(by_path[path]), "finding")
            failure = ET.SubElement(case, "failure", message=message)
            failure.text = "\n".join(str(finding) for finding in by_path[path])
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True)


def to_gitlab(findings: Sequence[Finding]) -> str:
    """Return a report of GitLab's Code Quality.

    A fingerprint holds no line, so that a finding is the same one where lines above it change.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    issues: list[dict[str, object]] = []
    for finding in findings:
        named = (finding.path, finding.code, finding.message)
        seen[named] += 1
        digest = hashlib.sha256("\0".join([*named, str(seen[named])]).encode("utf-8", "replace"))
        issues.append(
            {
                "description": f"{finding.code}: {finding.message}; {finding.remedy}",
                "check_name": finding.code,
                "fingerprint": digest.hexdigest(),
                "severity": "major",
                "location": {"path": finding.path, "lines": {"begin": max(finding.line, 1)}},
            }
        )
    return json_text(issues)


def statistics(findings: Sequence[Finding]) -> str:
    """Return how often each code was found, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    return "\n".join(
        f"{number:>5}  {code:<7} {meaning(code)}"
        for code, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
