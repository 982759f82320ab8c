// Why a text cannot be asked, and how long it is when it is nearly too long.
// A sign beside the words: never colour alone.
import QtQuick
import Kiosk.Visitor

Row {
    id: hint

    required property Question question
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
        visible: hint.question.hint !== ""
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
            return hint.question.nearLimit
                ? qsTr("%1 of %2 characters").arg(hint.number(hint.question.characters)).arg(hint.number(hint.question.allowed))
                : "";
        }
        width: parent.width - (sign.visible ? sign.width + parent.spacing : 0)
    }
}
