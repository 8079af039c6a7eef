"""How fast the calendar is with 100,000 and 1,000,000 posts, against a bare query and QCalendarWidget.

    python tests/benchmarks/post_calendar.py [--rounds N] [--posts N …] [--keep FOLDER]

Ten years of posts are written straight into a workspace. Measured: going to another month (query, handing
over, layout, paint; aims 25 ms at 100,000, 50 ms at 1,000,000) against SQLite alone reading these days from
the covering index and against a repaint of QCalendarWidget; a step of a drag with its repaint (16 ms, one
frame); the search as one types (20 ms at 100,000); opening a workspace in a fresh process with and without
posts. Medians of processor time, which neighbours disturb least. The aims were set where QCalendarWidget takes
7.4 ms to show another month: each measure takes turns with it, and is told as it would be there. Exit code 1
where an aim is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QDragMoveEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QCalendarWidget  # noqa: E402

from smmdesk.domain.posts.lines import PostFilter  # noqa: E402
from smmdesk.domain.posts.post import Post, PostStatus, Variant  # noqa: E402
from smmdesk.domain.posts.setting import Colour, PostsSetting, Rubric  # noqa: E402
from smmdesk.knowledge.networks import load_networks  # noqa: E402
from smmdesk.services.posts.service import PostService  # noqa: E402
from smmdesk.storage.database import Database  # noqa: E402
from smmdesk.storage.post_rows import row_of  # noqa: E402
from smmdesk.ui.posts.drag import mime_of  # noqa: E402
from smmdesk.ui.posts.views.base import CalendarView  # noqa: E402
from smmdesk.ui.posts.views.data import ViewData  # noqa: E402
from smmdesk.ui.posts.views.day import DayView  # noqa: E402
from smmdesk.ui.posts.views.half_year import HalfYearView  # noqa: E402
from smmdesk.ui.posts.views.month import MonthView  # noqa: E402
from smmdesk.ui.posts.views.week import WeekView  # noqa: E402
from smmdesk.ui.posts.views.year import YearView  # noqa: E402
from smmdesk.ui.shared.theme import Mode, Theme  # noqa: E402

FIRST, DAYS = date(2021, 1, 1), 3652
MONTH_AIMS = {100_000: 25.0, 1_000_000: 50.0}
WIDGET = 7.4
DRAG_AIM, SEARCH_AIM, OPEN_AIM = 16.0, 20.0, 1.2
TYPED = ("к", "кр", "кру", "круа", "круасс", "круассан", "круассан ф", "мы печём", "ё", "завтрак недели")
WORDS = (
    "круассан", "фисташкой", "хлеб", "печём", "утра", "торты", "пятницы", "скидка", "завтрак", "недели", "ёлка",
    "отзыв", "пекарь", "замес", "теста", "рожь", "закваска", "новый", "любимый", "хранить", "кофе", "мы", "как",
)  # fmt: skip
RUBRICS = tuple(Rubric(f"r{number}", colour.value, colour) for number, colour in enumerate(Colour))

OPENING = """
import sys, time
began = time.perf_counter()
from datetime import date
from pathlib import Path
from smmdesk.knowledge.networks import load_networks  # noqa: E402
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
loaded = time.perf_counter()
database = Database.open(Path(sys.argv[1]))
service = PostService(database)
service.setting()
service.counts(date(2026, 10, 26), date(2026, 12, 6))
print((time.perf_counter() - loaded) * 1000)
"""


def rows(count: int) -> Iterator[tuple[object, ...]]:
    """Return rows of the table of posts, day by day."""
    chance, now = random.Random(4), datetime(2026, 11, 24, tzinfo=UTC)
    statuses = tuple(PostStatus)
    pattern = row_of(
        Post("@id", "@title", now, now, rubric_id="@rubric", variants=(Variant("vk"), Variant("telegram")))
    )
    yield tuple(pattern)
    for number in range(count):
        words = [chance.choice(WORDS) for _ in range(18)]
        title, post_id = " ".join(words[:6]).capitalize(), f"{number:032x}"
        row = dict(pattern)
        row.update(
            id=post_id,
            day=FIRST.toordinal() + number * DAYS // count,
            minute=chance.randrange(8, 22) * 60,
            status=chance.choice(statuses).value,
            title=title,
            title_key=title.casefold(),
            rubric_id=f"r{chance.randrange(len(RUBRICS))}",
            responsible=chance.choice(("", "Айгуль", "Марина")),
            words="\n".join((title.casefold(), " ".join(words))).replace("ё", "е"),
            body=str(row["body"]).replace("@id", post_id).replace("@title", title),
        )
        yield tuple(row.values())


def make(path: Path, count: int) -> None:
    """Write a workspace with so many posts."""
    Database.create(path).close()
    found = rows(count)
    columns = next(found)
    with sqlite3.connect(path) as connection:
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO posts ({', '.join(map(str, columns))}) VALUES ({marks})", found)
        connection.execute("ANALYZE")
    connection.close()


def milliseconds(work: Callable[[], object], rounds: int) -> list[float]:
    """Return how long each of some rounds takes."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times


class Board:
    """Measures, says what was measured, and remembers whether an aim was missed."""

    def __init__(self, rounds: int) -> None:
        self.missed = False
        self._rounds = rounds
        self._widget = calendar_widget()

    def measure(
        self, what: str, work: Callable[[], object], aim: float | None = None, rounds: int = 0
    ) -> None:
        """Measure *work* turn about with QCalendarWidget, so that the machine's moods hit both alike."""
        milliseconds(work, 3)
        ours: list[float] = []
        floor: list[float] = []
        for _ in range(rounds or self._rounds):
            ours += milliseconds(work, 1)
            floor += milliseconds(self._widget, 1)
        ratio = median(ours) / median(floor)
        late = aim is not None and ratio * WIDGET > aim
        self.missed |= late
        text = f"  {what}: {median(ours):.2f} ms = {ratio:.2f} × QCalendarWidget;"
        text += f" {ratio * WIDGET:.1f} ms where that takes {WIDGET}"
        print(text + (f" (aim {aim:g}{', MISSED' if late else ''})" if aim is not None else ""), flush=True)


def shown(kind: type[CalendarView], service: PostService) -> CalendarView:
    """Return a view that is seen and fed by *service* at once, as the page feeds it."""
    view = kind()
    setting = PostsSetting(rubrics=RUBRICS)

    def read(first: date, last: date, per_day: int) -> None:
        rubrics = service.rubric_counts(first, last) if kind is HalfYearView else {}
        counts = {} if per_day else service.counts(first, last)
        days = service.days(first, last, per_day) if per_day else {}
        view.set_data(ViewData(days, counts, rubrics, setting=setting, today=date(2026, 11, 24)))

    view.span_wanted.connect(read)
    view.resize(870, 690)
    view.show_day(date(2026, 11, 24))
    view.show()
    QApplication.processEvents()
    return view


def turning(view: CalendarView) -> Callable[[], None]:
    """Return what goes to another page and paints it, first a year forth, then back."""
    steps = cycle([1] * 12 + [-1] * 12)

    def turn() -> None:
        view.turn(next(steps))
        view.viewport().repaint()

    return turn


def dragging(view: CalendarView) -> Callable[[], None]:
    """Return what moves a drag to another day and paints what that changes."""
    lowest = view.offset() + view.viewport().height() - 30
    places = [
        QPoint(each.rect.center().x(), min(each.rect.center().y(), lowest)) for each in view.places()[:60]
    ]
    points, mime = cycle(places), mime_of(["0" * 32])

    def step() -> None:
        point = next(points) - QPoint(0, view.offset())
        event = QDragMoveEvent(
            point, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        view.dragMoveEvent(event)
        QApplication.processEvents()

    return step


def bare_month(path: Path) -> Callable[[], object]:
    """Return what reads the lines of six weeks from the covering index, by SQLite alone."""
    connection = sqlite3.connect(path)
    sql = (
        "SELECT id, title, status, day, minute, zone, rubric_id, campaign_id, channels, responsible, series_id"
        " FROM posts WHERE kind = 'post' AND day BETWEEN ? AND ? ORDER BY day, minute"
    )
    starts = cycle(date(2026, month, 1).toordinal() for month in range(1, 12))

    def month() -> None:
        start = next(starts)
        connection.execute(sql, (start, start + 41)).fetchall()

    return month


def calendar_widget() -> Callable[[], None]:
    """Return what makes a QCalendarWidget show another month."""
    widget = QCalendarWidget()
    widget.resize(870, 690)
    widget.show()
    QApplication.processEvents()

    def turn() -> None:
        widget.showNextMonth()
        widget.repaint()
        QApplication.processEvents()

    return turn


def search(service: PostService) -> Callable[[], object]:
    """Return what a letter of the search takes to be answered."""
    typed = cycle(TYPED)
    return lambda: service.search(next(typed))


def filtered(service: PostService) -> Callable[[], object]:
    """Return what shows the month of what is searched, a letter after the other."""
    typed, first = cycle(TYPED), date(2026, 10, 26)
    return lambda: service.days(first, first + timedelta(days=41), 4, PostFilter(text=next(typed)))


def opening(path: Path, rounds: int) -> list[float]:
    """Return how long a fresh process takes to open a workspace and to read what the page stands on."""
    command = [sys.executable, "-c", OPENING, str(path)]
    answers = (
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(rounds)
    )
    return [float(answer.stdout) for answer in answers]


@contextmanager
def service_of(path: Path) -> Iterator[PostService]:
    database = Database.open(path)
    yield PostService(database)
    database.close()


def measure(path: Path, count: int, board: Board) -> None:
    """Measure all that is shown by one workspace."""
    board.measure("SQLite alone, all lines of six weeks", bare_month(path))
    with service_of(path) as service:
        for kind in (MonthView, WeekView, DayView, HalfYearView, YearView):
            view = shown(kind, service)
            turn, drag = turning(view), dragging(view)
            aim = MONTH_AIMS.get(count) if kind is MonthView else None
            board.measure(f"{kind.__name__}, another page", turn, aim)
            board.measure(f"{kind.__name__}, a step of a drag", drag, DRAG_AIM)
            view.close()
        if count <= 100_000:
            letters = 5 * len(TYPED)
            board.measure("search, a letter", search(service), SEARCH_AIM, letters)
            board.measure("month of what is searched, a letter", filtered(service), None, letters)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=24)
    parser.add_argument("--posts", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--keep", type=Path, help="a folder in which workspaces are kept for the next run")
    chosen = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # a platform without a screen has its remarks
    application = QApplication([])
    Theme(application, Mode.LIGHT)
    load_networks()  # as the page does before it shows anything
    board, times = Board(chosen.rounds), {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for count in (0, *chosen.posts):
            path = folder / f"{count}.smmdesk"
            if not path.exists():
                make(path, count)
            print(f"{count:,} posts")
            if count:
                measure(path, count, board)
            times[count] = median(opening(path, 9))
            print(f"  opening in a fresh process: {times[count]:.1f} ms")
    slower = times[chosen.posts[0]] / times[0]
    print(f"opening with {chosen.posts[0]:,} posts takes {slower:.2f} × the time without (aim {OPEN_AIM})")
    sys.exit(1 if board.missed or slower > OPEN_AIM else 0)


if __name__ == "__main__":
    main()
