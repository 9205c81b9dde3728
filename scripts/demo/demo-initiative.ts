import type { DismissReason } from "@/domain/initiatives/judging-input";

/** Something that somebody did on an initiative of the demo, so many days ago. */
export type DemoHappening = {
  daysAgo: number;
  by: string;
} /** Looked at what is known; took it up; wrote the brief as it stands today. */ & (
  | { did: "looked" | "began" | "rewrote" }
  | { did: "accepted" | "added"; insight: string }
  | { did: "dismissed"; insight: string; reason: DismissReason }
  | { did: "mentioned"; channel: string; text: string }
  | { did: "decided"; decision: string; used: string[] }
);

/** An initiative of the demo; people, teams, topics and records are named as in `library.ts` and `insights.ts`. */
export type DemoInitiative = {
  title: string;
  brief: string;
  /** The brief until it was rewritten, where it was. */
  begunWith?: string;
  owner: string;
  teams: string[];
  /** Beside those of its teams. */
  people: string[];
  topics: string[];
  keywords: string[];
  channels: string[];
  /** Told by another system, which calls it so. */
  external?: { key: string; url: string; system: string };
  begunDaysAgo: number;
  /** From today on; what lies back is below zero. */
  kickoffInDays: number;
  endsInDays?: number;
  milestones: { name: string; inDays: number }[];
  happened: DemoHappening[];
};
