// A column that a finger scrolls, where it is higher than its place.
// What is written in stays in sight, also when the keyboard takes the lower half.
import QtQuick
import Kiosk.Controls

Flickable {
    id: pane

    default property alias content: column.data
    readonly property Item writtenIn: Window.activeFocusItem

    function reveal() {
        let item = writtenIn;
        while (item && item !== column)
            item = item.parent;
        const edit = writtenIn as TextEdit;
        const line = writtenIn as TextInput;
        if (!item || !(edit || line))
            return;
        const cursor = writtenIn.mapToItem(column, edit ? edit.cursorRectangle : line.cursorRectangle);
        const margin = Math.min(Theme.wide + Theme.space, (height - cursor.height) / 2);
        if (cursor.y - margin < contentY)
            contentY = Math.max(cursor.y - margin, 0);
        else if (cursor.y + cursor.height + margin > contentY + height)
            contentY = Math.min(cursor.y + cursor.height + margin, contentHeight) - height;
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.height
    onContentHeightChanged: Qt.callLater(reveal)
    onHeightChanged: reveal()
    onWrittenInChanged: Qt.callLater(reveal)

    Column {
        id: column

        spacing: Theme.space
        width: pane.width
    }
}
