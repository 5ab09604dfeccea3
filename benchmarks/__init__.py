"""Measures the program's speed, memory and steadiness: ``python -m benchmarks``. Not shipped."""
