"""The panel of the staff who look after the kiosk: who may open it."""
