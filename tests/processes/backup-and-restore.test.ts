import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { Installation } from "@/tests/support/installation";

const made: Installation[] = [];
afterEach(async () => {
  for (const one of made.splice(0)) await one.remove();
});

async function installation(options: { used?: boolean } = {}) {
  const one = await Installation.make(options);
  made.push(one);
  return one;
}

async function command(here: Installation, ...args: string[]) {
  const run = here.run("npm", ["run", "--silent", ...args]);
  return { code: await run.ended(), output: run.output() };
}

test("F18: a backup of a running installation fills an empty one; neither needs anything but npm", async () => {
  const [old, fresh] = [await installation({ used: true }), await installation()];
  const worker = old.start(["--only", "worker"]);
  await worker.said("The worker runs.");
  const client = postgres(old.databaseUrl(), { max: 1 });
  await client`insert into settings (key, value, changed_at) values ('organization', '"Tidewater"', now())`;
  await client.end();

  const file = join(old.base, "backup.tar.gz");
  const backup = await command(old, "backup", "--", file);
  expect(backup.output).toContain(`The backup is complete: ${file}`);
  expect(backup.code).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const refused = await command(old, "restore", "--", file, "--replace");
  expect(refused.code).toBe(1);
  expect(refused.output).toContain("uses this database right now. Nothing was changed.");
  worker.signal("SIGINT");
  await worker.ended();

  const restore = await command(fresh, "restore", "--", file);
  expect(restore.output).toContain("Nothing is sent until an administrator allows it again.");
  expect(restore.code).toBe(0);
  expect(fresh.processes()).toEqual([]);
  const again = fresh.start(["--only", "worker"]);
  await again.said("The worker runs.");
  const restored = postgres(fresh.databaseUrl(), { max: 1 });
  const rows = await restored`select key, value from settings order by key`;
  expect((await restored`select name from people`).map((row) => row.name)).toEqual(["Ines Falk"]);
  await restored.end();
  expect(rows.map((row) => row.key)).toEqual(["organization", "sendingPaused"]);
  again.signal("SIGINT");
  await again.ended();
});

test("a command without a file says what it needs", async () => {
  const here = await installation();
  expect((await command(here, "backup")).output.trim()).toBe("Name one file: npm run backup -- FILE");
  const restore = await command(here, "restore", "--", join(here.base, "nowhere"));
  expect(restore.code).toBe(1);
  expect(restore.output).toContain(`There is no file ${join(here.base, "nowhere")}.`);
  expect(existsSync(here.folder)).toBe(false);
});
