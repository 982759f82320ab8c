// A square button with an icon; what it does is told to screen readers by `label`.
// A switch that is on has a strong edge and a tick.
import QtQuick

Touchable {
    id: button

    property string icon
    property bool directed: false

    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Icon {
        anchors.centerIn: parent
        directed: button.directed
        name: button.icon
    }
    Rectangle {
        anchors { right: parent.right; top: parent.top; margins: -Theme.gap / 2 }
        width: Math.round(32 * Theme.unit)
        height: width
        radius: width / 2
        color: Theme.mark
        visible: button.checked

        Icon {
            anchors.centerIn: parent
            name: "tick"
            size: Math.round(24 * Theme.unit)
        }
    }
}
