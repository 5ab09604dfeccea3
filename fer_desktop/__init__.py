"""FER Desktop: looks at a face and shows the emoji it resembles, on this computer alone."""

import os

__version__ = "0.1.0"

# ONNX Runtime keeps notes of its use and sends them to its maker, unless it finds this when it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
