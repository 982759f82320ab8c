"""The machine: files, processes, power, display, memory."""
