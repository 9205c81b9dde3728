import { afterEach, beforeEach, expect, test } from "vitest";
import { Installation } from "@/tests/support/installation";

let here: Installation;
beforeEach(async () => {
  here = await Installation.make({ used: true });
});
afterEach(() => here.remove());

const kinds = () =>
  here
    .processes()
    .map(({ kind }) => kind)
    .sort();

test("web and worker start alone beside each other on one database, and the last one stops it", async () => {
  const web = here.start(["--only", "web"]);
  const worker = here.start(["--only", "worker"]);
  await Promise.all([web.said("Tidemark is ready"), worker.said("The worker runs.")]);
  expect(kinds()).toEqual(["database", "launcher", "launcher", "web", "worker"]);

  web.signal("SIGINT");
  expect(await web.ended()).toBe(0);
  expect(kinds()).toEqual(["database", "launcher", "worker"]);

  const again = here.start(["--only", "web"]);
  await again.said("Tidemark is ready");
  worker.signal("SIGTERM");
  again.signal("SIGTERM");
  expect(await Promise.all([worker.ended(), again.ended()])).toEqual([0, 0]);
  expect(here.processes()).toEqual([]);
});
