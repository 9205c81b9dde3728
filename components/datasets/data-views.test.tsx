import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ItemData, SnapshotView, VersionView } from "@/domain/datasets/dataset-query";
import { testNow } from "@/tests/support/factories";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { DatasetList } from "./dataset-list";
import { fileWords, insideWords, sizeWords } from "./file-words";
import { ItemDataLine } from "./item-data-line";
import { shapeChange } from "./shape-change";
import { TablePreview } from "./table-preview";
import { VersionList } from "./version-list";

const reader = { now: testNow, timeZone: "Europe/Berlin", locale: "en-GB" };
const sha256 = "3f5a91c2".padEnd(64, "0");

const snapshot = (
  changes: Partial<SnapshotView> = {},
  file: Partial<SnapshotView["file"]> = {},
): SnapshotView => ({
  ...{ id: "s", number: 2, fileName: "counts.csv", note: "", addedBy: { id: "p", name: "Ana" } },
  addedAt: testNow,
  fileHref: "/datasets/22222222/2/file",
  ...changes,
  file: {
    ...{ sha256, bytes: 2_202_010, kind: "table", mediaType: "text/csv", rows: 1204, columns: 7 },
    ...{ width: null, height: null, encoding: "UTF-8", problem: null, pictureHref: null },
    ...file,
  },
});

const version = (header: string[], file: Partial<SnapshotView["file"]>): VersionView => ({
  ...snapshot({}, { columns: header.length, ...file }),
  shape: { header, firstRows: [] },
});

const data = (name: string, changes: Partial<ItemData> = {}): ItemData => ({
  dataset: { id: "d", key: "22222222", name, href: "/datasets/22222222", withdrawn: null },
  snapshot: snapshot(),
  latest: null,
  ...changes,
});

test("what was kept is said in words", () => {
  expect(fileWords(snapshot().file, "en-GB")).toBe("1,204 rows, 7 columns, SHA-256 3f5a91c2…, 2.1 MB");
  expect(insideWords(snapshot({}, { rows: 1, columns: 1 }).file, "en-GB")).toBe("1 row, 1 column");
  const picture = snapshot({}, { kind: "picture", rows: null, columns: null, width: 800, height: 600 });
  expect(insideWords(picture.file, "en-GB")).toBe("Picture, 800 × 600 pixels");
  expect(sizeWords(40, "en-GB")).toBe("40 bytes");
});

test.each([
  [["a", "b"], ["a", "b", "c"], { rows: 120 }, { rows: 240 }, ["+120 rows", "column added: “c”"]],
  [["a", "b"], ["a"], { rows: 120 }, { rows: 119 }, ["−1 row", "column gone: “b”"]],
  [["a"], ["a"], { rows: 5 }, { rows: 5 }, ["As many rows"]],
  [["a"], ["a"], { rows: 5 }, { rows: 5, encoding: "UTF-16" }, ["As many rows", "Now in UTF-16"]],
  [["a"], [], { rows: 5 }, { kind: "picture" as const, rows: null }, ["Another kind of file"]],
] as const)("from %j to %j what changed is said", (before, after, old, now, words) => {
  expect(shapeChange(version([...before], old), version([...after], now), "en-GB")).toEqual(words);
});

test("a record names the version, its checksum, the newer version and a withdrawal", () => {
  const html = renderToStaticMarkup(
    <ItemDataLine
      data={data("Harbour counts", {
        latest: snapshot({ number: 3, note: "June came in." }),
        dataset: { ...data("Harbour counts").dataset, withdrawn: { at: testNow, reason: "Miscounted." } },
      })}
      locale="en-GB"
    />,
  );
  expect(html).toContain("Version 3 is there; this was written on version 2.");
  expect(html).toContain("June came in.");
  expect(html).toContain("Miscounted.");
  expect(html).toContain(sha256);
  expect(html).toContain('href="/datasets/22222222/2/file"');
});

test.each(hostileStrings)("a name or a cell that is $name stays text", ({ text }) => {
  const one = snapshot({ fileName: text, note: text });
  const shown = renderToStaticMarkup(
    <>
      <ItemDataLine data={data(text, { snapshot: one, latest: one })} locale="en-GB" />
      <DatasetList datasets={[{ ...data(text).dataset, versions: 2, newest: one }]} reader={reader} />
      <VersionList versions={[{ ...one, shape: { header: [text], firstRows: [[text]] } }]} reader={reader} />
      <TablePreview name={text} shape={{ header: [text], firstRows: [[text]] }} whole="1 row" />
    </>,
  );
  const tags = shown.match(/<\/?[a-z0-9]+/gi)?.map((tag) => tag.replace(/<\/?/, "")) ?? [];
  const known = [
    "a",
    "bdi",
    "button",
    "div",
    "figcaption",
    "figure",
    "h3",
    "li",
    "ol",
    "p",
    "section",
    "span",
  ];
  const tables = ["table", "tbody", "td", "th", "thead", "tr", "time", "ul"];
  expect([...new Set(tags)].filter((tag) => ![...known, ...tables].includes(tag))).toEqual([]);
  expect(shown).not.toMatch(/href="(?!\/datasets\/)/);
});
