"""Fixes: chosen, applied until nothing is left to apply, shown as a word diff, and written back to the file."""
