"""Which formats suit a post, from ``format_advice.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from smmdesk.domain.networks.advice import Advice, AdviceRules, Audience, Ground, Material
from smmdesk.domain.networks.advice import format_advice as _advice
from smmdesk.domain.networks.records import Confidence, FormatKind
from smmdesk.domain.posts.post import Post
from smmdesk.knowledge.networks import load_networks
from smmdesk.knowledge.yaml_files import bilingual, knowledge_file, load_yaml


@lru_cache(maxsize=1)
def load_advice() -> AdviceRules:
    """Return the grounds for formats that ship with the program."""
    known = load_yaml(knowledge_file("format_advice.yaml"))
    return AdviceRules(
        tasks={kpi: task for task, kpis in known["tasks"].items() for kpi in kpis},
        goals={task: _grounds(entry) for task, entry in known["goals"].items()},
        audiences={Audience(name): _grounds(entry) for name, entry in known["audiences"].items()},
        material={Material(name): _ground(entry["kind"], entry) for name, entry in known["material"].items()},
        own={
            (network, task): _grounds(entry)
            for network, tasks in known["networks"].items()
            for task, entry in tasks.items()
        },
    )


def format_advice(
    network_id: str, goal: str = "", audience: Audience | None = None, post: Post | None = None
) -> tuple[Advice, ...]:
    """Return up to three formats of a network that suit, the best first; none for a network that is not known."""
    networks = load_networks()
    if network_id not in networks:
        return ()
    return _advice(load_advice(), networks.get(network_id), goal, audience, post)


def _grounds(entry: Mapping[str, Any]) -> tuple[Ground, ...]:
    return tuple(_ground(kind, ground) for kind, ground in entry.items())


def _ground(kind: str, entry: dict[str, Any]) -> Ground:
    confidence = Confidence(entry.get("confidence", Confidence.UNVERIFIED))
    upright = entry.get("upright", False)
    return Ground(FormatKind(kind), entry["points"], bilingual(entry), confidence, upright)
