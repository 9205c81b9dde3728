import { z } from "zod";
import type { Certainty, Direction } from "../../evidence/evidence-input";
import type { InsightStatus } from "../../insights/record-query";

/** How lineage is looked at: drawn, or as a list. */
export const lineageQuery = z.object({ as: z.enum(["picture", "list"]).catch("picture") });

type Node = {
  id: string;
  href: string;
  /** How many steps of derivation lie between: below 0 what it rests on, above 0 what rests on it. */
  level: number;
};

/** A version of data. */
export type SnapshotNode = Node & {
  kind: "snapshot";
  name: string;
  number: number;
  /** The number of the newest one. */
  newest: number;
  addedAt: Date;
  isWithdrawn: boolean;
};

export type EvidenceNode = Node & {
  kind: "evidence";
  insightId: string;
  title: string;
  language: string;
  direction: Direction;
  strength: Certainty | null;
  /** What was withdrawn, so that it no longer counts. */
  withdrawn: "item" | "data" | "study" | null;
  /** The version it was written on, and the newest one, where that is another. */
  outdated: { written: number; newest: number } | null;
  restsOnData: boolean;
};

export type InsightNode = Node & {
  kind: "insight";
  statement: string;
  language: string;
  certainty: Certainty | null;
  status: InsightStatus;
  needsReview: boolean;
  /** Why, a sentence each, as far as the reader may know. */
  why: string[];
  isFocus: boolean;
};

export type LineageNode = SnapshotNode | EvidenceNode | InsightNode;

export type LineageEdge = {
  from: string;
  to: string;
  /** `newer`: from a newer version of the same data to the one that something was written on. */
  kind: "rests" | "newer" | "derived";
};

/** What rests on what around an insight or some data, as far as one reader may see it. */
export type Lineage = {
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** How many insights more there are than are shown. */
  more: { upstream: number; downstream: number };
};
