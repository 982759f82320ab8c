// Wait: the visitor's own words, what is happening, a ring, and Cancel.
// Stands low, so that the avatar stays in sight.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property VisitorModel visitor

    function number(n: int): string {
        return n.toLocaleString(Qt.locale(visitor.preferences.language), "f", 0);
    }

    Veil {
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: parent.height * 0.6
    }
    Rectangle {
        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.wide
            horizontalCenter: parent.horizontalCenter
        }
        width: Math.min(parent.width - 2 * Theme.wide, 1560 * Theme.unit)
        height: content.height + 2 * Theme.space
        border { color: Theme.outline; width: Theme.line }
        color: Theme.surface
        radius: Theme.radius

        Grid {
            id: content

            anchors { left: parent.left; margins: Theme.space; right: parent.right; verticalCenter: parent.verticalCenter }
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.space
            verticalItemAlignment: Grid.AlignVCenter

            Row {
                spacing: Theme.space
                width: content.width - (Theme.portrait ? 0 : cancel.width + Theme.space)

                Ring {
                    id: ring

                    anchors.verticalCenter: parent.verticalCenter
                    value: page.current ? page.visitor.countdown.ring : 0
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.gap
                    width: parent.width - ring.width - parent.spacing

                    Label {
                        width: parent.width
                        font.weight: Font.DemiBold
                        objectName: "waitText"
                        text: page.visitor.line.number > 0
                            ? qsTr("You are number %1 in line.").arg(page.number(page.visitor.line.number))
                            : qsTr("I am getting ready to answer …")
                    }
                    Label {
                        width: parent.width
                        font.pixelSize: Theme.smallSize
                        text: qsTr("Your turn comes in about %1 min.").arg(page.number(page.visitor.line.minutes))
                        visible: page.visitor.line.minutes > 0
                    }
                    Label {
                        width: parent.width
                        objectName: "visitorsWords"
                        color: Theme.mutedText
                        elide: Text.ElideRight
                        font.pixelSize: Theme.smallSize
                        maximumLineCount: 2
                        text: page.visitor.ownVoice ? qsTr("Your own voice") : page.visitor.question.text
                    }
                }
            }
            BigButton {
                id: cancel

                objectName: "cancelButton"
                icon: "close"
                label: qsTr("Cancel")
                width: Theme.portrait ? content.width : implicitWidth
                onClicked: page.visitor.stop()
            }
        }
    }
}
