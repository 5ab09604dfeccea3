"""FER Desktop: looks at a face and shows the emoji it resembles, on this computer alone."""

import os

__version__ = "0.2.0"

# ONNX Runtime keeps notes of its use and sends them to its maker, unless it finds this when it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# OpenCV's threads wait asleep for their next piece of work: turning in circles, as they do unless told
# before it is loaded, they take an eighth of the processor's time that a video needs.
os.environ.setdefault("OPENCV_THREAD_POOL_ACTIVE_WAIT_WORKER", "0")
os.environ.setdefault("OPENCV_THREAD_POOL_ACTIVE_WAIT_MAIN", "0")
