import { db } from "@/db/client";
import { createPerson } from "@/domain/access/admit-person";
import type { PersonActor } from "@/domain/actor";
import { stopQuestions } from "@/domain/reminders/stop-questions";
import type { Id, Morning } from "./morning";

export type PlayedInsight = { id: string; revisionId: string; promptId: string };
export type PlayedInitiative = { id: string; told: string };

/** What of a simulated organization stands in the database, by the simulator's names. */
export type Organization = {
  /** Looks after everything, and is nobody of the simulation: is on no team, and is asked nothing. */
  keeper: PersonActor;
  timeZone: string;
  cap: number | null;
  topics: Map<Id, string>;
  teams: Map<Id, { id: string; told: string }>;
  people: Map<Id, PersonActor>;
  optedOut: Set<Id>;
  insights: Map<Id, PlayedInsight>;
  initiatives: Map<Id, PlayedInitiative>;
  /** The simulator's name of an initiative's insights as they are to be found, by the initiative here. */
  links: Map<string, string[]>;
  /** The latest question of a person about an insight, by `pairKey`. */
  cards: Map<string, string>;
};

export const pairKey = (personId: string, insightId: string) => `${personId} ${insightId}`;

/** An empty organization in an empty database. */
export async function beginOrganization(morning: Morning): Promise<Organization> {
  const now = new Date(morning.now);
  const timeZone = zoneOf(now);
  const keeper = await db.transaction((tx) =>
    createPerson(
      tx,
      { email: "keeper@example.org", name: "Keeper of the library", role: "admin", timeZone },
      now,
    ),
  );
  if (!keeper) throw new Error("The first person was not made.");
  await stopQuestions(keeper, {}, now);
  return {
    ...{ keeper, timeZone, cap: null },
    ...{ topics: new Map(), teams: new Map(), people: new Map(), optedOut: new Set() },
    ...{ insights: new Map(), initiatives: new Map(), links: new Map(), cards: new Map() },
  };
}

/** Where the simulator's morning is ten o'clock, within everybody's hours. */
function zoneOf(morning: Date) {
  const hours = 10 - morning.getUTCHours();
  const east = hours < -12 ? hours + 24 : hours;
  return east === 0 ? "UTC" : `Etc/GMT${east > 0 ? "-" : "+"}${Math.abs(east)}`;
}
