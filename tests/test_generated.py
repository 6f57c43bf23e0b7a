"""Generated files are what would be generated today; bundled glossaries fit the published schema."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import jsonschema
import pytest
import yaml

from checker.resources import folder, yaml_files

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def test_generated_files_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, os.path.join(ROOT, "tools", "generate.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout, run.returncode) == ("", 0)


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    with open(os.path.join(folder("glossaries"), "glossary.schema.json"), encoding="utf-8") as stream:
        schema = json.load(stream)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _as_json(path: str) -> object:
    with open(path, encoding="utf-8") as stream:
        return yaml.load(stream, Loader=yaml.BaseLoader)  # noqa: S506  # texts only: BaseLoader constructs nothing


@pytest.mark.parametrize("path", yaml_files(folder("glossaries")), ids=os.path.basename)
def test_bundled_glossaries_fit_the_schema(path: str, validator: jsonschema.Draft202012Validator) -> None:
    document = _as_json(path)
    _flags(document)
    assert [error.message for error in validator.iter_errors(document)] == []


def _flags(value: object) -> None:
    """Turn the texts of the flags into bools, as YAML 1.2 reads them."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in {"sole", "familiar"}:
                value[key] = item == "true"
            _flags(item)
    elif isinstance(value, list):
        for item in value:
            _flags(item)


def test_the_schema_refuses_an_unknown_key(validator: jsonschema.Draft202012Validator) -> None:
    assert list(validator.iter_errors({"entries": [{"nmae": "Kyiv"}]}))


def test_the_schema_explains_every_key(validator: jsonschema.Draft202012Validator) -> None:
    assert isinstance(validator.schema, dict)
    keys = validator.schema["$defs"]["entry"]["properties"]
    assert all(described["description"] for described in keys.values())
