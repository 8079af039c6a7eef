"""A file is written whole or not at all, and what stands in the way is told in one sentence."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from smmdesk.documents.out.target import write_safely
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import error_text

NOBODY = 65534


def refusal(target: Path, data: bytes = b"new") -> str:
    """Return the code with which writing is refused; its sentence must name the file in both languages."""
    with pytest.raises(UserError) as caught:
        write_safely(target, data)
    for language in Language:
        sentence = error_text(caught.value, language)
        assert caught.value.params["name"] in sentence
        assert "{" not in sentence
    return caught.value.code


def test_a_file_is_written_and_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "отчёт.pdf"
    write_safely(target, b"first")
    write_safely(target, b"second")
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]


def test_a_name_as_long_as_the_disk_takes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 251 + ".pdf")
    write_safely(target, b"data")
    assert target.read_bytes() == b"data"
    assert refusal(tmp_path / ("x" * 300 + ".pdf")) == "out_bad_name"


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_mode_and_link_of_the_replaced_file_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link.symlink_to(real)
    write_safely(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


def test_a_folder_a_missing_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    assert refusal(tmp_path) == "out_is_folder"
    assert refusal(tmp_path / "gone" / "a.pdf") == "out_no_folder"
    assert refusal(file / "a.pdf") == "out_no_folder"
    assert refusal(tmp_path / "a\0b.pdf") == "out_bad_name"
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_file_that_is_open_elsewhere_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "open in Word.docx"
    target.write_bytes(b"old")

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)
    assert refusal(target) == "out_open_elsewhere"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "out_disk_full"), (errno.EROFS, "out_not_allowed"), (errno.EIO, "out_disk_error")],
)
def test_an_error_of_the_disk_while_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def fail(_descriptor: int) -> None:
        raise OSError(number, "told by the system")

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal(target) == code
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    mounted = tmp_path / "disk"
    mounted.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(mounted)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not permitted here")
    yield mounted
    subprocess.run(["umount", str(mounted)], check=True)


def test_on_a_full_disk_the_old_file_stays_and_no_half_of_the_new_one(small_disk: Path) -> None:
    target = small_disk / "report.pdf"
    write_safely(target, b"old")
    assert refusal(target, os.urandom(200_000)) == "out_disk_full"
    assert target.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [target]


def test_protected_files_and_folders_are_left_alone(ordinary_users_folder: Path) -> None:
    target = ordinary_users_folder / "mine.html"
    target.write_bytes(b"old")
    target.chmod(0o400)
    if os.geteuid() != NOBODY:
        assert refusal(target) == "out_protected"
    ordinary_users_folder.chmod(0o500)
    assert refusal(ordinary_users_folder / "new.html") == "out_not_allowed"
    assert target.read_bytes() == b"old"
    assert list(ordinary_users_folder.iterdir()) == [target]
