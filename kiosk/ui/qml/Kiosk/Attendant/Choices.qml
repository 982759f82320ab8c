// Chips of which some are chosen; they wrap where they do not fit beside each other.
// Each option has a `key` and a `label`; in `marked` stand the keys of those that are on.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Flow {
    id: choices

    property var options: []
    property var marked: []
    property string name

    signal chosen(var key)

    spacing: Theme.gap

    Repeater {
        model: choices.options

        Touchable {
            id: chip

            required property var modelData

            checkable: true
            checked: choices.marked.includes(modelData.key)
            implicitHeight: Theme.target
            implicitWidth: Math.min(Math.ceil(words.implicitWidth) + 2 * Theme.space, choices.width)
            label: modelData.label
            objectName: choices.name + "-" + modelData.key
            onClicked: choices.chosen(modelData.key)

            Label {
                id: words

                anchors.centerIn: parent
                elide: Text.ElideMiddle
                font.pixelSize: Theme.smallSize
                font.underline: chip.checked
                font.weight: chip.checked ? Font.DemiBold : Font.Normal
                maximumLineCount: 1
                text: chip.label
                width: chip.width - 2 * Theme.space
                wrapMode: Text.NoWrap
            }
        }
    }
}
