"""Two admitted forms of one entry in one draft."""

from __future__ import annotations

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
    r"\b(?:renam(?:e|ed|es|ing)|(?:formerly|officially|previously|also|is) (?:known as|called|spelled|spelt)|"
    r"(?:call|calls|asked \w+ \w+ to call) it|formerly|(?:took|changed|adopted) (?:its|the) name)\b"
)


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
    """Return the first name and the first other form of it; sentences that are about the names do not count."""
    other = next((rival for rival in named if are_rivals(rival[0], named[0][0], body=body)), None)
    if other is None:
        return None
    if not any(_is_about_names(draft, mention) for _, mention in (named[0], other)):
        return named[0], other
    return _first_rivals(draft, [one for one in named if not _is_about_names(draft, one[1])], body=body)


def _exact(mention: Mention) -> bool:
    return same_marks(mention.text) == same_marks(mention.form.text)


def _counts(draft: Draft, mention: Mention) -> bool:
    set_aside = mention.heading or mention.quoted or mention.confidence == "low" or not mention.form.right
    return not set_aside and mention.form.valid_on(draft.document.date)


def _is_about_names(draft: Draft, mention: Mention) -> bool:
    """Whether a sentence tells that one name stands for another: Burma was renamed Myanmar."""
    return is_cited(draft, mention) or _RENAMING.search(sentence_of(draft, mention)) is not None


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
