"""Build the country and capital glossaries from two public data sets."""
