import type { Section } from "../../insights/content-input";

/**
 * Where a section of a text goes. Three names mean different things in different reports, and what stands under them
 * decides: findings are the summary if they are short and nothing else is, questions are to remember by if they have
 * answers, references are evidence if they are a list.
 */
export type Target =
  | Exclude<Section, "statement" | "topics" | "links" | "evidence" | "prompts">
  | "findings"
  | "recommendations"
  | "questions"
  | "evidence"
  | "references";

const names: Record<Target, string[]> = {
  summary: [
    "summary",
    "abstract",
    "executive summary",
    "in short",
    "in brief",
    "tl;dr",
    "tldr",
    "key takeaways",
    "key takeaway",
    "takeaways",
    "at a glance",
  ],
  findings: [
    "findings",
    "finding",
    "key findings",
    "main findings",
    "our findings",
    "research findings",
    "user research findings",
    "summary of findings",
    "findings summary",
    "what we found",
    "what did we find",
    "what we found out",
    "what we found from research",
    "what we learned",
    "what we learnt",
    "what did we learn",
    "what did we learn?",
    "key learnings",
    "learnings",
    "key insights",
    "insights",
  ],
  certainty: ["certainty", "confidence", "how sure we are", "how sure are we"],
  businessContext: [
    "why it matters",
    "why this matters",
    "why does it matter",
    "why this is important",
    "business context",
    "business value",
    "importance",
    "relevance",
    "why we did this",
    "why we did this work",
    "why did we do this work",
    "why we are doing this",
    "why we're doing this",
  ],
  goals: [
    "goals",
    "goal",
    "our goals",
    "objectives",
    "aims",
    "outcomes",
    "desired outcomes",
    "success criteria",
  ],
  nonGoals: [
    "non-goals",
    "non goals",
    "nongoals",
    "what it is not for",
    "what this is not for",
    "not for",
    "out of scope",
    "not in scope",
  ],
  limitations: [
    "limitations",
    "limitation",
    "limits",
    "mind the limits",
    "caveats",
    "known limitations",
    "limitations of this research",
    "research limitations",
    "limitations and caveats",
    "limitations of the research",
    "threats to validity",
  ],
  usageDo: ["do", "dos", "do's", "do this"],
  usageDont: ["don't", "dont", "donts", "don'ts", "do not", "avoid"],
  usageNotes: [
    "using it",
    "usage",
    "usage notes",
    "usage guidance",
    "how to use",
    "how to use it",
    "how to use this",
    "guidance",
    "implications",
    "what this means for us",
    "what this means",
    "what it means",
  ],
  recommendations: [
    "recommendations",
    "recommendation",
    "our recommendations",
    "key recommendations",
    "summary of recommendations",
    "what we recommend",
    "ur recommendations",
  ],
  background: [
    "background",
    "context",
    "overview",
    "introduction",
    "motivation",
    "prior work",
    "related work",
  ],
  method: [
    "method",
    "methods",
    "methodology",
    "our method",
    "test method",
    "research method",
    "research methods",
    "research methodology",
    "approach",
    "our approach",
    "testing approach",
    "our testing approach",
    "research approach",
    "how we did it",
    "how we tested",
    "how did we test",
    "how we tested our ideas",
    "what we did",
    "what did we do",
    "what we tested",
    "who we tested with",
    "who did we test with",
    "who did they test with",
    "who we talked to",
    "who we spoke to",
    "who we interviewed",
    "who took part",
    "participants",
    "recruitment",
    "user recruitment",
    "sample",
    "data sources",
    "data and method",
    "data and methods",
    "materials and methods",
  ],
  evaluation: [
    "evaluation",
    "results",
    "result",
    "our results",
    "test results",
    "analysis",
    "metrics",
    "validation",
    "how we tested our ideas and what we found",
    "results and discussion",
  ],
  openQuestions: [
    "open questions",
    "open question",
    "unanswered questions",
    "outstanding questions",
    "questions for further research",
    "next steps",
    "next step",
    "what's next",
    "what is next",
    "what next",
    "what happens next",
    "what we will do next",
    "what we'll do next",
    "what we need to do next",
    "what will we do next",
    "further considerations",
    "future considerations",
    "further research",
    "future research",
    "future work",
    "further work",
  ],
  questions: [
    "questions",
    "questions to remember it by",
    "prompts",
    "recall questions",
    "recall prompts",
    "questions and answers",
    "q&a",
  ],
  evidence: ["evidence"],
  references: ["references", "reference", "sources", "bibliography", "citations", "supporting evidence"],
};

const byName = new Map<string, Target>(
  (Object.keys(names) as Target[]).flatMap((target) =>
    names[target].map((name) => [foldHeading(name), target] as const),
  ),
);

/** Which section a heading means; null when it is one of the author's own. */
export const sectionNamed = (heading: string): Target | null => byName.get(foldHeading(heading)) ?? null;

/** A heading without numbers before it, signs around it, case and typographic differences. */
function foldHeading(heading: string) {
  return heading
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/&(?:amp;)?/g, " and ")
    .replace(/[‐-―]/g, "-")
    .replace(/^\d{1,2}(?:[.)]\d{1,2})*[.)]?\s+|[*_#]+/g, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/\s+/g, " ");
}
