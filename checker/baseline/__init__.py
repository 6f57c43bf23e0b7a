"""A baseline: what a house found on the day it adopted exonym, and has not mended yet. Only what is new is reported.

write_baseline(path, results)       write what is reported now
read_baseline(path).compare(results, codes)   what of it is new, known, and gone
update_baseline(path, results, codes)   drop what is gone, add nothing
"""

from __future__ import annotations

from checker.baseline.compare import Baseline, Comparison, read_baseline, update_baseline, write_baseline
from checker.baseline.file import Entry
from checker.baseline.fingerprint import fingerprint

__all__ = ["Baseline", "Comparison", "Entry", "fingerprint", "read_baseline", "update_baseline", "write_baseline"]
