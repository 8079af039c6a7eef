"""The business profile: whose workspace it is. Everything may be left empty."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.ui.countries import load_countries
from smmdesk.ui.shared.dialog import Dialog
from smmdesk.ui.shared.language import NAMES, current_language


class ProfileDialog(Dialog):
    """Asks about the business. ``accepted_profile(Profile)`` comes when the user is done."""

    accepted_profile = Signal(object)

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Your business"))
        self._create_widgets(profile)
        self._lay_out()
        self._connect_signals()
        self.resize(520, self.sizeHint().height())

    def profile(self) -> Profile:
        """Return the profile as it stands in the fields."""
        return Profile(
            name=self._name.text().strip(),
            sells=self._sells.toPlainText().strip(),
            area=self._area.text().strip(),
            country=_chosen(self._country),
            currency=_chosen(self._currency),
            language=Language(self._language.currentData()),
        )

    def _create_widgets(self, profile: Profile) -> None:
        self._name = QLineEdit(profile.name, self)
        self._name.setPlaceholderText(self.tr("for example: Bakery “Krokus”"))
        self._sells = QPlainTextEdit(profile.sells, self)
        self._sells.setPlaceholderText(self.tr("for example: bread, cakes to order, coffee to take away"))
        self._sells.setProperty("kind", "field")
        self._sells.setFixedHeight(68)
        self._sells.setTabChangesFocus(True)
        self._area = QLineEdit(profile.area, self)
        self._area.setPlaceholderText(self.tr("where your customers are"))
        self._country = _combo(self, _countries(), profile.country)
        self._currency = _combo(self, _currencies(), profile.currency)
        self._language = QComboBox(self)
        for language, name in NAMES.items():
            self._language.addItem(name, language.value)
        self._language.setCurrentIndex(list(NAMES).index(profile.language))

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "With these words the program understands plans better: it knows what you sell when a"
                " contractor writes about your market. Leave empty what you like."
            ),
            self,
        )
        why.setWordWrap(True)
        why.setProperty("kind", "muted")
        self.content.addWidget(why)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("&Name"), self._name),
            (self.tr("What it &sells"), self._sells),
            (self.tr("City or delivery &area"), self._area),
            (self.tr("&Country"), self._country),
            (self.tr("C&urrency"), self._currency),
            (self.tr("&Language"), self._language),
        ):
            form.addRow(text, field)
            name = text.replace("&", "")
            field.setAccessibleName(name)
            if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
                line.setAccessibleName(name)
        self.content.addLayout(form)

    def _connect_signals(self) -> None:
        self._country.activated.connect(self._suggest_currency)
        later = self.add_button(self.tr("Not now"))
        later.clicked.connect(self.reject)
        done = self.add_button(self.tr("Done"), primary=True)
        done.clicked.connect(self._done)

    def _suggest_currency(self) -> None:
        """Take the currency of the country that was just chosen."""
        code = _chosen(self._country)
        for country in load_countries():
            if country.code == code:
                self._currency.setCurrentIndex(self._currency.findData(country.currency))

    def _done(self) -> None:
        self.accepted_profile.emit(self.profile())
        self.accept()


def first_profile() -> Profile:
    """Return what can be guessed of a business that has not been described yet; the user corrects it."""
    system = QLocale.system()
    code = QLocale.territoryToCode(system.territory())
    country = next((country for country in load_countries() if country.code == code), None)
    if country is None:
        return Profile(language=current_language())
    return Profile(country=country.code, currency=country.currency, language=current_language())


def _countries() -> list[tuple[str, str]]:
    language = current_language()
    names = [(country.name.in_language(language), country.code) for country in load_countries()]
    return sorted(names, key=lambda entry: entry[0].casefold())


def _currencies() -> list[tuple[str, str]]:
    return [(code, code) for code in sorted({country.currency for country in load_countries()})]


def _combo(parent: QWidget, entries: list[tuple[str, str]], chosen: str) -> QComboBox:
    """Return a list one can type in; a code that is not in the list is kept as it is."""
    combo = QComboBox(parent)
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItem("", "")
    for text, code in entries:
        combo.addItem(text, code)
    index = combo.findData(chosen)
    combo.setCurrentIndex(index)
    if index < 0:
        combo.setEditText(chosen)
    completer = combo.completer()
    if completer is not None:
        completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return combo


def _chosen(combo: QComboBox) -> str:
    """Return the code of the entry, or what was typed, as a code, where it is none of the list."""
    text = combo.currentText().strip()
    index = combo.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(combo.itemData(index)) if index >= 0 else text.upper()[:3]
