// Some buttons of which one is chosen; they wrap where they do not fit beside each other.
// `options` is a list of [value, label].
pragma ComponentBehavior: Bound
import QtQuick

Flow {
    id: bar

    required property string name
    property var options: []
    property var chosen

    signal picked(var value)

    spacing: Theme.gap

    Repeater {
        model: bar.options

        BigButton {
            required property var modelData

            checkable: true
            checked: bar.chosen === modelData[0]
            label: modelData[1]
            objectName: bar.name + "-" + modelData[0]
            size: Theme.smallSize
            onClicked: bar.picked(modelData[0])
        }
    }
}
