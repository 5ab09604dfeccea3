"""Scripts for those who work on FER Desktop; nothing here ships. Each is run as ``python -m tools.NAME``."""
