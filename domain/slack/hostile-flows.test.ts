import { afterEach, beforeEach, expect, test } from "vitest";
import { insight, person, testNow } from "@/tests/support/factories";
import { hostileWords } from "@/tests/support/hostile-words";
import { initiative, match } from "@/tests/support/initiative-with";
import { assertBlocks } from "@/tests/support/slack/blocks";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { liveProblems } from "@/tests/support/slack/live-text";
import { installed, linked, slackHome, startSlackApp } from "@/tests/support/slack-app";
import { indexInsights } from "../search/index-insights";
import { publishHome } from "./show-home";

let slack: FakeSlack;
let app: Awaited<ReturnType<typeof startSlackApp>>;
let workspace: FakeWorkspace;

beforeEach(async () => {
  slack = await startFakeSlack({ domains: ["insights.example.org"], limits: "none" });
  app = await startSlackApp(slack);
  workspace = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const live = Object.values(hostileWords)
  .map((words) => words.slice(0, 60))
  .join(" ");

/** All that Slack holds of ours: what it was called with, and what it shows. */
function shown() {
  const ours = workspace.channels.flatMap(({ messages, ephemerals }) => [
    ...messages.filter(({ bot_id }) => bot_id),
    ...ephemerals.map(({ message }) => message),
  ]);
  return {
    calls: slack.journal.map(({ args }) => args),
    ours,
    views: workspace.views,
    homes: [...workspace.homes.values()],
  };
}

test("S8: nothing that people write is live in what they are answered", async () => {
  const row = await installed(workspace);
  const bea = await person("author", { name: live.slice(0, 200) });
  const plans = await insight(bea.id, {
    content: { statement: `Plans ${live}`.slice(0, 900), limitations: [{ id: "l1", text: live }] },
  });
  await indexInsights([plans.id]);
  const work = await initiative(bea.id, {
    title: `Plans ${live}`.slice(0, 190),
    brief: live,
    kickoffOn: "2026-06-09",
  });
  await match(work.id, plans.id, { state: "accepted" });
  const channel = workspace.addChannel({ name: "plans <!here>", withBot: true });
  const [known, unknown] = [workspace.addUser({ name: "<!channel>" }), workspace.addUser({ name: "<@U1>" })];
  await linked(row.id, known.id, bea.id);
  await workspace.post(
    known.id,
    channel.id,
    `${slackHome}/i/${plans.key} ${slackHome}/initiatives/${work.key}`,
  );
  const { ts } = await workspace.post(known.id, channel.id, `What about plans? ${live}`);
  for (const { id } of [known, unknown]) {
    for (const words of ["plans", live, "help", "mute", "connect"])
      await workspace.command(id, channel.id, words);
    for (const name of ["find_related", "save_as_insight"])
      await workspace.shortcut(id, channel.id, ts, name);
  }
  await app.work();
  for (const name of ["word.share", "word.pause-week"])
    for (const message of workspace.ephemerals(channel.id, known.id))
      if (JSON.stringify(message.blocks).includes(name))
        await workspace.press(known.id, { channelId: channel.id, ts: message.ts }, name);
  const form = workspace.views.find(
    ({ view, userId }) => view.callback_id === "save_as_insight" && userId === known.id,
  );
  const typed = (value: string) => ({ value: { type: "plain_text_input", value } });
  const fields = { statement: live.slice(0, 200), quote: live, title: "<!channel>", note: "<@U1>" };
  await workspace.submit(
    known.id,
    form?.id ?? "",
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)])),
  );
  await app.work();
  for (const { id } of [known, unknown]) await publishHome({ workspaceId: row.id, slackUserId: id }, testNow);

  const all = shown();
  expect(liveProblems(all, [slackHome])).toEqual([]);
  for (const { blocks } of all.ours) if (blocks) assertBlocks(blocks, { surface: "message" });
  const said = JSON.stringify(all);
  for (const words of [
    "shared what we know",
    "Saved as a draft",
    "Connect your account",
    "What comes up",
    "No questions until",
  ])
    expect(said).toContain(words);
});
