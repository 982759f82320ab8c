// A figure with its name, as the attendant's pages show them.
// Whoever places it gives it a width.
import QtQuick
import Kiosk.Controls

Column {
    id: fact

    property string name
    property string value

    spacing: Theme.gap / 2

    Label {
        width: fact.width
        color: Theme.mutedText
        font.pixelSize: Theme.smallSize
        text: fact.name
    }
    Label {
        width: fact.width
        font.weight: Font.DemiBold
        text: fact.value
    }
}
