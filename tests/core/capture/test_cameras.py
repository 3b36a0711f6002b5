from __future__ import annotations

import errno
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from core.capture import (
    CameraBusy,
    CameraChoice,
    CameraFailed,
    CameraForbidden,
    CameraProblem,
    CameraUnplugged,
    NoCamera,
    cameras,
    v4l2,
)
from core.capture.cameras import linux_cameras, probed_cameras

CAPTURE, METADATA, OUTPUT = 0x1, 0x00800000, 0x2


def node(folder: Path, number: int, name: str, index: int) -> None:
    place = folder / f"video{number}"
    place.mkdir()
    (place / "name").write_text(name + "\n")
    (place / "index").write_text(f"{index}\n")


def refusing(number: int) -> Callable[[str, int], int]:
    def opened(path: str, flags: int) -> int:
        raise OSError(number, os.strerror(number), path)

    return opened


def a_file(path: str, flags: int) -> int:
    return os.open(os.devnull, os.O_RDWR)


def answering(whole: int, node: int) -> v4l2.Control:
    def control(descriptor: int, request: int, buffer: bytearray) -> int:
        assert request == v4l2.VIDIOC_QUERYCAP
        struct.pack_into("=II", buffer, 84, whole, node)
        return 0

    return control


def failing(number: int) -> v4l2.Control:
    def control(descriptor: int, request: int, buffer: bytearray) -> int:
        raise OSError(number, os.strerror(number))

    return control


def test_lists_what_gives_pictures_by_number(tmp_path: Path) -> None:
    node(tmp_path, 10, "Capture card", 0)
    node(tmp_path, 0, "Integrated Camera", 0)
    node(tmp_path, 1, "Integrated Camera", 1)
    able = {"/dev/video0": True, "/dev/video1": False, "/dev/video10": True}
    assert linux_cameras(tmp_path, gives_pictures=able.__getitem__) == [
        CameraChoice("/dev/video0", "Integrated Camera"),
        CameraChoice("/dev/video10", "Capture card"),
    ]


def test_lists_a_camera_that_may_not_be_opened_but_not_its_second_node(tmp_path: Path) -> None:
    node(tmp_path, 0, "Integrated Camera", 0)
    node(tmp_path, 1, "Integrated Camera", 1)
    assert linux_cameras(tmp_path, gives_pictures=lambda _: None) == [CameraChoice("/dev/video0", "Integrated Camera")]


def test_two_cameras_of_one_name_are_told_apart(tmp_path: Path) -> None:
    node(tmp_path, 0, "HD Webcam", 0)
    node(tmp_path, 2, "HD Webcam", 0)
    names = [choice.name for choice in linux_cameras(tmp_path, gives_pictures=lambda _: True)]
    assert names == ["HD Webcam (video0)", "HD Webcam (video2)"]


def test_no_video_devices_at_all(tmp_path: Path) -> None:
    assert linux_cameras(tmp_path / "missing") == []


def test_elsewhere_indices_are_tried_and_named_by_number() -> None:
    assert probed_cameras(opens=lambda index: index in {0, 2}) == [
        CameraChoice("0", "Camera 1"),
        CameraChoice("2", "Camera 3"),
    ]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("/tmp/recordings/phone.avi", "phone.avi"),
        ("http://user:hidden@camera.example:8080/stream", "camera.example"),
    ],
)
def test_the_environment_adds_a_camera_first(given: str, name: str) -> None:
    assert cameras({"TESSERA_CAMERA": given})[0] == CameraChoice(given, name)
    assert all(choice.id != given for choice in cameras({}))


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        (answering(v4l2.DEVICE_CAPS | CAPTURE | METADATA, CAPTURE), True),
        (answering(v4l2.DEVICE_CAPS | CAPTURE | METADATA, METADATA), False),
        (answering(v4l2.DEVICE_CAPS | v4l2.VIDEO_CAPTURE_PLANES, v4l2.VIDEO_CAPTURE_PLANES), True),
        (answering(CAPTURE, 0), True),  # drivers from before each node told its own
        (answering(OUTPUT, 0), False),
        (failing(errno.ENOTTY), False),
    ],
)
def test_asks_the_kernel_whether_a_node_gives_pictures(control: v4l2.Control, expected: bool) -> None:
    assert v4l2.gives_pictures("/dev/video0", opened=a_file, control=control) is expected


def test_a_device_that_can_not_be_opened_can_not_be_asked() -> None:
    assert v4l2.gives_pictures("/dev/video0", opened=refusing(errno.EACCES)) is None


@pytest.mark.parametrize(
    ("number", "others", "problem"),
    [
        (errno.EACCES, True, CameraForbidden),
        (errno.EPERM, True, CameraForbidden),
        (errno.EBUSY, True, CameraBusy),
        (errno.ENOENT, False, NoCamera),
        (errno.ENOENT, True, CameraUnplugged),
        (errno.ENODEV, True, CameraUnplugged),
        (errno.ENXIO, True, CameraUnplugged),
        (errno.EIO, True, CameraFailed),
    ],
)
def test_what_the_kernel_says_on_opening(number: int, others: bool, problem: type[CameraProblem]) -> None:
    fault = v4l2.find_fault("/dev/video7", opened=refusing(number), others=lambda: others)
    assert type(fault) is problem
    assert fault.camera == "/dev/video7"


@pytest.mark.parametrize(("number", "problem"), [(errno.EBUSY, CameraBusy), (errno.ENOTTY, CameraFailed)])
def test_what_the_kernel_says_on_asking_for_a_buffer(number: int, problem: type[CameraProblem]) -> None:
    assert type(v4l2.find_fault("/dev/video0", opened=a_file, control=failing(number))) is problem


def test_a_buffer_that_was_given_is_given_back() -> None:
    counts = []

    def control(descriptor: int, request: int, buffer: bytearray) -> int:
        counts.append(struct.unpack_from("=I", buffer)[0])
        return 0

    assert v4l2.find_fault("/dev/video0", opened=a_file, control=control) is None
    assert counts == [1, 0]


def test_forbidden_names_the_group_that_may(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.touch()
    fault = v4l2.find_fault(str(device), opened=refusing(errno.EACCES))
    assert isinstance(fault, CameraForbidden)
    assert fault.group == device.group()


def test_a_plain_file_is_no_camera() -> None:
    assert isinstance(v4l2.find_fault(os.devnull), CameraFailed)
