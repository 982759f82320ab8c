// The window: the avatar's picture, the page of the current screen over it, the keyboard over that.
// Everything mirrors in right-to-left languages and is turned for a display that hangs on its side; the window itself
// stays open for the video below the scene.
import QtQuick
import Kiosk.Models
import Kiosk.Controls
import Kiosk.Visitor
import Kiosk.Attendant

Window {
    id: root

    required property VisitorModel visitor
    required property AttractMedia loop
    required property AttendantTray tray
    required property AttendantModel attendant
    required property color accent
    required property color ground
    required property string headline
    required property url logo
    required property url picture
    required property int turn

    color: Theme.background
    title: "Kiosk"

    Binding { target: Theme; property: "shortSide"; value: Math.min(scene.width, scene.height) }
    Binding { target: Theme; property: "portrait"; value: scene.height > scene.width }
    Binding { target: Theme; property: "siteAccent"; value: root.accent }
    Binding { target: Theme; property: "siteBackground"; value: root.ground }
    Binding { target: Theme; property: "largeText"; value: root.visitor.preferences.largeText }
    Binding { target: Theme; property: "highContrast"; value: root.visitor.preferences.highContrast }
    Binding { target: Theme; property: "calm"; value: root.visitor.preferences.calm }

    Component.onCompleted: visitor.video.setWindowSize(scene.width, scene.height)

    LastFrame {
        id: frozen

        objectName: "frozen"
        anchors.fill: parent
        opacity: 0
        visible: opacity > 0
        onShownChanged: {
            thaw.stop();
            if (shown)
                opacity = 1;
            else
                thaw.start();
        }

        NumberAnimation {
            id: thaw

            duration: Theme.fade
            easing.type: Easing.InCubic  // where the still follows it, which fades in meanwhile, the ground is hardly seen
            property: "opacity"
            target: frozen
            to: 0
            onFinished: frozen.drop()
        }
    }
    Item {
        id: scene

        readonly property bool across: root.turn % 180 !== 0

        objectName: "scene"
        anchors { alignWhenCentered: false; centerIn: parent }
        width: across ? parent.height : parent.width
        height: across ? parent.width : parent.height
        rotation: root.turn

        onHeightChanged: root.visitor.video.setWindowSize(width, height)
        onWidthChanged: root.visitor.video.setWindowSize(width, height)

    Item {
        objectName: "stage"
        anchors.fill: parent
        enabled: !root.tray.shown && root.attendant.state === "shut"

        LayoutMirroring.enabled: root.visitor.preferences.rightToLeft
        LayoutMirroring.childrenInherit: true

        AvatarPicture {
            anchors.fill: parent
            bottomShare: root.visitor.video.bottom
            source: root.picture
            opacity: root.loop.videoShown ? 0 : 1
            videoShown: root.visitor.video.shown || root.loop.avatarShown || frozen.shown
            visible: opacity > 0 && !slides.covering

            Behavior on opacity {
                NumberAnimation { duration: Theme.fade }
            }
        }
        Slides {
            id: slides

            objectName: "slides"
            current: root.visitor.screen === "attract" && source.toString() !== ""
            source: root.loop.picture
            onBroken: root.loop.skip()
        }
        AttractPage {
            objectName: "attractPage"
            current: root.visitor.screen === "attract"
            overLoop: root.loop.videoShown || slides.current
            headline: root.headline
            logo: root.logo
            visitor: root.visitor
        }
        AskPage {
            objectName: "askPage"
            current: root.visitor.screen === "ask"
            keyboardHeight: keyboard.shownHeight
            visitor: root.visitor
        }
        WaitPage {
            objectName: "waitPage"
            current: root.visitor.screen === "wait"
            visitor: root.visitor
        }
        TalkPage {
            objectName: "talkPage"
            current: root.visitor.screen === "talk"
            visitor: root.visitor
        }
        GoodbyePage {
            objectName: "goodbyePage"
            current: root.visitor.screen === "goodbye"
        }
        ClosedPage {
            objectName: "closedPage"
            current: root.visitor.screen === "closed"
            visitor: root.visitor
        }
        TroublePage {
            objectName: "troublePage"
            current: root.visitor.screen === "trouble"
            visitor: root.visitor
        }
    }
    AttendantPage {
        objectName: "attendantPage"
        attendant: root.attendant
        keyboardHeight: keyboard.shownHeight

        LayoutMirroring.enabled: root.visitor.preferences.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
    Keyboard {
        id: keyboard

        objectName: "keyboard"
        preferences: root.visitor.preferences
        covered: listen.shown
        locale: root.attendant.keyboardLocale || root.visitor.preferences.keyboardLocale
        shown: root.attendant.state === "shut" ? root.visitor.screen === "ask" : root.attendant.typing
            width: parent.width
    }
    ListenPage {
        id: listen

        objectName: "listenPage"
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: keyboard.height
        visitor: root.visitor

        LayoutMirroring.enabled: root.visitor.preferences.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
    StillTherePage {
        objectName: "stillTherePage"
        visible: opacity > 0 && root.attendant.state === "shut"
        visitor: root.visitor

        LayoutMirroring.enabled: root.visitor.preferences.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
    TrayPage {
        objectName: "trayPage"
        tray: root.tray
    }
    CleanPage {
        objectName: "cleanPage"
        tray: root.tray
    }
    }
}
