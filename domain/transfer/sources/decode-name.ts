/** The upper half of code page 437, which ZIP archives use unless they say otherwise. */
const codePage437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** The bytes of a file name as text, and which encoding was guessed when they are not UTF-8. */
export function decodeName(bytes: Buffer): { stored: string; guess: string | null } {
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null) return { stored: utf8, guess: null };
  const japanese = decoded(bytes, "shift_jis");
  if (japanese !== null && /[\u3041-\u30ff\u4e00-\u9fff]/.test(japanese))
    return { stored: japanese, guess: "Shift-JIS" };
  const western = Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (codePage437[byte - 128] ?? "_"),
  );
  return { stored: western.join(""), guess: "code page 437" };
}

function decoded(bytes: Buffer, encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
