"""Words that say what a name is, by standing in it or beside it. Folded: small letters, no diacritics, no stops."""

from __future__ import annotations

# Particles between the parts of a person's name, in small letters.
PARTICLES = frozenset(
    """
    abu al ben bin bint da das de del della den der di do dos du e el ibn la las le los san ten ter van von y zu
    """.split()
)

# Small words between two capitalised ones that may be one name's.
OF = frozenset(("of", "of the", "for", "for the", "on"))
AND = frozenset(("and", "&"))

# Words in the names of bodies: after them, "of", "for" and "and" go on (the Ministry of Foreign Affairs and Trade).
BODY_WORDS = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority bank board brigade
    broadcasting brothers bureau center centre chamber church club coalition college commission committee
    community company confederation conference congress convention cooperation corp corporation corps council
    court daily department directorate division embassy enterprises express faculty federation force forces
    foundation front fund gazette gmbh group guard herald holding holdings hospital house inc industries
    initiative inspectorate institute institution international journal league limited llc ltd mail media ministry
    movement museum network news office oil organisation organization palace parliament partnership party pjsc plc
    post press radio school secretariat senate service society sons squad syndicate systems team telegraph
    television times treaty tribunal tribune tv union university
    """.split()
)

# Words in the names of states, waters and shores: after them, "of" goes on (the Sea of Azov), and no body is named.
OF_PLACES = frozenset(
    """
    bay cape commonwealth emirate emirates gulf isle kingdom republic sea state states strait straits
    """.split()
)

# Words that keep a possessive ending within a name: the People's Republic.
WITH_POSSESSIVE = frozenset(("children", "men", "people", "women"))

# Words that end the names of places, as those above do.
PLACE_WORDS = frozenset(
    """
    airport avenue base basin beach boulevard bridge camp canal canyon cathedral city coast county creek dam
    delta desert district forest fort harbor harbour heights hill hills island islands lake monastery mosque
    mount mountain mountains oblast ocean park peninsula plain plant port prefecture prison province raion
    refinery region reservoir river road shire square stadium station street territories territory town township
    valley village
    """.split()
)

# Those of them that end people's names as well: Benny Hill, George Lake.
PLACE_OR_FAMILY = frozenset(
    """
    beach bridge camp county creek forest fort heights hill hills lake park road street
    """.split()
)

# Words that begin the names of places: Mount Athos.
PLACE_BEGINNINGS = frozenset("camp cape fort lake mount port".split())

# Words that begin names of places that two words make at least: after "of", the second one is still the place's.
PLACE_PREFIXES = frozenset(
    """
    abu east el fort great los new nizhny north nur port rio saint san santa sao south st tel upper west
    """.split()
)

# What stands before the name of a place: the village of Khonobod.
PLACE_NOUNS = frozenset(
    """
    area capital city county district enclave hamlet island municipality oblast outpost port prefecture province
    raion region resort settlement suburb territory town township village
    """.split()
)

# Parts of the world and peoples without a country of their own, beside the countries' demonyms.
MORE_DEMONYMS = frozenset(
    """
    african arab arabian asian baltic basque catalan caucasian chechen crimean english eurasian european korean
    kurd kurdish latin mediterranean nordic scandinavian scot scottish slavic soviet tatar tibetan turkic uighur
    uyghur welsh western
    """.split()
)

# Countries and capitals that are people's names as well.
ALSO_GIVEN_NAMES = frozenset(
    """
    chad douglas georgia hamilton jordan kingston lima paris santiago sofia stanley sucre victoria vienna virginia
    washington wellington
    """.split()
)

ACRONYMS_OF_PLACES = frozenset("bc dc dprk drc la nsw nyc nz prc rok uae uk us usa ussr".split())

# Acronyms that are written with stops, too: other letters with stops before a name are initials.
ACRONYMS_WITH_STOPS = ACRONYMS_OF_PLACES | {"eu", "kgb", "nato", "un"}

# Degrees and ranks after a name.
POSTNOMINALS = frozenset(
    """
    ba bsc cbe dphil esq jd kbe kc llb llm ma mba mbe mc md mep mp msc obe ph phd qc sc
    """.split()
)

# What follows a family name within the name.
SUFFIXES = frozenset("ii iii iv jr sr".split())

# Parts of titles that are no titles by themselves: the Foreign Minister, the Vice President.
TITLE_PARTS = frozenset(
    """
    acting agriculture armed assistant associate attorney corporate culture defence defense economy education
    environment executive federal finance financial first foreign former health high home honorary housing
    immigration independent industry interior joint junior labor labour majority minority national opposition
    permanent police prime public regional security senior shadow special supreme trade transport treasury under
    """.split()
) | {"press", "state"}  # bodies and places, too

# Titles beside those that checker.mentions knows.
MORE_TITLES = frozenset(
    """
    administrator adviser advisor aide alderman baron baroness brigadier brother ceo chair champion coach
    commandant commanding constable consul coordinator corporal councillor count countess crown delegate detective
    duchess duke editor eminence envoy excellency father hajj head highness hojjatoleslam holiness
    inspector journalist legislator majesty manager midfielder mother mufti mullah nurse officer owner pastor
    patrolman pilot plenipotentiary private prophet ranger reporter secretary-general senor sheriff sister
    skipper striker superintendent treasurer trooper undersecretary winger
    """.split()
)

# Titles that are family names as well.
TITLE_OR_FAMILY = frozenset(
    """
    baron bishop brother chancellor constable count dean duke father judge king lord major marshal pilot pope
    prince queen ranger sheikh sultan
    """.split()
)

# Titles after which an ordinary word is a name: Professor Burrows.
BEFORE_ANY_NAME = frozenset("dame dr judge justice lady miss mr mrs ms prof professor rep sen senator sir".split())

# Verbs that people do when news reports them; beside a lone name, it is a person's.
SPEECH = frozenset(
    """
    added admitted agreed appealed argued asked believes called claimed commented criticised criticized declared
    demanded denied explained expressed hailed hopes insisted said says stated stressed suggested testified
    thanked thinks told tweeted urged vowed warned welcomed wrote
    """.split()
)
