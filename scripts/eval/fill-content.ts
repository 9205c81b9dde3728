import { contentInput, type InsightContent } from "@/domain/insights/content-input";

export type Filled = {
  content: InsightContent;
  /** Where a length rule refused the whole text, with the longest that was taken. */
  clipped: string[];
};

/** A record's content with the same text in every field that takes any. */
export function fillContent(text: string, ids: { topicId?: string; linkedId?: string } = {}): Filled {
  const raw = contentOf(text, ids);
  const clipped: string[] = [];
  for (const issue of contentInput.safeParse(raw).error?.issues ?? []) {
    if (issue.code !== "too_big" || issue.origin !== "string")
      throw new Error(`The content was refused: ${issue.path.join(".")}: ${issue.message}`);
    clip(raw, issue.path, Number(issue.maximum));
    clipped.push(`${issue.path.join(".")} at ${issue.maximum}`);
  }
  return { content: contentInput.parse(raw), clipped };
}

function contentOf(text: string, { topicId, linkedId }: { topicId?: string; linkedId?: string }) {
  const points = (name: string) => [
    { id: `${name}1`, text },
    { id: `${name}2`, text: "An ordinary point." },
  ];
  const evidence = {
    title: text,
    source: text,
    method: text,
    sample: text,
    keyFigures: text,
    quote: text,
    note: text,
  };
  const prompt = { question: text, answer: text };
  return {
    ...{
      statement: text,
      summary: text,
      certainty: "moderate",
      certaintyReason: text,
      businessContext: text,
    },
    ...{ goals: points("g"), nonGoals: points("n"), limitations: points("l") },
    ...{ usageDo: points("d"), usageDont: points("x"), usageNotes: text },
    ...{ background: text, method: text, evaluation: text, openQuestions: text },
    evidence: [
      { id: "e1", direction: "supports", strength: "high", publishedOn: "2025", ...evidence },
      {
        id: "e2",
        direction: "contradicts",
        ...evidence,
        withdrawn: { on: "2026", reason: text.slice(0, 500) },
      },
    ],
    prompts: [
      { id: "q1", kind: "free", ...prompt },
      { id: "q2", kind: "choices", ...prompt, choices: points("c"), rightChoiceId: "c1" },
      { id: "q3", kind: "short", ...prompt, accepted: [text.slice(0, 200)] },
    ],
    topicIds: topicId ? [topicId] : [],
    links: linkedId ? [{ kind: "supports", insightId: linkedId, note: text.slice(0, 300) }] : [],
  };
}

function clip(root: object, path: PropertyKey[], length: number) {
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, root);
  Reflect.set(holder, last, String(Reflect.get(holder, last)).slice(0, length));
}

/** Every text of the content that an editor shows in a field, by its path. */
export function textsOf(content: InsightContent): { path: string; text: string }[] {
  const read = (value: unknown, path: string): { path: string; text: string }[] => {
    if (typeof value === "string") return [{ path, text: value }];
    if (Array.isArray(value)) return value.flatMap((one, at) => read(one, `${path}.${at}`));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) => read(one, path ? `${path}.${key}` : key));
  };
  return read(content, "").filter(
    ({ path, text }) =>
      text !== "" && !/\.id$|Id$|Ids\.|kind|direction|strength|certainty$|language|On$|\.on$/.test(path),
  );
}
