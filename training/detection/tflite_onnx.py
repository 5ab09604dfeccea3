"""Turns a network of TensorFlow Lite into the same one in ONNX, its weights kept as float16.

ONNX has the channels before rows and columns (NCHW), so every constant is turned round. The height and width
of the input become free, as these networks are convolutions alone, and so does the number of pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

from training.detection.tflite_file import Kind, Network, Operator, Window

OPSET, IR_VERSION = 17, 8
INPUT = "pixels"
NHWC_TO_NCHW = (0, 3, 1, 2)


class Converter:
    """Builds the ONNX graph of one network."""

    def __init__(self, network: Network, outputs: Sequence[str]) -> None:
        """outputs: the names that the outputs get, in the order of the file."""
        self._network, self._outputs = network, outputs
        self._names = {network.input: INPUT} | dict(zip(network.outputs, outputs, strict=True))
        self._constants: dict[int, npt.NDArray[np.generic]] = {
            n: tensor.values for n, tensor in enumerate(network.tensors) if tensor.values is not None
        }
        self._nodes: list[NodeProto] = []
        self._weights: list[TensorProto] = []
        self._steps: dict[Kind, Callable[[Operator], None]] = {
            Kind.ADD: lambda step: self._add("Add", step, step.inputs),
            Kind.RELU: lambda step: self._add("Relu", step, step.inputs),
            Kind.CONCATENATION: lambda step: self._add("Concat", step, step.inputs, axis=step.axis),
            Kind.CONV_2D: self._convolution,
            Kind.DEPTHWISE_CONV_2D: self._convolution,
            Kind.DEQUANTIZE: self._widening,
            Kind.MAX_POOL_2D: self._pooling,
            Kind.RESHAPE: self._flattening,
            Kind.RESIZE_BILINEAR: self._resizing,
            Kind.PAD: self._padding,
        }

    def convert(self) -> onnx.ModelProto:
        """The whole network, checked."""
        for step in self._network.operators:
            self._steps[step.kind](step)
        outputs = [self._output(name) for name in self._outputs]
        graph = helper.make_graph(self._nodes, "face_detector", [self._input()], outputs, self._weights)
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION
        )
        onnx.checker.check_model(model, full_check=True)
        return model

    def _input(self) -> onnx.ValueInfoProto:
        channels = self._shape(self._network.input)[3]
        return helper.make_tensor_value_info(
            INPUT, TensorProto.FLOAT, ["pictures", channels, "height", "width"]
        )

    def _output(self, name: str) -> onnx.ValueInfoProto:
        place = self._network.outputs[self._outputs.index(name)]
        shape: list[str | int | None] = ["pictures", "anchors", self._shape(place)[2]]
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    def _widening(self, step: Operator) -> None:
        """float16 to float32, which the reader of the weight does."""
        self._constants[step.output] = self._constants[step.inputs[0]]

    def _convolution(self, step: Operator) -> None:
        """Weights come as (out, rows, columns, in); a depthwise one's as (1, rows, columns, channels)."""
        weights, bias = (self._constants[place] for place in step.inputs[1:])
        depthwise, channels = step.kind == Kind.DEPTHWISE_CONV_2D, self._shape(step.inputs[0])[3]
        turned = weights.transpose((3, 0, 1, 2) if depthwise else NHWC_TO_NCHW)
        window, size = step.convolution, turned.shape[2:]
        inputs = [self._name(step.inputs[0]), self._weight(turned), self._weight(bias)]
        self._node(
            "Conv",
            inputs,
            step,
            kernel_shape=list(size),
            strides=list(window.strides),
            dilations=list(window.dilations),
            group=channels if depthwise else 1,
            pads=self._pads(step, window, size),
        )

    def _pooling(self, step: Operator) -> None:
        window = step.pooling
        self._node(
            "MaxPool",
            [self._name(step.inputs[0])],
            step,
            kernel_shape=list(window.size),
            strides=list(window.strides),
            pads=self._pads(step, window, window.size),
        )

    def _padding(self, step: Operator) -> None:
        """By rows of (before, after), one for each axis."""
        sides = self._constants[step.inputs[1]][list(NHWC_TO_NCHW)]
        pads = self._integers(sides.T.ravel().tolist())
        self._node("Pad", [self._name(step.inputs[0]), pads], step)

    def _resizing(self, step: Operator) -> None:
        """As factors, since the input's size is free."""
        if not step.half_pixel_centres:
            raise ValueError("resizing is understood only with pixels at their middles")
        before, after = (self._shape(place) for place in (step.inputs[0], step.output))
        scales = np.array([1, 1, after[1] / before[1], after[2] / before[2]], np.float32)
        weight = self._add_weight(numpy_helper.from_array(scales, self._next()))
        inputs = [self._name(step.inputs[0]), "", weight]
        self._node("Resize", inputs, step, mode="linear", coordinate_transformation_mode="half_pixel")

    def _flattening(self, step: Operator) -> None:
        """All places of a map one after the other: row by row, as the channels lie last in the original."""
        inner = f"{self._name(step.output)}_rows"
        values = self._shape(step.output)[2]
        self._nodes.append(
            helper.make_node("Transpose", [self._name(step.inputs[0])], [inner], perm=[0, 2, 3, 1])
        )
        self._node("Reshape", [inner, self._integers([0, -1, values])], step)

    def _add(self, kind: str, step: Operator, inputs: Sequence[int], **options: int) -> None:
        self._node(kind, [self._name(place) for place in inputs], step, **options)

    def _node(self, kind: str, inputs: Sequence[str], step: Operator, **options: Any) -> None:
        self._nodes.append(helper.make_node(kind, inputs, [self._name(step.output)], **options))

    def _pads(self, step: Operator, window: Window, size: Sequence[int]) -> list[int]:
        """Rows and columns that are added before, then after: TensorFlow puts an odd one after."""
        if not window.same:
            return [0, 0, 0, 0]
        shape = self._shape(step.inputs[0])
        whole = [_added(shape[1 + n], size[n], window.strides[n], window.dilations[n]) for n in range(2)]
        return [each // 2 for each in whole] + [each - each // 2 for each in whole]

    def _shape(self, place: int) -> tuple[int, ...]:
        return self._network.tensors[place].shape

    def _name(self, place: int) -> str:
        return self._names.get(place, f"t{place}")

    def _next(self) -> str:
        return f"w{len(self._weights)}"

    def _add_weight(self, weight: TensorProto) -> str:
        self._weights.append(weight)
        return str(weight.name)

    def _integers(self, values: Sequence[int]) -> str:
        return self._add_weight(numpy_helper.from_array(np.array(values, np.int64), self._next()))

    def _weight(self, values: npt.NDArray[np.generic]) -> str:
        """A weight as it lies in the file; the runtime widens it once, when it loads."""
        name = self._add_weight(numpy_helper.from_array(np.ascontiguousarray(values), self._next()))
        if values.dtype != np.float16:
            return name
        self._nodes.append(helper.make_node("Cast", [name], [f"{name}_wide"], to=TensorProto.FLOAT))
        return f"{name}_wide"


def _added(size: int, window: int, stride: int, dilation: int) -> int:
    """How much is added along one axis, so that the output is the input's size divided by the stride."""
    steps = -(-size // stride)
    return max(0, (steps - 1) * stride + (window - 1) * dilation + 1 - size)
