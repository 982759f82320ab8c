import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.player.playlist import PlaylistError, read_playlist

ORIGIN = "https://media.example/s/index.m3u8"
HEAD = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n"


def test_lists_segments_with_absolute_addresses_from_the_first_on() -> None:
    playlist = read_playlist(
        HEAD + "#EXT-X-MEDIA-SEQUENCE:7\n#EXTINF:2.0,\na.ts\n#EXTINF:1.5,\n/b.ts\n#EXT-X-ENDLIST\n", ORIGIN, ORIGIN
    )
    assert [(s.sequence, s.url, s.duration) for s in playlist.segments] == [
        (7, "https://media.example/s/a.ts", 2.0),
        (8, "https://media.example/b.ts", 1.5),
    ]
    assert playlist.ended
    assert playlist.beyond_feeder is None


@pytest.mark.parametrize(
    "uri",
    ["http://media.example/a.ts", "file:///etc/passwd", "/a\x00b", "ftp://media.example/a", "data:,x", "a:b"],
)
def test_refuses_any_address_but_https(uri: str) -> None:
    with pytest.raises(PlaylistError):
        read_playlist(f"{HEAD}#EXTINF:2,\n{uri}\n", ORIGIN, ORIGIN)
    with pytest.raises(PlaylistError):
        read_playlist(f'{HEAD}#EXT-X-MAP:URI="{uri}"\n#EXTINF:2,\na.mp4\n', ORIGIN, ORIGIN)
    with pytest.raises(PlaylistError):
        read_playlist(f"#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n{uri}\n", ORIGIN, ORIGIN)


def test_a_distant_service_cannot_reach_into_this_machine() -> None:
    text = f"{HEAD}#EXTINF:2,\nhttp://127.0.0.1:80/a.ts\n"
    with pytest.raises(PlaylistError):
        read_playlist(text, ORIGIN, ORIGIN)
    local = "http://127.0.0.1:8787/index.m3u8"
    assert read_playlist(text, local, local).segments[0].url == "http://127.0.0.1:80/a.ts"


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('#EXT-X-KEY:METHOD=AES-128,URI="https://media.example/k"\n#EXTINF:2,\na.ts\n', "encryption"),
        ("#EXTINF:2,\n#EXT-X-BYTERANGE:100@0\na.ts\n", "byte ranges"),
        ("#EXTINF:2,\na.ts\n#EXT-X-DISCONTINUITY\n#EXTINF:2,\nb.ts\n", "discontinuities"),
        ("#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2\nb.m3u8\n", "several renditions"),
    ],
)
def test_names_what_the_feeder_leaves_to_mpv(body: str, what: str) -> None:
    assert read_playlist(HEAD + body, ORIGIN, ORIGIN).beyond_feeder == what


def test_follows_a_master_playlist_with_one_rendition() -> None:
    text = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow/a.m3u8\n"
    assert read_playlist(text, ORIGIN, ORIGIN).variant_url == "https://media.example/s/low/a.m3u8"


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "#EXTINF:2,", "#EXTINF:x", "#EXT-X-MAP:URI=", "#EXT-X-MAP:", "#EXT-X-KEY:METHOD", "#EXT-X-BYTERANGE:@",
                "#EXT-X-MEDIA-SEQUENCE:-", "#EXT-X-STREAM-INF:", "#EXT-X-DISCONTINUITY", "#EXT-X-ENDLIST", "a.ts",
                "http://[", "#EXT-X-PROGRAM-DATE-TIME:z", "#EXT-X-PART:DURATION=x", "#EXT-X-TARGETDURATION:", "//",
            ]
        ),
        st.text(max_size=30),
    ),
    max_size=12,
)  # fmt: skip


@given(LINES)
def test_nonsense_is_a_playlist_or_a_playlist_error(lines: list[str]) -> None:
    try:
        playlist = read_playlist("\n".join(["#EXTM3U", *lines]), ORIGIN, ORIGIN)
    except PlaylistError:
        return
    assert all(s.url.startswith("https://") for s in playlist.segments)
