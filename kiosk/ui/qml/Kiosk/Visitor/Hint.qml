// Why a text cannot be asked, why a voice was not understood, and how long a text is when it is nearly too long.
// A sign beside the words: never colour alone.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Row {
    id: hint

    required property QuestionDraft question
    required property VoiceInput voice
    required property string language
    readonly property bool told: words.text !== ""

    function number(n: int): string {
        return Number(n).toLocaleString(Qt.locale(language), "f", 0);
    }

    spacing: Theme.gap

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        visible: hint.question.hint !== "" || hint.voice.hint !== ""
    }
    Label {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        objectName: "hint"
        font.pixelSize: Theme.smallSize
        text: {
            switch (hint.question.hint) {
            case "empty":
                return qsTr("Please type a question first.");
            case "spaces":
                return qsTr("There are only spaces so far. Please type a question.");
            case "long":
                return qsTr("Too long: %1 characters. Please shorten it to %2.")
                    .arg(hint.number(hint.question.characters)).arg(hint.number(hint.question.allowed));
            }
            switch (hint.voice.hint) {
            case "unplugged":
                return qsTr("The microphone is gone. Please type your question.");
            case "dead":
                return qsTr("The microphone gives no sound. Please type your question.");
            case "format":
                return qsTr("This microphone cannot be used here. Please type your question.");
            case "silence":
                return qsTr("I heard nothing. Please come closer and try again, or type.");
            case "noise":
                return qsTr("It is too noisy for me. Please come closer and try again, or type.");
            case "short":
                return qsTr("That was very short. Please say a little more, or type.");
            case "loud":
                return qsTr("That was too loud for me. Please step back a little and try again, or type.");
            case "slow":
                return qsTr("Understanding takes too long. Please try again, or type.");
            case "down":
                return qsTr("I cannot understand speech right now. Please type your question.");
            case "nothing":
                return qsTr("I did not catch any words. Please say it again, or type.");
            }
            return hint.question.nearLimit
                ? qsTr("%1 of %2 characters").arg(hint.number(hint.question.characters)).arg(hint.number(hint.question.allowed))
                : "";
        }
        width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
    }
}
