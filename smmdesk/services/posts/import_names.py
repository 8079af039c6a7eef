"""What an import understands by names: networks and formats, and whatever our own tables speak of."""

from __future__ import annotations

from collections.abc import Sequence

from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.importing_channels import Channels, FormatName
from smmdesk.domain.posts.setting import Campaign, PostsSetting, Rubric
from smmdesk.domain.text import Language


def channels_of(networks: Networks, chosen: Sequence[str]) -> Channels:
    """Return the networks as cells name them; *chosen* are those the owner works with."""
    formats = {
        network.id: tuple(
            FormatName(
                form.id, form.kind.value, frozenset({plain(form.name.en), plain(form.name.ru), form.id})
            )
            for form in network.formats
        )
        for network in networks.all()
    }
    names = {
        plain(name): network.id
        for network in networks.all()
        for name in (network.id, network.name.en, network.name.ru, *network.aliases)
    }
    return Channels(formats, names, tuple(each for each in chosen if each in networks))


def names_of(
    setting: PostsSetting,
    networks: Networks,
    more_rubrics: Sequence[Rubric] = (),
    more_campaigns: Sequence[Campaign] = (),
) -> ExportNames:
    """Return the names by which our own tables are read: those of the calendar first, then those they bring."""
    from smmdesk.knowledge.posts import goals
    from smmdesk.knowledge.wording import say

    known = {rubric.id for rubric in setting.rubrics}, {campaign.id for campaign in setting.campaigns}
    return ExportNames(
        Language.RU,
        lambda code, **params: say(code, Language.RU, **params),
        (*setting.rubrics, *(rubric for rubric in more_rubrics if rubric.id not in known[0])),
        (*setting.campaigns, *(campaign for campaign in more_campaigns if campaign.id not in known[1])),
        {network.id: network.name for network in networks.all()},
        {(network.id, form.id): form.name for network in networks.all() for form in network.formats},
        {goal.id: goal.name for goal in goals()},
        {},
        setting.choices.zone,
    )
