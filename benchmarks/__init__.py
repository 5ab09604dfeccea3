"""Measures what the program promises in figures: ``python -m benchmarks``. Never shipped."""
