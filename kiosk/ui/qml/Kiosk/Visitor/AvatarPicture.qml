// The avatar's still, cropped exactly as the player crops the video, which fades in by the still fading out.
// Below it, on a portrait screen, is the theme's ground; the picture's place itself stays open for the video.
import QtQuick
import Kiosk.Controls

Item {
    id: picture

    property alias source: still.source
    property bool videoShown: false
    property real bottomShare: 0

    Image {
        id: still

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: parent.height - ground.height
        fillMode: Image.PreserveAspectCrop
        opacity: picture.videoShown ? 0 : 1
        sourceSize: Qt.size(width, height)
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation { duration: Theme.fade }
        }
    }
    Rectangle {
        id: ground

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        height: Math.round(parent.height * picture.bottomShare)
        color: Theme.background
    }
    Rectangle {
        anchors { bottom: ground.top; left: parent.left; right: parent.right }
        height: Math.round(160 * Theme.unit)
        visible: ground.height > 0
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.background, 0) }
            GradientStop { position: 1; color: Theme.background }
        }
    }
}
