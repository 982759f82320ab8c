// One of several ways, with a sentence that tells what it means.
// Whoever places it gives it a width and a height.
import QtQuick
import Kiosk.Controls

Touchable {
    id: card

    property string sentence
    readonly property real natural: words.height + 2 * Theme.space

    checkable: true

    Column {
        id: words

        anchors { left: parent.left; leftMargin: Theme.space; right: parent.right; rightMargin: Theme.space }
        anchors { top: parent.top; topMargin: Theme.space }
        spacing: Theme.gap / 2

        Label {
            width: words.width
            font.underline: card.checked
            font.weight: Font.DemiBold
            text: card.label
        }
        Label {
            width: words.width
            color: Theme.mutedText
            font.pixelSize: Theme.smallSize
            text: card.sentence
        }
    }
}
