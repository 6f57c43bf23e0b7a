"""Wikidata's entities as JSON: one, several (`entities`), a list, or one on each line. From a file; nothing is fetched.

Structure: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html. Read are labels and aliases, names in
the own language (P1559 of people, P1705 of all else), offices held (P39) from (P580) until (P582), sex or gender (P21),
day of death (P570), official (P1448) and short names (P1813), family name (P734); of an office, its jurisdiction
(P1001, P17).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.identity import named
from checker.glossary.exchange.jsonread import parse_json, parse_lines
from checker.glossary.exchange.latin import is_latin
from checker.glossary.exchange.model import Imported, Tally, distinct
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.glossary.exchange.model import Record, Wanted

    Entity = dict[str, Any]

ADDRESS = "https://www.wikidata.org/wiki/"
_ITEM = lazily(r"Q[1-9][0-9]{0,11}")
_TIME = lazily(r"\+(\d{4})-(\d{2})-(\d{2})T")
_DAY, _MONTH, _YEAR = 11, 10, 9
"""Precisions: https://www.wikidata.org/wiki/Help:Dates#Precision."""
_GENDERS = {"Q6581097": "m", "Q6581072": "f"}
_CLASSES = {
    "person": ("Q5",),
    "office": ("Q294414", "Q4164871", "Q48352", "Q2285706", "Q83307"),
    "place": ("Q6256", "Q3624078", "Q515", "Q5119", "Q486972", "Q1549591", "Q3957", "Q532"),
    "organisation": ("Q43229", "Q484652", "Q245065", "Q7278", "Q327333", "Q192350"),
}
"""What something is an instance or a subclass of, by kind: public office, position … country, city … organisation …"""


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read items: a label in the copy's language is the name, aliases are admitted. Raises ExonymError."""
    tally = Tally()
    found: dict[str, Record] = {}
    entities = {str(entity["id"]): entity for entity in _entities(data, path)}
    for item, entity in entities.items():
        record = _record(entity, entities, wanted, tally)
        if record is None:
            tally.add(f"item without a label in {wanted.language}")
        else:
            found[item] = record
    if not entities:
        hint = "Special:EntityData/Q42.json of Wikidata has such"
        raise ExonymError([Problem(path, "holds no item of Wikidata", hint=hint)])
    records = dict(zip(found, named(found.values()), strict=True))
    ids = dict(wanted.known) | {item: record["id"] for item, record in records.items()}
    for item, record in records.items():
        record.update(_linked(entities[item], record["kind"], ids, tally))
    return Imported(list(records.values()), tally.said())


def _entities(data: bytes, path: str) -> Iterator[Entity]:
    """Give the items of a file, whichever way they are put together."""
    head = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    lines = head.count(b"\n{") > 1 and not head.startswith(b"[")
    content = [found for _, found in parse_lines(data, path)] if lines else parse_json(data, path)
    if isinstance(content, dict):
        content = list(content["entities"].values()) if isinstance(content.get("entities"), dict) else [content]
    if not isinstance(content, list):
        raise ExonymError([Problem(path, "holds no item of Wikidata")])
    for entity in content:
        if isinstance(entity, dict) and _ITEM.fullmatch(str(entity.get("id", ""))):
            yield entity


def _record(entity: Entity, entities: dict[str, Entity], wanted: Wanted, tally: Tally) -> Record | None:
    labels = _texts(entity.get("labels"))
    name = next((text for language in (wanted.language, "mul") for text in labels.get(language, ())), "")
    if not name:
        return None
    kind = _kind(entity) or wanted.kind or "term"
    aliases = _texts(entity.get("aliases"))
    record: Record = {"kind": kind, "name": {"name": name}}
    also = [text for text in [*aliases.get(wanted.language, ()), *aliases.get("mul", ())] if is_latin(text)]
    for key, claim in (("short", "P1813"), ("formal", "P1448")):
        forms = list(_said(entity, claim, wanted.language))
        record[key] = [{"name": text} for text in distinct(forms, name)] if key == "short" or kind == "place" else []
        also = distinct(also, *forms)
    record["admitted"] = [{"name": text} for text in distinct(also, name)]
    if kind == "person":
        record["family"] = next((text for text in _family(entity, entities, wanted) if text in name), "")
        record["gender"] = next((_GENDERS[item] for item in _items(entity, "P21") if item in _GENDERS), "")
        record["died"] = next(filter(None, map(_day, _values(entity, "P570"))), "")
    own = {claim["language"]: claim["text"] for claim in _monolingual(entity, ("P1559", "P1705"))}
    own |= {language: labels[language][0] for language in wanted.native if language in labels}
    record["native"] = {language: text for language, text in own.items() if text != name}
    record["via"] = {language: labels[language][0] for language in wanted.via if language in labels.keys() - own.keys()}
    taken = {wanted.language, "mul", *wanted.native, *wanted.via}
    tally.add("label in another language (--native and --via take some)", len(labels.keys() - taken))
    record["source"] = [ADDRESS + str(entity["id"])]
    return {key: value for key, value in record.items() if value}


def _texts(said: Any) -> dict[str, list[str]]:  # noqa: ANN401
    """Return labels (one a language) or aliases (a list a language) by language."""
    found: dict[str, list[str]] = {}
    for language, value in said.items() if isinstance(said, dict) else ():
        values = value if isinstance(value, list) else [value]
        texts = [
            " ".join(one["value"].split()) for one in values if isinstance(one, dict) and _is_text(one.get("value"))
        ]
        if texts:
            found[str(language)] = texts
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _kind(entity: Entity) -> str:
    classes = {*_items(entity, "P31"), *_items(entity, "P279")}
    found = next((kind for kind, items in _CLASSES.items() if classes & set(items)), "")
    return found or ("place" if list(_values(entity, "P625")) else "")


def _family(entity: Entity, entities: dict[str, Entity], wanted: Wanted) -> Iterator[str]:
    """Give the family names whose items are in the file, too."""
    for item in _items(entity, "P734"):
        labels = _texts(entities.get(item, {}).get("labels"))
        yield from (text for language in (wanted.language, "mul") for text in labels.get(language, ()))


def _linked(entity: Entity, kind: str, ids: dict[str, str], tally: Tally) -> Record:
    """Return what leads to other entries: tenures of a person, the place of an office."""
    linked: Record = {}
    if kind == "office":
        places = [ids[item] for claim in ("P1001", "P17") for item in _items(entity, claim) if item in ids]
        linked = {"place": places[0]} if places else {}
    if kind == "person":
        tenures = [tenure for claim in _claims(entity, "P39") for tenure in _tenure(claim, ids, tally)]
        tenures.sort(key=lambda tenure: tenure.get("since", ""))
        linked = {"tenures": tenures} if tenures else {}
    return linked


def _tenure(claim: Entity, ids: dict[str, str], tally: Tally) -> Iterator[dict[str, str]]:
    item = _item(claim.get("mainsnak"))
    if item not in ids:
        tally.add(f"tenure of an office that neither the file nor a glossary has ({item or 'unknown'})")
        return
    tenure = {"office": ids[item]}
    for key, name in (("since", "P580"), ("until", "P582")):
        said = claim.get("qualifiers")
        snaks = said.get(name, ()) if isinstance(said, dict) else ()
        days = [day for snak in snaks if (day := _day(_value(snak)))]
        if days:
            tenure[key] = days[0]
        elif snaks and key == "until":
            tally.add("tenure that ended on an unknown day")
            return
    yield tenure


def _claims(entity: Entity, name: str) -> Iterator[Entity]:
    """Give the statements of a property, but for those that Wikidata deprecates."""
    claims = entity.get("claims", entity.get("statements"))
    for claim in claims.get(name, ()) if isinstance(claims, dict) else ():
        if isinstance(claim, dict) and claim.get("rank") != "deprecated":
            yield claim


def _values(entity: Entity, name: str) -> Iterator[Any]:
    yield from (value for claim in _claims(entity, name) if (value := _value(claim.get("mainsnak"))) is not None)


def _value(snak: Any) -> Any:  # noqa: ANN401
    """Return the value of a snak; None if it is unknown, or there is none."""
    held = snak.get("datavalue") if isinstance(snak, dict) and snak.get("snaktype", "value") == "value" else None
    return held.get("value") if isinstance(held, dict) else None


def _item(snak: Any) -> str:  # noqa: ANN401
    value = _value(snak)
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _items(entity: Entity, name: str) -> Iterator[str]:
    yield from filter(None, (_item(claim.get("mainsnak")) for claim in _claims(entity, name)))


def _monolingual(entity: Entity, names: Iterable[str]) -> Iterator[dict[str, str]]:
    for value in (value for name in names for value in _values(entity, name)):
        if isinstance(value, dict) and _is_text(value.get("text")) and _is_text(value.get("language")):
            yield {"language": value["language"], "text": " ".join(value["text"].split())}


def _said(entity: Entity, name: str, language: str) -> Iterator[str]:
    """Give the texts of a property in a language, but for those that held until some day."""
    for claim in _claims(entity, name):
        value, said = _value(claim.get("mainsnak")), claim.get("qualifiers")
        ended = isinstance(said, dict) and "P582" in said
        if isinstance(value, dict) and value.get("language") == language and _is_text(value.get("text")) and not ended:
            yield " ".join(value["text"].split())


def _day(value: Any) -> str:  # noqa: ANN401
    """Return a time as an ISO day, month or year, as precise as it is; an empty string if it is less so."""
    found = _TIME.match(str(value.get("time", ""))) if isinstance(value, dict) else None
    if found is None or value.get("precision") not in {_DAY, _MONTH, _YEAR}:
        return ""
    return "-".join(found.groups()[: value["precision"] - _YEAR + 1])
