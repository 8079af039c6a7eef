"""What the editor can tell of the chosen network: its limits, and which of its formats suits the goal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.ui.posts.editor.advice_popover import AdvicePopover
from smmdesk.ui.posts.editor.counting import fitted
from smmdesk.ui.posts.editor.limits_popover import LimitsPopover
from smmdesk.ui.posts.editor.words import variant_name

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.networks.advice import Audience
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
        self.advice: AdvicePopover | None = None
        self._audience: Audience | None = None
        panel.limits_wanted.connect(self.open_limits)
        panel.advice_wanted.connect(self.open_advice)

    def open_limits(self) -> None:
        """Show the limits of the chosen variant."""
        panel, variant = self._panel, self._panel.variant()
        if variant is None or variant.network not in panel.around.networks:
            return
        networks, post = panel.around.networks, panel.draft.post
        if post is not None:
            variant = fitted(networks, variant, post)
        self.limits = LimitsPopover(networks, variant, variant_name(networks, variant), panel)
        self.limits.kept.connect(lambda record: self._keep(record, True))
        self.limits.forgotten.connect(lambda record: self._keep(record, False))
        self.limits.open_at(panel.counter.limits)

    def open_advice(self) -> None:
        """Show which formats the network and the goal call for."""
        panel, variant = self._panel, self._panel.variant()
        panel.keep()
        post = panel.draft.post
        if variant is None or post is None or variant.network not in panel.around.networks:
            return
        shown = replace(post, text=post.text_of(variant))
        self.advice = AdvicePopover(panel.around, shown, variant, self._audience, panel)
        self.advice.chosen.connect(panel.set_format)
        self.advice.audience_chosen.connect(self._take_audience)
        self.advice.open_at(panel.why)

    def _take_audience(self, audience: Audience | None) -> None:
        self._audience = audience

    def _keep(self, record: LimitOverride, keep: bool) -> None:
        service = self._service

        def done(change: Change) -> None:
            self.changed.emit(change, self.tr("Change a limit"))

        self._tasks.run(lambda: service.keep(record) if keep else service.forget(record), done, owner=self)
