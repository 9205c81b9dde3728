import { describe, expect, test } from "vitest";
import { bracketed, postgresWords, type TestEngine, type TestRecord } from "@/tests/support/search-engines";

const engines: (() => TestEngine)[] = [postgresWords];

const inLanguages: TestRecord[] = [
  {
    name: "en",
    statement: "Onboarding tours slow people down",
    body: "The newcomers’ studies were compared.",
  },
  { name: "de", language: "de-AT", statement: "Häuser am Meer werden schneller verkauft" },
  { name: "fr", language: "fr", statement: "Les élèves préfèrent les leçons courtes" },
  { name: "es", language: "es", statement: "Las canciones ayudan a recordar" },
  { name: "pt", language: "pt-BR", statement: "As decisões rápidas não são piores" },
  { name: "it", language: "it", statement: "Le abitudini cambiano lentamente" },
  { name: "ru", language: "ru", statement: "Пользователи чаще выбирают короткие формы ещё раз" },
  { name: "el", language: "el", statement: "Οι χρήστες διαβάζουν λίγες λέξεις" },
  { name: "ar", language: "ar", statement: "يفضّل المستخدمون النماذج القصيرة" },
  { name: "he", language: "he", statement: "משתמשים מעדיפים טפסים קצרים" },
  { name: "hi", language: "hi", statement: "उपयोगकर्ता छोटे फ़ॉर्म पसंद करते हैं" },
  { name: "ja", language: "ja", statement: "東京都庁の利用者は短いフォームを好む" },
  { name: "zh", language: "zh", statement: "用户更喜欢简短的表格" },
  { name: "ko", language: "ko", statement: "사용자는 짧은 양식을 선호한다" },
  { name: "th", language: "th", statement: "ผู้ใช้ชอบแบบฟอร์มสั้น" },
  { name: "tr", language: "tr", statement: "İstanbul’daki kullanıcılar kısa formları seviyor" },
  { name: "vi", language: "vi", statement: "Người dùng thích biểu mẫu ngắn" },
  { name: "pl", language: "pl", statement: "Łódź: użytkownicy wolą krótkie formularze" },
];

const stems: [string, string[]][] = [
  ["onboarded tour", ["en"]],
  ["STUDY comparing newcomer", ["en"]],
  ["newcomers' study", ["en"]],
  ["haus", ["de"]],
  ["HÄUSERN", ["de"]],
  ["hauser meer", ["de"]],
  ["eleve lecon", ["fr"]],
  ["leçons", ["fr"]],
  ["préférer", ["fr"]],
  ["cancion", ["es"]],
  ["decisões", ["pt"]],
  ["decisoes", ["pt"]],
  ["abitudine", ["it"]],
  ["пользователя", ["ru"]],
  ["еще", ["ru"]],
  ["χρηστης", ["el"]],
  ["نموذج المستخدم", []],
  ["المستخدمون", ["ar"]],
  ["טפסים", ["he"]],
  ["छोटे", ["hi"]],
  ["東京", ["ja"]],
  ["京都", ["ja"]],
  ["京", ["ja"]],
  ["フォーム", ["ja"]],
  ["ﾌｫｰﾑ", ["ja"]],
  ["表格", ["zh"]],
  ["用户喜欢", []],
  ["사용자", ["ko"]],
  ["ฟอร์ม", ["th"]],
  ["istanbul", ["tr"]],
  ["kullanici", ["tr"]],
  ["nguoi dung", ["vi"]],
  ["lodz", ["pl"]],
];

const library: TestRecord[] = [
  {
    name: "tour",
    statement: "A product tour delays the first success",
    body: "Whoever skipped onboarding knew it.",
  },
  {
    name: "plans",
    statement: "Two plans are chosen from sooner than six",
    body: "The checkout page was tested.",
  },
  {
    name: "check",
    statement: "A short check before checkout finds errors",
    summary: "Ask once. Do not ask again.",
  },
  {
    name: "memory",
    statement: "People forget a tour within a week",
    body: "Recall was measured at 0.7 after 7 days.",
  },
  { name: "secret", statement: "Zeppelin launches in spring", body: "Codename quokkabyte.", isHidden: true },
];

/** Typed, found among all of the words, and what was put in the place of a slip. */
const slips: [string, string[], string | null][] = [
  ["onbaording", ["tour"], "onboarding"],
  ["onbording", ["tour"], "onboarding"],
  ["onboardding", ["tour"], null],
  ["onboarting", ["tour"], "onboarding"],
  ["nboarding", ["tour"], "onboarding"],
  ["onbaordig", ["tour"], "onboarding"],
  ["chekcout page", ["plans"], "checkout page"],
  ["Tour, porduct", ["tour"], "Tour, product"],
  ["plans onbaording", [], "plans onboarding"],
  ["plasn", ["plans"], "plans"],
  ["chcek", ["check"], "check"],
  ["hceck", ["check"], "check"],
  ["onboarding", ["tour"], null],
  ["tuor", ["tour", "memory"], "tour"],
  ["six", ["plans"], null],
  ["sxi", [], null],
  ["0.8", [], null],
  ["xyzzyplugh", [], null],
  // What stands in records of others alone is neither found, nor suggested, nor counted as known.
  ["zeppelin", [], null],
  ["zepplein", [], null],
  ["quokkabyte", [], null],
];

const beginnings: [string, string[]][] = [
  ["onb", ["tour"]],
  ["che", ["check", "plans"]],
  ["checko", ["check", "plans"]],
  ["product to", ["tour"]],
  ["tour produ", ["tour"]],
  ["onbaor", ["tour"]],
  ["che ", []],
  ["zep", []],
  ["quok", []],
];

const phrases: [string, string[]][] = [
  ['"first success"', ["tour"]],
  ['"FIRST Success" tour', ["tour"]],
  ['"success first"', []],
  ['"product tour" delays', ["tour"]],
  ["“a tour within”", ["memory"]],
  ["„do not ask again“", ["check"]],
  ['"two plans', ["plans"]],
  ['plans" two', ["plans"]],
  ['"', []],
  ['""', []],
];

const hostile = [
  "",
  "   ",
  "!!! ??? ...",
  "\u0000\u0007\u001b",
  "tour\u0000tour",
  "\ud800 half",
  "😀👩‍👩‍👧 🏳️‍🌈",
  "'; drop table search_postings; --",
  "\\' \" \\",
  "tour & ! | <-> :* (",
  "%_% \\%",
  "{null,NULL} null",
  "\u202eevil\u202c \u200b\u200d\ufeff",
  "a".repeat(100_000),
  "tour ".repeat(20_000),
  Array.from({ length: 20_000 }, (_, place) => `w${place.toString(36)}`).join(" "),
  "漢".repeat(5000),
  "กขค".repeat(2000),
  '"'.repeat(5001),
  "e\u0301".repeat(3000),
  "constructor __proto__ toString",
  "ꙮ ሰላም გამარჯობა Բարև ສະບາຍດີ សួស្តី မင်္ဂလာပါ ᓄᓇᕗᑦ ߒߞߏ 𐌰𐍄𐍄𐌰",
];

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
