import { roles } from "@/db/schema/people";

export type Role = (typeof roles)[number];

/** A signed-in person: whoever holds one has been checked as active within this request. */
export type PersonActor = {
  kind: "person";
  id: string;
  name: string;
  email: string;
  role: Role;
  timeZone: string;
  locale: string;
  /** The session the request came with; absent when a job acts as this person. */
  sessionId?: string;
  /** When the person last proved who they are in this session. */
  authenticatedAt?: Date;
};

/**
 * Who asks. `anonymous` is nobody signed in; `everyone` is what any signed-in person may see (a Slack channel
 * reading a card); `system` is the installation itself acting by the clock or from the command line.
 */
export type Actor =
  | PersonActor
  | { kind: "anonymous" }
  | { kind: "everyone" }
  | { kind: "system"; name: string };

/** Roles are ordered: reader < author < curator < admin. */
export function isAtLeast(role: Role, least: Role) {
  return roles.indexOf(role) >= roles.indexOf(least);
}
