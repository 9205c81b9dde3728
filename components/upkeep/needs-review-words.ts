import { numberFormat } from "@/components/ui/intl";
import type { CauseKind } from "@/domain/upkeep/cause-query";

/** What a menu calls each reason. */
export const causeWords: Record<CauseKind, string> = {
  "review-date": "Its check is due",
  "evidence-changed": "Its evidence changed",
  "basis-gone": "What it is derived from is gone",
  contradicted: "Another insight contradicts it",
  "weight-fell": "Its evidence has lost weight",
};

/** Why a record stands where it does in the list: "Read by 34 people this year, remembered by 12". */
export function readershipWords({ readers, holders }: { readers: number; holders: number }, locale: string) {
  const people = (count: number) =>
    count === 1 ? "one person" : `${numberFormat(locale, {}).format(count)} people`;
  const read = readers > 0 ? `Read by ${people(readers)} this year` : "Nobody read it this year";
  if (holders === 0) return read;
  return readers > 0
    ? `${read}, remembered by ${numberWord(holders, locale)}`
    : `${read}, but ${people(holders)} ${holders === 1 ? "remembers" : "remember"} it`;
}

const numberWord = (count: number, locale: string) =>
  count === 1 ? "one" : numberFormat(locale, {}).format(count);

export const insightsWords = (count: number, locale: string) =>
  count === 1 ? "one insight" : `${numberFormat(locale, {}).format(count)} insights`;
