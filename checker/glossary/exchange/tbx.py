"""TBX: what its reader and its writer share. ISO 30042:2019 (TBX v3), dialects Core, Min and Basic, styles DCA and DCT.

In DCA a data category is the type of an element (`<termNote type="administrativeStatus">`), in DCT it is the element
(`<min:administrativeStatus>`). Which category stands where: https://www.tbxinfo.net/tbx-dialects/.
What TBX has no category for but may say in words stands in notes of a term: which of our lists it is in, its dates.
"""

from __future__ import annotations

from checker.lazily import lazily

CORE = "urn:iso:std:iso:30042:ed-2"
MODULES = {"min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

MAKER = "Written by exonym"
"""What the header of our files says: only ids of such a file are ours."""

STATUS = "administrativeStatus"
STATUSES = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
}
"""Our statuses, and the values that the dialects Min and Basic allow."""
OTHER_STATUSES = {
    "standardized": "preferred",
    "legal": "admitted",
    "regulated": "admitted",
    "notrecommended": "deprecated",
    "forbidden": "deprecated",
    "obsolete": "superseded",
}
"""Values of older versions and of other tools, without their endings."""

ROLES = {
    "short": "short form",
    "formal": "formal name",
    "calques": "calque",
    "native": "native form",
    "via": "via form",
}
"""Keys of a record, and the note that a term of that key has."""
LISTS = {note: key for key, note in ROLES.items()}
DATE_NOTE = lazily(r"(since|until) (\d{4}(?:-\d{2}){0,2})")


def status_of(value: str) -> str:
    """Return our status for a value of `administrativeStatus`, in any spelling; an empty string if it is none.

    >>> status_of("deprecatedTerm-admn-sts"), status_of("preferred"), status_of("obsolete"), status_of("new")
    ('deprecated', 'preferred', 'superseded', '')
    """
    plain = value.strip().lower().removesuffix("-admn-sts").removesuffix("term")
    return plain if plain in STATUSES else OTHER_STATUSES.get(plain, "")
