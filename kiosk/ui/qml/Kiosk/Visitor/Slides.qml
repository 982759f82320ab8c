// The operator's pictures over the whole screen, one after the other, in a soft cross-fade.
// Two images take turns: the next one loads unseen and fades in over the one that is shown.
import QtQuick
import Kiosk.Controls

Page {
    id: slides

    property url source
    property Image shown: one
    readonly property Image next: shown === one ? two : one
    readonly property bool covering: opacity === 1 && shown.opacity === 1

    signal broken

    function follow(image: Image) {
        if (image !== next)
            return;
        if (image.status === Image.Ready)
            fade.restart();
        else if (image.status === Image.Error)
            broken();
    }

    function turn() {
        shown.opacity = 0;
        shown = next;
        shown.opacity = 1;
        next.source = "";
    }

    onSourceChanged: {
        if (fade.running) {
            fade.stop();
            turn();
        }
        next.source = source;
    }
    onVisibleChanged: {
        if (!visible && source.toString() === "")
            shown.opacity = 0;
    }

    component Slide: Image {
        anchors.fill: parent
        asynchronous: true
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectCrop
        opacity: 0
        sourceSize: Qt.size(width, height)
        visible: opacity > 0
    }
    Slide {
        id: one

        z: slides.shown === one ? 0 : 1
        onStatusChanged: slides.follow(one)
    }
    Slide {
        id: two

        z: slides.shown === two ? 0 : 1
        onStatusChanged: slides.follow(two)
    }
    NumberAnimation {
        id: fade

        duration: Theme.calm ? 0 : 600
        property: "opacity"
        target: slides.next
        to: 1
        onFinished: slides.turn()
    }
}
