// How a list that grows stands: how many there are, that it loads, or cannot.
// Where it cannot, one touch tries again; what has come stays.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Row {
    id: note

    required property CatalogueList entries
    property string name
    readonly property string standing: entries.state

    spacing: Theme.gap

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        visible: note.standing === "failed"
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        objectName: note.name + "Note"
        text: {
            const count = Number(note.entries.count).toLocaleString(Qt.locale(), "f", 0);
            switch (note.standing) {
            case "failed":
                return note.entries.count ? qsTr("%1 so far. The rest could not be loaded.").arg(count) : qsTr("Could not be loaded.");
            case "loading":
                return note.entries.count ? qsTr("%1 so far, loading …").arg(count) : qsTr("Loading …");
            case "complete":
                return note.entries.count ? qsTr("%1 in all").arg(count) : qsTr("Nothing fits.");
            }
            return qsTr("%1 so far").arg(count);
        }
    }
    BigButton {
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Try again")
        objectName: note.name + "Again"
        size: Theme.smallSize
        visible: note.standing === "failed"
        onClicked: note.entries.tryAgain()
    }
}
