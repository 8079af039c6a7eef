"""Opens the dialogs around posts: rubrics, campaigns, occasions, limits, models, settings, repetition."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from smmdesk.domain.changes import Change, Topic

if TYPE_CHECKING:
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.posts.post import Post
    from smmdesk.domain.posts.series import Rule
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.dialog import Dialog
    from smmdesk.ui.shared.tasks import Tasks


class Managers(QObject):
    """``changed(Change, undo text)``: something was kept. ``opened(str)``: a post is to be shown in the editor.
    ``told(str)``: a sentence for the banner.

    The dialogs are not modal to the work: what they change is kept at once, and an undo shows in them.
    """

    changed = Signal(object, str)
    opened = Signal(str)
    told = Signal(str)

    def __init__(self, service: PostService, tasks: Tasks, networks: Networks, window: QWidget) -> None:
        super().__init__(window)
        self._service = service
        self._tasks = tasks
        self._networks = networks
        self._window = window
        self.dialog: Dialog | None = None

    def rubrics(self) -> None:
        """Open the rubrics."""
        from smmdesk.ui.posts.editor.rubrics_dialog import RubricsDialog

        self._with_setting(lambda setting: RubricsDialog(self._service, self._tasks, setting, self._window))

    def campaigns(self) -> None:
        """Open the campaigns."""
        from smmdesk.ui.posts.editor.campaigns_dialog import CampaignsDialog

        self._with_setting(lambda setting: CampaignsDialog(self._service, self._tasks, setting, self._window))

    def occasions(self) -> None:
        """Open the owner's own occasions."""
        from smmdesk.ui.posts.editor.campaigns_dialog import OccasionsDialog

        self._with_setting(lambda setting: OccasionsDialog(self._service, self._tasks, setting, self._window))

    def limits(self) -> None:
        """Open the table of limits."""
        from smmdesk.ui.posts.editor.limits_dialog import LimitsDialog

        self._with_setting(
            lambda setting: LimitsDialog(self._service, self._tasks, self._networks, setting, self._window)
        )

    def settings(self) -> None:
        """Open the settings of the calendar."""
        from smmdesk.ui.posts.editor.choices_dialog import ChoicesDialog

        self._with_setting(
            lambda setting: ChoicesDialog(self._service, self._tasks, self._networks, setting, self._window)
        )

    def models(self, post: Post | None = None) -> None:
        """Open templates and evergreens; of *post* one can be made there."""
        from smmdesk.ui.posts.editor.models_dialog import ModelsDialog

        dialog = ModelsDialog(self._service, self._tasks, post, self._window)
        dialog.opened.connect(self.opened)
        self._open(dialog)

    def repeat(self, post: Post) -> None:
        """Open the rule by which a post repeats."""
        from smmdesk.ui.posts.editor.repeat_dialog import RepeatDialog

        def rule() -> Rule | None:
            series = self._service.series(post.series_id) if post.series_id else None
            return None if series is None else series.rule

        self._tasks.run(
            rule,
            lambda known: self._open(RepeatDialog(self._service, self._tasks, post, known, self._window)),
            owner=self,
        )

    def apply_change(self, change: Change) -> None:
        """Show in the open dialog what was changed elsewhere, by an undo for instance."""
        dialog: Any = self.dialog
        if dialog is None or not isValid(dialog) or not dialog.isVisible():
            return
        if hasattr(dialog, "show_setting") and Topic.POST_SETTING in change.topics:
            self._tasks.run(self._service.setting, dialog.show_setting, owner=dialog)
        elif hasattr(dialog, "reload") and Topic.POSTS in change.topics:
            dialog.reload()

    def _with_setting(self, make: Callable[[PostsSetting], Dialog]) -> None:
        self._tasks.run(self._service.setting, lambda setting: self._open(make(setting)), owner=self)

    def _open(self, dialog: Dialog) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.close()  # one at a time; what was typed into it is kept
        self.dialog = dialog
        cast("Any", dialog).changed.connect(self.changed)
        if hasattr(dialog, "told"):
            dialog.told.connect(self.told)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
