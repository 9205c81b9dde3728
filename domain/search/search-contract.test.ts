import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightAudience, insights } from "@/db/schema/insights";
import { insight, path, person, team, testNow, topic } from "@/tests/support/factories";
import { cast, exists, makeCast, makeWorld, type State, states } from "@/tests/support/record-world";
import {
  beginnings,
  hostile,
  inLanguages,
  library,
  phrases,
  slips,
  stems,
} from "@/tests/support/search-cases";
import { type TestEngine, testEngines } from "@/tests/support/search-engines";
import { bracketed, makeShelf, type Shelf } from "@/tests/support/search-shelf";
import type { Actor } from "../actor";
import { facets, searchQuery } from "./search-query";

describe.each(testEngines)("%s", (_, start) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());
  beforeEach(() => engine.empty());

  describe("words", () => {
    let shelf: Shelf;
    beforeEach(async () => {
      shelf = await makeShelf(engine);
    });

    /** Those that hold all of the words; in no order. */
    async function metBy(words: string, options?: { unfinished: boolean }) {
      const { names, isRelaxed } = await shelf.find(words, options);
      return isRelaxed ? [] : names.toSorted();
    }

    test("are found in the language of each record, without regard to case and accents", async () => {
      await shelf.index(inLanguages);
      expect(await each(stems, metBy)).toEqual(stems);
    });

    test("that stand nowhere are taken for slips, and all others left alone", async () => {
      await shelf.index(library);
      const found = await Promise.all(
        slips.map(async ([words]) => {
          const { names, isRelaxed, corrected } = await shelf.find(words);
          return [words, isRelaxed ? [] : names.toSorted(), corrected];
        }),
      );
      expect(found).toEqual(slips);
    });

    test("that somebody misspelt in writing are slips too, when the right word is ten times as common", async () => {
      const right = Array.from({ length: 10 }, () => "Onboarding takes long");
      const written = ["Onbaorders leave early", ...right];
      await shelf.index(written.map((statement, place) => ({ name: String(place), statement })));
      for (const unfinished of [true, false]) {
        const { names, corrected } = await shelf.find("onbaording", { unfinished });
        expect({ found: names.length, corrected }).toEqual({ found: 11, corrected: "onboarding" });
      }
      expect(await shelf.find("onbaorders")).toMatchObject({ names: ["0"], corrected: null });
    });

    test("may go on where the last one is still typed", async () => {
      await shelf.index(library);
      const typing = (words: string) => metBy(words, { unfinished: !words.endsWith(" ") });
      expect(await each(beginnings, typing)).toEqual(beginnings);
      const suggest = async (words: string) => (await shelf.suggest(words)).names.toSorted();
      expect(await each(beginnings, suggest)).toEqual(beginnings);
    });

    test("in quotes are taken as they stand", async () => {
      await shelf.index([
        ...library,
        { name: "ja", language: "ja", statement: "東京都庁の利用者は短いフォームを好む" },
        { name: "fr", language: "fr", statement: "L’été, les élèves préfèrent les leçons courtes" },
      ]);
      expect(await each(phrases, metBy)).toEqual(phrases);
    });

    test("of which none holds all find those that hold some, the best first", async () => {
      await shelf.index(library);
      const some = await shelf.find("tour onboarding checkout");
      expect(some).toMatchObject({ isRelaxed: true, total: 4 });
      expect([some.names[0], some.names.toSorted()]).toEqual(["tour", ["check", "memory", "plans", "tour"]]);
      const known = await shelf.find("tour unheardofword");
      expect(known).toMatchObject({ isRelaxed: true, total: 2 });
      expect(known.names.toSorted()).toEqual(["memory", "tour"]);
      expect(await shelf.suggest("tour unheardofword")).toMatchObject({ names: known.names });
      // A text is no query: nobody means all of its words.
      const text =
        "Whoever has seen a tour of the product before onboarding may skip the page about checkout and its errors.";
      const read = await shelf.find(text);
      expect(read.names.slice(0, 1)).toEqual(["tour"]);
      expect(read).toMatchObject({ isRelaxed: false, total: 4 });
    });

    test("with and without a hyphen are one", async () => {
      await shelf.index([
        { name: "hyphen", statement: "Short sign-up forms are finished" },
        { name: "joined", statement: "A long signup is left" },
        { name: "apart", statement: "A sign held up" },
        { name: "chain", statement: "Face-to-face talks" },
      ]);
      expect(await metBy("signup")).toEqual(["hyphen", "joined"]);
      expect(await metBy("sign-up form")).toEqual(["hyphen"]);
      expect(await metBy("sign-ups")).toEqual(["apart", "hyphen", "joined"]);
      expect(await metBy('"face to face"')).toEqual(["chain"]);
      const { hits } = await shelf.find("signup");
      expect(hits.map(({ statement }) => bracketed(statement)).sort()).toEqual([
        "A long [signup] is left",
        "Short [sign-up] forms are finished",
      ]);
    });

    test("too common to tell anything are looked for only when there are no others", async () => {
      await shelf.index([...library, { name: "de", language: "de", statement: "Die Zahl der Wege" }]);
      expect(await metBy("than are")).toEqual(["plans"]);
      expect(await metBy("the tour of the product")).toEqual(["tour"]);
      expect(await metBy("die zahl")).toEqual(["de"]);
    });

    test("rank statements over summaries over bodies, rare over frequent, short over long", async () => {
      const filler = "Other things were asked of many people in those weeks, and written down. ".repeat(12);
      await shelf.index([
        { name: "body", statement: "What we saw", body: `Latency was high. ${filler}` },
        { name: "summary", statement: "What was seen", summary: "Latency was high.", body: filler },
        { name: "statement", statement: "Latency was high", body: filler },
        { name: "topic", statement: "What is to be seen", topics: ["Latency"], body: filler },
        { name: "long", statement: "What they saw", body: `Latency was high. ${filler.repeat(3)}` },
        ...["one", "two", "three"].map((name) => ({ name, statement: "Forms of old" })),
        { name: "rare", statement: "Postcards of old" },
      ]);
      const { names } = await shelf.find("latency");
      expect(names[0]).toBe("statement");
      expect(names.slice(1, 3).sort()).toEqual(["summary", "topic"]);
      expect(names.slice(3)).toEqual(["body", "long"]);
      expect((await shelf.find("forms postcards")).names[0]).toBe("rare");
    });

    test("are marked in the statement, and at the place that holds most of them", async () => {
      const filler = "Nothing of the sort was said on any of those other days. ".repeat(10);
      const body = `Tours were long. ${filler}In May the guided tours delayed every sign-up. ${filler}`;
      await shelf.index([{ name: "tour", statement: "A Tour delays people", body }]);
      const { hits } = await shelf.find("tours delaying");
      expect(bracketed(hits[0]?.statement)).toBe("A [Tour] [delays] people");
      const shown = bracketed(hits[0]?.excerpt) ?? "";
      expect(shown).toContain("In May the guided [tours] [delayed] every sign-up.");
      expect(shown).toMatch(/^… .* …$/);
      expect(shown.length).toBeLessThan(220);
      expect((await shelf.find("people")).hits).toEqual([expect.objectContaining({ excerpt: null })]);
      await shelf.index([{ name: "ja", statement: "短いフォーム", language: "ja", body: "東京都庁の調査" }]);
      const japanese = (await shelf.find("京都")).hits[0];
      expect(bracketed(japanese?.excerpt)).toBe("東[京都]庁の調査");
    });

    test("may be anything", async () => {
      await shelf.index(library);
      const typed = hostile.map((words) => searchQuery.parse({ q: words }).q);
      const found = await Promise.all(typed.map((words) => shelf.find(words, { unfinished: true })));
      const suggested = await Promise.all(typed.map((words) => shelf.suggest(words)));
      for (const { names } of [...found, ...suggested]) expect(names).not.toContain("secret");
      // Signs alone ask for nothing in particular.
      expect((await shelf.find("!!!")).names.toSorted()).toEqual(["check", "memory", "plans", "tour"]);
      expect(await metBy("tour")).toEqual(["memory", "tour"]);
    });

    test("that a record no longer says do not find it, and no words one that was taken out", async () => {
      await shelf.index(library);
      await shelf.index([{ name: "tour", statement: "Walkthroughs delay success", language: "de" }]);
      expect(await metBy("tour")).toEqual(["memory"]);
      expect(await metBy("walkthroughs")).toEqual(["tour"]);
      await shelf.remove(["memory", "tour"]);
      expect(await metBy("tour")).toEqual([]);
      expect(await shelf.find("recall")).toMatchObject({ names: [], corrected: null });
    });
  });

  const search = (actor: Actor, values: Record<string, string>) =>
    engine.engine.search(actor, searchQuery.parse(values), testNow);
  const idsOf = ({ hits }: { hits: { insightId: string }[] }) =>
    hits.map(({ insightId }) => insightId).sort();

  test("pages follow one another, and hold every record once", async () => {
    const author = await person("author");
    const made = await Promise.all(Array.from({ length: 23 }, () => insight(author.id)));
    await engine.keepUp(made.map(({ id }) => id));
    const { actor } = await person();
    const [first, rest] = [
      await search(actor, { q: "plans" }),
      await search(actor, { q: "plans", page: "2" }),
    ];
    expect(first).toMatchObject({ total: { count: 23, isLeast: false }, next: { page: 2 } });
    expect(rest).toMatchObject({ total: { count: 23, isLeast: false }, next: null });
    expect([first.hits.length, new Set([...idsOf(first), ...idsOf(rest)]).size]).toEqual([20, 23]);
    const beyond = await search(actor, { q: "plans", page: "50" });
    expect(beyond).toMatchObject({ hits: [], total: { count: 23 }, next: null });
  });

  /** Three records that differ in every menu. */
  async function differing() {
    const [ana, bob] = [await person("author"), await person("author")];
    const [pricing, churn, merged] = [await topic("Pricing"), await topic("Churn"), await topic("Former")];
    await db.execute(`update topics set merged_into_id = '${pricing.id}' where id = '${merged.id}'`);
    const harbour = await team("Harbour");
    const evidence = (kind: string) => [{ id: "e1", kind, title: "Kept" }] as never;
    const sure = await insight(ana.id, {
      content: { topicIds: [pricing.id, churn.id], certainty: "high", evidence: evidence("study") },
    });
    const unsure = await insight(ana.id, {
      content: { topicIds: [pricing.id], certainty: "low", evidence: evidence("quote") },
    });
    const old = await insight(bob.id, { content: { certainty: null, evidence: evidence("quote") } });
    await db.insert(insightAudience).values({ insightId: unsure.id, teamId: harbour.id });
    const before = new Date(testNow.getTime() - 500 * 24 * 60 * 60 * 1000);
    const changes = { revisedAt: before, publishedAt: before, openCauses: 2 };
    await db.update(insights).set(changes).where(eq(insights.id, old.id));
    const former = await insight(ana.id);
    const replaced = { status: "superseded", supersededById: sure.id, supersededAt: testNow } as const;
    await db.update(insights).set(replaced).where(eq(insights.id, former.id));
    const first = await path(ana.id, [former.id, { heading: "Then" }, old.id]);
    const draft = await path(ana.id, [unsure.id], { status: "draft" });
    await engine.keepUp([sure.id, unsure.id, old.id, former.id]);
    const keys = { first: first.key, draft: draft.key };
    return {
      sure: sure.id,
      unsure: unsure.id,
      old: old.id,
      former: former.id,
      ana: ana.id,
      bob: bob.id,
      keys,
    };
  }

  test("menus narrow what words find, and each counts what it would leave", async () => {
    const { sure, unsure, old, former, ana, bob, keys } = await differing();
    const { actor } = await person();
    for (const [values, left] of [
      [{ topic: "pricing" }, [sure, unsure]],
      [{ topic: "former" }, [sure, unsure]],
      [{ topic: "unknown" }, []],
      [{ topic: "pricing,churn", certainty: "low" }, [unsure]],
      [{ certainty: "none,high" }, [sure, old]],
      [{ kind: "quote" }, [unsure, old]],
      [{ team: "harbour" }, [unsure]],
      [{ owner: ana, kind: "study,file" }, [sure]],
      [{ freshness: "quarter" }, [sure, unsure]],
      [{ freshness: "older" }, [old]],
      [{ freshness: "due" }, [old]],
      [{ path: keys.first }, [sure, old]],
      [{ path: `${keys.first},${keys.draft}`, certainty: "high" }, [sure]],
      [{ path: keys.first, status: "superseded" }, [former]],
      [{ path: keys.draft }, []],
      [{ status: "retired" }, []],
    ] as [Record<string, string>, string[]][]) {
      const answer = await search(actor, { q: "plans", ...values });
      expect([idsOf(answer), answer.total.count], JSON.stringify(values)).toEqual([left.sort(), left.length]);
    }

    const none = await search(actor, { q: "plans", topic: "churn", certainty: "low" });
    expect(readCounts(none.counts)).toEqual({
      ...{
        topic: ["pricing 1"],
        certainty: ["high 1"],
        team: [],
        kind: [],
        freshness: [],
        path: [],
        owner: [],
        status: [],
      },
    });
    expect(readCounts((await search(actor, { q: "plans", freshness: "older" })).counts)).toMatchObject({
      ...{ freshness: ["due 1", "older 1", "quarter 2", "year 2"], certainty: ["none 1"], topic: [] },
    });
    expect(readCounts((await search(actor, { q: "plans" })).counts)).toEqual({
      topic: ["churn 1", "pricing 2"],
      team: ["harbour 1"],
      certainty: ["high 1", "low 1", "none 1"],
      kind: ["quote 2", "study 1"],
      freshness: ["due 1", "older 1", "quarter 2", "year 2"],
      path: [`${keys.first} 2`],
      owner: [`${ana} 2`, `${bob} 1`].sort(),
      status: ["published 3", "superseded 1"],
    });
    expect(readCounts((await search(actor, { q: "plans", path: keys.first })).counts)).toMatchObject({
      ...{ certainty: ["high 1", "none 1"], path: [`${keys.first} 2`] },
      status: ["published 2", "superseded 1"],
    });
  });

  test("everybody finds, counts and is suggested exactly what exists for them", async () => {
    const people = await makeCast();
    const worlds = new Map<State, string>();
    for (const state of states.filter((one) => one !== "missing"))
      worlds.set(state, (await makeWorld(state, people)).insightId);
    await engine.keepUp([...worlds.values()]);
    const listed = (who: (typeof cast)[number], isDraft: boolean) =>
      [...worlds]
        .filter(([state]) => exists[state].includes(who) && /draft|review/i.test(state) === isDraft)
        // An administrator sees restricted records that they have nothing to do with only when they open them.
        .filter(([state]) => !(who === "admin" && state.startsWith("restricted")))
        .map(([, id]) => id)
        .sort();
    for (const who of cast) {
      const actor = people[who];
      const [published, drafts] = [listed(who, false), listed(who, true)];
      const found = await search(actor, { q: "plans" });
      expect([idsOf(found), found.total.count], who).toEqual([published, published.length]);
      expect(readCounts(found.counts), who).toMatchObject({
        status: [...(drafts.length > 0 ? [`draft ${drafts.length}`] : []), `published ${published.length}`],
        owner: [`${people.author.id} ${published.length}`],
      });
      expect(idsOf(await search(actor, { q: "pla", status: "draft" })), who).toEqual(drafts);
      const suggested = await engine.engine.suggest(actor, "plan", testNow);
      expect(idsOf(suggested), who).toEqual([...published, ...drafts].sort());
      expect(suggested.total.count, who).toBe(published.length);
    }
    const [nobody, everyone] = [{ kind: "anonymous" }, { kind: "everyone" }] as const;
    expect(await search(nobody, { q: "plans" })).toMatchObject({ hits: [], total: { count: 0 } });
    expect(await engine.engine.suggest(nobody, "plans", testNow)).toMatchObject({ hits: [] });
    expect(idsOf(await search(everyone, { q: "plans" }))).toEqual([worlds.get("published")]);
    const system = await search({ kind: "system", name: "check" }, { q: "plans", status: "draft" });
    expect(system.total.count).toBe(3);
  });

  test("a word that only records hold which one may not see is neither completed nor offered for a slip", async () => {
    const author = await person("author");
    const hidden = await insight(author.id, {
      visibility: "restricted",
      content: { statement: "Zephyrine pricing loses people who compare plans." },
    });
    const open = await insight(author.id, {
      content: { statement: "People who compare plans stay longer." },
    });
    await engine.keepUp([hidden.id, open.id]);
    const { actor } = await person();
    expect((await search(author.actor, { q: "zephirine" })).corrected).toBe("zephyrine");
    for (const q of ["zephirine", "zephyrine", "zeph", "zephirine plans", "zeph plans"]) {
      const [answer, quick] = [await search(actor, { q }), await engine.engine.suggest(actor, q, testNow)];
      expect([answer.corrected, quick.corrected], q).toEqual([null, null]);
      const withPlans = q.includes("plans") ? [open.id] : [];
      expect([idsOf(answer), idsOf(quick)], q).toEqual([withPlans, withPlans]);
    }
  });

  test("suggests eight at most, those in use before all others", async () => {
    const author = await person("author");
    const draft = await insight(author.id, {
      status: "draft",
      content: { statement: "Plans", summary: "Plans, plans." },
    });
    const used = await Promise.all(Array.from({ length: 9 }, () => insight(author.id)));
    await engine.keepUp([draft, ...used].map(({ id }) => id));
    const few = await engine.engine.suggest(author.actor, "pla", testNow);
    expect([few.hits.length, few.total.count, idsOf(few).includes(draft.id)]).toEqual([8, 9, false]);
    await engine.keepUp([...used.slice(2).map(({ id }) => id)]);
    await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.ownerId, author.id));
    await db.update(insights).set({ trashedAt: null }).where(eq(insights.id, draft.id));
    await engine.keepUp([draft, ...used].map(({ id }) => id));
    expect(idsOf(await engine.engine.suggest(author.actor, "pla", testNow))).toEqual([draft.id]);
  });
});

const readCounts = (counts: Record<string, { value: string; count: number }[]>) =>
  Object.fromEntries(
    facets.map((facet) => [facet, counts[facet]?.map(({ value, count }) => `${value} ${count}`).sort()]),
  );

/** A table of words and what they find, as it came out. */
const each = (cases: [string, string[]][], find: (words: string) => Promise<string[]>) =>
  Promise.all(cases.map(async ([words]) => [words, await find(words)]));
