// Text in the kiosk's type and colour, aligned to where its language starts.
// Wraps; whoever places it gives it a width.
import QtQuick

Text {
    color: Theme.text
    font.pixelSize: Theme.bodySize
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
