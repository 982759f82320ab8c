// The account's looks as a grid of pictures, with a search and filters over it.
// Rows come page by page while it is scrolled.
pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Models
import Kiosk.Controls

Item {
    id: pane

    required property AttendantModel attendant
    required property AvatarPageModel page
    property bool tight: false
    readonly property alias searching: search.editing

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top }
        spacing: Theme.gap

        Entry {
            id: search

            attendant: pane.attendant
            mostCharacters: 100
            name: "lookSearch"
            placeholder: qsTr("Search all looks by name")
            width: parent.width
            onTyped: text => pane.page.looks.filterBy("search", text)
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            FilterChips {
                shown: !pane.tight
                name: "looks-ownership"
                options: [{ value: "public", name: qsTr("Public") }, { value: "private", name: qsTr("Own") }]
                value: pane.page.looks.ownership
                onChosen: value => pane.page.looks.filterBy("ownership", value)
            }
            FilterChips {
                shown: !pane.tight
                name: "looks-gender"
                options: [{ value: "female", name: qsTr("Female") }, { value: "male", name: qsTr("Male") }]
                value: pane.page.looks.gender
                onChosen: value => pane.page.looks.filterBy("gender", value)
            }
            ListNote {
                height: Math.max(implicitHeight, Math.round(36 * Theme.unit) + Theme.smallSize)
                entries: pane.page.looks
                name: "looks"
            }
        }
    }
    GridView {
        id: grid

        readonly property int columns: Math.max(Math.floor(width / (190 * Theme.textUnit)), 2)

        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: top.bottom; topMargin: Theme.gap }
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0  // what is made ahead is made asynchronously, and Qt warns when the list is filtered meanwhile
        cellHeight: Math.round(cellWidth + Theme.smallSize * 1.5)
        cellWidth: Math.floor(width / columns)
        clip: true
        model: pane.page.looks
        objectName: "looksGrid"
        reuseItems: true
        onContentYChanged: if (contentY + 3 * height > contentHeight) pane.page.looks.more()

        delegate: Item {
            id: place

            required property string entryId
            required property string name
            required property string picture

            width: grid.cellWidth
            height: grid.cellHeight

            LookCell {
                anchors { fill: parent; bottomMargin: Theme.gap; rightMargin: Theme.gap }
                chosen: pane.page.look === place.entryId
                entryId: place.entryId
                inForce: pane.page.lookInForce === place.entryId
                name: place.name
                picture: place.picture
                onTouched: {
                    search.commit();
                    pane.page.chooseLook(place.entryId);
                }
            }
        }
    }
}
