"""Whatever somebody drops on the board becomes a small clean picture, or is refused by its name."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from journeyboard.importing import pictures
from journeyboard.importing.pictures import SUFFIXES, read_picture
from journeyboard.importing.problem import ImportProblem
from journeyboard.model import Picture, PictureType

FORMATS = ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"]


def written(image, format="PNG", **options):
    file = BytesIO()
    image.save(file, format, **options)
    return file.getvalue()


def photo(width=600, height=400, seed=1):
    """Something with many colours, smooth as photos are."""
    noise = random.Random(seed).randbytes(40 * 30 * 3)
    return Image.frombytes("RGB", (40, 30), noise).resize((width, height), Image.Resampling.BICUBIC)


def flat(width=60, height=40, colour=(200, 30, 30)):
    return Image.new("RGB", (width, height), colour)


def seen(picture: Picture) -> Image.Image:
    """The picture as another reader sees it; it must be what the record says."""
    image = Image.open(BytesIO(picture.data))
    image.load()
    assert image.size == (picture.width, picture.height)
    assert Image.MIME[image.format] == picture.media_type
    return image


def near(one, other, most=6):
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def refused(data, name="photo.png"):
    with pytest.raises(ImportProblem) as raised:
        read_picture(data, name, "m")
    problem = raised.value
    assert problem.what.startswith(name)
    assert problem.safe == "the map was not changed"
    return problem


@pytest.mark.parametrize("format", FORMATS)
def test_every_kind_that_people_have_is_read(format):
    picture = read_picture(written(flat(), format), "Red.file", "m")
    assert (picture.map_id, picture.name, picture.width, picture.height) == ("m", "Red.file", 60, 40)
    assert near(seen(picture).convert("RGB").getpixel((30, 20)), (200, 30, 30))


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "BMP", "TIFF"])
def test_a_photo_becomes_a_jpeg_that_looks_the_same(format):
    original = photo()
    picture = read_picture(written(original, format), "photo", "m")
    assert picture.media_type is PictureType.JPEG
    assert near(seen(picture).getpixel((300, 200)), original.getpixel((300, 200)), most=12)


def test_the_mean_colour_is_known_without_decoding():
    image = flat(10, 10, (200, 0, 0))
    image.paste((0, 0, 200), (0, 0, 5, 10))
    assert read_picture(written(image), "two.png", "m").tone == "#640064"
    clear = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    assert read_picture(written(clear), "clear.png", "m").tone == "#FFFFFF"


def test_a_drawing_stays_sharp():
    picture = read_picture(written(flat()), "drawing.png", "m")
    assert picture.media_type is PictureType.PNG
    assert seen(picture).getpixel((0, 0)) == (200, 30, 30)


@pytest.mark.parametrize("format", ["PNG", "WEBP", "TIFF"])
def test_what_shows_through_still_does(format):
    image = photo().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    picture = read_picture(
        written(image, format, **({"lossless": True} if format == "WEBP" else {})), "logo", "m"
    )
    assert picture.media_type is PictureType.PNG
    assert near([seen(picture).getpixel((300, 200))[3]], [image.getpixel((300, 200))[3]])


def test_a_transparent_colour_of_a_gif_shows_through():
    image = Image.new("P", (8, 8), 0)
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.putpixel((4, 4), 1)
    picture = seen(read_picture(written(image, "GIF", transparency=0), "dot.gif", "m"))
    assert (picture.getpixel((0, 0))[3], picture.getpixel((4, 4))) == (0, (0, 255, 0, 255))


def test_opacity_that_hides_nothing_is_left_out():
    image = photo().convert("RGBA")
    assert read_picture(written(image), "photo.png", "m").media_type is PictureType.JPEG


def test_the_first_frame_of_an_animation_is_taken():
    frames = [flat(colour=colour) for colour in ((200, 30, 30), (30, 200, 30))]
    film = written(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert near(seen(read_picture(film, "film.gif", "m")).convert("RGB").getpixel((5, 5)), (200, 30, 30))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_taken_with_a_tilted_camera_stands_upright(orientation):
    upright = flat(60, 40)
    upright.paste((30, 30, 200), (0, 0, 20, 10))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    lying = upright.transpose(Image.Transpose(back[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = seen(read_picture(written(lying, "JPEG", exif=exif, quality=95), "photo.jpg", "m"))
    assert found.size == (60, 40)
    assert near(found.convert("RGB").getpixel((5, 4)), (30, 30, 200), most=20)
    assert near(found.convert("RGB").getpixel((50, 30)), (200, 30, 30), most=20)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_nobody_learns_where_a_photo_was_taken(format):
    exif = Image.Exif()
    exif[0x010E] = "Home of Ada"
    data = written(photo(), format, exif=exif)
    assert b"Home of Ada" in data
    picture = read_picture(data, "photo", "m")
    assert b"Home of Ada" not in picture.data
    assert not seen(picture).getexif()


def test_text_and_profiles_are_left_out():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "made by Ada")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = seen(read_picture(written(flat(), pnginfo=notes, icc_profile=profile), "a.png", "m"))
    assert not {"Comment", "icc_profile"} & set(found.info)


def test_colours_of_another_space_become_those_of_screens():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = lab.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")
    found = seen(read_picture(written(flat(colour=(200, 0, 0)), icc_profile=swapped), "a.png", "m"))
    assert near(found.getpixel((0, 0)), (0, 200, 0))


def test_a_broken_colour_profile_does_not_matter():
    picture = read_picture(written(flat(), icc_profile=b"nonsense" * 40), "a.png", "m")
    assert near(seen(picture).getpixel((0, 0)), (200, 30, 30))


def test_inks_for_print_become_colours_for_screens():
    picture = read_picture(written(photo().convert("CMYK"), "JPEG"), "print.jpg", "m")
    assert seen(picture).mode == "RGB"


def test_many_shades_of_grey_become_those_a_screen_can_show():
    image = Image.frombytes("I;16", (256, 4), struct.pack("<1024H", *[n * 257 for n in range(256)] * 4))
    found = seen(read_picture(written(image), "x-ray.png", "m")).convert("L")
    assert near([found.getpixel((n, 1)) for n in (0, 128, 255)], (0, 128, 255), most=1)


@pytest.mark.parametrize(
    ("size", "fits"), [((5000, 2500), (2400, 1200)), ((9000, 2), (2400, 1)), ((7, 3), (7, 3))]
)
def test_it_is_no_larger_than_can_be_seen(size, fits):
    picture = read_picture(written(flat(*size)), "wide.png", "m")
    assert (picture.width, picture.height) == fits
    seen(picture)


def test_what_cannot_be_packed_small_is_made_smaller(monkeypatch):
    monkeypatch.setattr(pictures, "LARGEST_BYTES", 20_000)
    noise = Image.frombytes("RGBA", (300, 200), random.Random(3).randbytes(300 * 200 * 4))
    picture = read_picture(written(noise), "noise.png", "m")
    assert len(picture.data) <= 20_000
    assert abs(picture.width / picture.height - 1.5) < 0.05


def huge_png(width, height):
    """A PNG that only says how large it is."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bmp_of(width, height):
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + head


@pytest.mark.parametrize(
    ("width", "height"),
    [(40_000, 30_000), (40_000, 10), (10, 20_001), (8_000, 8_000), (2**31 - 1, 2**31 - 1)],
)
def test_a_picture_of_too_many_pixels_is_refused_with_its_size_and_undecoded(width, height, monkeypatch):
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("it was decoded"))
    problem = refused(huge_png(width, height))
    assert f"photo.png is {width:,} × {height:,} px" in problem.what
    assert "50 million pixels" in problem.do


def test_other_kinds_are_measured_before_they_are_decoded_too():
    assert "40,000 × 30,000 px" in refused(bmp_of(40_000, 30_000)).what
    gif = bytearray(written(flat(), "GIF"))
    gif[6:10] = struct.pack("<HH", 60_000, 60_000)
    assert "60,000 × 60,000 px" in refused(bytes(gif), "film.gif").what
    jpeg = written(flat(), "JPEG")
    frame = jpeg.index(b"\xff\xc0") + 5
    large = jpeg[:frame] + struct.pack(">HH", 60_000, 60_001) + jpeg[frame + 4 :]
    assert "60,001 × 60,000 px" in refused(large, "photo.jpg").what


def test_a_frame_that_is_larger_than_its_film_is_refused():
    gif = bytearray(written(flat(), "GIF"))
    frame = gif.index(b"\x2c")
    gif[frame + 5 : frame + 9] = struct.pack("<HH", 65_000, 65_000)
    refused(bytes(gif), "film.gif")


def test_text_packed_into_a_picture_cannot_fill_the_memory():
    body = b"Comment\0\0" + zlib.compress(b"\0" * 100_000_000)
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    png = written(flat())
    assert "damaged" in refused(png[:33] + chunk + png[33:]).what


@pytest.mark.parametrize(
    ("data", "word", "do"),
    [
        (b"", "empty", "another"),
        (b"Dear Sir,", "not a picture", "PNG, JPEG"),
        (b"%PDF-1.7 ...", "not a picture", "PNG, JPEG"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG drawing", "save it as PNG"),
        (b"\xef\xbb\xbf\n<svg/>", "SVG drawing", "save it as PNG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "cannot be read", "save it as JPEG"),
        (b"II*\0", "damaged", "another copy"),
        (b"\x89PNG\r\n\x1a\n", "damaged", "another copy"),
    ],
)
def test_what_is_no_picture_is_told_from_one_that_is_damaged(data, word, do):
    problem = refused(data, "thing")
    assert word in problem.what
    assert do in problem.do


def test_a_file_of_too_many_bytes_is_refused(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_BYTES", 10)
    assert "larger than" in refused(written(flat())).what


def test_a_long_or_odd_name_is_told_in_one_short_line():
    with pytest.raises(ImportProblem) as raised:
        read_picture(b"?", "a\n\x1b[31mb" + "c" * 500, "m")
    assert raised.value.what.startswith("a [31mbccc")
    assert len(raised.value.what) < 150


@pytest.mark.parametrize("format", FORMATS)
def test_no_damage_escapes(format):
    """Cut off anywhere or with flipped bytes, it is a picture still or a problem that is told."""
    whole, chance = written(photo(90, 60), format), random.Random(5)
    outcomes = set()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 8)):
            data[chance.randrange(min(len(data), 400))] = chance.randrange(256)
        data = data[: chance.randrange(1, len(data))] if chance.random() < 0.3 else data
        try:
            seen(read_picture(bytes(data), "photo", "m"))
            outcomes.add("read")
        except ImportProblem:
            outcomes.add("refused")
    assert "refused" in outcomes


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_file_that_was_cut_off_is_damaged(format):
    whole = written(photo(), format)
    assert "damaged" in refused(whole[: len(whole) // 2], "photo").what


def test_the_suffixes_are_those_of_the_kinds_that_are_read():
    assert {Image.registered_extensions()[suffix] for suffix in SUFFIXES} == set(FORMATS)
