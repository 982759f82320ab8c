// Conversation: what the avatar answers, and how visitors are met.
// Changes are saved at once.
import QtQuick
import Kiosk.Visitor

Item {
    id: view

    required property AttendantModel attendant
    required property ConversationPage page

    Label {
        text: view.page.avatar
    }
}
