// One filter as chips, of which one can be chosen; touched again, it lets all through.
// `options` are objects with `value` and `name`.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Repeater {
    id: filter

    property string name
    property var options: []
    property string value
    property bool shown: true

    signal chosen(string value)

    model: options

    Touchable {
        id: chip

        required property var modelData

        checkable: true
        checked: filter.value === modelData.value
        implicitHeight: Math.round(36 * Theme.unit) + Theme.smallSize
        implicitWidth: Math.ceil(row.width) + 3 * Theme.gap
        label: modelData.name
        objectName: filter.name + "-" + modelData.value
        radius: height / 2
        visible: filter.shown
        onClicked: filter.chosen(checked ? "" : modelData.value)

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.gap / 2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "tick"
                size: Theme.smallSize
                visible: chip.checked
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.smallSize
                text: chip.label
            }
        }
    }
}
