// Avatar: who speaks: the looks and voices of the account.
// Changes are saved at once.
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property AttendantModel attendant
    required property AvatarPage page

    Label {
        text: view.page.avatar
    }
}
