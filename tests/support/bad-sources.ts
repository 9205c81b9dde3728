import { type Part, packedZeros, zipOf, zipOfMany, zipOfTexts } from "./bad-archives";

/** What every archive below has beside its bad entry, and what is read all the same. */
export const good: Part = { name: "good.md", content: "# Good" };

/** An archive as it should be: two documents, and two files that are passed over. */
export const sound = zipOfTexts({ "a.md": "# A", "folder/b.md": "# B", "c.txt": "no", ".hidden.md": "no" });

/** Which row and what, the file's name, its bytes, and what is said: nothing of these can be taken in. */
export const refusedFiles: [string, string, Buffer | string, RegExp][] = [
  ["1: no bytes", "a.zip", "", /is empty/],
  ["1: no entries", "a.zip", zipOf([]), /nothing in it/],
  ["1: nothing that is read", "a.zip", zipOfTexts({ "a.txt": "x" }), /none of its files is Markdown/],
  ["3: a JPEG", "a.zip", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), /not a ZIP archive although.*JPEG/],
  ["3: a web page", "a.zip", "<!DOCTYPE html><title>Sign in</title>", /not a ZIP archive.*web page/],
  ["3: text", "a.ZIP", "hello", /not a ZIP archive/],
  ["3: gzip", "a.zip", Buffer.from([0x1f, 0x8b, 8, 0]), /not a ZIP archive.*gzip/],
  ["3: an archive named as text", "a.md", sound, /a ZIP archive although its name ends in “.md”/],
  ["3: a Word document", "a.docx", sound, /cannot be imported/],
  ["4: cut in the middle", "a.zip", sound.subarray(0, sound.length / 2), /incomplete/],
  ["4: cut by a byte", "a.zip", sound.subarray(0, -1), /incomplete|damaged/],
  ["4: a hole in the middle", "a.zip", Buffer.concat([sound.subarray(0, 40), sound.subarray(60)]), /damaged/],
  ["4: something in front", "a.zip", Buffer.concat([Buffer.from("PK\x03\x04"), sound]), /damaged/],
  ["6: all encrypted", "a.zip", zipOf([{ ...good, flags: 1 }]), /password.*not supported/],
  [
    "6: all encrypted, in a folder",
    "a.zip",
    zipOf([
      { name: "b/", flags: 0 },
      { name: "b/x.md", flags: 1 },
    ]),
    /password/,
  ],
  ["6: AES", "a.zip", zipOf([{ ...good, method: 99, packed: Buffer.from("x") }]), /password/],
  ["6: strongly encrypted", "a.zip", zipOf([{ ...good, flags: 0x41 }]), /password/],
  ["9: states too much", "a.zip", zipOf(bombs(300, 4 << 20)), /more than the limit of 1000 MB/],
  [
    "10: one entry's bytes twice",
    "a.zip",
    zipOf([good, { ...good, name: "b.md", at: 0 }]),
    /damaged or hostile/,
  ],
  ["10: bytes within bytes", "a.zip", nested(), /damaged or hostile/],
  [
    "10: bytes over the directory",
    "a.zip",
    zipOf([good, { ...good, name: "b.md", at: 60 }]),
    /damaged or hostile/,
  ],
  ["12: 20,001 entries", "a.zip", zipOfMany(20_001), /20,001 entries, more than the 20,000/],
  ["12: 100,000 entries", "a.zip", zipOfMany(100_000), /100,000 entries, more than the 20,000/],
  ["14: names of many megabytes", "a.zip", zipOfLongNames(300), /damaged or hostile: the list/],
  ["12: more than there are", "a.zip", zipOf([good], { stated: 400 }), /incomplete/],
  ["1: empty Markdown", "a.md", "", /is empty/],
  ["1: empty table", "a.csv", "", /is empty/],
  ["1: nothing but a mark", "a.md", "\ufeff", /is empty/],
  ["3: a PDF named as text", "a.md", "%PDF-1.7\n\0\x01", /not text: it looks like a PDF/],
  [
    "3: a picture named as a table",
    "a.csv",
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
    /not text.*PNG/,
  ],
  ["another kind", "a.pdf", "%PDF-1.7", /cannot be imported: it looks like a PDF/],
  ["another kind", "a.xlsx", "PK\x03\x04", /cannot be imported/],
  ["no kind", "LICENSE", "text", /cannot be imported/],
];

/** Which row and what, an entry beside a good one, and what is said of it: it alone is kept out. */
export const badEntries: [string, Part, RegExp][] = [
  ["5: a wrong checksum", { name: "x.md", content: "X", sum: 7 }, /x\.md: .*damaged/],
  [
    "5: bytes that do not unpack",
    { name: "x.md", content: "X", packed: Buffer.from([0xff, 0xff]) },
    /x\.md: .*damaged/,
  ],
  ["5: fewer bytes than stated", { name: "x.md", content: "X", size: 9 }, /x\.md: .*damaged/],
  ["5: another name in front", { ...good, name: "x.md", local: { name: "y.md" } }, /x\.md: .*two places/],
  ["5: another size in front", { ...good, name: "x.md", local: { size: 1 } }, /x\.md: .*two places/],
  ["5: another method in front", { ...good, name: "x.md", local: { method: 0 } }, /x\.md: .*two places/],
  ["5: a method of its own", { name: "x.md", content: "X", method: 12 }, /x\.md: .*method 12/],
  ["6: one with a password", { name: "x.md", content: "X", flags: 1 }, /x\.md: .*password/],
  ["7: up and away", { name: "../../etc/passwd" }, /leaves the archive/],
  ["7: up in the middle", { name: "a/../../x.md" }, /leaves the archive/],
  ["7: from the root", { name: "/abs.md" }, /leaves the archive/],
  ["7: from a drive", { name: "C:\\x.md" }, /leaves the archive/],
  ["7: up, with backslashes", { name: "..\\x.md" }, /leaves the archive/],
  ["7: from a server", { name: "\\\\server\\x.md" }, /leaves the archive/],
  ["7: up, with a hidden mark", { name: ".\u200b./x.md" }, /leaves the archive/],
  ["7: up, with a blank", { name: ".. /x.md" }, /leaves the archive/],
  ["8: a link", { name: "x.md", content: "/etc/passwd", mode: 0o120777 }, /x\.md: This is a link/],
  ["8: a link that looks foreign", { name: "x", content: "..", mode: 0o120777 }, /x: This is a link/],
  [
    "9: states little, holds much",
    { name: "x.md", packed: packedZeros(40), size: 100 },
    /more than the 100 bytes/,
  ],
  [
    "9: states a limit, holds more",
    { name: "x.md", packed: packedZeros(9), size: 5 << 20 },
    /more than the 5,242,880/,
  ],
  [
    "9: honest about too much",
    { name: "x.md", packed: packedZeros(9), size: 9 << 20 },
    /larger than the limit of 5 MB/,
  ],
  [
    "11: an archive inside",
    { name: "x.zip", content: zipOf([{ name: "y.zip", content: sound }]) },
    /x\.zip: .*one level/,
  ],
  ["11: of another kind", { name: "x.tar.gz" }, /x\.tar\.gz: .*one level/],
  [
    "11: named as text",
    { name: "x.md", method: 0, content: sound },
    /x\.md: This is not text: it looks like a ZIP/,
  ],
  ["13: capitals", { name: "GOOD.md" }, /“GOOD.md” and “good.md” are the same name/],
  ["13: wide letters", { name: "ｇｏｏｄ.md" }, /are the same name/],
  ["1: an empty entry", { name: "x.md" }, /x\.md: The file is empty/],
];

/** Which row and what, a stored name, the name here, and what is said if it was changed. */
export const oddNames: [string, string | Buffer, string | RegExp, RegExp | null][] = [
  ["13: two spellings of é are one", "cafe\u0301.md", "café.md", null],
  ["14: code page 437", Buffer.from("caf\x82.md", "latin1"), "café.md", /code page 437/],
  [
    "14: Shift-JIS",
    Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x2e, 0x6d, 0x64]),
    "テスト.md",
    /Shift-JIS/,
  ],
  ["14: UTF-8 without saying so", Buffer.from("メモ.md"), "メモ.md", null],
  ["14: a zero", "a\0b.md", "a_b.md", /“a\\u0000b.md” to “a_b.md”/],
  ["14: a mark that turns text", "a\u202edm.md", "adm.md", /“a\\u202edm.md” to “adm.md”/],
  ["14: a device", "CON.md", "_CON.md", /“CON.md” to “_CON.md”/],
  ["14: a device as a folder", "aux/x.md", "_aux/x.md", /“aux\/x.md”/],
  [
    "14: 300 characters",
    `${"n".repeat(300)}.md`,
    /^n{188}~[0-9a-f]{8}\.md$/,
    /“n+…(~[0-9a-f]+~)?n+\.md” to “n+~/,
  ],
  [
    "14: 60,000 characters",
    `${"n".repeat(60_000)}.md`,
    /^n{188}~[0-9a-f]{8}\.md$/,
    /“n+…(~[0-9a-f]+~)?n+\.md” to “n+~/,
  ],
  ["7: backslashes between folders", "a\\b.md", "a/b.md", null],
  ["42: HTML", "<img src=x onerror=alert(1)>.md", "<img src=x onerror=alert(1)>.md", null],
  ["42: quotes", `"it's".md`, `"it's".md`, null],
  ["42: a line break", "a\r\nSet-Cookie: b.md", "a_Set-Cookie: b.md", /“a\\u000d\\u000aSet-Cookie: b.md”/],
];

/** Entries that say they hold so many bytes. */
function bombs(entries: number, size: number): Part[] {
  const packed = packedZeros(4);
  return Array.from({ length: entries }, (_, number) => ({ name: `${number}.md`, packed, size }));
}

/** A second entry that stands inside the stored bytes of the first. */
function nested() {
  const inner = zipOf([{ name: "b.md", content: "# B" }]);
  return zipOf([
    { name: "a.md", content: inner, method: 0 },
    { name: "b.md", content: "# B", at: 34 },
  ]);
}

function zipOfLongNames(entries: number) {
  return zipOf(
    Array.from({ length: entries }, (_, number) => ({ name: `${number}${"n".repeat(60_000)}.md` })),
  );
}
