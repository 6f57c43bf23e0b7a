"""exonym."""
