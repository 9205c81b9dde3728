import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readCollection } from "./read-collection";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collection-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: { [name: string]: string }) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

test("a collection is read, whatever its ids and however its judgements are wrapped", () => {
  write({
    "docs.jsonl": '{"id": 7, "text": "Tides\\u0000"}\r\n\n{"_id": "b", "title": null}\n',
    "queries.jsonl": '{"id": "q", "text": "tide", "number": 3}',
    "qrels.json": '{"q": {"7": 2, "b": "1"}, "unknown": {"7": 1}}',
  });
  expect(readCollection(folder)).toEqual({
    docs: [
      { id: "7", title: "", text: "Tides" },
      { id: "b", title: "", text: "" },
    ],
    queries: [{ id: "q", title: "", text: "tide" }],
    judgements: { qrels: { q: { "7": 2, b: 1 }, unknown: { "7": 1 } }, exclude: {} },
  });
});

test.each([
  [{}, "There is no file"],
  [{ "docs.jsonl": "" }, "holds no document"],
  [{ "docs.jsonl": "{}" }, 'line 1 has no "id"'],
  [{ "docs.jsonl": '{"id":1}\n{"id":"1"}' }, "line 2 has the id 1"],
  [{ "docs.jsonl": '{"id":1}\nnonsense' }, "line 2 is not JSON"],
  [{ "docs.jsonl": '{"id":1}', "queries.jsonl": '{"id":1}', "qrels.json": "[]" }, "is not a JSON object"],
])("%j is refused in words", (files, message) => {
  write(files);
  expect(() => readCollection(folder)).toThrow(message);
});

test("a folder that is none is refused in words", () => {
  expect(() => readCollection(join(folder, "missing"))).toThrow("There is no folder");
});
