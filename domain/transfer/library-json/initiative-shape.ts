import { z } from "zod";
import { externalUrlInput, stages } from "../../initiatives/initiative-input";
import { address, day, moment } from "./people-shape";

const id = z.uuid();
const words = z.string().max(500);
const markdown = z.string().max(500_000);

/** An occasion on which it came up. */
const occasion = z.strictObject({
  id,
  kind: z.enum(["created", "brief", "milestone", "mentioned", "told", "published"]),
  name: words,
  note: z.string().max(5000),
  person: address.nullable(),
  at: moment,
});

const dismissReason = z.enum(["not relevant", "already decided", "outdated"]).nullable();

/** An insight that somebody said something of, or that was used; what was only found is found again. */
const match = z.strictObject({
  insight: id,
  state: z.enum(["suggested", "accepted", "dismissed"]),
  origin: z.enum(["found", "hand"]),
  dismissReason,
  decidedBy: address.nullable(),
  decidedAt: moment.nullable(),
  isUsed: z.boolean(),
  usedBy: address.nullable(),
  usedAt: moment.nullable(),
  firstAt: moment,
});

const opinion = z.strictObject({
  id,
  insight: id,
  person: address,
  at: moment,
  kind: z.enum(["accepted", "dismissed", "undone", "added"]),
  reason: dismissReason,
  terms: z.array(words),
  setAsideAt: moment.nullable(),
});

/** An initiative with all that was said of it; people by their address, teams, topics and insights by their id. */
export const initiativeShape = z.strictObject({
  id,
  key: z.string().regex(/^[2-9bcdfghjkmnp-tv-z]{8}$/),
  title: words.min(1),
  brief: markdown,
  language: z.string().max(35),
  stage: z.enum(stages),
  visibility: z.enum(["everyone", "restricted"]),
  owner: address,
  handedOverAt: moment.nullable(),
  kickoffOn: day.nullable(),
  endsOn: day.nullable(),
  keywords: z.array(words),
  channels: z.array(words),
  externalKey: words.nullable(),
  externalUrl: externalUrlInput,
  decision: markdown,
  decidedOn: day.nullable(),
  version: z.number().int().positive(),
  createdBy: address,
  createdAt: moment,
  changedAt: moment,
  people: z.array(z.strictObject({ person: address, addedAt: moment })),
  teams: z.array(id),
  topics: z.array(z.strictObject({ topic: id, state: z.enum(["chosen", "declined"]) })),
  milestones: z.array(z.strictObject({ id, name: words.min(1), on: day })),
  occasions: z.array(occasion),
  matches: z.array(match),
  opinions: z.array(opinion),
});

export const initiativesShape = z.array(initiativeShape);

export type InitiativeJson = z.infer<typeof initiativeShape>;
