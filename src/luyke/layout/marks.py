"""What the marks of an office's own template may do: name a value, repeat over a list, ask whether. Needs Jinja.

Jinja's sandbox keeps a template from Python; here it is also kept from calling, counting and defining, so that none can
run for ever or grow without end.
"""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.For, nodes.If, nodes.CondExpr,
    nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not,
)  # fmt: skip
_FILTERS = ("upper", "lower", "capitalize", "trim", "length", "first", "last", "join", "default")
_TESTS = ("defined", "undefined", "none", "odd", "even", "true", "false")


class _Marks(ImmutableSandboxedEnvironment):
    """An environment whose templates are looked through before they become code."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        for node in parsed.find_all(nodes.Node):
            if not isinstance(node, _ALLOWED) or (isinstance(node, nodes.For) and node.recursive):
                raise TemplateSyntaxError(f"không dùng được “{type(node).__name__}”", getattr(node, "lineno", 1))
            if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
                raise TemplateSyntaxError(f"không dùng được “{node.attr}”", node.lineno)
        return parsed

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A value by its name: of a mapping, of a loop; never a method of a text or a list."""
        if isinstance(obj, str | list | int | float | None):
            return self.undefined(obj=obj, name=attribute)
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def environment() -> ImmutableSandboxedEnvironment:
    """A fresh environment: nothing global, few filters, and a name that has no value is an error."""
    made = _Marks(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in _FILTERS}
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made
