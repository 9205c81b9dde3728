import type { Judgements } from "./read-collection";

/** By query: documents, best first. */
export type Run = Record<string, string[]>;
export type Figures = { queries: number; ndcg: number; recall: number; mrr: number };

/**
 * How good a run is, on average over the queries that something is judged relevant for; one that the run lacks counts
 * as 0. Gains are 2^grade - 1, ranks are discounted by log2(rank + 1), and repeated documents count once.
 */
export function judgeRun({ qrels, exclude }: Judgements, run: Run): Figures {
  const judged = Object.entries(qrels).flatMap(([query, grades]) => {
    const relevant = new Map(Object.entries(grades).filter(([, grade]) => grade > 0));
    const skipped = new Set(exclude[query] ?? []);
    const ranking = [...new Set(run[query] ?? [])].filter((doc) => !skipped.has(doc));
    return relevant.size > 0 ? [judge(relevant, ranking)] : [];
  });
  const mean = (pick: (one: (typeof judged)[number]) => number) =>
    judged.reduce((sum, one) => sum + pick(one), 0) / (judged.length || 1);
  return {
    queries: judged.length,
    ndcg: mean(({ ndcg }) => ndcg),
    recall: mean(({ recall }) => recall),
    mrr: mean(({ mrr }) => mrr),
  };
}

function judge(relevant: Map<string, number>, ranking: string[]) {
  const first = ranking.findIndex((doc) => relevant.has(doc));
  const gains = ranking.map((doc) => relevant.get(doc) ?? 0);
  const ideal = [...relevant.values()].sort((one, other) => other - one);
  return {
    ndcg: discounted(gains) / discounted(ideal),
    recall: ranking.slice(0, 100).filter((doc) => relevant.has(doc)).length / relevant.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

const discounted = (grades: number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
