import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { hostileStrings } from "./hostile-strings";

const megabyte = 1024 * 1024;

/** A PNG of any size in its header, with as many rows of one colour behind it as there is room for. */
export function pngOf(width: number, height: number, rows = 0) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", pixels),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A photograph of noise, which hardly gets smaller. */
export const photo = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  });

const svg = (inside: string, attributes = "") =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** An SVG picture that only draws, with what programs for drawing leave in it. */
export const harmlessSvg = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by a program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<defs><linearGradient id="g"/><style>/* colours */ .a { fill: url(#g); stroke: #123 }</style></defs>
<use xlink:href="#g"/><rect class="a" style="fill:url('#g')" width="9" height="9"/>
<image href="data:image/png;base64,iVBORw0KGgo="/><text>on script &amp; &lt;b&gt;</text></svg>`;

/** What drawings may not hold, and how the refusal speaks of it. */
export const activeDrawings: [string, string, RegExp][] = [
  ["a script", svg("<script>tmx(1)</script>"), /: a script\./],
  ["a script under another name", svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), /: a script\./],
  ["an event", svg("", 'onload="tmx(2)"'), /something that runs \(onload\)/],
  ["an event far inside", svg("<g><g><a><path ONCLICK='tmx(3)'/></a></g></g>"), /something that runs/],
  ["a page inside", svg("<foreignObject><p/></foreignObject>"), /another page inside/],
  ["HTML inside", svg('<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>'), /another page inside/],
  ["a link that runs", svg('<a xlink:href="java\nscript:tmx(4)"/>'), /a link to “java/],
  [
    "a link to outside",
    svg('<a href="https://gotcha.invalid/5"/>'),
    /a link to “https:\/\/gotcha.invalid\/5”/,
  ],
  ["a picture from outside", svg('<image href="//gotcha.invalid/6"/>'), /a link to/],
  ["a document as a picture", svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), /a link to “data:/],
  ["a part of another drawing", svg('<use href="other.svg#a"/>'), /a link to “other.svg#a”/],
  ["a style from outside", svg("<style>@import '//gotcha.invalid';</style>"), /a style that fetches/],
  ["a colour from outside", svg('<rect fill="url(//gotcha.invalid/7#a)"/>'), /a link to/],
  [
    "a colour in a style",
    svg("<style>a{}/**/b{background:u/**/rl( 'https://gotcha.invalid')}</style>"),
    /a link/,
  ],
  ["a style in disguise", svg("<style>b{background:\\75rl(//gotcha.invalid)}</style>"), /in disguise/],
  ["a movement of a link", svg('<a><set attributeName="href" to="javascript:tmx(8)"/></a>'), /a movement/],
  ["entities", `<!DOCTYPE svg [<!ENTITY a "tmx">]>${svg("&a;")}`, /entities/],
  [
    "a billion laughs",
    `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(99)}"><!ENTITY b "&a;&a;">]>${svg("")}`,
    /entities/,
  ],
  ["a style sheet of its own", `<?xml-stylesheet href="//gotcha.invalid"?>${svg("")}`, /an instruction/],
  ["another alphabet", `<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>`, /broken: it is not in UTF-8/],
  ["no end", svg("").replace("</svg>", ""), /broken: /],
  ["no beginning of an end", svg("</g>"), /broken: /],
  ["depth", svg(`${"<g>".repeat(300)}${"</g>".repeat(300)}`), /broken: more than 200 elements/],
];

const truncated = async (picture: Promise<Buffer>) => (await picture).subarray(0, 20_000);

/** Uploads that are refused: what they are, their name, their bytes, the sentence. */
export const badUploads: [string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ["nothing", "data.csv", () => Buffer.alloc(0), /^The file is empty\. Check/],
  ["a mark of an encoding alone", "data.csv", () => Buffer.from("\ufeff"), /^The file is empty/],
  [
    "HTML named PNG",
    "a.png",
    () => Buffer.from("<!doctype html><script>tmx(1)</script>"),
    /“\.png”, but the file is text/,
  ],
  ["a table named PNG", "a.PNG", () => Buffer.from("a,b\n1,2\n"), /“\.png”, but the file is text/],
  ["a program named JPEG", "a.jpg", () => program(), /“\.jpg”, but the file is a/],
  ["HTML named SVG", "a.svg", () => Buffer.from("<html><svg></svg></html>"), /“\.svg”, but the file is text/],
  ["a PDF named CSV", "a.csv", () => Buffer.from("%PDF-1.7\n1 0 obj\n"), /“\.csv”, but the file is a PDF/],
  [
    "a spreadsheet named CSV",
    "a.csv",
    () => Buffer.from("PK\x03\x04\x14\0\0\0\0\0", "latin1"),
    /“\.csv”, but the file is/,
  ],
  ["zeros named CSV", "a.csv", () => Buffer.alloc(5000), /“\.csv”, but the file is no text/],
  ["text named PDF", "a.pdf", () => Buffer.from("Dear all"), /“\.pdf”, but the file is text/],
  ["half a JPEG", "a.jpg", () => truncated(photo(600, 600).jpeg().toBuffer()), /^The picture is broken/],
  ["half a PNG", "a.png", () => truncated(photo(600, 600).png().toBuffer()), /^The picture is broken/],
  ["half a WebP", "a.webp", () => truncated(photo(600, 600).webp().toBuffer()), /^The picture is broken/],
  ["the head of a PNG", "a.png", () => pngOf(200, 200).subarray(0, 40), /^The picture is broken/],
  ["a PNG without pixels", "a.png", () => pngOf(200, 200), /^The picture is broken/],
  [
    "a pixel bomb",
    "a.png",
    () => pngOf(20_000, 20_000),
    /has 20,000 × 20,000 pixels; 50 million are the most/,
  ],
  ["a pixel bomb in full", "a.png", () => pngOf(25_000, 25_000, 2000), /25,000 × 25,000 pixels/],
  ["a very long picture", "a.png", () => pngOf(10, 40_000), /no side may have more than 30,000/],
  ["a bomb of 2^31 pixels", "a.png", () => pngOf(0x7fffffff, 0x7fffffff), /^The picture (is broken|has)/],
  ["a large drawing", "a.svg", () => Buffer.from(svg("<g/>".repeat(3 * megabyte))), /may have 10 MB at most/],
  ...activeDrawings.map(([what, text, says]): (typeof badUploads)[number] => [
    `a drawing with ${what}`,
    "a.svg",
    () => Buffer.from(text),
    says,
  ]),
];

export const program = () => Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(500)]);

/** Names from elsewhere; row 42 of the list of hostile imports. */
export const badNames = [
  ...hostileStrings.map(({ text }) => text),
  "<img src=x onerror=tmx(1)>.csv",
  'a"; filename="b.html',
  "two\r\nSet-Cookie: a=b\r\n.csv",
  "\u202egnp.exe",
  "../../etc/passwd",
  "C:\\Users\\a\\b.csv",
  `${"long ".repeat(60)}.csv`,
  "𝒽".repeat(300),
  "\ud800.csv",
  "",
  " . ",
  "../",
  "..",
  "\0",
  "naïve – résumé.csv",
];
