import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people, preferences } from "@/db/schema/people";
import { slackInbox } from "@/db/schema/slack";
import { insight, person } from "@/tests/support/factories";
import type { FakeMessage } from "@/tests/support/slack/fake-slack";
import { type SlackTown, startSlackTown } from "@/tests/support/slack-town";
import { slackChannel } from "@/tests/support/slack-with";
import { indexInsights } from "../search/index-insights";
import { respond } from "./respond";

let town: SlackTown;
let workspace: Awaited<ReturnType<SlackTown["install"]>>;
let ana: Awaited<ReturnType<typeof person>>;
let here: ReturnType<SlackTown["there"]["addChannel"]>;
let [known, stranger] = ["", ""];

beforeAll(async () => {
  town = await startSlackTown();
  known = town.there.addUser({ name: "Ana", email: "ana@example.org" }).id;
  stranger = town.there.addUser({ name: "Mallory" }).id;
});
beforeEach(async () => {
  workspace = await town.install();
  ana = await person("author", { name: "Ana", email: "ana@example.org" });
  here = town.there.addChannel({ name: "growth" });
  town.slack.journal.length = 0;
});
afterAll(() => town.stop());

const secret = "Mortgage fees of partner banks are wrong in one of four letters.";

const bare = {
  summary: "",
  businessContext: "",
  goals: [],
  nonGoals: [],
  usageDo: [],
  usageDont: [],
  evidence: [],
};

/** Those that everybody may read, and one that only Ana may, all about mortgages. */
async function library(pages = ["one"]) {
  const open = await Promise.all(
    pages.map((page) =>
      insight(ana.id, { content: { ...bare, statement: `Mortgage plans sell on page ${page}.` } }),
    ),
  );
  const hidden = await insight(ana.id, {
    visibility: "restricted",
    content: { ...bare, statement: secret },
  });
  await indexInsights([hidden, ...open].map(({ id }) => id));
  return { open, hidden };
}

const command = async (userId: string, text: string, channelId = here.id) => {
  await town.there.command(userId, channelId, text);
  await town.work();
  return town.there.ephemerals(channelId, userId).at(-1) as FakeMessage;
};
const press = async (userId: string, { ts }: FakeMessage, actionId: string, value?: string) => {
  await town.there.press(userId, { channelId: here.id, ts }, actionId, { value });
  await town.work();
};
const shared = () => town.there.messages(here.id);
const last = (userId: string) => JSON.stringify(town.there.ephemerals(here.id, userId).at(-1));
const buttons = (message: { blocks?: unknown }, actionId: string) =>
  JSON.stringify(message.blocks).split(`"action_id":"${actionId}"`).length - 1;

describe("/tidemark", () => {
  test("five answers with how sure they are and where they do not hold, for whoever asks alone", async () => {
    await library(["one", "two", "three", "four", "five"]);
    const answer = await command(known, "mortgage");
    const words = JSON.stringify(answer);
    expect(words.match(/●●●○ Moderate certainty/g)).toHaveLength(5);
    expect(words.match(/Tested with new customers only/g)).toHaveLength(5);
    expect(words).toContain("6 insights on “mortgage”; the best 5");
    expect(buttons(answer, "word.share")).toBe(words.includes(secret) ? 4 : 5);
    expect(shared()).toEqual([]);
    expect(JSON.stringify(await command(known, "zzzqqq"))).toContain("Nothing of what you may read");
  });

  test("S4: who is not known gets a way to connect, and not one word of what is known", async () => {
    await library();
    for (const text of ["mortgage", "mortgage fees of partner banks", "connect", "mute"]) {
      const answer = JSON.stringify(await command(stranger, text));
      expect(answer).toContain("/settings/slack/connect/");
      expect(answer).not.toMatch(/plans sell|partner banks are/);
    }
    await db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, ana.id));
    expect(JSON.stringify(await command(known, "mortgage"))).not.toMatch(/plans sell|partner banks are/);
    expect(JSON.stringify([town.slack.journal, shared()])).not.toMatch(/plans sell|partner banks are/);
  });

  test("what a title says stays words: nobody is rung, nothing is linked", async () => {
    const statement = "<!channel> <@U1> <https://evil.example|mortgage> *bold* & <!here>";
    const { id } = await insight(ana.id, { content: { statement } });
    await indexInsights([id]);
    const answer = await command(known, "mortgage <!channel> <@U1>");
    await press(known, answer, "word.share");
    // Another text for a picture is read out as it stands.
    const said = JSON.stringify([answer, shared()]).replace(/"alt_text":"[^"]*"/g, "");
    expect(said).toContain("&lt;!channel&gt;");
    expect(said).not.toMatch(/<!|<@|<https:\/\/evil/);
  });

  test("help is given to anybody, and for nothing at all", async () => {
    for (const text of ["", "help", " HELP "])
      expect(JSON.stringify(await command(stranger, text))).toContain("`/tidemark mute`");
  });

  test("a direct message is answered as the command is, once, and what we say ourselves is not", async () => {
    await library();
    const dm = town.there.openDm(known);
    await town.there.post(known, dm.id, "mortgage");
    await town.work();
    expect(dm.messages).toHaveLength(2);
    expect(JSON.stringify(dm.messages[1])).toContain("2 insights");
    expect(buttons(dm.messages[1] ?? {}, "word.share")).toBe(0);
    await db.update(slackInbox).set({ doneAt: null });
    await town.work();
    expect(dm.messages).toHaveLength(2);
  });

  test("a direct answer that may have arrived is not said again", async () => {
    const dm = town.there.openDm(known);
    town.slack.faults.next("chat.postMessage", { kind: "accept-then-reset" });
    await town.there.post(known, dm.id, "help");
    const before = dm.messages.length;
    for (const _ of [1, 2]) await town.work();
    expect(dm.messages).toHaveLength(before + 1);
  });
});

describe("Share", () => {
  test("posts it where it was asked for, as everybody may read it, with who shared it, and once", async () => {
    const { open } = await library();
    const answer = await command(known, "mortgage page");
    for (const _ of [1, 2]) await press(known, answer, "word.share", open[0]?.id);
    expect(shared()).toHaveLength(1);
    const words = JSON.stringify(shared()[0]);
    expect(words).toContain("Ana shared what we know");
    expect(words).toContain("Mortgage plans sell on page one.");
    expect(words).toContain("Mind the limits");
    expect(last(known)).toContain("already");
  });

  test("a made-up press shares nothing of what not everybody may read, and neither does a stranger's", async () => {
    const { open, hidden } = await library(["one", "two"]);
    const answer = await command(known, "mortgage page");
    const elements = answer.blocks?.flatMap((block) => (block.elements ?? []) as { value?: string }[]);
    const button = elements?.find(({ value }) => value === open[0]?.id) ?? {};
    button.value = hidden.id;
    await press(known, answer, "word.share", hidden.id);
    expect(last(known)).toContain("not open to everybody");
    button.value = open[0]?.id;
    await db
      .update(insights)
      .set({ visibility: "restricted" })
      .where(eq(insights.id, open[0]?.id ?? ""));
    await press(known, answer, "word.share", open[0]?.id);
    await db.update(people).set({ deactivatedAt: new Date() }).where(eq(people.id, ana.id));
    await press(known, answer, "word.share", open[1]?.id);
    expect(last(known)).toContain("Nothing was done");
    expect(shared()).toEqual([]);
  });

  test("nothing is shared with another company, unless that was allowed", async () => {
    const { open } = await library();
    here = town.there.addChannel({ name: "with-partner", isShared: true });
    const answer = await command(known, "mortgage page");
    await press(known, answer, "word.share", open[0]?.id);
    expect([shared(), last(known)]).toEqual([[], expect.stringContaining("another company")]);
  });
});

test.each([
  "https://evil.example/response",
  "http://hooks.slack.com/commands/1",
  "https://hooks.slack.com.evil.example/1",
  "https://hooks.slack.com:8443/1",
  "https://ana@hooks.slack.com/1",
  "http://127.0.0.1:9/response",
  "hooks.slack.com/1",
])("nothing is ever posted to %s", async (address) => {
  await expect(respond(address, { text: "x" })).rejects.toMatchObject({ code: "foreign_response_url" });
});

test("what a button did is not done again because that could not be said", async () => {
  const { ts } = await command(known, "mute");
  await town.there.press(known, { channelId: here.id, ts }, "word.pause-week");
  const fetching = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new TypeError("reset"));
  await town.work();
  fetching.mockRestore();
  expect(await db.select().from(slackInbox).where(isNull(slackInbox.doneAt))).toEqual([]);
  expect((await db.select().from(preferences))[0]?.pausedUntil).toBe("2026-06-10");
});

test("muting is done where it was asked for, says what it did, and is undone there", async () => {
  await slackChannel(workspace.id, { channelId: here.id, isListening: true });
  const answer = await command(known, "mute");
  expect(buttons(answer, "channel.mute")).toBe(1);
  await press(known, answer, "word.pause-week");
  const chosen = async () => (await db.select().from(preferences))[0];
  expect((await chosen())?.pausedUntil).toMatch(/^2026-06-10$/);
  expect(last(known)).toContain("No questions until 10 June 2026");
  await press(known, answer, "word.resume");
  expect((await chosen())?.pausedUntil).toBeNull();
  await press(known, await command(known, "mute"), "word.by-home");
  expect((await chosen())?.questionsBy).toBe("home");
});
