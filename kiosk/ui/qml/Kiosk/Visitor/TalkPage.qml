// Talk: the avatar alone, captions below, the volume and Stop; when all was heard, the way to ask more.
// Nothing here covers the avatar: the video runs under the scene.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property VisitorModel visitor
    // As wide on both sides of the middle as the wider control leaves.
    readonly property real beside: Math.max(volume.width, stop.width) + Theme.wide + Theme.space
    readonly property real middleWidth: width - 2 * (Theme.portrait ? Theme.wide : beside)
    readonly property real middleMargin: Theme.portrait ? Theme.wide + stop.height + Theme.space : Theme.wide

    VolumeBar {
        id: volume

        anchors { bottom: parent.bottom; left: parent.left; margins: Theme.wide }
        preferences: page.visitor.preferences
    }
    BigButton {
        id: stop

        anchors { bottom: parent.bottom; margins: Theme.wide; right: parent.right }
        objectName: "stopButton"
        icon: "stop"
        label: qsTr("Stop")
        onClicked: page.visitor.stop()
    }
    Captions {
        anchors { bottom: parent.bottom; bottomMargin: page.middleMargin; horizontalCenter: parent.horizontalCenter }
        captions: page.visitor.captions
        width: page.middleWidth
    }
    Note {
        anchors { bottom: parent.bottom; bottomMargin: page.middleMargin; horizontalCenter: parent.horizontalCenter }
        objectName: "thinkingNote"
        text: qsTr("I am thinking …")
        visible: page.visitor.answering.thinking
        widest: page.middleWidth
    }
    Note {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Theme.wide }
        objectName: "limitNote"
        text: qsTr("We have one more minute together.")
        visible: page.visitor.answering.limitNear
        widest: parent.width - 2 * Theme.wide
    }
    Rectangle {
        anchors { bottom: parent.bottom; bottomMargin: page.middleMargin; horizontalCenter: parent.horizontalCenter }
        width: offer.width + 2 * Theme.space
        height: offer.height + 2 * Theme.space
        border { color: Theme.outline; width: Theme.line }
        color: Theme.surface
        radius: Theme.radius
        visible: page.visitor.answering.followUp

        Row {
            id: offer

            anchors.centerIn: parent
            spacing: Theme.space

            Ring {
                anchors.verticalCenter: parent.verticalCenter
                value: page.visitor.answering.followUp ? page.visitor.countdown.ring : 0
            }
            BigButton {
                anchors.verticalCenter: parent.verticalCenter
                objectName: "askMoreButton"
                filled: true
                implicitHeight: 1.3 * Theme.target
                label: qsTr("Ask more")
                size: Theme.titleSize
                onClicked: page.visitor.askMore()
            }
        }
    }
}
