"""Build the glossary of Ukraine's spellings from SpellingUkraine."""
