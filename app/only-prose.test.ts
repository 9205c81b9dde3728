import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the renderer made, and the lines of icons, which are constants of their library. */
const allowed = ["components/ui/prose.tsx", "components/ui/make-icon.tsx"];
const raw =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|srcDoc|document\.write|createContextualFragment/;

test("HTML made from text enters pages in one place alone", () => {
  const found = ["app", "components"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => raw.test(readFileSync(join(root, path), "utf8")));
  expect(found.sort()).toEqual(allowed.sort());
});
