import { describe, expect, test } from "vitest";
import { zipOf } from "@/tests/support/bad-archives";
import { badEntries, good, oddNames, refusedFiles, sound } from "@/tests/support/bad-sources";
import { readBytes, said } from "@/tests/support/read-source";

test("an archive is read by name, and what else is in it is counted", async () => {
  const read = await readBytes("notes.zip", sound);
  expect(read.kind).toBe("zip");
  expect(read.texts).toEqual({ "a.md": "# A", "folder/b.md": "# B" });
  expect(said(read.problems)).toEqual([
    "note notes.zip: Passed over: 1 file of other kinds (“c.txt”) and 1 hidden file. Only Markdown (.md) and tables (.csv) are read.",
  ]);
});

test.for(refusedFiles)("row %s: nothing of it is read", async ([_, name, bytes, sentence]) => {
  const read = await readBytes(name, bytes);
  expect(read).toMatchObject({ names: [], rows: [] });
  expect(read.problems).toEqual([
    {
      severity: "error",
      file: name,
      says: expect.stringMatching(sentence),
      todo: expect.stringMatching(/\w/),
    },
  ]);
});

test.for(badEntries)("row %s: that entry is named, the others are read", async ([_, part, sentence]) => {
  const read = await readBytes("a.zip", zipOf([good, part]));
  expect(read.texts).toEqual({ "good.md": "# Good" });
  expect(read.isRefused).toBe(false);
  expect(said(read.problems)).toEqual([expect.stringMatching(sentence)]);
});

describe("names", () => {
  test.for(oddNames)("row %s", async ([_, stored, name, sentence]) => {
    const read = await readBytes("a.zip", zipOf([{ name: stored, content: "# A" }]));
    expect(read.names).toEqual([typeof name === "string" ? name : expect.stringMatching(name)]);
    expect(said(read.problems)).toEqual(sentence ? [expect.stringMatching(sentence)] : []);
    expect(read.problems.every(({ severity }) => severity === "warning")).toBe(true);
  });
});
