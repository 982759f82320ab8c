// What is being said, a page of lines at a time: the heard word on a rounded mark with an edge.
// The lines are broken and the mark is placed by the model; here they are only drawn.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Rectangle {
    id: panel

    required property CaptionLines captions
    readonly property real lineWidth: width - 2 * Theme.space
    readonly property int lineHeight: Math.round(Theme.captionSize * 1.5)

    implicitHeight: panel.captions.linesPerPage * lineHeight + Theme.space
    border { color: Theme.outline; width: Theme.highContrast ? Theme.line : 0 }
    color: Theme.captionPanel
    radius: Theme.radius
    visible: panel.captions.lines.length > 0

    LayoutMirroring.enabled: panel.captions.rightToLeft
    LayoutMirroring.childrenInherit: true

    // The mark's edge needs room beside the first and the last letter.
    onLineWidthChanged: panel.captions.fit(lineWidth - Theme.space, Theme.captionSize)
    Connections {
        target: Theme
        function onCaptionSizeChanged() {
            panel.captions.fit(panel.lineWidth - Theme.space, Theme.captionSize);
        }
    }

    Column {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter; margins: 1.5 * Theme.space }

        Repeater {
            model: panel.captions.lines

            Item {
                id: row

                required property int index
                required property string modelData

                anchors.left: parent.left
                width: words.implicitWidth
                height: panel.lineHeight

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    x: panel.captions.markX - Theme.gap / 2
                    width: panel.captions.markWidth + Theme.gap
                    height: parent.height - Theme.gap / 3
                    border { color: Theme.text; width: Theme.line }
                    color: Theme.mark
                    radius: Theme.gap
                    visible: panel.captions.markLine === row.index
                }
                Text {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    objectName: "captionLine"
                    color: Theme.text
                    font.pixelSize: Theme.captionSize
                    text: row.modelData
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
