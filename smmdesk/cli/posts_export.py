"""``smmdesk posts export``: writes the calendar as a file that others can open."""

from __future__ import annotations

from pathlib import Path

from smmdesk.cli.console import printable, terminal_language
from smmdesk.cli.outcome import DONE
from smmdesk.cli.posts import opened
from smmdesk.cli.posts_arguments import PostsExportRequest
from smmdesk.domain.errors import UserError
from smmdesk.knowledge.wording import say


def export_posts(request: PostsExportRequest) -> int:
    """Write the file and tell what is in it and what is not; UserError where that cannot be done."""
    from smmdesk.documents.sandbox import Sandbox
    from smmdesk.domain.posts.exporting import EXPORT_FORMATS
    from smmdesk.domain.posts.lines import PostFilter
    from smmdesk.printing.save import posts_on_paper, require_savable
    from smmdesk.services.posts.exporting import ExportService
    from smmdesk.services.posts.service import PostService

    target = Path(request.out)
    require_savable(target, EXPORT_FORMATS)
    language = request.language or terminal_language()
    sandbox = Sandbox()
    try:
        with opened(request.workspace) as workspace:
            if target.resolve() == workspace.path.resolve():
                raise UserError("cli_would_overwrite", name=target.name)
            service = ExportService(PostService(workspace.database), posts_on_paper, sandbox)
            business = workspace.profile().name
            written = service.write(target, request.first, request.last, PostFilter(), language, business)
    finally:
        sandbox.close()
    print(printable(say("cli_saved", language, path=str(target))))
    for sentence in written.sentences(language):
        print(printable(sentence))
    return DONE
