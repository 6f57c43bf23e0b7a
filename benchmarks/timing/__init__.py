"""What `benchmarks/speed.py` is made of: texts, glossaries, yardstick, peers, how a run is measured and shown."""
