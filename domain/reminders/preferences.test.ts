import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { queueDelivery } from "@/domain/deliveries/queue-delivery";
import { changeSettings } from "@/domain/people/change-settings";
import { updateProfile } from "@/domain/people/update-profile";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { choosePreferences } from "./choose-preferences";
import { findPreferences } from "./find-preferences";
import { pauseQuestions } from "./pause-questions";
import { choosePreferencesInput } from "./preference-input";
import { newInsightsKept } from "./preferences-query";
import { startQuestions, stopQuestions } from "./stop-questions";

const typed = {
  cap: "5",
  days: ["5", "1", "1"],
  askFrom: "09:00",
  askUntil: "12:30",
  questionsBy: "home",
  asksBy: "home",
  timeZone: "America/New_York",
  locale: "en-US",
};
const chosen = choosePreferencesInput.parse(typed);
const later = new Date(testNow.getTime() + 60_000);

const planned = () => db.update(people).set({ remindAt: later });
const remindAt = async (id: string) =>
  (await db.select({ at: people.remindAt }).from(people).where(eq(people.id, id)))[0]?.at;

/** A question of today, and the mail it came with. */
async function asked(someone: { id: string; name: string; email: string }, openedAt: Date | null = null) {
  const { id: insightId } = await insight(someone.id);
  const day = "2026-06-03";
  const card = { personId: someone.id, insightId, promptId: "one", reason: "base", day } as const;
  await db.insert(cards).values({ ...card, plannedAt: testNow, closesOn: "2026-06-10", openedAt });
  const recipient = { name: someone.name, address: someone.email };
  const mail = { subject: "A question", html: "<p></p>", text: "" };
  const delivery = { key: `questions:${insightId}`, kind: "questions", recipient, mail } as const;
  await db.transaction((tx) => queueDelivery(tx, delivery, testNow));
  return insightId;
}

const stateOf = async (insightId: string) =>
  (await db.select({ state: cards.state }).from(cards).where(eq(cards.insightId, insightId)))[0]?.state;

test.each([
  { wrong: { days: [] }, field: "days" },
  { wrong: { days: ["8"] }, field: "days" },
  { wrong: { cap: "16" }, field: "cap" },
  { wrong: { cap: "-1" }, field: "cap" },
  { wrong: { askFrom: "12:00" }, field: "askUntil" },
  { wrong: { askUntil: "24:00" }, field: "askUntil" },
  { wrong: { questionsBy: "fax" }, field: "questionsBy" },
  { wrong: { timeZone: "Mars/Olympus" }, field: "timeZone" },
])("cannot choose $wrong", ({ wrong, field }) => {
  expect(choosePreferencesInput.safeParse({ ...typed, ...wrong }).error?.issues[0]?.path[0]).toBe(field);
});

test("whoever never chose has what the organization has, and the usual days and hours", async () => {
  const admin = await person("admin");
  await changeSettings(
    admin.actor,
    { organization: "Tidemark", allowedMailDomains: [], questionsAWeek: 2 },
    testNow,
  );
  expect(await findPreferences(admin.id)).toEqual({
    ...{ cap: 2, chosenCap: null, organizationCap: 2, days: [2, 3, 4, 5] },
    ...{ askFrom: "08:30", askUntil: "17:00", questionsBy: "mail", asksBy: "mail" },
    ...{ pausedUntil: null, stoppedAt: null, slack: null },
  });
  expect([1, 3, 15].map(newInsightsKept)).toEqual([10, 25, 130]);
});

test("choices and clock are saved once, and the next questions are worked out anew", async () => {
  const ana = await person();
  await planned();
  await choosePreferences(ana.actor, chosen, testNow);
  expect(await findPreferences(ana.id)).toMatchObject({
    ...{ cap: 5, chosenCap: 5, days: [1, 5], askFrom: "09:00", askUntil: "12:30", questionsBy: "home" },
  });
  const [row] = await db.select().from(people).where(eq(people.id, ana.id));
  expect(row).toMatchObject({ timeZone: "America/New_York", locale: "en-US", remindAt: null });
  await choosePreferences(ana.actor, chosen, later);
  const [entry, ...more] = await auditTrail();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    action: "person.questions-chosen",
    subjectId: ana.id,
    before: { cap: null, days: [2, 3, 4, 5], timeZone: "Europe/Berlin" },
    after: { cap: 5, days: [1, 5], timeZone: "America/New_York" },
  });
  expect(await queuedJobs()).not.toContainEqual(expect.objectContaining({ name: "place-people" }));
});

test("none wanted: nothing is asked from that moment on, nor entrusted", async () => {
  const ana = await person();
  const insightId = await asked(ana);
  await choosePreferences(ana.actor, { ...chosen, cap: 0 }, later);
  expect(await stateOf(insightId)).toBe("withdrawn");
  expect(await queuedJobs()).toContainEqual({ name: "place-people", payload: { personIds: [ana.id] } });
});

test("another zone on the profile moves the questions; another name does not", async () => {
  const ana = await person();
  await planned();
  const profile = { name: "Ana", timeZone: "Europe/Berlin", locale: "en-GB", homeTeamId: "" };
  await updateProfile(ana.actor, profile, testNow);
  expect(await remindAt(ana.id)).toEqual(later);
  await updateProfile(ana.actor, { ...profile, timeZone: "Europe/Lisbon" }, testNow);
  expect(await remindAt(ana.id)).toBeNull();
});

test.each([
  { wanted: { span: "week", until: "" }, until: "2026-06-10" },
  { wanted: { span: "month", until: "" }, until: "2026-07-03" },
  { wanted: { span: "month", until: "" }, now: "2026-01-31T12:00:00Z", until: "2026-02-28" },
  { wanted: { span: "month", until: "" }, now: "2026-12-31T23:30:00Z", until: "2027-02-01" },
  { wanted: { span: "date", until: "2026-08-01" }, until: "2026-08-01" },
  { wanted: { span: "date", until: "2026-06-03" }, refused: "after today" },
  { wanted: { span: "date", until: "2028-06-03" }, refused: "within a year" },
  { wanted: { span: "date", until: "" }, refused: "Choose the day" },
] as const)("a pause by $wanted", async ({ wanted, until, now, refused }: Pause) => {
  const ana = await person();
  const paused = pauseQuestions(ana.actor, wanted, now ? new Date(now) : testNow);
  if (refused) await expect(paused).rejects.toThrow(refused);
  else expect(await paused).toBe(until);
  expect((await findPreferences(ana.id)).pausedUntil).toBe(until ?? null);
});

type Pause = {
  wanted: { span: "week" | "month" | "date"; until: string };
  until?: string;
  now?: string;
  refused?: string;
};

test.each([
  ["a pause", (ana: Someone) => pauseQuestions(ana.actor, { span: "week", until: "" }, later), false],
  ["a stop", (ana: Someone) => stopQuestions(ana.actor, {}, later), true],
] as const)("%s takes back what waits unopened, and ending it brings that back", async (_, end, isStop) => {
  const [ana, bo] = [await person(), await person()];
  const unopened = await asked(ana);
  const opened = await asked(ana, testNow);
  const ofBo = await asked(bo);
  await planned();
  await end(ana);
  await end(ana);
  expect([await stateOf(unopened), await stateOf(opened), await stateOf(ofBo)]).toEqual([
    "withdrawn",
    "open",
    "open",
  ]);
  const sent = await db.select({ state: deliveries.state }).from(deliveries).orderBy(deliveries.createdAt);
  expect(sent.map(({ state }) => state).sort()).toEqual(["cancelled", "cancelled", "kept"]);
  expect(await remindAt(ana.id)).toBeNull();
  await planned();
  await startQuestions(ana.actor, {}, new Date(later.getTime() + 60_000));
  expect(await stateOf(unopened)).toBe("open");
  expect(await remindAt(ana.id)).toBeNull();
  expect(await findPreferences(ana.id)).toMatchObject({ stoppedAt: null, pausedUntil: null });
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    isStop ? "person.questions-stopped" : "person.questions-paused",
    "person.questions-started",
  ]);
  const placed = (await queuedJobs()).filter(({ name }) => name === "place-people");
  expect(placed).toHaveLength(isStop ? 1 : 0);
});

type Someone = Awaited<ReturnType<typeof person>>;

test("whoever finds what is asked of them on their home page gets no mail of it, and all else", async () => {
  const ana = await person();
  await choosePreferences(ana.actor, chosen, testNow);
  const recipient = { name: ana.name, address: ana.email };
  const mail = { subject: "Please review", html: "<p></p>", text: "" };
  const queue = (kind: "review-request" | "import-report" | "invitation" | "sign-in") =>
    db.transaction((tx) => queueDelivery(tx, { key: kind, kind, recipient, mail }, testNow));
  expect(await queue("review-request")).toBeNull();
  for (const kind of ["import-report", "invitation", "sign-in"] as const)
    expect(await queue(kind)).not.toBeNull();
});
