import type { DismissReason } from "@/domain/initiatives/judging-input";

/** Something that somebody did on an initiative of the demo, so many days ago. */
export type DemoHappening = { daysAgo: number; by: string } & (
  | { did: "looked" | "began" }
  /** A record that somebody read, as its page notes it. */
  | { did: "read" | "accepted" | "added" | "undid"; insight: string }
  | { did: "dismissed"; insight: string; reason: DismissReason }
  | { did: "mentioned"; channel: string; text: string }
  | { did: "rewrote"; brief: string }
  | { did: "decided"; decision: string; used: string[] }
);

/** An initiative of the demo; people, teams, topics and records are named as in `library.ts` and `insights.ts`. */
export type DemoInitiative = {
  title: string;
  brief: string;
  owner: string;
  teams: string[];
  /** Beside those of its teams. */
  people: string[];
  topics: string[];
  keywords: string[];
  channels: string[];
  external?: { key: string; url: string };
  begunDaysAgo: number;
  /** From today on; what lies back is below zero. */
  kickoffInDays: number;
  endsInDays?: number;
  milestones: { name: string; inDays: number }[];
  happened: DemoHappening[];
};
