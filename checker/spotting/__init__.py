"""Document → names, whether a glossary knows them or not: capitals, and what stands around them. No trained model."""
