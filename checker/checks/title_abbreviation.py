"""Gen. or General, Prof or Prof.: titles before a name, in the house's form or in one form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from checker.diagnostics import Finding, Note
from checker.lazily import lazily
from checker.mentions.context import begins_sentence, word_before
from checker.mentions.model import CAPTION
from checker.namedtuples import NamedTuple
from checker.parameters import Parameter
from checker.yamlfiles import ListOf, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from checker.mentions import Draft

_TITLES = {
    "adm": "Admiral",
    "amb": "Ambassador",
    "brig": "Brigadier",
    "capt": "Captain",
    "cmdr": "Commander",
    "col": "Colonel",
    "cpl": "Corporal",
    "dr": "Doctor",
    "gen": "General",
    "gov": "Governor",
    "lt": "Lieutenant",
    "maj": "Major",
    "prof": "Professor",
    "rep": "Representative",
    "rev": "Reverend",
    "sen": "Senator",
    "sgt": "Sergeant",
}

PARAMETERS = {
    "form": Parameter(
        Text(choices=("consistent", "abbreviated", "spelled-out")), "consistent", "How these titles stand before names."
    ),
    "stop": Parameter(
        Text(choices=("consistent", "with", "without", "any")),
        "consistent",
        "Whether a stop follows the abbreviation. Dr's stop is for honorific-form to judge, with those of Mr and Ms.",
    ),
    "titles": Parameter(ListOf(Text(choices=tuple(_TITLES))), list(_TITLES), "The titles that the form holds for."),
    "names": Parameter(Text(choices=("any", "full")), "any", "Whether the form holds before a bare family name too."),
}

_KEYS = {key.capitalize(): key for key in _TITLES} | {word: key for key, word in _TITLES.items()}
_WORDS = "|".join([rf"{key.capitalize()}\b\.?" for key in _TITLES] + list(_TITLES.values()))
_BLANK = "[ \t\r\n\u00a0\u202f]{1,3}"
_NAME = r"(?:[^\W\d_a-z]\.(?:[ \u00a0]?[^\W\d_a-z]\.)*|[^\W\d_a-z](?:[\w'’]|[-‐‑](?=\w))*)"
_PARTICLE = r"(?:al|bin|da|de|del|der|di|du|el|ibn|la|le|van|von)"
_TITLED = lazily(
    rf"(?<![\w.'’‐‑-])(?P<titles>(?:{_WORDS})(?:{_BLANK}(?:{_WORDS}))*){_BLANK}"
    rf"(?=(?P<name>{_NAME}(?:{_BLANK}(?:{_PARTICLE}{_BLANK})*{_NAME})*))",
    where=tuple(_KEYS),
)
# Spelled out, titles begin the names of bodies, works and ranks too; any title, the names of streets and prizes.
_NO_NAME = lazily(
    r"\b(?:academy|accounting|administration|affairs|agency|alliance|america|army|assembly|assistance|"
    r"association|atomics|authority|aviation|bank|board|brigade|command|commission|committee|company|"
    r"confederation|conference|cooperation|council|counsel|court|debate|department|directorate|dynamics|"
    r"economies|election|elections|electric|emeritus|extraordinary|federation|foods|forum|fund|"
    r"headquarters|insurance|laws|leagues?|manager|medical|mills|motors|no|office|order|"
    r"organi[sz]ation|plan|plenipotentiary|prosecutor|provisions|public|regulations|secretariat|secretary|"
    r"services?|society|staff|statistics|strange|strike|synod|terms?|topics|trade|union|who|workers)\b",
    re.IGNORECASE,
)
_THINGS = lazily(
    r"\s(?:airport|arena|auditorium|avenue|awards?|boulevard|bridge|building|cent(?:er|re)|chair|clinic|"
    r"college|drive|foundation|highway|hospital|institute|library|medal|memorial|museum|park|plaza|"
    r"prize|road|school|square|stadium|street|university|way)\b",
    re.IGNORECASE,
)
_COMPOUND = lazily("adjutant|advocate|attorney|consul|director|governor|inspector|secretary|solicitor|surgeon")
# Without a stop, some are names too: Gen Nakatani. Spelled out before one word, some say too little: Captain America.
_NAMES_TOO = frozenset({"Gen", "Sen", "Maj", "Rev", "Col", "Adm"})
_RANKS_AND_WORDS = frozenset({"Captain", "Commander", "Doctor", "General", "Major", "Representative"})


class _Title(NamedTuple):
    """A title, or several in a row, before a name; `full` where more than one word of the name follows."""

    block: int
    start: int
    words: tuple[str, ...]
    full: bool
    text: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The titles as the house's list has them."""
        return tuple(_KEYS[word.rstrip(".")] for word in self.words)

    @property
    def form(self) -> str:
        """Whether it is abbreviated; `mixed` if only some of several are."""
        short = [_is_short(word) for word in self.words]
        return "abbreviated" if all(short) else "mixed" if any(short) else "spelled-out"

    @property
    def stop(self) -> str:
        """How its abbreviations are written, Dr excepted; nothing if there are none, `mixed` if not all alike."""
        short = [word for word in self.words if _is_short(word) and _KEYS[word.rstrip(".")] != "dr"]
        ways = {"with" if word.endswith(".") else "without" for word in short}
        return "mixed" if len(ways) > 1 else "".join(ways)

    def written(self, form: str, stop: str) -> str:
        """Return it in a form, its abbreviations with a stop or without."""
        if form == "spelled-out":
            return " ".join(_TITLES[key] for key in self.keys)
        return " ".join(key.capitalize() + "." * (stop == "with") for key in self.keys)


def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
    """Report titles in running text that are not in the house's form or, without one, not in the commoner form."""
    # Nobody spells out Dr because titles are spelled out.
    concerned = set(settings["titles"]) - ({"dr"} if settings["form"] == "spelled-out" else set())
    titles = [title for title in _titles(draft) if concerned.issuperset(title.keys)]
    house_stop = settings["stop"]
    # Many houses write Gen. Mark Milley, then General Milley: each is compared with its like.
    judged = [title for title in titles if title.full or settings["names"] == "any"]
    reported = set()
    for title, wanted, other in _unlike(judged, settings["form"], "form", lambda title: (title.keys, title.full)):
        reported.add(title)
        yield _finding(title, title.written(wanted, "without" if house_stop == "without" else "with"), other)
    if house_stop != "any":
        for title, wanted, other in _unlike(titles, house_stop, "stop", lambda title: title.keys):
            if title not in reported:
                yield _finding(title, title.written("abbreviated", wanted), other)


def _unlike(
    titles: list[_Title], house: str, aspect: str, group: Callable[[_Title], Any]
) -> Iterator[tuple[_Title, str, _Title | None]]:
    """Give each title that is unlike the house's way or most of its group, the way it should be, and one that is."""
    groups: dict[Any, list[_Title]] = defaultdict(list)
    for title in titles:
        if getattr(title, aspect):
            groups[group(title)].append(title)
    for alike in groups.values():
        # Of two ways that are equally common, the first in the draft counts.
        common = Counter(getattr(title, aspect) for title in alike if getattr(title, aspect) != "mixed").most_common(1)
        wanted = house if house != "consistent" else common[0][0] if common else ""
        model = next((title for title in alike if getattr(title, aspect) == wanted), None)
        for title in alike:
            if wanted and getattr(title, aspect) != wanted:
                yield title, wanted, model if house == "consistent" else None


def _finding(title: _Title, wanted: str, other: _Title | None) -> Finding:
    wanted = " ".join(other.words) if other else wanted
    why = "elsewhere this draft writes" if other else "the house writes"
    notes = (Note(f"‘{other.text}’ here", other.block, other.start, other.start + len(other.text)),) if other else ()
    message, end = f"‘{title.text}’: {why} ‘{wanted}’", title.start + len(title.text)
    return Finding(title.block, title.start, end, message, notes=notes, replacement=wanted)


def _titles(draft: Draft) -> Iterator[_Title]:
    """Give the titles before names in running text outside quotations and captions."""
    people = {(mention.block, mention.start) for mention in draft.of("person")}
    for number, block in enumerate(draft.document.blocks):
        if block.kind != "paragraph" or CAPTION.match(block.text):
            continue
        for match in _TITLED.finditer(block.text):
            text, name = match["titles"], match["name"]
            if block.in_quotation(match.start()) or (number, match.start()) in people:
                continue
            title = _Title(number, match.start(), tuple(text.split()), len(name.split()) > 1, text)
            if (number, match.start("name")) in people or _names_a_person(title, name, block.text):
                yield title


def _names_a_person(title: _Title, name: str, text: str) -> bool:
    """Whether a title without a known name after it is one: `Gen. Smith`, not `General Motors` or `Gen Nakatani`."""
    if _THINGS.search(name) or name.split(maxsplit=1)[0] in {"X", "Y", "Z", "Alpha", "I", "The"}:
        return False
    before = word_before(text, title.start)
    # First Lieutenant is abbreviated as a whole, 1st Lt.; Major alone is an adjective as often.
    ranked = before is not None and before.plain.endswith(("first", "second"))
    if ranked or title.keys == ("gov", "gen") or title.words == ("Major",):
        return False
    if title.form == "spelled-out":
        compound = before is not None and _COMPOUND.fullmatch(before.plain) is not None
        return not (compound or _NO_NAME.search(name)) and (title.full or title.words[-1] not in _RANKS_AND_WORDS)
    if title.words[-1] not in _NAMES_TOO:
        return True
    free = before is None or not before.capital or begins_sentence(text, before.start)
    return free and (title.full or len(title.words) > 1)


def _is_short(word: str) -> bool:
    return word.rstrip(".").lower() in _TITLES
