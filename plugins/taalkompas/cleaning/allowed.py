"""What a foreign SVG may bring: elements, attributes, properties of style and functions in them. Whatever is not here, does not come in.

Tables only. No animation, because it can change what a link means and moves for people who asked for stillness; no `feImage`, no fonts, no
`pointer-events`, because what lies over a hotspot must not catch its click.
"""

from taalkompas.source.foreign import DRAWN, SHAPES, TEXTS

NOTES = frozenset({"title", "desc"})
"""Elements whose letters are told, by a screen reader or on pointing."""
PAINTS = frozenset({"linearGradient", "radialGradient", "stop", "pattern"})
MASKS = frozenset({"clipPath", "mask", "marker"})
FILTERS = frozenset({
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
})  # fmt: skip
ELEMENTS = frozenset({"svg", "g", "defs", "symbol"}) | SHAPES | TEXTS | NOTES | PAINTS | MASKS | FILTERS

UNDRAWN = ELEMENTS - DRAWN
"""What stands in these is drawn elsewhere or not at all, so nobody can point at it."""

ATTRIBUTES = frozenset({
    # where and how large
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "rotate", "width", "height", "d", "points",
    "pathLength", "viewBox", "preserveAspectRatio", "transform", "textLength", "lengthAdjust", "startOffset", "method", "spacing", "side",
    # gradients, patterns, clip paths, masks, markers
    "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits", "patternTransform",
    "clipPathUnits", "maskUnits", "maskContentUnits", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
    # filters
    "filterUnits", "primitiveUnits", "in", "in2", "result", "type", "values", "mode", "operator", "k1", "k2", "k3", "k4", "stdDeviation",
    "edgeMode", "kernelMatrix", "order", "divisor", "bias", "targetX", "targetY", "preserveAlpha", "surfaceScale", "diffuseConstant",
    "specularConstant", "specularExponent", "azimuth", "elevation", "pointsAtX", "pointsAtY", "pointsAtZ", "limitingConeAngle", "z",
    "scale", "xChannelSelector", "yChannelSelector", "baseFrequency", "numOctaves", "seed", "stitchTiles", "radius", "tableValues",
    "slope", "intercept", "amplitude", "exponent",
    # language
    "lang",
})  # fmt: skip

PROPERTIES = frozenset({
    "alignment-baseline", "baseline-shift", "clip", "clip-path", "clip-rule", "color", "color-interpolation",
    "color-interpolation-filters", "direction", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "filter",
    "flood-color", "flood-opacity", "font", "font-family", "font-feature-settings", "font-kerning", "font-size", "font-size-adjust",
    "font-stretch", "font-style", "font-variant", "font-variant-caps", "font-variant-east-asian", "font-variant-ligatures",
    "font-variant-numeric", "font-weight", "image-rendering", "isolation", "letter-spacing", "lighting-color", "line-height", "marker",
    "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "mix-blend-mode", "opacity", "overflow", "paint-order",
    "shape-rendering", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "text-decoration-color",
    "text-decoration-line", "text-decoration-style", "text-orientation", "text-rendering", "text-transform", "transform",
    "transform-box", "transform-origin", "unicode-bidi", "vector-effect", "visibility", "white-space", "word-spacing", "writing-mode",
})  # fmt: skip
"""As a property of style or as an attribute: SVG knows most of them as both."""

ROOTLESS = frozenset(
    {"clip", "clip-path", "display", "mask", "overflow", "transform", "transform-origin", "visibility", "white-space"}
)
"""Not on the picture as a whole: that would move it over the page, or hide it."""

FUNCTIONS = frozenset({
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "calc", "min", "max", "clamp",
    "matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy", "skew",
    "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia",
    "circle", "ellipse", "inset", "polygon", "rect", "path",
})  # fmt: skip
"""Functions in a value. `url` is not among them: it is looked at by itself, and may name a part of the same picture only."""
