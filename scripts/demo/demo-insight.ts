import type { z } from "zod";
import type { contentInput, LinkKind } from "@/domain/insights/content-input";
import type { DemoRest } from "./demo-rest";

/** One record of the demo library as it is written down: people, teams and topics by their names in `library.ts`. */
export type DemoInsight = {
  /** The finding's name; links and paths name it by this. */
  slug: string;
  author: string;
  /** The author unless named. */
  owner?: string;
  translator?: string;
  /** Who approved it. */
  reviewer: string;
  topics: string[];
  /** Teams that must know it. */
  audience?: string[];
  /** Restricted to these teams; readable by everyone when absent. */
  onlyTeams?: string[];
  publishedDaysAgo: number;
  reviewMonths: number;
  halfLifeYears: number;
  /** Re-verifications, oldest first. */
  checks?: { by: string; daysAgo: number; checked: string }[];
  goalTicks?: { goal: string; state: "met" | "not-met"; note: string; by: string; daysAgo: number }[];
  supersededBy?: string;
  links?: { kind: LinkKind; to: string; note?: string }[];
  /** What its items of evidence rest on, by their ids. */
  restsOn?: Record<string, DemoRest>;
  followers?: string[];
  content: Omit<z.input<typeof contentInput>, "topicIds" | "links" | "halfLifeDays">;
};
