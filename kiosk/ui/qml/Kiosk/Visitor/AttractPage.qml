// Attract: a headline, one invitation, the languages; any touch leads on.
// Only the invitation breathes, with rests between, so that an idle kiosk hardly works.
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Page {
    id: page

    required property VisitorModel visitor
    property string headline
    property url logo
    property bool overLoop: false

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: if (page.enabled) page.visitor.begin()  // not where the panel came under the finger
    }
    Item {
        objectName: "attractTouch"
        anchors.fill: parent
    }
    Veil {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        // Over pictures of any brightness its darker half is under all words.
        height: Math.max(parent.height * (Theme.portrait ? 0.55 : 0.75), page.overLoop ? 2 * (parent.height - words.y) : 0)
    }
    Image {
        anchors { left: parent.left; top: parent.top; margins: Theme.wide }
        fillMode: Image.PreserveAspectFit
        height: 96 * Theme.unit
        horizontalAlignment: Image.AlignLeft
        source: page.logo
        sourceSize.height: height
        visible: source.toString() !== ""
        width: parent.width / 3
    }
    // For staff: a budget is nearly spent.
    Rectangle {
        anchors { margins: Theme.space; right: parent.right; top: parent.top }
        color: Theme.captionPanel
        height: budget.height + 2 * Theme.gap
        radius: height / 2
        visible: page.visitor.site.budgetPercent > 0
        width: budget.width + 2 * Theme.space

        Row {
            id: budget

            anchors.centerIn: parent
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "warning"
            }
            Label {
                objectName: "budgetMark"
                font.pixelSize: Theme.smallSize
                text: page.visitor.site.budgetPercent + " %"
            }
        }
    }
    Column {
        id: words

        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.wide
            left: parent.left
            leftMargin: 1.5 * Theme.wide
            right: parent.right
            rightMargin: 1.5 * Theme.wide
        }
        spacing: Theme.wide

        Label {
            width: parent.width
            font.pixelSize: Theme.headlineSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
            text: page.headline || qsTr("Ask me anything")
        }
        BigButton {
            id: invitation

            anchors.horizontalCenter: parent.horizontalCenter
            objectName: "invitation"
            filled: true
            implicitHeight: 1.5 * Theme.target
            label: qsTr("Touch to talk")
            radius: height / 2
            size: Theme.titleSize
            onClicked: page.visitor.begin()

            // A breath in 33 steps: at the full rate an idle kiosk would keep half a processor busy.
            property int breath: 0

            scale: 1 + 0.05 * Math.pow(Math.sin(Math.PI * breath / 33), 2)

            Timer {
                interval: invitation.breath === 0 ? 12000 : 50
                repeat: true
                running: page.current && !Theme.calm
                onRunningChanged: invitation.breath = 0
                onTriggered: invitation.breath = (invitation.breath + 1) % 33
            }
        }
        LanguageBar {
            anchors.horizontalCenter: parent.horizontalCenter
            preferences: page.visitor.preferences
            onChosen: page.visitor.begin()
        }
    }
}
