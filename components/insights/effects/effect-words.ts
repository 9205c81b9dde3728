import { numberFormat } from "@/components/ui/intl";
import type { EffectTotals, Readers } from "@/domain/insights/effects/effect-query";

type Together = {
  totals: EffectTotals;
  /** How many people remember at least one; null while they are fewer than five. */
  holders: number | null;
  decisions: number;
  paths: number;
};

/** "one path", "3 paths". */
export function counted(amount: number, one: string, many: string, locale: string) {
  return amount === 1 ? `one ${one}` : `${numberFormat(locale, {}).format(amount)} ${many}`;
}

/** All of it in one calm sentence. */
export function togetherWords({ totals, holders, decisions, paths }: Together, locale: string) {
  const people = (amount: number) => counted(amount, "person", "people", locale);
  const { ever, newThisWeek } = totals.readers;
  if (ever === 0) return "Nobody else has opened them yet. What comes of them will stand here.";
  const parts = [
    `Read by ${people(ever)}${newThisWeek > 0 ? `, ${newThisWeek === ever ? "all" : counted(newThisWeek, "", "", locale).trim()} of them new this week` : ""}`,
    ...(holders === null ? [] : [`remembered by ${people(holders)}`]),
    ...(decisions > 0 ? [`used in ${counted(decisions, "decision", "decisions", locale)}`] : []),
    ...(paths > 0 ? [`on ${counted(paths, "path", "paths", locale)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

/** "Read by 12 people, 4 of them in the last 90 days". */
export function readersWords({ ever, quarter }: Readers, locale: string) {
  if (ever === 0) return "Nobody else has opened it yet";
  const all = `Read by ${counted(ever, "person", "people", locale)}`;
  if (quarter === ever) return ever === 1 ? `${all}, in the last 90 days` : `${all}, all in the last 90 days`;
  return `${all}, ${quarter === 0 ? "nobody" : numberFormat(locale, {}).format(quarter)} in the last 90 days`;
}

/** "3 more people this week"; empty where nobody is new. */
export function newReadersWords({ ever, newThisWeek }: Readers, locale: string) {
  if (newThisWeek === 0) return "";
  const more = newThisWeek === ever ? "" : "more ";
  return `${counted(newThisWeek, `${more}person`, `${more}people`, locale)} this week`;
}
