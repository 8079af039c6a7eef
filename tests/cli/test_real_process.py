"""The whole way, as it is run from outside: a process, the real recogniser, real and hostile files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from smmdesk.paths import resource_path

SAMPLES = [resource_path("samples", "plan_en.md"), resource_path("samples", "plan_ru.md")]


def vet(*arguments: object, home: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "smmdesk", "vet", *map(str, arguments)]
    environment = {**os.environ, "SMMDESK_HOME": str(home), "LANG": "en_GB.UTF-8", "LC_ALL": ""}
    return subprocess.run(command, check=False, capture_output=True, env=environment, timeout=120)


def make_hostile(folder: Path) -> list[Path]:
    """A file of 0 bytes, a cut PDF, a zip bomb called DOCX, an XML bomb in a DOCX, and a program."""
    files = {
        "nothing.pdf": b"",
        "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Ty",
        "setup.exe": b"MZ\x90\x00\x03" + bytes(4_000),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (80 * 2**20))
    entities = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>'
    with zipfile.ZipFile(folder / "entities.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", entities)
    return [folder / name for name in (*files, "bomb.docx", "entities.docx")]


def test_the_samples_are_judged_alike_in_both_languages(tmp_path: Path) -> None:
    done = vet(*SAMPLES, "--json", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    english, russian = json.loads(done.stdout.decode("utf-8"))
    assert (english["language"], russian["language"]) == ("en", "ru")
    for plan in (english, russian):
        assert plan["verdict"] == "ask_first"
        assert "kpi_later" in [flag["id"] for flag in plan["red_flags"]]
        assert "bought_followers" not in [flag["id"] for flag in plan["red_flags"]]
        by_id = {criterion["id"]: criterion for criterion in plan["criteria"]}
        assert by_id["smm_publishing"]["status"] == "concrete"
        assert "12" in by_id["smm_publishing"]["evidence"][0]["quote"]
        assert by_id["dig_audience"]["status"] == "mentioned"
        assert by_id["dig_market"]["status"] == "absent"


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_hostile_files_are_refused_one_by_one_and_the_good_one_is_done(
    tmp_path: Path, option: tuple[str, ...]
) -> None:
    hostile = make_hostile(tmp_path)
    done = vet(*hostile, SAMPLES[0], *option, home=tmp_path)
    assert done.returncode == 2
    sentences = done.stderr.decode("utf-8").splitlines()
    assert len(sentences) == len(hostile)
    for file, sentence in zip(hostile, sentences, strict=True):
        assert file.name in sentence
    assert b"Traceback" not in done.stderr
    if option:
        assert [Path(plan["file"]).name for plan in json.loads(done.stdout)] == ["plan_en.md"]
    else:
        assert "Ask before you trust it" in done.stdout.decode("utf-8")


def test_a_text_that_is_no_plan_is_said_to_be_none(tmp_path: Path) -> None:
    poem = tmp_path / "soup.txt"
    poem.write_text(
        "Peel four carrots and two onions. Fry them slowly in butter until soft. Add stock.", "utf-8"
    )
    done = vet(poem, home=tmp_path)
    assert done.returncode == 0
    assert "does not look like a plan" in done.stdout.decode("utf-8")
