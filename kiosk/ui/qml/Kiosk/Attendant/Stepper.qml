// A number between a button that lowers it and one that raises it, with its name above.
// The number is shown as `text`, with its unit.
import QtQuick
import Kiosk.Controls

Column {
    id: stepper

    property string label
    property string name
    property string text
    property bool lowest: false
    property bool highest: false

    signal lowered
    signal raised

    spacing: Theme.gap / 2

    Label {
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        text: stepper.label
        width: stepper.width
    }
    Row {
        spacing: Theme.gap

        BigButton {
            enabled: !stepper.lowest
            label: "−"
            objectName: stepper.name + "Less"
            onClicked: stepper.lowered()
        }
        Label {
            height: Theme.target
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            objectName: stepper.name + "Text"
            text: stepper.text
            verticalAlignment: Text.AlignVCenter
            width: 180 * Theme.textUnit
        }
        BigButton {
            enabled: !stepper.highest
            label: "+"
            objectName: stepper.name + "More"
            onClicked: stepper.raised()
        }
    }
}
