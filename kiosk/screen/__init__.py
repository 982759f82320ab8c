"""What people see: the view models in Python, the pages in QML, and the window that holds them."""
