"""``python -m fer_desktop``."""

import sys

from fer_desktop.cli.main import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # The processes that read videos are this program, begun again with arguments of their own
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
