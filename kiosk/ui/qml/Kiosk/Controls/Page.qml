// Ground of every screen: fades in and out, and listens to fingers only while it is the current one.
// A page that fades out lets touches through to the next.
import QtQuick

Item {
    id: page

    property bool current: false

    anchors.fill: parent
    enabled: current
    opacity: current ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation { duration: Theme.fade }
    }
}
