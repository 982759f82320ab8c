// A soft darkening of the picture from transparent to the background, so that what stands on it is readable.
// Drawn as a gradient: cheap without a graphics card.
import QtQuick
import Kiosk.Controls

Rectangle {
    gradient: Gradient {
        GradientStop { position: 0.0; color: Qt.alpha(Theme.background, 0) }
        GradientStop { position: 0.5; color: Qt.alpha(Theme.background, 0.72) }
        GradientStop { position: 1.0; color: Theme.background }
    }
}
