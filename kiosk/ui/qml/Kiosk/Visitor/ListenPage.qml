// Listening: what the visitor sees while the microphone is open, where the keyboard was.
// The red dot and the words beside it are there as long as the microphone is open, in every layout.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Rectangle {
    id: panel

    required property VisitorModel visitor
    readonly property bool open: visitor.voice.state === "open"
    readonly property bool finding: visitor.voice.state === "understanding"
    readonly property bool shown: visitor.screen === "ask" && (open || finding)

    color: Theme.background
    enabled: shown
    opacity: shown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation { duration: Theme.quick }
    }
    // What lies below is not touched through the panel.
    TapHandler { }

    MicrophoneButton {
        id: microphone

        anchors { left: parent.left; leftMargin: Theme.portrait ? Theme.wide : parent.width * 0.12; verticalCenter: parent.verticalCenter }
        width: Math.min(implicitWidth, panel.height * 0.8)
        height: width
        label: qsTr("Done speaking")
        voice: panel.visitor.voice
        onClicked: panel.visitor.talk()
    }
    Grid {
        id: content

        anchors { left: microphone.right; leftMargin: Theme.wide; right: parent.right; rightMargin: Theme.wide; verticalCenter: parent.verticalCenter }
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.wide
        rowSpacing: Theme.gap
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            spacing: Theme.gap / 2
            width: content.width - (Theme.portrait ? 0 : cancel.width + content.columnSpacing)

            Row {
                anchors.left: parent.left
                spacing: Theme.gap
                opacity: panel.open ? 1 : 0
                visible: !panel.finding

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    objectName: "redDot"
                    width: Math.round(32 * Theme.unit)
                    height: width
                    radius: width / 2
                    border { color: Theme.text; width: Theme.line }
                    color: "#e53935"
                }
                Label {
                    objectName: "microphoneOn"
                    font.weight: Font.DemiBold
                    text: qsTr("Microphone on")
                }
            }
            Label {
                width: parent.width
                font.pixelSize: Theme.portrait && Theme.largeText ? Theme.bodySize : Theme.titleSize
                font.weight: Font.DemiBold
                text: panel.finding ? qsTr("One moment …") : qsTr("Please speak now")
            }
            Label {
                width: parent.width
                color: Theme.mutedText
                font.pixelSize: Theme.smallSize
                text: panel.finding ? qsTr("I am finding your words.") : qsTr("When you are done, touch the microphone or just stop speaking.")
                visible: !(Theme.portrait && Theme.largeText)
            }
        }
        BigButton {
            id: cancel

            icon: "close"
            label: qsTr("Type instead")
            objectName: "dropButton"
            onClicked: panel.visitor.typeInstead()
        }
    }
}
