from PIL import Image

from render.output.core import box_of, mapped, values


def test_values_come_in_order_each_once() -> None:
    image = Image.frombytes("L", (4, 1), bytes([9, 0, 255, 9])).im

    assert values(image) == [0, 9, 255]
    assert values(Image.new("L", (3, 3), 7).im) == [7]


def test_each_value_is_replaced_by_that_in_the_table() -> None:
    image = Image.frombytes("L", (3, 1), bytes([0, 1, 255]))

    turned = mapped(image.im, bytes(reversed(range(256))))

    assert [turned.getpixel((x, 0)) for x in range(3)] == [255, 254, 0]


def test_an_image_takes_a_box_of_its_size() -> None:
    assert box_of(Image.new("L", (3, 5)).im, (-2, 10)) == (-2, 10, 1, 15)
