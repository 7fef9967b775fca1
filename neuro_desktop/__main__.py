"""Start the app with ``python -m neuro_desktop``."""

import sys

from neuro_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
