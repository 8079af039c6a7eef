"""Keep the translations of the interface in step with the code (Qt Linguist).

    python tools/translations.py update     collect the texts of smmdesk/ui into the .ts files, then compile
    python tools/translations.py release    compile the .ts files into the .qm files the program loads

Russian texts are written into resources/translations/smmdesk_ru.ts, by hand or with Qt Linguist; the
English file holds only plural forms. A test fails while anything is unfinished.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path
from typing import NamedTuple

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which come with PySide6-Essentials."""
    found = sorted(TOOLS.glob(f"**/{name}.exe" if sys.platform == "win32" else name))
    if not found:
        raise SystemExit(f"{name} is not part of this PySide6")
    return str(found[0])


def sources() -> list[str]:
    """Return the files with texts, sorted, so that the .ts files change little."""
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "smmdesk" / "ui").rglob("*.py"))]


class Text(NamedTuple):
    """A text to translate; *plural* where it depends on a number (``%n``)."""

    context: str
    source: str
    comment: str
    plural: bool


def texts_of(path: Path) -> set[Text]:
    """Return the texts of a file: ``self.tr(…)`` in a class, ``QCoreApplication.translate(…)`` anywhere."""
    found: set[Text] = set()

    def visit(node: ast.AST, context: str) -> None:
        for child in ast.iter_child_nodes(node):
            visit(child, child.name if isinstance(child, ast.ClassDef) else context)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "tr":
                found.add(_text(context, node.args, node.keywords))
            elif node.func.attr == "translate" and len(node.args) > 1 and _is_text(node.args[0]):
                found.add(_text(ast.literal_eval(node.args[0]), node.args[1:], node.keywords))

    visit(ast.parse(path.read_text(encoding="utf-8")), "")
    return found


def _is_text(argument: ast.expr) -> bool:
    """Tell a context from a number: painters and shapes have a ``translate(x, y)``, too."""
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def _text(context: str, args: list[ast.expr], keywords: list[ast.keyword]) -> Text:
    comment = str(ast.literal_eval(args[1]) or "") if len(args) > 1 else ""
    plural = len(args) > 2 or any(keyword.arg == "n" for keyword in keywords)
    return Text(context, ast.literal_eval(args[0]), comment, plural)


def all_texts() -> set[Text]:
    """Return all texts of the user interface."""
    return {text for name in sources() for text in texts_of(ROOT / name)}


def update(folder: Path = FOLDER) -> None:
    """Add new texts to the .ts files as unfinished, and drop those that are gone."""
    common = ["-no-obsolete", "-locations", "none", "-silent"]
    english = [*common, "-pluralonly", "-source-language", "en", "-target-language", "en"]
    russian = [*common, "-source-language", "en", "-target-language", "ru"]
    for options, name, forms in ((english, "smmdesk_en.ts", 2), (russian, "smmdesk_ru.ts", 3)):
        path = folder / name
        before = _plurals_in(path) if path.exists() else {}
        command = [tool("lupdate"), *sources(), *options, "-ts", str(path)]
        subprocess.run(command, cwd=ROOT, check=True)
        _mend_plurals(path, before, forms)


Plurals = dict[tuple[str, str], list[str]]


def _plurals_in(path: Path) -> Plurals:
    """Return the finished plural forms of a .ts file by context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): forms
        for context in Xml.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if all(forms := [form.text or "" for form in message.iter("numerusform")]) and forms
    }


def _mend_plurals(path: Path, before: Plurals, forms: int) -> None:
    """Write the plural texts of ``translate`` as such: lupdate knows only those of ``tr``."""
    root = Xml.parse(path).getroot()
    for text in sorted(text for text in all_texts() if text.plural):
        message = _message(root, text)
        message.set("numerus", "yes")
        known = before.get((text.context, text.source))
        for old in message.findall("translation"):
            message.remove(old)
        translation = Xml.SubElement(message, "translation", {} if known else {"type": "unfinished"})
        for form in known or [""] * forms:
            Xml.SubElement(translation, "numerusform").text = form
    for context in root.findall("context"):
        if context.find("message") is None:
            root.remove(context)
    Xml.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + Xml.tostring(root, encoding="unicode") + "\n", encoding="utf-8", newline="\n")


def _message(root: Xml.Element, text: Text) -> Xml.Element:
    """Return the text's element, made where lupdate overlooked it."""
    contexts = {context.findtext("name"): context for context in root.iter("context")}
    context = contexts.get(text.context)
    if context is None:
        context = Xml.SubElement(root, "context")
        Xml.SubElement(context, "name").text = text.context
    for message in context.iter("message"):
        if message.findtext("source") == text.source:
            return message
    message = Xml.SubElement(context, "message")
    Xml.SubElement(message, "source").text = text.source
    if text.comment:
        Xml.SubElement(message, "comment").text = text.comment
    return message


def release(folder: Path = FOLDER, target: Path | None = None) -> None:
    """Compile every .ts file of *folder* into *target* (the same folder by default)."""
    for source in sorted(folder.glob("*.ts")):
        compiled = (target or folder) / f"{source.stem}.qm"
        subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(compiled)], cwd=ROOT, check=True)


def main() -> int:
    """Do what the command line says."""
    command = sys.argv[1] if len(sys.argv) == 2 else ""
    if command not in ("update", "release"):
        print(__doc__)
        return 2
    if command == "update":
        update()
    release()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
