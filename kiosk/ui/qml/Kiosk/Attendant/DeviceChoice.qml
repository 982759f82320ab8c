// The devices there are, one below the other; the chosen one is marked, also where it is not there.
// A touch chooses.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Column {
    id: choice

    required property var devices
    property string kind

    signal chosen(string name)

    spacing: Theme.gap

    Repeater {
        model: choice.devices

        Touchable {
            id: device

            required property var modelData

            checkable: true
            checked: modelData.chosen
            height: Math.max(name.height + Theme.space, Theme.target)
            label: modelData.label || qsTr("The system's default")
            objectName: choice.kind + "-" + modelData.name
            width: choice.width
            onClicked: choice.chosen(modelData.name)

            Icon {
                id: mark

                anchors { left: parent.left; leftMargin: Theme.space; verticalCenter: parent.verticalCenter }
                name: device.modelData.missing ? "warning" : device.checked ? "tick" : ""
                size: Math.round(40 * Theme.unit)
            }
            Label {
                id: name

                anchors { left: mark.right; leftMargin: Theme.gap; right: parent.right; rightMargin: Theme.space; verticalCenter: parent.verticalCenter }
                font.pixelSize: Theme.smallSize
                text: device.modelData.missing ? qsTr("%1 (not there)").arg(device.label) : device.label
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
