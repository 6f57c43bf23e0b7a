"""The people whom GUM's stories name in full, as a glossary's entries: for measuring, not for use.

A person is a chain of mentions of which at least one has a full name in its own words: two words or more with capitals,
titles and what else stands before a name taken off. The name is the longest one, at its first place. The family name is
the last word; the first word where a hyphened given name follows it (Cheng Chung-tai); what FAMILIES says otherwise.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from checker.glossary.load import DraftLayer
from checker.mentions.words import TITLE_WORDS
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gum import Gold, Story

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = r"(?:[A-Z](?:\.|[^\W\d_]+(?: - |-)[^\W\d_]+|[^\W\d_]+)|al-[A-Z]\w+)"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?: {_WORD})*(?![\w-])")
_FAMILY_FIRST = re.compile(r"([A-Z]\w+) [A-Z]\w+-[a-z]\w+")
# Before a name, and no part of it, beside the titles that exonym knows.
_NO_NAME = TITLE_WORDS | frozenset(
    ["administrator", "afghan", "emeritus", "nonpartisan", "one", "pan-democrat", "prime", "scientologist", "the"]
)

# Read by eye: annotated as persons, but characters, costumes, roles, groups.
NOBODY = frozenset(
    [
        "Black Widow",
        "Booker Prize-winner",
        "Brampton Spider-Gwen",
        "Bruce Wayne",
        "Captain America",
        "Doctor Who",
        "Epic Mickey",
        "Muslim Student",
        "New Zealander",
        "Peekaboo Cosplay",
        "Successful Stormtroopers",
        "Symbiote Spidey",
    ]
)
FAMILIES = {"Chiang Kai Shek": "Chiang"}
"""Family names that neither order nor form shows."""

MISSPELT = {"Lydia Buchtmann": ("Bauchtman",)}
"""Family names as the stories misspell them."""


class Office(NamedTuple):
    """An office that the stories themselves give to people: the id of a bundled place, title, holders' names."""

    place: str
    title: str
    short: str
    holders: tuple[str, ...]


OFFICES = (
    Office("united-states", "President of the United States", "president", ("Donald Trump", "Barack Obama")),
    Office("united-states", "Secretary of State of the United States", "secretary of state", ("John Kerry",)),
    Office("malaysia", "Prime Minister of Malaysia", "prime minister", ("Najib Razak",)),
    Office("new-zealand", "Prime Minister of New Zealand", "prime minister", ("John Key",)),
)


class Person(NamedTuple):
    """Somebody named in full in a story, and the number of the chain; `families` has the family name first."""

    name: str
    families: tuple[str, ...]
    chain: int

    @property
    def id(self) -> str:
        """The entry's id, which no bundled entry has."""
        return "gum-" + re.sub(r"\W+", "-", self.name).lower()

    def is_named_in(self, words: str) -> bool:
        """Whether words have the family name, if misspelt as the story does."""
        either = "|".join(map(re.escape, self.families))
        return re.search(rf"(?<!\w)(?:{either})(?!\w)", _one_space(words)) is not None


def people(story: Story) -> list[Person]:
    """Return who is named in full, in the order of the text; of a chain with two full names the longest."""
    names: dict[int, str] = {}
    for mention in story.mentions:
        for name in full_names(story, mention):
            if len(name.split()) > len(names.get(mention.chain, "").split()):
                names[mention.chain] = name
    return [Person(name, (family_name(name), *MISSPELT.get(name, ())), chain) for chain, name in names.items()]


def full_names(story: Story, mention: Gold) -> Iterator[str]:
    """Give the full names in a mention's own words."""
    if mention.kind != "person":
        return
    own = _POSSESSIVE.sub("\ufffc", story.own_words(mention))
    for found in _NAME.findall(own):
        words = _one_space(found).split()
        while words and words[0].lower().rstrip(".") in _NO_NAME:
            words.pop(0)
        name = " ".join(words)
        if len(words) > 1 and name not in NOBODY:
            yield name


def family_name(name: str) -> str:
    """Return the family name.

    >>> family_name("Steven F. Udvar-Hazy"), family_name("Cheng Chung-tai"), family_name("Suleiman al-Amr")
    ('Udvar-Hazy', 'Cheng', 'al-Amr')
    """
    first = _FAMILY_FIRST.fullmatch(name)
    return FAMILIES.get(name) or (first.group(1) if first else name.rpartition(" ")[2])


def _one_space(words: str) -> str:
    """Undo the spaces that one story has around the hyphen of a name."""
    return " ".join(words.replace(" - ", "-").split())


def glossary(persons: Iterable[Person]) -> DraftLayer:
    """Make a glossary of people, and of the offices that they hold; a name that two stories have is one entry."""
    entries: dict[str, dict[str, object]] = {}
    for person in persons:
        tenures = []
        for office in OFFICES:
            identity = f"gum-{office.place}-{office.short.replace(' ', '-')}"
            if person.name in office.holders:
                tenures.append({"office": identity})
                entries[identity] = {"id": identity, "kind": "office", "name": office.title, "short": office.short}
                entries[identity]["place"] = office.place
        entry: dict[str, object] = {
            "id": person.id,
            "kind": "person",
            "name": person.name,
            "family": person.families[0],
        }
        entries[person.id] = entry | ({"tenures": tenures} if tenures else {})
    # JSON is YAML, and quotes what must be quoted.
    text = "".join(f"- {json.dumps(entry, ensure_ascii=False)}\n" for entry in entries.values())
    node = parse_yaml(text, "gum.md", [])
    if node is None:
        raise ValueError("no people to make a glossary of")
    return DraftLayer("gum.md", node, text)
