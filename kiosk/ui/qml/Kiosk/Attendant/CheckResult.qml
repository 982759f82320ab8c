// The card of the last check: green where all is well, red with what to do where it is not.
// A sign and words tell it, too: never the colour alone.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Rectangle {
    id: card

    required property SystemCheck check
    readonly property bool good: check.state === "good"

    implicitHeight: lines.height + 2 * Theme.gap
    border { color: good ? "#4caf7a" : "#e5534b"; width: Theme.strong }
    color: Theme.surface
    radius: Theme.radius / 2
    visible: check.state !== ""

    Column {
        id: lines

        anchors { left: parent.left; margins: Theme.gap; right: parent.right; top: parent.top }
        spacing: Theme.gap / 2

        Row {
            spacing: Theme.gap

            Icon {
                name: card.good ? "tick" : "warning"
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.DemiBold
                objectName: "checkText"
                text: (card.good ? qsTr("Checked at %1: all is well.") : qsTr("Checked at %1: not all is well.")).arg(card.check.at)
            }
        }
        Repeater {
            model: card.check.problems

            Label {
                required property string modelData

                font.pixelSize: Theme.smallSize
                text: modelData
                width: lines.width
            }
        }
    }
}
