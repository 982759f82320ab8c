// Attract: a headline, one invitation, the languages; any touch leads on.
// Only the invitation breathes, with rests between, so that an idle kiosk hardly works.
import QtQuick
import Kiosk.Visitor

Page {
    id: page

    required property VisitorModel visitor
    property string headline
    property url logo

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: page.visitor.begin()
    }
    Item {
        objectName: "attractTouch"
        anchors.fill: parent
    }
    Veil {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: parent.height * (Theme.portrait ? 0.55 : 0.75)
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
    Column {
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

            SequentialAnimation on scale {
                loops: Animation.Infinite
                running: page.current && !Theme.calm
                onStopped: invitation.scale = 1

                NumberAnimation { duration: 900; easing.type: Easing.InOutSine; from: 1; to: 1.05 }
                NumberAnimation { duration: 900; easing.type: Easing.InOutSine; to: 1 }
                PauseAnimation { duration: 2200 }
            }
        }
        LanguageBar {
            anchors.horizontalCenter: parent.horizontalCenter
            preferences: page.visitor.preferences
            onChosen: page.visitor.begin()
        }
    }
}
