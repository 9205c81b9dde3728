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
export function readershipWords(
  { readers, holders }: { readers: number; holders: number | null },
  locale: string,
) {
  const figure = (count: number) => numberFormat(locale, {}).format(count);
  const read = readers === 1 ? "Read by one person this year" : `Read by ${figure(readers)} people this year`;
  const words = readers === 0 ? "Nobody read it this year" : read;
  return holders === null ? words : `${words}, remembered by ${figure(holders)}`;
}

export const insightsWords = (count: number, locale: string) =>
  count === 1 ? "one insight" : `${numberFormat(locale, {}).format(count)} insights`;
