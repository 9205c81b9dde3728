import { z } from "zod";
import { roles } from "@/db/schema/people";

/** People are named by their address everywhere: the one name of theirs that means the same in another installation. */
export const address = z
  .string()
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+$/, "Expected an e-mail address.")
  .refine((value) => value === value.toLowerCase(), "Expected an address in small letters.");
export const moment = z.iso.datetime();
export const day = z.iso.date();
const words = z.string().max(5000);

export const personShape = z.strictObject({
  id: z.uuid(),
  email: address,
  name: z.string().max(500),
  role: z.enum(roles),
  homeTeam: z.uuid().nullable(),
  timeZone: z.string().max(100),
  locale: z.string().max(50),
  singleKeys: z.boolean(),
  profileConfirmedAt: moment.nullable(),
  mailPausedAt: moment.nullable(),
  mailPausedReason: words.nullable(),
  deactivatedAt: moment.nullable(),
  createdAt: moment,
});

const slug = z.string().regex(/^[\p{L}\p{N}-]{1,200}$/u);

export const teamShape = z.strictObject({
  id: z.uuid(),
  slug,
  name: z.string().min(1).max(500),
  purpose: words,
  lead: address.nullable(),
  createdAt: moment,
  members: z.array(z.strictObject({ person: address, fromOn: day, untilOn: day.nullable() })),
  topics: z.array(z.strictObject({ topic: z.uuid(), followedAt: moment })),
});

export const topicShape = z.strictObject({
  id: z.uuid(),
  slug,
  name: z.string().min(1).max(500),
  description: words,
  halfLifeDays: z.number().int().nullable(),
  mergedInto: z.uuid().nullable(),
  createdAt: moment,
  synonyms: z.array(z.string().min(1).max(500)),
  curators: z.array(address),
  followers: z.array(z.strictObject({ person: address, followedAt: moment })),
});

export const peopleShape = z.array(personShape);
export const teamsShape = z.array(teamShape);
export const topicsShape = z.array(topicShape);

export type PersonJson = z.infer<typeof personShape>;
export type TeamJson = z.infer<typeof teamShape>;
export type TopicJson = z.infer<typeof topicShape>;
