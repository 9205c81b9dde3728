import { keeperScore } from "./constants";

export type Candidate = {
  insightId: string;
  personId: string;
  /** Expected needs of it by them, a year. */
  need: number;
  /** From 0 to 1; 0 when they never met it. */
  recall: number;
  /** The chance that they open a question. */
  opening: number;
};

export type Vacancy = { insightId: string; places: number };

/**
 * Who is to keep what, for many insights at once: for each in turn whoever is worth most to it, where everything that
 * somebody keeps already makes them less so (reminders 3.3). The same candidates in any order give the same.
 */
export function chooseKeepers(
  vacancies: Vacancy[],
  candidates: Candidate[],
  load: ReadonlyMap<string, number>,
): { insightId: string; personId: string }[] {
  const kept = new Map(load);
  const byInsight = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const others = byInsight.get(one.insightId);
    if (others) others.push(one);
    else byInsight.set(one.insightId, [one]);
  }
  const ordered = vacancies.toSorted((one, other) => (one.insightId < other.insightId ? -1 : 1));
  return ordered.flatMap(({ insightId, places }) => {
    const left = new Set(byInsight.get(insightId));
    const chosen: { insightId: string; personId: string }[] = [];
    while (chosen.length < places && left.size > 0) {
      const best = [...left].reduce((one, other) => (isBetter(other, one, kept) ? other : one));
      left.delete(best);
      kept.set(best.personId, (kept.get(best.personId) ?? 0) + 1);
      chosen.push({ insightId, personId: best.personId });
    }
    return chosen;
  });
}

function isBetter(one: Candidate, other: Candidate, kept: ReadonlyMap<string, number>) {
  const difference = worth(one, kept.get(one.personId) ?? 0) - worth(other, kept.get(other.personId) ?? 0);
  return difference > 0 || (difference === 0 && one.personId < other.personId);
}

const worth = ({ need, recall, opening }: Candidate, kept: number) =>
  ((need + keeperScore.least + keeperScore.recall * recall) * opening) / (1 + keeperScore.load * kept);
