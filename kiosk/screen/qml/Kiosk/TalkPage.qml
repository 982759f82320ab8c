// Talk: the avatar alone, captions below, the volume and Stop.
// Nothing here covers the avatar: the video runs under the scene.
import QtQuick
import Kiosk.Visitor

Page {
    id: page

    required property VisitorModel visitor

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
        // As wide on both sides of the middle as the wider control leaves.
        readonly property real beside: Math.max(volume.width, stop.width) + Theme.wide + Theme.space

        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.portrait ? Theme.wide + stop.height + Theme.space : Theme.wide
            horizontalCenter: parent.horizontalCenter
        }
        captions: page.visitor.captions
        width: parent.width - 2 * (Theme.portrait ? Theme.wide : beside)
    }
}
