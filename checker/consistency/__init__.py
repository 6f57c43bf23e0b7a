"""Names → spellings of one name: within a draft in `within`, over many in the modules beside."""
