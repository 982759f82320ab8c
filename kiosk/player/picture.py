"""A picture in memory, which mpv renders into and OpenGL draws in its place of the scene.

mpv converts a frame of 720p in 2 ms with the processor's vector instructions. Its own OpenGL output needs 12 ms for the
same without a graphics card, and more the larger the screen is, whenever anything is drawn: half of the processor time
of a stream, and a tenth of the wait for its first frame.
"""

import ctypes
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QMatrix4x4, QOpenGLContext
from PySide6.QtOpenGL import QOpenGLTexture, QOpenGLTextureBlitter
from shiboken6 import VoidPtr

ALIGNMENT: Final = 64
"""Bytes to which mpv wants its memory aligned (render.h)."""
PIXEL_BYTES: Final = 4
GL_COLOR_BUFFER_BIT: Final = 0x4000
GL_BLEND: Final = 0x0BE2

Texture = QOpenGLTexture


@dataclass(frozen=True)
class Video:
    """A video's size in square pixels, as services have it until it is known; how it is to be turned, clockwise."""

    width: float = 1280.0
    height: float = 720.0
    turn: int = 0


@dataclass(frozen=True)
class VideoRect:
    """What a picture covers: the scene, which is turned clockwise by degrees, but for shares of its sides (0 to 1)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    turn: int = 0

    def scene(self, window: QSize) -> QSize:
        """The scene's size in a window of this one."""
        return window.transposed() if self.turn % 180 else window

    def of(self, window: QSize) -> QRectF:
        """The place in the scene's pixels."""
        size = self.scene(window)
        width, height = size.width(), size.height()
        across, down = 1 - self.left - self.right, 1 - self.top - self.bottom
        return QRectF(self.left * width, self.top * height, across * width, down * height)


def rendered_size(video: Video, place: VideoRect, window: QSize) -> QSize:
    """What mpv is to fill: of the shape of `place`, as large as is seen, with no more pixels than `video` has there."""
    seen = place.of(window).size()
    if video.turn % 180:
        seen.transpose()
    grown = max(1.0, seen.width() / video.width, seen.height() / video.height)
    return (seen / grown).toSize().expandedTo(QSize(1, 1))


class Picture:
    """Memory and texture; lives and ends on the thread and in the context that draw it.

    `address` is where its rows are, of `stride` bytes each.
    """

    def __init__(self, size: QSize) -> None:
        self._blitter = QOpenGLTextureBlitter()
        self._blitter.create()
        self._make(size)

    def resize(self, size: QSize) -> None:
        """Have this many pixels; where that is another number, what was there is gone."""
        if size != self.size:
            self._texture.destroy()
            self._make(size)

    def _make(self, size: QSize) -> None:
        self.size = size
        self.stride = size.width() * PIXEL_BYTES  # no longer: OpenGL ES knows no rows with something behind them
        self._memory = ctypes.create_string_buffer(self.stride * size.height() + ALIGNMENT)
        self.address = -(-ctypes.addressof(self._memory) // ALIGNMENT) * ALIGNMENT
        self._texture = texture = Texture(Texture.Target.Target2D)
        texture.setSize(size.width(), size.height())
        texture.setFormat(Texture.TextureFormat.RGBA8_UNorm)
        texture.setWrapMode(Texture.WrapMode.ClampToEdge)
        texture.allocateStorage(Texture.PixelFormat.RGBA, Texture.PixelType.UInt8)

    def upload(self) -> None:
        """Have what is in memory drawn from now on."""
        data: Any = VoidPtr(self.address)  # the stubs of PySide6 say int
        self._texture.setData(0, Texture.PixelFormat.RGBA, Texture.PixelType.UInt8, data)

    def draw(self, video: Video, place: VideoRect, window: QSize) -> None:
        """Draw it over its place in a window, and black around it, into the framebuffer that is bound."""
        target = place.of(window)
        functions = QOpenGLContext.currentContext().functions()
        functions.glViewport(0, 0, window.width(), window.height())
        if target.toRect().size() != place.scene(window):
            functions.glClearColor(0.0, 0.0, 0.0, 1.0)
            functions.glClear(GL_COLOR_BUFFER_BIT)
        functions.glColorMask(True, True, True, False)  # its fourth byte means nothing
        functions.glDisable(GL_BLEND)
        matrix = QMatrix4x4()
        matrix.rotate(-place.turn, 0, 0, 1)
        matrix *= QOpenGLTextureBlitter.targetTransform(target, QRect(0, 0, *place.scene(window).toTuple()))
        matrix.rotate(-video.turn, 0, 0, 1)
        as_large = target.size().toSize() in (self.size, self.size.transposed())
        self._texture.setMinMagFilters(*[Texture.Filter.Nearest if as_large else Texture.Filter.Linear] * 2)
        self._blitter.bind()
        self._blitter.blit(self._texture.textureId(), matrix, QOpenGLTextureBlitter.Origin.OriginTopLeft)
        self._blitter.release()
        functions.glColorMask(True, True, True, True)

    def destroy(self) -> None:
        """Free what it has of the graphics card; its context is current."""
        self._texture.destroy()
        self._blitter.destroy()
