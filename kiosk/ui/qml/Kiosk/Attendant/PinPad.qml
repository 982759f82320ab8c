// The number pad before the attendant's panel; which digits were typed is never shown.
// Without a PIN one is chosen here, typed twice.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Column {
    id: pad

    required property AttendantModel attendant
    readonly property bool choosing: attendant.state === "choose"

    spacing: Theme.space

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Theme.titleSize
        font.weight: Font.DemiBold
        text: pad.choosing ? qsTr("Choose a PIN") : qsTr("PIN")
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 2 * keys.width
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        objectName: "pinHint"
        text: {
            if (pad.attendant.waitSeconds > 0)
                return qsTr("Please wait %1 s.").arg(pad.attendant.waitSeconds);
            switch (pad.attendant.problem) {
            case "wrong":
                return qsTr("That was not it.");
            case "short":
                return qsTr("Please enter at least %1 digits.").arg(pad.attendant.fewestDigits);
            case "again":
                return qsTr("Once more, please.");
            case "different":
                return qsTr("Those were two different ones.");
            case "unkept":
                return qsTr("It could not be saved.");
            }
            if (!pad.choosing)
                return " ";
            return qsTr("Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.")
                .arg(pad.attendant.fewestDigits).arg(pad.attendant.mostDigits).arg(pad.attendant.holdSeconds);
        }
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Theme.titleSize
        text: "●".repeat(pad.attendant.digits) || " "
    }
    Grid {
        id: keys

        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ""]

            Item {
                id: place

                required property string modelData
                required property int index

                width: Math.round(1.6 * Theme.target)
                height: Math.round(1.2 * Theme.target)

                BigButton {
                    anchors.fill: parent
                    enabled: pad.attendant.waitSeconds === 0
                    label: place.modelData
                    objectName: "pin-" + place.modelData
                    visible: place.modelData !== ""
                    onClicked: pad.attendant.press(place.modelData)
                }
                IconButton {
                    anchors.fill: parent
                    icon: "backspace"
                    label: qsTr("Erase")
                    objectName: "pinErase"
                    visible: place.index === 9
                    onClicked: pad.attendant.erase()
                }
                IconButton {
                    anchors.fill: parent
                    enabled: pad.attendant.digits > 0
                    icon: "tick"
                    label: qsTr("Done")
                    objectName: "pinDone"
                    visible: place.index === 11
                    onClicked: pad.attendant.confirm()
                }
            }
        }
    }
    BigButton {
        anchors.horizontalCenter: parent.horizontalCenter
        icon: "close"
        label: qsTr("Cancel")
        objectName: "pinCancel"
        visible: !pad.choosing
        onClicked: pad.attendant.shut()
    }
}
