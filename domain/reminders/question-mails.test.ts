import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { cards } from "@/db/schema/reminders";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { queueMail, toPerson } from "@/tests/support/outbox";
import { startAskMails, stopAskMails } from "./ask-mails";
import { findPreferences } from "./find-preferences";
import { pauseQuestions } from "./pause-questions";
import { chooseQuestionMails, startQuestionMails, stopQuestionMails } from "./question-mails";
import { stopQuestions } from "./stop-questions";

/** Somebody with a question of today and its mail. */
async function asked() {
  const ana = await person();
  const { id: insightId } = await insight(ana.id);
  const card = { personId: ana.id, insightId, promptId: "one", reason: "base", day: "2026-06-03" } as const;
  await db.insert(cards).values({ ...card, plannedAt: testNow, closesOn: "2026-06-10" });
  await queueMail({ kind: "questions", ...toPerson(ana) });
  return ana;
}

const states = async () => ({
  card: (await db.select({ state: cards.state }).from(cards))[0]?.state,
  mail: (await db.select({ state: deliveries.state }).from(deliveries))[0]?.state,
});

test("stopping the mails leaves the questions where they are", async () => {
  const ana = await asked();
  await stopQuestionMails(ana.actor, testNow);
  expect(await states()).toEqual({ card: "open", mail: "cancelled" });
  expect(await findPreferences(ana.id)).toMatchObject({ questionsBy: "home", stoppedAt: null, cap: 3 });
  await startQuestionMails(ana.actor, testNow);
  expect(await findPreferences(ana.id)).toMatchObject({ questionsBy: "mail" });
});

test("wanting them again ends a stop and a break, and what was taken back comes again", async () => {
  for (const end of [
    (ana: Awaited<ReturnType<typeof person>>) => stopQuestions(ana.actor, {}, testNow),
    (ana: Awaited<ReturnType<typeof person>>) =>
      pauseQuestions(ana.actor, { span: "week", until: "" }, testNow),
  ]) {
    const ana = await asked();
    const cardOf = async () =>
      (await db.select({ state: cards.state }).from(cards).where(eq(cards.personId, ana.id)))[0]?.state;
    await end(ana);
    expect(await cardOf()).toBe("withdrawn");
    await startQuestionMails(ana.actor, testNow);
    expect(await cardOf()).toBe("open");
    expect(await findPreferences(ana.id)).toMatchObject({ stoppedAt: null, pausedUntil: null });
    await db.delete(deliveries);
  }
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    ...["person.questions-stopped", "person.question-mails-started"],
    ...["person.questions-paused", "person.question-mails-started"],
  ]);
});

test("by the link of a mail one chooses how many and how, and nothing else changes", async () => {
  const ana = await asked();
  await chooseQuestionMails(ana.actor, { cap: 1, questionsBy: "home" }, testNow);
  expect(await states()).toEqual({ card: "open", mail: "cancelled" });
  await chooseQuestionMails(ana.actor, { cap: 0, questionsBy: "mail" }, testNow);
  expect((await states()).card).toBe("withdrawn");
  expect(await findPreferences(ana.id)).toMatchObject({ cap: 0, questionsBy: "mail", days: [2, 3, 4, 5] });
  expect((await queuedJobs()).map(({ name }) => name)).toContain("place-people");
});

test("what colleagues ask is mailed or not, once each", async () => {
  const ana = await person();
  await queueMail({ kind: "review-request", ...toPerson(ana) });
  for (const verb of [stopAskMails, stopAskMails, startAskMails, startAskMails])
    await verb(ana.actor, testNow);
  expect((await states()).mail).toBe("cancelled");
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "person.ask-mails-stopped",
    "person.ask-mails-started",
  ]);
});
