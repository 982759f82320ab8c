// A line of the sessions' table; its columns are as wide in every line.
// Figures stand at the end of their column, so that they can be compared.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

Rectangle {
    id: row

    required property list<string> cells
    property bool head: false
    readonly property list<real> shares: [0.18, 0.13, 0.11, 0.25, 0.21, 0.12]
    readonly property list<int> figures: [1, 2, 5]

    height: line.height + Theme.gap

    Row {
        id: line

        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: row.cells

            Label {
                required property string modelData
                required property int index

                color: row.head ? Theme.text : Theme.mutedText
                elide: Text.ElideRight
                font.pixelSize: Theme.smallSize
                font.weight: row.head ? Font.DemiBold : Font.Normal
                horizontalAlignment: row.figures.includes(index) ? Text.AlignRight : Text.AlignLeft
                leftPadding: index && !row.figures.includes(index) ? Theme.space : Theme.gap / 2
                maximumLineCount: row.head ? 2 : 1
                objectName: "sessionCell"
                rightPadding: Theme.gap / 2
                text: modelData
                width: row.width * row.shares[index]
                wrapMode: row.head ? Text.WrapAtWordBoundaryOrAnywhere : Text.NoWrap
            }
        }
    }
}
