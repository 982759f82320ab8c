"""What people see: view models in Python, pages in QML, and the window that holds them."""
