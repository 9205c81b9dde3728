import type { Grade } from "@/domain/memory/contact-input";
import type { CardReason } from "@/domain/reminders/card-query";

/** How somebody of the demo is asked, and what they made of it; days are counted from their latest morning. */
export type DemoAsked = {
  by: string;
  /** Questions a week, where they chose another number. */
  cap?: number;
  /** They want none any more; or none before a day ahead; or only on the day of the week that comes next. */
  chose?: "stopped" | "next-day-only" | { pausedForDays: number };
  /** How many of what they learned they went through, from 0 to 1, three times in the past months. */
  diligence: number;
  /** What they never got to, or have lost. */
  wanting?: string[];
  notForThem?: string[];
  /** What they keep of their own accord, and what they gave back. */
  keeps?: string[];
  gaveBack?: string[];
  /** What was put to them lately. */
  lately?: DemoQuestion[];
};

export type DemoQuestion = {
  insight: string;
  reason: Exclude<CardReason, "own">;
  /** Of a live need. */
  initiative?: string;
  daysAgo: number;
  /** Nothing where they never opened it; a week is a promise for today. */
  answer?: Grade | "put off for a week";
};
