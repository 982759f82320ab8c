// Closed: a friendly word, and when the site is open, if it says so.
// Opens by itself; there is nothing to touch.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property VisitorModel visitor

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.space
        width: parent.width - 3 * Theme.wide

        Label {
            width: parent.width
            font.pixelSize: Theme.headlineSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            objectName: "closedText"
            text: qsTr("Back soon")
        }
        Label {
            width: parent.width
            font.pixelSize: Theme.titleSize
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("I am resting for now. Please come by again later.")
        }
        Label {
            width: parent.width
            font.pixelSize: Theme.titleSize
            horizontalAlignment: Text.AlignHCenter
            objectName: "openingText"
            text: qsTr("Open again: %1").arg(page.visitor.site.opening.toLocaleString(Qt.locale(page.visitor.preferences.language), "dddd HH:mm"))
            visible: !isNaN(page.visitor.site.opening)
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.visitor.site.openingHours
            visible: text !== ""
        }
    }
}
