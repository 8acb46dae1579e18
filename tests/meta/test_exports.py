"""`__all__` says exactly what a package gives to others."""

from __future__ import annotations

import ast

import pytest


def _declared(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return None


def _bound(tree: ast.Module, package: str) -> tuple[set[str], set[str]]:
    """Names at the top of a package: those it is there to give, and those it may give but also uses or borrows."""
    own: set[str] = set()
    borrowed = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    for node in tree.body:
        match node:
            case ast.ImportFrom(module=module):
                names = {alias.asname or alias.name for alias in node.names}
                inside = (module or "").startswith(f"{package}.")
                (own if inside else borrowed).update(names - borrowed if inside else names)
            case ast.FunctionDef() | ast.ClassDef():
                own.add(node.name)
            case ast.Assign():
                own |= {target.id for target in node.targets if isinstance(target, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                own.add(name)
    return {name for name in own if not name.startswith("_")}, borrowed


@pytest.fixture(scope="session")
def packages(python_texts: dict[str, str]) -> dict[str, ast.Module]:
    """Every package, by its dotted name."""
    return {
        path.removeprefix("src/").removesuffix("/__init__.py").replace("/", "."): ast.parse(text)
        for path, text in python_texts.items()
        if path.startswith("src/")
        and path.endswith("/__init__.py")
        and not path.startswith("src/luyke/office/settings/")  # read by name, by Django
    }


def test_all_names_what_a_package_gives_and_nothing_else(packages: dict[str, ast.Module]) -> None:
    wrong = {}
    for package, tree in packages.items():
        declared = set(_declared(tree) or ())
        own, borrowed = _bound(tree, package)
        if not own <= declared <= own | borrowed:
            wrong[package] = sorted((own - declared) | (declared - own - borrowed))
    assert wrong == {}


def test_all_names_nothing_twice(packages: dict[str, ast.Module]) -> None:
    for package, tree in packages.items():
        declared = _declared(tree) or []
        assert len(set(declared)) == len(declared), package
