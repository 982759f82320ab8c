// One prepared answer in the list.
// Its question stands out, its name and languages are beside or below it.
import QtQuick
import Kiosk.Controls

Item {
    id: line

    property string name
    property string question
    property string details

    signal clicked

    implicitHeight: ground.implicitHeight

    Touchable {
        id: ground

        implicitHeight: words.height + Theme.space
        label: line.question
        objectName: "entry-" + line.name
        width: line.width
        onClicked: line.clicked()

        Column {
            id: words

            anchors { left: parent.left; leftMargin: Theme.space; right: parent.right; rightMargin: Theme.space }
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: words.width
                elide: Text.ElideRight
                maximumLineCount: 1
                text: line.question
            }
            Label {
                width: words.width
                color: Theme.mutedText
                elide: Text.ElideRight
                font.pixelSize: Theme.smallSize
                maximumLineCount: 1
                text: line.details
            }
        }
    }
}
