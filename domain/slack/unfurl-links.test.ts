import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { insights, insightTopics } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { slackChannels, slackMessages, slackWorkspaces } from "@/db/schema/slack";
import { insightHref } from "@/domain/insights/insight-address";
import { indexInsights } from "@/domain/search/index-insights";
import { completeContent, insight, path, person, testNow, topic } from "@/tests/support/factories";
import { contradict, initiative, match } from "@/tests/support/initiative-with";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { installed, linked, slackHome, startSlackApp } from "@/tests/support/slack-app";
import { answerMention } from "./answer-mention";
import { publishHome } from "./show-home";

let slack: FakeSlack;
let app: Awaited<ReturnType<typeof startSlackApp>>;
let workspace: FakeWorkspace;
let author: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  slack = await startFakeSlack({ domains: ["insights.example.org"], limits: "none" });
  app = await startSlackApp(slack);
  workspace = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  author = await person("author", { name: "Ana Torres" });
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const later = (ms: number) => new Date(testNow.getTime() + ms);
const calls = () => slack.journal.filter(({ method }) => method === "chat.unfurl");
const said = (value: unknown) => JSON.stringify(value);

/** Somebody posts this, and what waits is done; what stands below their message afterwards, by address. */
async function post(userId: string, channelId: string, text: string) {
  const message = await workspace.post(userId, channelId, text);
  await app.work();
  return message.unfurls;
}

test("insights, paths and initiatives say what they are to a channel", async () => {
  await installed(workspace);
  const bea = workspace.addUser({ name: "Bea" });
  const channel = workspace.addChannel({ name: "growth" });
  const shown = await insight(author.id, {
    content: { limitations: ["One.", "*Two* & more.", "Three."].map((text, n) => ({ id: `l${n}`, text })) },
  });
  const against = await insight(author.id, {
    content: { statement: "Six plans sell better.", certainty: "low" },
  });
  const apart = await insight(author.id, { visibility: "restricted", content: { statement: "Kept apart." } });
  await contradict(against.id, shown.id);
  const walk = await path(author.id, [shown.id, { heading: "Then" }, apart.id, against.id]);
  const work = await initiative(author.id, { brief: "**Two** plans first.", kickoffOn: "2026-06-09" });
  for (const one of [shown, apart]) await match(work.id, one.id, { state: "accepted" });
  const links = [
    `${slackHome}${insightHref(shown)}?a=1&b=2#evidence-1`,
    `${slackHome}/i/${shown.key}`,
    `${slackHome}/paths/${walk.key}`,
    `${slackHome}/initiatives/other-words-${work.key}`,
    `${slackHome}/teams/harbour`,
    "https://elsewhere.example/",
  ];
  const unfurls = await post(bea.id, channel.id, links.map((link) => `<${link}>`).join(" "));
  expect(Object.keys(unfurls)).toEqual(links.slice(0, 4).map((link) => link.replace("&", "&amp;")));
  expect(calls()).toHaveLength(1);
  const [long, short, ofPath, ofInitiative] = Object.values(unfurls).map(({ blocks }) => blocks);
  expect(short).toEqual(long);
  for (const words of [
    `*<${slackHome}${insightHref(shown)}|${shown.statement}>*`,
    "●●●○ Moderate certainty · Ana Torres · published on 3 June 2026",
    "• One.\\n• Two &amp; more.\\n",
    "|and one more>",
  ])
    expect(said(long)).toContain(words);
  expect(long?.find(({ type }) => type === "image")).toMatchObject({
    image_url: expect.stringMatching(new RegExp(`^${slackHome}/share/${shown.key}-1/[\\w-]+\\.png$`)),
    alt_text: shown.statement,
  });
  for (const words of [
    "First weeks",
    "For whom: Newcomers",
    "A path of 2 insights",
    shown.statement,
    "●●○○ Low certainty",
    "Limits: One. (and 2 more)",
  ])
    expect(said(ofPath)).toContain(words);
  for (const words of [
    "Rebuild sign-up",
    "Two plans first.",
    "Kickoff 9 June 2026",
    shown.statement,
    "− contradicts",
  ])
    expect(said(ofInitiative)).toContain(words);
  expect(said(unfurls)).not.toContain("Kept apart");
});

test("what does not hold any more says so, with what took its place", async () => {
  await installed(workspace);
  const bea = workspace.addUser({ name: "Bea" });
  const channel = workspace.addChannel({ name: "growth" });
  const [old, young, gone] = [
    await insight(author.id),
    await insight(author.id, { content: { statement: "Three plans are better." } }),
    await insight(author.id),
  ];
  const change = (id: string, values: Partial<typeof insights.$inferInsert>) =>
    db.update(insights).set(values).where(eq(insights.id, id));
  await change(old.id, { status: "superseded", supersededById: young.id, supersededAt: testNow });
  await change(gone.id, { status: "retired", retiredReason: "Prices changed.", retiredAt: testNow });
  await change(young.id, {
    nextReviewOn: "2026-06-01",
    openCauses: 1,
    verifiedAt: new Date("2026-06-03T10:00:00Z"),
  });
  const link = ({ key }: { key: string }) => `${slackHome}/i/${key}`;
  const unfurls = await post(bea.id, channel.id, [old, young, gone].map(link).join(" "));
  const shown = [old, young, gone].map((one) => said(unfurls[link(one)]));
  expect(shown[0]).toContain("*Superseded* by");
  expect(shown[0]).toContain("Three plans are better.> (●●●○ Moderate certainty)");
  expect(shown[1]).toContain("still true on 3 June 2026 · needs review: its check was due on 1 June 2026");
  expect(shown[2]).toContain("*Retired*: it is no longer relied on. Prices changed.");
  expect(shown.map((one) => one.includes('"image"'))).toEqual([false, true, false]);
});

test("whoever is still writing sees a preview, and nothing yet of what is posted", async () => {
  await installed(workspace);
  const bea = workspace.addUser({ name: "Bea" });
  const { key, statement } = await insight(author.id);
  const link = `${slackHome}/i/${key}`;
  const unfurlId = (await workspace.compose(bea.id, link)) ?? "";
  await app.work();
  const preview = workspace.previews.get(unfurlId)?.[link];
  expect(preview?.preview).toMatchObject({
    title: { type: "plain_text", text: statement },
    subtitle: { text: "●●●○ Moderate certainty · Limits: Tested with new customers only." },
  });
  expect(said(preview?.blocks)).not.toContain(statement);
  expect(calls()[0]?.args).toMatchObject({ unfurl_id: unfurlId, source: "composer" });
});

test("where Slack refuses for good there is no card, and where it may work later it is tried again", async () => {
  await installed(workspace);
  const bea = workspace.addUser({ name: "Bea" });
  const channel = workspace.addChannel({ name: "growth" });
  const { key } = await insight(author.id);
  slack.faults.next("chat.unfurl", { kind: "error", error: "cannot_unfurl_url" });
  expect(await post(bea.id, channel.id, `${slackHome}/i/${key}`)).toEqual({});
  // As where it cannot fetch the picture.
  slack.faults.next("chat.unfurl", { kind: "error", error: "invalid_blocks" });
  const plain = said(await post(bea.id, channel.id, `${slackHome}/i/${key}`));
  expect([plain.includes("Mind the limits"), plain.includes("image_url")]).toEqual([true, false]);
  slack.faults.next("chat.unfurl", { kind: "limited", retryAfter: 1 });
  await expect(post(bea.id, channel.id, `${slackHome}/i/${key}`)).rejects.toThrow("ratelimited");
  await app.work();
  expect(Object.keys(workspace.messages(channel.id)[2]?.unfurls ?? {})).toHaveLength(1);
});

/** Letters that stand nowhere else, so that a single one of them would be seen. */
const secret = "ᎠᎡᎢᎣᎤᎥᎦᎧ ᎨᎩᎪᎫᎬᎭ";
const leaked = /\p{Script=Cherokee}/u;

test("S4: nothing of what only some may read gets into Slack, wherever and by whomever it is linked", async () => {
  const row = await installed(workspace);
  const cast = {
    named: await person("reader", { name: secret }),
    other: await person(),
    left: await person(),
  };
  const content = Object.fromEntries(
    Object.entries(completeContent()).map(([name, value]) => [
      name,
      typeof value === "string" && !["certainty", "language"].includes(name) ? secret : value,
    ]),
  );
  const hidden = {
    ownerId: cast.named.id,
    content: { ...content, statement: `Plans ${secret}`, limitations: [{ id: "l1", text: secret }] },
  };
  const restricted = await insight(author.id, { ...hidden, visibility: "restricted" });
  const draft = await insight(author.id, { ...hidden, status: "draft" });
  const trashed = await insight(author.id, { ...hidden, trashed: true });
  const open = await insight(author.id);
  const { id: topicId } = await topic(secret);
  await db
    .insert(insightTopics)
    .values([restricted, draft, trashed].map(({ id: insightId }) => ({ insightId, topicId })));
  const ofPath = await path(cast.named.id, [{ heading: secret }, restricted.id], {
    title: secret,
    status: "draft",
  });
  const openPath = await path(author.id, [{ heading: secret }, restricted.id, open.id]);
  const ofInitiative = await initiative(cast.named.id, {
    ...{ title: secret, brief: secret, briefHtml: secret, visibility: "restricted", keywords: [secret] },
  });
  const openInitiative = await initiative(author.id, { stage: "active" });
  for (const { id } of [restricted, open]) await match(openInitiative.id, id, { state: "accepted" });
  await contradict(restricted.id, open.id);
  const successor = { status: "superseded", supersededById: restricted.id, supersededAt: testNow } as const;
  const replaced = await insight(author.id);
  await db.update(insights).set(successor).where(eq(insights.id, replaced.id));

  const closed = [
    ...[restricted, draft, trashed].flatMap(({ key }) => [`/i/${key}`, `/insights/x-${key}/history`]),
    ...[`/paths/${ofPath.key}`, `/initiatives/${ofInitiative.key}`, "/i/22222222"],
  ];
  const half = [`/paths/${openPath.key}`, `/initiatives/${openInitiative.key}`, `/i/${replaced.key}`];
  const text = (hrefs: string[]) => hrefs.map((href) => `<${slackHome}${href}>`).join(" ");

  const writers = [...Object.entries(cast), ["unlinked", null] as const];
  const users = await Promise.all(
    writers.map(async ([name, one]) => {
      const user = workspace.addUser({ name });
      if (one) await linked(row.id, user.id, one.id);
      return user;
    }),
  );
  await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, cast.left.id));
  const channels = [
    workspace.addChannel({ name: "public" }),
    workspace.addChannel({ name: "private", isPrivate: true, withBot: true }),
    workspace.addChannel({ name: "shared", isShared: true }),
    workspace.openDm(users[0]?.id ?? ""),
  ];
  const listening = { workspaceId: row.id, name: "private", joinedAt: testNow, isListening: true };
  await db.insert(slackChannels).values({ ...listening, channelId: channels[1]?.id ?? "" });
  for (const user of users) {
    for (const { id } of channels)
      for (const hrefs of [closed, half]) await workspace.post(user.id, id, text(hrefs));
    for (const hrefs of [closed, half]) await workspace.compose(user.id, text(hrefs));
  }
  await app.work();

  const shown = channels
    .flatMap(({ id }) => workspace.messages(id))
    .flatMap(({ unfurls }) => Object.entries(unfurls));
  expect(calls()).toHaveLength(users.length * (channels.length - 1 + 1) * 2);
  expect(workspace.messages(channels[2]?.id ?? "").map(({ unfurls }) => unfurls)).toEqual(Array(8).fill({}));
  expect(said(slack.journal)).not.toMatch(leaked);
  expect(said(shown)).not.toMatch(leaked);
  // Restricted, never published, thrown away or never there: what is shown is the same.
  const neutral = new Set(
    shown
      .filter(([url]) => /\/i(nsights)?\//.test(url) && !url.includes(replaced.key))
      .map(([, card]) => said(card)),
  );
  expect([...neutral]).toEqual([expect.stringContaining("This insight is only for some people")]);
  expect(said(shown)).toContain(open.statement);

  // Asked in any other way it is the same: by a command, at a message, at home, when an initiative is spoken of.
  await indexInsights([restricted.id, open.id]);
  const [publicId = "", privateId = ""] = channels.map(({ id }) => id);
  const { ts } = await workspace.post(users[1]?.id ?? "", privateId, "Rebuild sign-up: what of plans?");
  for (const { id } of users.slice(1)) {
    await workspace.command(id, publicId, "plans");
    await workspace.shortcut(id, privateId, ts, "find_related");
    await publishHome({ workspaceId: row.id, slackUserId: id }, testNow);
  }
  await app.work();
  const place = { workspaceId: row.id, channelId: privateId, messageTs: ts, initiativeId: openInitiative.id };
  await answerMention(place, later(3 * 60_000));
  const queued = await db.select().from(slackMessages);
  expect([queued.length, workspace.views.length]).toEqual([1, 3]);
  expect(said([queued, slack.journal, workspace.views, [...workspace.homes.values()]])).not.toMatch(leaked);
  const answered = users.slice(1).map(({ id }) => said(workspace.ephemerals(publicId, id)));
  expect(answered.map((words) => words.includes(open.statement))).toEqual([true, false, false]);
  expect(said(answered)).not.toMatch(leaked);

  // An administrator may want cards where another company reads as well; they hold the same.
  await db.update(slackWorkspaces).set({ unfurlsShared: true });
  const outside = await post(users[0]?.id ?? "", channels[2]?.id ?? "", text([...closed, ...half]));
  expect(said(outside)).toContain(open.statement);
  expect(said(slack.journal)).not.toMatch(leaked);
});
