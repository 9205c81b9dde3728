import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicAddress } from "@/config/environment";
import { hostileWords } from "@/tests/support/hostile-words";
import { assertBlocks, type Surface } from "@/tests/support/slack/blocks";
import { liveProblems } from "@/tests/support/slack/live-text";
import { actions, context, foreignWords, linkTo, openButton, plainText, section } from "./block-parts";
import { initiativeBlocks } from "./initiative-blocks";
import type { InitiativeCard } from "./initiative-card";
import type { InsightCard } from "./insight-card";
import { pathBlocks } from "./path-blocks";
import type { PathCard } from "./path-card";
import { insightBlocks } from "./record-blocks";
import { hiddenUnfurl, initiativeUnfurl, insightUnfurl, pathUnfurl } from "./unfurl";

/*
 * S8: whatever people write, nothing of it is live in Slack. Each file of this folder that makes blocks has its makers here,
 * given the same words in every place in which words of people can stand; a test below says which file is missing.
 */
type Made = { surface: Surface; blocks: unknown; [other: string]: unknown };
type Maker = (words: string) => Made[] | Promise<Made[]>;

const key = "2345bcdf";
const insight = (words: string, rest: Partial<InsightCard> = {}): InsightCard => ({
  ...{ id: "019a0000-0000-7000-8000-000000000001", key, href: `/insights/${key}`, statement: words },
  ...{
    certainty: null,
    status: "published",
    isRestricted: true,
    limitations: Array(5).fill(words),
    owner: words,
  },
  ...{ freshness: "published on 3 June 2026", dueSince: "3 June 2026", retiredReason: words },
  ...{ replacement: null, picture: `/share/${key}-1/x.png`, ...rest },
});
const replacement = (words: string) => ({ href: `/insights/${key}`, statement: words, certainty: null });
const path = (words: string): PathCard => ({
  ...{ key, href: `/paths/${key}`, title: words, forWhom: words, status: "published", owner: words },
  ...{ freshness: "changed on 3 June 2026", steps: 9, first: Array(3).fill(replacement(words)) },
});
const initiative = (words: string): InitiativeCard => ({
  ...{ key, href: `/initiatives/${key}`, title: words, brief: words, stage: "active", owner: words },
  ...{ next: { name: words, day: "3 June 2026" }, freshness: "changed on 3 June 2026", linked: 9 },
  first: [false, true, true].map((contradictsAbove) => ({ card: insight(words), contradictsAbove })),
});

const makers: Record<string, Maker> = {
  "block-parts": (words) => [
    {
      surface: "message",
      blocks: [
        section(linkTo(`/i/${key}`, words), foreignWords(words, 300)),
        context(foreignWords(words, 80)),
        ...actions([openButton(words, "/insights")]),
        { type: "header", text: plainText(words, 150) },
      ],
    },
  ],
  "record-blocks": (words) => [
    { surface: "message", blocks: insightBlocks(insight(words)) },
    { surface: "message", blocks: insightBlocks(insight(words, { status: "retired", limitations: [] })) },
    {
      surface: "home",
      blocks: insightBlocks(insight(words, { status: "superseded", replacement: replacement(words) }), {
        ...{ isBrief: true, buttons: [openButton(words, "/insights")] },
      }),
    },
  ],
  "path-blocks": (words) => [{ surface: "unfurl", blocks: pathBlocks(path(words)) }],
  "initiative-blocks": (words) => [{ surface: "unfurl", blocks: initiativeBlocks(initiative(words)) }],
  unfurl: (words) =>
    [
      insightUnfurl(insight(words)),
      pathUnfurl(path(words)),
      initiativeUnfurl(initiative(words)),
      hiddenUnfurl("path"),
    ].flatMap(({ blocks, preview, inWriting }) => [
      { surface: "unfurl" as const, blocks, preview },
      { surface: "unfurl" as const, blocks: inWriting },
    ]),
};

const homes = [publicAddress()];

test.each(Object.entries(makers))("S8: nothing that people write is live in %s", async (_, make) => {
  for (const [name, words] of Object.entries(hostileWords))
    for (const { surface, blocks, ...other } of await make(words)) {
      assertBlocks(blocks, { surface });
      expect([name, ...liveProblems({ blocks, ...other }, homes)]).toEqual([name]);
    }
});

test("each file that makes blocks is asked", () => {
  const files = readdirSync("domain/slack").filter((name) => /^[a-z-]+\.ts$/.test(name));
  const making = files.filter((name) =>
    /block-parts"|plain_text|"mrkdwn"/.test(readFileSync(`domain/slack/${name}`, "utf8")),
  );
  expect(making.map((name) => name.replace(".ts", "")).filter((name) => !(name in makers))).toEqual([]);
});
