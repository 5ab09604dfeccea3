"""FER Desktop: looks at a face and shows the emoji it resembles, on this computer alone."""

__version__ = "0.1.0"
