import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

const colours = [
  /(?<!href=")#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i,
  /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i,
  /-(?:white|black)\b(?!-)/,
  /-(?:slate|gr[ae]y|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3}\b/,
];

function sources(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:tsx?|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => path !== join("app", "globals.css"));
}

test("nothing but the tokens names a colour", () => {
  const found = [...sources("app"), ...sources("components")].flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
      .filter(({ line }) => colours.some((colour) => colour.test(line)))
      .map(({ line, place }) => `${place} ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
