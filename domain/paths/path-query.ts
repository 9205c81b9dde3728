import type { Certainty } from "../evidence/evidence-input";
import type { InsightStatus } from "../insights/record-query";

export type PathStatus = "draft" | "published" | "archived";

/** A path as a list shows it to one person. */
export type PathListed = {
  id: string;
  href: string;
  title: string;
  forWhom: string;
  status: PathStatus;
  owner: { id: string; name: string };
  /** Steps that count for this person. */
  steps: number;
  /** The teams that start with it. */
  teams: { slug: string; name: string }[];
  changedAt: Date;
};

export type EditedHeading = { kind: "heading"; id: string; words: string };

/** A step as those who change the path see it: also one that nobody is asked any more. */
export type EditedStep = {
  kind: "step";
  id: string;
  note: string;
  record: {
    /** Empty, as its statement, for one in the trash that the actor may not look into. */
    href: string;
    statement: string;
    language: string;
    certainty: Certainty | null;
    status: InsightStatus;
    isRestricted: boolean;
  };
  /** What is asked in its place since it was replaced. */
  replacement: { href: string; statement: string; language: string } | null;
  /** Why it is passed over: nobody is asked this step. */
  passedOver: "retired" | "trashed" | "replaced by nothing" | "not published" | "doubled" | null;
  /** Who is on the path, or on a team that starts with it, and may not read it. */
  shutOut: { name: string; team: string | null }[];
};

export type EditedEntry = EditedHeading | EditedStep;
