"""Words that say what a name is, by standing in it or beside it. Folded: small letters, no diacritics, no stops."""

from __future__ import annotations

# Particles between the parts of a person's name, in small letters.
PARTICLES = frozenset(
    "al el bin ibn bint abu ben da das de del della den der di do dos du e la las le los san ter ten van von y zu".split()
)

# The first words of names that "of", "for" and "and" go on: the Ministry of Foreign Affairs and Trade.
HEADS = frozenset(
    """
    academy administration agency alliance army assembly association authority bank board bureau center centre chamber
    church coalition college commission committee commonwealth community company conference confederation congress
    convention cooperation corps council court democratic department directorate division emirate faculty federation
    force forces foundation front fund group guard gulf house initiative inspectorate institute institution islamic
    kingdom league mayor ministry movement museum office order organisation organization palace parliament partnership
    party peoples republic school sea secretariat service society state states strait syndicate treaty tribunal union
    university
    """.split()
)

# Words in the names of bodies; those above are among them but for states, straits and seas.
BODY_WORDS = HEADS - frozenset(
    "commonwealth democratic emirate gulf islamic kingdom mayor order peoples republic sea state states strait".split()
) | frozenset(
    """
    airlines airways bank brigade broadcasting brothers club corp corporation daily enterprises express gazette
    gmbh group herald holding holdings hospital inc industries international journal limited llc ltd mail media
    network news oil pjsc plc post press radio sons squad systems team telegraph television times tribune tv
    """.split()
)

# Words in the names of places.
PLACE_WORDS = frozenset(
    """
    airport avenue base basin bay beach boulevard bridge camp canal canyon cape city coast county creek delta desert
    district emirate forest fort gulf harbor harbour heights hill hills island islands lake mosque mount mountain
    mountains oblast ocean park peninsula plain port prefecture prison province raion region river road sea shire
    square stadium state states strait street territory town township valley village
    """.split()
)

# What stands before the name of a place: the village of Khonobod.
PLACE_NOUNS = frozenset(
    """
    area capital city county district enclave hamlet island municipality oblast outpost port prefecture province raion
    region resort settlement suburb territory town township village
    """.split()
)

# Parts of titles that are no titles by themselves: the Foreign Minister, the Vice President.
TITLE_PARTS = frozenset(
    """
    acting agriculture armed assistant associate attorney chief commanding corporate culture defence defense deputy
    economy education environment executive federal finance financial first foreign former health high home honorary
    house housing immigration independent industry interior joint junior justice labor labour minority majority
    national opposition permanent police press prime public regional secretary security senior shadow special state
    supreme trade transport treasurer treasury under union vice
    """.split()
)

# Titles that are family names as well.
TITLE_OR_FAMILY = frozenset("bishop dean judge king lord major marshal pope prince queen sheikh".split())

MORE_TITLES = frozenset(
    """
    administrator advisor adviser alderman ambassador aide archbishop ayatollah baron baroness brigadier brother
    ceo chair champion coach commandant commander constable consul coordinator corporal councillor count
    countess crown delegate detective duchess duke editor envoy executive father hajj hojjatoleslam inspector
    journalist leader legislator manager midfielder mp member mother mufti mullah nurse officer owner
    pastor patrolman pilot police private professor prophet ranger reporter reverend saint secretary-general senor
    skipper sister striker superintendent treasurer trooper undersecretary winger
    """.split()
)

# Verbs that people do when news reports them; beside a name, it is a person's.
SPEECH = frozenset(
    """
    added admitted agreed announced appealed argued asked believes called claimed commented confirmed criticised
    criticized declared demanded denied explained expressed hailed hopes insisted said says stated stressed suggested
    testified thanked thinks told tweeted urged vowed warned welcomed wrote
    """.split()
)
