import { isNull } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { slackErrands, slackInbox, slackPaces } from "@/db/schema/slack";
import { findPreferences } from "@/domain/reminders/find-preferences";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { queuedJobs } from "@/tests/support/inspect";
import { due } from "@/tests/support/reminder-with";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { assertView } from "@/tests/support/slack/view-rules";
import { installed, linked, startSlackApp } from "@/tests/support/slack-app";
import { publishHome } from "./show-home";

let slack: FakeSlack;
let app: Awaited<ReturnType<typeof startSlackApp>>;
let fake: FakeWorkspace;
let workspace: Awaited<ReturnType<typeof installed>>;

beforeEach(async () => {
  slack = await startFakeSlack({ domains: ["insights.example.org"] });
  app = await startSlackApp(slack);
  fake = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  workspace = await installed(fake);
  fake.addUser({ id: "UINES", name: "Ines" });
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const homeJobs = async () =>
  (await queuedJobs()).filter(({ name }) => name === "slack-home").map(({ payload }) => payload);
const published = () => slack.journal.filter(({ method }) => method === "views.publish").length;

/** Has what came in done, and the home drawn as if ten seconds had passed. */
async function work() {
  await app.work();
  await db.delete(slackPaces);
  await publishHome({ workspaceId: workspace.id, slackUserId: "UINES" }, testNow);
}

function shown() {
  const home = fake.homes.get("UINES");
  assertView(home?.view, "home");
  return { id: home?.id ?? "", words: JSON.stringify(home?.view.blocks) };
}

function lastModal() {
  const view = fake.views.at(-1);
  assertView(view?.view, "modal");
  return { id: view?.id ?? "", words: JSON.stringify(view?.view.blocks) };
}

/** Ines with a question, and an initiative that something bears on. */
async function world() {
  const [author, ines] = await Promise.all([person("author"), person()]);
  await linked(workspace.id, "UINES", ines.id);
  const [asked, known] = [
    await insight(author.id),
    await insight(author.id, { content: { statement: "Six plans sell better.", certainty: "low" } }),
  ];
  await due(ines.id, asked.id);
  const ask = await card(ines.id, asked.id);
  const work = await initiative(ines.id, { title: "Rebuild <!channel>", kickoffOn: "2026-06-09" });
  await match(work.id, known.id, { state: "accepted" });
  return { ines, ask, asked, known };
}

test("shows what is due, what comes up and how one is asked, and each can be done there", async () => {
  const { ines, asked } = await world();
  await fake.openHome("UINES");
  await work();
  for (const words of [
    ...["How many plans first?", "Asked because", "Rebuild &lt;!channel&gt;", "Kickoff on 9 June 2026"],
    ...["One insight bears on it; you have not met it.", "Six plans sell better.", "●●○○ Low certainty"],
    ...["Tested with new customers only.", "at most 3 questions in any seven days", "They come by mail"],
  ])
    expect(shown().words).toContain(words);
  expect(shown().words).not.toContain(asked.statement);

  await fake.press("UINES", { viewId: shown().id }, "card.show");
  await work();
  expect(lastModal().words).toContain(asked.statement);
  await fake.press("UINES", { viewId: lastModal().id }, "card.answer.knew");
  await work();
  expect(lastModal().words).toContain("You said “Knew it”.");
  expect(shown().words).not.toContain("How many plans first?");

  await fake.press("UINES", { viewId: shown().id }, "home.pause-week");
  await work();
  expect((await findPreferences(ines.id)).pausedUntil).toBe("2026-06-10");
  expect(shown().words).toContain("You have a break from questions until 10 June 2026.");
  await fake.press("UINES", { viewId: shown().id }, "home.resume");
  await work();
  expect((await findPreferences(ines.id)).pausedUntil).toBeNull();
});

test("what was done in a window is not done again because it could not be shown", async () => {
  await world();
  await fake.openHome("UINES");
  await work();
  await fake.press("UINES", { viewId: shown().id }, "card.show");
  await work();
  slack.faults.next("views.update", { kind: "html", status: 502 });
  await fake.press("UINES", { viewId: lastModal().id }, "card.answer.knew");
  await app.work();
  expect(await db.select().from(slackInbox).where(isNull(slackInbox.doneAt))).toEqual([]);
});

test("is drawn at most once in ten seconds, and what comes sooner later", async () => {
  await world();
  await fake.openHome("UINES");
  await app.work();
  const [home] = (await homeJobs()) as { workspaceId: string; slackUserId: string }[];
  if (!home) throw new Error("Nothing was queued.");
  await publishHome(home, testNow);
  await publishHome(home, testNow);
  expect(published()).toBe(1);
  expect(await homeJobs()).toHaveLength(1);
  await work();
  expect(published()).toBe(2);
});

test("whoever is not known here is offered to say who they are, and sees nothing", async () => {
  await insight((await person("author")).id);
  await fake.openHome("UINES");
  await work();
  expect(shown().words).toContain("Connect your account");
  await fake.press("UINES", { viewId: shown().id }, "home.connect");
  await work();
  expect(lastModal().words).toMatch(/insights\.example\.org\/settings\/slack\/connect\/[\w-]+/);
  expect(await db.select().from(slackErrands)).toHaveLength(1);
});

test("nothing is drawn where Tidemark was removed", async () => {
  await publishHome({ workspaceId: "01900000-0000-7000-8000-000000000000", slackUserId: "UINES" }, testNow);
  expect(published()).toBe(0);
});
