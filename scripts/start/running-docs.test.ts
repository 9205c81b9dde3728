import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("docs/running.md explains every environment variable", () => {
  const source = readFileSync("config/environment.ts", "utf8");
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  const docs = readFileSync("docs/running.md", "utf8");
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
});
