// A secret that staff type: only dots are seen, and what is saved is never shown.
// What was typed is told while it is typed, and when the field is left or Enter is pressed.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import Kiosk.Models
import Kiosk.Controls

Column {
    id: entry

    required property AttendantModel attendant
    property string label
    property string placeholder
    property string value
    property string name

    signal typed(string text)
    signal entered(string text)

    spacing: Theme.gap / 2
    Component.onDestruction: {
        if (edit.activeFocus)  // the panel is locked in the middle of it: half a key must not replace a whole one
            entry.attendant.setTyping(false);
    }
    onValueChanged: if (edit.text !== value && !edit.activeFocus) edit.text = value

    Label {
        width: entry.width
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        text: entry.label
    }
    Rectangle {
        width: entry.width
        height: Theme.target
        border { color: edit.activeFocus ? Theme.accent : Theme.outline; width: Theme.line }
        color: Theme.field
        radius: Theme.radius / 2

        Label {
            anchors { fill: parent; margins: Theme.gap }
            color: Theme.mutedText
            elide: Text.ElideRight
            font.italic: true
            text: entry.placeholder
            verticalAlignment: Text.AlignVCenter
            visible: edit.length === 0 && edit.preeditText === ""
        }
        TextInput {
            id: edit

            anchors { fill: parent; margins: Theme.gap }
            objectName: entry.name
            clip: true
            color: Theme.text
            echoMode: TextInput.Password
            font.pixelSize: Theme.bodySize
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase
            maximumLength: 1000
            text: entry.value
            verticalAlignment: TextInput.AlignVCenter

            EnterKeyAction.actionId: EnterKeyAction.Done
            Accessible.name: entry.label

            cursorDelegate: Rectangle {
                width: Math.max(Theme.strong, 2)
                color: Theme.accent
                visible: edit.activeFocus
            }

            onAccepted: {
                InputMethod.commit();
                focus = false;
            }
            onActiveFocusChanged: {
                entry.attendant.setTyping(activeFocus);
                if (activeFocus) {
                    entry.attendant.writeIn("");
                    InputMethod.show();
                } else if (entry.attendant.state === "open")
                    entry.entered(text);
            }
            onTextEdited: entry.typed(text)
        }
    }
}
