"""Icons: our own SVG strokes, tinted by role at the moment they are painted, sharp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QIcon, QIconEngine, QImageReader, QPainter, QPixmap, QPixmapCache

from smmdesk.paths import resource_path
from smmdesk.ui.shared.theme import tokens

DEFAULT_SIZE = 16


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, role: str = "text", size: int = DEFAULT_SIZE, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in the colour of *role*, *size* logical pixels square.

    *ratio* is the screen's device pixel ratio. FileNotFoundError for an unknown name.
    """
    edge = max(1, round(size * ratio))
    colour = str(getattr(tokens(), role))
    key = f"smmdesk/{name}/{colour}/{edge}"
    image = QPixmap()
    if not QPixmapCache.find(key, image):
        svg = _source(name).replace("currentColor", colour)
        buffer = QBuffer()
        buffer.setData(QByteArray(svg.encode("utf-8")))
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(edge, edge))
        image = QPixmap.fromImage(reader.read())
        QPixmapCache.insert(key, image)
    image.setDevicePixelRatio(edge / size)
    return image


class _Engine(QIconEngine):
    """Renders at the size asked for, in the colours of the theme that is on at that moment."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        size = min(rect.width(), rect.height())
        image = pixmap(self._name, self._role_for(mode), size, painter.device().devicePixelRatioF())
        corner = rect.topLeft() + QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
        painter.drawPixmap(QRectF(corner, QSize(size, size)), image, QRectF(image.rect()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        from PySide6.QtCore import Qt  # not before the first paint

        if size.isEmpty():
            return QPixmap()  # asked for by a field that has no room yet
        result = QPixmap(size * scale)
        result.setDevicePixelRatio(scale)
        result.fill(Qt.GlobalColor.transparent)
        edge = min(size.width(), size.height())
        painter = QPainter(result)
        image = pixmap(self._name, self._role_for(mode), edge, scale)
        painter.drawPixmap((size.width() - edge) // 2, (size.height() - edge) // 2, image)
        painter.end()
        return result

    def _role_for(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode == QIcon.Mode.Disabled else self._role


def icon(name: str, role: str = "text") -> QIcon:
    """Return icon *name* tinted by *role* (a field of Tokens); it follows a switch of the theme."""
    _source(name)  # an unknown name is found at once, not when it is painted
    return QIcon(_Engine(name, role))
