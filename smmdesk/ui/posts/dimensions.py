"""What posts can be filtered, grouped and coloured by."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.names import Names, network_name, status_name


class Dimension(StrEnum):
    """The sides of a post that one filters by; the values are the fields of PostFilter."""

    NETWORK = "networks"
    RUBRIC = "rubrics"
    STATUS = "statuses"
    CAMPAIGN = "campaigns"
    PERSON = "people"


class ColourBy(StrEnum):
    """What the posts' colours tell."""

    RUBRIC = "rubric"
    NETWORK = "network"
    STATUS = "status"

    @property
    def dimension(self) -> Dimension:
        """The side of a post it belongs to."""
        return {
            ColourBy.RUBRIC: Dimension.RUBRIC,
            ColourBy.NETWORK: Dimension.NETWORK,
            ColourBy.STATUS: Dimension.STATUS,
        }[self]


class Choice(NamedTuple):
    """One value of a side ("" stands for none) and its name."""

    value: str
    name: str


def dimension_name(dimension: Dimension) -> str:
    """Return the word for a side of a post."""
    return {
        Dimension.NETWORK: QCoreApplication.translate("Dimensions", "Network"),
        Dimension.RUBRIC: QCoreApplication.translate("Dimensions", "Rubric"),
        Dimension.STATUS: QCoreApplication.translate("Dimensions", "Status"),
        Dimension.CAMPAIGN: QCoreApplication.translate("Dimensions", "Campaign"),
        Dimension.PERSON: QCoreApplication.translate("Dimensions", "Responsible"),
    }[dimension]


def values_of(wanted: PostFilter, dimension: Dimension) -> frozenset[str]:
    """Return the values that are wanted of a side; empty: all."""
    return frozenset(getattr(wanted, dimension.value))


def with_values(wanted: PostFilter, dimension: Dimension, values: frozenset[str]) -> PostFilter:
    """Return the filter with other values of one side."""
    if dimension is Dimension.STATUS:
        return replace(wanted, statuses=frozenset(PostStatus(value) for value in values))
    if dimension is Dimension.NETWORK:
        return replace(wanted, networks=values)
    if dimension is Dimension.RUBRIC:
        return replace(wanted, rubrics=values)
    if dimension is Dimension.CAMPAIGN:
        return replace(wanted, campaigns=values)
    return replace(wanted, people=values)


def name_of(value: str, dimension: Dimension, names: Names) -> str:
    """Return a value's name."""
    if dimension is Dimension.NETWORK:
        none = QCoreApplication.translate("Dimensions", "no network")
        return network_name(value) if value else none
    if dimension is Dimension.RUBRIC:
        return names.rubric(value)
    if dimension is Dimension.STATUS:
        return status_name(PostStatus(value))
    return names.campaign(value) if dimension is Dimension.CAMPAIGN else names.person(value)


def choices(dimension: Dimension, names: Names) -> tuple[Choice, ...]:
    """Return all values of a side, in their order, with "none" at the end where there can be none."""
    setting = names.setting
    if dimension is Dimension.STATUS:
        return tuple(Choice(status.value, status_name(status)) for status in PostStatus)
    values = {
        Dimension.NETWORK: networks_of(names),
        Dimension.RUBRIC: tuple(rubric.id for rubric in setting.rubrics),
        Dimension.CAMPAIGN: tuple(campaign.id for campaign in setting.campaigns),
        Dimension.PERSON: setting.people,
    }[dimension]
    return tuple(Choice(value, name_of(value, dimension, names)) for value in (*values, ""))


def networks_of(names: Names) -> tuple[str, ...]:
    """Return the networks the owner works with; all that are known where she has not said."""
    chosen = names.setting.choices.networks
    if chosen:
        return chosen
    from smmdesk.knowledge.networks import load_networks

    return tuple(network.id for network in load_networks().all())
