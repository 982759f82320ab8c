"""Draws mpv's picture under the Qt Quick scene, straight into the window's framebuffer.

Two threads meet here: the GUI thread draws, under Qt's basic render loop, and an mpv thread says that a frame is due.
Under the threaded loop the render thread would wait for Python's lock in these slots while a call from Python on the
GUI thread (close, show, resize) holds it and waits for the render thread: a dead screen.
"""

import mpv
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QOpenGLContext
from PySide6.QtOpenGL import QOpenGLFramebufferObject
from PySide6.QtQuick import QQuickOpenGLUtils, QQuickWindow


class MpvLayer(QObject):
    """mpv's render context in one window.

    Signals:
        ready: mpv can draw; before that it can open no video.
        frame_shown: a new frame is on the screen, with the number of frames shown so far of this stream.
    """

    ready = Signal()
    frame_shown = Signal(int)
    _frame_due = Signal()

    def __init__(self, core: mpv.MPV, window: QQuickWindow) -> None:
        super().__init__()
        self._core = core
        self._window = window
        self._context: mpv.MpvRenderContext | None = None
        self._gl: QOpenGLContext | None = None
        self._active = False
        self._fresh = False
        self.frames = 0
        direct = Qt.ConnectionType.DirectConnection
        window.sceneGraphInitialized.connect(self._create_context, direct)
        window.beforeRenderPassRecording.connect(self._draw, direct)
        window.frameSwapped.connect(self._swapped, direct)
        window.sceneGraphInvalidated.connect(self._free_context, direct)
        self._frame_due.connect(window.update)

    @property
    def is_free(self) -> bool:
        """Whether the render context is gone, so that mpv may be ended."""
        return self._context is None

    def begin(self) -> None:
        """Draw from now on, and count frames from zero."""
        self.frames = 0
        self._fresh = False
        self._active = True

    def end(self) -> None:
        """Draw nothing from now on."""
        self._active = False
        if self._context is not None:
            self._window.update()

    def picture(self) -> QImage:
        """What is drawn now, of the window's size; null where nothing is. Takes as long as a frame."""
        if self._context is None or self._gl is None or not self._active:
            return QImage()
        self._gl.makeCurrent(self._window)
        buffer = QOpenGLFramebufferObject(self._size)
        self._render(buffer.handle())
        image = buffer.toImage()
        del buffer  # while its context is current
        self._gl.doneCurrent()
        return image

    def _create_context(self) -> None:
        gl = self._gl = QOpenGLContext.currentContext()

        def address(_context: object, name: bytes) -> int:
            return int(gl.getProcAddress(name) or 0)

        self._get_address = mpv.MpvGlGetProcAddressFn(address)  # mpv keeps the pointer
        self._context = mpv.MpvRenderContext(
            self._core, "opengl", opengl_init_params={"get_proc_address": self._get_address}
        )
        self._context.update_cb = self._frame_due.emit
        self.ready.emit()

    def _draw(self) -> None:
        if self._context is None:
            return
        new_frame = self._context.update()
        if not self._active:
            return
        if new_frame:
            self.frames += 1
            self._fresh = True
        self._window.beginExternalCommands()
        QQuickOpenGLUtils.resetOpenGLState()
        self._render(QOpenGLContext.currentContext().defaultFramebufferObject())
        QQuickOpenGLUtils.resetOpenGLState()
        self._window.endExternalCommands()

    @property
    def _size(self) -> QSize:
        ratio = self._window.effectiveDevicePixelRatio()
        return QSize(int(self._window.width() * ratio), int(self._window.height() * ratio))

    def _render(self, buffer: int) -> None:
        assert self._context is not None  # noqa: S101  tells the type checker
        self._context.render(
            flip_y=True,
            opengl_fbo={"fbo": buffer, "w": self._size.width(), "h": self._size.height()},
            block_for_target_time=False,  # waiting for a frame's time would hold the scene up
        )

    def _swapped(self) -> None:
        if self._fresh:
            self._fresh = False
            self.frame_shown.emit(self.frames)

    def _free_context(self) -> None:
        if self._context is not None:
            self._context.update_cb = None
            self._context.free()
            self._context = None
