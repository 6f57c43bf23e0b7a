"""Glossaries: the YAML files that editors keep, and what they mean."""

from checker.glossary.load import Glossary, load_glossary
from checker.glossary.model import Entry, Form, Origin, Tenure

__all__ = ["Entry", "Form", "Glossary", "Origin", "Tenure", "load_glossary"]
