"""What editors show of the schema: titles, examples, readable errors, ready entries to fill in.

yaml-language-server reads these keywords beside those of JSON Schema (`patternErrorMessage`, `enumDescriptions`,
`defaultSnippets`: https://code.visualstudio.com/docs/languages/json#_define-snippets-in-json-schemas).
"""

from __future__ import annotations

from typing import Any

from checker.names.languages import LANGUAGES

Schema = dict[str, Any]

_EXAMPLES: dict[str, list[Any]] = {
    "id": ["szijjarto-peter", "hu-foreign-minister"],
    "name": ["Péter Szijjártó", "Organization of Turkic States"],
    "names": [
        [{"name": "Nur-Sultan", "since": "2019-03-23", "until": "2022-09-18"}],
        [{"name": "Organization of Turkic States", "short": "OTS", "since": "2021-11-12"}],
    ],
    "short": ["foreign minister", ["OTS"]],
    "formal": ["Republic of Kazakhstan", "Islamic Republic of Iran"],
    "admitted": [["Hungarian Foreign Minister", "{demonym} foreign minister"], "Aleksandr Lukashenko"],
    "deprecated": [["Kiev"], [{"name": "Kiev", "since": "2019-08-14"}]],
    "family": ["Szijjártó", "Xi"],
    "died": ["2023-10-27", "2019"],
    "native": [{"hu": "Szijjártó Péter"}, {"kk": "Астана", "ru": "Астана"}],
    "via": [{"ru": "Петер Сийярто"}, {"ru": "Виктор Орбан", "uk": "Віктор Орбан"}],
    "tenures": [
        [{"office": "hu-foreign-minister", "since": "2014-09-23"}],
        [{"office": "hu-prime-minister", "since": "1998", "until": "2002"}],
    ],
    "demonym": [{"adjective": ["Kazakh"], "noun": ["Kazakhstani"]}, {"adjective": "Hungarian", "noun": "Hungarian"}],
    "place": ["hungary", "kazakhstan"],
    "body": ["un", "osce"],
    "calques": ["Head of State", ["Head of State", "Head of Government"]],
    "protected": [["chicken Kiev", "Dynamo Kiev"], "Air Astana"],
    "source": ["https://…", ["AP Stylebook, 56th edition"]],
    "tests": [{"match": ["Siyarto met Tokayev."]}, {"ignore": ["Siyartok is a village."]}],
    "since": ["2019-03-23", "2019-03", "2019"],
    "until": ["2022-09-18", "2022-09", "2022"],
}
"""At least two of each: the server would fill in a single one for everybody."""
_KINDS = {
    "person": "Somebody: given and family name, offices held.",
    "place": "A country, region, city, river: a name with its demonyms.",
    "organisation": "A state body, party, company, international body.",
    "office": "A post that people hold: the entries of people name it under ‘tenures’.",
    "term": "Any other name: a law, a battle, a ship.",
}
_GENDERS = {"m": "Mr, he", "f": "Ms, she"}
_ERRORS = {
    "^(?:[a-z0-9]": "Not an id: lower-case letters, digits and hyphens, as in szijjarto-peter.",
    r"^\d{4}": "Not a date: write YYYY-MM-DD, YYYY-MM or YYYY.",
    "^[a-z]{2,3}": "Not a language code (BCP 47): kk, ru, zh-Hant.",
}
"""How a pattern begins, and what to say of a text that it does not match."""

_SNIPPETS: list[tuple[str, str, Schema]] = [
    (
        "person",
        "A person with a native form, an office and a source",
        {
            "id": "${1:family-given}",
            "kind": "person",
            "name": "${2:Given Family}",
            "family": "${3:Family}",
            "native": {"${4:kk}": "${5:name in the own language}"},
            "tenures": [{"office": "${6:id-of-office}", "since": "${7:YYYY-MM-DD}"}],
            "source": "${8:https://}",
        },
    ),
    (
        "place",
        "A place with forms that are wrong",
        {
            "id": "${1:place}",
            "kind": "place",
            "name": "${2:Name}",
            "native": {"${3:kk}": "${4:name in the own language}"},
            "deprecated": ["${5:Wrong form}"],
            "source": "${6:https://}",
        },
    ),
    (
        "organisation",
        "An organisation with its short form",
        {
            "id": "${1:organisation}",
            "kind": "organisation",
            "name": "${2:Name in full}",
            "short": "${3:ACRONYM}",
            "source": "${4:https://}",
        },
    ),
    (
        "office",
        "An office of a place, held by one person at a time",
        {
            "id": "${1:xx-office}",
            "kind": "office",
            "name": "${2:Minister of … of …}",
            "place": "${3:id-of-place}",
            "short": "${4:minister}",
            "sole": True,
            "source": "${5:https://}",
        },
    ),
]


def for_editors(schema: Schema) -> Schema:
    """Return the schema of glossaries with what editors show beside it; what it allows is as before."""
    described = _described(schema, "")
    entry = described["properties"]["entries"]["items"]
    entry["title"] = "entry"
    entry["defaultSnippets"] = [
        {"label": f"new {label}", "description": description, "body": body} for label, description, body in _SNIPPETS
    ]
    return described


def _described(schema: Schema, key: str) -> Schema:
    """Return the schema of a key's value with what is to be shown of it, and of all below it."""
    made = dict(schema)
    if "properties" in made:
        made["properties"] = {
            name: {"title": name, **_described(value, name)} for name, value in made["properties"].items()
        }
    for inner in ("items", "additionalProperties", "propertyNames"):
        if isinstance(made.get(inner), dict):
            made[inner] = _described(made[inner], "")
    if "anyOf" in made:
        made["anyOf"] = [_described(choice, "") for choice in made["anyOf"]]
    if "pattern" in made:
        made["patternErrorMessage"] = next(said for part, said in _ERRORS.items() if made["pattern"].startswith(part))
    if key in _EXAMPLES:
        made["examples"] = _EXAMPLES[key]
    if "enum" in made:
        said = {"kind": _KINDS, "gender": _GENDERS}.get(key, {})
        made |= {"enumDescriptions": [said[value] for value in made["enum"]]} if said else {}
    if key in {"native", "via"}:
        value = made["additionalProperties"]
        made["properties"] = {code: {"title": code, "description": name, **value} for code, name in LANGUAGES.items()}
    return made
