"""Words that stand before names and are no names. Small letters, no stops."""

from __future__ import annotations

# Words that begin a sentence before a bare name; a capital there says nothing.
OPENERS = frozenset(
    """
    a about according after against all although amid among an and as asked at because before behind both
    but by can could did do does during earlier even for former from had has have he her here his how
    however i if in indeed instead into is it its just last later like many may meanwhile might most much
    neither next no nor not now of on once only or over perhaps she should since so some soon still such
    than that the their then there these they this those though through thus to today tomorrow under unless
    until up upon was we were what when where whether which while who whose why will with within without
    would yesterday yet you your
    """.split()
)

# Titles, ranks and roles before a name, whether a glossary has the office or not.
TITLE_WORDS = frozenset(
    """
    adm administrator admiral adviser advisor amb ambassador analyst archbishop author ayatollah bishop
    candidate capt captain cardinal ceo chairman chairperson chairwoman chancellor chief col colonel
    commander commissioner comrade congressman congresswoman czar dame deputy dictator director doctor dr
    emir emperor gen general gov governor imam judge justice king lady lawyer leader lieutenant lord lt
    maj major marshal mayor messrs minister miss mp mr mrs ms mses oligarch ombudsman patriarch pope
    premier president prince princess prof professor queen rabbi rep representative rev reverend
    secretary sen senator sergeant sheikh sir speaker spokesman spokesperson spokeswoman strongman sultan
    tsar undersecretary vice
    """.split()
)

# Capitalised beside names, and part of none.
CALENDAR = frozenset(
    """
    april august december february friday january july june march may monday november october saturday
    september sunday thursday tuesday wednesday
    """.split()
)

# After these, a capitalised word is a place.
PLACE_PREPOSITIONS = frozenset("in from to near at around outside via into through across".split())

# Short words that a stop may follow within a name.
ABBREVIATIONS = frozenset("st ste mt ft jr sr dr mr ms mrs gen col maj lt sgt rev hon".split())


SHORTEST_NEAR = 5
"""Words of fewer letters are near to too many others."""


def is_common(word: str) -> bool:
    """Whether a folded word is one of these that stand before names: it is no part of one."""
    return word in OPENERS or word in CALENDAR or word in TITLE_WORDS or word.removesuffix("s") in TITLE_WORDS
