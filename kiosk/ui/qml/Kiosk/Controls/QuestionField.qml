// The field: grows no scroll bar, follows the cursor, sends with Enter.
// Predictions are off, and nothing typed is learnt by the keyboard.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import Kiosk.Models

Rectangle {
    id: frame

    required property QuestionDraft question
    property int lines: 2
    property string placeholder: qsTr("Type your question here")
    property string name: "askField"

    signal sent

    function begin() {
        edit.forceActiveFocus();
        InputMethod.show();
    }
    function end() {
        InputMethod.reset();
        edit.focus = false;
        InputMethod.hide();
    }

    implicitHeight: Math.round(lines * 1.37 * Theme.bodySize) + 2 * Theme.gap
    border { color: Theme.outline; width: Theme.highContrast ? Theme.line : 0 }
    color: Theme.field
    radius: Theme.radius / 2

    Label {
        anchors { fill: parent; margins: Theme.gap }
        color: Theme.mutedText
        elide: Text.ElideRight
        font.pixelSize: Theme.bodySize
        text: frame.placeholder
        visible: edit.length === 0 && edit.preeditText === ""
    }
    Flickable {
        id: flick

        function follow(cursor: rect) {
            if (cursor.y < contentY)
                contentY = cursor.y;
            else if (cursor.y + cursor.height > contentY + height)
                contentY = cursor.y + cursor.height - height;
        }

        anchors { fill: parent; margins: Theme.gap }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: edit.height

        TextEdit {
            id: edit

            width: flick.width
            height: Math.max(implicitHeight, flick.height)
            objectName: frame.name
            color: Theme.text
            font.pixelSize: Theme.bodySize
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            rightPadding: Theme.strong
            selectedTextColor: "#ffffff"
            selectionColor: Theme.mark
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap

            EnterKeyAction.actionId: EnterKeyAction.Send
            Accessible.name: qsTr("Your question")

            cursorDelegate: Rectangle {
                width: Math.max(Theme.strong, 2)
                color: Theme.accent
                visible: edit.activeFocus
            }

            Keys.onEnterPressed: frame.sent()
            Keys.onReturnPressed: frame.sent()
            onCursorRectangleChanged: flick.follow(cursorRectangle)
            onTextChanged: frame.question.text = text

            Connections {
                target: frame.question
                function onTextChanged() {
                    if (edit.text !== frame.question.text) {
                        edit.text = frame.question.text;
                        edit.cursorPosition = edit.length;
                    }
                }
            }
        }
    }
}
