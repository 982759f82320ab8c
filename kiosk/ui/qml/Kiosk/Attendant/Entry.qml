// Something that staff type, with its name above it; the keyboard is there while it is written in.
// What was typed is told when the field is left or Enter is pressed.
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
    property string language
    property int lines: 1
    property int mostCharacters: 5000
    readonly property alias text: edit.text
    readonly property alias editing: edit.activeFocus

    signal typed(string text)
    signal entered(string text)

    function begin() {
        edit.forceActiveFocus();
    }
    function commit() {
        InputMethod.commit();
        edit.focus = false;
    }

    spacing: Theme.gap / 2
    Component.onDestruction: {
        if (edit.activeFocus) {  // the panel is locked in the middle of a word
            entry.attendant.setTyping(false);
            entry.entered(edit.text);
        }
    }
    onValueChanged: if (edit.text !== value && !edit.activeFocus) edit.text = value

    Label {
        width: entry.width
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        text: entry.label
        visible: text !== ""
    }
    Rectangle {
        width: entry.width
        height: Math.max(Theme.target, Math.round(entry.lines * 1.37 * Theme.bodySize) + 2 * Theme.gap)
        border { color: edit.activeFocus ? Theme.accent : Theme.outline; width: Theme.line }
        color: Theme.field
        radius: Theme.radius / 2

        Label {
            anchors { fill: parent; margins: Theme.gap }
            color: Theme.mutedText
            elide: Text.ElideRight
            font { italic: true; pixelSize: Theme.bodySize }
            text: entry.placeholder
            visible: edit.length === 0 && edit.preeditText === ""
            verticalAlignment: entry.lines === 1 ? Text.AlignVCenter : Text.AlignTop
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
            onContentHeightChanged: contentY = Math.max(0, Math.min(contentY, contentHeight - height))

            TextEdit {
                id: edit

                width: flick.width
                height: Math.max(implicitHeight, flick.height)
                objectName: entry.name
                color: Theme.text
                font.pixelSize: Theme.bodySize
                inputMethodHints: Qt.ImhNoPredictiveText
                rightPadding: Theme.strong
                text: entry.value
                textFormat: TextEdit.PlainText
                verticalAlignment: entry.lines === 1 ? TextEdit.AlignVCenter : TextEdit.AlignTop
                wrapMode: TextEdit.Wrap

                EnterKeyAction.actionId: EnterKeyAction.Done
                Accessible.name: entry.label

                cursorDelegate: Rectangle {
                    width: Math.max(Theme.strong, 2)
                    color: Theme.accent
                    visible: edit.activeFocus
                }

                Keys.onEnterPressed: entry.commit()
                Keys.onReturnPressed: entry.commit()
                onActiveFocusChanged: {
                    entry.attendant.setTyping(activeFocus);
                    if (activeFocus) {
                        entry.attendant.writeIn(entry.language);
                        InputMethod.show();
                    } else
                        entry.entered(text);
                }
                onCursorRectangleChanged: flick.follow(cursorRectangle)
                onTextChanged: {
                    if (length > entry.mostCharacters)
                        remove(entry.mostCharacters, length);
                    if (activeFocus)
                        entry.typed(text);
                }
            }
        }
    }
}
