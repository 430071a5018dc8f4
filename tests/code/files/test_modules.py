"""Modules by their dotted names."""

from __future__ import annotations

from trackplan.code.files.modules import Modules


def test_relative_imports_go_by_folders() -> None:
    modules = Modules(["a/__init__.py", "a/b.py", "a/c/__init__.py", "a/c/d.py"])
    assert modules.find("b", 2, "a/c/d.py") == "a/b.py"
    assert modules.find("", 1, "a/c/d.py") == "a/c/__init__.py"
    assert modules.find("d", 1, "a/c/__init__.py") == "a/c/d.py"
    assert modules.find("x", 5, "a/c/d.py") is None


def test_absolute_imports_begin_at_a_root() -> None:
    modules = Modules(["src/shop/__init__.py", "src/shop/cart.py", "src/shop/sub/cart.py"])
    assert modules.find("shop.cart", 0, "src/shop/cart.py") == "src/shop/cart.py"
    assert modules.find("shop", 0, "main.py") == "src/shop/__init__.py"
    assert modules.find("requests", 0, "main.py") is None


def test_the_nearest_root_wins() -> None:
    paths = ["a/lib/__init__.py", "a/lib/x.py", "b/lib/__init__.py", "b/lib/x.py"]
    modules = Modules(paths)
    assert modules.find("lib.x", 0, "b/main.py") == "b/lib/x.py"
    assert modules.find("lib.x", 0, "a/main.py") == "a/lib/x.py"


def test_a_module_inside_a_package_is_no_top_level_one() -> None:
    modules = Modules(["app/__init__.py", "app/analytics.py", "app/views.py"])
    assert modules.find("analytics", 0, "app/views.py") is None
    assert modules.find("app.analytics", 0, "app/views.py") == "app/analytics.py"


def test_imports_may_begin_in_the_top_folder_even_if_it_is_a_package() -> None:
    modules = Modules(["__init__.py", "shop/__init__.py", "shop/cart.py", "lone.py"])
    assert modules.find("shop.cart", 0, "main.py") == "shop/cart.py"
    assert modules.find("lone", 0, "shop/cart.py") == "lone.py"
    assert modules.find("", 1, "lone.py") == "__init__.py"
    assert modules.find("shop.cart", 1, "lone.py") == "shop/cart.py"


def test_files_beyond_the_project_import_each_other() -> None:
    modules = Modules(["main.py", "/lib/a/__init__.py", "/lib/a/b.py", "/lib/x.py"])
    assert modules.find("b", 1, "/lib/a/__init__.py") == "/lib/a/b.py"
    assert modules.find("a.b", 0, "/lib/x.py") == "/lib/a/b.py"


def test_the_configuration_imports_at_the_top() -> None:
    modules = Modules(["shop/cart.py", "lone.py"])
    assert modules.find("shop.cart", 0, "") == "shop/cart.py"
    assert modules.find("lone", 0, "") == "lone.py"
