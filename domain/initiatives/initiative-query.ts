import type { Stage } from "./initiative-input";

export type Visibility = "everyone" | "restricted";

/** Somebody on an initiative: its owner, named on it, or there by a team today. */
export type InitiativePerson = {
  id: string;
  name: string;
  isOwner: boolean;
  /** Put on it by themselves, whether or not a team of theirs is on it too. */
  isNamed: boolean;
  /** Names of its teams that they are on today. */
  teams: string[];
};

export type Milestone = { id: string; name: string; on: string };

/** A day that is still to come. */
export type NextDay = { kind: "kickoff" | "milestone" | "end"; name: string; on: string };

/** An initiative as a list shows it to one person. */
export type InitiativeListed = {
  id: string;
  key: string;
  href: string;
  title: string;
  stage: Stage;
  visibility: Visibility;
  kickoffOn: string | null;
  /** When it ends, said or by default; null where it has no kickoff either. */
  lastOn: string | null;
  decidedOn: string | null;
  next: NextDay | null;
  owner: { id: string; name: string };
  /** By name, the owner first; those of its teams are counted by their teams. */
  people: { id: string; name: string }[];
  teams: { slug: string; name: string }[];
  topics: { slug: string; name: string }[];
  changedAt: Date;
};
