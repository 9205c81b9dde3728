import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { slackInbox } from "@/db/schema/slack";
import { insight, person } from "@/tests/support/factories";
import { type SlackTown, startSlackTown } from "@/tests/support/slack-town";
import { indexInsights } from "../search/index-insights";

let town: SlackTown;
let ana: Awaited<ReturnType<typeof person>>;
let here: ReturnType<SlackTown["there"]["addChannel"]>;
let [known, stranger] = ["", ""];

beforeAll(async () => {
  town = await startSlackTown();
  known = town.there.addUser({ name: "Ana", email: "ana@example.org" }).id;
  stranger = town.there.addUser({ name: "Mallory" }).id;
});
beforeEach(async () => {
  await town.install();
  ana = await person("author", { name: "Ana", email: "ana@example.org" });
  here = town.there.addChannel({ name: "growth" });
  town.slack.journal.length = 0;
});
afterAll(() => town.stop());

const bare = {
  summary: "",
  businessContext: "",
  goals: [],
  nonGoals: [],
  usageDo: [],
  usageDont: [],
  evidence: [],
};

/** A message as Slack holds it, with links and escapes of its own. */
const write = async (text: string) => {
  const message = await town.there.post(known, here.id, "");
  message.text = text;
  return message;
};
const last = (userId: string) => JSON.stringify(town.there.ephemerals(here.id, userId).at(-1));

describe("Find what we know", () => {
  const question = "Should we sell <https://example.org|mortgage plans> on one &amp; two?";
  const find = async (userId: string, text: string) => {
    const { ts } = await write(text);
    await town.there.shortcut(userId, here.id, ts, "find_related");
    return town.there.views.at(-1);
  };

  /** Beside what a message is about there has to be something that it is not about. */
  const amongOthers = async () => {
    const statements = [
      "Mortgage plans sell on page one.",
      "Ferry tickets sell best before the weekend.",
      "Nurses read handover notes at dawn.",
    ];
    const others = await Promise.all(
      statements.map((statement) => insight(ana.id, { content: { ...bare, statement } })),
    );
    await indexInsights(others.map(({ id }) => id));
  };

  test("the view is filled with what bears on the message, as they may read it", async () => {
    await amongOthers();
    const view = await find(known, question);
    expect(JSON.stringify(view)).toContain("Looking for what we know");
    await town.work();
    const words = JSON.stringify(view?.view);
    expect(words).toContain("Mortgage plans sell on page");
    expect(words).toContain("Moderate certainty");
    const nothing = await find(known, "zzzqqq");
    await town.work();
    expect(JSON.stringify(nothing?.view)).toContain("Nothing we know bears on this message");
    const unknown = await find(stranger, "mortgage plans");
    await town.work();
    expect(JSON.stringify(unknown?.view)).toContain("/settings/slack/connect/");
    expect(JSON.stringify(unknown?.view)).not.toContain("sell on page");
  });

  test("where no view could be opened, or it was closed, the answer is a private message", async () => {
    await amongOthers();
    const closed = await find(known, question);
    if (closed) await town.there.close(known, closed.id);
    await town.work();
    expect(last(known)).toContain("Mortgage plans sell on page");
    town.slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id" });
    await find(known, question);
    await town.work();
    expect(town.there.ephemerals(here.id, known)).toHaveLength(2);
  });
});

describe("Save as insight", () => {
  const begin = async (userId: string, text: string) => {
    const { ts } = await write(text);
    await town.there.shortcut(userId, here.id, ts, "save_as_insight");
    await town.work();
    const view = town.there.views.at(-1);
    if (!view) throw new Error("No view was opened.");
    return { ts, view };
  };
  const filled = (changes: Record<string, string> = {}) => {
    const said = {
      statement: "Plans sell.",
      quote: "Two of three chose.",
      title: "Ana",
      note: "",
      ...changes,
    };
    return Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, { value: { type: "plain_text_input", value } }]),
    );
  };

  test("nothing is kept before it is confirmed; then one draft, with the message as evidence where it stands", async () => {
    const { ts, view } = await begin(known, "Two of three chose <https://example.org|the plan>. Really!");
    const form = JSON.stringify(view.view);
    expect(form).toContain("Two of three chose the plan. Really!");
    expect(form).toContain("Ana in #growth");
    expect(await db.select().from(drafts)).toEqual([]);
    await town.there.submit(known, view.id, filled({ statement: " " }));
    expect([Object.keys(view.errors), await db.select().from(drafts)]).toEqual([["statement"], []]);
    await town.there.submit(known, view.id, filled());
    await town.work();
    await db.update(slackInbox).set({ doneAt: null });
    await town.work();
    const [draft, ...others] = await db.select().from(drafts);
    expect(others).toEqual([]);
    expect(draft?.content).toMatchObject({
      statement: "Plans sell.",
      evidence: [{ kind: "quote", title: "Ana", quote: "Two of three chose." }],
    });
    expect(JSON.stringify(draft?.content)).toContain(`/archives/${here.id}/p${ts.replace(".", "")}`);
    const [made] = await db.select().from(insights);
    expect(made).toMatchObject({ authorId: ana.id, status: "draft" });
    expect(JSON.stringify(view.view)).toContain(`/insights/plans-sell-${made?.key}/edit`);
    expect(JSON.stringify(await db.select().from(slackInbox))).not.toContain("chose");
  });

  test("submitted four times at once, it is one draft, and worked on twice after a crash it still is", async () => {
    const { view } = await begin(known, "Two of three chose the plan.");
    await Promise.all([1, 2, 3, 4].map(() => town.there.submit(known, view.id, filled()).catch(() => null)));
    const submissions = await db.select().from(slackInbox);
    const confirmed = submissions.filter(({ content }) => content !== null);
    expect(confirmed).toHaveLength(1);
    await town.work();
    for (const { key, content } of confirmed)
      await db.update(slackInbox).set({ doneAt: null, content }).where(eq(slackInbox.key, key));
    await town.work();
    expect(await db.select().from(drafts)).toHaveLength(1);
  });

  test("whoever may not write is told so in the view, before and after, and so is who closed it", async () => {
    await db.update(people).set({ role: "reader" }).where(eq(people.id, ana.id));
    const refused = await begin(known, "Two of three chose the plan.");
    expect(JSON.stringify(refused.view.view)).toContain("not write them. Nothing was saved");
    await db.update(people).set({ role: "author" }).where(eq(people.id, ana.id));
    const { view } = await begin(known, "Two of three chose the plan.");
    await town.there.submit(known, view.id, filled());
    await db.update(people).set({ role: "reader" }).where(eq(people.id, ana.id));
    await town.there.close(known, view.id);
    await town.work();
    expect(JSON.stringify(town.there.openDm(known).messages)).toContain("Nothing was saved");
    expect(await db.select().from(drafts)).toEqual([]);
  });
});
