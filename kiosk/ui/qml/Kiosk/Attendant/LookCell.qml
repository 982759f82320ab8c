// One look: its picture, its name under it; the chosen one has a strong edge and a tick.
// Cheap to make: thousands of them pass by while somebody scrolls.
import QtQuick
import Kiosk.Controls

Item {
    id: cell

    required property string entryId
    required property string name
    required property string picture
    property bool chosen: false
    property bool inForce: false

    signal touched

    objectName: "look-" + entryId
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: touched()

    Rectangle {
        id: frame

        anchors { bottom: title.top; bottomMargin: Theme.gap / 2; left: parent.left; right: parent.right; top: parent.top }
        color: Theme.surface
        radius: Theme.radius

        Label {
            anchors.centerIn: parent
            color: Theme.mutedText
            font.pixelSize: Theme.headlineSize
            text: cell.name.charAt(0).toUpperCase()
            visible: image.status !== Image.Ready
        }
        Image {
            id: image

            anchors.fill: parent
            asynchronous: true
            cache: false
            fillMode: Image.PreserveAspectCrop
            source: cell.picture
            sourceSize: Qt.size(width, height)
        }
        // Round corners for any picture without a mask: a frame of the ground's colour over them.
        Rectangle {
            anchors { fill: parent; margins: -border.width }
            border { color: Theme.background; width: Math.ceil(Theme.radius / 2) }
            color: "transparent"
            radius: Theme.radius + border.width
        }
        Rectangle {
            anchors.fill: parent
            border { color: cell.chosen ? Theme.accent : Theme.outline; width: cell.chosen ? 1.5 * Theme.strong : Theme.line }
            color: "transparent"
            radius: Theme.radius
        }
        Loader {
            anchors { margins: Theme.gap; right: parent.right; top: parent.top }
            active: cell.chosen
            sourceComponent: Rectangle {
                width: Math.round(48 * Theme.unit)
                height: width
                color: Theme.mark
                radius: width / 2

                Icon {
                    anchors.centerIn: parent
                    name: "tick"
                    size: Math.round(36 * Theme.unit)
                }
            }
        }
        Loader {
            anchors { bottom: parent.bottom; left: parent.left; margins: Theme.gap }
            active: cell.inForce
            sourceComponent: Rectangle {
                width: words.width + 2 * Theme.gap
                height: words.height + Theme.gap
                color: Theme.captionPanel
                radius: height / 2

                Label {
                    id: words

                    anchors.centerIn: parent
                    font.pixelSize: Theme.smallSize
                    text: qsTr("In use")
                }
            }
        }
    }
    Label {
        id: title

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        elide: Text.ElideRight
        font.pixelSize: Theme.smallSize
        font.weight: cell.chosen ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 1
        text: cell.name || cell.entryId
        wrapMode: Text.NoWrap
    }
    TapHandler {
        onTapped: cell.touched()
    }
}
