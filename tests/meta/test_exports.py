"""`__all__` says exactly what a package gives to others."""

from __future__ import annotations

import ast

import pytest


def _declared(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return None


def _public(tree: ast.Module) -> set[str]:
    """Names bound at the top of a module that do not hide behind an underscore."""
    names: set[str] = set()
    for node in tree.body:
        match node:
            case ast.ImportFrom(module=module) if (module or "").startswith("luyke"):
                names |= {alias.asname or alias.name for alias in node.names}
            case ast.FunctionDef() | ast.ClassDef():
                names.add(node.name)
            case ast.Assign():
                names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    return {name for name in names if not name.startswith("_")}


@pytest.fixture(scope="session")
def packages(python_texts: dict[str, str]) -> dict[str, ast.Module]:
    return {
        path: ast.parse(text)
        for path, text in python_texts.items()
        if path.startswith("src/") and path.endswith("__init__.py")
    }


def test_all_is_exact_where_a_package_declares_it(packages: dict[str, ast.Module]) -> None:
    wrong = {}
    for path, tree in packages.items():
        declared = _declared(tree)
        if declared is not None and set(declared) != _public(tree):
            wrong[path] = sorted(set(declared) ^ _public(tree))
    assert wrong == {}


def test_a_package_that_gives_something_declares_it(packages: dict[str, ast.Module]) -> None:
    silent = [path for path, tree in packages.items() if _declared(tree) is None and _public(tree)]
    assert silent == []


def test_all_names_nothing_twice(packages: dict[str, ast.Module]) -> None:
    for path, tree in packages.items():
        declared = _declared(tree) or []
        assert len(set(declared)) == len(declared), path
