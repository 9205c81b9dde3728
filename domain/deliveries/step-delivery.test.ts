import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { settings } from "@/db/schema/operation";
import type { Actor } from "@/domain/actor";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { countDeliveries } from "./count-deliveries";
import type { DeliveryState } from "./delivery-step";
import { deriveSecret } from "./derived-secret";
import { findDelivery } from "./find-delivery";
import { findMailTrouble } from "./find-mail-trouble";
import { listDeliveries } from "./list-deliveries";
import { queueDelivery } from "./queue-delivery";
import { readMailHtml, readMailText } from "./read-mail";
import { resumeSending } from "./resume-sending";
import { countSteps, stepDeliveries } from "./step-deliveries";
import { cancelDelivery, holdDelivery, releaseDelivery, retryDelivery } from "./step-delivery";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

let admin: Actor;
beforeEach(async () => {
  overrides.current = { SMTP_URL: "smtp://127.0.0.1:2525" };
  admin = (await person("admin")).actor;
});

type Options = { state?: DeliveryState; name?: string; at?: Date; uselessAt?: Date };

async function delivery(key: string, { state, name = "Ana Torres", at = testNow, uselessAt }: Options = {}) {
  const queued = await db.transaction((tx) =>
    queueDelivery(
      tx,
      {
        key,
        kind: "sign-in",
        recipient: { name, address: `${name.toLowerCase().replace(/\W/g, ".")}@example.org` },
        mail: { subject: "Sign in", html: "<p>{{code}}</p>", text: "Code {{code}}, link /{{token}}" },
        secret: { purpose: "sign-in", id: key, version: 1 },
        uselessAt,
      },
      at,
    ),
  );
  if (!queued) throw new Error("Nothing was queued.");
  if (state) await db.update(deliveries).set({ state }).where(eq(deliveries.id, queued.id));
  return queued.id;
}

const stateOf = async (id: string) => (await findDelivery(admin, id, testNow))?.state;

describe("listDeliveries", () => {
  test("goes through all by pages, newest first, each once", async () => {
    for (let index = 0; index < 120; index += 1)
      await delivery(`d${index}`, { at: new Date(testNow.getTime() + Math.floor(index / 3)) });
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await listDeliveries(admin, { before });
      seen.push(...page.deliveries.map(({ id }) => id));
      before = page.next ?? undefined;
    } while (before);
    const all = await db.select({ id: deliveries.id }).from(deliveries);
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)));
  });

  test("filters by state, kind and words, taking words literally", async () => {
    const ana = await delivery("a", { state: "failed" });
    await delivery("b", { name: "Ben Ode" });
    const ids = async (query: Parameters<typeof listDeliveries>[1]) =>
      (await listDeliveries(admin, query)).deliveries.map(({ id }) => id);
    expect(await ids({ state: "failed" })).toEqual([ana]);
    expect(await ids({ kind: "invitation" })).toEqual([]);
    expect(await ids({ q: "ANA" })).toEqual([ana]);
    expect(await ids({ q: "ana.torres@" })).toEqual([ana]);
    expect(await ids({ q: "%" })).toEqual([]);
    expect(await ids({ before: "nonsense" })).toHaveLength(2);
  });
});

test("countDeliveries says how many of each state, and since when the oldest waits", async () => {
  await delivery("a", { at: new Date("2026-06-02T09:00:00Z") });
  await delivery("b");
  await delivery("c", { state: "uncertain" });
  const counts = await countDeliveries(admin);
  expect(counts.byState.filter(({ count }) => count > 0)).toEqual([
    { state: "pending", count: 2 },
    { state: "uncertain", count: 1 },
  ]);
  expect(counts).toMatchObject({ waitingSince: new Date("2026-06-02T09:00:00Z"), hasMailServer: true });
});

const verbs = { retry: retryDelivery, hold: holdDelivery, release: releaseDelivery, cancel: cancelDelivery };
type Step = keyof typeof verbs;

describe("deciding about one message", () => {
  const allowed: [Step, DeliveryState, DeliveryState][] = [
    ["retry", "failed", "pending"],
    ["retry", "uncertain", "pending"],
    ["hold", "pending", "held"],
    ["release", "held", "pending"],
    ["release", "kept", "pending"],
    ["cancel", "pending", "cancelled"],
    ["cancel", "held", "cancelled"],
    ["cancel", "uncertain", "cancelled"],
  ];
  test.each(allowed)("%s: %s becomes %s, with its job and its audit entry", async (step, before, after) => {
    const deliveryId = await delivery("a", { state: before });
    await verbs[step](admin, { deliveryId }, testNow);
    expect(await stateOf(deliveryId)).toBe(after);
    expect(await queuedJobs()).toHaveLength(1);
    expect(await auditTrail()).toMatchObject([
      { action: expect.stringMatching(/^delivery\./), before: { state: before }, after: { state: after } },
    ]);
    await expect(verbs[step](admin, { deliveryId }, testNow)).rejects.toMatchObject({ reason: "conflict" });
  });

  const refused: [Step, DeliveryState][] = [
    ["retry", "sent"],
    ["retry", "sending"],
    ["hold", "sending"],
    ["hold", "sent"],
    ["release", "pending"],
    ["release", "cancelled"],
    ["cancel", "sent"],
    ["cancel", "sending"],
    ["cancel", "kept"],
  ];
  test.each(refused)("%s is refused while a message is %s", async (step, state) => {
    const deliveryId = await delivery("a", { state });
    await expect(verbs[step](admin, { deliveryId }, testNow)).rejects.toMatchObject({ reason: "conflict" });
    expect(await stateOf(deliveryId)).toBe(state);
    expect(await auditTrail()).toEqual([]);
  });

  test("nothing is sent in vain: without a server, or with a link that has run out", async () => {
    const late = await delivery("late", { state: "failed", uselessAt: testNow });
    await expect(retryDelivery(admin, { deliveryId: late }, testNow)).rejects.toThrow("run out");
    const kept = await delivery("kept", { state: "kept" });
    overrides.current = { SMTP_URL: undefined };
    await expect(releaseDelivery(admin, { deliveryId: kept }, testNow)).rejects.toThrow("No mail server");
    expect((await findDelivery(admin, late, testNow))?.steps).toEqual([]);
    expect((await findDelivery(admin, kept, testNow))?.steps).toEqual([]);
  });

  test("a message that does not exist is not found", async () => {
    const deliveryId = "019a0000-0000-7000-8000-000000000001";
    await expect(retryDelivery(admin, { deliveryId }, testNow)).rejects.toMatchObject({
      reason: "not-found",
    });
    expect(await findDelivery(admin, deliveryId, testNow)).toBeNull();
    expect(await readMailText(admin, deliveryId, testNow)).toBeNull();
  });
});

describe("reading mail", () => {
  test("of a kept message shows link and code, and is audited without them", async () => {
    overrides.current = { SMTP_URL: undefined };
    const id = await delivery("a");
    const { token, code } = deriveSecret("sign-in", "a", 1);
    const mail = await readMailText(admin, id, testNow);
    expect(mail?.text).toBe(`Code ${code}, link /${token}`);
    expect(mail?.headers).toContain("Auto-Submitted: auto-generated");
    const trail = await auditTrail();
    expect(trail).toMatchObject([{ action: "delivery.read", subjectId: id }]);
    expect(JSON.stringify(trail)).not.toContain(token);
    expect(JSON.stringify(trail)).not.toContain(code);
    expect(await readMailHtml(admin, id)).toBe("<p>····-····</p>");
  });

  test.each<[string, Options]>([
    ["was sent", { state: "sent" }],
    ["waits", {}],
    ["was kept and has run out", { state: "kept", uselessAt: testNow }],
  ])("of a message that %s leaves them out", async (_, options) => {
    const id = await delivery("a", options);
    expect((await readMailText(admin, id, testNow))?.text).toBe("Code ····-····, link /…");
    expect(await auditTrail()).toEqual([]);
  });
});

test("resumeSending lets what waits go, once, and is audited", async () => {
  await delivery("a");
  const value = { reason: "Restored from a backup.", at: testNow.toISOString() };
  await db.insert(settings).values({ key: "sendingPaused", value, changedAt: testNow });
  expect((await countDeliveries(admin)).sendingPaused).toEqual(value);
  await resumeSending(admin);
  await resumeSending(admin);
  expect((await countDeliveries(admin)).sendingPaused).toBeNull();
  expect(await queuedJobs()).toHaveLength(1);
  expect(await auditTrail()).toMatchObject([{ action: "delivery.sending-resumed" }]);
});

test("all of it is for administrators alone", async () => {
  const deliveryId = await delivery("a", { state: "failed" });
  const others: Actor[] = [
    { kind: "anonymous" },
    { kind: "everyone" },
    (await person("reader")).actor,
    (await person("author")).actor,
    (await person("curator")).actor,
  ];
  const doors: ((actor: Actor) => Promise<unknown>)[] = [
    (actor) => listDeliveries(actor, {}),
    (actor) => countDeliveries(actor),
    (actor) => findDelivery(actor, deliveryId, testNow),
    (actor) => readMailHtml(actor, deliveryId),
    (actor) => readMailText(actor, deliveryId, testNow),
    (actor) => resumeSending(actor),
    ...Object.values(verbs).map((verb) => (actor: Actor) => verb(actor, { deliveryId }, testNow)),
  ];
  for (const actor of others)
    for (const door of doors) await expect(door(actor)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await auditTrail()).toEqual([]);
});

describe("many at once", () => {
  const counted = async (filter: Parameters<typeof countSteps>[1]) => countSteps(admin, filter, testNow);

  test("says the number first, then does it to all that fit, with one line in the audit trail", async () => {
    for (const key of ["a", "b"]) await delivery(key, { state: "failed" });
    await delivery("c", { state: "failed", uselessAt: testNow });
    const ben = await delivery("d", { state: "failed", name: "Ben Ode" });
    await delivery("e", { state: "held" });
    expect(await counted({})).toEqual({ retry: 3, hold: 0, release: 1, cancel: 1 });
    expect(await counted({ q: "ana", state: "failed" })).toEqual({
      retry: 2,
      hold: 0,
      release: 0,
      cancel: 0,
    });
    const input = { step: "retry", count: 2, q: "ana" } as const;
    expect(await stepDeliveries(admin, input, testNow)).toBe(2);
    expect(await stateOf(ben)).toBe("failed");
    expect((await auditTrail()).at(-1)).toMatchObject({
      action: "delivery.many-retried",
      after: { messages: 2, q: "ana" },
    });
    await expect(stepDeliveries(admin, input, testNow)).rejects.toMatchObject({ reason: "conflict" });
  });

  test("is refused when it would be more than was said, and to whoever does not administer", async () => {
    const ids = [await delivery("a"), await delivery("b")];
    const input = { step: "cancel", count: 1 } as const;
    await expect(stepDeliveries(admin, input, testNow)).rejects.toMatchObject({ reason: "conflict" });
    expect(await Promise.all(ids.map(stateOf))).toEqual(["pending", "pending"]);
    const reader = (await person("reader")).actor;
    await expect(stepDeliveries(reader, { ...input, count: 2 }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });
});

describe("findMailTrouble", () => {
  const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);

  test("speaks up after a quarter of an hour or when many fail, and is silent again by itself", async () => {
    expect(await findMailTrouble(admin, testNow)).toBeNull();
    const id = await delivery("old", { at: minutesAgo(14) });
    expect(await findMailTrouble(admin, testNow)).toBeNull();
    await db.update(deliveries).set({ createdAt: minutesAgo(16) });
    expect(await findMailTrouble(admin, testNow)).toEqual({
      lane: "mail",
      waiting: { count: 1, since: minutesAgo(16) },
      failed: 0,
    });
    await db.update(deliveries).set({ state: "sent" }).where(eq(deliveries.id, id));
    expect(await findMailTrouble(admin, testNow)).toBeNull();
    for (let index = 0; index < 10; index += 1) await delivery(`f${index}`, { state: "failed" });
    expect(await findMailTrouble(admin, testNow)).toEqual({ lane: "mail", waiting: null, failed: 10 });
    expect(await findMailTrouble((await person("reader")).actor, testNow)).toBeNull();
  });
});
