"""What the editor can tell of the chosen network: its limits, and which of its formats suits the goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.ui.posts.editor.limits_popover import LimitsPopover
from smmdesk.ui.posts.editor.words import variant_name

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.posts.setting import LimitOverride
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.text_panel import TextPanel
    from smmdesk.ui.shared.tasks import Tasks


class Knowing(QObject):
    """Opens the small cards of the text panel. ``changed(Change, undo text)``: a figure of the owner's."""

    changed = Signal(object, str)

    def __init__(self, panel: TextPanel, service: PostService, tasks: Tasks) -> None:
        super().__init__(panel)
        self._panel = panel
        self._service = service
        self._tasks = tasks
        self.limits: LimitsPopover | None = None
        panel.limits_wanted.connect(self.open_limits)

    def open_limits(self) -> None:
        """Show the limits of the chosen variant."""
        panel, variant = self._panel, self._panel.variant()
        if variant is None or variant.network not in panel.around.networks:
            return
        networks = panel.around.networks
        self.limits = LimitsPopover(networks, variant, variant_name(networks, variant), panel)
        self.limits.kept.connect(lambda record: self._keep(record, True))
        self.limits.forgotten.connect(lambda record: self._keep(record, False))
        self.limits.open_at(panel.counter.limits)

    def _keep(self, record: LimitOverride, keep: bool) -> None:
        service = self._service

        def done(change: Change) -> None:
            self.changed.emit(change, self.tr("Change a limit"))

        self._tasks.run(lambda: service.keep(record) if keep else service.forget(record), done, owner=self)
