/** The namespace of SVG: without it a browser takes the file for no drawing. */
export const svgNamespace = 'http://www.w3.org/2000/svg';

/** The namespaces that a drawing may name, by the attribute that does. */
export const svgNamespaces: Readonly<Record<string, string>> = {
  xmlns: svgNamespace,
  'xmlns:svg': svgNamespace,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** Elements that draw, and load, run and move nothing. */
export const svgElements: ReadonlySet<string> = new Set(
  wordsOf(`svg g defs symbol use switch title desc style
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern marker clipPath mask view
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
    feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`),
);

/** Attributes that lead to another part of the same drawing: #shade */
export const svgLinks: ReadonlySet<string> = new Set(['href', 'xlink:href']);

/** Attributes that hold a name or words for a reader. */
export const svgTexts: ReadonlySet<string> = new Set(
  wordsOf(`id class lang xml:lang xml:space role version baseProfile focusable
    aria-hidden aria-label aria-labelledby aria-describedby aria-roledescription`),
);

/** Attributes whose value may hold what CSS holds: shapes, places, colours. */
export const svgStyles: ReadonlySet<string> = new Set(
  wordsOf(`style type media transform viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx ry fx fy fr
    dx dy rotate d points pathLength textLength lengthAdjust startOffset method spacing side offset
    gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits enable-background
    markerUnits markerWidth markerHeight refX refY orient
    in in2 result mode values operator k1 k2 k3 k4 stdDeviation edgeMode scale xChannelSelector yChannelSelector
    baseFrequency numOctaves seed stitchTiles surfaceScale diffuseConstant specularConstant specularExponent
    kernelUnitLength kernelMatrix order divisor bias targetX targetY preserveAlpha radius azimuth elevation z
    pointsAtX pointsAtY pointsAtZ limitingConeAngle tableValues slope intercept amplitude exponent
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
    font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
    font-variant font-variant-numeric font-weight image-rendering isolation letter-spacing lighting-color
    marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
    pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    systemLanguage`),
);

function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}
