"""A name that was not valid on the article's date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.diagnostics import note_in_glossary, on_mention
from checker.lazily import lazily
from checker.mentions.cited import is_cited
from checker.mentions.othertime import days_before, tells_of_another_time
from checker.parameters import Parameter
from checker.yamlfiles import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from checker.diagnostics import Finding
    from checker.glossary.model import Form
    from checker.mentions import Draft, Mention

PARAMETERS = {"grace-days": Parameter(Whole(), 0, "Days after a change on which the old name may still stand.")}

_SPORT = r"(?:basketball|cycling|football|futsal|(?:ice[\s-])?hockey|judo|[Pp]ro|soccer|volleyball)"
_CLUB_AFTER = lazily(rf"[\s-]+(?:{_SPORT}\s+(?:[Cc]lub|players|riders?|side|squad|[Tt]eam)|[Pp]ro\s+[Tt]eam)\b")
_CLUB_BEFORE = lazily(rf"\b{_SPORT}\s+(?:club|side|squad|team)\s+$")
_REACH = 30


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report names outside their dates. Without a date for the draft, say so once and judge nothing."""
    day = draft.document.date
    for mention in draft.mentions:
        form = mention.form
        if mention.entry.kind == "office" or not form.right or not (form.since or form.until):
            continue
        if is_cited(draft, mention):
            continue  # the title of a work keeps the name of its day
        if day is None:
            if _names_that_changed(mention):
                yield _undated(mention)
                return
            continue
        if (
            form.valid_on(day)
            or form.valid_on(days_before(day, settings["grace-days"]))
            or tells_of_another_time(draft, mention)
            or _names_a_club(draft, mention)
        ):
            continue
        valid = _valid(mention, day)
        if valid is None or valid.text == form.text:
            continue
        yield on_mention(
            mention,
            f"‘{mention.text}’ {_when(form, day)}: on {day} it was ‘{valid.text}’",
            (note_in_glossary(mention.form, "its dates stand here"),),
            valid.text,
        )


def _names_a_club(draft: Draft, mention: Mention) -> bool:
    """Whether a place's name is a club's: the Astana cycling team."""
    if mention.entry.kind != "place":
        return False
    text = draft.document.blocks[mention.block].text
    around = _CLUB_BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    return around is not None or _CLUB_AFTER.match(text, mention.end) is not None


def _valid(mention: Mention, day: str) -> Form | None:
    """Return the form of the day: short for short, but no acronym that was never introduced for a name in words."""
    entry, form = mention.entry, mention.form
    valid = entry.preferred(day, form.role)
    if valid is None or (valid.text.isupper() and not form.text.isupper()):
        return entry.preferred(day) or valid
    return valid


def _when(form: Form, day: str) -> str:
    if form.until and form.until < day:
        return f"was the name until {form.until}"
    return f"is the name since {form.since}"


def _names_that_changed(mention: Mention) -> bool:
    """Whether today's name is another one, so that the date matters."""
    today = mention.entry.preferred(None, mention.form.role)
    return today is not None and today.text != mention.form.text


def _undated(mention: Mention) -> Finding:
    form = mention.form
    until = f" until {form.until}" if form.until else ""
    since = f" from {form.since}" if form.since else ""
    message = (
        f"‘{mention.text}’ was the name{since}{until}; the draft has no date to judge it by: give ‘date:’ or --date"
    )
    return on_mention(mention, message, (note_in_glossary(mention.form, "its dates stand here"),))
