export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What Windows-1252 has between 0x80 and 0x9f, where Latin-1 has control characters. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes of one encoding to text, piece by piece; called without bytes at the end. */
export function decoderOf(encoding: Encoding): (bytes?: Buffer) => string {
  // Node's own decoder of this name reads Latin-1 instead, in several releases of version 20 and later.
  if (encoding === "windows-1252") return (bytes) => (bytes ? western(bytes) : "");
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined });
}

const western = (bytes: Buffer) =>
  bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
