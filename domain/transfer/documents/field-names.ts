import { foldName } from "./fields";

/** What front matter and the columns of a table may say, with the other names it goes by; the first one is ours. */
export const fieldNames = {
  id: ["id", "external id", "identifier", "record id"],
  statement: ["statement", "title", "headline", "claim", "insight"],
  summary: ["summary", "description", "abstract", "tldr", "excerpt", "in short"],
  certainty: ["certainty", "confidence", "confidence level"],
  certaintyReason: ["certainty reason", "reason", "why so sure", "confidence reason", "reason for certainty"],
  businessContext: ["why it matters", "business context"],
  goals: ["goals", "goal", "outcomes"],
  nonGoals: ["non-goals", "what it is not for", "not for"],
  limitations: ["limitations", "mind the limits", "limits", "caveats"],
  usageDo: ["do", "dos", "do's", "recommendations"],
  usageDont: ["don't", "dont", "donts", "don'ts"],
  usageNotes: ["using it", "usage", "usage notes", "how to use", "how to use it"],
  background: ["background", "body", "content", "text"],
  method: ["method", "methodology", "methods"],
  evaluation: ["evaluation", "results"],
  openQuestions: ["open questions", "next steps"],
  evidence: ["evidence", "references"],
  prompts: ["questions", "prompts", "questions to remember it by", "recall questions"],
  publishedOn: ["date", "published", "published on", "published at", "publication date", "pub date"],
  source: ["source", "organisation", "organization", "publisher"],
  topics: ["topics", "tags", "topic", "tag", "keywords", "categories"],
  owner: ["owner"],
  author: ["author", "authors", "written by"],
  translator: ["translator"],
  status: ["status", "state"],
  visibility: ["visibility"],
  audience: ["audience", "teams", "team", "must know"],
  readers: ["readers", "who may read", "shared with"],
  language: ["language", "lang", "locale"],
  halfLife: ["half-life", "half-life days", "half-life in days"],
  itemIds: ["item ids"],
  links: ["links", "links to other insights"],
  supports: ["supports"],
  contradicts: ["contradicts"],
  derivedFrom: ["derived from"],
  supersedes: ["supersedes", "replaces"],
} as const;

export type FieldName = keyof typeof fieldNames;

const byName = new Map<string, { field: FieldName; rank: number }>(
  (Object.keys(fieldNames) as FieldName[]).flatMap((field) =>
    fieldNames[field].map((name, rank) => [foldName(name), { field, rank }] as const),
  ),
);

/** Which field a key or a column means; null when it is none of ours. */
export const fieldNamed = (name: string) => byName.get(foldName(name)) ?? null;
