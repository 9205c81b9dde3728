import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { sessions, setup } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { readSettings } from "../people/settings";
import { completeSetup } from "./complete-setup";
import { findSession } from "./find-session";
import { needsSetup } from "./needs-setup";
import { prepareSetup } from "./prepare-setup";

const arrival = { userAgent: "Mozilla/5.0 (X11; Linux x64) Firefox/140.0", oldToken: null };
const form = {
  name: "Ana Silva",
  email: "ana@example.org",
  organization: "Harbour",
  timeZone: "Europe/Lisbon",
};

async function preparedCode() {
  const code = await prepareSetup(testNow);
  if (!code) throw new Error("There was no code.");
  return code;
}

test("A5: 100 parallel visitors with the code make one administrator", async () => {
  expect(await needsSetup()).toBe(true);
  const code = await preparedCode();
  const visits = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      completeSetup({ ...form, code, email: `visitor${index}@example.org` }, arrival, testNow),
    ),
  );
  const refusals = visits.filter((visit) => visit.status === "rejected");
  expect(refusals).toHaveLength(99);
  for (const refusal of refusals) expect(refusal.reason).toMatchObject({ reason: "not-found" });
  expect(await db.select().from(people)).toMatchObject([{ role: "admin", timeZone: "Europe/Lisbon" }]);
  expect(await db.select().from(sessions)).toHaveLength(1);
  expect(await needsSetup()).toBe(false);
  expect(await prepareSetup(testNow)).toBeNull();
});

test("A5: without the code nobody gets in, and five wrong codes need a new one", async () => {
  const code = await preparedCode();
  for (let wrong = 1; wrong < 5; wrong++)
    await expect(completeSetup({ ...form, code: "WRONG" }, arrival, testNow)).rejects.toMatchObject({
      reason: "invalid",
      field: "code",
    });
  await expect(completeSetup({ ...form, code: "WRONG" }, arrival, testNow)).rejects.toThrow("new one");
  await expect(completeSetup({ ...form, code }, arrival, testNow)).rejects.toThrow("new one");
  expect(await db.select().from(people)).toEqual([]);
  const next = await preparedCode();
  expect(next).not.toBe(code);
  await completeSetup({ ...form, code: next }, arrival, testNow);
  expect(await db.select().from(people)).toHaveLength(1);
});

test("the first administrator is signed in, named and audited; the code may be typed carelessly", async () => {
  const code = await preparedCode();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`;
  const { token } = await completeSetup({ ...form, code: typed }, arrival, testNow);
  const found = await findSession(token, testNow);
  expect(found?.actor).toMatchObject({ name: "Ana Silva", role: "admin", email: "ana@example.org" });
  expect((await readSettings(db)).organization).toBe("Harbour");
  const trail = await auditTrail();
  expect(trail.map((entry) => entry.action)).toEqual([
    "person.joined",
    "settings.changed",
    "installation.set-up",
    "session.opened",
  ]);
  expect(JSON.stringify(trail)).not.toContain(token);
});

test("an installation with people in it has nothing to set up", async () => {
  await person("reader");
  expect(await prepareSetup(testNow)).toBeNull();
  await expect(completeSetup({ ...form, code: "ANY" }, arrival, testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("a new code ends the one before", async () => {
  const first = await preparedCode();
  await preparedCode();
  await expect(completeSetup({ ...form, code: first }, arrival, testNow)).rejects.toThrow("not the code");
  expect((await db.select().from(setup))[0]?.codeHash).not.toContain(first);
});

test("TIDEMARK_ADMIN_EMAIL names the first administrator instead", async () => {
  const configuration = await import("@/config/environment");
  const named = { ...configuration.environment(), TIDEMARK_ADMIN_EMAIL: "Ana@Example.org" };
  const spy = vi.spyOn(configuration, "environment").mockReturnValue(named);
  expect(await prepareSetup(testNow)).toBeNull();
  expect(await prepareSetup(testNow)).toBeNull();
  spy.mockRestore();
  expect(await db.select().from(people)).toMatchObject([{ role: "admin", email: "ana@example.org" }]);
});
