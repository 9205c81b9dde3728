import { expect, test } from "vitest";
import { said } from "@/tests/support/read-source";
import type { Problem } from "../transfer-query";
import { readText } from "./read-text";

const read = (bytes: Buffer) => {
  const problems: Problem[] = [];
  const text = readText(bytes, "a.md", (problem) => problems.push(problem));
  return { text, said: said(problems) };
};
const latin = (text: string) => Buffer.from(text, "latin1");
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

test.for<[string, Buffer, string, RegExp | null]>([
  ["UTF-8", Buffer.from("Café 🌊 日本"), "Café 🌊 日本", null],
  ["UTF-8 with a mark", Buffer.from("\ufeffCafé"), "Café", null],
  [
    "UTF-16 LE with a mark",
    Buffer.from("\ufeffCafé 🌊", "utf16le"),
    "Café 🌊",
    /note a.md: Read as UTF-16\./,
  ],
  ["UTF-16 BE with a mark", swapped("\ufeffCafé"), "Café", /Read as UTF-16\./],
  [
    "UTF-16 LE without",
    Buffer.from("# Plain text", "utf16le"),
    "# Plain text",
    /warning .*UTF-16, which is a guess/,
  ],
  ["UTF-16 BE without", swapped("# Plain text"), "# Plain text", /UTF-16, which is a guess/],
  [
    "Windows-1252",
    latin("Le café d\x92Éric \x96 naïve"),
    "Le café d’Éric – naïve",
    /Windows-1252.*“café”, “d’Éric”, “naïve”/,
  ],
  ["Windows-1252, prices", latin("It costs \x80 5 or \xa3 4"), "It costs € 5 or £ 4", /Windows-1252/],
  ["Windows-1252, one letter", latin("caf\xe9"), "café", /“café”/],
  ["old Mac line ends and form feeds", Buffer.from("a\rb\fc\t"), "a\rb\fc\t", null],
])("row 15: %s", ([_, bytes, text, sentence]) => {
  const result = read(bytes);
  expect(result.text).toBe(text);
  expect(result.said).toEqual(sentence ? [expect.stringMatching(sentence)] : []);
});

test.for<[string, Buffer, RegExp]>([
  [
    "one bad place",
    Buffer.concat([Buffer.from("Ä\nÖ é"), latin("\xff"), Buffer.from(" ü")]),
    /Line 2, character 4: bytes/,
  ],
  [
    "half a letter",
    Buffer.concat([Buffer.from("né "), Buffer.from("é").subarray(0, 1)]),
    /Line 1, character 4/,
  ],
  ["half a letter, no others", latin("caf\xc3 noir"), /Line 1, character 4/],
  [
    "an overlong spelling",
    Buffer.concat([Buffer.from("é"), Buffer.from([0xc0, 0xaf])]),
    /Line 1, character 2/,
  ],
  [
    "half of a pair",
    Buffer.concat([Buffer.from("é"), Buffer.from([0xed, 0xa0, 0x80])]),
    /Line 1, character 2/,
  ],
  ["bytes of no alphabet", latin("a \xff\xfe b"), /Line 1, character 3/],
  ["a mark of UTF-8, then another", Buffer.concat([Buffer.from("\ufeffx"), latin("caf\xe9")]), /character 5/],
  ["a zero in a text", Buffer.from("one\ntwo\0"), /not text/],
  [
    "UTF-32",
    Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
    /Line 1, character 1: bytes that are not text in UTF-16/,
  ],
  ["half of a pair in UTF-16", Buffer.from("\ufeffab\ud800c", "utf16le"), /Line 1, character 3/],
  ["noise", Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), /not text/],
  ["nothing", Buffer.alloc(0), /is empty/],
])("row 16: %s", ([_, bytes, sentence]) => {
  const result = read(bytes);
  expect(result.text).toBeNull();
  expect(result.said).toEqual([expect.stringMatching(sentence)]);
});
