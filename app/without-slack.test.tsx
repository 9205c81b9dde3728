import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DemoSlack } from "@/components/access/demo-slack";
import { DeliveryFilters } from "@/components/deliveries/delivery-filters";
import { QuestionMails } from "@/components/mail/question-mails";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { PreferencesForm } from "@/components/reminders/preferences-form";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { preferences } from "@/db/schema/people";
import { slackInbox, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import { countDeliveries } from "@/domain/deliveries/count-deliveries";
import { deliveryKinds, isOfSlack } from "@/domain/deliveries/delivery-kind";
import { deliveryLanes } from "@/domain/deliveries/delivery-lane";
import { findMailTrouble } from "@/domain/deliveries/find-mail-trouble";
import { findPreferences } from "@/domain/reminders/find-preferences";
import { queueQuestions } from "@/domain/reminders/queue-questions";
import { demoSlackPage } from "@/domain/slack/demo-page";
import { findSlackTrouble } from "@/domain/slack/find-slack-trouble";
import { noteTrouble } from "@/domain/slack/note-trouble";
import { queueSlackMessage } from "@/domain/slack/queue-slack-message";
import { seal } from "@/domain/slack/seal";
import { sendSlack } from "@/domain/slack/send-slack";
import { slackSetup } from "@/domain/slack/slack-setup";
import { takeRequest } from "@/domain/slack/take-request";
import { patience } from "@/jobs/task-list";
import { lanesOf } from "@/jobs/worker-lanes";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { configureSlack, forgetSlack } from "@/tests/support/slack/configure-slack";
import { slackSamples } from "@/tests/support/slack-requests";
import { slackMember, slackWorkspace } from "@/tests/support/slack-with";
import * as commands from "./api/slack/commands/route";
import * as events from "./api/slack/events/route";
import * as interactivity from "./api/slack/interactivity/route";
import * as callback from "./api/slack/oauth/callback/route";
import * as start from "./api/slack/oauth/start/route";

/* Where Slack is not configured nothing of it is to be seen or runs, also where it was before. */

const some = { clientId: "1.2", clientSecret: "none", signingSecret: "none" };
const asBefore = () => configureSlack({ url: "http://127.0.0.1:9", credentials: some });
const id = "019a0000-0000-7000-8000-000000000001";

let ana: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  asBefore();
  ana = await person("admin");
  const workspace = await slackWorkspace({ id, sealedToken: seal("xoxb-1", id) });
  await db.update(slackWorkspaces).set({ scopes: ["chat:write", "im:write"] });
  await slackMember(workspace.id, ana.id);
  await db.insert(preferences).values({ personId: ana.id, questionsBy: "slack", changedAt: testNow });
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetSlack();
});

const action = async () => ({ status: "idle" as const });
const day = { today: "2026-06-03", tomorrow: "2026-06-04", locale: "en-GB" };

/** What pages show of Slack to somebody who was known there, beside its own pages. */
async function shown() {
  const chosen = await findPreferences(ana.id);
  const counts = await countDeliveries(ana.actor);
  return renderToStaticMarkup(
    <>
      <SettingsTabs current="/settings" hasSlack={slackSetup() !== null} />
      <PreferencesForm preferences={chosen} clock={ana} timeZones={[]} locales={[]} save={action} />
      <QuestionMails
        preferences={{ ...chosen, questionsBy: "mail" }}
        day={day}
        actions={{ stop: action, start: action, choose: action, pause: action }}
      >
        {null}
      </QuestionMails>
      <DeliveryFilters
        query={{}}
        kinds={deliveryKinds.filter((kind) => counts.hasSlack || !isOfSlack(kind))}
        lanes={counts.hasSlack ? deliveryLanes : []}
      />
      <DemoSlack href={demoSlackPage()} />
    </>,
  );
}

test("nothing of it is visible", async () => {
  expect((await shown()).match(/Slack/g)?.length).toBeGreaterThanOrEqual(5);
  expect(await findSlackTrouble(ana.actor, testNow)).toMatchObject({ kind: "missing" });
  forgetSlack();
  expect(await shown()).not.toMatch(/slack/i);
  expect(await findSlackTrouble(ana.actor, testNow)).toBeNull();
  expect(await findMailTrouble(ana.actor, testNow, "slack")).toBeNull();
  // Every page with these tabs asks first, and Slack's own is missing then.
  const pages = readdirSync("app/settings", { recursive: true })
    .filter((name) => String(name).endsWith("page.tsx"))
    .map((name) => readFileSync(join("app/settings", String(name)), "utf8"))
    .filter((text) => text.includes("<SettingsTabs"));
  expect(pages.length).toBeGreaterThanOrEqual(6);
  for (const text of pages)
    expect(text).toMatch(/hasSlack=\{slackSetup\(\) !== null\}|if \(!slackSetup\(\)\) notFound\(\)/);
});

test("there is nothing at its addresses", async () => {
  forgetSlack();
  const doors = { events, commands, interactivity };
  for (const { to, body } of slackSamples(1)) {
    const request = new Request(`http://127.0.0.1:3000/api/slack/${to}`, { method: "POST", body });
    expect((await doors[to].POST(request)).status).toBe(404);
  }
  expect((await start.GET()).status).toBe(404);
  const back = new NextRequest("http://127.0.0.1:3000/api/slack/oauth/callback?code=1&state=2");
  expect((await callback.GET(back)).status).toBe(404);
  expect(await db.select().from(slackInbox)).toEqual([]);
});

const tasks = () => lanesOf("worker", patience).flatMap(({ taskList }) => Object.keys(taskList ?? {}));
const clock = () =>
  lanesOf("worker", patience).flatMap(({ parsedCronItems }) => parsedCronItems?.map(({ task }) => task));

test("nothing of it runs: no lane, no clock, no call, and questions go by mail", async () => {
  expect([tasks().includes("send-slack"), clock().includes("sweep-slack")]).toEqual([true, true]);
  const asked = await card(ana.id, (await insight(ana.id)).id);
  const message = {
    ...{ key: "left", kind: "questions" as const, workspace: { id, name: "Harbour" }, text: "Q", blocks: [] },
    to: { slackUserId: "U1", person: ana },
  };
  const left = await db.transaction((tx) => queueSlackMessage(tx, message, testNow));
  const [key, content] = ["command", { user_id: "U1", channel_id: "C1", text: "plans", response_url: "" }];
  await db
    .insert(slackInbox)
    .values({ key, kind: "command", teamId: "T1", enterpriseId: "", content, receivedAt: testNow });

  forgetSlack();
  const calling = vi.spyOn(globalThis, "fetch");
  const before = (await queuedJobs()).length;
  expect([tasks().includes("send-slack"), clock().includes("sweep-slack")]).toEqual([false, false]);
  expect(await db.transaction((tx) => queueSlackMessage(tx, { ...message, key: "new" }, testNow))).toBeNull();
  await db.transaction((tx) => queueQuestions(tx, [asked.id]));
  expect((await queuedJobs()).slice(before).map(({ name }) => name)).toEqual(["mail-questions"]);

  // What waited from before does nothing, ends nothing and keeps nothing that was said.
  const by = { worker: "worker", signal: new AbortController().signal };
  await sendSlack({ deliveryId: left?.id ?? "" }, by, testNow);
  await takeRequest({ key }, testNow);
  await noteTrouble({ workspaceId: id, code: "invalid_auth" }, testNow);
  expect(calling).not.toHaveBeenCalled();
  expect(await db.select().from(deliveries)).toMatchObject([{ id: left?.id, state: "pending" }]);
  expect(await db.select().from(slackInbox)).toMatchObject([{ doneAt: testNow, content: null }]);
  expect(await db.select().from(slackWorkspaces)).toMatchObject([{ state: "active" }]);
  expect(await db.select().from(slackMembers)).toHaveLength(1);
});
