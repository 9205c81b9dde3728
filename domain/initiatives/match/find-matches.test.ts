import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { matchOpinions } from "@/db/schema/initiatives";
import { insightLinks, insightPeople, insights, insightTopics } from "@/db/schema/insights";
import { topicSynonyms } from "@/db/schema/people";
import { indexInsights } from "@/domain/search/index-insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { initiative } from "@/tests/support/initiative-with";
import type { Brief } from "../match-query";
import { findMatches, type MatchOptions } from "./find-matches";

const system = { kind: "system", name: "test" } as const;
const bare = {
  ...{ certaintyReason: "", businessContext: "", goals: [], nonGoals: [], limitations: [], summary: "" },
  ...{ usageDo: [], usageDont: [], evidence: [], prompts: [], method: "", evaluation: "", openQuestions: "" },
};
const texts = {
  ferry: [
    "Ferry passengers buy return tickets late",
    "Return tickets are bought on the pier, minutes before a ferry leaves.",
  ],
  pier: [
    "Queues on the pier grow before storms",
    "Before storms ferry passengers queue on the pier for return tickets.",
  ],
  fares: [
    "Family fares confuse grandparents",
    "Grandparents asked which fares hold for a family with a dog.",
  ],
  forms: [
    "Long forms are abandoned on phones",
    "Whoever meets eleven fields on a phone gives up at the sixth.",
  ],
  codes: [
    "Postcodes are refused for a blank",
    "Postcodes with a blank inside were refused by half of the forms.",
  ],
  calls: [
    "Callers name the wrong department",
    "Callers were put through twice before somebody knew the answer.",
  ],
  letters: [
    "Letters in plain words are answered sooner",
    "Answers came nine days sooner when letters had short sentences.",
  ],
} as const;
type Name = keyof typeof texts;

const brief = (changes: Partial<Brief> = {}): Brief => ({
  title: "Sell return tickets before the pier",
  text: "Ferry passengers stand in a queue for **return tickets** on the pier. We want to sell them before the ferry leaves.",
  ...{ topicIds: [], keywords: [], ...changes },
});

/** A small library, and what is found in it by the names of its records. */
async function library() {
  const author = await person("author");
  const ids = new Map<Name, string>();
  for (const [name, [statement, background]] of Object.entries(texts) as [Name, readonly [string, string]][])
    ids.set(name, (await insight(author.id, { content: { ...bare, statement, background } })).id);
  await indexInsights([...ids.values()]);
  const id = (name: Name) => ids.get(name) ?? "";
  const names = new Map([...ids].map(([name, one]) => [one, name]));
  const find = async (
    asked: Brief,
    options?: MatchOptions,
    actor: Parameters<typeof findMatches>[0] = system,
  ) => {
    const found = await findMatches(actor, asked, testNow, options);
    return { ...found, names: found.matches.map(({ insightId }) => names.get(insightId)) };
  };
  const change = (name: Name, set: Partial<typeof insights.$inferInsert>) =>
    db
      .update(insights)
      .set(set)
      .where(eq(insights.id, id(name)));
  return { author, id, find, change };
}

const reasonsIn = (found: Awaited<ReturnType<typeof findMatches>>, insightId: string) =>
  found.matches.find((match) => match.insightId === insightId)?.reasons ?? [];

test("what shares telling words comes first, with the words as they stand in the brief and where the record says them", async () => {
  const { id, find } = await library();
  const found = await find(brief());
  expect(found.names.slice(0, 2).toSorted()).toEqual(["ferry", "pier"]);
  const [first] = found.matches;
  const terms = first?.reasons.find((reason) => reason.kind === "terms");
  expect(terms?.terms.map(({ word }) => word)).toContain("return tickets");
  const [{ weight } = { weight: 0 }] = terms?.terms ?? [];
  expect(weight).toBeGreaterThan(0.1);
  expect(first?.passage?.section).toBe("background");
  const marked = first?.passage?.text.filter((piece) => piece.marked).map(({ text }) => text.toLowerCase());
  expect(marked).toEqual(expect.arrayContaining(["return", "tickets", "pier"]));
  expect(found.telling.map(({ word }) => word)).toContain("return");
  expect(await find(brief())).toEqual(found);
  expect(reasonsIn(found, id("forms"))).not.toContainEqual(expect.objectContaining({ kind: "topic" }));
});

test("topics and keywords that somebody set bring what shares no other word", async () => {
  const { id, find } = await library();
  const contact = await topic("Contact centre");
  await db.insert(topicSynonyms).values({ topicId: contact.id, word: "Hotline" });
  await db.insert(insightTopics).values({ insightId: id("calls"), topicId: contact.id });
  const chosen = await find(brief({ topicIds: [contact.id], keywords: ["plain words"] }));
  expect(chosen.names.slice(0, 4).toSorted()).toEqual(["calls", "ferry", "letters", "pier"]);
  expect(reasonsIn(chosen, id("calls"))).toContainEqual({
    kind: "topic",
    topicId: contact.id,
    name: "Contact centre",
    via: null,
  });
  expect(reasonsIn(chosen, id("letters"))).toContainEqual({ kind: "keyword", word: "plain words" });
  const named = await find(brief({ text: "Hotlines sell tickets" }));
  expect(reasonsIn(named, id("calls"))).toContainEqual({
    kind: "topic",
    topicId: contact.id,
    name: "Contact centre",
    via: "Hotlines",
  });
});

test("what was replaced speaks through its replacement, and what is retired, begun or in the trash not at all", async () => {
  const { id, find, change } = await library();
  await change("ferry", { status: "superseded", supersededById: id("fares"), supersededAt: testNow });
  await change("pier", { status: "retired", retiredAt: testNow, retiredReason: "Done with." });
  await change("forms", { trashedAt: testNow });
  const found = await find(brief());
  expect(found.names[0]).toBe("fares");
  expect(found.names).not.toEqual(expect.arrayContaining(["ferry", "pier", "forms"]));
  expect(reasonsIn(found, id("fares"))[0]).toEqual({ kind: "replaces", insightId: id("ferry") });
});

test("what contradicts something that is put forward comes with it, unless it was set aside", async () => {
  const { id, find } = await library();
  await db.insert(insightLinks).values({ fromId: id("codes"), toId: id("letters"), kind: "contradicts" });
  const wanted = brief({ text: "", title: "Letters", keywords: ["plain words", "short sentences"] });
  const found = await find(wanted, { limit: 1 });
  expect(found.names).toEqual(["letters", "codes"]);
  expect(found.matches).toMatchObject([
    { isStrong: true, pairIds: [id("codes")] },
    {
      isStrong: true,
      pairIds: [id("letters")],
      reasons: [{ kind: "contradicts", insightId: id("letters") }],
    },
  ]);
  expect((await find(wanted, { limit: 1, dismissedIds: [id("codes")] })).names).toEqual(["letters"]);
});

test("what hangs together with something accepted says so, and what was dismissed is not put forward again", async () => {
  const { id, find } = await library();
  await db.insert(insightLinks).values({ fromId: id("codes"), toId: id("ferry"), kind: "derived-from" });
  const found = await find(brief(), { acceptedIds: [id("ferry")], dismissedIds: [id("pier")] });
  expect(reasonsIn(found, id("codes"))).toContainEqual({
    kind: "link",
    throughInsightId: id("ferry"),
    link: "derived from",
  });
  expect(found.names).not.toContain("pier");
});

test("a restricted record is found by those who may see it, and moves nothing in anybody else's list", async () => {
  const { id, find, change } = await library();
  const [reader, insider] = [await person(), await person()];
  const before = await find(brief(), {}, reader.actor);
  await change("fares", { visibility: "restricted" });
  const without = before.names.filter((name) => name !== "fares");
  await db.insert(insightPeople).values({ insightId: id("fares"), personId: insider.id });
  expect((await find(brief(), {}, reader.actor)).names).toEqual(without);
  expect((await find(brief(), {}, insider.actor)).names.toSorted()).toEqual(before.names.toSorted());
});

test("what people said on other initiatives moves a record a little, and is told", async () => {
  const { author, id, find } = await library();
  const { id: initiativeId } = await initiative(author.id);
  const said = {
    initiativeId,
    insightId: id("pier"),
    personId: author.id,
    at: testNow,
    kind: "dismissed",
  } as const;
  await db.insert(matchOpinions).values({ ...said, reason: "not relevant", terms: ["ferri", "pier"] });
  const scores = async (options: MatchOptions) =>
    (await find(brief(), options)).matches.find(({ insightId }) => insightId === id("pier"))?.score ?? 0;
  const untaught = await scores({ lessons: false });
  expect(await scores({})).toBeCloseTo(untaught * 0.95, 5);
  expect(await scores({ initiativeId })).toBe(untaught);
  expect(reasonsIn(await find(brief()), id("pier")).at(-1)?.kind).toBe("lesson");
});

const odd: { [name: string]: Partial<Brief> } = {
  empty: { title: "", text: "" },
  "one word": { title: "Tickets", text: "" },
  "little words": { title: "The", text: "and so it was that they were there" },
  "very long": { text: "Return tickets for the ferry, ![](x) <b>[a](b)</b> <<<< ".repeat(2000) },
  "without blanks": { text: "x".repeat(100_000) },
  "open signs": { text: "[](".repeat(30_000) },
  "other languages": { text: "Fahrgäste kaufen Rückfahrkarten am Anleger. 乗客は桟橋で往復切符を買う。" },
  code: { text: "```ts\nconst x = { a: [1, 2] }; for (;;) { if (x) break; }\n```\n".repeat(50) },
  hostile: {
    ...{ text: hostileStrings.map(({ text }) => text).join("\n"), keywords: ["%", "\\", "\u0000"] },
    title: "\u0000\ud800'; drop table insights; --",
  },
};

test("odd briefs get an answer, and words that say nothing put nothing forward", async () => {
  const { find } = await library();
  const strong: { [name: string]: number } = {};
  for (const [name, changes] of Object.entries(odd)) {
    const { matches } = await find(brief({ title: "", ...changes }));
    for (const { score } of matches) expect(score >= 0 && score <= 1).toBe(true);
    strong[name] = matches.filter(({ isStrong }) => isStrong).length;
  }
  const nothing = ["empty", "little words", "without blanks", "open signs", "other languages", "code"];
  expect(nothing.map((name) => strong[name])).toEqual(nothing.map(() => 0));
});
