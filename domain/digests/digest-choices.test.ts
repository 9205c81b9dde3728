import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people, preferences } from "@/db/schema/people";
import { reactivatePerson } from "@/domain/access/reactivate-person";
import { queueDelivery } from "@/domain/deliveries/queue-delivery";
import { updateProfile } from "@/domain/people/update-profile";
import { choosePreferences } from "@/domain/reminders/choose-preferences";
import { pauseQuestions } from "@/domain/reminders/pause-questions";
import { choosePreferencesInput } from "@/domain/reminders/preference-input";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { edition } from "@/tests/support/reminder-with";
import { chooseDigest } from "./choose-digest";
import { chooseDigestInput } from "./digest-input";
import { findDigestChoice } from "./find-digest-choice";
import { findDigestSettings } from "./find-digest-settings";
import { startDigest, stopDigest } from "./stop-digest";

/** In Berlin it is eleven on Wednesday, 3 June 2026 at `testNow`, week 23. */
const soon = new Date(testNow.getTime() + 60_000);
const friday = chooseDigestInput.parse({ digestDay: "5", digestTime: "16:30" });

type Someone = Awaited<ReturnType<typeof person>>;
const plan = (digestAt: Date) => db.update(people).set({ digestAt });
const nextOf = async ({ id }: Someone) =>
  (await db.select({ at: people.digestAt }).from(people).where(eq(people.id, id)))[0]?.at;

test.each([
  { wrong: { digestDay: "8" }, field: "digestDay" },
  { wrong: { digestDay: "" }, field: "digestDay" },
  { wrong: { digestTime: "24:00" }, field: "digestTime" },
  { wrong: { digestTime: "8" }, field: "digestTime" },
])("cannot choose $wrong", ({ wrong, field }) => {
  const typed = { digestDay: "5", digestTime: "16:30", ...wrong };
  expect(chooseDigestInput.safeParse(typed).error?.issues[0]?.path[0]).toBe(field);
});

test("day and time are saved once, and the next one is worked out anew", async () => {
  const ana = await person();
  await plan(soon);
  await chooseDigest(ana.actor, friday, testNow);
  expect(await nextOf(ana)).toBeNull();
  await plan(soon);
  await chooseDigest(ana.actor, friday, soon);
  expect(await nextOf(ana)).toEqual(soon);
  expect(await auditTrail()).toMatchObject([
    {
      ...{ action: "person.digest-chosen", subjectId: ana.id },
      ...{ before: { digestDay: 1, digestTime: "08:00" }, after: { digestDay: 5, digestTime: "16:30" } },
    },
  ]);
});

test("stopping takes back what waits to be sent, and starting works out the next one; each once", async () => {
  const ana = await person();
  await plan(soon);
  const recipient = { name: ana.name, address: ana.email };
  const mail = { subject: "Your week", html: "<p></p>", text: "" };
  const delivery = { key: "digest:1", kind: "digest", person: ana, recipient, mail } as const;
  await db.transaction((tx) => queueDelivery(tx, delivery, testNow));
  await stopDigest(ana.actor, testNow);
  await stopDigest(ana.actor, soon);
  expect(await db.select().from(deliveries)).toMatchObject([{ state: "cancelled" }]);
  expect(await findDigestSettings(ana.actor, testNow)).toMatchObject({ stoppedAt: testNow, next: null });
  expect(await findDigestChoice(ana.id)).toEqual({ day: 1, time: "08:00", isStopped: true });
  await plan(soon);
  await startDigest(ana.actor, soon);
  await startDigest(ana.actor, soon);
  expect(await nextOf(ana)).toBeNull();
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "person.digest-stopped",
    "person.digest-started",
  ]);
});

test.each([
  ["never chose", async () => {}, { on: "2026-06-08", at: "08:00" }],
  [
    "chose Friday",
    (ana: Someone) => chooseDigest(ana.actor, friday, testNow),
    { on: "2026-06-05", at: "16:30" },
  ],
  [
    "chose Friday after this week's one",
    async (ana: Someone) => {
      await edition(ana.id, { week: "2026-W23" });
      await chooseDigest(ana.actor, friday, testNow);
    },
    { on: "2026-06-12", at: "16:30" },
  ],
  [
    "is owed one since Monday",
    () => plan(new Date("2026-06-01T06:00:00Z")),
    { on: "2026-06-03", at: "11:00" },
  ],
])("when the next one comes for somebody who %s", async (_, happen, next) => {
  const ana = await person();
  await happen(ana);
  expect((await findDigestSettings(ana.actor, testNow)).next).toEqual(next);
});

const profile = { name: "Ana", timeZone: "Europe/Lisbon", locale: "en-GB", homeTeamId: "" };
const questions = choosePreferencesInput.parse({
  ...{ cap: "5", days: ["2"], askFrom: "09:00", askUntil: "12:30", questionsBy: "home", asksBy: "home" },
  ...{ timeZone: "Europe/Berlin", locale: "en-GB" },
});

test.each([
  ["another zone on the profile", (ana: Someone) => updateProfile(ana.actor, profile, testNow), soon],
  [
    "another zone days before",
    (ana: Someone) => updateProfile(ana.actor, profile, new Date(soon.getTime() - 27 * 60 * 60_000)),
    null,
  ],
  [
    "the same zone",
    (ana: Someone) => updateProfile(ana.actor, { ...profile, timeZone: "Europe/Berlin" }, testNow),
    soon,
  ],
  [
    "another zone beside the questions",
    (ana: Someone) => choosePreferences(ana.actor, { ...questions, timeZone: "Europe/Lisbon" }, testNow),
    soon,
  ],
  ["other questions", (ana: Someone) => choosePreferences(ana.actor, questions, testNow), soon],
  [
    "coming back",
    async (ana: Someone) => {
      await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, ana.id));
      await reactivatePerson((await person("admin")).actor, { personId: ana.id });
    },
    null,
  ],
])("the next digest after %s", async (_, happen, next) => {
  const ana = await person();
  await plan(soon);
  await happen(ana);
  expect(await nextOf(ana)).toEqual(next);
});

test("a pause of questions is still known as such after another day was chosen for the digest", async () => {
  const ana = await person();
  await pauseQuestions(ana.actor, { span: "week", until: "" }, testNow);
  await chooseDigest(ana.actor, friday, soon);
  const [row] = await db.select().from(preferences).where(eq(preferences.personId, ana.id));
  expect(row?.changedAt).toEqual(testNow);
});
