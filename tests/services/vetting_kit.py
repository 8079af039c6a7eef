"""A plan of a few criteria, as the stand-in recogniser of these tests reads it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smmdesk.domain.errors import UserError
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.views import ReadPlan

Read = Callable[..., ReadPlan]
CRITERIA = [criterion.id for criterion in load_checklist().criteria]
FLAG = load_checklist().flags[0].id
FIRST, SECOND = CRITERIA[:2]
LINES = ("Our plan", f"{FIRST}!", f"{SECOND}?", f"#{FLAG}", "We shall do everything you need")


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        work()
    return error.value.code
