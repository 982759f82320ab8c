// Sound: loudspeaker, microphone and who understands speech.
// Two columns beside each other, or one; a finger moves what does not fit.
import QtQuick
import QtQuick.Window
import Kiosk.Models
import Kiosk.Controls

Flickable {
    id: view

    required property AttendantModel attendant
    required property SoundPageModel page
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property real column: (width - (columns - 1) * Theme.space) / columns

    // What is typed in stays above the keyboard.
    function follow() {
        const field = Window.activeFocusItem;
        if (!field || field.objectName === "")
            return;
        const place = field.mapToItem(contentItem, 0, 0, field.width, field.height);
        if (place.y > contentY && place.y + place.height < contentY + height - Theme.wide)
            return;
        contentY = Math.max(0, Math.min(place.y - height / 2, contentHeight - height));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: content.height
    objectName: "soundPage"
    onHeightChanged: follow()

    Column {
        id: content

        spacing: Theme.space
        width: view.width

        Row {
            spacing: Theme.gap
            visible: view.page.busy

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "warning"
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.smallSize
                objectName: "busyText"
                text: qsTr("A conversation is running. Tests wait for its end, and what you change counts then.")
                width: view.width - 100 * Theme.unit
            }
        }
        Grid {
            columns: view.columns
            spacing: Theme.space

            LoudspeakerSection {
                busy: view.page.busy
                part: view.page.loudspeaker
                width: view.column
            }
            MicrophoneSection {
                busy: view.page.busy
                part: view.page.microphone
                understands: view.page.understanding.state !== "nobody"
                width: view.column
            }
        }
        TranscriberSection {
            attendant: view.attendant
            part: view.page.understanding
            width: view.width
        }
    }
}
