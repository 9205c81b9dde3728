import type { Actor } from "../actor";
import { listInsights } from "../insights/list-insights";
import type { Marked, SearchAnswer, SearchQuery } from "./search-query";

/** Stands in until the search itself is here. */
export async function searchInsights(actor: Actor, query: SearchQuery, now: Date): Promise<SearchAnswer> {
  const show = query.freshness === "due" ? "due" : query.status === "draft" ? "drafts" : query.status;
  const corrected = query.q === "onbaording" ? "onboarding" : null;
  const q = corrected ?? query.q;
  if (process.env.SLOW)
    await new Promise((done) => setTimeout(done, Number(process.env.SLOW) * Math.random()));
  const { insights, next } = await listInsights(
    actor,
    { q: q.slice(0, 200), topic: query.topic[0], show, after: query.after },
    now,
  );
  const hits = insights.map(({ statement, ...hit }, place) => ({
    ...hit,
    statement: marked(statement, q),
    excerpt: q
      ? marked(
          `In the field, people met ${q} twice before they chose, and the second time they knew what it was; the study repeats what was found before about ${q}.`,
          q,
        )
      : null,
    known: place % 3 === 1 ? { readOn: "2026-06-03", changedSince: place % 2 === 0 } : null,
  }));
  const count = (value: string, label: string, many: number) => ({ value, label, count: many });
  return {
    hits,
    total: { count: hits.length + (next ? 900 : 0), isLeast: false },
    counts: {
      topic: [
        count("choice", "Choice", 12),
        count("performance", "Performance", 9),
        count("defaults", "Defaults and friction", 3),
        ...Array.from({ length: 24 }, (_, n) =>
          count(`t${n}`, `Topic number ${n} with a long name that goes on`, 24 - n),
        ),
      ],
      team: [count("harbour", "Harbour", 4), count("keel", "Keel", 2)],
      certainty: [
        count("high", "High", 4),
        count("moderate", "Moderate", 14),
        count("low", "Low", 8),
        count("very-low", "Very low", 2),
        count("none", "Not yet rated", 0),
      ],
      kind: [count("study", "Study", 20), count("publication", "Publication", 11)],
      freshness: [
        count("quarter", "Last three months", 3),
        count("year", "Last year", 11),
        count("older", "Older", 20),
        count("due", "Needs review", 2),
      ],
      owner: [count("0197a3a0-0000-7000-8000-000000000000", "Ana Silva", 7)],
      status: [
        count("published", "Published", 37),
        count("superseded", "Superseded", 2),
        count("retired", "Retired", 1),
        count("draft", "Drafts", 3),
      ],
    },
    corrected,
    isRelaxed: query.q.includes(" ") && hits.length > 0 && query.q.length > 30,
    next: next ? { after: next } : null,
  };
}

function marked(text: string, q: string): Marked {
  if (!q) return [{ text, marked: false }];
  const parts: Marked = [];
  let from = 0;
  for (;;) {
    const at = text.toLowerCase().indexOf(q.toLowerCase(), from);
    if (at < 0) break;
    if (at > from) parts.push({ text: text.slice(from, at), marked: false });
    parts.push({ text: text.slice(at, at + q.length), marked: true });
    from = at + q.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), marked: false });
  return parts;
}
