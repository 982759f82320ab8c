"""Has mpv render its picture into memory, and draws that under the Qt Quick scene.

Two threads meet here: the GUI thread draws, under Qt's basic render loop, and an mpv thread says that a frame is due.
Under the threaded loop the render thread would wait for Python's lock in these slots while a call from Python on the
GUI thread (close, show, resize) holds it and waits for the render thread: a dead screen.
"""

import ctypes
from dataclasses import replace
from typing import Any, Final

import mpv
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QOpenGLContext
from PySide6.QtOpenGL import QOpenGLFramebufferObject
from PySide6.QtQuick import QQuickOpenGLUtils, QQuickWindow

from kiosk.player.picture import GL_COLOR_BUFFER_BIT, Picture, Video, VideoRect, rendered_size

PARAMS: Final = "video-out-params"
TURN: Final = "current-tracks/video/demux-rotation"
FRAME_REDRAW: Final = 2
FRAME_REPEAT: Final = 4


class _Size(ctypes.Structure):
    _fields_ = (("width", ctypes.c_int), ("height", ctypes.c_int))


class _Stride(ctypes.Structure):
    _fields_ = (("bytes", ctypes.c_size_t),)


# The parameters of mpv's software renderer (render.h), which python-mpv does not name.
mpv.MpvRenderParam.TYPES.update(
    sw_size=(17, _Size), sw_format=(18, str), sw_stride=(19, _Stride), sw_pointer=(20, ctypes.c_void_p)
)


def is_repeated(context: mpv.MpvRenderContext) -> bool:
    """Whether the frame that is due is one that mpv asks for again, be it the last one of what played before."""
    told = mpv.MpvRenderParam("next_frame_info", {})
    mpv._mpv_render_context_get_info(context._handle, told)  # noqa: SLF001  python-mpv's own fails
    return bool(told.value.flags & (FRAME_REDRAW | FRAME_REPEAT))


def render(context: mpv.MpvRenderContext, picture: Picture) -> None:
    """Have the frame that is due, or the last one, or black, in `picture`."""
    context.render(
        sw_size={"width": picture.size.width(), "height": picture.size.height()},
        sw_format="rgb0",
        sw_stride={"bytes": picture.stride},
        sw_pointer=picture.address,
        block_for_target_time=False,  # waiting for a frame's time would hold the scene up
    )
    picture.upload()


class MpvRenderer(QObject):
    """mpv's render context in one window.

    Signals:
        ready: mpv can draw; before that it can open no video.
        frame_shown: a new frame is on the screen, with the number of frames shown so far of this stream.
    """

    ready = Signal()
    frame_shown = Signal(int)
    _frame_due = Signal()
    _property_changed = Signal(str, object)

    def __init__(self, core: mpv.MPV, window: QQuickWindow) -> None:
        super().__init__()
        self._core = core
        self._window = window
        self._context: mpv.MpvRenderContext | None = None
        self._gl: QOpenGLContext | None = None
        self._video = Video()
        self._place = VideoRect()
        self._picture: Picture | None = None
        self._active = self._fresh = False
        self.frames = 0
        direct = Qt.ConnectionType.DirectConnection
        window.sceneGraphInitialized.connect(self._create_context, direct)
        window.beforeRenderPassRecording.connect(self._draw, direct)
        window.frameSwapped.connect(self._swapped, direct)
        window.sceneGraphInvalidated.connect(self._free_context, direct)
        self._frame_due.connect(window.update)
        self._property_changed.connect(self._on_property)
        for name in (PARAMS, TURN):
            core.observe_property(name, self._property_changed.emit)

    @property
    def is_free(self) -> bool:
        """Whether the render context is gone, so that mpv may be ended."""
        return self._context is None

    def begin(self) -> None:
        """Draw from now on, and count frames from zero."""
        self.frames = 0
        self._fresh = False
        self._active = True
        if self._context is not None and self._context.update():  # the first frame was here before this was told
            self._redraw()

    def end(self) -> None:
        """Draw nothing from now on."""
        self._active = False
        self._redraw()

    def set_place(self, place: VideoRect) -> None:
        """Draw there from now on."""
        self._place = place
        self._redraw()

    def picture(self) -> QImage:
        """What is drawn now, of the window's size; null where nothing is. Takes as long as a frame."""
        if self._gl is None or self._picture is None or not (self._active and self.frames):
            return QImage()
        if not self._gl.makeCurrent(self._window):
            return QImage()
        QQuickOpenGLUtils.resetOpenGLState()  # the scene leaves what cut off its last item
        buffer = QOpenGLFramebufferObject(self._size)
        buffer.bind()
        # The fourth byte, which drawing leaves as it is: what fades out with none there would shine.
        self._gl.functions().glClearColor(0.0, 0.0, 0.0, 1.0)
        self._gl.functions().glClear(GL_COLOR_BUFFER_BIT)
        self._picture.draw(self._video, self._place, self._size)
        buffer.release()
        image = buffer.toImage()
        del buffer  # while its context is current
        self._gl.doneCurrent()
        return image

    def _create_context(self) -> None:
        self._gl = QOpenGLContext.currentContext()
        self._context = mpv.MpvRenderContext(self._core, "sw")
        self._context.update_cb = self._frame_due.emit
        # Black: it readies what the first frame would have to wait for.
        self._picture = Picture(rendered_size(self._video, self._place, self._size))
        render(self._context, self._picture)
        self._picture.draw(self._video, self._place, self._size)
        QQuickOpenGLUtils.resetOpenGLState()
        self.ready.emit()

    def _on_property(self, name: str, value: Any) -> None:
        video = self._video
        if name == TURN:
            video = replace(video, turn=value or 0)
        elif value is not None:  # until the next one tells its size, this one's is the best guess
            video = replace(video, width=value["w"] * value["par"], height=value["h"])
        if video != self._video:
            self._video = video
            self._redraw()

    def _redraw(self) -> None:
        if self._context is not None:  # afterwards the window is gone, too
            self._window.update()

    def _draw(self) -> None:
        context, picture = self._context, self._picture
        if context is None or picture is None:
            return
        due = context.update()
        if not self._active:
            return
        is_new = due and not is_repeated(context)
        self.frames += is_new
        self._fresh |= is_new
        size = rendered_size(self._video, self._place, self._size)
        if due or (self.frames and size != picture.size):
            picture.resize(size)
            render(context, picture)
        if not self.frames:
            return
        self._window.beginExternalCommands()
        QQuickOpenGLUtils.resetOpenGLState()
        picture.draw(self._video, self._place, self._size)
        QQuickOpenGLUtils.resetOpenGLState()
        self._window.endExternalCommands()

    @property
    def _size(self) -> QSize:
        ratio = self._window.effectiveDevicePixelRatio()
        return QSize(int(self._window.width() * ratio), int(self._window.height() * ratio))

    def _swapped(self) -> None:
        if self._fresh:
            self._fresh = False
            self.frame_shown.emit(self.frames)

    def _free_context(self) -> None:
        if self._picture:
            self._picture.destroy()
            self._picture = None
        self._gl = None
        if self._context is not None:
            self._context.update_cb = None
            self._context.free()
            self._context = None
