import MailComposer from "nodemailer/lib/mail-composer";
import { describe, expect, test } from "vitest";
import { digestProps } from "@/tests/support/sample-mails";
import type { Digest } from "./digest/digest";
import { renderWeeklyDigest } from "./weekly-digest";

const noItems = { items: [], total: 0 };
const empty = {
  ...{ initiatives: noItems, due: noItems, news: noItems, asks: noItems, paths: noItems },
  lead: { subject: "Your week", line: "" },
};
const render = (digest: Partial<Digest>) =>
  renderWeeklyDigest({ ...digestProps(0), digest: { ...empty, ...digest } });

/** The HTML part as it goes over the wire. */
const sentSize = async (html: string) => (await new MailComposer({ html }).compile().build()).length;

const headingsIn = (html: string) => [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words);
const addressesIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? "");

describe("of 1, 30 or 500 candidates", () => {
  const longTexts = ["計画".repeat(400), ".=😀é".repeat(400)];
  test.each([1, 30, 500])(
    "%i: it stays within what a mailbox shows, whatever people wrote",
    async (count) => {
      for (const typed of [undefined, ...longTexts]) {
        const { html, text } = await renderWeeklyDigest(digestProps(count, typed));
        // Links of 600 characters may be filled in while it is sent.
        expect(await sentSize(html.replaceAll("{{list}}", "=".repeat(600)))).toBeLessThan(102_400);
        const lines = text.split("\n").map((line) => line.trim());
        expect(lines).toEqual(expect.arrayContaining(addressesIn(html)));
      }
    },
  );

  test("what there is no room for is counted, and stands on the web", async () => {
    const props = digestProps(500);
    const { html, text } = await renderWeeklyDigest(props);
    for (const rendering of [html, text]) {
      const shown = new Set(rendering.match(/\/insights\/news-\d+/g)).size;
      expect(shown).toBeGreaterThan(3);
      expect(rendering).toContain(
        `${props.digest.news.total - shown} more that are new or changed, on the web`,
      );
      expect(rendering).toContain("more bear on it");
      expect(rendering).toContain("more paths, on the web");
    }
  });

  test("where even that is too long, each list is shorter, and none is lost", async () => {
    const { html } = await renderWeeklyDigest(digestProps(500, "計画".repeat(400)));
    for (const kind of ["initiatives", "recall", "insights/news", "a", "paths"]) {
      const shown = new Set(html.match(new RegExp(`example\\.org/${kind}[-/]\\d+"`, "g"))).size;
      expect([kind, shown > 0 && shown < 8]).toEqual([kind, true]);
    }
  });
});

test("sections without items vanish; those that stay keep their order, the most urgent first", async () => {
  const all = digestProps(30).digest;
  expect(headingsIn((await render(all)).html)).toEqual([
    "What comes up",
    "Six questions for you",
    "Asked of you",
    "New and changed",
    "Your paths",
  ]);
  const few = await render({ news: all.news, paths: { items: all.paths.items.slice(0, 1), total: 1 } });
  expect(headingsIn(few.html)).toEqual(["New and changed", "Your path"]);
  expect(few.text).not.toMatch(/What comes up|for you|Asked of you/);
});

test("it reads from the nearest thing to the last, as text too", async () => {
  const { subject, text } = await render({
    lead: {
      subject: "“Checkout” starts on Thursday: one insight bears on it",
      line: "Also for you: one question.",
    },
    initiatives: {
      items: [
        {
          ...{ name: "Checkout", href: "/initiatives/checkout", when: "starts on Thursday" },
          insights: {
            items: [
              {
                statement:
                  "Wer zwei Tarife vergleicht, entscheidet schneller als jemand, der sechs vergleicht.",
                ...{ language: "de", href: "/insights/tarife", certainty: "low", note: "you have read it" },
              },
            ],
            total: 3,
          },
          inMind: 0,
        },
      ],
      total: 1,
    },
    due: {
      items: [
        { question: "How many?", language: "en", because: "it is entrusted to you", href: "/recall/1" },
      ],
      total: 1,
    },
    news: {
      items: [
        {
          ...{
            statement: "Fewer is better.",
            language: "en",
            href: "/insights/fewer",
            certainty: null,
            note: "",
          },
          ...{ what: "doubted", words: "a trial contradicts it", topic: "Choice" },
        },
      ],
      total: 1,
    },
    asks: { items: [{ sentence: "Is “Fewer” still true?", href: "/insights/fewer/check" }], total: 1 },
    paths: {
      items: [
        {
          ...{ title: "How people choose", href: "/paths/choose", progress: "4 of 12 steps done", done: 4 },
          ...{
            steps: 12,
            next: { title: "Defaults", href: "/paths/choose/step/1" },
            nudge: "A slower pace is fine.",
          },
        },
      ],
      total: 1,
    },
  });
  expect(subject).toBe("“Checkout” starts on Thursday: one insight bears on it");
  expect(text).toBe(`“Checkout” starts on Thursday: one insight bears on it

Also for you: one question.

Your week, 1 to 7 June 2026.

Read it on the web:
https://insights.example.org/digest/2026-W23

Choose another day, or stop it:
{{list}}


What comes up

Checkout, starts on Thursday
https://insights.example.org/initiatives/checkout

- Wer zwei Tarife vergleicht, entscheidet schneller als jemand, der sechs
  vergleicht.
  Low certainty, you have read it
  https://insights.example.org/insights/tarife

  2 more bear on it, on the page of the initiative.


A question for you

Think of your answer first, then open it to compare. Opening it grades
nothing.

How many?
(because it is entrusted to you)
https://insights.example.org/recall/1


Asked of you

- Is “Fewer” still true?
  https://insights.example.org/insights/fewer/check


New and changed

- Fewer is better.
  Now in doubt in Choice: a trial contradicts it
  Not yet rated
  https://insights.example.org/insights/fewer


Your path

- How people choose: 4 of 12 steps done
  A slower pace is fine.
  https://insights.example.org/paths/choose
  Next: Defaults
  https://insights.example.org/paths/choose/step/1

--${" "}
You get this digest once a week from Tidemark at Harbour Institute.

Choose another day, or stop it:
{{list}}
`);
});

test.each([
  [{ what: "new", words: "published by Ana", topic: "Choice" }, "New in Choice, published by Ana"],
  [{ what: "changed", words: "changed by Ana", topic: null }, "Changed, by Ana"],
  [{ what: "changed", words: "a trial was added", topic: "Choice" }, "Changed in Choice: a trial was added"],
  [{ what: "retired", words: "", topic: null }, "Retired"],
])("what happened is said in one line: %j", async (news, words) => {
  const record = { statement: "Fewer.", language: "en", href: "/i", certainty: "high" as const, note: "" };
  const { text } = await render({ news: { items: [{ ...record, ...news }], total: 1 } });
  expect(text).toContain(`- Fewer.\n  ${words}\n  High certainty\n`);
});

test("each record is read in its own language, how sure it is stands in words, and a bar says nothing alone", async () => {
  const props = digestProps(5);
  const [first] = props.digest.news.items;
  const news = { items: [{ ...first, language: "de" } as typeof first & object], total: 1 };
  const { html } = await render({ news, paths: props.digest.paths });
  expect(html).toMatch(/<p lang="de" dir="auto"[^>]*><a href="[^"]*\/insights\/news-0"/);
  expect(html).toMatch(/<span aria-hidden="true">●●●○<\/span>[^M]*Moderate certainty/);
  expect(html).toMatch(/<table[^>]*aria-hidden="true"[\s\S]*?0 of 120 steps done/);
});
