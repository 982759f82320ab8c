// The staff's tray in the corner: Stop, Mute, New visitor, Clean the screen.
// Comes with a long press, without a PIN, and goes by itself.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property AttendantTray tray

    current: tray.shown

    // A touch beside it takes it away.
    TapHandler {
        longPressThreshold: 0
        onTapped: page.tray.hide()
    }
    Rectangle {
        anchors { bottom: parent.bottom; margins: Theme.space; right: parent.right }
        width: buttons.width + 2 * Theme.space
        height: buttons.height + 2 * Theme.space
        border { color: Theme.outline; width: Theme.line }
        color: Theme.surface
        radius: Theme.radius

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }
        Column {
            id: buttons

            readonly property real widest: Math.max(stop.implicitWidth, mute.implicitWidth, anew.implicitWidth, clean.implicitWidth)

            anchors.centerIn: parent
            spacing: Theme.gap

            BigButton {
                id: stop

                width: buttons.widest
                objectName: "trayStop"
                icon: "stop"
                label: qsTr("Stop")
                onClicked: page.tray.stop()
            }
            BigButton {
                id: mute

                width: buttons.widest
                objectName: "trayMute"
                icon: page.tray.muted ? "louder" : "muted"
                label: page.tray.muted ? qsTr("Sound on") : qsTr("Mute")
                onClicked: page.tray.toggleMute()
            }
            BigButton {
                id: anew

                width: buttons.widest
                objectName: "trayAnew"
                icon: "anew"
                label: qsTr("New visitor")
                onClicked: page.tray.newVisitor()
            }
            BigButton {
                id: clean

                width: buttons.widest
                objectName: "trayClean"
                icon: "clean"
                label: qsTr("Clean the screen")
                onClicked: page.tray.clean()
            }
        }
    }
}
