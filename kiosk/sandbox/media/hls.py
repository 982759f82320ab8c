"""HLS: pictures and sound in, MPEG-TS segments and a growing playlist out."""

import io
import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, TypeAlias, cast

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.video.codeccontext import VideoCodecContext
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from numpy.typing import NDArray

from kiosk.sandbox.media.voice import SAMPLE_RATE, Samples

AnyPacket: TypeAlias = "av.Packet[Any]"

WIDTH: Final = 1280
HEIGHT: Final = 720
FRAME_RATE: Final = 30


@dataclass(frozen=True, slots=True)
class VideoFormat:
    """Lines of a picture, which is 16:9, and pictures a second, of which each is a whole number of samples of sound."""

    height: int = HEIGHT
    frame_rate: int = FRAME_RATE

    @property
    def width(self) -> int:
        """Pixels of a line."""
        return WIDTH * self.height // HEIGHT

    @property
    def samples_per_frame(self) -> int:
        """Samples of sound as long as one picture."""
        return SAMPLE_RATE // self.frame_rate


SERVICE_FORMAT: Final = VideoFormat()
"""What the service sends."""
SAMPLES_PER_FRAME: Final = SERVICE_FORMAT.samples_per_frame

# Timestamps start here, not at 0, so that no muxer ever meets a negative one and moves a single segment.
_FIRST_SECOND: Final = 10


class SegmentEncoder:
    """Encodes pictures and sound continuously and hands them out as MPEG-TS segments that can be joined byte by byte.

    Every segment starts with PAT, PMT and a key frame; time stamps and continuity counters run through. The first
    sample of sound and the first picture carry the same time stamp.
    """

    def __init__(self, video: VideoFormat = SERVICE_FORMAT) -> None:
        self._format = video
        self._video = _open_video(video)
        self._audio = _open_audio()
        self._video_packets: list[AnyPacket] = []
        self._audio_packets: list[AnyPacket] = []
        self._counters: dict[int, int] = {}
        self._frames = 0
        self._samples = 0
        self._cut_next = True

    def add(self, picture: NDArray[np.uint8], sound: Samples) -> None:
        """Append one picture (height, width, BGRA) and some sound, which may run ahead of the pictures."""
        frame = av.VideoFrame.from_numpy_buffer(picture, format="bgra").reformat(
            format="yuv420p", dst_colorspace=Colorspace.ITU709
        )
        frame.pts, frame.time_base = self._frames, Fraction(1, self._format.frame_rate)
        if self._cut_next:
            frame.pict_type = av.video.frame.PictureType.I
            self._cut_next = False
        self._frames += 1
        self._video_packets += self._video.encode(frame)
        if len(sound):
            samples = av.AudioFrame.from_ndarray(sound[np.newaxis], format="s16", layout="mono")
            samples.sample_rate, samples.pts, samples.time_base = SAMPLE_RATE, self._samples, Fraction(1, SAMPLE_RATE)
            self._samples += len(sound)
            self._audio_packets += self._audio.encode(samples)

    def cut(self) -> bytes:
        """The pictures since the last cut, with the sound up to their end, as one segment; the next starts anew."""
        end = self._frames * self._format.samples_per_frame
        sound = [packet for packet in self._audio_packets if cast("int", packet.pts) < end]
        self._audio_packets = self._audio_packets[len(sound) :]
        # The encoder's warm-up precedes the sound; left in, it would move the start of the stream.
        sound = [packet for packet in sound if cast("int", packet.pts) >= 0]
        pictures, self._video_packets = self._video_packets, []
        self._cut_next = True
        return self._renumber(_mux(pictures, sound, self._format))

    def _renumber(self, stream: bytes) -> bytes:
        """`stream` with its continuity counters going on from the last segment's, as every muxer starts at 0."""
        packets = np.frombuffer(stream, np.uint8).reshape(-1, 188).copy()
        pids = (packets[:, 1].astype(np.int32) & 0x1F) << 8 | packets[:, 2]
        for pid in np.unique(pids):
            own = pids == pid
            carries = (packets[own, 3] & 0x10) != 0
            numbers = self._counters.get(int(pid), -1) + np.cumsum(carries)
            packets[own, 3] = packets[own, 3] & 0xF0 | (numbers & 0x0F)
            self._counters[int(pid)] = int(numbers[-1])
        return packets.tobytes()


def _open_video(video: VideoFormat) -> VideoCodecContext:
    codec = av.CodecContext.create("libx264", "w")
    codec.width, codec.height, codec.pix_fmt = video.width, video.height, "yuv420p"
    codec.time_base, codec.framerate = Fraction(1, video.frame_rate), Fraction(video.frame_rate)
    codec.thread_count = 1
    # Players take an untagged picture of this size for BT.709, so it is made and tagged as that.
    codec.colorspace, codec.color_range = Colorspace.ITU709, ColorRange.MPEG
    codec.color_primaries, codec.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
    codec.options = {
        "preset": "superfast",
        "tune": "zerolatency",
        "profile": "main",
        "crf": "22",
        "maxrate": "2500k",
        "bufsize": "2500k",
        "forced-idr": "1",
        "x264-params": "keyint=100000:scenecut=0:bframes=0",
    }
    return codec


def _open_audio() -> AudioCodecContext:
    codec = av.CodecContext.create("aac", "w")
    codec.sample_rate, codec.layout, codec.format = SAMPLE_RATE, "mono", "fltp"
    codec.time_base = Fraction(1, SAMPLE_RATE)
    codec.bit_rate = 96_000
    return codec


def _mux(pictures: list[AnyPacket], sound: list[AnyPacket], sent: VideoFormat) -> bytes:
    target = io.BytesIO()
    with av.open(target, "w", format="mpegts") as container:
        video = container.add_mux_stream("h264", sent.frame_rate, width=sent.width, height=sent.height)
        audio = container.add_mux_stream("aac", SAMPLE_RATE)
        packets = [_delayed(picture, bytes(picture), sent.frame_rate, video) for picture in pictures]
        packets += [_delayed(frame, _with_adts(bytes(frame)), SAMPLE_RATE, audio) for frame in sound]
        for packet in sorted(packets, key=lambda each: cast("int", each.dts) * each.time_base):
            container.mux(packet)
    return target.getvalue()


def _delayed(packet: AnyPacket, data: bytes, rate: int, stream: av.stream.Stream) -> AnyPacket:
    """A copy of `packet` with other data, its times moved to where the stream's times start."""
    moved: AnyPacket = av.Packet(data)
    moved.time_base = Fraction(1, rate)
    moved.pts = moved.dts = cast("int", packet.pts) + _FIRST_SECOND * rate
    moved.is_keyframe = packet.is_keyframe
    moved.stream = stream
    return moved


def _with_adts(data: bytes) -> bytes:
    """One AAC-LC frame, mono at 48 kHz, behind its ADTS header."""
    length = len(data) + 7
    low_complexity, index_of_48_khz, mono = 1, 3, 1
    return (
        bytes(
            (
                0xFF,
                0xF1,
                low_complexity << 6 | index_of_48_khz << 2 | mono >> 2,
                (mono & 3) << 6 | length >> 11,
                length >> 3 & 0xFF,
                (length & 7) << 5 | 0x1F,
                0xFC,
            )
        )
        + data
    )


class GrowingPlaylist:
    """The published segments of one stream; grows on the encoder's thread and is read on any other.

    It only ever grows, so a reader sees either the old or the new state without a lock.
    """

    def __init__(self, segment_seconds: float) -> None:
        self._segment_seconds = segment_seconds
        self._segments: list[tuple[bytes, float]] = []
        self._ended = False

    def publish(self, segment: bytes, seconds: float) -> None:
        """Append a segment of that length."""
        self._segments.append((segment, seconds))

    def end(self) -> None:
        """Say that nothing follows."""
        self._ended = True

    def segment(self, number: int) -> bytes | None:
        """The published segment of that number, if there is one."""
        return self._segments[number][0] if 0 <= number < len(self._segments) else None

    def __len__(self) -> int:
        return len(self._segments)

    def __str__(self) -> str:
        ended = self._ended  # first: what is listed as ended must be complete
        lines = [
            "#EXTM3U",
            "#EXT-X-VERSION:3",
            f"#EXT-X-TARGETDURATION:{math.ceil(self._segment_seconds)}",
            "#EXT-X-MEDIA-SEQUENCE:0",
            "#EXT-X-PLAYLIST-TYPE:EVENT",
            "#EXT-X-INDEPENDENT-SEGMENTS",
        ]
        for number, (_, seconds) in enumerate(self._segments):
            lines += [f"#EXTINF:{seconds:.6f},", f"{number}.ts"]
        if ended:
            lines.append("#EXT-X-ENDLIST")
        return "\n".join(lines) + "\n"


class Broadcast:
    """Turns frames, added at the video's rate from `started_at` on, into segments that are published punctually.

    A segment is due when its last frame is over; `late` (number and seconds) puts one off. Times are of one clock.
    """

    def __init__(
        self,
        playlist: GrowingPlaylist,
        segment_seconds: float,
        started_at: float,
        late: tuple[int, float] = (0, 0.0),
        video: VideoFormat = SERVICE_FORMAT,
    ) -> None:
        self._playlist = playlist
        self._encoder = SegmentEncoder(video)
        self._frame_rate = video.frame_rate
        self._segment_frames = max(1, round(segment_seconds * video.frame_rate))
        self._started_at = started_at
        self._late = late
        self._frames = 0
        self._cut_frames = 0
        self._due: list[tuple[float, bytes, float]] = []

    def add(self, picture: NDArray[np.uint8], sound: Samples) -> None:
        """Append a frame; see `SegmentEncoder.add`."""
        self._encoder.add(picture, sound)
        self._frames += 1
        if self._frames - self._cut_frames == self._segment_frames:
            self._cut()

    def publish(self, now: float) -> float | None:
        """Publish what is due; returns when the next complete segment is."""
        while self._due and self._due[0][0] <= now:
            _, segment, seconds = self._due.pop(0)
            self._playlist.publish(segment, seconds)
        return self._due[0][0] if self._due else None

    def close(self) -> None:
        """Publish what is left, complete or not, and end the list."""
        if self._frames > self._cut_frames:
            self._cut()
        self.publish(math.inf)
        self._playlist.end()

    def _cut(self) -> None:
        number = len(self._playlist) + len(self._due)
        due = self._started_at + self._frames / self._frame_rate
        if number == self._late[0]:
            due += self._late[1]
        seconds = (self._frames - self._cut_frames) / self._frame_rate
        self._due.append((due, self._encoder.cut(), seconds))
        self._cut_frames = self._frames
