import { expect, test } from "vitest";
import { zipOf } from "@/tests/support/bad-archives";
import { badTables } from "@/tests/support/bad-tables";
import { readBytes, said } from "@/tests/support/read-source";

const rowsOf = async (bytes: Buffer | string) => {
  const read = await readBytes("t.csv", bytes);
  return { rows: read.rows, said: said(read.problems) };
};
const two = [{ line: 2, cells: { title: "Café", summary: "One, two" } }];
const latin = (text: string) => Buffer.from(text, "latin1");

test.for<[string, Buffer | string, RegExp | null]>([
  ["commas", 'title,summary\nCafé,"One, two"\n', null],
  ["17: semicolons", "title;summary\r\nCafé;One, two\r\n", null],
  ["17: tabs", "title\tsummary\nCafé\tOne, two", null],
  ["17: upright strokes", "title|summary\rCafé|One, two", null],
  ["17: said in front", 'sep=;\n"title";summary\nCafé;One, two', null],
  ["17: commas inside of quotes", '"title";"summary"\n"Café";"One, two"', null],
  ["blanks before quotes and after them", 'title, "summary" \nCafé,  "One, two" ', null],
  ["empty columns at the end", 'title,summary,,\nCafé,"One, two",,\n,,,\n', null],
  ["blank lines below", 'title,summary\nCafé,"One, two"\n\n\n', null],
  ["15: UTF-8 with a mark", '\ufefftitle,summary\nCafé,"One, two"', null],
  [
    "15: UTF-16 LE with a mark",
    Buffer.from("\ufefftitle\tsummary\nCafé\tOne, two", "utf16le"),
    /note.*UTF-16/,
  ],
  [
    "15: UTF-16 BE without",
    Buffer.from("title\tsummary\nCafé\tOne, two", "utf16le").swap16(),
    /warning.*UTF-16/,
  ],
  ["15: Windows-1252", latin("title;summary\nCafé;One, two"), /warning.*Windows-1252.*“Café”/],
])("%s: read", async ([_, bytes, sentence]) => {
  const read = await rowsOf(bytes);
  expect(read.rows.map((row) => ({ ...row, line: 2 }))).toEqual(two);
  expect(read.said).toEqual(sentence ? [expect.stringMatching(sentence)] : []);
});

test.for<[string, string, Record<string, string>]>([
  ["20: blanks and capitals", "  Title ,Why  it\tmatters\na,b", { Title: "a", "Why it matters": "b" }],
  [
    "28: a formula",
    "title,summary\n=cmd|' /C calc'!A0,@SUM(1)",
    { title: "=cmd|' /C calc'!A0", summary: "@SUM(1)" },
  ],
  ["36: a name that is none of ours", "title,__proto__\na,b", JSON.parse('{"title":"a","__proto__":"b"}')],
  [
    "quotes within quotes, lines within cells",
    'title,s\n"a ""b""\n\nc",5" pipe',
    { title: 'a "b"\n\nc', s: '5" pipe' },
  ],
  ["42: HTML", "title\n<script>alert(1)</script>", { title: "<script>alert(1)</script>" }],
])("row %s: kept as text", async ([_, bytes, cells]) => {
  const read = await rowsOf(bytes);
  expect(read).toEqual({ rows: [{ line: 2, cells }], said: [] });
  expect(Object.keys(read.rows[0]?.cells ?? {})).toEqual(Object.keys(cells));
});

test.for(badTables)("row %s", async ([_, bytes, lines, sentence]) => {
  const read = await rowsOf(bytes);
  expect(read.rows.map(({ line }) => line)).toEqual(lines);
  expect(read.said).toEqual([expect.stringMatching(sentence)]);
});

test.for([
  ["with letters of its own", "Café", Buffer.from([0xff])],
  ["half a letter", "plain", Buffer.from([0xc3])],
])("row 16: bad bytes in row 812, %s, cost that row alone", async ([_, text, bad]) => {
  const start = `a,b,c\n${`1,2,${text}\n`.repeat(810)}1,2,x`;
  const read = await rowsOf(Buffer.concat([Buffer.from(start), bad as Buffer, Buffer.from(" y\n1,2,3\n")]));
  expect(read.said).toEqual([
    "error t.csv:812: Row 812, column 3 (“c”): it holds bytes that are not text in UTF-8.",
  ]);
  expect(read.rows).toHaveLength(811);
});

test("a table that is damaged in its archive is named, with the rows before it", async () => {
  const bytes = zipOf([
    { name: "a.md", content: "A" },
    { name: "t.csv", content: "title\nT\n", sum: 1 },
  ]);
  const read = await readBytes("a.zip", bytes);
  expect(read.names).toEqual(["a.md"]);
  expect(read.rows).toEqual([]);
  expect(said(read.problems)).toEqual([expect.stringMatching(/^error t.csv: The entry is damaged/)]);
});

test("tables cut anywhere into pieces read the same", async () => {
  const text = '"title";s\r\n"a ""b""\r\nc";d\r\n\r\ne;"f"\r\n';
  const whole = await rowsOf(text);
  const { RowReader } = await import("../../tables/row-reader");
  for (let cut = 0; cut <= text.length; cut++) {
    const reader = new RowReader({ delimiter: ";", mostCharacters: 1000, mostCells: 10 });
    const rows = [...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut)), ...reader.end()];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(rows[1]).toEqual({ line: 2, cells: ['a "b"\r\nc', "d"] });
  }
  expect(whole.rows.map(({ line }) => line)).toEqual([2, 4]);
});
