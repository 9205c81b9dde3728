import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const pair = /--color-([\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)/g;
const tokens = Object.fromEntries(
  [...css.matchAll(pair)].map(([, name, light, dark]) => [name, { light, dark }]),
) as Record<string, { light: string; dark: string }>;

const pages = ["paper", "surface", "wash"];
const grounds = [...pages, "tide-soft", "sand-soft", "coral-soft", "kelp-soft"];

/** Every token that is used for text, with every ground it may stand on. */
const texts: Record<string, string[]> = {
  ink: grounds,
  muted: grounds,
  tide: [...pages, "tide-soft"],
  "tide-deep": [...pages, "tide-soft"],
  "sand-ink": [...pages, "sand-soft"],
  coral: [...pages, "coral-soft"],
  "coral-deep": [...pages, "coral-soft"],
  kelp: [...pages, "kelp-soft"],
  "on-tide": ["tide", "tide-deep"],
  paper: ["ink"],
};

/** Edges of what one types into, focus rings, marks: they need three to one against what lies around them. */
const marks: Record<string, string[]> = {
  edge: pages,
  tide: grounds,
  sand: ["paper", "surface"],
  coral: pages,
  kelp: pages,
};

const cases = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([name, on]) =>
    on.flatMap((ground) => (["light", "dark"] as const).map((mode) => ({ name, ground, mode }))),
  );

function contrast(name: string, ground: string, mode: "light" | "dark") {
  return wcagContrast(tokens[name]?.[mode] ?? "", tokens[ground]?.[mode] ?? "");
}

describe("tokens", () => {
  test.each(cases(texts))("$name is readable on $ground when $mode", ({ name, ground, mode }) => {
    expect(contrast(name, ground, mode)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(cases(marks))("$name stands out on $ground when $mode", ({ name, ground, mode }) => {
    expect(contrast(name, ground, mode)).toBeGreaterThanOrEqual(3);
  });

  test("each has a light and a dark value", () => {
    const declared = [...css.matchAll(/^ {2}--color-([a-z][\w-]*):/gm)].map(([, name]) => name);
    const paired = new Set([...Object.keys(tokens), "transparent", "current"]);
    expect(declared.filter((name) => name !== undefined && !paired.has(name))).toEqual([]);
  });
});
