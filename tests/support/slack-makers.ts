import { answerBlocks } from "@/domain/slack/answer-blocks";
import { askedBlocks } from "@/domain/slack/asked-blocks";
import {
  actions,
  context,
  foreignWords,
  linkTo,
  openButton,
  plainText,
  section,
} from "@/domain/slack/block-parts";
import { cardButton, choiceButton, snoozeMenu } from "@/domain/slack/card-action";
import { messageOf, modalOf, textOf } from "@/domain/slack/card-blocks";
import { draftForm } from "@/domain/slack/draft-form";
import { greetingBlocks } from "@/domain/slack/greet-channel";
import { homeOf } from "@/domain/slack/home-blocks";
import { initiativeBlocks } from "@/domain/slack/initiative-blocks";
import type { InitiativeCard } from "@/domain/slack/initiative-card";
import type { InsightCard } from "@/domain/slack/insight-card";
import { literalWords } from "@/domain/slack/literal-words";
import { modal, modalSaying } from "@/domain/slack/modal";
import { pathBlocks } from "@/domain/slack/path-blocks";
import type { PathCard } from "@/domain/slack/path-card";
import { questionBlocks } from "@/domain/slack/question-blocks";
import { insightBlocks } from "@/domain/slack/record-blocks";
import { threadAnswerBlocks, threadAnswerText } from "@/domain/slack/thread-answer-blocks";
import { hiddenUnfurl, initiativeUnfurl, insightUnfurl, pathUnfurl } from "@/domain/slack/unfurl";
import type { Surface } from "./slack/blocks";
import { askedCard, plainCard, preferences, reader } from "./slack-questions";

/** What is sent: blocks on a surface, and what goes with them. */
export type Made = { surface: Surface; blocks: unknown; [other: string]: unknown };
type Maker = (words: string) => Made[];

const key = "2345bcdf";
const insight = (words: string, rest: Partial<InsightCard> = {}): InsightCard => ({
  ...{ id: "019a0000-0000-7000-8000-000000000001", key, href: `/insights/${key}`, statement: words },
  ...{ certainty: null, status: "published", isRestricted: true, limitations: Array(5).fill(words) },
  ...{
    owner: words,
    freshness: "published on 3 June 2026",
    needsReview: true,
    dueSince: "3 June 2026",
    retiredReason: words,
  },
  ...{ replacement: null, picture: `/share/${key}-1/x.png`, ...rest },
});
const named = (words: string) => ({ href: `/insights/${key}`, statement: words, certainty: null });
const path = (words: string): PathCard => ({
  ...{ key, href: `/paths/${key}`, title: words, forWhom: words, status: "published", owner: words },
  ...{ freshness: "changed on 3 June 2026", steps: 9, first: Array(3).fill(insight(words)) },
});
const initiative = (words: string): InitiativeCard => ({
  ...{ key, href: `/initiatives/${key}`, title: words, brief: words, stage: "active", owner: words },
  ...{ next: { name: words, day: "3 June 2026" }, freshness: "changed on 3 June 2026", linked: 9 },
  first: [false, true, true].map((contradictsAbove) => ({ card: insight(words), contradictsAbove })),
});
const unfurls = (words: string) => [
  ...[insightUnfurl(insight(words)), pathUnfurl(path(words)), initiativeUnfurl(initiative(words))],
  ...[hiddenUnfurl("insight"), hiddenUnfurl("path"), hiddenUnfurl("initiative")],
];
const home = (words: string) =>
  homeOf({
    ...{
      due: [askedCard(words), askedCard(words, "choices")],
      state: { kind: "nothing-yet" },
      preferences,
      reader,
    },
    coming: [
      {
        ...{ id: "1", href: `/initiatives/${key}`, title: words, known: [insight(words)] },
        next: { kind: "milestone", name: words, on: "2026-06-09" },
        insights: [{ id: "1", href: `/insights/${key}`, statement: words, language: "en", isMet: false }],
      },
    ],
  });
const known = (words: string) => ({ title: words, href: `/initiatives/${key}`, cards: [insight(words)] });

/** Each file of `domain/slack` that makes blocks of what it is given, with these words wherever words of people can stand. */
export const makers: Record<string, Maker> = {
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
      blocks: insightBlocks(insight(words, { status: "superseded", replacement: named(words) }), {
        ...{ isBrief: true, buttons: [openButton(words, "/insights")] },
      }),
    },
  ],
  "path-blocks": (words) => [{ surface: "unfurl", blocks: pathBlocks(path(words)) }],
  "initiative-blocks": (words) => [{ surface: "unfurl", blocks: initiativeBlocks(initiative(words)) }],
  unfurl: (words) =>
    unfurls(words).flatMap(({ blocks, preview, inWriting }) => [
      { surface: "unfurl", blocks, preview },
      { surface: "unfurl", blocks: inWriting },
    ]),
  "thread-answer-blocks": (words) => [
    { surface: "message", blocks: threadAnswerBlocks(known(words)), text: threadAnswerText(known(words)) },
  ],
  "greet-channel": (words) => [{ surface: "message", blocks: greetingBlocks(words) }],
  "draft-form": (words) => [
    {
      surface: "modal",
      ...draftForm({ channel: "C1", ts: "1.1" }, { statement: words, quote: words, title: words }),
    },
  ],
  modal: (words) => [
    { surface: "modal", ...modalSaying("find_related", foreignWords(words, 300)) },
    { surface: "modal", ...modal("save_as_insight", [section(foreignWords(words, 300))]) },
  ],
  "literal-words": (words) => [
    { surface: "message", blocks: [literalWords(words), literalWords(`${words}x`)] },
  ],
  "card-action": (words) => [
    {
      surface: "message",
      blocks: actions([cardButton(words, "show", "1"), choiceButton(words, "1", "c1", 0)]),
      menu: snoozeMenu("1", [{ words, until: "tomorrow" }]),
    },
  ],
  "question-blocks": (words) =>
    (["free", "choices", "short"] as const).flatMap((kind) => [
      { surface: "message", blocks: questionBlocks(askedCard(words, kind), reader, "message") },
      { surface: "modal", blocks: questionBlocks(askedCard(words, kind), reader, "modal") },
    ]),
  "answer-blocks": (words) => [
    { surface: "message", blocks: answerBlocks(plainCard(words), askedCard(words), reader) },
    { surface: "modal", blocks: answerBlocks(plainCard(words), askedCard(words, "choices"), reader) },
  ],
  "card-blocks": (words) => {
    const cards = [plainCard(words), plainCard(words, "opened"), plainCard(words, "replaced")];
    const asks = [{ sentence: words, href: `/insights/${key}` }];
    return [
      { surface: "message", blocks: messageOf(cards, asks, reader), text: textOf(cards) },
      ...cards.map((card) => ({ surface: "modal" as const, ...modalOf(card, reader) })),
    ];
  },
  "home-blocks": (words) => [
    { surface: "home", ...home(words) },
    { surface: "home", ...homeOf(null) },
  ],
  "asked-blocks": () => [{ surface: "home", blocks: askedBlocks(preferences, reader) }],
};
