"""Two admitted forms of one entry in one draft."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from checker.consistency.forms import are_rivals
from checker.diagnostics import note_at, on_mention
from checker.lazily import lazily
from checker.mentions.cited import is_cited
from checker.mentions.forms import same_marks
from checker.mentions.othertime import sentence_of
from checker.names.fold import fold
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.mentions import Draft, Mention

PARAMETERS = {
    "kinds": Parameter(
        ListOf(Text(choices=("person", "place", "organisation", "term"))),
        ["person", "place", "organisation", "term"],
        "Kinds of entries.",
    )
}

_RENAMING = lazily(
    r"\b(?:renam(?:e|ed|es|ing)|became|become|becomes|call|calls|called|formerly|known\s+as|spelled|spelt|"
    r"(?:took|changed|adopted)\s+(?:its|the)\s+name)\b"
)
_BESIDE = lazily(r"\s*\(|,\s+or\s+|\s+is\s+")
"""What stands between two names of one thing that are told together."""
_MOST_RIVALS = 20


Named = tuple[str, "Mention"]
"""What a mention calls the entry, and the mention."""


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report, once per entry, the first form that differs from an earlier one of the same sort.

    Full names are compared with full names, family names also with the family part of full ones; headings, quotations
    and names of different times are left out.
    """
    for mentions in draft.by_entry().values():
        counted = [
            mention for mention in mentions if mention.entry.kind in settings["kinds"] and _counts(draft, mention)
        ]
        if len(counted) < 2:  # noqa: PLR2004  # nothing to compare
            continue
        body = counted[0].entry.kind == "organisation"
        for comparable in (_whole_name, _short_name, _family_name):
            named = [(name, mention) for mention in counted if (name := comparable(mention))]
            if couple := _first_rivals(draft, named, body=body):
                first, other = couple
                if not _exact(first[1]) and _exact(other[1]):
                    first, other = other, first
                yield on_mention(
                    other[1],
                    f"‘{other[0]}’ here, ‘{first[0]}’ elsewhere: keep to one",
                    (note_at(first[1], f"written as ‘{first[0]}’ here"),),
                )
                break


def _first_rivals(draft: Draft, named: list[Named], *, body: bool) -> tuple[Named, Named] | None:
    """Return the first name and the first other form of it; those that a sentence sets side by side do not count."""
    if not named or not any(are_rivals(rival[0], named[0][0], body=body) for rival in named):
        return None
    near: dict[int, list[Named]] = defaultdict(list)
    for one in named:
        near[one[1].block].append(one)
    left = [one for one in named if not _is_told(draft, one, near[one[1].block], body=body)]
    return next(((left[0], rival) for rival in left if are_rivals(rival[0], left[0][0], body=body)), None)


def _is_told(draft: Draft, one: Named, near: list[Named], *, body: bool) -> bool:
    """Whether a sentence speaks of a name, or tells that it stands for another: Burma was renamed Myanmar."""
    name, mention = one
    if is_cited(draft, mention):
        return True
    rivals = [other for rival, other in near if are_rivals(rival, name, body=body)]
    if not rivals:
        return False
    text, sentence = draft.document.blocks[mention.block].text, sentence_of(draft, mention)
    renaming = _RENAMING.search(sentence) is not None
    return any(
        (renaming and sentence_of(draft, other) == sentence)
        or _BESIDE.fullmatch(text, min(mention.end, other.end), max(mention.start, other.start))
        for other in rivals[:_MOST_RIVALS]
    )


def _exact(mention: Mention) -> bool:
    return same_marks(mention.text) == same_marks(mention.form.text)


def _counts(draft: Draft, mention: Mention) -> bool:
    set_aside = mention.heading or mention.quoted or mention.confidence == "low" or not mention.form.right
    return not set_aside and mention.form.valid_on(draft.document.date)


def _whole_name(mention: Mention) -> str:
    return _written(mention) if mention.form.role == "full" else ""


def _short_name(mention: Mention) -> str:
    return _written(mention) if mention.form.role == "short" else ""


def _family_name(mention: Mention) -> str:
    """Return the family name of a person as a mention has it: all of a short one, the family part of a full one."""
    family, text = mention.entry.family, _written(mention)
    if not family or mention.form.role == "short":
        return text if family else ""
    words, parts = family.count(" ") + 1, text.split(" ")
    pieces = (" ".join(parts[at : at + words]) for at in range(len(parts)))
    if bears := next((piece for piece in pieces if fold(piece) == fold(family)), ""):
        return bears  # at either end, before a suffix: Kishida Fumio, Ferdinand Marcos Jr.
    return " ".join(parts[-words:] if mention.entry.name.endswith(family) else parts[:words])


def _written(mention: Mention) -> str:
    """Return a mention's words; those of its form where the draft writes in capitals."""
    text = same_marks(mention.text)
    return mention.form.text if text.isupper() else text
