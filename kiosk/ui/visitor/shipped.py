"""Where QML finds the files that come with the program."""

from PySide6.QtCore import Property, QObject, QUrl
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.system.shipped_files import ASSETS

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class ShippedFiles(QObject):
    """The folders of the assets, for pages and controls; QML makes it, and its engine owns it."""

    @Property(QUrl, constant=True)
    def icons(self) -> QUrl:
        """The folder of the icons, with a slash at its end."""
        return QUrl.fromLocalFile(f"{ASSETS / 'icons'}/")
