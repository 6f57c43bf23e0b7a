"""Build the glossaries of office holders and of the offices of states from public data."""
