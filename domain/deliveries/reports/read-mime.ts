/** One part of a message, with the bytes of its body decoded, each as one character. */
export type MimePart = {
  headers: Map<string, string[]>;
  /** Such as `message/delivery-status`, in lower case. */
  type: string;
  body: string;
  parts: MimePart[];
};

const limits = { depth: 6, parts: 50, headers: 500, headerLength: 10_000 };

/**
 * Takes a message apart as far as reports need it. What comes in was written by anybody: it is never followed deeper,
 * wider or longer than a report goes, and what is cut off or malformed reads as what is there.
 */
export function readMime(raw: Buffer): MimePart {
  return readPart(raw.toString("latin1").replace(/\r\n?/g, "\n"), 0);
}

/** The headers alone, as in the message that a report returns. */
export function readHeaders(text: string) {
  const headers = new Map<string, string[]>();
  const block = text.slice(0, endOfHeaders(text)).replace(/\n[ \t]+/g, " ");
  for (const line of block.split("\n", limits.headers)) {
    const colon = line.indexOf(":");
    if (colon < 1 || line.length > limits.headerLength) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}

export const firstHeader = (headers: Map<string, string[]>, name: string) => headers.get(name)?.[0] ?? "";

/** The part and everything in it. */
export const allParts = (part: MimePart): MimePart[] => [part, ...part.parts.flatMap(allParts)];

/** Bytes as the text that they most likely are. */
export const asText = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");

function readPart(text: string, depth: number): MimePart {
  const headers = readHeaders(text);
  const content = firstHeader(headers, "content-type");
  const type = (content.split(";", 1)[0] ?? "").trim().toLowerCase() || "text/plain";
  const body = text.slice(endOfHeaders(text)).replace(/^\n{1,2}/, "");
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(content);
  const line = boundary?.[1] ?? boundary?.[2];
  if (!type.startsWith("multipart/") || line === undefined || depth >= limits.depth)
    return { headers, type, body: decoded(body, headers), parts: [] };
  const parts = between(body, `--${line}`).map((part) => readPart(part, depth + 1));
  return { headers, type, body: "", parts };
}

/** A body without headers begins with its empty line. */
function endOfHeaders(text: string) {
  if (text.startsWith("\n")) return 0;
  const end = text.indexOf("\n\n");
  return end < 0 ? text.length : end;
}

function between(body: string, boundary: string) {
  const found: string[] = [];
  const lines = `\n${body}`;
  let start = -1;
  for (let at = lines.indexOf(`\n${boundary}`); at >= 0; at = lines.indexOf(`\n${boundary}`, at + 1)) {
    const lineEnd = lines.indexOf("\n", at + 1);
    const rest = lines.slice(at + 1 + boundary.length, lineEnd < 0 ? undefined : lineEnd).trim();
    if (rest !== "" && rest !== "--") continue;
    if (start >= 0) found.push(lines.slice(start, at));
    start = rest === "--" || lineEnd < 0 ? -1 : lineEnd + 1;
    if (rest === "--" || found.length >= limits.parts) return found;
  }
  return start >= 0 ? [...found, lines.slice(start)] : found;
}

function decoded(body: string, headers: Map<string, string[]>) {
  const encoding = firstHeader(headers, "content-transfer-encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("latin1").replace(/\r\n?/g, "\n");
  if (encoding !== "quoted-printable") return body;
  return body
    .replace(/=[ \t]*\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
