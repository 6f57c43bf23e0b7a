"""What a name is: folding and words. Pure functions."""
