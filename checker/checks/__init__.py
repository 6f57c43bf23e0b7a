"""Checks: one way of looking at mentions or text per file, found by walking this package.

A check is a module with `PARAMETERS` (name → Parameter) and `check(draft, settings)`, a generator of findings. It reads
the draft and nothing else, prints nothing, and knows no rule: rules name it in `rules/`.
"""
