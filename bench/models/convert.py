"""
Writes the models of engines/image/models from the packages that ship them: python convert.py NODE_MODULES OUT

nsfw.onnx    nsfwjs 4.4.0, "mobilenet_v2_mid" (MIT): five kinds of picture.
faces.onnx   @vladmandic/human 3.3.6, "blazeface" (Apache-2.0, Google MediaPipe): faces.
age.onnx     @vladmandic/human 3.3.6, "faceres" (Apache-2.0, HSE_FaceRec_tf): age of a face.

A TensorFlow.js graph becomes an ONNX graph with the same weights: activations turn from NHWC to NCHW, weights are kept
as 16-bit floats or as the bytes that the package has. Needs numpy and onnx.
"""
import base64
import json
import re
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def read_graph(folder, name):
    model = json.loads((folder / f"{name}.json").read_text())
    return model, (folder / f"{name}.bin").read_bytes()


def read_nsfw(folder):
    """nsfwjs wraps each file in a script: JSON with bare keys, and base64."""
    source = (folder / "model.min.js").read_text()
    body = re.search(r"e\.exports=(\{format.*?\})\},\{\}\]", source, re.S).group(1)
    body = re.sub(r"([{,])([A-Za-z_]\w*):", r'\1"\2":', body).replace("!0", "true").replace("!1", "false")
    body = re.sub(r"([\[,:])(-?)\.(\d)", r"\g<1>\g<2>0.\3", body)
    body = re.sub(r":([+-]?\d+)e(\d+)", r":\1.0e\2", body)
    model = json.loads(body)
    data = b""
    for shard in sorted(folder.glob("group1-shard*.min.js")):
        data += base64.b64decode(re.search(r'exports="([^"]+)"', shard.read_text()).group(1))
    return model, data


def read_weights(model, data):
    """Values by name, as float32 or int32."""
    weights, at = {}, 0
    for group in model["weightsManifest"]:
        for entry in group["weights"]:
            quantized = entry.get("quantization")
            dtype = np.dtype(quantized["dtype"] if quantized else entry["dtype"])
            count = int(np.prod(entry["shape"])) if entry["shape"] else 1
            raw = np.frombuffer(data, dtype, count, at).reshape(entry["shape"])
            at += count * dtype.itemsize
            values = raw.astype(np.float32 if entry["dtype"] == "float32" else np.int32)
            if quantized and dtype.kind == "u" and entry["dtype"] == "float32":
                values = (values * np.float32(quantized["scale"]) + np.float32(quantized["min"])).astype(np.float32)
            weights[entry["name"]] = values
    assert at == len(data), (at, len(data))
    return weights


class Converter:
    def __init__(self, model, weights, outputs, size):
        self.nodes, self.initializers, self.weights = [], [], weights
        self.graph = {node["name"]: node for node in model["modelTopology"]["node"]}
        self.rank, self.done, self.wanted, self.size = {}, {}, outputs, size

    def fresh(self, hint):
        return f"{hint}_{len(self.nodes)}_{len(self.initializers)}"

    def add(self, op, inputs, **attributes):
        out = self.fresh(op)
        self.nodes.append(helper.make_node(op, inputs, [out], **attributes))
        return out

    def constant(self, values):
        name = self.fresh("w")
        values = np.ascontiguousarray(values)
        kinds = np.unique(values)
        if values.dtype == np.float32 and values.size > 4096 and kinds.size <= 256:
            table, places = self.fresh("table"), np.searchsorted(kinds, values).astype(np.uint8)
            self.initializers += [numpy_helper.from_array(kinds, table), numpy_helper.from_array(places, name + "_byte")]
            return self.add("Gather", [table, self.add("Cast", [name + "_byte"], to=TensorProto.INT32)])
        if values.dtype == np.float32 and values.size > 64:
            self.initializers.append(numpy_helper.from_array(values.astype(np.float16), name + "_half"))
            return self.add("Cast", [name + "_half"], to=TensorProto.FLOAT)
        self.initializers.append(numpy_helper.from_array(values, name))
        return name

    def name_of(self, reference):
        return reference.lstrip("^").split(":")[0]

    def value(self, reference):
        """A constant, followed through identities; None for an activation."""
        name = self.name_of(reference)
        node = self.graph[name]
        if node["op"] == "Identity":
            return self.value(node["input"][0])
        return self.weights.get(name)

    def operand(self, reference, rank=4):
        values = self.value(reference)
        if values is None:
            return self.of(reference)
        if rank == 4 and values.ndim == 1 and values.size > 1:
            values = values.reshape(-1, 1, 1)
        if rank == 4 and values.ndim == 4:
            values = values.transpose(0, 3, 1, 2)
        return self.constant(values)

    def of(self, reference):
        name = self.name_of(reference)
        if name not in self.done:
            self.done[name], self.rank[name] = self.convert(self.graph[name])
        return self.done[name]

    def rank_of(self, reference):
        self.of(reference)
        return self.rank[self.name_of(reference)]

    def convert(self, node):
        op, inputs = node["op"], [one for one in node.get("input", []) if not one.startswith("^")]
        attributes = node.get("attr", {})
        if op == "Placeholder":
            return "input", 4
        if op in ("_FusedConv2D", "Conv2D", "FusedDepthwiseConv2dNative", "DepthwiseConv2dNative"):
            return self.convolve(op, inputs, attributes), 4
        if op == "_FusedMatMul":
            product = self.add("MatMul", [self.of(inputs[0]), self.constant(self.value(inputs[1]))])
            return self.fuse(product, inputs[2:], attributes, 2), 2
        if op in ("Relu", "Sigmoid", "Identity"):
            return self.add(op, [self.of(inputs[0])]), self.rank_of(inputs[0])
        if op == "Relu6":
            return self.six(self.of(inputs[0])), self.rank_of(inputs[0])
        if op == "Softmax":
            return self.add("Softmax", [self.of(inputs[0])], axis=-1), self.rank_of(inputs[0])
        plain = {"AddV2": "Add", "Add": "Add", "Mul": "Mul", "Sub": "Sub", "Minimum": "Min", "Maximum": "Max"}
        if op in plain:
            rank = max(self.rank_of(one) for one in inputs if self.value(one) is None)
            return self.add(plain[op], [self.operand(one, rank) for one in inputs]), rank
        if op in ("MaxPool", "AvgPool"):
            kernel, strides = self.ints(attributes["ksize"])[1:3], self.ints(attributes["strides"])[1:3]
            name = {"MaxPool": "MaxPool", "AvgPool": "AveragePool"}[op]
            pads = {} if op == "MaxPool" else {"count_include_pad": 0}
            return self.add(name, [self.of(inputs[0])], kernel_shape=kernel, strides=strides, auto_pad=self.pad(attributes), **pads), 4
        if op == "Pad":
            before, after = [self.value(inputs[1])[[0, 3, 1, 2], side] for side in (0, 1)]
            return self.add("Pad", [self.of(inputs[0]), self.constant(np.concatenate([before, after]).astype(np.int64))]), 4
        if op == "Mean":
            axes = [{0: 0, 1: 2, 2: 3, 3: 1}[int(axis)] for axis in np.atleast_1d(self.value(inputs[1]))]
            keep = bool(attributes.get("keep_dims", {}).get("b"))
            reduced = self.add("ReduceMean", [self.of(inputs[0])], axes=axes, keepdims=int(keep))
            return reduced, 4 if keep else 4 - len(axes)
        if op == "Squeeze":
            return self.add("Flatten", [self.of(inputs[0])], axis=1), 2
        if op == "Reshape":
            shape = self.value(inputs[1]).astype(np.int64)
            source = self.of(inputs[0])
            if self.rank_of(inputs[0]) == 4 and len(shape) == 4:
                return self.add("Reshape", [source, self.constant(shape[[0, 3, 1, 2]])]), 4
            if self.rank_of(inputs[0]) == 4:
                source = self.add("Transpose", [source], perm=[0, 2, 3, 1])
            if len(shape) == 4:
                last = self.add("Reshape", [source, self.constant(shape)])
                return self.add("Transpose", [last], perm=[0, 3, 1, 2]), 4
            return self.add("Reshape", [source, self.constant(shape)]), len(shape)
        if op == "ConcatV2":
            axis = {0: 0, 1: 2, 2: 3, 3: 1, -1: 1}[int(self.value(inputs[-1]))]
            return self.add("Concat", [self.of(one) for one in inputs[:-1]], axis=axis), 4
        if op == "ResizeBilinear":
            height, width = self.value(inputs[1])
            half = bool(attributes.get("half_pixel_centers", {}).get("b"))
            mode = "half_pixel" if half else "asymmetric"
            # The size stands for a picture of the model's own size; only ratios of two occur.
            source = self.of(inputs[0])
            shape = self.constant(np.array([1, self.channels(inputs[0]), height, width], np.int64))
            empty = self.constant(np.zeros(0, np.float32))
            return self.add("Resize", [source, empty, empty, shape], mode="linear", coordinate_transformation_mode=mode), 4
        raise ValueError(f"{op} of {node['name']} is not known")

    def channels(self, reference):
        node = self.graph[self.name_of(reference)]
        while True:
            weights = [self.value(one) for one in node["input"]]
            found = [one for one in weights if one is not None and one.ndim == 4]
            if found and "Conv2D" in node["op"]:
                return found[0].shape[3]
            if found and "Depthwise" in node["op"]:
                return found[0].shape[2] * found[0].shape[3]
            node = self.graph[self.name_of(node["input"][0])]

    def ints(self, attribute):
        return [int(one) for one in attribute["list"]["i"]]

    def pad(self, attributes):
        padding = attributes["padding"]["s"]
        return {"SAME": "SAME_UPPER", "VALID": "VALID"}[padding if padding in ("SAME", "VALID") else base64.b64decode(padding).decode()]

    def convolve(self, op, inputs, attributes):
        weights = self.value(inputs[1])
        strides = self.ints(attributes["strides"])[1:3]
        dilations = self.ints(attributes["dilations"])[1:3] if "dilations" in attributes else [1, 1]
        groups = 1
        if "Depthwise" in op:
            height, width, channels, times = weights.shape
            groups, kernel = channels, weights.transpose(2, 3, 0, 1).reshape(channels * times, 1, height, width)
        else:
            kernel = weights.transpose(3, 2, 0, 1)
        fused = self.fused(attributes)
        bias = []
        if fused and fused[0] == "BiasAdd":
            self.initializers.append(numpy_helper.from_array(self.value(inputs[2]).astype(np.float32), self.fresh("b")))
            bias = [self.initializers[-1].name]
        out = self.add("Conv", [self.of(inputs[0]), self.constant(kernel), *bias], strides=strides, dilations=dilations, group=groups, auto_pad=self.pad(attributes))
        return self.activate(out, fused[1:] if bias else fused)

    def fused(self, attributes):
        return [base64.b64decode(one).decode() for one in attributes.get("fused_ops", {}).get("list", {}).get("s", [])]

    def fuse(self, out, extra, attributes, rank):
        fused = self.fused(attributes)
        if fused and fused[0] == "BiasAdd":
            out, fused = self.add("Add", [out, self.constant(self.value(extra[0]))]), fused[1:]
        return self.activate(out, fused)

    def activate(self, out, fused):
        for one in fused:
            out = self.six(out) if one == "Relu6" else self.add(one, [out])
        return out

    def six(self, source):
        return self.add("Clip", [source, self.constant(np.float32(0).reshape(())), self.constant(np.float32(6).reshape(()))])

    def build(self, note):
        outputs = []
        for name, label in self.wanted.items():
            made = self.of(name)
            self.nodes.append(helper.make_node("Identity", [made], [label]))
            outputs.append(helper.make_tensor_value_info(label, TensorProto.FLOAT, [f"{label}{at}" for at in range(self.rank_of(name))]))
        source = helper.make_tensor_value_info("input", TensorProto.FLOAT, ["n", 3, self.size, self.size])
        graph = helper.make_graph(self.nodes, "graph", [source], outputs, self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], doc_string=note)
        model.ir_version = 8
        onnx.checker.check_model(model)
        return model


def write(path, model, data, outputs, size, note):
    converter = Converter(model, read_weights(model, data), outputs, size)
    onnx.save(converter.build(note), path)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    modules, out = Path(sys.argv[1]), Path(sys.argv[2])
    human = modules / "@vladmandic/human/models"
    write(out / "nsfw.onnx", *read_nsfw(modules / "nsfwjs/dist/models/mobilenet_v2_mid"), {"Identity": "kinds"}, 224,
          "nsfwjs 4.4.0, mobilenet_v2_mid. MIT, Copyright (c) 2019 Infinite Red, Inc.")
    write(out / "faces.onnx", *read_graph(human, "blazeface"),
          {"Identity": "scores16", "Identity_1": "scores8", "Identity_2": "boxes16", "Identity_3": "boxes8"}, 256,
          "BlazeFace back model. Apache-2.0, Google MediaPipe; from @vladmandic/human 3.3.6, MIT, Vladimir Mandic.")
    write(out / "age.onnx", *read_graph(human, "faceres"), {"age_pred/Softmax": "ages"}, 224,
          "HSE_FaceRec_tf (Apache-2.0, A. V. Savchenko); from @vladmandic/human 3.3.6, MIT, Vladimir Mandic.")
