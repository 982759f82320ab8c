"""The keyboard has to be chosen before the application object is made, and this is read before."""

from kiosk.screen.window import prepare_environment

prepare_environment()
