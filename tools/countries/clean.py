"""Turn the sources' cells into plain names: no articles, notes, entities, plurals."""

import html
import re
import unicodedata

EMPTY = {"none", "na", "n/a", "-"}
NOT_SINGULAR = {"plural", "collective plural", "colloquial"}
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "\u00a0": " "})
WITH_ARTICLE = re.compile(
    r"(?:Islands|Republic|States|Kingdom|Emirates|Netherlands|Philippines|Maldives|Comoros"
    r"|Bahamas|Gambia)$|^(?:Democratic )?Republic of |^Isle of ",
)


def text(cell: str | None) -> str:
    """Return the cell without entities, curly apostrophes, odd spaces and "none"."""
    plain_text = html.unescape(cell or "").translate(APOSTROPHES)
    plain_text = " ".join(unicodedata.normalize("NFC", plain_text).split())
    return "" if plain_text.lower() in EMPTY else plain_text


def formal_name(cell: str | None) -> str:
    """Return a formal name without its article, footnote stars, notes and brackets."""
    name = text(cell).partition(";")[0]
    name = re.sub(r"\s*\([^)]*\)|[\s*]+$", "", name)
    name = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return re.sub(r"\bThe\b", "the", name)


def short_name(cell: str | None) -> str:
    """Return a display name with "and" and "Saint" written out and no "(the)"."""
    name = re.sub(r"\s*\(the\)|[\s*]+$", "", text(cell))
    return re.sub(r"\bSt\.? ", "Saint ", name.replace("&", "and"))


def demonyms(cell: str | None) -> list[str]:
    """Return the singular demonyms of a Factbook cell, in its order."""
    words: list[str] = []
    for item in re.split(r",\s*(?:or\s+)?|\s+or\s+|/", text(cell).partition(";")[0]):
        marks = re.findall(r"\(([^)]*)\)", item)
        word = re.sub(r"\s*\([^)]*\)", "", item).strip()
        if text(word) and word not in words and not NOT_SINGULAR.intersection(marks):
            words.append(word)
    return words


def adjectives(cell: str | None, place: str) -> list[str]:
    """Return the adjectives; "Islander" is a noun, so the place's name stands for it."""
    found = demonyms(cell)
    usable = [word for word in found if not word.endswith(("Islander", "Islanders"))]
    return usable or [place] * bool(found)


def first_capital(cell: str | None) -> str:
    """Return the first city of a Factbook capital cell, without notes."""
    return re.split(r";|\(|, ", text(cell))[0].strip()


def unaccented(name: str) -> str:
    """Return the name without its diacritics."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def variants(name: str) -> list[str]:
    """Return the spellings any house may use for a name: unaccented, "St." for "Saint"."""
    names = [name, unaccented(name)]
    names += [short + one[6:] for one in names if one.startswith("Saint ") for short in ("St. ", "St ")]
    names += ["St " + one[4:] for one in names if one.startswith("St. ")]
    return [one for one in dict.fromkeys(names) if one != name]


def slug(name: str) -> str:
    """Return the kebab-case ASCII id of a name."""
    letters = unaccented(name).encode("ascii", "ignore").decode().lower()
    without_apostrophes = re.sub(r"(?<!\bd)'", "", letters)
    return re.sub(r"[^a-z0-9]+", "-", without_apostrophes).strip("-")


def with_article(name: str) -> str:
    """Return the name as it stands in a sentence: "the Bahamas", "Kazakhstan"."""
    return f"the {name}" if WITH_ARTICLE.search(name) else name
