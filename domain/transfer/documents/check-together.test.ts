import { describe, expect, test } from "vitest";
import type { LinkKind } from "../../insights/content-input";
import { checkTogether, type SlimDocument } from "./check-together";

const record = (externalId: string, links: [LinkKind, string][] = [], place: Partial<SlimDocument> = {}) => ({
  file: `${externalId}.md`,
  line: 1,
  externalId,
  statement: `What ${externalId} says`,
  links: links.map(([kind, value]) => ({ kind, value, line: 4 })),
  ...place,
});

const nothing = () => new Set<string>();
const said = async (documents: SlimDocument[], inLibrary: (names: string[]) => Set<string> = nothing) =>
  (await checkTogether(documents, inLibrary)).map(
    ({ severity, file, line, says }) => `${severity} ${file}:${line} ${says}`,
  );

describe("records of one source", () => {
  test("an id that stands twice is named with both places", async () => {
    const row = (line: number) => record("a", [], { file: "all.csv", line });
    expect(await said([row(2), row(5), record("a")])).toEqual([
      "error all.csv:5 Row 5 repeats row 2: both have the id “a”.",
      "error a.md:1 This file repeats row 2 of “all.csv”: both have the id “a”.",
    ]);
  });

  test("links lead to ids and statements here or in the library, and are named if they do not", async () => {
    const asked: string[][] = [];
    const documents = [
      record("a", [
        ["supports", "B"],
        ["contradicts", "what  B says"],
        ["derived-from", "kept"],
        ["supports", "x"],
      ]),
      record("b", [["supports", "b"]]),
    ];
    const found = await said(documents, (names) => {
      asked.push(names);
      return new Set(["kept"]);
    });
    expect(asked).toEqual([["kept", "x"]]);
    expect(found).toEqual([
      "warning a.md:4 It supports “x”, which is neither in these files nor in the library.",
      "error b.md:4 It supports itself.",
    ]);
  });

  test("circles of superseding are named, whatever else leads around", async () => {
    const found = await said([
      record("a", [["supersedes", "b"]]),
      record("b", [
        ["supersedes", "a"],
        ["supersedes", "c"],
      ]),
      record("c", [["supports", "a"]]),
      record("d", [["supersedes", "a"]]),
    ]);
    expect(found).toEqual([
      "error a.md:1 a → b → a cannot supersede each other.",
      "error b.md:1 a → b → a cannot supersede each other.",
    ]);
  });

  test("so are circles of what is derived from what, each kind for itself", async () => {
    const found = await said([
      record("a", [["derived-from", "b"]]),
      record("b", [
        ["derived-from", "a"],
        ["supersedes", "c"],
      ]),
      record("c", [["derived-from", "b"]]),
    ]);
    expect(found).toEqual([
      "error a.md:1 a → b → a cannot be derived from each other.",
      "error b.md:1 a → b → a cannot be derived from each other.",
    ]);
  });

  test("a chain of twenty thousand is no circle", async () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => record(`r${at}`, [["supersedes", `r${at + 1}`]]));
    expect(await said([...chain, record("r20000")])).toEqual([]);
  });
});
