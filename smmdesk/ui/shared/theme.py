"""Light and dark: the one table of colours, and the palette and style sheet made from it.

The palette of the application is the only record of which theme is on, so there is nothing to keep
in step: :func:`tokens` reads it back from there.
"""

from __future__ import annotations

import gc
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from smmdesk.paths import cache_folder, resource_path
from smmdesk.settings import ThemeChoice

Mode = ThemeChoice
"""What the user chose under View → Theme."""


class Tone(StrEnum):
    """What a coloured word or ground says; a word or an icon always says it too."""

    INFO = "info"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


class Tokens:
    """Every colour of one theme, as ``#rrggbb``. No colour stands anywhere else.

    A plain class: making a dataclass of it would take a visible part of the time to the first paint.
    """

    dark: bool
    ground: str
    panel: str
    line: str
    text: str
    muted: str
    accent: str
    accent_ground: str
    on_accent: str
    accent_hover: str
    good: str
    good_ground: str
    caution: str
    caution_ground: str
    bad: str
    bad_ground: str
    disabled: str

    def __init__(self, dark: bool, **colours: str) -> None:
        self.dark = dark
        self.__dict__.update(colours)

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return the text colour and the ground of a tone."""
        name = "accent" if tone is Tone.INFO else tone.value
        return str(getattr(self, name)), str(getattr(self, f"{name}_ground"))

    def colour(self, role: str) -> QColor:
        """Return the colour of a role by its field name; AttributeError for an unknown one."""
        return QColor(getattr(self, role))


# "muted" and "good" are a shade darker than in the sketches: there they missed 4.5 : 1 on coloured grounds.
LIGHT = Tokens(
    dark=False,
    ground="#f6f7f9",
    panel="#ffffff",
    line="#dfe3e8",
    text="#1d2630",
    muted="#5d6975",
    accent="#2457d6",
    accent_ground="#e8eefc",
    on_accent="#ffffff",
    accent_hover="#1c47b3",
    good="#187a48",
    good_ground="#e3f4ea",
    caution="#9a6200",
    caution_ground="#fdf1d8",
    bad="#b3261e",
    bad_ground="#fbe5e3",
    disabled="#a3acb6",
)
DARK = Tokens(
    dark=True,
    ground="#17191d",
    panel="#1f2227",
    line="#343940",
    text="#e7eaee",
    muted="#9aa5b1",
    accent="#8fb0ff",
    accent_ground="#24304d",
    on_accent="#17191d",
    accent_hover="#a9c2ff",
    good="#6fd39b",
    good_ground="#183426",
    caution="#f0c061",
    caution_ground="#3a2d12",
    bad="#ff8f86",
    bad_ground="#3d1d1b",
    disabled="#5c6670",
)

# Inks of rubrics, campaigns and networks by the names in smmdesk.domain.posts.setting.Colour: light, dark.
# Their grounds are mixed from them (smmdesk.ui.posts.colours, whose test computes the contrast).
INKS: dict[str, tuple[str, str]] = {
    "blue": ("#2457d6", "#8fb0ff"),
    "violet": ("#7a4fd0", "#c0a5ff"),
    "green": ("#187a48", "#6fd39b"),
    "rust": ("#bd3f0b", "#ff9d70"),
    "teal": ("#0b7088", "#67cbe2"),
    "amber": ("#8f5c00", "#f0c061"),
    "pink": ("#b62e77", "#ff98ca"),
    "olive": ("#5c6b10", "#c3cf6a"),
    "slate": ("#52606d", "#aab5c0"),
    "brown": ("#85563a", "#d9ad8d"),
}

# Text on the ground it may stand on; the test of contrast goes through all of them.
PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (ink, ground)
        for ink in ("text", "muted", "accent", "good", "caution", "bad")
        for ground in ("ground", "panel")
    ),
    *(("text", f"{tone}_ground") for tone in ("accent", "good", "caution", "bad")),
    *(("muted", f"{tone}_ground") for tone in ("accent", "good", "caution", "bad")),
    *((tone, f"{tone}_ground") for tone in ("accent", "good", "caution", "bad")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
)

BASE_PIXELS = 13
SPACING = (4, 8, 12, 16)


def tokens(palette: QPalette | None = None) -> Tokens:
    """Return the colours that *palette* was made from (the application's, where none is given)."""
    window = (palette or QGuiApplication.palette()).color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def make_palette(theme: Tokens) -> QPalette:
    """Return Qt's palette for a theme, disabled colours included."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    by_role = {
        role.Window: theme.ground,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.ground,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.Light: theme.panel,
        role.Midlight: theme.ground,
        role.Mid: theme.line,
        role.Dark: theme.muted,
        role.Shadow: theme.line,
    }
    for key, value in by_role.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, key, QColor(theme.disabled))
    return palette


def make_style_sheet(theme: Tokens, base: int = BASE_PIXELS) -> str:
    """Return the style sheet of ``resources/themes/desk.qss`` with its ``@names`` filled in."""
    values: dict[str, str] = {name: str(value) for name, value in vars(theme).items()}
    sizes = {"base": base, "caption": base - 2, "heading": base + 2, "figure": base + 11}
    values |= {name: f"{size}px" for name, size in sizes.items()}
    for image, role in (("down", "muted"), ("up", "muted"), ("check", "on_accent")):
        values[f"image_{image}"] = _tinted_file(image, values[role])
    text = resource_path("themes", "desk.qss").read_text(encoding="utf-8")
    for name in sorted(values, key=len, reverse=True):  # "@accent_ground" before "@accent"
        text = text.replace(f"@{name}", values[name])
    return text


def _tinted_file(name: str, colour: str) -> str:
    """Return the path of an icon in one colour: a style sheet takes pictures only from files.

    They lie in the cache folder; empty (no picture) where nothing can be written there.
    """
    target = cache_folder() / f"{name}-{colour[1:]}.svg"
    svg = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    try:
        if not target.exists() or target.read_text(encoding="utf-8") != svg:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(svg, encoding="utf-8")
    except OSError:
        return ""
    return target.as_posix()


class Theme(QObject):
    """Switches the running application between light, dark and what the system says."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        self._shown: Tokens | None = None
        self._system = tokens()  # before a palette of ours hides it
        self._base = self._set_font()
        if mode is Mode.SYSTEM:
            self._show(self._system)
        else:
            self.set_mode(mode)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """Return what the user chose."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show *mode* at once in every open window."""
        from PySide6.QtCore import Qt  # its many enums take 25 ms: not before the first paint

        self._mode = mode
        scheme = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(scheme.get(mode, Qt.ColorScheme.Unknown))
        fixed = {Mode.LIGHT: LIGHT, Mode.DARK: DARK}
        self._show(fixed.get(mode, self._system))

    def _system_changed(self) -> None:
        """The system went dark or light (or we told it to)."""
        from PySide6.QtCore import Qt

        if self._mode is Mode.SYSTEM:
            scheme = self._app.styleHints().colorScheme()
            self._system = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
            self._show(self._system)

    def _show(self, theme: Tokens) -> None:
        if theme is self._shown:
            return
        self._shown = theme
        # Qt goes through a list of all widgets, and calls Python for some of them. A collection of garbage
        # in the midst of that may delete a window that is still on the list: a crash.
        collecting = gc.isenabled()
        gc.disable()
        try:
            self._app.setPalette(make_palette(theme))
            self._app.setStyleSheet(make_style_sheet(theme, self._base))
        finally:
            if collecting:
                gc.enable()
        self.changed.emit()

    def _set_font(self) -> int:
        """Use the system's font, at 13 px or as large as the user has set it; return its size."""
        font: QFont = self._app.font()
        base = max(BASE_PIXELS, QFontInfo(font).pixelSize())
        font.setPixelSize(base)
        self._app.setFont(font)
        return base
