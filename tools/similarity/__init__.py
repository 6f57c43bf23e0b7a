"""What `tools/learn_similarity.py` does, step by step: data, tables, weights, trees, figures."""
