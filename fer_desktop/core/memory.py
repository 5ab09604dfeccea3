"""What the C library keeps of freed memory, given back to the system."""

from __future__ import annotations

import sys


def trim_heap() -> None:
    """Returns to the system what nobody uses any more; glibc would keep it for later.

    20 MB after the model was loaded, 30 to 50 MB after Live: each of its threads has a heap of its own.
    """
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
