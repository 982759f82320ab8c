// The on-screen keyboard in the visitor's language, with nothing on it that leads elsewhere.
// Slides in at the bottom; `shownHeight` is what it takes from the page.
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.Models

InputPanel {
    id: keyboard

    required property Preferences preferences
    property string locale: preferences.keyboardLocale
    property bool shown: false
    property bool covered: false
    readonly property real shownHeight: shown ? height : 0

    y: shown ? parent.height - height : parent.height
    enabled: shown && !covered
    opacity: shown ? 1 : 0  // not by its place alone: the window's first size would slide it across the screen
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation { duration: Theme.fade }
    }
    Behavior on y {
        NumberAnimation { duration: Theme.fade; easing.type: Easing.OutCubic }
    }
    // A long press on the comma hides the keyboard, and nothing but a touch on the field would bring it back.
    Connections {
        target: InputMethod
        function onVisibleChanged() {
            if (keyboard.shown && !InputMethod.visible)
                InputMethod.show();
        }
    }
    // Just one language is active: changing it is the language buttons' business.
    Binding { target: VirtualKeyboardSettings; property: "activeLocales"; value: [keyboard.locale] }
    Binding { target: VirtualKeyboardSettings; property: "locale"; value: keyboard.locale }
    Binding {
        target: VirtualKeyboardSettings
        property: "visibleFunctionKeys"
        value: QtVirtualKeyboard.KeyboardFunctionKeys.None
    }
    Binding { target: VirtualKeyboardSettings; property: "handwritingModeDisabled"; value: true }
    Binding { target: VirtualKeyboardSettings; property: "styleName"; value: "kiosk" }
}
