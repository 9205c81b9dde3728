import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { PersonActor } from "@/domain/actor";
import { isAtLeast, type Role } from "@/domain/actor";
import { currentActor } from "./current-actor";

/** The signed-in person a page is made for; anybody else is sent to sign in and comes back to where they wanted to go. */
export async function requirePerson(): Promise<PersonActor> {
  const actor = await currentActor();
  if (actor.kind === "person") return actor;
  const wanted = (await headers()).get("x-tidemark-path") ?? "/";
  redirect(wanted === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(wanted)}`);
}

/** The same for pages that need a role; a person without it sees that, and whom to ask. */
export async function requireRole(least: Role): Promise<PersonActor> {
  const actor = await requirePerson();
  if (!isAtLeast(actor.role, least)) forbidden();
  return actor;
}
