export type Section<Item> = { items: Item[]; total: number };

export type DigestInsight = {
  statement: string;
  /** The language of the record, such as "de". */
  language: string;
  href: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  /** A few quiet words beside how sure it is. */
  note: string;
};

export type DigestInitiative = {
  name: string;
  href: string;
  when: string;
  insights: Section<DigestInsight>;
  /** How many of those that are not among the items its reader has in mind. */
  inMind: number;
};

export type DigestQuestion = { question: string; language: string; because: string; href: string };

export type DigestNews = DigestInsight & { what: string; words: string; topic: string | null };

export type DigestAsk = { sentence: string; href: string };

export type DigestPath = {
  title: string;
  href: string;
  /** "4 of 12 steps done". */
  progress: string;
  done: number;
  steps: number;
  next: { title: string; href: string } | null;
  nudge: string | null;
};

/** The nearest thing of the week, so that whoever reads only one line has read that one. */
export type DigestLead = {
  /** The subject and the title. At most 78 characters. */
  subject: string;
  /** What a mailbox shows beside the subject, and the first sentence: what else waits, counted. */
  line: string;
};

/** What a digest holds, in the words its reader gets; addresses are paths within Tidemark. */
export type Digest = {
  lead: DigestLead;
  initiatives: Section<DigestInitiative>;
  due: Section<DigestQuestion>;
  news: Section<DigestNews>;
  asks: Section<DigestAsk>;
  paths: Section<DigestPath>;
};
