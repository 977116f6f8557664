"""pytest plugin: one item a module and rule, `systems/discord/storage.py::AM101`.

It collects the view modules under the roots of `[tool.atlas]` in the folder that pytest runs
in; a project without that table is left alone.
"""

# pyright: reportUnknownMemberType=false
# pytest leaves the keywords of `from_parent` untyped.

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from atlas.errors import ConfigurationError
from atlas.gates.gate import Gate
from atlas.project import Project, find_project

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr, TracebackStyle  # pytest exports them nowhere else

    from atlas.diagnostics import Finding
    from atlas.gates.batch import Report

_PROJECT = pytest.StashKey[Project]()
_FOLDERS = pytest.StashKey[dict[Path, "Report"]]()


def pytest_configure(config: pytest.Config) -> None:
    """Find the project and make the gates known as marks."""
    for gate in Gate:
        config.addinivalue_line("markers", f"{gate.mark}: rules of {gate.title}")
    try:
        config.stash[_PROJECT] = find_project(config.rootpath)
    except ConfigurationError as error:
        if "has a table" not in str(error):
            raise pytest.UsageError(str(error)) from error


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ViewModule | None":
    """Collect a view module of the project, unless the command line names it.

    Args:
        file_path: The file.
        parent: The collector of its folder.
    """
    if parent.session.isinitpath(file_path) or not _is_view(parent.config, file_path):
        return None
    return ViewModule.from_parent(parent, path=file_path)


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> "ViewModule | None":
    """Collect a view module in place of the test module that pytest would make of it.

    Args:
        module_path: The file.
        parent: The collector of its folder.
    """
    if not _is_view(parent.config, module_path):
        return None
    return ViewModule.from_parent(parent, path=module_path)


def _is_view(config: pytest.Config, path: Path) -> bool:
    project = config.stash.get(_PROJECT, None)
    return project is not None and path.suffix == ".py" and project.holds(path)


def _folder(config: pytest.Config, folder: Path) -> "Report":
    """Check the view modules of a folder once, in a process that goes on without a harmful one."""
    from atlas.checkpoint import computed  # noqa: PLC0415 - only where views are collected
    from atlas.gates.batch import check_modules  # noqa: PLC0415
    from atlas.processes.ends import Failed  # noqa: PLC0415
    from atlas.processes.forked import compute_forked  # noqa: PLC0415

    folders = config.stash.setdefault(_FOLDERS, {})
    if folder not in folders:
        project = config.stash[_PROJECT]
        modules = [path for path in project.modules() if path.parent == folder]
        today = datetime.now(UTC).date()
        report = compute_forked(computed, [check_modules, project, modules, today])
        if isinstance(report, Failed):
            place = project.relative(folder)
            raise pytest.UsageError(
                f"{place} could not be checked: {report.error}; `atlas check {place}` names the "
                "module at fault"
            )
        folders[folder] = report
    return folders[folder]


class GateFailure(Exception):  # noqa: N818 - it carries findings, it is no error of its own
    """A rule, or the loader, has findings."""

    def __init__(self, findings: list["Finding"]) -> None:
        """Keep the findings."""
        super().__init__("\n".join(str(finding) for finding in findings))


class ViewModule(pytest.File):
    """A view module; its items are the rules, and `loads` if it cannot be loaded."""

    def collect(self) -> Iterator["RuleItem | LoadItem"]:
        """Check the module and yield an item a rule."""
        from atlas.gates.registry import CODES, RULES  # noqa: PLC0415 - only with views
        from atlas.gates.run import UNUSED_WAIVER  # noqa: PLC0415

        project = self.config.stash[_PROJECT]
        report = _folder(self.config, self.path.parent)
        path = project.relative(self.path)
        findings = dict(report.of_modules)[path]
        wrong = [each for each in findings if each.code not in {*CODES, UNUSED_WAIVER}]
        if wrong or path not in report.loaded:
            yield LoadItem.from_parent(self, name="loads", findings=wrong, project=project)
        if path not in report.loaded:
            return
        for code, gate in [
            *((rule.code, rule.gate) for rule in RULES),
            (UNUSED_WAIVER, Gate.EVIDENCE),
        ]:
            found = [each for each in findings if each.code == code]
            yield RuleItem.from_parent(self, name=code, gate=gate, findings=found)


class _Item(pytest.Item):
    """An item that prints a diagnostic where pytest would print a traceback."""

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: "TracebackStyle | None" = None,
    ) -> "str | TerminalRepr":
        """Return the findings, or pytest's own text for a defect of the atlas."""
        if isinstance(excinfo.value, GateFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return the place of the item."""
        return self.path, 0, self.name


class LoadItem(_Item):
    """A module that cannot be loaded."""

    def __init__(self, *, findings: list["Finding"], project: Project, **keywords: object) -> None:
        """Keep the findings."""
        super().__init__(**keywords)  # type: ignore[arg-type] # pytest's own keywords
        for gate in Gate:
            self.add_marker(gate.mark)  # no gate can be asked of it
        self.findings = findings
        self.project = project

    def runtest(self) -> None:
        """Fail with the findings; skip a draft of which something is to be declared first."""
        from atlas.evidence.plurals import numbered  # noqa: PLC0415 - only where one cannot load
        from atlas.holes import of_drafts  # noqa: PLC0415

        left = of_drafts(self.project, self.findings)
        wrong = [finding for finding in self.findings if finding not in left]
        if not wrong:
            pytest.skip(f"a draft with {numbered(len(left), 'value')} to declare first")
        raise GateFailure(wrong)


class RuleItem(_Item):
    """One rule on one view."""

    def __init__(self, *, gate: Gate, findings: list["Finding"], **keywords: object) -> None:
        """Keep the findings and carry the gate of the rule as a mark."""
        super().__init__(**keywords)  # type: ignore[arg-type] # pytest's own keywords
        self.findings = findings
        self.add_marker(gate.mark)

    def runtest(self) -> None:
        """Fail with the findings."""
        if self.findings:
            raise GateFailure(self.findings)
