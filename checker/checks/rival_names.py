"""One body under names that compete: ISIS here, Daesh there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_at, on_mention
from checker.names.fold import joined_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention
    from checker.parameters import Parameter

PARAMETERS: dict[str, Parameter] = {}


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:  # noqa: ARG001
    """Report, once per body, the first name that competes with the first one of its sort.

    Full names compete with full ones, short with short. A full name and its own short form do not compete, nor do
    names of different times, nor does a name in brackets.
    """
    day = draft.document.date
    for mentions in draft.by_entry("organisation").values():
        running = [m for m in mentions if not (m.heading or m.quoted or m.confidence == "low") and m.form.valid_on(day)]
        for role in ("full", "short"):
            of_role = [mention for mention in running if mention.form.role == role and mention.form.right]
            rival = next((mention for mention in of_role if _name(mention) != _name(of_role[0])), None)
            if rival and not _in_brackets(draft, rival):
                first = of_role[0]
                yield on_mention(
                    rival,
                    f"‘{rival.text}’ here, ‘{first.text}’ before: two names for one body",
                    (note_at(first, f"first named ‘{first.text}’ here"),),
                )
                break


def _name(mention: Mention) -> str:
    return joined_key(mention.form.text).replace(" ", "")


def _in_brackets(draft: Draft, mention: Mention) -> bool:
    return draft.document.blocks[mention.block].text[: mention.start].endswith(("(", "["))
