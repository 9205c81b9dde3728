import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { projectFolder } from "@/scripts/start/data-folder";
import { Installation, isRoot, ordinaryUser } from "@/tests/support/installation";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function installation(options: Parameters<typeof Installation.make>[0] = {}) {
  const here = await Installation.make(options);
  undo.push(() => here.remove());
  return here;
}

/** A copy of this checkout in a folder of the given mode; files are linked, so that it costs a second. */
function copyOfCheckout(mode: number) {
  const parent = mkdtempSync("/var/tmp/tidemark-checkout-");
  undo.push(() => rmSync(parent, { recursive: true, force: true, maxRetries: 10 }));
  const copy = join(parent, "tidemark");
  mkdirSync(copy);
  const parts = readdirSync(projectFolder).filter((name) => !/^\.(git|tidemark|next)/.test(name));
  for (const part of [...parts, process.env.TIDEMARK_BUILD_DIR ?? ".next"])
    linkOrCopy(join(projectFolder, part), join(copy, part));
  execFileSync("chmod", [mode.toString(8), parent]);
  return copy;
}

function linkOrCopy(from: string, to: string) {
  try {
    execFileSync("cp", ["-al", from, to], { stdio: "pipe" });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

async function starts(here: Installation) {
  const started = here.start();
  await started.said("Tidemark is ready");
  expect((await fetch(`${here.address}/readyz`)).status).toBe(200);
  started.signal("SIGINT");
  expect(await started.ended()).toBe(0);
}

const moved = /is kept in (\/var\/tmp\/tidemark-[0-9a-f]{12})/;

if (isRoot) {
  test("root, in a checkout and a data folder that only root may enter", async () => {
    const checkout = copyOfCheckout(0o700);
    const here = await installation({ mode: 0o700, checkout });
    const started = here.start();
    const [, place = ""] = moved.exec(await started.said("Tidemark is ready")) ?? [];
    undo.push(() => rmSync(place, { recursive: true, force: true, maxRetries: 10 }));
    expect(
      readdirSync(place)
        .map((name) => name.split("-")[0])
        .sort(),
    ).toEqual(["data", "postgresql"]);
    expect((await fetch(`${here.address}/readyz`)).status).toBe(200);
    started.signal("SIGINT");
    expect(await started.ended()).toBe(0);
  });

  test("an ordinary user, with a checkout and a build that belong to root", async () => {
    const here = await installation({ as: ordinaryUser, checkout: copyOfCheckout(0o755) });
    await starts(here);
    const elsewhere = here.start([], { TIDEMARK_DIR: "/var/tidemark-nowhere" });
    expect(await elsewhere.ended()).toBe(1);
    expect(elsewhere.output().trim()).toBe(
      "Tidemark cannot write to /var/tidemark-nowhere. Make that folder writable, or set TIDEMARK_DIR to another one.",
    );
  });
} else {
  test("an ordinary user", async () => starts(await installation()));
}

test("a data folder that cannot be one is said in one line", async () => {
  const here = await installation();
  writeFileSync(join(here.base, "file"), "");
  const started = here.start([], { TIDEMARK_DIR: join(here.base, "file", "data") });
  expect(await started.ended()).toBe(1);
  expect(started.output().trim().split("\n")).toHaveLength(1);
  expect(started.output()).toContain("Tidemark cannot write to");
  expect(existsSync(join(here.base, "data"))).toBe(false);
});
