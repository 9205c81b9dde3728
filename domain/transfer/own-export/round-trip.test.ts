import { expect, test } from "vitest";
import { db } from "@/db/client";
import { seedDemo } from "@/scripts/demo/seed";
import { emptyLibrary } from "@/tests/support/empty-library";
import { ExportInMemory } from "@/tests/support/export-in-memory";
import { testNow } from "@/tests/support/factories";
import { exportLibrary } from "../exports/export-library";
import { libraryHash } from "../library-json/library-hash";
import { storeOwnExport } from "./store-own-export";

const command = { kind: "system", name: "command line" } as const;

test("x", async () => {
  await seedDemo(testNow);
  const first = new ExportInMemory();
  let a = performance.now();
  const manifest = await exportLibrary(first, {}, testNow);
  console.log(performance.now() - a, manifest.counts, manifest.library);
  expect(await libraryHash()).toBe(manifest.library);
  await emptyLibrary();
  a = performance.now();
  const stored = await db.transaction((tx) =>
    storeOwnExport(tx, command, first, { existing: "update" }, { entry: () => {} }, testNow),
  );
  console.log(performance.now() - a, stored);
  expect(await libraryHash()).toBe(manifest.library);
});
