// A darkened screen with one thing on it: a ring, a sentence, what can be done.
// Stands in the middle, or low where a visitor needs the controls within reach.
import QtQuick

Page {
    id: panel

    property bool low: false
    property real ringValue: 0
    property string ringLabel
    property string title
    property string sentence
    property string note
    default property alias buttons: row.data

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: panel.low ? parent.height - height - Theme.wide : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.wide, 1200 * Theme.unit)
        height: content.height + 3 * Theme.wide
        border { color: Theme.outline; width: Theme.line }
        color: Theme.surface
        radius: 1.5 * Theme.radius

        Column {
            id: content

            anchors { left: parent.left; margins: 1.5 * Theme.wide; right: parent.right; top: parent.top }
            spacing: Theme.space

            Ring {
                anchors.horizontalCenter: parent.horizontalCenter
                label: panel.ringLabel
                value: panel.ringValue
            }
            Label {
                width: parent.width
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                text: panel.title
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: panel.sentence
                visible: text !== ""
            }
            Grid {
                id: row

                readonly property real natural: {
                    let sum = 0;
                    for (const button of visibleChildren)
                        sum += button.implicitWidth + spacing;
                    return sum;
                }

                anchors.horizontalCenter: parent.horizontalCenter
                columns: natural > content.width ? 1 : 2
                horizontalItemAlignment: Grid.AlignHCenter
                spacing: Theme.space
            }
            Label {
                width: parent.width
                color: Theme.mutedText
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignHCenter
                text: panel.note
                visible: text !== ""
            }
        }
    }
}
