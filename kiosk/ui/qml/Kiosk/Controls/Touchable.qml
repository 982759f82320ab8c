// Ground of every control: a rounded shape that answers at once to a finger.
// The press is shown by lightness and a strong edge, never by motion alone.
import QtQuick

Rectangle {
    id: touchable

    property string label
    property bool filled: false
    property bool checkable: false
    property bool checked: false
    readonly property alias pressed: tap.pressed

    signal clicked

    radius: Theme.radius
    color: filled ? Theme.accent : Theme.surface
    border.width: pressed || checked ? Theme.strong : filled ? 0 : Theme.line
    border.color: pressed ? Theme.text : checked ? Theme.accent : Theme.outline
    opacity: enabled ? 1 : 0.4

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: clicked()

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: touchable.clicked()
    }
}
