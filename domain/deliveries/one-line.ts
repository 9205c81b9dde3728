/**
 * Text for a header: line breaks and other control characters of any script become one space, and what looks like
 * an encoded word (`=?utf-8?q?…?=`) is broken up, so that no mail program decodes more than we wrote.
 */
export function oneLine(text: string) {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll("=?", "= ?")
    .trim();
}
