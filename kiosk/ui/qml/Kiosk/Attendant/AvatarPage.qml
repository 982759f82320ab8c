// Avatar: who speaks: the looks and voices of the account, side by side, or in turn on a portrait screen.
// While something is typed, only what belongs to it is there.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: view

    required property AttendantModel attendant
    required property AvatarPageModel page
    property bool voicesShown: false
    readonly property bool tight: attendant.typing
    readonly property bool searching: looks.searching || voices.searching
    readonly property bool both: !Theme.portrait

    Row {
        id: turns

        height: visible ? implicitHeight : 0
        spacing: Theme.gap
        visible: !view.both

        BigButton {
            checkable: true
            checked: !view.voicesShown
            label: qsTr("Looks")
            objectName: "looksTurn"
            onClicked: view.voicesShown = false
        }
        BigButton {
            checkable: true
            checked: view.voicesShown
            label: qsTr("Voices")
            objectName: "voicesTurn"
            onClicked: view.voicesShown = true
        }
    }
    LooksSection {
        id: looks

        anchors { bottom: bar.top; bottomMargin: Theme.space; left: parent.left; top: turns.bottom; topMargin: turns.visible ? Theme.space : 0 }
        attendant: view.attendant
        page: view.page
        tight: view.tight
        visible: view.both || !view.voicesShown
        width: view.both ? Math.round(0.56 * view.width) : view.width
    }
    VoicesSection {
        id: voices

        anchors { bottom: bar.top; bottomMargin: Theme.space; right: parent.right; top: turns.bottom; topMargin: turns.visible ? Theme.space : 0 }
        attendant: view.attendant
        page: view.page
        tight: view.tight
        visible: view.both || view.voicesShown
        width: view.both ? view.width - Math.round(0.56 * view.width) - Theme.space : view.width
    }
    AvatarSection {
        id: bar

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: visible ? implicitHeight : 0
        attendant: view.attendant
        page: view.page
        tight: view.tight
        visible: !view.searching
    }
}
