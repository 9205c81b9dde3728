import { describe, expect, test } from "vitest";
import {
  beginnings,
  hostile,
  inLanguages,
  library,
  phrases,
  slips,
  stems,
} from "@/tests/support/search-cases";
import { bracketed, postgresWords, type TestEngine } from "@/tests/support/search-engines";

const engines: (() => TestEngine)[] = [postgresWords];

describe.each(engines)("%o", (makeEngine) => {
  test("finds words in the language of each record, without regard to case and accents", async () => {
    const engine = makeEngine();
    await engine.index(inLanguages);
    const found: [string, string[]][] = [];
    for (const [words] of stems) found.push([words, await metBy(engine, words)]);
    expect(found).toEqual(stems);
  });

  test("forgives slips in words that stand nowhere, and leaves all others alone", async () => {
    const engine = makeEngine();
    await engine.index(library);
    const found: typeof slips = [];
    for (const [words] of slips) {
      const { names, isRelaxed, corrected } = await engine.find(words);
      found.push([words, isRelaxed ? [] : names, corrected]);
    }
    expect(found).toEqual(slips);
  });

  test("forgives a slip that somebody made in writing too, when the right word is ten times as common", async () => {
    const engine = makeEngine();
    const written = ["Onbaorders leave early", ...Array.from({ length: 10 }, () => "Onboarding takes long")];
    await engine.index(written.map((statement, place) => ({ name: String(place), statement })));
    for (const unfinished of [true, false]) {
      const { names, corrected } = await engine.find("onbaording", { unfinished });
      expect({ found: names.length, corrected }).toEqual({ found: 11, corrected: "onboarding" });
    }
    expect(await engine.find("onbaorders")).toMatchObject({ names: ["0"], corrected: null });
  });

  test("takes the last word as a beginning while it is typed", async () => {
    const engine = makeEngine();
    await engine.index(library);
    const found: typeof beginnings = [];
    for (const [words] of beginnings) found.push([words, await metBy(engine, words, { unfinished: true })]);
    expect(found).toEqual(beginnings);
  });

  test("takes texts in quotes as they stand", async () => {
    const engine = makeEngine();
    await engine.index(library);
    const found: typeof phrases = [];
    for (const [words] of phrases) found.push([words, await metBy(engine, words)]);
    expect(found).toEqual(phrases);
  });

  test("finds those that hold some of the words when none holds all, the best first", async () => {
    const engine = makeEngine();
    await engine.index(library);
    expect(await engine.find("tour onboarding checkout")).toMatchObject({
      ...{ names: ["tour", "check", "memory", "plans"], isRelaxed: true },
    });
    expect(await engine.find("tour unheardofword")).toMatchObject({
      names: ["tour", "memory"],
      isRelaxed: true,
    });
  });

  test("takes words with and without a hyphen for one", async () => {
    const engine = makeEngine();
    await engine.index([
      { name: "hyphen", statement: "Short sign-up forms are finished" },
      { name: "joined", statement: "A long signup is left" },
      { name: "apart", statement: "A sign held up" },
      { name: "chain", statement: "Face-to-face talks" },
    ]);
    expect(await metBy(engine, "signup")).toEqual(["hyphen", "joined"]);
    expect(await metBy(engine, "sign-up form")).toEqual(["hyphen"]);
    expect(await metBy(engine, "sign-ups")).toEqual(["apart", "hyphen", "joined"]);
    expect(await metBy(engine, '"face to face"')).toEqual(["chain"]);
    const { excerpts } = await engine.find("signup");
    expect(excerpts.map(({ statement }) => bracketed(statement)).sort()).toEqual([
      "A long [signup] is left",
      "Short [sign-up] forms are finished",
    ]);
  });

  test("finds words that are too common to tell anything only when there are no others", async () => {
    const engine = makeEngine();
    await engine.index([...library, { name: "de", language: "de", statement: "Die Zahl der Wege" }]);
    expect(await metBy(engine, "than are")).toEqual(["plans"]);
    expect(await metBy(engine, "the tour of the product")).toEqual(["tour"]);
    expect(await metBy(engine, "die zahl")).toEqual(["de"]);
  });

  test("ranks statements over summaries over bodies, rare over frequent, short over long", async () => {
    const engine = makeEngine();
    const filler = "Other things were asked of many people in those weeks, and written down. ".repeat(12);
    await engine.index([
      { name: "body", statement: "What we saw", body: `Latency was high. ${filler}` },
      { name: "summary", statement: "What was seen", summary: "Latency was high.", body: filler },
      { name: "statement", statement: "Latency was high", body: filler },
      { name: "topic", statement: "What is to be seen", topics: ["Latency"], body: filler },
      { name: "long", statement: "What they saw", body: `Latency was high. ${filler.repeat(3)}` },
      ...["one", "two", "three"].map((name) => ({ name, statement: "Forms of old" })),
      { name: "rare", statement: "Postcards of old" },
    ]);
    const { names } = await engine.find("latency");
    expect(names[0]).toBe("statement");
    expect(names.slice(1, 3).sort()).toEqual(["summary", "topic"]);
    expect(names.slice(3)).toEqual(["body", "long"]);
    expect((await engine.find("forms postcards")).names[0]).toBe("rare");
  });

  test("marks words in the statement, and shows the place that holds most of them", async () => {
    const engine = makeEngine();
    const filler = "Nothing of the sort was said on any of those other days. ".repeat(10);
    const body = `Tours were long. ${filler}In May the guided tours delayed every sign-up. ${filler}`;
    await engine.index([{ name: "tour", statement: "A Tour delays people", body }]);
    const { excerpts } = await engine.find("tours delaying");
    expect(bracketed(excerpts[0]?.statement ?? null)).toBe("A [Tour] [delays] people");
    const shown = bracketed(excerpts[0]?.excerpt ?? null) ?? "";
    expect(shown).toContain("In May the guided [tours] [delayed] every sign-up.");
    expect(shown).toMatch(/^… .* …$/);
    expect(shown.length).toBeLessThan(220);
    expect((await engine.find("people")).excerpts).toEqual([expect.objectContaining({ excerpt: null })]);
    await engine.index([{ name: "ja", statement: "短いフォーム", language: "ja", body: "東京都庁の調査" }]);
    const japanese = (await engine.find("京都")).excerpts[0];
    expect(bracketed(japanese?.excerpt ?? null)).toBe("東[京都]庁の調査");
  });

  test("answers whatever is typed", async () => {
    const engine = makeEngine();
    await engine.index(library);
    for (const words of hostile)
      for (const unfinished of [false, true])
        expect(await engine.find(words, { unfinished }), words.slice(0, 50)).toMatchObject({
          names: expect.not.arrayContaining(["secret"]),
        });
    expect(await metBy(engine, "tour")).toEqual(["memory", "tour"]);
  });

  test("forgets what a record no longer says, and records taken out", async () => {
    const engine = makeEngine();
    await engine.index(library);
    await engine.index([{ name: "tour", statement: "Walkthroughs delay success", language: "de" }]);
    expect(await metBy(engine, "tour")).toEqual(["memory"]);
    expect(await metBy(engine, "walkthroughs")).toEqual(["tour"]);
    await engine.remove(["memory", "tour", "tour"]);
    expect(await metBy(engine, "tour")).toEqual([]);
    expect(await engine.find("recall")).toMatchObject({ names: [], corrected: null });
  });
});

/** Those that hold all of the words; in no order. */
async function metBy(engine: TestEngine, words: string, options?: { unfinished: boolean }) {
  const { names, isRelaxed } = await engine.find(words, options);
  return isRelaxed ? [] : names.toSorted();
}
