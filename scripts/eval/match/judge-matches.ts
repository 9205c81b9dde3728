import type { Run } from "../search/judge-run";
import type { Judgements } from "../search/read-collection";

export type MatchFigures = { ndcg: number; recall: number; mrr: number };

const depth = 10;

/** How good the first ten are, on average over the judged briefs; one that the run lacks counts as 0. */
export function judgeMatches({ qrels, exclude }: Judgements, run: Run): MatchFigures {
  const judged = Object.entries(qrels).flatMap(([brief, grades]) => {
    const relevant = new Set(Object.keys(grades).filter((id) => (grades[id] ?? 0) > 0));
    const skipped = new Set(exclude[brief] ?? []);
    const ranking = [...new Set(run[brief] ?? [])].filter((id) => !skipped.has(id));
    return relevant.size > 0 ? [judge(relevant, ranking)] : [];
  });
  const mean = (figure: keyof MatchFigures) =>
    judged.reduce((sum, one) => sum + one[figure], 0) / (judged.length || 1);
  return { ndcg: mean("ndcg"), recall: mean("recall"), mrr: mean("mrr") };
}

function judge(relevant: Set<string>, ranking: string[]): MatchFigures {
  const hits = ranking.slice(0, depth).map((id) => relevant.has(id));
  const first = ranking.findIndex((id) => relevant.has(id));
  const ideal = Array.from({ length: Math.min(depth, relevant.size) }, () => true);
  return {
    ndcg: discounted(hits) / discounted(ideal),
    recall: hits.filter(Boolean).length / relevant.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

const discounted = (hits: boolean[]) =>
  hits.reduce((sum, isHit, place) => sum + (isHit ? 1 / Math.log2(place + 2) : 0), 0);
