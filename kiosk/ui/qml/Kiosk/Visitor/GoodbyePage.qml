// Goodbye: thanks, and that nothing is kept.
// Two seconds, then the next visitor.
import QtQuick
import Kiosk.Controls

Page {
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
            text: qsTr("Thank you!")
        }
        Label {
            width: parent.width
            font.pixelSize: Theme.titleSize
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Your conversation has been erased.")
        }
    }
}
