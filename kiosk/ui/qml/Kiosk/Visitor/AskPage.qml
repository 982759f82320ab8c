// Ask: a large field over the keyboard, questions to pick, and Speak.
// Everything hangs above the keyboard, so that the field is always in sight.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property VisitorModel visitor
    property real keyboardHeight: 0
    readonly property bool troubled: visitor.question.hint !== "" || visitor.voice.hint !== ""
    readonly property bool low: Theme.portrait && visitor.preferences.lowReach
    readonly property list<string> questions: visitor.preferences.suggestions.length > 0
        ? visitor.preferences.suggestions
        : [qsTr("What can you tell me about this place?"), qsTr("What is there to see today?"),
           qsTr("Who are you?"), qsTr("Tell me something surprising.")]

    function send() {
        InputMethod.commit();
        visitor.send();
    }

    onEnabledChanged: if (enabled && current) field.begin()  // the panel was over it
    onCurrentChanged: {
        if (current)
            field.begin();
        else
            field.end();
    }

    Veil {
        anchors.fill: parent
        anchors.topMargin: parent.height * (Theme.portrait ? 0.3 : 0.05)
    }
    Item {
        id: tools

        anchors { left: parent.left; leftMargin: Theme.wide; right: parent.right; rightMargin: Theme.wide }
        height: Theme.portrait ? languages.y + languages.height : languages.height
        y: page.low ? ideas.y - height - Theme.space : Theme.wide

        IconButton {
            anchors.left: parent.left
            objectName: "backButton"
            directed: true
            icon: "back"
            label: qsTr("Start over")
            onClicked: page.visitor.leave()
        }
        AccessBar {
            anchors.right: parent.right
            preferences: page.visitor.preferences
        }
        LanguageBar {
            id: languages

            anchors.horizontalCenter: parent.horizontalCenter
            preferences: page.visitor.preferences
            y: Theme.portrait ? Theme.target + Theme.gap : 0
        }
    }
    Grid {
        id: ideas

        // Two and two: side by side on a portrait screen, left and right of the avatar's face on a landscape one.
        readonly property real chipWidth: Theme.portrait ? (card.width - Theme.gap) / 2 : 500 * Theme.unit
        readonly property real tallest: {
            let most = 0;
            for (let i = 0; i < chips.count; i++)
                most = Math.max(most, chips.itemAt(i)?.implicitHeight ?? 0);
            return most;
        }

        anchors { bottom: card.top; bottomMargin: Theme.space; horizontalCenter: parent.horizontalCenter }
        columns: 2
        visible: page.low || y >= tools.y + tools.height + Theme.gap
        columnSpacing: card.width - 2 * chipWidth
        rowSpacing: Theme.gap

        Repeater {
            id: chips

            // Within reach there is room for two, and with large text or a hint for none.
            model: page.low ? page.questions.slice(0, Theme.largeText || hint.told ? 0 : 2) : page.questions

            Chip {
                required property int index
                required property string modelData

                objectName: "suggestion-" + index
                height: ideas.tallest
                label: modelData
                width: ideas.chipWidth
                onClicked: {
                    page.visitor.question.text = modelData;
                    page.send();
                }
            }
        }
    }
    Rectangle {
        id: card

        anchors { bottom: parent.bottom; bottomMargin: page.keyboardHeight + Theme.space; horizontalCenter: parent.horizontalCenter }
        width: Math.min(parent.width - 2 * Theme.wide, 1560 * Theme.unit)
        height: field.height + 2 * Theme.space + (hint.told ? hint.height + Theme.gap : 0)
        border { color: page.troubled ? Theme.accent : Theme.outline; width: page.troubled ? Theme.strong : Theme.line }
        color: Theme.surface
        radius: Theme.radius

        QuestionField {
            id: field

            anchors { left: parent.left; margins: Theme.space; right: buttons.left; top: parent.top }
            lines: Theme.portrait && !page.low ? 3 : 2
            question: page.visitor.question
            onSent: page.send()
        }
        Row {
            id: buttons

            anchors { margins: Theme.space; right: parent.right; top: parent.top }
            height: field.height
            spacing: Theme.gap

            IconButton {
                objectName: "eraseButton"
                height: parent.height
                icon: "close"
                label: qsTr("Erase")
                visible: page.visitor.question.characters > 0
                onClicked: page.visitor.erase()
            }
            IconButton {
                objectName: "microphoneButton"
                width: Math.round(1.25 * Theme.target)
                height: parent.height
                icon: "microphone"
                label: qsTr("Ask by voice")
                visible: page.visitor.voice.available
                onClicked: page.visitor.talk()
            }
            BigButton {
                objectName: "sendButton"
                height: parent.height
                filled: true
                label: qsTr("Speak")
                onClicked: page.send()

                // Understood words go by themselves when the bar is full; any touch stops it.
                Rectangle {
                    id: bar

                    readonly property bool running: page.visitor.voice.state === "ready"

                    anchors { bottom: parent.bottom; left: parent.left; margins: Theme.gap }
                    height: Theme.gap / 2
                    radius: height / 2
                    color: Theme.accentText
                    visible: running

                    NumberAnimation on width {
                        from: 0
                        to: bar.parent.width - 2 * Theme.gap
                        duration: page.visitor.voice.momentMilliseconds
                        running: bar.running
                    }
                }
            }
        }
        Hint {
            id: hint

            anchors { left: field.left; right: buttons.right; top: field.bottom; topMargin: Theme.gap }
            language: page.visitor.preferences.language
            question: page.visitor.question
            voice: page.visitor.voice
        }
    }
}
