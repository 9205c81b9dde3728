import { given, houseName } from "../parts/given";
import { plainEntry, plainFooter, plainHeading, plainLink, plainText } from "../parts/plain-text";
import { longestAsk } from "../parts/sections";
import type {
  Digest,
  DigestInitiative,
  DigestInsight,
  DigestNews,
  DigestPath,
  DigestQuestion,
  Section,
} from "./digest";
import {
  certaintySign,
  chooseOtherwise,
  happening,
  headings,
  howToAnswer,
  longest,
  moreThatBears,
  readOnTheWeb,
} from "./digest-words";

type DigestTextProps = {
  organization: string;
  address: string;
  week: string;
  digest: Digest;
  webLink: string;
  listLink: string;
};

/** A digest as it is read without HTML, or aloud: written for that, and as complete. */
export function digestText({ organization, address, week, digest, webLink, listLink }: DigestTextProps) {
  const { initiatives, due, news, asks, paths } = headings(digest);
  const at = (href: string) => address + href;
  const part = <Item>(
    { title, more }: { title: string; more: string | null },
    { items }: Section<Item>,
    write: (item: Item, place: number) => string[],
    ...before: string[]
  ) =>
    items.length === 0
      ? []
      : [
          plainHeading(title),
          ...before,
          ...items.flatMap(write),
          ...(more ? [plainLink(more, webLink)] : []),
        ];
  const { subject, line } = digest.lead;
  return plainText(
    given(subject, 200),
    ...(line ? [given(line, 400)] : []),
    `Your week, ${week}.`,
    plainLink(readOnTheWeb, webLink),
    plainLink(chooseOtherwise, listLink),
    ...part(initiatives, digest.initiatives, (one) => initiativeText(one, at)),
    ...part(
      due,
      digest.due,
      (one, place) => questionText(one, at, digest.due.items.length > 1 ? place + 1 : null),
      howToAnswer(digest.due.items.length),
    ),
    ...part(asks, digest.asks, ({ sentence, href }) => [plainEntry(given(sentence, longestAsk), at(href))]),
    ...part(news, digest.news, (one) => [newsText(one, at)]),
    ...part(paths, digest.paths, (one) => [pathText(one, at)]),
    plainFooter(`You get this digest once a week from ${houseName(given(organization))}.`),
    plainLink(chooseOtherwise, listLink),
  );
}

type At = (href: string) => string;

function initiativeText(one: DigestInitiative, at: At) {
  const { name, when, href, insights } = one;
  const rest = moreThatBears(one, ", on the page of the initiative");
  return [
    `${given(name, longest.name)}, ${given(when, longest.words)}\n${at(href)}`,
    ...insights.items.map((one) => insightText(one, at)),
    ...(rest ? [`  ${rest}.`] : []),
  ];
}

const insightText = (insight: DigestInsight, at: At) =>
  plainEntry(given(insight.statement, longest.statement), noteText(insight), at(insight.href));

const noteText = ({ certainty, note }: DigestInsight) =>
  [certaintySign(certainty)[1], given(note, longest.words)].filter(Boolean).join(", ");

function questionText({ question, because, href }: DigestQuestion, at: At, number: number | null) {
  const [start, indent] = number === null ? ["", ""] : [`${number}. `, "   "];
  const asked = `${start}${given(question, longest.question)}`;
  return [`${asked}\n${indent}(because ${given(because, longest.words)})\n${indent}${at(href)}`];
}

function newsText(news: DigestNews, at: At) {
  return plainEntry(
    given(news.statement, longest.statement),
    given(happening(news), longest.words),
    noteText(news),
    at(news.href),
  );
}

function pathText({ title, href, progress, next, nudge }: DigestPath, at: At) {
  return plainEntry(
    `${given(title, longest.name)}: ${given(progress)}`,
    nudge ? given(nudge, longest.words) : "",
    at(href),
    next ? `Next: ${given(next.title, longest.statement)}` : "",
    next ? at(next.href) : "",
  );
}
