// Sound: loudspeaker, microphone and who understands speech.
// Changes are saved at once.
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property AttendantModel attendant
    required property SoundPage page

    Label {
        text: view.page.avatar
    }
}
