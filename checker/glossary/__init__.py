"""Glossaries: the YAML files that editors keep, and what they mean.

`model` is what everything else reads; `load` is only needed when something changed.
"""
