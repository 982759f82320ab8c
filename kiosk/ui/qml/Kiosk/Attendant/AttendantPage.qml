// The attendant's panel: the number pad, then its pages, over every other screen.
// Nothing of it can be seen or reached before the PIN.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: panel

    required property AttendantModel attendant
    property real keyboardHeight: 0
    readonly property bool open: attendant.state === "open"
    readonly property var views: ({ now: now, avatar: avatar, sound: sound, conversation: conversation, money: money, system: system })

    current: attendant.state !== "shut" && !attendant.away

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    PinPad {
        anchors.centerIn: parent
        attendant: panel.attendant
        visible: panel.current && !panel.open
    }
    Item {
        anchors { fill: parent; margins: Theme.space }
        visible: panel.open

        Flow {
            id: tabs

            anchors { left: parent.left; right: parent.right; top: parent.top }
            spacing: Theme.gap

            Repeater {
                model: [
                    ["now", qsTr("Now")],
                    ["avatar", qsTr("Avatar")],
                    ["sound", qsTr("Sound")],
                    ["conversation", qsTr("Conversation")],
                    ["money", qsTr("Money")],
                    ["system", qsTr("System")]
                ]

                BigButton {
                    required property var modelData

                    checkable: true
                    checked: panel.attendant.page === modelData[0]
                    label: modelData[1]
                    objectName: "tab-" + modelData[0]
                    onClicked: panel.attendant.turnTo(modelData[0])
                }
            }
            BigButton {
                filled: true
                icon: ""
                label: qsTr("Lock")
                objectName: "lockButton"
                onClicked: panel.attendant.shut()
            }
        }
        Loader {
            anchors { left: parent.left; right: parent.right; top: tabs.bottom; topMargin: Theme.space }
            anchors { bottom: parent.bottom; bottomMargin: panel.keyboardHeight }
            active: panel.open
            sourceComponent: panel.views[panel.attendant.page]
        }
    }
    Component {
        id: now

        NowPage {
            attendant: panel.attendant
            page: panel.attendant.now
        }
    }
    Component {
        id: avatar

        AvatarPage {
            attendant: panel.attendant
            page: panel.attendant.avatar
        }
    }
    Component {
        id: sound

        SoundPage {
            attendant: panel.attendant
            page: panel.attendant.sound
        }
    }
    Component {
        id: conversation

        ConversationPage {
            attendant: panel.attendant
            page: panel.attendant.conversation
        }
    }
    Component {
        id: money

        MoneyPage {
            page: panel.attendant.money
        }
    }
    Component {
        id: system

        SystemPage {
            page: panel.attendant.system
        }
    }
}
