// How loud the microphone hears, with the range that a visitor's voice should reach.
// The figure beside it is in decibels below the loudest there is.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Row {
    id: meter

    property real level: 0
    property real goodFrom: 0
    property real goodTo: 1
    property string reading

    spacing: Theme.space

    Rectangle {
        id: bar

        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        border { color: Theme.outline; width: Theme.line }
        color: Theme.field
        height: Math.round(56 * Theme.unit)
        radius: Theme.radius / 2
        width: meter.width - reading.width - meter.spacing

        Rectangle {
            color: Qt.alpha(Theme.accent, 0.3)
            height: parent.height
            width: bar.width * (meter.goodTo - meter.goodFrom)
            x: bar.width * meter.goodFrom
        }
        Rectangle {
            anchors { left: parent.left; margins: Theme.gap / 2; verticalCenter: parent.verticalCenter }
            color: Theme.text
            height: parent.height / 2
            objectName: "levelBar"
            radius: height / 4
            width: (bar.width - Theme.gap) * meter.level
        }
        Repeater {
            model: [meter.goodFrom, meter.goodTo]

            Rectangle {
                required property real modelData

                color: Theme.accent
                height: bar.height
                width: Theme.strong
                x: bar.width * modelData
            }
        }
    }
    Label {
        id: reading

        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignRight
        text: meter.reading
        width: Math.round(150 * Theme.textUnit)
    }
}
