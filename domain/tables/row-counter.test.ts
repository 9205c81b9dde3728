import fc from "fast-check";
import { expect, test } from "vitest";
import { RowCounter } from "./row-counter";
import { RowReader } from "./row-reader";

const pieces = fc.array(
  fc
    .array(
      fc.constantFrom("a", "b c", ",", ";", '"', '""', "\n", "\r", "\r\n", " ", "\t", "\u00a0", '5" pipe'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
  { maxLength: 6 },
);

test("counts and faults as the reader of rows does, wherever the text is cut", () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom(",", ";", "\t"), fc.boolean(), (texts, delimiter, isTight) => {
      const format = { delimiter, mostCharacters: isTight ? 6 : 1000, mostCells: isTight ? 3 : 100 };
      const reader = new RowReader(format);
      const rows = [...texts.flatMap((text) => reader.read(text)), ...reader.end()];
      const counter = new RowCounter(format);
      for (const text of texts) counter.read(text);
      counter.end();
      expect(counter.fault).toEqual(rows.find((row) => row.fault) ?? null);
      expect(counter.rows).toBe(
        rows.filter((row) => !row.fault && row.cells.some((cell) => cell.trim() !== "")).length,
      );
    }),
    { numRuns: 3000 },
  );
});
