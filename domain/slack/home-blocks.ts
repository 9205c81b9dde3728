import type { Button, HeaderBlock, HomeView } from "@slack/types";
import { fullDay } from "../digests/digest-words";
import { becauseWords } from "../reminders/because-query";
import type { OwnCard } from "../reminders/card-query";
import { askedBlocks, restWords } from "./asked-blocks";
import type { AskedReader } from "./asked-reader";
import {
  actions,
  type Blocks,
  context,
  foreignWords,
  linkTo,
  openButton,
  plainText,
  section,
} from "./block-parts";
import { cardButton } from "./card-action";
import type { SlackHome } from "./find-home";
import { insightBlocks } from "./record-blocks";

/** Somebody's home in Slack; of whoever is not known here, an offer to say who they are and nothing else. */
export const homeOf = (home: SlackHome | null): HomeView => ({
  type: "home",
  callback_id: "home",
  blocks: home ? blocksOf(home) : offer(),
});

const blocksOf = ({ due, state, coming, preferences, reader }: SlackHome): Blocks => [
  header("What is due"),
  ...(due.length > 0 ? dueBlocks(due, reader) : restBlocks(state, reader)),
  { type: "divider" },
  header("What comes up"),
  ...(coming.length > 0
    ? coming.flatMap((one) => comingBlocks(one, reader))
    : [section("No initiative that you are on comes up in the next weeks.")]),
  { type: "divider" },
  header("How you are asked"),
  ...askedBlocks(preferences, reader),
];

const header = (words: string): HeaderBlock => ({ type: "header", text: plainText(words, 150) });

const mostDue = 5;

function dueBlocks(due: OwnCard[], reader: AskedReader): Blocks {
  const more = due.length - mostDue;
  return [
    ...due.slice(0, mostDue).flatMap((card) => dueBlock(card, reader)),
    ...(more > 0
      ? [context(linkTo("/recall", more === 1 ? "One more question" : `${more} more questions`))]
      : []),
  ];
}

function dueBlock({ id, because, prompt }: OwnCard, reader: AskedReader): Blocks {
  const words = prompt.check ? "Answer" : "Show answer";
  return [
    {
      ...section(`*${foreignWords(prompt.question, 500)}*`),
      accessory: cardButton(words, prompt.check ? "look" : "show", id),
    },
    context(`Asked because ${foreignWords(becauseWords(because, reader), 300)}`),
  ];
}

function restBlocks(state: SlackHome["state"], { locale }: AskedReader): Blocks {
  const goOn: Button[] =
    state.kind === "gone-quiet"
      ? [{ type: "button", action_id: "home.go-on", text: plainText("Keep going"), style: "primary" }]
      : [];
  return [section(restWords(state, locale)), ...actions(goOn)];
}

function comingBlocks(
  { title, href, next, insights, known }: SlackHome["coming"][number],
  reader: AskedReader,
): Blocks {
  const when = next ? `${foreignWords(next.name, 100)} on ${fullDay(next.on, reader.locale)}` : "";
  const unmet = insights.filter(({ isMet }) => !isMet).length;
  return [
    section(`*${linkTo(href, title, 200)}*`, ...(when ? [when] : [])),
    context(countWords(insights.length, unmet)),
    ...known.flatMap((card) => insightBlocks(card, { isBrief: true })),
    ...(insights.length > known.length ? [context(linkTo(href, "All that we know about it"))] : []),
  ];
}

function countWords(all: number, unmet: number) {
  if (all === 0) return "Nothing that we know bears on it yet.";
  const bears = all === 1 ? "One insight bears on it" : `${all} insights bear on it`;
  if (unmet === 0) return all === 1 ? `${bears}; you have met it.` : `${bears}; you have met all of them.`;
  if (unmet === all)
    return all === 1 ? `${bears}; you have not met it.` : `${bears}; you have met none of them.`;
  return `${bears}; you have not met ${unmet === 1 ? "one" : unmet} of them.`;
}

const offer = (): Blocks => [
  section(
    "*What your research already knows, where you work*",
    "Say who you are in Tidemark, and this page shows what is asked of you and what comes up.",
  ),
  ...actions([
    { type: "button", action_id: "home.connect", text: plainText("Connect your account"), style: "primary" },
    openButton("Open Tidemark", "/", "open.home"),
  ]),
];
