"""`python -m kiosk`."""

import gc

gc.disable()  # what is imported stays: to look through it again and again takes a sixth of the start

from kiosk.cli.main import main  # noqa: E402

main()
