// A button with a word on it, and an icon before the word if one is named.
// `filled` marks the one thing to do on a screen.
import QtQuick

Touchable {
    id: button

    property string icon
    property bool directed: false
    property int size: Theme.bodySize

    implicitWidth: Math.max(row.implicitWidth + 2 * Theme.wide, 2 * Theme.target)
    implicitHeight: Math.max(row.implicitHeight + Theme.space, Theme.target)

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            directed: button.directed
            name: button.icon
            visible: name !== ""
        }
        Label {
            objectName: "buttonText"
            anchors.verticalCenter: parent.verticalCenter
            color: button.filled ? Theme.accentText : Theme.text
            font.pixelSize: button.size
            font.weight: Font.DemiBold
            text: button.label
        }
    }
}
