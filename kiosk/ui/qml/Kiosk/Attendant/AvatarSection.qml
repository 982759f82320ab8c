// What is chosen and what is in use, a line to try it with, and Save.
// A trial is a real session, which is paid for: that stands beside the button.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Rectangle {
    id: bar

    required property AttendantModel attendant
    required property AvatarPageModel page
    property bool tight: false

    function told(word: string): string {
        switch (word) {
        case "saved":
            return qsTr("Saved.");
        case "unpictured":
            return qsTr("Saved, but its picture could not be fetched: the still is as it was.");
        case "unsaved":
            return qsTr("Not saved: %1").arg(page.problem);
        case "unheard":
            return qsTr("This voice's sample could not be played.");
        case "untried":
            return qsTr("It could not be tried: %1").arg(page.problem);
        }
        return "";
    }

    implicitHeight: content.height + 2 * Theme.space
    border { color: Theme.outline; width: Theme.line }
    color: Theme.surface
    radius: Theme.radius

    Grid {
        id: content

        anchors { left: parent.left; margins: Theme.space; right: parent.right; top: parent.top }
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.space

        Row {
            id: choice

            spacing: Theme.space
            visible: !bar.tight
            width: Theme.portrait ? content.width : Math.round(0.36 * content.width)

            Image {
                id: picture

                width: visible ? Math.round(140 * Theme.unit) : 0
                height: Math.round(140 * Theme.unit)
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                source: bar.page.lookPicture
                sourceSize: Qt.size(height, height)
                visible: source.toString() !== ""

                Rectangle {
                    anchors { fill: parent; margins: -border.width }
                    border { color: Theme.surface; width: Math.ceil(Theme.radius / 2) }
                    color: "transparent"
                    radius: Theme.radius + border.width
                }
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap / 2
                width: choice.width - (picture.visible ? picture.width + choice.spacing : 0)

                Label {
                    width: parent.width
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                    objectName: "chosenText"
                    text: bar.page.lookName + " · " + bar.page.voiceName
                }
                Label {
                    width: parent.width
                    color: Theme.mutedText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.smallSize
                    maximumLineCount: 2
                    objectName: "inForceText"
                    text: qsTr("In use: %1").arg(bar.page.inForce)
                }
            }
        }
        Column {
            spacing: Theme.gap
            width: Theme.portrait || bar.tight ? content.width : content.width - choice.width - content.spacing

            Row {
                spacing: Theme.space
                width: parent.width

                Entry {
                    id: line

                    attendant: bar.attendant
                    mostCharacters: 500
                    lines: Theme.portrait ? 2 : 1
                    name: "tryLine"
                    value: bar.page.line
                    width: parent.width - tryButton.width - parent.spacing
                    onEntered: text => bar.page.setLine(text)
                }
                BigButton {
                    id: tryButton

                    height: line.height
                    enabled: bar.page.isFree
                    label: qsTr("Try")
                    objectName: "tryButton"
                    onClicked: {
                        line.commit();
                        bar.page.tryIt();
                    }
                }
            }
            Label {
                width: parent.width
                color: Theme.mutedText
                font.pixelSize: Theme.smallSize
                objectName: "avatarTold"
                text: bar.told(bar.page.told) || (bar.page.isFree ? qsTr("A trial is a real session: %1 a second. A touch ends it.").arg(bar.page.price) : qsTr("Somebody talks: nothing can be tried now."))
                visible: !bar.tight
            }
            Flow {
                spacing: Theme.gap
                visible: !bar.tight
                width: parent.width

                BigButton {
                    label: qsTr("Its own voice")
                    objectName: "ownVoiceButton"
                    size: Theme.smallSize
                    visible: bar.page.ownVoice !== ""
                    onClicked: bar.page.chooseVoice(bar.page.ownVoice)
                }

                BigButton {
                    checkable: true
                    checked: bar.page.usePicture
                    icon: checked ? "tick" : ""
                    label: qsTr("Its picture as the still")
                    objectName: "pictureButton"
                    size: Theme.smallSize
                    onClicked: bar.page.togglePicture()
                }
                BigButton {
                    enabled: !bar.page.isSaved && !bar.page.isSaving
                    filled: true
                    label: qsTr("Save")
                    objectName: "saveAvatarButton"
                    onClicked: bar.page.save()
                }
            }
        }
    }
}
