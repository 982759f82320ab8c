// Who answers, how close a question must come, and the language model behind.
// Shows what is in force; a field is saved when it is left.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

ScrollSection {
    id: pane

    required property AttendantModel attendant
    required property ConversationPageModel page
    readonly property SettingEdits edits: page.edits
    readonly property bool model: page.kind === "chat" || page.wantsAddress
    readonly property real half: Theme.portrait ? width : (width - Theme.space) / 2

    Grid {
        id: cards

        readonly property real cardHeight: Math.max(repeatCard.natural, scriptCard.natural, chatCard.natural)
        readonly property real cardWidth: Theme.portrait ? width : (width - 2 * Theme.space) / 3

        columns: Theme.portrait ? 1 : 3
        spacing: Theme.space
        width: parent.width

        Card {
            id: repeatCard

            checked: pane.page.kind === "repeat"
            height: Theme.portrait ? natural : cards.cardHeight
            label: qsTr("Repeat")
            objectName: "kind-repeat"
            sentence: qsTr("The avatar says what the visitor typed.")
            width: cards.cardWidth
            onClicked: pane.page.chooseKind("repeat")
        }
        Card {
            id: scriptCard

            checked: pane.page.kind === "script"
            height: Theme.portrait ? natural : cards.cardHeight
            label: qsTr("Prepared answers")
            objectName: "kind-script"
            sentence: qsTr("The avatar says the answer that fits, and owns up where none does.")
            width: cards.cardWidth
            onClicked: pane.page.chooseKind("script")
        }
        Card {
            id: chatCard

            checked: pane.page.kind === "chat"
            height: Theme.portrait ? natural : cards.cardHeight
            label: qsTr("Language model")
            objectName: "kind-chat"
            sentence: qsTr("Prepared answers first; where none fits, a language model answers.")
            width: cards.cardWidth
            onClicked: pane.page.chooseKind("chat")
        }
    }
    Stepper {
        highest: pane.edits.values["answers.threshold"] >= 100
        label: qsTr("How well a question must match a prepared one, of 100")
        lowest: pane.edits.values["answers.threshold"] <= 0
        name: "threshold"
        text: Math.round(pane.edits.values["answers.threshold"])
        visible: pane.page.kind !== "repeat"
        width: parent.width
        onLowered: pane.edits.step("answers.threshold", -5, 0, 100)
        onRaised: pane.edits.step("answers.threshold", 5, 0, 100)
    }
    ResultNote {
        text: pane.page.wantsAddress ? qsTr("Type the address of the language model's server; then it answers.") : ""
        width: parent.width
    }
    Grid {
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.space
        visible: pane.model
        width: parent.width

        Entry {
            attendant: pane.attendant
            label: qsTr("Address of its server")
            name: "chatUrl"
            placeholder: "https://…/v1"
            value: pane.edits.values["answers.chat_url"]
            width: pane.half
            onEntered: text => pane.page.enterAddress(text.trim())
            onTyped: text => pane.edits.typeIn("answers.chat_url", text)
        }
        Entry {
            attendant: pane.attendant
            label: qsTr("Name of the model")
            name: "chatModel"
            value: pane.edits.values["answers.chat_model"]
            width: pane.half
            onEntered: text => pane.edits.enter("answers.chat_model", text.trim())
            onTyped: text => pane.edits.typeIn("answers.chat_model", text)
        }
        SecretEntry {
            attendant: pane.attendant
            label: pane.edits.keySet ? qsTr("Key: set") : qsTr("Key: not set")
            name: "chatKey"
            placeholder: qsTr("Type a new key")
            value: pane.edits.typedKey
            width: pane.half
            onEntered: text => pane.edits.enterKey(text)
            onTyped: text => pane.edits.typeIn("answers.chat_key", text)
        }
    }
    Entry {
        attendant: pane.attendant
        label: qsTr("What the model is told about itself")
        lines: 5
        name: "systemPrompt"
        value: pane.edits.values["answers.system_prompt"]
        visible: pane.model
        width: parent.width
        mostCharacters: 20000
        onEntered: text => pane.edits.enter("answers.system_prompt", text)
        onTyped: text => pane.edits.typeIn("answers.system_prompt", text)
    }
}
