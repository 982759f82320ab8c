// Loudness by steps, or by a finger on the bar.
// Turned at once; `rested` when the finger has left it.
import QtQuick
import Kiosk.Controls

Row {
    id: slider

    required property int value
    readonly property int step: 5

    signal turned(int percent)
    signal rested

    spacing: Theme.space
    LayoutMirroring.enabled: false  // louder is to the right, as with the finger on the bar
    LayoutMirroring.childrenInherit: true

    IconButton {
        enabled: slider.value > 0
        icon: "quieter"
        label: qsTr("Quieter")
        objectName: "soundQuieter"
        onClicked: slider.turned(slider.value - slider.step)
    }
    Item {
        id: bar

        height: Theme.target
        objectName: "soundVolume"
        width: slider.width - 2 * Theme.target - percent.width - 3 * slider.spacing

        Rectangle {
            id: track

            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.field
            height: Math.round(20 * Theme.unit)
            radius: height / 2

            Rectangle {
                color: Theme.accent
                height: parent.height
                radius: height / 2
                width: handle.x + handle.width / 2
            }
        }
        Rectangle {
            id: handle

            anchors.verticalCenter: parent.verticalCenter
            border { color: Theme.accent; width: Theme.strong }
            color: Theme.text
            height: Math.round(56 * Theme.unit)
            radius: height / 2
            width: height
            x: (bar.width - width) * slider.value / 100
        }
        MouseArea {
            function turn(x: real) {
                slider.turned(Math.round(100 * (x - handle.width / 2) / (bar.width - handle.width)));
            }

            anchors.fill: parent
            preventStealing: true
            onPositionChanged: event => turn(event.x)
            onPressed: event => turn(event.x)
            onReleased: slider.rested()
        }
    }
    IconButton {
        enabled: slider.value < 100
        icon: "louder"
        label: qsTr("Louder")
        objectName: "soundLouder"
        onClicked: slider.turned(slider.value + slider.step)
    }
    Label {
        id: percent

        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        objectName: "soundPercent"
        text: qsTr("%1 %").arg(slider.value)
        width: Math.round(110 * Theme.textUnit)
    }
}
