// A framed part of the page Sound under its title.
// As high as what is in it.
import QtQuick
import Kiosk.Controls

Rectangle {
    id: section

    property string title
    readonly property alias inner: column.width
    default property alias parts: column.data

    height: column.height + 2 * Theme.space
    border { color: Theme.outline; width: Theme.line }
    color: Theme.surface
    radius: Theme.radius

    Column {
        id: column

        anchors { left: parent.left; margins: Theme.space; right: parent.right; top: parent.top }
        spacing: Theme.space

        Label {
            font.weight: Font.DemiBold
            text: section.title
            width: parent.width
        }
    }
}
